import { pageWords } from '../../renderer/text/en/pages';
import type { Protocol } from '../contract/account';

export function protocolName(protocol: Protocol): string {
  return pageWords.protocol.choices[protocol].label;
}
