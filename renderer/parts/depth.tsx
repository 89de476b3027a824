import type { ReactNode } from 'react';

interface DepthProps {
  readonly summary: string;
  readonly paragraphs?: readonly string[];
  readonly children?: ReactNode;
}

/** What only some people want to know: closed until it is asked for. */
export function Depth({ summary, paragraphs = [], children }: DepthProps) {
  return (
    <details className="depth">
      <summary>{summary}</summary>
      <div className="depth-content">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {children}
      </div>
    </details>
  );
}
