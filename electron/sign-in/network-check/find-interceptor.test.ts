import { expect, test } from 'vitest';
import { findInterceptor } from './find-interceptor';
import { interceptors } from './interceptors';

test.each([
  ['Avast Web/Mail Shield Root', 'Avast Web/Mail Shield', 'Avast'],
  ['AVG Web/Mail Shield Root', null, 'AVG'],
  ['Kaspersky Anti-Virus Personal Root Certificate', 'AO Kaspersky Lab', 'Kaspersky'],
  ['Bitdefender Personal CA.Net-Defender', 'Bitdefender', 'Bitdefender'],
  ['Norton Web/Mail Shield Root', null, 'Norton'],
  ['FortiGate CA', 'Fortinet', 'Fortinet'],
  ['ca.example.goskope.com', null, 'Netskope'],
  ['Cisco Umbrella Secondary SubCA', 'Cisco', 'Cisco Umbrella'],
  ['pfSense-5f1', null, 'pfSense'],
  ['Dr.Web SSL Root', null, 'Dr.Web'],
])('names the product behind “%s”', (name, organization, product) => {
  expect(findInterceptor(name, organization)).toBe(product);
});

test.each(['R11', 'Preset Authority', 'Havasti', 'Stunnel', ''])('knows no product behind “%s”', (name) => {
  expect(findInterceptor(name, null)).toBeNull();
});

test('finds every product by each of its marks', () => {
  for (const { product, marks } of interceptors)
    for (const mark of marks)
      expect(findInterceptor(`The ${mark.toUpperCase()}, Root`, null), mark).toBe(product);
});
