import { contextBridge, ipcRenderer } from 'electron';
import { type ApprovalApi, approvalChannel, approvalReadyChannel } from '../contract/approval';
import { createWizardBridge } from './wizard-bridge';

declare const window: { readonly top: unknown };

// The only other frame is the button's, which the main process knows by its origin.
if (window === window.top) contextBridge.exposeInMainWorld('wizard', createWizardBridge(ipcRenderer));
else
  contextBridge.exposeInMainWorld('approval', {
    ready: (approval) => ipcRenderer.invoke(approvalReadyChannel, approval),
    approve: (approval) => ipcRenderer.invoke(approvalChannel, approval),
  } satisfies ApprovalApi);
