import type { ReactNode } from 'react';

/** What Apple's systems call the profile that we hand over (`PayloadDisplayName`, up to the address). */
export const profileName = 'Runbox mail';

/**
 * Screens in outline, and the way between two. Words in them are those of the system that is drawn; a sentence
 * beside tells the same.
 */
export function DrawnScreen({ of, children }: { of: 'mac' | 'phone' | 'way'; children: ReactNode }) {
  return (
    <div className={`drawn-screen ${of}`} aria-hidden="true">
      {children}
    </div>
  );
}

/** A window with a sidebar. */
export function DrawnWindow({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="drawn-window">
      <div className="drawn-side">{side}</div>
      <div className="drawn-main">{children}</div>
    </div>
  );
}

/** What lies in front of everything else. */
export function DrawnDialog({ children }: { children: ReactNode }) {
  return <div className="drawn-dialog">{children}</div>;
}

/** Something that need not be read. */
export function DrawnLine({ short = false }: { short?: boolean }) {
  return <span className={short ? 'drawn-line short' : 'drawn-line'} />;
}

/** `press`: this is where the person goes. */
export function DrawnRow({ press = false, children }: { press?: boolean; children: ReactNode }) {
  return <span className={press ? 'drawn-row press' : 'drawn-row'}>{children}</span>;
}

export function DrawnButton({ children }: { children: ReactNode }) {
  return <span className="drawn-button">{children}</span>;
}

/** A field for a password, half filled in. */
export function DrawnPasswordField({ label }: { label: string }) {
  return (
    <span className="drawn-field">
      <span>{label}</span>
      <span className="drawn-input">•••••</span>
    </span>
  );
}

export function DrawnLetter() {
  return (
    <svg className="drawn-icon" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <path d="M1.5 1h17v12h-17zL10 8l8.5-7" />
    </svg>
  );
}
