import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, type LanguageId, languages } from '../text/languages';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (id: LanguageId) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function LanguageProvider({ first, children }: { first: LanguageId; children: ReactNode }) {
  const [id, choose] = useState(first);
  const value = useMemo(() => ({ language: languages[id], choose }), [id]);
  useEffect(() => {
    document.documentElement.lang = id;
  }, [id]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('There is no LanguageProvider around this part.');
  return choice;
}

export function useLanguage(): Language {
  return useLanguageChoice().language;
}
