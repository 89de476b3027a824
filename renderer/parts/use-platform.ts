import { useEffect, useState } from 'react';
import type { MachineFacts } from '../../electron/contract/machine';
import { useWizard } from '../wizard/wizard-context';

/** Null until it is known. */
export function usePlatform(): MachineFacts['platform'] | null {
  const describeMachine = useWizard((wizard) => wizard.describeMachine);
  const [platform, setPlatform] = useState<MachineFacts['platform'] | null>(null);
  useEffect(() => {
    void describeMachine().then((answer) => setPlatform(answer.ok ? answer.value.platform : null));
  }, [describeMachine]);
  return platform;
}
