import type { Login } from '../../electron/runbox/login-name';
import { useLanguage } from '../parts/language-context';

export function LoginName({ login }: { login: Login }) {
  const words = useLanguage().pages.address;
  return (
    <div className="login-name">
      <p>
        {words.yourLoginName}{' '}
        <strong>
          <bdi>{login.loginName}</bdi>
        </strong>
      </p>
      <p className="hint">
        {words.reasons[login.reason]} {login.strippedTag && words.tagLeftOut}
      </p>
    </div>
  );
}
