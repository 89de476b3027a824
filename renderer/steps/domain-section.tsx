import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { checkOfDomain, type MailExchangerCheck, ownDomainOf } from '../wizard/mail-exchanger-check';
import { useWizard } from '../wizard/wizard-context';
import type { Answers } from '../wizard/wizard-state';

/** Where mail for an own domain goes. Nobody is asked before the person wants to know. */
export function DomainSection({ answers }: { answers: Answers }) {
  const words = useLanguage().support.domain;
  const check = useWizard((wizard) => wizard.mailExchangers);
  const find = useWizard((wizard) => wizard.findMailExchangers);
  const domain = ownDomainOf(answers);
  if (domain === null) return null;
  return (
    <section className="domain">
      <button
        type="button"
        className="button beside"
        aria-describedby="domain-asks"
        onClick={() => void find()}
      >
        {words.ask(domain)}
      </button>
      <p className="hint" id="domain-asks">
        {words.asks(domain)}
      </p>
      <div role="status">
        <Found check={checkOfDomain(check, domain)} />
      </div>
    </section>
  );
}

function Found({ check }: { check: MailExchangerCheck | null }) {
  const { support: words, problems } = useLanguage();
  if (check === null) return null;
  const { answer } = check;
  if (answer === null) return <p className="hint">{words.domain.asking}</p>;
  if (!answer.ok) {
    const { title, whatToDo } = problems(answer.problem);
    return (
      <Notice kind="information" title={title}>
        <p>{whatToDo}</p>
      </Notice>
    );
  }
  if (answer.value === null) return null;
  const { verdict } = answer.value;
  const { title, whatToDo } = words.mailExchangers(answer.value);
  const hosts = 'hosts' in verdict ? verdict.hosts : [];
  return (
    <Notice kind={verdict.kind === 'runbox' ? 'done' : 'information'} title={title}>
      <p>{whatToDo}</p>
      {hosts.length > 0 && (
        <p className="hint">
          <bdi>{words.domain.hosts(hosts.join(', '))}</bdi>
        </p>
      )}
    </Notice>
  );
}
