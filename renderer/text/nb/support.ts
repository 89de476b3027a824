import { isolate } from '../isolate';
import { type MailExchangerTable, mailExchangerText, type SupportWords } from '../support-words';

const nothingChanges = 'Dette endrer ikke noe av det som settes opp her.';

const mailExchangers: MailExchangerTable = {
  runbox: (_verdict, domain) => ({
    title: `E-post til ${isolate(domain)} går til Runbox`,
    whatToDo: 'Domenet er satt opp for det. Du trenger ikke å gjøre noe.',
  }),
  'another-provider': ({ name }, domain) => ({
    title: `E-post til ${isolate(domain)} går til ${name === null ? 'en annen leverandør' : isolate(name)}`,
    whatToDo: `Den når Runbox bare hvis den sendes videre derfra. Oppgi mx.runbox.com som e-posttjener (MX) for domenet hvis den skal sendes rett til Runbox. ${nothingChanges}`,
  }),
  'through-a-filter': ({ name }, domain) => ({
    title: `E-post til ${isolate(domain)} går først gjennom ${isolate(name)}`,
    whatToDo: `Den tjenesten ser gjennom e-post og sender den videre, til Runbox hvis den er bedt om det. ${nothingChanges}`,
  }),
  'no-mail-exchangers': (_verdict, domain) => ({
    title: `Domenet ${isolate(domain)} oppgir ingen e-posttjener`,
    whatToDo: `Se om domenet er skrevet slik det skal. Er det det, kan e-post til det gå tapt til det oppgir mx.runbox.com som e-posttjener (MX). ${nothingChanges}`,
  }),
  'null-mx': (_verdict, domain) => ({
    title: `Domenet ${isolate(domain)} sier at det ikke tar imot e-post`,
    whatToDo: `Oppgi mx.runbox.com som e-posttjener (MX) for domenet hvis e-post skal sendes til Runbox. ${nothingChanges}`,
  }),
  unknown: ({ why }, domain) => ({
    title: `Hvor e-post til ${isolate(domain)} går, er ikke kjent`,
    whatToDo: `Navnetjenesten din (DNS) ${why === 'silent' ? 'svarte ikke i tide' : 'kunne ikke si det'}. ${nothingChanges}`,
  }),
};

export const supportWords: SupportWords = {
  mailExchangers: (report) => mailExchangerText(mailExchangers, report),
  domain: {
    ask: (domain) => `Spør hvor e-post til ${isolate(domain)} går`,
    asks: (domain) =>
      `Spør navnetjenesten din (DNS) om e-posttjenerne til ${isolate(domain)}. Ingen blir spurt uten at du trykker her.`,
    asking: 'Spør navnetjenesten din …',
    hosts: (hosts) => `E-posttjenere: ${hosts}`,
  },
  report: {
    open: 'Rapport til kundestøtte',
    title: 'Rapport til Runbox kundestøtte',
    explained:
      'Alt som ble funnet her, som du kan sende til Runbox kundestøtte. Den blir på denne datamaskinen til du sender den, og passordet ditt står ikke i den. Rapporten er på engelsk.',
    label: 'Rapporten',
    withAddress: {
      label: 'Ta med adressen min',
      hint: 'Navn, adresse, påloggingsnavn og domene er utelatt.',
      hintWhenTicked: 'Adresse, påloggingsnavn og domene står i rapporten.',
    },
    copy: 'Kopier',
    copied: 'Kopiert',
    notCopied: 'Den kunne ikke kopieres. Merk teksten og kopier den for hånd.',
    openSupport: 'Åpne Runbox kundestøtte',
  },
};
