import type { DeviceWords } from '../device-words';
import { isolate } from '../isolate';

export const deviceWords: DeviceWords = {
  orByHand: 'Eller skriv inn innstillingene',
  apple: {
    names: {
      settings: 'Innstillinger',
      general: 'Generelt',
      deviceManagement: 'Enhets\u00adadministrering',
      privacyAndSecurity: 'Personvern og sikkerhet',
      profiles: 'Profiler',
      profileDownloaded: 'Profil lastet ned',
      unsigned: 'Usignert',
      install: 'Installer',
      password: 'Passord',
    },
    mac: {
      arrived: 'Macen sier fra at en profil er kommet, og Systeminnstillinger åpnes.',
      pane: (way) => `Gå til ${way.join(' → ')} og dobbeltklikk på «Runbox mail».`,
      install: 'Velg Installer. «Usignert» er som det skal: Profilen er laget på din egen maskin.',
      password: 'Skriv Runbox-passordet når du blir spurt. Macen kan også spørre om sitt eget passord.',
      mail: (address) => `Åpne Mail. ${isolate(address)} er der.`,
    },
    phone: {
      title: 'Den raske veien: en profil',
      lead: 'En profil er en fil som legger kontoen din inn i Mail på iPhone eller iPad. Passordet ditt er ikke med.',
      share: 'Send den med AirDrop …',
      save: 'Lagre en profil til iPhone eller iPad',
      saveInstead: 'Lagre den som fil',
      handedOver: {
        sharing: 'Velg AirDrop i listen som er åpnet.',
        saved: 'Profilen er lagret. Ta den nå med til iPhone eller iPad.',
        cancelled: 'Ingenting ble lagret.',
        'not-written': 'Profilen kunne ikke lagres. Ingenting ble endret.',
      },
      bring: {
        share: 'Velg AirDrop og enheten din, og godta profilen der.',
        file: 'Legg filen i iCloud Drive og trykk på den i Filer, eller send den til en konto som Mail har der fra før. Åpner den seg ikke, skriver du inn innstillingene.',
      },
      arrived: 'Åpne Innstillinger og trykk på «Profil lastet ned». Den ligger der i åtte minutter.',
      install:
        'Trykk på Installer og skriv koden til enheten. «Usignert» er som det skal: Profilen er laget på din egen maskin.',
      password: 'Trykk på Installer igjen, og skriv Runbox-passordet.',
      mail: (address) => `Åpne Mail. ${isolate(address)} er der. En lagret fil kan slettes nå.`,
    },
    starttls: {
      title: 'Det er ikke sikkert at port 587 kan sende',
      choose465: 'En profil kan ikke si hvordan port 587 krypteres. Gå tilbake og velg port 465 i stedet.',
      only587:
        'En profil kan ikke si hvordan port 587 krypteres, og nettverket ditt slipper ikke noe annet gjennom. Kan ikke Mail sende, fjerner du profilen og skriver inn innstillingene selv.',
    },
    check: 'Installert? Sjekk',
    states: {
      installed: 'Profilen er installert.',
      'not-installed': 'Profilen er ikke installert ennå.',
      'cannot-tell': 'Vi kan ikke se det herfra.',
    },
    lookYourself: (address) => `Eller se selv: Åpne Mail. Er ${isolate(address)} der?`,
  },
  android: {
    title: 'Den raske veien: en QR-kode',
    lead: 'La Thunderbird eller K-9 Mail på telefonen lese denne koden. Den fyller inn alle innstillingene.',
    code: 'QR-kode med innstillingene for kontoen din',
    steps: [
      'Åpne Thunderbird på telefonen, velg å importere innstillinger og så å skanne en QR-kode.',
      'Rett kameraet mot koden.',
      'Skriv passordet når det blir spurt om.',
    ],
    noPassword: 'Passordet ditt er ikke i koden. Navnet, adressen og påloggingsnavnet er der.',
    asText: 'Dette sier koden',
  },
};
