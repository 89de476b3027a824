import path from 'node:path';
import { approvalOrigin, isOwnFile, isOwnPage, wizardOrigin } from './own-page';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The wizard's page shows the button's, which shows nothing; each knows the other by name. */
const policyOf = (frames: string, ancestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    `frame-src ${frames}`,
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const safetyHeaders: Readonly<Record<string, string>> = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const wizardHeaders: Readonly<Record<string, string>> = {
  ...safetyHeaders,
  'content-security-policy': policyOf(approvalOrigin, "'none'"),
};

const approvalHeaders: Readonly<Record<string, string>> = {
  ...safetyHeaders,
  'content-security-policy': policyOf("'none'", wizardOrigin),
  // Or the wizard's page, which demands it of what it embeds, could not show the button.
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * The names on the way from the page's folder to the file that an address asks for; null when there
 * is no such file for anybody. Each name is checked by itself, so nothing can lead out of the folder.
 */
export function pageFileOf(address: string): readonly string[] | null {
  if (!isOwnFile(address)) return null;
  const names = new URL(address).pathname.slice(1).split('/');
  const plain = names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name));
  const extension = path.posix.extname(names.at(-1) ?? '');
  const [folder] = names;
  // The button's origin has its page and the scripts, and not the wizard's page.
  const isThere = isOwnPage(address) ? folder !== 'approval' : folder === 'approval' || folder === 'assets';
  return plain && isThere && Object.hasOwn(contentTypes, extension) ? names : null;
}

/** Answers requests for the page's own files out of `folder`, each with the same strict headers. */
export function pageServer(
  folder: string,
  readFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>,
): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async ({ method, url }) => {
    const names = pageFileOf(url);
    const headers = isOwnPage(url) ? wizardHeaders : approvalHeaders;
    const nothing = () => new Response(null, { status: 404, headers });
    if (names === null || method !== 'GET') return nothing();
    const file = path.join(folder, ...names);
    try {
      const contentType = contentTypes[path.extname(file)] ?? '';
      return new Response(await readFile(file), {
        headers: { ...headers, 'content-type': contentType },
      });
    } catch {
      return nothing();
    }
  };
}
