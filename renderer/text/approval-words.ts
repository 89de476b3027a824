/** What the main process's own dialog asks, where the button's frame does not come up. */
export interface ApprovalWords {
  readonly question: (button: string) => string;
  readonly apply: (address: string, programs: string, places: string) => string;
  readonly undo: (address: string, date: string, places: string) => string;
  readonly removal: (reports: number, backups: number, folder: string) => string;
  /** After the first few places. */
  readonly more: (count: number) => string;
  readonly cancel: string;
}
