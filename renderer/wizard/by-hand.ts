import type { ProgramKind } from '../../electron/contract/programs';
import { common, look, plan } from './moves';
import { submissionPortOf } from './network-check';
import type { ByHandState, WizardEvent, WizardState } from './wizard-state';

export function openByHand(from: ByHandState['from'], form?: ProgramKind): ByHandState {
  const answers = form === undefined ? from.answers : { ...from.answers, byHandProgram: form };
  return { ...common(from), step: 'by-hand', from, answers };
}

export function fromByHand(state: ByHandState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'edited':
      return { ...state, answers: { ...state.answers, ...event.edit } };
    case 'went-back':
      return comeBack(state);
    default:
      return state;
  }
}

/**
 * Programs that were being looked for are looked for anew, since their answer came to no page. So is a plan
 * made anew when it was found out meanwhile which port is open.
 */
function comeBack(state: ByHandState): WizardState {
  const back = { ...state.from, ...common(state) };
  if (back.step === 'finding-programs') return look(back);
  const moved = submissionPortOf(back) !== submissionPortOf(state.from);
  return back.step === 'review' && moved ? plan(back, back.preview) : back;
}
