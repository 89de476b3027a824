import type { ReactNode } from 'react';
import type { LinkState } from '../wizard/network-check';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path className="stroke" d="M12 4.5 6.5 10l5.5 5.5" />
    </Icon>
  );
}

export function ExternalIcon() {
  return (
    <Icon>
      <path
        className="stroke"
        d="M11.5 4H16v4.5M16 4l-7 7M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12"
      />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon>
      <path className="stroke" d="M10 3 2.5 16.5h15zM10 8.2v4" />
      <circle className="dot" cx="10" cy="14.3" r="1" />
    </Icon>
  );
}

export function ErrorIcon() {
  return (
    <Icon>
      <circle className="stroke" cx="10" cy="10" r="7.5" />
      <path className="stroke" d="M10 5.8v5" />
      <circle className="dot" cx="10" cy="13.7" r="1" />
    </Icon>
  );
}

export function InformationIcon() {
  return (
    <Icon>
      <circle className="stroke" cx="10" cy="10" r="7.5" />
      <path className="stroke" d="M10 9.2v5" />
      <circle className="dot" cx="10" cy="6.3" r="1" />
    </Icon>
  );
}

export function DoneIcon() {
  return (
    <Icon>
      <circle className="stroke" cx="10" cy="10" r="7.5" />
      <path className="stroke" d="m6.5 10.3 2.4 2.4 4.7-5.2" />
    </Icon>
  );
}

/** The four states of a link, told apart by shape. */
export function LinkIcon({ state }: { state: LinkState }) {
  return (
    <Icon>
      <circle className={state === 'not-tried' ? 'stroke dashed' : 'stroke'} cx="10" cy="10" r="7.5" />
      {state === 'works' && <path className="stroke" d="m6.5 10.3 2.4 2.4 4.7-5.2" />}
      {state === 'broken' && <path className="stroke" d="m7 7 6 6m0-6-6 6" />}
      {state === 'waiting' && <path className="stroke" d="M7 10h.01M10 10h.01M13 10h.01" />}
    </Icon>
  );
}
