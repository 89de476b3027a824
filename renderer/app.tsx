import { unreachable } from '../electron/contract/result';
import { Frame } from './parts/frame';
import { LanguageProvider, useLanguage } from './parts/language-context';
import { AddressPage } from './steps/address-page';
import { ByHandPage } from './steps/by-hand-page';
import { EarlierPage } from './steps/earlier-page';
import { PasswordPage } from './steps/password-page';
import { ProgramsPage } from './steps/programs-page';
import { ProtocolPage } from './steps/protocol-page';
import { ResultPage } from './steps/result-page';
import { ReviewPage } from './steps/review-page';
import { SecurityPage } from './steps/security-page';
import { UndonePage } from './steps/undone-page';
import { WorkingPage } from './steps/working-page';
import type { LanguageId } from './text/languages';
import { readyPrograms } from './wizard/ready-programs';
import type { WizardStore } from './wizard/store';
import { useWizard, WizardProvider } from './wizard/wizard-context';
import type { Step, WizardState } from './wizard/wizard-state';

export function App({ store, language }: { store: WizardStore; language: LanguageId }) {
  return (
    <LanguageProvider first={language}>
      <WizardProvider value={store}>
        <Wizard />
      </WizardProvider>
    </LanguageProvider>
  );
}

/** How far the letter has sailed on each page. */
const sailed: Readonly<Record<Step, number>> = {
  address: 0,
  earlier: 0,
  protocol: 0.16,
  security: 0.32,
  'finding-programs': 0.48,
  programs: 0.48,
  password: 0.64,
  'signing-in': 0.72,
  planning: 0.8,
  review: 0.8,
  applying: 0.9,
  finished: 1,
  'by-hand': 0.9,
  undoing: 0.5,
  undone: 0,
};

function Wizard() {
  const state = useWizard((wizard) => wizard.state);
  return (
    <Frame sailed={sailed[state.step]}>
      <CurrentPage key={pageOf(state)} state={state} />
    </Frame>
  );
}

/** Steps that share a page keep the focus where it is. */
function pageOf({ step }: WizardState): Step {
  if (step === 'finding-programs') return 'programs';
  if (step === 'signing-in') return 'password';
  return step === 'planning' ? 'review' : step;
}

function CurrentPage({ state }: { state: WizardState }) {
  const { result, undo, common } = useLanguage().pages;
  switch (state.step) {
    case 'address':
      return <AddressPage state={state} />;
    case 'protocol':
      return <ProtocolPage state={state} />;
    case 'security':
      return <SecurityPage state={state} />;
    case 'finding-programs':
    case 'programs':
      return <ProgramsPage state={state} />;
    case 'password':
    case 'signing-in':
      return <PasswordPage state={state} />;
    case 'planning':
    case 'review':
      return <ReviewPage state={state} />;
    case 'applying': {
      const programs = readyPrograms(state.preview);
      const title = result.applying(common.list([...new Set(programs.map((one) => one.programName))]));
      return <WorkingPage title={title} step={7} programs={programs} progress={state.progress} />;
    }
    case 'finished':
      return <ResultPage state={state} />;
    case 'by-hand':
      return <ByHandPage state={state} />;
    case 'earlier':
      return <EarlierPage state={state} />;
    case 'undoing':
      return <WorkingPage title={undo.undoing} programs={state.report.programs} progress={state.progress} />;
    case 'undone':
      return <UndonePage state={state} />;
    default:
      return unreachable(state);
  }
}
