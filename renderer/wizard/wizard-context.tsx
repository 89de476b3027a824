import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Wizard, WizardStore } from './store';
import type { WizardEvent } from './wizard-state';

const StoreContext = createContext<WizardStore | null>(null);

export const WizardProvider = StoreContext.Provider;

export function useWizard<Part>(select: (wizard: Wizard) => Part): Part {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no WizardProvider around this part.');
  return useStore(store, select);
}

export function useSend(): (event: WizardEvent) => void {
  return useWizard(({ send }) => send);
}
