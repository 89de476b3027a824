export type MailPort = 993 | 995 | 465 | 587;

export interface Reply {
  readonly say: string;
  readonly next?: 'hang-up' | 'encrypt';
}

export interface Conversation {
  /** TLS before the first word. */
  readonly implicit: boolean;
  readonly greeting: string;
  /** `accepts` decides on a PLAIN response (RFC 4616). */
  readonly answer: (line: string, accepts: (response: string) => boolean) => Reply;
}

function answerImap(line: string, accepts: (response: string) => boolean): Reply {
  const [tag = '*', command = '', , response = ''] = line.split(' ');
  switch (command.toUpperCase()) {
    case 'CAPABILITY':
      return { say: `* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n${tag} OK done\r\n` };
    case 'AUTHENTICATE':
      return {
        say: accepts(response)
          ? `${tag} OK signed in\r\n`
          : `${tag} NO [AUTHENTICATIONFAILED] Authentication failed.\r\n`,
      };
    case 'LOGOUT':
      return { say: `* BYE\r\n${tag} OK\r\n`, next: 'hang-up' };
    default:
      return { say: `${tag} BAD unknown\r\n` };
  }
}

function answerPop3(line: string, accepts: (response: string) => boolean): Reply {
  const [command = '', , response = ''] = line.split(' ');
  switch (command.toUpperCase()) {
    case 'CAPA':
      return { say: '+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n' };
    case 'AUTH':
      return { say: accepts(response) ? '+OK signed in\r\n' : '-ERR [AUTH] Authentication failed.\r\n' };
    case 'QUIT':
      return { say: '+OK\r\n', next: 'hang-up' };
    default:
      return { say: '-ERR unknown\r\n' };
  }
}

function answerSubmission(line: string, accepts: (response: string) => boolean): Reply {
  const [command = '', , response = ''] = line.split(' ');
  switch (command.toUpperCase()) {
    case 'EHLO':
      return { say: '250-mail.runbox.com\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n' };
    case 'STARTTLS':
      return { say: '220 Go ahead\r\n', next: 'encrypt' };
    case 'AUTH':
      return {
        say: accepts(response) ? '235 2.7.0 Accepted\r\n' : '535 5.7.8 Incorrect authentication data\r\n',
      };
    case 'QUIT':
      return { say: '221 Bye\r\n', next: 'hang-up' };
    default:
      return { say: '500 Unknown\r\n' };
  }
}

const submission = { greeting: '220 mail.runbox.com ESMTP\r\n', answer: answerSubmission };

/** What each port of a mail service speaks, as far as a probe and a sign-in go. */
export const conversations: Readonly<Record<MailPort, Conversation>> = {
  993: { implicit: true, greeting: '* OK Runbox is ready\r\n', answer: answerImap },
  995: { implicit: true, greeting: '+OK Runbox is ready\r\n', answer: answerPop3 },
  465: { implicit: true, ...submission },
  587: { implicit: false, ...submission },
};
