// `OUTLOOK.EXE /importprf FILE` as an Outlook 2024 does it: makes the profile that the file describes, with its account, and
// stays open. When it is open already, it keeps a note of the file for its next start.
const fs = require('node:fs');

const settings = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook';
const accountsKey = '9375CFF0413111d3B88A00104B2A6676';
const classes = {
  IMAP: '{ED475412-B0D6-11D2-8C3B-00104B2A6676}',
  POP3: '{ED475411-B0D6-11D2-8C3B-00104B2A6676}',
};
const wrapperClass = '{ED475414-B0D6-11D2-8C3B-00104B2A6676}';
/** What the registry calls the values of the file. */
const texts = {
  AccountName: 'Account Name',
  DisplayName: 'Display Name',
  EmailAddress: 'Email',
  IMAPServer: 'IMAP Server',
  IMAPUserName: 'IMAP User',
  POP3Server: 'POP3 Server',
  POP3UserName: 'POP3 User',
  SMTPServer: 'SMTP Server',
};
const numbers = {
  IMAPPort: 'IMAP Port',
  IMAPUseSSL: 'IMAP Use SSL',
  POP3Port: 'POP3 Port',
  POP3UseSSL: 'POP3 Use SSL',
  SMTPPort: 'SMTP Port',
  SMTPSecureConnection: 'SMTP Secure Connection',
  SMTPUseAuth: 'SMTP Use Auth',
};

/** Values by `section/key`. */
function readProfileFile(text) {
  const values = {};
  let section = '';
  for (const line of text.split('\r\n')) {
    const title = /^\[(.*)\]$/.exec(line);
    const pair = /^([^;=]+)=(.*)$/.exec(line);
    if (title !== null) section = title[1];
    else if (pair !== null) values[`${section}/${pair[1]}`] = pair[2];
  }
  return values;
}

const binaryText = (text) => ({ type: 3, base64: Buffer.from(`${text}\0`, 'utf16le').toString('base64') });

function accountOf(values) {
  const said = (names, encode) =>
    Object.entries(names).flatMap(([key, name]) => {
      const value = values[`Account1/${key}`];
      return value === undefined ? [] : [[name, encode(value)]];
    });
  const kind = values[`${values['Internet Account List/Account1']}/AccountType`];
  return {
    clsid: classes[kind],
    ...Object.fromEntries([...said(texts, binaryText), ...said(numbers, Number)]),
  };
}

module.exports = (args, machine) => {
  const [option, file] = args;
  const registry = machine.readRegistry();
  const { running, ...state } = machine.state();
  if (option === '/importprf' && running.includes('OUTLOOK.EXE')) {
    machine.writeRegistry({ ...registry, [`${settings}\\Setup`]: { ImportPRF: file } });
    return {};
  }
  machine.writeState({ ...state, running: [...running, 'OUTLOOK.EXE'] });
  if (option !== '/importprf') return {};
  const values = readProfileFile(fs.readFileSync(machine.here(file), 'latin1'));
  const profile = values['General/ProfileName'];
  const accounts = `${settings}\\Profiles\\${profile}\\${accountsKey}`;
  machine.writeRegistry({
    ...registry,
    [settings]: { ...registry[settings], DefaultProfile: profile },
    [`${settings}\\Setup`]: { 'First-Run': { type: 3, base64: 'AQAAAA==' } },
    [`${accounts}\\00000001`]: { clsid: wrapperClass, 'Account Name': binaryText('Outlook Address Book') },
    [`${accounts}\\00000002`]: accountOf(values),
  });
  return {};
};
