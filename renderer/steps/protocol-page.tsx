import { ChoiceGroup } from '../parts/choice-group';
import { Depth } from '../parts/depth';
import { ImapDrawing, PopDrawing } from '../parts/drawings/where-mail-lives';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { ContinueButton, Page } from '../parts/page';
import { TickBox } from '../parts/tick-box';
import { useSend } from '../wizard/wizard-context';
import type { ProtocolState } from '../wizard/wizard-state';

export function ProtocolPage({ state: { answers } }: { state: ProtocolState }) {
  const words = useLanguage().pages.protocol;
  const send = useSend();
  const { protocol, keepOnServer } = answers;
  return (
    <Page
      title={words.title}
      step={2}
      onBack={() => send({ type: 'went-back' })}
      onSubmit={() => send({ type: 'continued' })}
      actions={<ContinueButton />}
    >
      <ChoiceGroup
        name="protocol"
        look="tiles"
        value={protocol}
        onValue={(chosen) => send({ type: 'edited', edit: { protocol: chosen } })}
        choices={[
          { value: 'imap', ...words.choices.imap, recommended: true, drawing: <ImapDrawing /> },
          { value: 'pop3', ...words.choices.pop3, drawing: <PopDrawing /> },
        ]}
      />
      {protocol === 'pop3' && (
        <TickBox
          id="keepOnServer"
          label={words.keep}
          hint={keepOnServer ? words.keeping : words.notKeeping}
          checked={keepOnServer}
          onChecked={(keep) => send({ type: 'edited', edit: { keepOnServer: keep } })}
        />
      )}
      <Depth {...words.depth}>
        <HelpLink page="imap-or-pop">{words.readMore}</HelpLink>
      </Depth>
    </Page>
  );
}
