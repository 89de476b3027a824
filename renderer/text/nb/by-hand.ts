import type { ByHandWords } from '../by-hand-words';
import { isolate } from '../isolate';

export const byHandWords: ByHandWords = {
  title: 'Sett opp et program for hånd',
  lead: 'Velg programmet ditt. Følg så skjemaet ovenfra og ned, kopier hver verdi, og kryss den av.',
  fromPrograms: 'Programmet mitt er ikke her',
  fromResult: 'Andre programmer og enheter',
  openAccounts: 'Åpne «E-post (Microsoft Outlook)»',
  accountsOpened: '«E-post (Microsoft Outlook)» åpnes.',
  program: 'Program',
  chooseProgram: 'Velg programmet ditt',
  runsOn: { computer: 'På en datamaskin', phone: 'På telefon eller nettbrett' },
  another: 'Et annet program',
  retired: 'Vedlikeholdes ikke lenger',
  retiredText: {
    'windows-mail':
      'Microsoft avsluttet Windows Mail ved utgangen av 2024. Det er ikke til å stole på lenger. Thunderbird er et godt valg i stedet, og denne veiviseren setter det opp for deg.',
    postbox:
      'Postbox har ikke vært vedlikeholdt siden desember 2024. Thunderbird ligner, og denne veiviseren setter det opp for deg. Den siste eieren lager eM Client, som kan settes opp for hånd her.',
    'opera-mail':
      'Opera Mail har ikke vært utviklet på mange år. Thunderbird er et godt valg i stedet, og denne veiviseren setter det opp for deg.',
  },
  through: (program, maker) =>
    `${program} henter ikke e-posten selv. Passordet og e-posten din går gjennom tjenerne til ${maker}.`,
  imapInstead: (program) =>
    `${program} kan bare bruke IMAP, så dette er innstillingene for IMAP og ikke for POP.`,
  imapOnly: (program) => `${program} kan bare bruke IMAP, og det er det du valgte.`,
  reported: 'I din versjon kan noen felt hete noe litt annet.',
  oneBox: (program) =>
    `${program} har én boks for begge slags kryptering. Hvilken som brukes, følger av porten.`,
  oneBoxSending: 'Går det ikke å sende med 587, bruk 465.',
  loginName: (loginName, address) =>
    `Påloggingsnavnet ditt er ${isolate(loginName)}. Har programmet satt inn ${isolate(address)} som brukernavn, må det endres.`,
  parts: {
    account: 'Kontoen din',
    incoming: 'Innkommende e-post',
    submission: 'Utgående e-post',
    servers: 'Tjenere',
  },
  moves: {
    close: 'Lukk',
    choose: 'Velg',
    'if-offered': 'Velg, hvis det tilbys,',
    'in-older-versions': 'I eldre versjoner velger du',
    'search-fails': 'Programmet leter kanskje selv nå. Gå videre her, enten det finner noe eller ikke.',
    'encryption-first': 'Velg krypteringen først, og skriv så porten: valget kan endre porten.',
  },
  meanings: {
    'full-name': 'Navnet ditt',
    address: 'Adresse',
    'login-name': 'Brukernavn',
    password: 'Passord',
    protocol: 'Kontotype',
    'incoming-host': 'Innkommende tjener',
    'incoming-port': 'Port, innkommende',
    'incoming-host-and-port': 'Innkommende tjener og port',
    'incoming-encryption': 'Kryptering, innkommende',
    'submission-host': 'Utgående tjener',
    'submission-port': 'Port, utgående',
    'submission-host-and-port': 'Utgående tjener og port',
    'submission-encryption': 'Kryptering, utgående',
    authentication: 'Autentisering',
    'keep-on-server': 'Behold en kopi av hver melding på tjeneren',
    other: 'Valg',
  },
  how: {
    choose: 'Velg',
    tick: 'Kryss av her',
    untick: 'La boksen stå tom',
    'leave-empty': 'La feltet stå tomt',
    password: 'Skriv Runbox-passordet ditt eller et app-passord',
  },
  older: (text) => `I eldre versjoner: ${isolate(text)}`,
  ifAsked: 'hvis det spør',
  copy: 'Kopier',
  copied: 'Kopiert',
  copiedAloud: (label) => `Kopiert: ${isolate(label)}`,
  notCopied: 'Det gikk ikke å kopiere. Merk verdien og kopier den med tastaturet.',
  progress: (done, lines) => (done === lines ? 'Alt er krysset av.' : `${done} av ${lines} krysset av`),
  sheet: {
    title: 'Innstillingsark',
    lead: 'Alle innstillinger på én side, med hva de betyr. Passordet ditt står ikke der.',
    show: 'Vis arket',
    hide: 'Skjul arket',
    print: 'Skriv ut eller lagre som PDF',
    setting: 'Innstilling',
    value: 'Verdi',
    meaning: 'Hva det betyr',
    parts: { account: 'Kontoen din', incoming: 'Motta e-post', submission: 'Sende e-post' },
    lines: {
      'full-name': { name: 'Navnet ditt', meaning: 'Vises for dem du skriver til.' },
      address: { name: 'Adresse', meaning: 'Den folk skriver til, og den e-posten din sendes fra.' },
      'login-name': {
        name: 'Brukernavn',
        meaning: 'Det du logger på med, både for å motta og for å sende. Kalles også påloggingsnavn.',
      },
      password: {
        name: 'Passord',
        meaning: 'Det samme for å motta og å sende. Med tofaktorautentisering må det være et app-passord.',
      },
      'incoming-protocol': {
        name: 'Kontotype',
        meaning: 'Hvordan e-post hentes: IMAP viser det som ligger hos Runbox, POP henter det til enheten.',
      },
      host: { name: 'Tjener', meaning: 'Datamaskinen hos Runbox som programmet snakker med.' },
      port: { name: 'Port', meaning: 'Døren på tjeneren. Den hører sammen med krypteringen.' },
      encryption: {
        name: 'Kryptering',
        meaning: 'Ingen underveis kan lese med. Programmer sier SSL, TLS, SSL/TLS eller STARTTLS.',
      },
      authentication: {
        name: 'Autentisering',
        meaning: 'Hvordan du logger på. Kalles også normalt passord eller PLAIN. Krypteringen beskytter det.',
      },
      'submission-protocol': { name: 'Kontotype', meaning: 'E-post sendes alltid med SMTP.' },
    },
    passwordValue: 'Skrives ikke ut her',
    authenticationValue: 'Passord',
    keeping: 'POP, en kopi blir hos Runbox',
    notKeeping: 'POP, hentet e-post fjernes fra Runbox',
    encryption: {
      'implicit-tls': 'SSL/TLS (kryptert fra første stund)',
      starttls: 'STARTTLS (kryptert før noe sendes)',
    },
    help: 'Hjelp: help.runbox.com',
  },
};
