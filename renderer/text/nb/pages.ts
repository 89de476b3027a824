import { isolate } from '../isolate';
import type { PageWords } from '../words';

const names = new Intl.ListFormat('nb', { type: 'conjunction' });
const dates = new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeStyle: 'short' });

function areSetUp(programs: readonly string[]): string {
  return `${names.format(programs)} er satt opp`;
}

function needYou(programs: readonly string[]): string {
  return `${names.format(programs)} trenger deg`;
}

/** As short as it gets: it stands on a button. */
function counted(programs: readonly string[]): string {
  return programs.length === 1 ? `${programs[0]}` : `${programs.length} programmer`;
}

/** The box is named as Outlook names it. */
function passwordInOutlook(program: string): string {
  return `${program} er åpent og spør etter Runbox-passordet ditt. Skriv det, og kryss av for «Lagre dette passordet».`;
}

export const pageWords: PageWords = {
  product: 'Runbox Mail Setup',
  common: {
    step: (step, steps) => `Steg ${step} av ${steps}`,
    back: 'Tilbake',
    continue: 'Fortsett',
    change: 'Endre',
    checkAgain: 'Sjekk igjen',
    startOver: 'Begynn på nytt',
    recommended: 'Anbefalt',
    problemHeading: 'Noe må rettes',
    errorTitle: (title) => `Feil: ${title}`,
    language: 'Språk',
    help: 'Hjelp fra Runbox',
    opensInBrowser: 'åpnes i nettleseren',
    yes: 'ja',
    no: 'nei',
    list: (programs) => names.format(programs),
    date: (iso) => dates.format(new Date(iso)),
  },
  address: {
    title: 'Hva er Runbox-adressen din?',
    fullName: { label: 'Navnet ditt', hint: 'Slik det vises for dem du skriver til' },
    address: { label: 'Runbox-adresse', hint: 'En adresse på ditt eget domene går også' },
    suggestion: (address) => `Mente du ${isolate(address)}?`,
    useSuggestion: (address) => `Bruk ${isolate(address)}`,
    ownDomain: 'Begynte denne kontoen med ditt eget domene eller med en @runbox-adresse?',
    beginningMissing: 'Velg hvordan kontoen begynte',
    beginnings: {
      address: 'Med mitt eget domene',
      'runbox-address': 'Med en @runbox-adresse',
      typed: 'Jeg kan påloggingsnavnet mitt',
    },
    runboxAddress: '@runbox-adressen den begynte med',
    loginName: { label: 'Påloggingsnavn', hint: 'Det står øverst til høyre i Runbox webmail' },
    yourLoginName: 'Påloggingsnavnet ditt',
    reasons: {
      'runbox-address': 'Det er delen av adressen foran @.',
      'own-domain': 'Det er adressen din med % i stedet for @.',
      'older-runbox-address': 'Det ble det samme da domenet ditt kom til.',
      typed: 'Det brukes akkurat slik du skrev det.',
    },
    tagLeftOut: 'Delen fra og med + brukes bare til å sortere post og er utelatt.',
    promise: 'Ingenting på denne datamaskinen endres før du har sett hva som endres, og sagt ja.',
    earlier: 'Tidligere oppsett',
  },
  protocol: {
    title: 'Hvordan vil du hente e-posten?',
    choices: {
      imap: {
        label: 'IMAP',
        hint: 'E-posten blir hos Runbox. Alle enhetene dine viser de samme meldingene og mappene.',
      },
      pop3: {
        label: 'POP',
        hint: 'E-posten hentes til denne datamaskinen. Passer for deg som bare bruker én enhet.',
      },
    },
    keep: 'Behold en kopi av hver melding hos Runbox',
    keeping: 'E-posten kan fortsatt leses i webmail og på andre enheter.',
    notKeeping: 'Hentet e-post finnes da bare på denne datamaskinen. Ta sikkerhetskopi av den.',
    depth: {
      summary: 'Mer om IMAP og POP',
      paragraphs: [
        'Med IMAP er mapper, sendt e-post og hva du har lest, likt overalt. En kopi ligger på denne datamaskinen, så du kan lese uten nett.',
        'Med POP henter programmet innboksen og ingen andre mapper. E-post du sender, lagres på denne datamaskinen, ikke hos Runbox.',
        'Runbox anbefaler IMAP. Begge henter e-post. SMTP sender den og settes opp uansett hva du velger.',
      ],
    },
    readMore: 'IMAP og POP hos Runbox',
  },
  security: {
    title: 'Forbindelsen din blir kryptert',
    lead: 'Ingen underveis kan lese påloggingsnavn, passord eller e-post, og programmet sjekker at det er Runbox som svarer.',
    thisComputer: 'Denne maskinen',
    encrypted: 'Kryptert med TLS',
    encryption: { 'implicit-tls': 'TLS fra første stund', starttls: 'STARTTLS' },
    sending: 'Hvordan skal e-post sendes?',
    ports: {
      465: { label: 'Kryptert fra første stund', hint: 'Port 465, TLS. Kan være den sikreste av de to.' },
      587: {
        label: 'Kryptert før noe sendes',
        hint: 'Port 587, STARTTLS. Passer bedre for enkelte nett og programmer.',
      },
    },
    names: {
      summary: 'SSL, TLS og STARTTLS: hvem mener hva?',
      paragraphs: [
        'TLS er selve krypteringen. SSL er den utdaterte forgjengeren, og mange programmer sier fortsatt SSL når de mener TLS.',
        'STARTTLS er en kommando: forbindelsen begynner åpen og må gå over til TLS før passordet sendes. Går det ikke, sendes ingenting.',
        'Krypteringen beskytter veien til Runbox. Fra Runbox til andre leverandører brukes den når de kan.',
      ],
      used: 'Det som brukes',
      port: 'Port',
      mayBeCalled: 'Det programmer kaller det',
      inThunderbird: (name) => `${name} i Thunderbird`,
    },
    password: {
      summary: 'Hvilket passord brukes?',
      paragraphs: [
        'Du logger på med passord, både for å hente og for å sende. Programmer kaller det «Passord» eller «Normalt passord»: det er den krypterte forbindelsen som beskytter det.',
        'Det er passordet til Runbox-kontoen din. Bruker du tofaktorautentisering eller app-passord, må det være et app-passord.',
      ],
    },
    readMore: 'Kryptert forbindelse hos Runbox',
  },
  network: {
    title: 'Veien til Runbox herfra',
    checking: 'Prøver veien til Runbox fra dette nettet …',
    links: {
      connection: () => 'Forbindelse',
      encryption: () => 'Kryptering',
      service: (service) => service,
    },
    states: {
      waiting: 'ikke kjent ennå',
      works: 'virker',
      broken: 'virker ikke',
      'not-tried': 'ikke prøvd',
    },
    blockedHere: 'Sperret her',
    found: 'Det som ble funnet, tjener for tjener',
    address: 'Adresse',
    encryption: 'Kryptering',
    certificate: 'Sertifikat for',
    issuer: 'Utstedt av',
    valid: 'Gyldig',
    between: (from, until) => `${from} til ${until}`,
    time: 'Tid brukt',
    milliseconds: (count) => `${count} ms`,
    greeting: 'Hilsen',
    nothing: 'ingen',
  },
  programs: {
    title: 'Hvilket program skal settes opp?',
    looking: 'Ser etter e-postprogrammer …',
    looked: (count) =>
      ['Fant ikke noe e-postprogram.', 'Fant ett e-postprogram.'][count] ??
      `Fant ${count} e-postprogrammer. Du kan velge flere.`,
    version: (version) => `Versjon ${version}`,
    packaging: {
      system: 'installert på denne datamaskinen',
      archive: 'pakket ut fra et arkiv',
      flatpak: 'fra Flatpak',
      snap: 'fra Snap',
      store: 'fra Microsoft Store',
    },
    location: (location) => `I ${isolate(location)}`,
    accounts: (addresses) => `Kontoer i det: ${addresses}`,
    noAccounts: 'Ingen kontoer i det ennå',
    notStartedYet: 'Ikke brukt ennå. Det lages en profil for deg.',
    notUsedYet: 'Ikke brukt ennå.',
    open: (program) => `${program} er åpent. Lukk det før det settes opp.`,
    profile: (program) => `Hvilken profil i ${program}?`,
    opensByDefault: 'åpnes til vanlig',
    ways: {
      automatic: 'Dette setter vi opp for deg',
      assisted: 'Vi klargjør, du fullfører med noen få klikk',
      'by-hand': 'Du skriver inn, vi viser deg hver verdi',
    },
    opensMailLinks: 'Åpner e-postlenkene dine',
    noneHelp:
      'Thunderbird er gratis, og denne veiviseren setter det opp for deg. Installer det og sjekk igjen. Du trenger ikke å starte det først.',
    getThunderbird: 'Skaff deg Thunderbird',
  },
  password: {
    title: 'Vil du sjekke påloggingen?',
    lead: (loginName) =>
      `Vi logger på hos Runbox som ${isolate(loginName)}, én gang for å hente og én gang for å sende. Ingen e-post leses eller sendes.`,
    choices: {
      check: (programs) => ({
        label: 'Sjekk passordet mitt nå',
        hint: `${programs} spør om det senere.`,
      }),
      'check-and-save': (programs) => ({
        label: `Sjekk det og lagre det i ${programs}`,
        hint: 'Da er det ingenting å skrive der senere.',
      }),
      skip: (programs) => ({ label: 'Hopp over', hint: `${programs} spør om det.` }),
    },
    label: 'Runbox-passord',
    hints: {
      check: () => 'Det sendes bare til Runbox, kryptert.',
      'check-and-save': (programs) =>
        `Det sendes bare til Runbox og skrives bare til passordlageret i ${programs}.`,
    },
    held: 'Du har oppgitt et passord allerede. La feltet stå tomt for å bruke det.',
    missing: 'Skriv Runbox-passordet ditt',
    orSkip: 'Eller velg «Hopp over».',
    signingIn: (loginName) => `Logger på hos Runbox som ${isolate(loginName)} …`,
    serverSaid: 'Runbox svarte:',
    refusalsLeft: (count) =>
      [
        'Runbox har avvist oss tre ganger. Flere ganger kan sperre kontoen din, så sjekken er stengt til du starter veiviseren på nytt.',
        'Runbox kan avvise oss én gang til. Da stopper vi, så kontoen din ikke sperres.',
      ][count] ?? `Runbox kan avvise oss ${count} ganger til. Da stopper vi, så kontoen din ikke sperres.`,
    tryAgain: 'Prøv igjen',
    goOn: 'Gå videre uten',
    orLoginName: (loginName) => `Noen slike kontoer logger på som ${isolate(loginName)}.`,
    takeLoginName: (loginName) => `Bruk ${isolate(loginName)}`,
    readOn: {
      'user-names': 'Brukernavn og passord hos Runbox',
      'app-passwords': 'App-passord hos Runbox',
      'manage-services': 'Slå på tjenester hos Runbox',
      'validate-account': 'Når sending blir avvist, hos Runbox',
      support: 'Hjelp fra Runbox',
    },
    show: 'Vis',
    hide: 'Skjul',
    shown: 'passordet',
    depth: {
      summary: 'Bruker du tofaktorautentisering eller app-passord?',
      paragraphs: [
        'Da virker ikke det vanlige passordet i e-postprogrammer, og du trenger et app-passord.',
        'Hos Runbox åpner du Account, så Security og så App Passwords. Slå på funksjonen først: ellers virker ikke app-passord. Gi det nye et navn, for eksempel «Thunderbird hjemme». Det vises bare én gang.',
      ],
    },
    readMore: 'App-passord hos Runbox',
  },
  review: {
    title: 'Se over før noe endres',
    alreadyTitle: 'Alt er satt opp allerede',
    byHandTitle: 'Se over før du skriver det inn',
    planning: 'Finner ut hva som må endres …',
    planned: 'Planen er klar.',
    signedIn: (loginName) => `Pålogget hos Runbox som ${isolate(loginName)}. Å hente og å sende virker.`,
    otherLoginName: (accepted, derived) =>
      `Runbox godtok påloggingsnavnet ${isolate(accepted)}, så det brukes i stedet for ${isolate(derived)}.`,
    account: 'Kontoen din',
    address: 'Adresse',
    loginName: 'Påloggingsnavn',
    incoming: 'Innkommende',
    outgoing: 'Utgående',
    password: 'Passord',
    program: 'Program',
    server: (host, port, encryption) => `${host}, port ${port}, ${encryption}`,
    keeping: 'en kopi blir hos Runbox',
    notKeeping: 'fjernes fra Runbox når den er hentet',
    asked: (programs) => `${programs} spør om det`,
    saved: (programs) => `Lagres i ${programs}`,
    profile: (profile) => `Profil ${isolate(profile)}`,
    effects: {
      add: (protocol, address) => `En ny ${protocol}-konto for ${isolate(address)} legges til.`,
      update: (protocol, address) => `${protocol}-kontoen for ${isolate(address)} rettes.`,
      nothing: (protocol, address) =>
        `${protocol}-kontoen for ${isolate(address)} finnes og er som den skal. Ingenting endres.`,
    },
    restStays: 'Alt annet i det blir som det er. Først tas sikkerhetskopier, og du kan angre etterpå.',
    restStaysHandedOver:
      'Alt annet i det blir som det er. Du kan angre etterpå med noen få klikk, og vi viser deg hvilke.',
    byHand: {
      alone: 'Du skriver inn disse innstillingene, og vi viser deg hver verdi. Vi endrer ingenting.',
      'among-others': 'Du skriver inn disse innstillingene. Verdiene kommer på neste side.',
    },
    depth: (files, settings) =>
      `Vis nøyaktig hva som endres: ${files} ${files === 1 ? 'sted' : 'steder'}, ${settings} ${settings === 1 ? 'innstilling' : 'innstillinger'}`,
    handedOverDepth: (settings) =>
      `Vis nøyaktig hva som står i filen: ${settings} ${settings === 1 ? 'innstilling' : 'innstillinger'}`,
    what: { 'create-folder': 'Ny mappe', create: 'Ny fil', change: 'Endret fil' },
    setting: 'Innstilling',
    before: 'Før',
    after: 'Etter',
    value: 'Verdi',
    absent: 'finnes ikke',
    hidden: 'skjult',
    set: (written, prepared) => {
      if (prepared.length === 0) return `Sett opp ${counted(written)}`;
      if (written.length === 0) return `Klargjør ${counted(prepared)}`;
      return `Sett opp ${counted(written)} og klargjør ${counted(prepared)}`;
    },
    showValues: 'Vis verdiene',
    showValuesFor: (program) => `Vis verdiene for ${program}`,
  },
  result: {
    applying: (programs) => `Setter opp ${programs}`,
    stages: {
      'backing-up': 'Tar sikkerhetskopier',
      writing: 'Skriver innstillingene',
      'reading-back': 'Leser dem tilbake',
      'handing-over': 'Leverer innstillingene',
      'waiting-for-program': 'Venter til det har tatt over innstillingene. Det kan ta et minutt.',
      undoing: 'Setter ting tilbake',
      finished: 'Ferdig',
    },
    waiting: 'Venter',
    stayOpen: 'Dette tar et øyeblikk. La vinduet stå åpent.',
    done: areSetUp,
    needsYou: needYou,
    doneAndNeedsYou: (done, needing) => `${areSetUp(done)}. ${needYou(needing)}.`,
    partly: 'Noe av det er satt opp',
    stillToDo: 'Noe av det gjenstår',
    nothing: 'Ingenting ble endret',
    outcomes: {
      'set-up': (effect) =>
        effect === 'add'
          ? 'Kontoen ble lagt til. Vi leste innstillingene tilbake fra disken, og de er som planlagt.'
          : 'Kontoen ble rettet. Vi leste innstillingene tilbake fra disken, og de er som planlagt.',
      'set-up-already': () => 'Det var satt opp allerede, så ingenting ble endret.',
      'handed-over': () => 'Profilen med kontoen din er laget og åpnet. Nå er det din tur.',
      'by-hand': () => 'Vi endrer ingenting i det. Du skriver inn verdiene, og vi viser deg hver eneste en.',
      'left-as-it-was': () => 'Det ble latt være som det var.',
      'left-half-done': () =>
        'Det kunne verken fullføres eller settes tilbake. Sikkerhetskopiene står nedenfor, og neste gang veiviseren starter, prøver den igjen.',
      interrupted: () => 'Oppsettet ble avbrutt. Alt ble satt tilbake.',
    },
    imported: 'Det har tatt over innstillingene, og kontoen din er i det nå.',
    toDo: 'Det som gjenstår',
    toDoIn: (program) => `Det som gjenstår i ${program}`,
    importSteps: {
      imap: (program) => [passwordInOutlook(program)],
      pop3: (program) => [
        passwordInOutlook(program),
        `Lukk ${program} og åpne det én gang til. Først da henter det e-posten din.`,
      ],
    },
    openSteps: (program) => `Åpne ${program}.`,
    passwordSteps:
      'Skriv Runbox-passordet ditt når det spør, og kryss av for å huske det. Det spør igjen når du sender første gang.',
    mailArrives: 'E-posten kommer. Du trenger ikke å skrive noe.',
    files: 'Filer og sikkerhetskopier',
    backup: 'Sikkerhetskopi',
    noBackup: 'Ny, så det finnes ingen sikkerhetskopi',
    open: (program) => `Åpne ${program}`,
    opened: (program) => `${program} starter.`,
    tryAgain: 'Prøv igjen',
  },
  undo: {
    undo: 'Angre',
    undoOf: (address, date) => `oppsettet av ${isolate(address)} ${date}`,
    question: 'Vil du angre dette oppsettet?',
    consequence:
      'Kontoen tas ut igjen, og hver innstilling får tilbake den forrige verdien. E-posten din slettes aldri.',
    yoursToRemove: (programs) => `Bare du kan ta den ut av ${programs}. Etterpå viser vi deg klikkene.`,
    yes: 'Angre oppsettet',
    no: 'Behold det',
    undoing: 'Angrer oppsettet',
    titles: {
      restored: 'Oppsettet er angret',
      'partly-restored': 'Oppsettet er angret, bortsett fra noen få ting',
      'yours-to-remove': 'Noen få klikk gjenstår for å angre',
      'not-restored': 'Oppsettet kunne ikke angres',
    },
    outcomes: {
      restored: (program) => `${program} er som det var før.`,
      'partly-restored': (program) => `${program} ble satt tilbake. Dette lot vi være som vi fant det:`,
      'yours-to-remove': (program) => `Bare du kan ta kontoen ut av ${program}. Slik gjør du det:`,
      'not-restored': (program) => `${program} ble ikke endret.`,
    },
    removing: {
      'apple-profile': [
        'Åpne Systeminnstillinger, og så Generelt → Enhetsadministrering. I macOS 13 og 14 er det Personvern og sikkerhet → Profiler.',
        'Velg «Runbox mail», og så Fjern, knappen med minustegnet. Kontoen forsvinner med e-posten på denne Macen; med POP kan det være den eneste kopien, så ta vare på den først. Det som er hos Runbox, blir.',
      ],
      'outlook-import': [
        'Lukk Outlook.',
        'Åpne Kontrollpanel → E-post (Microsoft Outlook), og velg «Vis profiler…».',
        'Velg «Runbox», og så Fjern. Det som er hos Runbox, blir.',
      ],
    },
  },
  earlier: {
    title: 'Tidligere oppsett',
    none: 'Det finnes ingen tidligere oppsett på denne datamaskinen.',
    undone: 'Angret',
    undoneByUs: 'Angret, med noen klikk igjen til deg',
  },
};
