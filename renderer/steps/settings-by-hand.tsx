import type { Server } from '../../electron/contract/account';
import { servers } from '../../electron/runbox/servers';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { findLogin } from '../wizard/answers';
import type { Answers } from '../wizard/wizard-state';

/** All of Runbox's settings, for a program that this wizard does not know. */
export function SettingsByHand({ answers }: { answers: Answers }) {
  const { pages } = useLanguage();
  const words = pages.programs;
  const login = findLogin(answers);
  return (
    <>
      <p>{words.byHandNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.service}</th>
            <th scope="col">{words.server}</th>
            <th scope="col">{words.port}</th>
            <th scope="col">{words.encryption}</th>
          </tr>
        </thead>
        <tbody>
          <ServerRow service={words.incoming('IMAP')} server={servers.imap} />
          <ServerRow service={words.incoming('POP')} server={servers.pop3} />
          <ServerRow service={words.outgoing} server={servers.submission[465]} />
          <ServerRow service={words.outgoing} server={servers.submission[587]} />
        </tbody>
      </table>
      <p>
        {words.authentication}
        {login !== null && (
          <>
            <br />
            {pages.address.yourLoginName}{' '}
            <strong>
              <bdi>{login.loginName}</bdi>
            </strong>
          </>
        )}
      </p>
      <HelpLink page="server-settings">{pages.common.help}</HelpLink>
    </>
  );
}

function ServerRow({ service, server }: { service: string; server: Server }) {
  const { settings } = useLanguage();
  return (
    <tr>
      <th scope="row">{service}</th>
      <td>{server.host}</td>
      <td>{server.port}</td>
      <td>{settings.encryption[server.encryption]}</td>
    </tr>
  );
}
