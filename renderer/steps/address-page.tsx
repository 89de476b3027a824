import type { Problem } from '../../electron/contract/problems';
import { suggestAddress } from '../../electron/runbox/suggest-address';
import type { Complaint } from '../parts/error-summary';
import { useLanguage } from '../parts/language-context';
import { ContinueButton, Page } from '../parts/page';
import { type FieldError, TextField } from '../parts/text-field';
import type { Language } from '../text/languages';
import { findLogin, hasOwnDomain } from '../wizard/answers';
import { useSettled } from '../wizard/use-settled';
import { useSend } from '../wizard/wizard-context';
import type { AddressPageProblem, AddressState } from '../wizard/wizard-state';
import { Beginning } from './beginning';
import { LoginName } from './login-name';
import { OldVersion } from './old-version';
import { RepairPanel } from './repair-panel';

export function AddressPage({ state }: { state: AddressState }) {
  const language = useLanguage();
  const words = language.pages.address;
  const send = useSend();
  const { answers, problems } = state;
  const edit = (changed: Partial<typeof answers>) => send({ type: 'edited', edit: changed });
  const settled = { ...answers, address: useSettled(answers.address) };

  const complaints = problems.map((problem) => complaintOf(problem, language));
  const errorAt = (id: string): FieldError | undefined =>
    complaints.find(({ controlId }) => controlId === id);
  const suggestion = suggestAddress(settled.address);
  const asked = answers.loginFrom !== null || problems.some(({ kind }) => kind === 'beginning-missing');
  const asksBeginning = hasOwnDomain(settled) && (suggestion === null || asked);
  const login = findLogin(settled);

  return (
    <Page
      title={words.title}
      step={1}
      complaints={complaints}
      {...(state.changing ? { onBack: () => send({ type: 'went-back' }) } : {})}
      onSubmit={() => send({ type: 'continued' })}
      leading={<EarlierButton state={state} />}
      actions={<ContinueButton />}
    >
      <TextField
        {...words.fullName}
        id="fullName"
        autoComplete="name"
        value={answers.fullName}
        error={errorAt('fullName')}
        onValue={(fullName) => edit({ fullName })}
      />
      <TextField
        {...words.address}
        id="address"
        type="email"
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        value={answers.address}
        error={errorAt('address')}
        onValue={(address) => edit({ address })}
      />
      {suggestion !== null && <Suggestion address={suggestion} onUse={() => edit({ address: suggestion })} />}
      {asksBeginning && <Beginning answers={answers} errorAt={errorAt} onEdit={edit} />}
      <div role="status">{login !== null && <LoginName login={login} />}</div>
      {!asksBeginning && <p className="promise">{words.promise}</p>}
      {!state.changing && <RepairPanel state={state} />}
      {!state.changing && <OldVersion />}
    </Page>
  );
}

function Suggestion({ address, onUse }: { address: string; onUse: () => void }) {
  const words = useLanguage().pages.address;
  return (
    <p className="suggestion" role="status">
      {words.suggestion(address)}{' '}
      <button type="button" className="link" onClick={onUse}>
        {words.useSuggestion(address)}
      </button>
    </p>
  );
}

function EarlierButton({ state: { earlier, changing } }: { state: AddressState }) {
  const words = useLanguage().pages.address;
  const send = useSend();
  if (changing || earlier === null || (earlier.ok && earlier.value.length === 0)) return null;
  return (
    <button
      type="button"
      className="button quiet leading"
      onClick={() => send({ type: 'earlier-requested' })}
    >
      {words.earlier}
    </button>
  );
}

function complaintOf(problem: AddressPageProblem, { pages, problems }: Language): Complaint {
  if (problem.kind === 'beginning-missing')
    return { controlId: problem.field, title: pages.address.beginningMissing, whatToDo: '' };
  const refused: Problem = problem;
  return { controlId: problem.field, ...problems(refused) };
}
