// Runs before the page's own scripts, in their world: its end of the bridge, and nothing that they can reach.
import { openBridgePort } from './bridge-port';

declare const standin: { readonly secret: string };

openBridgePort(standin.secret, 'page', 'preload');
// Windows are closed as they appear, but the page must not get hold of one before.
window.open = () => null;
