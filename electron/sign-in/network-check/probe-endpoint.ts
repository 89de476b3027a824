import type { EndpointReport } from '../../contract/network';
import { type Endpoint, type OpenOptions, openEncrypted } from '../connection/open-encrypted';

/** Looks at one server without signing in: constants are sent, and a goodbye. Never fails; what stood in the way is in the report. */
export async function probeEndpoint(endpoint: Endpoint, options: OpenOptions = {}): Promise<EndpointReport> {
  const opened = await openEncrypted(endpoint, options);
  if (opened.ok) opened.value.close();
  const seen = opened.ok ? opened.value.seen : opened.problem.seen;
  const { id, host, port } = endpoint;
  return { endpoint: id, host, port, ...seen, trouble: opened.ok ? null : opened.problem.trouble };
}
