import { useLanguage } from '../parts/language-context';
import type { FilledForm, FilledSection } from './fill-form';
import { FormLine, type LineActions } from './form-line';
import type { Move } from './program-form';

interface FilledFormViewProps {
  readonly form: FilledForm;
  readonly actions: LineActions;
}

/** The program's form from the top, with the ways from one group to the next. */
export function FilledFormView({ form, actions }: FilledFormViewProps) {
  return (
    <ol className="form-sections">
      {form.sections.map((section) => (
        <li key={keyOf(section)}>
          <FormSection section={section} actions={actions} />
        </li>
      ))}
    </ol>
  );
}

function keyOf({ lines, after, heading }: FilledSection): string {
  return lines[0]?.key ?? `${heading} ${after.flatMap(({ path }) => path).join()}`;
}

interface FormSectionProps {
  readonly section: FilledSection;
  readonly actions: LineActions;
}

function FormSection({ section, actions }: FormSectionProps) {
  const { byHand: words } = useLanguage();
  const { heading, part, before, lines, after } = section;
  return (
    <section className="card form-section">
      <h2>{heading === null ? words.parts[part] : <bdi lang="en">{heading}</bdi>}</h2>
      <Moves moves={before} />
      {lines.length > 0 && (
        <ul className="form-lines">
          {lines.map((line) => (
            <FormLine key={line.key} line={line} bothServers={part === 'servers'} actions={actions} />
          ))}
        </ul>
      )}
      <Moves moves={after} />
    </section>
  );
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const { byHand: words } = useLanguage();
  return moves.map(({ kind, path }) => (
    <p key={`${kind} ${path.join()}`} className="move">
      {words.moves[kind]}
      {path.length > 0 && (
        <>
          {' '}
          <bdi lang="en" className="move-path">
            {path.join(' → ')}
          </bdi>
        </>
      )}
    </p>
  ));
}
