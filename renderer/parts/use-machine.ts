import { useEffect, useState } from 'react';
import type { MachineFacts } from '../../electron/contract/machine';
import { useWizard } from '../wizard/wizard-context';

/** Null until the app has told. */
export function useMachine(): MachineFacts | null {
  const describeMachine = useWizard((wizard) => wizard.describeMachine);
  const [machine, setMachine] = useState<MachineFacts | null>(null);
  useEffect(() => {
    void describeMachine().then((answer) => answer.ok && setMachine(answer.value));
  }, [describeMachine]);
  return machine;
}
