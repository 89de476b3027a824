import { expect, test } from 'vitest';
import { isLocalAddress, isOwnAddress } from './inside-address';

test.each(['127.0.0.1', '0.0.0.0', '::', '::1'])('%s leads back to the machine', (address) => {
  expect([isOwnAddress(address), isLocalAddress(address)]).toEqual([true, false]);
});

test.each(['10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1', '169.254.1.1', 'fd00::1', 'fe80::1%eth0'])(
  '%s leads into the local network',
  (address) => {
    expect([isOwnAddress(address), isLocalAddress(address)]).toEqual([false, true]);
  },
);

test.each(['185.226.149.37', '172.32.0.1', '100.128.0.1', '2a0c:5a00::1', '64:ff9b::1'])(
  '%s leads out',
  (address) => {
    expect([isOwnAddress(address), isLocalAddress(address)]).toEqual([false, false]);
  },
);
