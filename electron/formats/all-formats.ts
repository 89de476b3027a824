import type { FormatId } from '../contract/plan';
import { keyFile } from './key-file';
import { mozillaLogins } from './mozilla-logins';
import { mozillaPrefs } from './mozilla-prefs';
import type { SettingsFormat } from './settings-format';

export const formats: Readonly<Record<FormatId, SettingsFormat>> = {
  'mozilla-prefs': mozillaPrefs,
  'key-file': keyFile,
  'mozilla-logins': mozillaLogins,
};
