/** What the app says of itself. */
export interface AboutWords {
  /** On the button that opens the page. */
  readonly open: string;
  readonly title: string;
  /** `day` is such as `2026-11-25`. */
  readonly version: (version: string, day: string | null) => string;
  readonly what: string;
  readonly licence: string;
  readonly backups: { readonly title: string; readonly text: string };
  readonly updates: { readonly title: string; readonly text: string; readonly download: string };
  readonly licences: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly reading: string;
    readonly unread: string;
  };
  readonly old: {
    readonly title: string;
    readonly text: (version: string, day: string) => string;
    readonly getNewer: string;
    /** Where there is no page for downloads. */
    readonly compare: string;
    readonly settingsPage: string;
  };
}
