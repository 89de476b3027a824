import type { Outcome, ProgramReport } from '../../electron/contract/report';
import { Depth } from '../parts/depth';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';

export function ReportedProgram({ program }: { program: ProgramReport }) {
  const { pages, problems } = useLanguage();
  const words = pages.result;
  const { outcome, files } = program;
  const problem = 'problem' in outcome ? problems(outcome.problem) : null;
  return (
    <section className="reported" aria-label={program.programName}>
      <Notice kind={problem ? 'warning' : 'done'} title={program.programName}>
        <p>{words.outcomes[outcome.kind](effectOf(outcome))}</p>
        {problem && (
          <p>
            <strong>{problem.title}.</strong> {problem.whatToDo}
          </p>
        )}
      </Notice>
      {files.length > 0 && (
        <Depth summary={words.files}>
          <ul className="files">
            {files.map(({ path, what, backup }) => (
              <li key={path} className="path">
                <strong>{pages.review.what[what]}</strong> <bdi>{path}</bdi>
                <br />
                {backup === null ? (
                  words.noBackup
                ) : (
                  <>
                    {words.backup} <bdi>{backup}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Depth>
      )}
    </section>
  );
}

function effectOf(outcome: Outcome): 'add' | 'update' {
  return outcome.kind === 'set-up' ? outcome.effect : 'update';
}
