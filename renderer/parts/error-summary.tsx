import type { MouseEvent, Ref } from 'react';
import { WarningIcon } from './icons';
import { useLanguage } from './language-context';

/** A problem, told at the top of the page and at the control with this id, if it has one. */
export interface Complaint {
  readonly controlId: string | null;
  readonly title: string;
  readonly whatToDo: string;
}

interface ErrorSummaryProps {
  readonly complaints: readonly Complaint[];
  readonly ref: Ref<HTMLDivElement>;
}

export function ErrorSummary({ complaints, ref }: ErrorSummaryProps) {
  const { common } = useLanguage().pages;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>
        <WarningIcon />
        {common.problemHeading}
      </h2>
      <ul>
        {complaints.map(({ controlId, title, whatToDo }) => (
          <li key={`${controlId} ${title}`}>
            {controlId === null ? (
              <>
                <strong>{title}</strong> {whatToDo}
              </>
            ) : (
              <a href={`#${controlId}`} onClick={(event) => focusControl(event, controlId)}>
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusControl(event: MouseEvent, id: string) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
