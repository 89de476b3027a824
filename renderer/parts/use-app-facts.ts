import { useEffect, useState } from 'react';
import type { AppFacts } from '../../electron/contract/app-facts';
import { useWizard } from '../wizard/wizard-context';

/** Null until the app has told. */
export function useAppFacts(): AppFacts | null {
  const describeApp = useWizard((wizard) => wizard.describeApp);
  const [facts, setFacts] = useState<AppFacts | null>(null);
  useEffect(() => {
    void describeApp().then((answer) => answer.ok && setFacts(answer.value));
  }, [describeApp]);
  return facts;
}
