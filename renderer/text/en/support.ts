import { isolate } from '../isolate';
import { type MailExchangerTable, mailExchangerText, type SupportWords } from '../support-words';

const nothingChanges = 'This changes nothing in how you are set up here.';

const mailExchangers: MailExchangerTable = {
  runbox: (_verdict, domain) => ({
    title: `Mail for ${isolate(domain)} goes to Runbox`,
    whatToDo: 'The domain is set up for it. You have nothing to do.',
  }),
  'another-provider': ({ name }, domain) => ({
    title: `Mail for ${isolate(domain)} goes to ${name === null ? 'another provider' : isolate(name)}`,
    whatToDo: `It reaches Runbox only if it is passed on from there. To have it sent to Runbox at once, name mx.runbox.com as the mail server (MX) of the domain. ${nothingChanges}`,
  }),
  'through-a-filter': ({ name }, domain) => ({
    title: `Mail for ${isolate(domain)} goes through ${isolate(name)} first`,
    whatToDo: `That service looks through mail and passes it on, to Runbox if it is told to. ${nothingChanges}`,
  }),
  'no-mail-exchangers': (_verdict, domain) => ({
    title: `${isolate(domain)} names no mail server`,
    whatToDo: `See whether the domain is written as it should be. If it is, mail for it may get lost until it names mx.runbox.com as its mail server (MX). ${nothingChanges}`,
  }),
  'null-mx': (_verdict, domain) => ({
    title: `${isolate(domain)} says that it takes no mail`,
    whatToDo: `To have mail sent to Runbox, name mx.runbox.com as the mail server (MX) of the domain. ${nothingChanges}`,
  }),
  unknown: ({ why }, domain) => ({
    title: `Where mail for ${isolate(domain)} goes is not known`,
    whatToDo: `Your name service (DNS) ${why === 'silent' ? 'did not answer in time' : 'could not say'}. ${nothingChanges}`,
  }),
};

export const supportWords: SupportWords = {
  mailExchangers: (report) => mailExchangerText(mailExchangers, report),
  domain: {
    ask: (domain) => `Ask where mail for ${isolate(domain)} goes`,
    asks: (domain) =>
      `Asks your name service (DNS) for the mail servers of ${isolate(domain)}. Nobody is asked unless you press this.`,
    asking: 'Asking your name service …',
    hosts: (hosts) => `Mail servers: ${hosts}`,
  },
  report: {
    open: 'Report for support',
    title: 'Report for Runbox Support',
    explained:
      'Everything that was found here, for you to send to Runbox Support. It stays on this computer until you send it, and your password is not in it.',
    label: 'The report',
    withAddress: {
      label: 'Include my address',
      hint: 'Name, address, login name and domain are left out.',
      hintWhenTicked: 'Address, login name and domain are in the report.',
    },
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'It could not be copied. Select the text and copy it by hand.',
    openSupport: 'Open Runbox Support',
  },
};
