import type { Account } from '../../electron/contract/account';
import type { ProgramPreview } from '../../electron/contract/plan';
import { Depth } from '../parts/depth';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { ChangeLink } from './change-link';
import { PreviewFileTable } from './preview-file-table';

interface ReviewProgramProps {
  readonly account: Account;
  readonly program: ProgramPreview;
}

export function ReviewProgram({ account, program }: ReviewProgramProps) {
  const { pages, problems, settings } = useLanguage();
  const words = pages.review;
  const { effect, files, notes, blockedBy, programName, profileName } = program;
  const protocol = account.incoming.protocol === 'imap' ? 'IMAP' : 'POP';
  const blocking = blockedBy && problems(blockedBy);
  const count = files.reduce((sum, file) => sum + file.settings.length, 0);
  return (
    <section className="card" aria-label={programName}>
      <div className="card-head">
        <h2>
          {programName} <span className="hint">{words.profile(profileName)}</span>
        </h2>
        <ChangeLink question="programs" what={words.program} />
      </div>
      {blocking && (
        <Notice kind="warning" title={blocking.title}>
          <p>{blocking.whatToDo}</p>
        </Notice>
      )}
      {(blocking === null || files.length > 0) && (
        <ul>
          <li>{words.effects[effect](protocol, account.address)}</li>
          {notes.map((note) => (
            <li key={settings.note(note)}>{settings.note(note)}</li>
          ))}
          {effect !== 'nothing' && <li>{words.restStays}</li>}
        </ul>
      )}
      {files.length > 0 && (
        <Depth summary={words.depth(files.length, count)}>
          {files.map((file) => (
            <PreviewFileTable key={file.path} file={file} />
          ))}
        </Depth>
      )}
    </section>
  );
}
