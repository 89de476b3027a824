import type { AppleNames } from '../text/device-words';

/** Darwin 24 is macOS 15. */
const firstWithDeviceManagement = 24;

/**
 * Where System Settings keeps the profiles, from the outside in. macOS 13 and 14 have them under Privacy &
 * Security, macOS 15 and later under General (Apple's Mac User Guide). `release` is the kernel's; null when
 * it is not known, which counts as the latest.
 */
export function wayToProfiles(release: string | null, names: AppleNames): readonly [string, string] {
  const isOlder = Number.parseInt(release ?? '', 10) < firstWithDeviceManagement;
  return isOlder ? [names.privacyAndSecurity, names.profiles] : [names.general, names.deviceManagement];
}
