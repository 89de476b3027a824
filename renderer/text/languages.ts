import { networkWords as englishNetwork } from './en/network';
import { pageWords as englishPages } from './en/pages';
import { problemWords as englishProblems } from './en/problems';
import { settingWords as englishSettings } from './en/settings';
import { networkWords as norwegianNetwork } from './nb/network';
import { pageWords as norwegianPages } from './nb/pages';
import { problemWords as norwegianProblems } from './nb/problems';
import { settingWords as norwegianSettings } from './nb/settings';
import type { NetworkWords } from './network-words';
import type { ProblemWords } from './problem-words';
import type { SettingWords } from './setting-words';
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
  readonly settings: SettingWords;
}

export const languages: Readonly<Record<LanguageId, Language>> = {
  en: {
    id: 'en',
    name: 'English',
    pages: englishPages,
    network: englishNetwork,
    problems: englishProblems,
    settings: englishSettings,
  },
  nb: {
    id: 'nb',
    name: 'Norsk',
    pages: norwegianPages,
    network: norwegianNetwork,
    problems: norwegianProblems,
    settings: norwegianSettings,
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
