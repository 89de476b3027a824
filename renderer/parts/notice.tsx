import type { ReactNode } from 'react';
import { DoneIcon, InformationIcon, WarningIcon } from './icons';

const icons = { information: InformationIcon, warning: WarningIcon, done: DoneIcon } as const;

interface NoticeProps {
  readonly kind: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
}

export function Notice({ kind, title, children }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={`notice ${kind}`}>
      <Icon />
      <div className="notice-text">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
