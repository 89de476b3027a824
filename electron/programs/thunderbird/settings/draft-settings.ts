import type { SettingEdit, SettingMeaning, SettingValue } from '../../../contract/plan';
import type { Settings } from '../../../formats/settings-format';
import { valueLegends } from './value-legends';

/** Edits as they are thought up: what is assigned can be read back, and what stays the same is no edit. */
export interface SettingsDraft {
  /** The value as it will be; null when the setting will not be there. */
  read(key: string): SettingValue | null;
  assign(key: string, value: SettingValue | null, meaning: SettingMeaning): void;
  /** `list` is the whole list with `item` in it, separated by commas. */
  assignList(key: string, list: readonly string[], item: string, meaning: SettingMeaning): void;
  /** For a number that the program counts up by itself. */
  count(key: string, value: number, meaning: SettingMeaning): void;
  /** In the order of their first assignment. */
  edits(): readonly SettingEdit[];
}

export function draftSettings(settings: Settings): SettingsDraft {
  const assigned = new Map<string, SettingEdit>();
  const put = (
    key: string,
    after: SettingValue | null,
    meaning: SettingMeaning,
    special: Partial<SettingEdit> = {},
  ) => {
    const before = settings.get(key) ?? null;
    assigned.set(key, {
      key,
      meaning,
      before,
      after,
      legend: valueLegends[meaning] ?? null,
      listItem: null,
      counter: false,
      secret: false,
      ...special,
    });
  };
  return {
    read(key) {
      const edit = assigned.get(key);
      return edit === undefined ? (settings.get(key) ?? null) : edit.after;
    },
    assign: (key, value, meaning) => put(key, value, meaning),
    assignList: (key, list, item, meaning) => put(key, list.join(','), meaning, { listItem: item }),
    count: (key, value, meaning) => put(key, value, meaning, { counter: true }),
    edits: () => [...assigned.values()].filter(({ before, after }) => before !== after),
  };
}
