import { useId } from 'react';
import type { Account } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { QrCode } from './qr-code';
import { thunderbirdAndroidCode } from './thunderbird-android-code';

export function AndroidCodePanel({ account }: { account: Account }) {
  const { android: words, orByHand } = useLanguage().devices;
  const title = useId();
  const code = thunderbirdAndroidCode(account);
  return (
    <>
      <section className="device-panel" aria-labelledby={title}>
        <h2 id={title}>{words.title}</h2>
        <p>{words.lead}</p>
        <div className="code-and-steps">
          <QrCode text={code} label={words.code} />
          <div>
            <ol>
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p>{words.noPassword}</p>
          </div>
        </div>
        <h3>{words.asText}</h3>
        <code className="code-text">{code}</code>
      </section>
      <h2>{orByHand}</h2>
    </>
  );
}
