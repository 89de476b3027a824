import type { ReactNode } from 'react';
import { AboutButton } from './about-button';
import { Fjord } from './drawings/fjord';
import { HelpLink } from './help-link';
import { useLanguage } from './language-context';
import { LanguageSwitch } from './language-switch';

interface FrameProps {
  /** From 0 at the first question to 1 at the result. */
  readonly sailed: number;
  readonly children: ReactNode;
}

/** What stays the same on all pages: the name of the wizard, help and the language. */
export function Frame({ sailed, children }: FrameProps) {
  const { product, common } = useLanguage().pages;
  return (
    <div className="frame">
      <header className="masthead">
        <p className="product">{product}</p>
      </header>
      <Fjord sailed={sailed} />
      <main>{children}</main>
      <footer className="foot">
        <HelpLink page="support">{common.help}</HelpLink>
        <AboutButton />
        <LanguageSwitch />
      </footer>
    </div>
  );
}
