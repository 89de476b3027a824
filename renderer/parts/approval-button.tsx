import { useEffect, useRef } from 'react';
import type { Approval } from '../../electron/contract/approval';
import { useWizard } from '../wizard/wizard-context';
import { useLanguageChoice } from './language-context';

interface ApprovalButtonProps extends Approval {
  readonly label: string;
  readonly onApproved: () => void;
}

/**
 * A button that writes files. It lies in a frame of its own origin, where no script of this page can press
 * it; the one that is not seen gives the frame its size.
 */
export function ApprovalButton({ what, id, label, onApproved }: ApprovalButtonProps) {
  const { language } = useLanguageChoice();
  const listen = useWizard(({ onApproval }) => onApproval);
  const approved = useRef(onApproved);
  useEffect(() => {
    approved.current = onApproved;
  });
  useEffect(
    () =>
      listen((approval) => {
        if (approval.what === what && approval.id === id) approved.current();
      }),
    [listen, what, id],
  );
  const asked = new URLSearchParams({ what, id, label, language: language.id });
  return (
    <span className="approval">
      <span className="button primary" aria-hidden="true">
        {label}
      </span>
      <iframe title={label} src={`${approvalAddress()}?${asked}`} />
    </span>
  );
}

/** Beside the page's own origin; everything else about the address is as it is. */
function approvalAddress(): string {
  return new URL('/approval/index.html', location.href.replace('://wizard', '://approval')).href;
}
