import { isBinaryPropertyList, readBinaryPropertyList } from './binary-property-list';
import type { PropertyListContent } from './property-list-content';
import { readXmlPropertyList } from './xml-property-list';

/** A property list in either of Apple's two present notations; null when it is damaged or something else. */
export function readPropertyList(bytes: Uint8Array): PropertyListContent | null {
  return isBinaryPropertyList(bytes)
    ? readBinaryPropertyList(bytes)
    : readXmlPropertyList(Buffer.from(bytes).toString('utf8'));
}
