import type { Account } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import type { ByHandWords } from '../text/by-hand-words';
import type { FilledForm } from './fill-form';
import type { ProgramForm } from './program-form';

interface FormNotesProps {
  readonly program: ProgramForm;
  readonly programName: string;
  readonly form: FilledForm;
  readonly account: Account;
}

/** What is good to know before the form is begun. */
export function FormNotes(props: FormNotesProps) {
  const { byHand: words } = useLanguage();
  const { program, programName } = props;
  const notes = notesOf(props, words);
  return (
    <>
      {program.through !== null && (
        <Notice kind="warning">
          <p>{words.through(programName, program.through)}</p>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice kind="information">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function notesOf(
  { program, programName, form, account }: FormNotesProps,
  words: ByHandWords,
): readonly string[] {
  const { loginName, address, submission } = account;
  const notes: string[] = [];
  if (form.imapInstead) notes.push(words.imapInstead(programName));
  else if (program.protocols.pop3 === null) notes.push(words.imapOnly(programName));
  if (loginName !== address) notes.push(words.loginName(loginName, address));
  if (program.encryption === null) {
    notes.push(words.oneBox(programName));
    if (submission.port === 587) notes.push(words.oneBoxSending);
  }
  if (program.labels === 'reported' && program.name !== null) notes.push(words.reported);
  return notes;
}
