// Made by build/scripts/make-key-database-template.mjs.

/** A `key4.db` as NSS makes it, raw deflate in base64. What stands at the places is filler. */
export const keyDatabaseTemplate = {
  deflated: [
    '7d1LbxpXFAfwM4wNBhSoqCtUVUiXRaWgonaeF5BSJZiQyqprO9RRE3eBLjCpaHDcmnFfq9qb7vod+vA3yLZS1H6HfIqoqy4SKYvq',
    'njG+pk6URRd13P9vcThz79zDmeFhDdjyxzfXxnEk7u7u7ahY+PQaWRZdE4KIMkSUJUNvL5zatujlMvTu0LpUfEJLuSuU/7P4R34j',
    '/1s+l/s9933uCgEAAADAK2VlKV0uV61Px/dH0TfDe2o8uj+dbu6Nv1JxlO30uu2trlhdv969LXhSbKwLs4O4rFzHq13LcI1PuMZE',
    'DaKJ2WVprgZPnqnh126k0+W3qlafK0z3B59Hw9jskpmrcTz9nE7cWmcxXX5zdjTj6XQ/2jP7pOfKJLNnqjTd2sTOlCsV6+CdWA0m',
    '0U4Uq+sqVrPbheMqW+2Vta6YjYrL45HY7K1+1O7dER9274hb66s3b3V1+c7G+o211c6W6HU319qdbl2M42jHTW682nsL6XKnYlFy',
    '6F9OxnHUV/vxLm/3Z/X77ixb/KFnZcrVqvXjLvdnujdZaq7H08f38i7bKxu9rbpQTl0oty6UVxfK1zkP6BFXDzX1ZlNvNnlT79IM',
    'dAh1kDo0dGjq0NJB6TCoC9XiUk4SuaLjcUzuJ+AYcpQcGxybHFscFccBxyE3lrSX9Me5l+Rc2ePKHlf2uLLHlT2u7HFljyv7vNbn',
    'tT6v9Xmtz2slz0qelTwreVYms1xZcuUG79lMIp9HPl7PSXK91uOefSeJLkc9HvBIwCPB8YjPMeAYctT3EnD9gOsH/DiEvDbktaGT',
    'jCRrHcfxXNekyYPI9OgwCv3AD0+lnkl9kwYmDU0qTdowafMklWaZNMukWSbNMnlqWeskbZgeGrNi0vQrTb/S9CtNv9L0K02/0vQr',
    'Tb/SD1smVSYdmHRo0pFJI5PePUn5SZOkA9POQLczCpUzGjhOzU+lyx9UX/QuYF7BfdfkNhEt6ffwS/pCvvCQCg/x8wwAAAAAAADO',
    'r8P3re+yy4VCiQ6D+ZllqhcYFYhKpTMrZ1P/zoJlHdH2L+cQEb3xZL5ZiyyNjmj7iLYtIsvK6eHiMyo+w3MJAAAAAAAA4CKy7WxW',
    'f/+fKjyg4u3CA5wRAAAAAAAAOE8OqqnFq4clmo4/69+Lvu07x3+KcJy47q//vYO3rcVKcLj8hZpOv97dG/30HD+fA/r7/1TxERX/',
    'Kj7CMwsAAAAAAADgVVKxr1ov/HQklbcr2dnnEvj9fwAAAAAAAICLzbYpi+t/AAAAAAAAgP/L9f9TKj7F+QAAAAAAAAC4cNJ2KXtE',
    '28n1/2MqPsYpAQAAAAAAALgIXrfr2X/+R8C/AQ==',
  ].join(''),
  places: {
    salt: { at: 16232, length: 20 },
    passwordCheck: { at: 16252, length: 132 },
    key: { at: 8006, length: 148 },
    signature: { at: 16085, length: 131 },
  },
} as const;
