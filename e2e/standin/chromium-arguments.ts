import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Chromium's own offers, which Electron's windows do not make either. */
const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
};

/** Stands in the window until the app loads its page, in the colours that the person prefers. */
const startPage = 'data:text/html,<meta name="color-scheme" content="light dark"><title>%20</title>';

/** Makes the profile and answers the command line for it. */
export function chromiumArguments(profile: string, headless: boolean, switches: readonly string[]): string[] {
  mkdirSync(path.join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return [
    `--user-data-dir=${profile}`,
    `--app=${startPage}`,
    '--window-size=880,760',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // As root Chromium's own sandbox cannot be had; --test-type keeps the window from saying so in a bar.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(headless ? ['--headless', '--screen-info={1440x900}'] : []),
    ...new Set(switches),
  ];
}
