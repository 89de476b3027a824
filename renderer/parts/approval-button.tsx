import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Approval } from '../../electron/contract/approval';
import type { Problem } from '../../electron/contract/problems';
import { useWizard } from '../wizard/wizard-context';
import { useLanguage, useLanguageChoice } from './language-context';

interface ApprovalButtonProps extends Approval {
  readonly label: string;
  readonly onApproved: () => void;
}

/**
 * A button that writes files. It lies in a frame of its own origin, where no script of this page can press
 * it. Where the frame does not come up, an ordinary button has the main process ask in a dialog of its own.
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
  const asked = new URLSearchParams({ what, id, label, language: language.id }).toString();
  // Another address is another frame, which has to come up anew.
  return <ApprovalPlace key={asked} what={what} id={id} label={label} address={approvalAddress(asked)} />;
}

interface ApprovalPlaceProps extends Approval {
  readonly label: string;
  readonly address: string;
}

/**
 * The button beneath the frame gives it its size. Until the frame is ready it keeps the place for the keyboard,
 * too, and hands the focus on; should the frame stay away, it is the button.
 */
function ApprovalPlace({ what, id, label, address }: ApprovalPlaceProps) {
  const keeper = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const { state, onLoaded } = useFrameState({ what, id }, () => {
    if (document.activeElement === keeper.current) frame.current?.focus();
  });
  const { asking, problem, ask } = useAsking({ what, id });
  const isAwaited = state === 'awaited';
  const isReady = state === 'ready';
  return (
    <>
      <span className={isReady ? 'approval ready' : 'approval'}>
        <button
          ref={keeper}
          type="button"
          className="button primary"
          aria-hidden={isReady}
          aria-disabled={isAwaited || asking}
          tabIndex={isReady ? -1 : 0}
          onClick={state === 'missing' && !asking ? ask : undefined}
        >
          {label}
        </button>
        {state !== 'missing' && (
          <iframe
            ref={frame}
            title={label}
            src={address}
            aria-hidden={isAwaited}
            tabIndex={isAwaited ? -1 : undefined}
            onLoad={onLoaded}
          />
        )}
      </span>
      {problem !== null && <ApprovalTrouble problem={problem} />}
    </>
  );
}

function ApprovalTrouble({ problem }: { problem: Problem }) {
  const { title, whatToDo } = useLanguage().problems(problem);
  return (
    <span className="hint" role="alert">
      {title}. {whatToDo}
    </span>
  );
}

/** Milliseconds that a frame may take to come up, and that one which is loaded may take to say that it works. */
const patience = { loading: 5_000, loaded: 3_000 } as const;

/** Once it counts as missing the frame is taken away, so that no button changes under somebody's hand. */
function useFrameState({ what, id }: Approval, beforeReady: () => void) {
  const [state, setState] = useState<'awaited' | 'ready' | 'missing'>('awaited');
  const [loaded, setLoaded] = useState(false);
  const listen = useWizard(({ onApprovalReady }) => onApprovalReady);
  const prepare = useRef(beforeReady);
  useEffect(() => {
    prepare.current = beforeReady;
  });
  // Before the frame can have said anything.
  useLayoutEffect(() => {
    if (state !== 'awaited') return;
    const stop = listen((ready) => {
      if (ready.what !== what || ready.id !== id) return;
      prepare.current();
      setState('ready');
    });
    const timer = setTimeout(() => setState('missing'), loaded ? patience.loaded : patience.loading);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [state, loaded, listen, what, id]);
  return { state, onLoaded: () => setLoaded(true) };
}

/** Asks in the main process's own dialog, once at a time. A yes comes the same way as the frame's does. */
function useAsking({ what, id }: Approval) {
  const { language } = useLanguageChoice();
  const askForApproval = useWizard((wizard) => wizard.askForApproval);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = () => {
    setAsking(true);
    setProblem(null);
    void askForApproval({ what, id, language: language.id }).then((answer) => {
      setAsking(false);
      if (!answer.ok) setProblem(answer.problem);
    });
  };
  return { asking, problem, ask };
}

/** Beside the page's own origin; everything else about the address is as it is. */
function approvalAddress(asked: string): string {
  const page = new URL('/approval/index.html', location.href.replace('://wizard', '://approval'));
  return `${page.href}?${asked}`;
}
