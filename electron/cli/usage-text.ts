export const usageHint = 'Usage: runbox-mail-setup --help';

export const usageText = `Runbox Mail Setup sets up mail programs for a Runbox account.

  runbox-mail-setup check --address ADDRESS        see whether Runbox can be reached; with a password,
                                                   whether signing in works. Sends no mail
  runbox-mail-setup programs                       list mail programs and their profiles
  runbox-mail-setup plan  <account> <program>      show what would change; writes nothing
  runbox-mail-setup apply <account> <program>      set the program up, with backups
  runbox-mail-setup repair <program>               mend a Runbox account that is there and out of date,
                                                   as found by programs; --address where there are several
  runbox-mail-setup undo [--report ID]             take a set-up back; the latest when no ID is given
  runbox-mail-setup reports                        list earlier set-ups
  runbox-mail-setup forget                         delete all backups and reports. Set-ups can then no
                                                   longer be undone; mail programs stay as they are

Account
  --address ADDRESS          Runbox address, or an address at your own domain
  --name NAME                your name, as people see it
  --protocol imap|pop3       imap keeps your mail at Runbox, and is used when nothing is said
  --keep-on-server yes|no    pop3 only: leave a copy of each message at Runbox (yes)
  --submission 465|587       port for sending: TLS on 465 (used when nothing is said), STARTTLS on 587
  --runbox-address ADDRESS   the @runbox address that the account began with, if your domain came later
  --username NAME            login name, if it is neither

Program
  --program ID               as listed by programs
  --profile PROFILE          its name or ID; otherwise the one that the program opens by default

apply, repair, undo and forget
  --yes                      do it without asking
  --password-stdin           apply only: save the password from the first line of standard input in the
                             program's own password store; otherwise the program asks for it

check takes --protocol, --runbox-address and --username too, and
  --password-stdin           signs in with the password from the first line of standard input
  --no-mx                    do not ask your name service (DNS) for the mail servers of your own domain
  --report FILE              write a report for Runbox Support into a new file; - shows it instead. It
                             never has the password in it, and leaves out who you are
  --report-with-address      puts address, login name and domain into the report

  --json                     one JSON object on standard output
  --help, --version

Exit status: 0 done, 1 something stands in the way, 2 the command line is not understood.`;
