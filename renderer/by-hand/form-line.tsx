import { DoneIcon } from '../parts/icons';
import { useLanguage } from '../parts/language-context';
import type { ByHandWords } from '../text/by-hand-words';
import type { FilledLine } from './fill-form';

export interface LineActions {
  readonly done: readonly string[];
  readonly copied: string | null;
  readonly onDone: (key: string, done: boolean) => void;
  readonly onCopy: (line: FilledLine) => void;
}

interface FormLineProps {
  readonly line: FilledLine;
  /** Its group is about both servers, so the line says which one it is about. */
  readonly bothServers: boolean;
  readonly actions: LineActions;
}

/** What stands in the program's form, what goes there, and a box to tick off. */
export function FormLine({ line, bothServers, actions }: FormLineProps) {
  const { byHand: words } = useLanguage();
  const { key, meaning, label } = line;
  const about = /^(incoming|submission)-/.test(meaning) ? words.meanings[meaning] : null;
  return (
    <li className="form-line">
      <input
        type="checkbox"
        id={key}
        checked={actions.done.includes(key)}
        aria-describedby={`${key}/value`}
        onChange={({ target }) => actions.onDone(key, target.checked)}
      />
      <label htmlFor={key}>
        {label === null ? words.meanings[meaning] : <bdi lang="en">{label}</bdi>}
        {line.ifAsked && <span className="hint"> ({words.ifAsked})</span>}
        {bothServers && about !== null && label !== null && <span className="hint about">{about}</span>}
      </label>
      <div className="form-value" id={`${key}/value`}>
        <WhatToDo line={line} />
      </div>
      {line.how === 'type' && <CopyButton line={line} actions={actions} />}
    </li>
  );
}

function WhatToDo({ line: { how, text, olderText } }: { line: FilledLine }) {
  const { byHand: words } = useLanguage();
  if (how === 'type') return <bdi className="to-type">{text}</bdi>;
  return (
    <>
      <span>
        {words.how[how]}{' '}
        {text !== null && (
          <bdi className="to-choose" lang="en">
            {text}
          </bdi>
        )}
      </span>
      {olderText !== null && <span className="hint">{words.older(olderText)}</span>}
    </>
  );
}

function CopyButton({ line, actions }: { line: FilledLine; actions: LineActions }) {
  const { byHand: words } = useLanguage();
  const copied = actions.copied === line.key;
  return (
    <button type="button" className="button copy" onClick={() => actions.onCopy(line)}>
      {copied && <DoneIcon />}
      {copied ? words.copied : words.copy} <span className="unseen">{nameOf(line, words)}</span>
    </button>
  );
}

export function nameOf({ label, meaning }: FilledLine, words: ByHandWords): string {
  return label ?? words.meanings[meaning];
}
