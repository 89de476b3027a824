import { languages } from '../text/languages';
import { useLanguageChoice } from './language-context';

export function LanguageSwitch() {
  const { language, choose } = useLanguageChoice();
  return (
    <fieldset className="language-switch">
      <legend className="unseen">{language.pages.common.language}</legend>
      {Object.values(languages).map(({ id, name }) => (
        <button type="button" key={id} lang={id} aria-pressed={id === language.id} onClick={() => choose(id)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
