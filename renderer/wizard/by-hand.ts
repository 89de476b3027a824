import { common, look } from './moves';
import type { ByHandState, WizardEvent, WizardState } from './wizard-state';

export function openByHand(from: ByHandState['from']): ByHandState {
  return { ...common(from), step: 'by-hand', from };
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

/** Programs that were being looked for are looked for anew, since their answer came to no page. */
function comeBack(state: ByHandState): WizardState {
  const back = { ...state.from, ...common(state) };
  return back.step === 'finding-programs' ? look(back) : back;
}
