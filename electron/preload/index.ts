import { contextBridge, ipcRenderer } from 'electron';
import { createWizardBridge } from './wizard-bridge';

contextBridge.exposeInMainWorld('wizard', createWizardBridge(ipcRenderer));
