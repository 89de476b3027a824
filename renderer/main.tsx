import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { pickLanguage } from './text/languages';
import { createWizardStore } from './wizard/store';
import { findWizardApi } from './wizard/wizard-api';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element for the wizard.');
const store = createWizardStore(findWizardApi());
createRoot(root).render(
  <StrictMode>
    <App store={store} language={pickLanguage(navigator.languages)} />
  </StrictMode>,
);
