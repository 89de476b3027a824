// Every package that this project takes from npm by name, and why. A package that is not here does not get in.

/** @type {Readonly<Record<string, string>>} inside what people install, beside Electron */
export const bundledPackages = {
  'native-reg': 'holds the compiled module that reads the registry of Windows, and is packed there only',
  react: 'draws the pages',
  'react-dom': 'puts the pages into the window',
  scheduler: 'comes with react-dom, which orders its work by it',
  uqr: 'draws the QR code for a phone',
  valibot: 'checks whatever crosses the bridge between page and main process',
  zustand: 'holds the state of the wizard beside the pages',
};

/** @type {Readonly<Record<string, string>>} for developing, testing and packing */
export const toolPackages = {
  '@axe-core/playwright': 'looks for barriers to people with disabilities on every page',
  '@biomejs/biome': 'formats and lints',
  '@electron/asar': 'reads the archive that the app is packed in, and is part of electron-builder',
  '@playwright/test': 'drives the app in its window',
  '@testing-library/dom': 'is what @testing-library/react stands on',
  '@testing-library/react': 'finds things on a page as people do, in component tests',
  '@testing-library/user-event': 'types and clicks as people do, in component tests',
  '@types/node': 'types of Node',
  '@types/react': 'types of react',
  '@types/react-dom': 'types of react-dom',
  '@vitejs/plugin-react': 'compiles JSX',
  electron: 'shows the app; its types are needed even where it cannot be fetched',
  'electron-builder': 'makes the installers',
  'fast-check': 'makes up inputs for property tests',
  jsdom: 'stands for a browser in component tests',
  jsqr: 'reads QR codes back that the app draws, by other means than drew them',
  plist: 'reads property lists back that the app or its packing wrote',
  resedit: 'reads the icon and version out of a Windows program, and is part of electron-builder',
  rolldown: 'bundles main process, preload and command line',
  typescript: 'checks types',
  vite: 'bundles the pages',
  vitest: 'runs unit and component tests',
  yaml: "reads the workflows of the release and Apple's schema of profiles",
};

/** @type {Readonly<Record<string, string>>} packages that want to run a script when they are installed; none may */
export const refusedScripts = {
  'native-reg': 'compiles its module where it brings none; here only the one is used that it brings',
  'electron-winstaller': 'copies a 7-Zip for an installer format that is not made here',
};

/** Licences under which a bundled package may be given to anybody. */
export const acceptedLicences = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
