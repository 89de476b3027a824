import type { SetupReport } from '../../electron/contract/report';

export function canUndo(report: SetupReport): boolean {
  return report.id !== null && !report.undone;
}

/** Something was not set up and may work on another try. */
export function canRetry(report: SetupReport): boolean {
  return report.programs.some(
    ({ outcome }) => outcome.kind === 'left-as-it-was' || outcome.kind === 'left-half-done',
  );
}
