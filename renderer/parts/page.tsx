import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { type Complaint, ErrorSummary } from './error-summary';
import { BackIcon } from './icons';
import { useLanguage } from './language-context';

/** Number of pages from the first question to the result. */
const steps = 7;

export const headingId = 'heading';

interface PageProps {
  readonly title: string;
  readonly step?: number;
  readonly complaints?: readonly Complaint[];
  readonly onBack?: () => void;
  readonly onSubmit?: () => void;
  /** The buttons; the one that leads on comes last. */
  readonly actions?: ReactNode;
  /** In the place of Back, where there is nothing to go back to. */
  readonly leading?: ReactNode;
  /** Beside the heading. */
  readonly emblem?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of every page. A new page takes the focus to its heading, a refusal to the error summary. */
export function Page({
  title,
  step,
  complaints = [],
  onBack,
  onSubmit,
  actions,
  leading,
  emblem,
  children,
}: PageProps) {
  const { common, product } = useLanguage().pages;
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const refused = complaints.length > 0;

  useEffect(() => {
    document.title = `${refused ? common.errorTitle(title) : title} – ${product}`;
  }, [title, refused, common, product]);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
    summary.current?.focus();
  };

  return (
    <form className="page" noValidate onSubmit={submit}>
      <div className="page-content">
        <div className="page-head">
          {emblem}
          <div>
            {step !== undefined && <p className="step">{common.step(step, steps)}</p>}
            <h1 id={headingId} ref={heading} tabIndex={-1}>
              {title}
            </h1>
          </div>
        </div>
        {refused && <ErrorSummary ref={summary} complaints={complaints} />}
        {children}
      </div>
      <div className="action-bar">
        {onBack && (
          <button type="button" className="button quiet back" onClick={onBack}>
            <BackIcon />
            {common.back}
          </button>
        )}
        {leading}
        <div className="actions">{actions}</div>
      </div>
    </form>
  );
}

export function ContinueButton() {
  const { common } = useLanguage().pages;
  return (
    <button type="submit" className="button primary">
      {common.continue}
    </button>
  );
}
