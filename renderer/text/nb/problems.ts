import { isolate } from '../isolate';
import { isUnseen, type ProblemTable, problemWordsFrom } from '../problem-words';

function named(character: string): string {
  if (character === ' ') return 'mellomrom';
  return isUnseen(character) ? 'et usynlig tegn' : `tegnet ${isolate(character)}`;
}

const table: ProblemTable = {
  'name-missing': () => ({
    title: 'Skriv inn navnet ditt',
    whatToDo: 'De du skriver til, ser det ved siden av adressen din.',
  }),
  'name-too-long': ({ most }) => ({
    title: 'Dette navnet er for langt',
    whatToDo: `Det kan ha opptil ${most} tegn. Kort det ned til det andre skal se ved siden av adressen din.`,
  }),
  'name-unprintable': () => ({
    title: 'Det er et linjeskift eller et kontrolltegn i navnet',
    whatToDo: 'Skriv navnet på én linje i stedet for å lime det inn.',
  }),
  'address-missing': () => ({
    title: 'Skriv inn adressen',
    whatToDo: 'Den ser ut som ada@runbox.com eller har ditt eget domene etter @.',
  }),
  'address-without-at': () => ({
    title: 'Det er ingen @ i denne adressen',
    whatToDo: 'Skriv hele adressen, for eksempel ada@runbox.com.',
  }),
  'address-several-ats': () => ({
    title: 'Det er mer enn én @ i denne adressen',
    whatToDo: 'Skriv bare én adresse, med én @ i.',
  }),
  'address-without-user': () => ({
    title: 'Delen foran @ mangler',
    whatToDo: 'Skriv hele adressen, med brukernavnet ditt foran @.',
  }),
  'address-without-domain': () => ({
    title: 'Delen etter @ mangler',
    whatToDo: 'Skriv hele adressen, med runbox.com eller ditt eget domene etter @.',
  }),
  'address-domain-unusable': ({ domain }) => ({
    title: `Det går ikke an å sende e-post til ${isolate(domain)}`,
    whatToDo: 'Se på delen etter @. Det er et domene som runbox.com, med punktum og endelse.',
  }),
  'address-characters': ({ character }) =>
    character === '.'
      ? {
          title: 'Det er et punktum for mye foran @',
          whatToDo: 'Et punktum kan bare stå mellom to andre tegn. Ta bort det som ikke gjør det.',
        }
      : {
          title: `En adresse kan ikke ha ${named(character)} i seg`,
          whatToDo: 'Ta det bort, eller skriv adressen i stedet for å lime den inn.',
        },
  'address-too-long': ({ most }) => ({
    title: 'Denne adressen er for lang',
    whatToDo: `${most < 100 ? 'Delen foran @' : 'En adresse'} kan ha opptil ${most} tegn. Se etter om noe annet ble limt inn sammen med den.`,
  }),
  'not-a-runbox-address': ({ domain }) => ({
    title: `${isolate(domain)} er ikke et av domenene til Runbox`,
    whatToDo: 'Skriv inn @runbox-adressen som kontoen din begynte med. Den står på kontosiden i webmail.',
  }),
  'login-name-missing': () => ({
    title: 'Skriv inn påloggingsnavnet',
    whatToDo: 'Det står øverst til høyre i Runbox webmail.',
  }),
  'login-name-characters': ({ character }) => ({
    title: `Et påloggingsnavn kan ikke ha ${named(character)} i seg`,
    whatToDo: 'Kopier det fra Runbox webmail, der det står øverst til høyre.',
  }),
  'login-name-too-long': ({ most }) => ({
    title: 'Dette påloggingsnavnet er for langt',
    whatToDo: `Det kan ha opptil ${most} tegn. Se etter om noe annet ble limt inn sammen med det.`,
  }),

  'program-running': ({ programName }) => ({
    title: `${programName} er åpent`,
    whatToDo: `Lukk alle vinduene til ${programName}, og prøv igjen. Så lenge det er åpent, ville det skrive over innstillingene.`,
  }),
  'program-started-meanwhile': ({ programName }) => ({
    title: `${programName} ble startet mens innstillingene ble skrevet`,
    whatToDo: `Lukk alle vinduene til ${programName}, og prøv igjen. Det som var påbegynt, ryddes opp først.`,
  }),
  'settings-damaged': ({ programName, path, line }) => ({
    title: `${programName} kan ikke lese sine egne innstillinger`,
    whatToDo: `Filen ${isolate(path)} er skadet på linje ${line}. Start ${programName} én gang og lukk det, så reparerer det filen. Prøv deretter igjen.`,
  }),
  'settings-overridden': ({ programName, path, key }) => ({
    title: `En fil du har laget, bestemmer over ${programName}`,
    whatToDo: `Filen ${isolate(path)} setter ${isolate(key)} på nytt hver gang ${programName} starter, så endringen vår ville ikke vart. Fjern linjen fra filen og prøv igjen.`,
  }),
  'profile-folder-missing': ({ programName, path }) => ({
    title: `Mappen til denne profilen i ${programName} mangler`,
    whatToDo: `${programName} viser til ${isolate(path)}, som ikke finnes. Koble til disken den ligger på, eller velg en annen profil.`,
  }),
  'protocol-not-supported': ({ programName }) => ({
    title: `${programName} kan bare bruke IMAP`,
    whatToDo: 'Gå tilbake og velg IMAP, eller bruk et annet program.',
  }),
  'read-back-differs': ({ path }) => ({
    title: 'En fil var ikke slik den nettopp var skrevet',
    whatToDo: `Noe annet kan ha endret ${isolate(path)} i samme øyeblikk, for eksempel et program for sikkerhetskopiering. Prøv igjen.`,
  }),
  'hand-over-failed': ({ programName }) => ({
    title: `${programName} kunne ikke få innstillingene`,
    whatToDo: 'Ingenting ble endret. Prøv igjen, eller skriv inn verdiene selv: Vi viser deg hver eneste en.',
  }),
  'import-not-seen': ({ programName }) => ({
    title: `${programName} tok ikke over innstillingene`,
    whatToDo:
      'Vi ventet et minutt og så ingen ny konto. Ingenting er tapt: Skriv inn verdiene selv, vi viser deg hver eneste en.',
  }),
  'import-differs': ({ programName }) => ({
    title: `${programName} laget kontoen, men ikke helt slik den skal være`,
    whatToDo: `Vent med å skrive inn passordet. Åpne innstillingene for kontoen i ${programName} og gjør hver verdi lik den vi viser deg, først og fremst krypteringen.`,
  }),
  missing: ({ path }) => ({
    title: 'En fil eller mappe mangler',
    whatToDo: `${isolate(path)} finnes ikke. Start e-postprogrammet én gang og lukk det, og prøv igjen.`,
  }),
  'not-permitted': ({ path }) => ({
    title: 'Datamaskinen gir ikke tilgang til en fil',
    whatToDo: `Gi deg selv lov til å lese og endre ${isolate(path)}, og prøv igjen.`,
  }),
  'not-a-file': ({ path }) => ({
    title: 'Noe annet ligger der en fil skulle være',
    whatToDo: `Se på ${isolate(path)}, og flytt det hvis du ikke kjenner det. Prøv deretter igjen.`,
  }),
  'read-failed': ({ path, code }) => ({
    title: 'En fil kunne ikke leses',
    whatToDo: `${isolate(path)} kunne ikke leses (${code}). Sjekk disken den ligger på, og prøv igjen.`,
  }),
  'changed-meanwhile': ({ path }) => ({
    title: 'En fil er endret siden du så på planen',
    whatToDo: `Noe annet har endret ${isolate(path)}, så vi lot den være. Se på endringene en gang til.`,
  }),
  'in-use': ({ path }) => ({
    title: 'En fil er i bruk',
    whatToDo: `Et annet program holder på ${isolate(path)}. Lukk det programmet, og prøv igjen.`,
  }),
  'read-only': ({ path }) => ({
    title: 'En fil ligger på en disk som ikke kan skrives til',
    whatToDo: `Gjør disken med ${isolate(path)} skrivbar, og prøv igjen.`,
  }),
  'disk-full': ({ path }) => ({
    title: 'Disken er full',
    whatToDo: `Det er ikke plass til ${isolate(path)}. Frigjør plass, og prøv igjen.`,
  }),
  'write-failed': ({ path, code }) => ({
    title: 'En fil kunne ikke skrives',
    whatToDo: `${isolate(path)} kunne ikke skrives (${code}). Sjekk disken den ligger på, og prøv igjen.`,
  }),

  'home-unknown': () => ({
    title: 'Hjemmemappen din ble ikke funnet',
    whatToDo: 'Logg av datamaskinen og på igjen, og prøv på nytt.',
  }),
  'program-not-found': ({ program }) => ({
    title: `E-postprogrammet ${isolate(program)} finnes ikke på denne datamaskinen`,
    whatToDo: 'Installer det, eller velg et av programmene som ble funnet.',
  }),
  'profile-not-found': ({ profile }) => ({
    title: 'Denne profilen finnes ikke',
    whatToDo: `${isolate(profile)} ble ikke funnet. Velg en av profilene som finnes.`,
  }),
  'profile-choice-needed': ({ profiles }) => ({
    title: 'Velg en profil',
    whatToDo: `Programmet sier ikke hvilken profil det åpner. Det har disse: ${profiles.map(isolate).join(', ')}.`,
  }),
  'nothing-chosen': () => ({
    title: 'Ingen programmer er valgt',
    whatToDo: 'Velg minst ett program som skal settes opp.',
  }),
  'password-not-given': () => ({
    title: 'Det er ikke noe passord å prøve',
    whatToDo: 'Skriv Runbox-passordet ditt først.',
  }),
  'plan-outdated': () => ({
    title: 'Denne planen gjelder ikke lenger',
    whatToDo: 'Se på endringene en gang til, og gå videre.',
  }),
  'another-wizard': () => ({
    title: 'Runbox Mail Setup arbeider i et annet vindu',
    whatToDo: 'La det bli ferdig eller lukk det, og prøv igjen.',
  }),
  'backup-impossible': ({ path, cause }) => ({
    title: 'Sikkerhetskopier kan ikke lagres, så ingenting ble endret',
    whatToDo: `De skal ligge i ${isolate(path)}. ${cause === 'disk-full' ? 'Frigjør plass på den disken' : 'Sørg for at du har lov til å skrive der'}, og prøv igjen.`,
  }),
  'report-not-found': ({ report }) => ({
    title: 'Dette oppsettet finnes ikke',
    whatToDo: `Ingenting er notert under ${isolate(report)}. Velg et fra listen over tidligere oppsett.`,
  }),
  'nothing-to-undo': () => ({
    title: 'Det er ingenting å angre',
    whatToDo: 'Alle tidligere oppsett er angret, eller det har ikke vært noen. Du trenger ikke å gjøre noe.',
  }),
  'report-unreadable': ({ path }) => ({
    title: 'Notatet om et tidligere oppsett kan ikke leses',
    whatToDo: `Flytt ${isolate(path)} til et annet sted og ta vare på det, for sikkerhetskopiene ligger ved siden av. Prøv deretter igjen.`,
  }),
  'set-up-half-done': ({ programName }) => ({
    title: 'Et oppsett er bare halvveis',
    whatToDo: `Lukk ${programName} og start Runbox Mail Setup en gang til, så det kan gjøres ferdig eller settes tilbake. Til da trengs sikkerhetskopiene.`,
  }),
  'reports-changed': () => ({
    title: 'Det er andre sikkerhetskopier og rapporter nå',
    whatToDo:
      'Noe er kommet til eller forsvunnet siden du ble spurt, så ingenting ble slettet. Se en gang til før du bestemmer deg.',
  }),
  'program-did-not-start': ({ programName }) => ({
    title: `${programName} startet ikke`,
    whatToDo: `Start ${programName} selv, slik du pleier.`,
  }),

  bug: ({ reference }) => ({
    title: 'Det skjedde noe vi ikke hadde forutsett',
    whatToDo: `Prøv igjen. Skjer det en gang til, så meld fra med referansen ${isolate(reference)}.`,
  }),
};

export const problemWords = problemWordsFrom(table);
