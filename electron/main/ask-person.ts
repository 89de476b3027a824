import type { BrowserWindow, dialog } from 'electron';

/** One question with two answers. The first is the button that does it; the other one is chosen beforehand. */
export interface Question {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

const [yesPlace, noPlace] = [0, 1];

/** Asks in a dialog of the system's, which no page can see or press. Closing it is a no. */
export async function askPerson(
  window: BrowserWindow,
  dialogs: Pick<typeof dialog, 'showMessageBox'>,
  { title, message, detail, yes, no }: Question,
): Promise<boolean> {
  if (window.isDestroyed()) return false;
  const { response } = await dialogs.showMessageBox(window, {
    type: 'question',
    title,
    message,
    detail,
    buttons: [yes, no],
    defaultId: noPlace,
    cancelId: noPlace,
    noLink: true,
  });
  return response === yesPlace;
}
