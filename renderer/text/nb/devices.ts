import type { DeviceWords } from '../device-words';

export const deviceWords: DeviceWords = {
  orByHand: 'Eller skriv inn innstillingene',
  apple: {
    title: 'Den raske veien: en profil',
    lead: 'En profil er en fil som legger kontoen din inn i Mail på Mac, iPhone eller iPad. Passordet ditt er ikke med.',
    open: 'Lag profilen og åpne den',
    save: 'Lagre en profil til iPhone eller iPad',
    handedOver: {
      opened: 'Profilen er laget. Følg nå trinnene på denne Macen.',
      saved: 'Profilen er lagret. Ta den nå med til iPhone eller iPad.',
      cancelled: 'Ingenting ble lagret.',
      'not-written': 'Profilen kunne ikke lagres. Ingenting ble endret.',
      'not-opened': 'macOS åpnet ikke profilen. Ingenting ble endret.',
    },
    macSteps: [
      'Åpne Systeminnstillinger og gå til profilene, som tegnet nedenfor.',
      'Dobbeltklikk på «Runbox mail», og velg Installer.',
      'Skriv Runbox-passordet når det blir spurt om. Macen kan også spørre om sitt eget passord.',
      'Åpne Mail. Kontoen din er der.',
    ],
    phoneSteps: [
      'Send filen med AirDrop, eller legg den i iCloud Drive og åpne den i Filer.',
      'Åpne Innstillinger og trykk på «Profil lastet ned». Den ligger der i åtte minutter.',
      'Trykk på Installer og skriv koden til enheten, deretter Runbox-passordet.',
      'Slett den lagrede filen når kontoen er på plass.',
    ],
    unsigned: {
      title: 'Det vil stå «Usignert»',
      text: 'Det er som det skal: Filen er laget på din egen datamaskin, og ingen har signert den. Den kan installeres likevel.',
    },
    settings: 'Systeminnstillinger',
    panes: [
      { system: 'macOS 15 og nyere', way: ['Generelt', 'Enhetsadministrering'] },
      { system: 'macOS 13 og 14', way: ['Personvern og sikkerhet', 'Profiler'] },
    ],
    check: 'Installert? Sjekk',
    states: {
      installed: 'Profilen er installert.',
      'not-installed': 'Profilen er ikke installert ennå.',
      'cannot-tell': 'Det kan ikke ses herfra. Se i Mail om kontoen er der.',
    },
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
    noPassword: 'Passordet ditt er ikke i koden. Navn, adresse og brukernavn er der.',
    asText: 'Dette sier koden',
  },
};
