/** Type and MAPI property of a value, as a profile file names them. */
export type PropertyMapping = readonly [type: 'PT_UNICODE' | 'PT_LONG', property: string];

type PropertyMappings = Readonly<Record<string, PropertyMapping>>;

const everyAccount = {
  AccountName: ['PT_UNICODE', '0x0002'],
  DisplayName: ['PT_UNICODE', '0x000B'],
  EmailAddress: ['PT_UNICODE', '0x000C'],
  Organization: ['PT_UNICODE', '0x0107'],
  ReplyEmailAddress: ['PT_UNICODE', '0x0103'],
  SMTPServer: ['PT_UNICODE', '0x0200'],
  SMTPUseAuth: ['PT_LONG', '0x0203'],
  SMTPAuthMethod: ['PT_LONG', '0x0208'],
  SMTPUserName: ['PT_UNICODE', '0x0204'],
  SMTPUseSPA: ['PT_LONG', '0x0207'],
  ConnectionType: ['PT_LONG', '0x000F'],
  ConnectionOID: ['PT_UNICODE', '0x0010'],
  SMTPPort: ['PT_LONG', '0x0201'],
  SMTPSecureConnection: ['PT_LONG', '0x020A'],
  ServerTimeOut: ['PT_LONG', '0x0209'],
} as const satisfies PropertyMappings;

/**
 * Section 7, by kind of account. Outlook writes a value of an account only if it is named here, and says
 * nothing otherwise (Microsoft's PRF files of 2003 to 2013; the properties are those of its IOlkAccount
 * reference).
 */
export const accountMappings = {
  imap: {
    ...everyAccount,
    IMAPServer: ['PT_UNICODE', '0x0100'],
    IMAPUserName: ['PT_UNICODE', '0x0101'],
    IMAPUseSPA: ['PT_LONG', '0x0108'],
    IMAPPort: ['PT_LONG', '0x0104'],
    IMAPUseSSL: ['PT_LONG', '0x0105'],
    CheckNewImap: ['PT_LONG', '0x1100'],
    RootFolder: ['PT_UNICODE', '0x1101'],
  },
  pop3: {
    ...everyAccount,
    POP3Server: ['PT_UNICODE', '0x0100'],
    POP3UserName: ['PT_UNICODE', '0x0101'],
    POP3UseSPA: ['PT_LONG', '0x0108'],
    POP3Port: ['PT_LONG', '0x0104'],
    POP3UseSSL: ['PT_LONG', '0x0105'],
    LeaveOnServer: ['PT_LONG', '0x1000'],
  },
} as const satisfies Readonly<Record<'imap' | 'pop3', PropertyMappings>>;

/** Section 6: the services that a profile can have, each with its properties; the same in every file. */
export const serviceMappings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Microsoft Exchange Server': {
    ServiceName: 'MSEMS',
    MDBGUID: '5494A1C0297F101BA58708002B2A2517',
    MailboxName: 'PT_STRING8,0x6607',
    HomeServer: 'PT_STRING8,0x6608',
    OfflineAddressBookPath: 'PT_STRING8,0x660E',
    OfflineFolderPathAndFilename: 'PT_STRING8,0x6610',
  },
  'Exchange Global Section': {
    SectionGUID: '13dbb0c8aa05101a9bb000aa002fc45a',
    MailboxName: 'PT_STRING8,0x6607',
    HomeServer: 'PT_STRING8,0x6608',
    ConfigFlags: 'PT_LONG,0x6601',
    RPCoverHTTPflags: 'PT_LONG,0x6623',
    RPCProxyServer: 'PT_UNICODE,0x6622',
    RPCProxyPrincipalName: 'PT_UNICODE,0x6625',
    RPCProxyAuthScheme: 'PT_LONG,0x6627',
    AccountName: 'PT_UNICODE,0x6620',
  },
  'Personal Folders': {
    ServiceName: 'MSPST MS',
    Name: 'PT_STRING8,0x3001',
    PathAndFilenameToPersonalFolders: 'PT_STRING8,0x6700',
    RememberPassword: 'PT_BOOLEAN,0x6701',
    EncryptionType: 'PT_LONG,0x6702',
    Password: 'PT_STRING8,0x6703',
  },
  'Unicode Personal Folders': {
    ServiceName: 'MSUPST MS',
    Name: 'PT_UNICODE,0x3001',
    PathAndFilenameToPersonalFolders: 'PT_STRING8,0x6700',
    RememberPassword: 'PT_BOOLEAN,0x6701',
    EncryptionType: 'PT_LONG,0x6702',
    Password: 'PT_STRING8,0x6703',
  },
  'Outlook Address Book': { ServiceName: 'CONTAB' },
  'LDAP Directory': {
    ServiceName: 'EMABLT',
    ServerName: 'PT_STRING8,0x6600',
    UserName: 'PT_STRING8,0x6602',
    UseSSL: 'PT_BOOLEAN,0x6613',
    UseSPA: 'PT_BOOLEAN,0x6615',
    EnableBrowsing: 'PT_BOOLEAN,0x6622',
    DisplayName: 'PT_STRING8,0x3001',
    ConnectionPort: 'PT_STRING8,0x6601',
    SearchTimeout: 'PT_STRING8,0x6607',
    MaxEntriesReturned: 'PT_STRING8,0x6608',
    SearchBase: 'PT_STRING8,0x6603',
    CheckNames: 'PT_STRING8,0x6624',
    DefaultSearch: 'PT_LONG,0x6623',
  },
  'Microsoft Outlook Client': {
    SectionGUID: '0a0d020000000000c000000000000046',
    FormDirectoryPage: 'PT_STRING8,0x0270',
    WebServicesLocation: 'PT_STRING8,0x0271',
    ComposeWithWebServices: 'PT_BOOLEAN,0x0272',
    PromptWhenUsingWebServices: 'PT_BOOLEAN,0x0273',
    OpenWithWebServices: 'PT_BOOLEAN,0x0274',
    CachedExchangeMode: 'PT_LONG,0x041f',
    CachedExchangeSlowDetect: 'PT_BOOLEAN,0x0420',
  },
  'Personal Address Book': {
    ServiceName: 'MSPST AB',
    NameOfPAB: 'PT_STRING8,0x001e3001',
    PathAndFilename: 'PT_STRING8,0x001e6600',
    ShowNamesBy: 'PT_LONG,0x00036601',
  },
};
