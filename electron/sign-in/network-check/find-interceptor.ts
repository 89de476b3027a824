import { interceptors } from './interceptors';

/**
 * The product, as people know it, that signs certificates with this issuer in place of the server's. Null when it is none we know.
 * Only for certificates that were refused: some of the makers have run public authorities too.
 */
export function findInterceptor(...issuer: readonly (string | null)[]): string | null {
  const words = ` ${issuer
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = interceptors.find(({ marks }) => marks.some((mark) => words.includes(` ${mark} `)));
  return found?.product ?? null;
}
