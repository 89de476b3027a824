import type { Account } from '../../electron/contract/account';
import type { ProgramPreview } from '../../electron/contract/plan';
import type { ProgramKind } from '../../electron/contract/programs';
import { Depth } from '../parts/depth';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import type { PageWords } from '../text/words';
import type { ValuesPlace } from '../wizard/ready-programs';
import { ChangeLink } from './change-link';
import { PreviewFileTable } from './preview-file-table';
import { ShowValuesButton } from './show-values-button';

interface ReviewProgramProps {
  readonly account: Account;
  readonly program: ProgramPreview;
  /** Where its values are shown when it is set up by hand; null when it is not known any more. */
  readonly form: ProgramKind | null;
  readonly values: ValuesPlace;
}

export function ReviewProgram({ account, program, form, values }: ReviewProgramProps) {
  const { pages, problems, settings } = useLanguage();
  const words = pages.review;
  const { files, notes, handOver, blockedBy, programName, profileName } = program;
  const blocking = blockedBy && problems(blockedBy);
  return (
    <section className="card" aria-label={programName}>
      <div className="card-head">
        <h2>
          {programName} {handOver === null && <span className="hint">{words.profile(profileName)}</span>}
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
          <li>
            {handOver === 'by-hand'
              ? words.byHand[values === 'next-page' ? 'among-others' : 'alone']
              : effectWords(program, account, words)}
          </li>
          {notes.map((note) => (
            <li key={settings.note(note)}>{settings.note(note)}</li>
          ))}
          <Rest program={program} />
        </ul>
      )}
      {handOver === 'by-hand' && form !== null && values === 'own-button' && (
        <ShowValuesButton form={form} look="button beside" programName={programName} />
      )}
      {files.length > 0 && (
        <Depth summary={depthWords(program, words)}>
          {files.map((file) => (
            <PreviewFileTable key={file.path} file={file} />
          ))}
        </Depth>
      )}
    </section>
  );
}

type ReviewWords = PageWords['review'];

function effectWords({ effect }: ProgramPreview, { incoming, address }: Account, words: ReviewWords): string {
  return words.effects[effect](incoming.protocol === 'imap' ? 'IMAP' : 'POP', address);
}

/** What is not touched, and what can be undone. */
function Rest({ program: { effect, handOver } }: { program: ProgramPreview }) {
  const { review: words } = useLanguage().pages;
  if (effect === 'nothing' || handOver === 'by-hand') return null;
  return <li>{handOver === null ? words.restStays : words.restStaysHandedOver}</li>;
}

function depthWords({ files, handOver }: ProgramPreview, words: ReviewWords): string {
  const count = files.reduce((sum, file) => sum + file.settings.length, 0);
  return handOver === null ? words.depth(files.length, count) : words.handedOverDepth(count);
}
