import type { AboutWords } from './about-words';
import type { ApprovalWords } from './approval-words';
import type { ByHandWords } from './by-hand-words';
import type { DeviceWords } from './device-words';
import { aboutWords as englishAbout } from './en/about';
import { approvalWords as englishApproval } from './en/approval';
import { byHandWords as englishByHand } from './en/by-hand';
import { deviceWords as englishDevices } from './en/devices';
import { networkWords as englishNetwork } from './en/network';
import { pageWords as englishPages } from './en/pages';
import { problemWords as englishProblems } from './en/problems';
import { removalWords as englishRemoval } from './en/removal';
import { repairWords as englishRepair } from './en/repair';
import { settingWords as englishSettings } from './en/settings';
import { supportWords as englishSupport } from './en/support';
import { aboutWords as norwegianAbout } from './nb/about';
import { approvalWords as norwegianApproval } from './nb/approval';
import { byHandWords as norwegianByHand } from './nb/by-hand';
import { deviceWords as norwegianDevices } from './nb/devices';
import { networkWords as norwegianNetwork } from './nb/network';
import { pageWords as norwegianPages } from './nb/pages';
import { problemWords as norwegianProblems } from './nb/problems';
import { removalWords as norwegianRemoval } from './nb/removal';
import { repairWords as norwegianRepair } from './nb/repair';
import { settingWords as norwegianSettings } from './nb/settings';
import { supportWords as norwegianSupport } from './nb/support';
import type { NetworkWords } from './network-words';
import type { ProblemWords } from './problem-words';
import type { RemovalWords } from './removal-words';
import type { RepairWords } from './repair-words';
import type { SettingWords } from './setting-words';
import type { SupportWords } from './support-words';
import type { PageWords } from './words';

/** BCP 47. */
export type LanguageId = 'en' | 'nb';

export interface Language {
  readonly id: LanguageId;
  /** In the language itself. */
  readonly name: string;
  readonly pages: PageWords;
  readonly network: NetworkWords;
  readonly problems: ProblemWords;
  readonly removal: RemovalWords;
  readonly repair: RepairWords;
  readonly settings: SettingWords;
  readonly support: SupportWords;
  readonly byHand: ByHandWords;
  readonly about: AboutWords;
  readonly approval: ApprovalWords;
  readonly devices: DeviceWords;
}

export const languages: Readonly<Record<LanguageId, Language>> = {
  en: {
    id: 'en',
    name: 'English',
    pages: englishPages,
    network: englishNetwork,
    problems: englishProblems,
    removal: englishRemoval,
    repair: englishRepair,
    settings: englishSettings,
    support: englishSupport,
    byHand: englishByHand,
    about: englishAbout,
    approval: englishApproval,
    devices: englishDevices,
  },
  nb: {
    id: 'nb',
    name: 'Norsk',
    pages: norwegianPages,
    network: norwegianNetwork,
    problems: norwegianProblems,
    removal: norwegianRemoval,
    repair: norwegianRepair,
    settings: norwegianSettings,
    support: norwegianSupport,
    byHand: norwegianByHand,
    about: norwegianAbout,
    approval: norwegianApproval,
    devices: norwegianDevices,
  },
};

/** The first of the person's languages that there are words for; all kinds of Norwegian read Bokmål. */
export function pickLanguage(preferred: readonly string[]): LanguageId {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    if (['nb', 'no', 'nn'].includes(primary)) return 'nb';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
