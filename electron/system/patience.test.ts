import { describe, expect, it } from 'vitest';
import { withPatience } from './patience';

function failing(times: number, code: string) {
  let attempts = 0;
  const attempt = () => {
    attempts += 1;
    if (attempts <= times) throw Object.assign(new Error(code), { code, errno: -1 });
    return attempts;
  };
  return { attempt, attempts: () => attempts };
}

describe('patience', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'outlasts a scanner that has the file for a moment: %s',
    async (code) => {
      const { attempt } = failing(3, code);
      expect(await withPatience('win32', attempt, [0, 0, 0, 0])).toBe(4);
    },
  );

  it('comes to an end', async () => {
    const { attempt, attempts } = failing(99, 'EBUSY');
    await expect(withPatience('win32', attempt, [0, 0])).rejects.toThrow('EBUSY');
    expect(attempts()).toBe(3);
  });

  it('is not spent on what does not pass', async () => {
    const { attempt, attempts } = failing(99, 'ENOSPC');
    await expect(withPatience('win32', attempt, [0, 0])).rejects.toThrow('ENOSPC');
    expect(attempts()).toBe(1);
  });

  it('is not needed elsewhere', async () => {
    const { attempt, attempts } = failing(99, 'EBUSY');
    await expect(withPatience('linux', attempt)).rejects.toThrow('EBUSY');
    expect(attempts()).toBe(1);
  });
});
