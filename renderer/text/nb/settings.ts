import type {
  ByHandReason,
  NotInProfile,
  PasswordStoreReason,
  PlanNote,
  ShownAfter,
} from '../../../electron/contract/plan';
import type { Kept } from '../../../electron/contract/report';
import { isolate } from '../isolate';
import type { SettingWords } from '../setting-words';

const storeReasons: Readonly<Record<PasswordStoreReason, string>> = {
  'primary-password': 'De lagrede passordene er beskyttet av et hovedpassord',
  'no-store-yet': 'Programmet har ikke noe passordlager ennå',
  'store-unreadable': 'Passordlageret kunne ikke leses',
  'key-missing': 'Nøkkelen til passordlageret mangler',
  'logins-undecipherable': 'Lagrede passord kan ikke åpnes med nøkkelen til passordlageret',
};

const byHandReasons: Readonly<Record<ByHandReason, string>> = {
  'own-account-there':
    'Det har en konto for denne adressen fra før, som du har laget og som har andre verdier. Vi lar den være, så det ikke blir to av den: Gi den disse verdiene selv.',
  'has-a-profile':
    'Det har innstillinger fra før, og det vi kunne levere, kan endre hvilke av dem som åpnes først. Derfor leveres ingenting.',
  'opens-new-outlook':
    'Det er satt til å åpne nye Outlook i stedet, som ikke tar imot innstillinger utenfra.',
  'value-does-not-fit': 'Navnet eller adressen din har et tegn som innstillingsfilen ikke kan inneholde.',
};

const shownAfter: Readonly<Record<ShownAfter, string>> = {
  quitting:
    'Er programmet åpent nå, avslutter du det med Ctrl+Q og åpner det igjen. Det ser etter kontoer bare når det starter.',
  'signing-in': 'Viser programmet ikke kontoen, logger du ut av datamaskinen og inn igjen.',
  'looking-again':
    'Programmet blir bedt om å se etter kontoer på nytt. Viser det ikke denne, logger du ut av datamaskinen og inn igjen.',
};

const finishing: Readonly<Record<'apple-profile' | 'outlook-import', string>> = {
  'apple-profile':
    'Vi lager en profil med kontoen din og åpner den. Du godtar den i Systeminnstillinger, som spør etter passordet ditt.',
  'outlook-import':
    'Vi starter Outlook med innstillingene for kontoen din. Det tar dem i bruk og spør etter passordet.',
};

const notInProfile: Readonly<Record<NotInProfile, string>> = {
  starttls:
    'Det er ikke sikkert at det kan sende med port 587, for en profil kan ikke si hvordan den krypteres. Port 465 er det trygge valget.',
  'keeping-copies':
    'En profil kan ikke si hvor lenge kopier blir liggende hos Runbox. Velg det i Mail når kontoen er der: Innstillinger → Kontoer, der det står når kopier fjernes fra tjeneren.',
  'full-name':
    'De som får brev fra deg, ser adressen din som avsender, for filen til Outlook kan ikke ta imot alle bokstavene i navnet ditt. Skriv inn navnet i Outlook etterpå: Fil → Kontoinnstillinger → Kontoinnstillinger → Endre.',
};

function note(note: PlanNote): string {
  switch (note.kind) {
    case 'program-will-ask-password':
      return 'Programmet spør etter passordet når det først henter og når det først sender.';
    case 'password-will-be-saved':
      return 'Passordet ditt lagres i programmets eget passordlager.';
    case 'password-store-left-alone':
      return `${storeReasons[note.reason]}, så passordet ditt blir ikke lagret. Programmet spør etter det.`;
    case 'profile-will-be-made':
      return 'Det lages en profil, slik at programmet åpner med kontoen din.';
    case 'pop-account-kept':
      return `POP-kontoen ${isolate(note.accountName)} beholdes med e-posten sin og henter ikke lenger ny e-post.`;
    case 'own-account-repaired':
      return `Kontoen din ${isolate(note.accountName)} rettes, så det blir ikke to av den.`;
    case 'you-will-finish':
      return finishing[note.handOver];
    case 'not-in-profile':
      return notInProfile[note.what];
    case 'experimental':
      return 'Dette er nytt og ennå ikke prøvd med Outlook selv. Virker det ikke, er ingenting tapt, og vi viser deg verdiene i stedet.';
    case 'shown-after':
      return shownAfter[note.what];
    case 'by-hand-because':
      return byHandReasons[note.reason];
  }
}

function kept({ path, key, reason }: Kept): string {
  switch (reason) {
    case 'changed-since':
      return key === null
        ? `${isolate(path)} er endret senere og blir som den er.`
        : `${isolate(key)} i ${isolate(path)} er endret senere og blir som den er.`;
    case 'folder-in-use':
      return `${isolate(path)} blir værende, fordi det ligger andre filer der nå.`;
    case 'mail':
      return `E-posten din i ${isolate(path)} blir værende. Slett mappen selv hvis du ikke vil ha den lenger.`;
  }
}

export const settingWords: SettingWords = {
  meaning: {
    account: 'Konto',
    'account-name': 'Navn på kontoen',
    'your-name': 'Navnet ditt',
    'your-address': 'Adressen din',
    'login-name': 'Påloggingsnavn',
    'incoming-server': 'Tjener for innkommende e-post',
    'incoming-port': 'Port for innkommende e-post',
    'incoming-encryption': 'Kryptering av innkommende e-post',
    'incoming-authentication': 'Pålogging for innkommende e-post',
    'outgoing-server': 'Tjener for utgående e-post',
    'outgoing-port': 'Port for utgående e-post',
    'outgoing-encryption': 'Kryptering av utgående e-post',
    'outgoing-authentication': 'Pålogging for utgående e-post',
    'mail-check': 'Henting av ny e-post',
    'keep-on-server': 'Kopi hos Runbox',
    'sent-folder': 'Mappe for sendt e-post',
    'drafts-folder': 'Mappe for kladder',
    'templates-folder': 'Mappe for maler',
    'archive-folder': 'Mappe for arkivet',
    'trash-folder': 'Mappe for slettet e-post',
    'spam-folder': 'Mappe for søppelpost',
    'reply-style': 'Hvor svar begynner',
    'default-account': 'Standardkonto',
    profile: 'Profil',
    'saved-password': 'Lagret passord',
  },
  reading: {
    'not-encrypted': 'ikke kryptert',
    starttls: 'STARTTLS',
    'ssl-tls': 'SSL/TLS',
    'no-sign-in': 'ingen pålogging',
    'normal-password': 'vanlig passord',
    'encrypted-password': 'kryptert passord',
    oauth2: 'OAuth2',
    'reply-below': 'under den siterte teksten',
    'reply-above': 'over den siterte teksten',
  },
  note,
  kept,
  encryption: {
    'implicit-tls': 'kryptert fra første stund (TLS)',
    starttls: 'kryptert før noe sendes (STARTTLS)',
  },
};
