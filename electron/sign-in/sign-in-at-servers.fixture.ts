import { Secret } from '../contract/secret';
import type { SignInRequest } from '../contract/sign-in';
import type { ServerStep } from './connection/hostile-server.fixture';
import { openEncrypted } from './connection/open-encrypted';
import { authority, patient, serve } from './connection/open-server.fixture';
import { createSignIn } from './sign-in';

export const password = 'Tr0ub4dor&3';

/** Signs in as ada at scripted servers, one for each connection in turn, encrypted as at Runbox. */
export async function signIn(
  scripts: readonly (readonly ServerStep[])[],
  changes: Partial<SignInRequest> = {},
) {
  const started = await Promise.all(scripts.map(serve));
  let next = 0;
  const { check } = createSignIn({
    open: (endpoint) => {
      const port = started[next]?.port ?? 0;
      next += 1;
      const resolve = async () => ['127.0.0.1'];
      const trust = { ca: [authority.certificate] };
      return openEncrypted({ ...endpoint, port }, { resolve, trust, timeouts: patient });
    },
  });
  const request: SignInRequest = { loginNames: ['ada'], protocol: 'imap', submissionPort: 465, ...changes };
  const report = await check(request, new Secret(password));
  return { report, started, answers: report.tries.map(({ answer }) => answer) };
}
