import { Fragment, type ReactNode, useId } from 'react';
import { useLanguage } from './language-context';
import { headingId } from './page';
import { type FieldError, FieldErrorText } from './text-field';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly recommended?: boolean;
  /** A word beside the label, told with it. */
  readonly mark?: string | undefined;
  readonly disabled?: boolean;
  readonly drawing?: ReactNode;
  /** Shown below while this is the chosen one. */
  readonly inside?: ReactNode;
}

interface ChoiceGroupProps<Value> {
  /** Also the id of the first choice, so that an error can lead to it. */
  readonly name: string;
  /** The question; left out where the page's heading asks it. */
  readonly legend?: string;
  readonly look: 'tiles' | 'rows' | 'plain';
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  readonly error?: FieldError | undefined;
}

export function ChoiceGroup<Value extends string | number>(props: ChoiceGroupProps<Value>) {
  const { name, legend, look, choices, value, error } = props;
  const asked = legend === undefined ? { 'aria-labelledby': headingId } : {};
  const described = error ? { 'aria-describedby': `${name}-error` } : {};
  return (
    <fieldset className={`choices ${look}`} {...asked} {...described}>
      {legend !== undefined && <legend>{legend}</legend>}
      <FieldErrorText id={`${name}-error`} error={error} />
      <div className="choice-list">
        {choices.map((choice, index) => (
          <Fragment key={choice.value}>
            <ChoiceCard
              choice={choice}
              name={name}
              id={index === 0 ? name : `${name}-${choice.value}`}
              checked={value === choice.value}
              onChoose={() => props.onValue(choice.value)}
            />
            {value === choice.value && choice.inside && <div className="choice-inside">{choice.inside}</div>}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceCardProps<Value> {
  readonly choice: Choice<Value>;
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function ChoiceCard<Value>({ choice, name, id, checked, onChoose }: ChoiceCardProps<Value>) {
  const { common } = useLanguage().pages;
  const hintId = useId();
  const mark = choice.recommended ? common.recommended : choice.mark;
  return (
    <label className="choice" htmlFor={id}>
      {choice.drawing}
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? hintId : undefined}
        onChange={onChoose}
      />
      <span className="choice-text">
        <span className="choice-label">
          <bdi>{choice.label}</bdi> {mark && <span className="mark">{mark}</span>}
        </span>
        {choice.hint && (
          <span className="hint" id={hintId} aria-hidden="true">
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  );
}
