// Thunderbird's AutoConfig script, of which it skips this line.
// It runs with all rights before the first window opens: records every dialog, answers the password prompt as a
// person would, and offers functions to the tests.
(() => {
  const { classes: Cc, interfaces: Ci, utils: Cu } = Components;
  const shared = Cu.getGlobalForObject(Services);
  const { setTimeout: later } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const pause = (milliseconds) => new Promise((resolve) => later(resolve, milliseconds));
  const services = () => ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs').MailServices;
  const mainWindow = () => Services.wm.getMostRecentWindow('mail:3pane');
  const given = JSON.parse(Services.prefs.getStringPref('e2e.given'));

  // ---- What a person would see: dialogs, windows, messages

  const prompts = [];
  const alerts = [];

  function fillIn(window, { password, remember }) {
    const field = window.document.getElementById('password1Textbox');
    const checkbox = window.document.getElementById('checkbox');
    field.value = password;
    if (remember && !checkbox.checked) checkbox.click();
    window.document.querySelector('dialog').acceptDialog();
  }

  function onPrompt(window) {
    const { document } = window;
    const isPassword =
      !document.getElementById('password1Container').hidden &&
      document.getElementById('loginContainer').hidden;
    const answer = isPassword ? given.answer : undefined;
    prompts.push({
      title: document.title,
      text: document.getElementById('infoBody').textContent,
      answered: answer !== undefined,
    });
    // The dialog is still on its way to the screen.
    later(() => {
      if (answer) fillIn(window, answer);
      else document.querySelector('dialog').cancelDialog();
    }, 100);
  }

  const feedback = {
    QueryInterface: ChromeUtils.generateQI(['nsIMsgUserFeedbackListener']),
    onAlert(message) {
      alerts.push(message);
      return false;
    },
    onCertError(_securityInfo, address) {
      alerts.push(`certificate of ${address.spec}`);
    },
  };

  Services.obs.addObserver({ observe: onPrompt }, 'common-dialog-loaded');
  Services.obs.addObserver(
    {
      observe() {
        const certificates = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
        if (given.authority) certificates.addCertFromBase64(given.authority, 'C,,');
        services().mailSession.addUserFeedbackListener(feedback);
      },
    },
    'final-ui-startup',
  );

  const unanswered = () => [
    ...prompts.filter(({ answered }) => !answered).map(({ text }) => text),
    ...alerts,
  ];

  function openDialogs() {
    const found = [];
    for (const { document } of Services.wm.getEnumerator(null))
      if (!/messenger\.xhtml|hiddenWindow/i.test(document.documentURI)) found.push(document.documentURI);
    const document = mainWindow()?.document;
    const hub = document?.querySelector('account-hub-container');
    const hubDialog = hub?.modal ?? hub?.shadowRoot?.querySelector('dialog') ?? hub?.querySelector('dialog');
    if (hubDialog?.open || hubDialog?.classList.contains('minimized')) found.push('account hub');
    for (const dialog of document?.querySelectorAll('dialog[open]') ?? [])
      found.push(dialog.id || dialog.className);
    for (const { mode, title } of document?.getElementById('tabmail')?.tabInfo ?? [])
      if (/account/i.test(`${mode?.name} ${title}`)) found.push(`tab ${title}`);
    return found;
  }

  // ---- Accounts

  const folderFlags = {
    Trash: 0x100,
    Sent: 0x200,
    Drafts: 0x400,
    Inbox: 0x1000,
    Archive: 0x4000,
    Templates: 0x400000,
    Junk: 0x40000000,
  };

  // The path as the person sees it: names from the account's root on, with a slash between.
  const pathOf = (folder) =>
    folder.isServer ? '' : [pathOf(folder.parent), folder.name].filter(Boolean).join('/');
  const foldersOf = (server) => [...server.rootFolder.descendants];
  const folderAt = (uri) => (uri ? services().folderLookup.getFolderForURL(uri) : null);

  const describeFolder = (folder) => ({
    path: pathOf(folder),
    uses: Object.keys(folderFlags).filter((name) => folder.flags & folderFlags[name]),
    messages: folder.getTotalMessages(false),
  });

  function describeServer(server) {
    const { key, type, hostname, port, socketType, authMethod, username, prettyName, spamSettings } = server;
    return {
      key,
      type,
      hostname,
      port,
      socketType,
      authMethod,
      username,
      prettyName,
      loginAtStartUp: server.loginAtStartUp,
      leaveOnServer: type === 'pop3' ? server.getBoolValue('leave_on_server') : null,
      trashName: type === 'imap' ? server.QueryInterface(Ci.nsIImapIncomingServer).trashFolderName : null,
      spamUri: spamSettings.spamFolderURI,
      folders: foldersOf(server).map(describeFolder),
    };
  }

  const describeIdentity = (identity) => ({
    key: identity.key,
    fullName: identity.fullName,
    email: identity.email,
    outgoing: services().outgoingServer.getServerByIdentity(identity)?.key ?? null,
    sentUri: identity.fccFolderURI,
    draftsUri: identity.draftsFolderURI,
    templatesUri: identity.templatesFolderURI,
    archiveUri: identity.archivesFolderURI,
  });

  function describeOutgoing(server) {
    const { hostname, port } = server.QueryInterface(Ci.nsISmtpServer);
    const { key, socketType, authMethod, username, description } = server;
    return { key, hostname, port, socketType, authMethod, username, description };
  }

  function findAccount(wanted) {
    const { accounts } = services().accounts;
    const found = accounts.find(
      (account) =>
        account.incomingServer.username === wanted ||
        account.identities.some(({ email }) => email === wanted),
    );
    if (!found)
      throw new Error(
        `no account ${wanted} among ${accounts.map((account) => account.incomingServer.username)}`,
      );
    return found;
  }

  // ---- Mail

  const headersIn = (folder) => {
    try {
      return [...folder.messages];
    } catch {
      return [];
    }
  };

  const subjectsIn = (folder) => headersIn(folder).map((header) => header.mime2DecodedSubject);

  async function waitFor(condition, what, limit = 30_000) {
    const until = Date.now() + limit;
    for (;;) {
      const value = condition();
      if (value) return value;
      if (unanswered().length > 0) throw new Error(`${what}: ${unanswered().join('; ')}`);
      if (Date.now() > until) throw new Error(`${what}: not within ${limit / 1000} s`);
      await pause(50);
    }
  }

  function getNewMessages(inbox) {
    return new Promise((resolve) => {
      inbox.getNewMessages(mainWindow().msgWindow, {
        QueryInterface: ChromeUtils.generateQI(['nsIUrlListener']),
        OnStartRunningUrl() {},
        OnStopRunningUrl: (_url, status) => resolve(status),
      });
    });
  }

  function createFields(identity, { to, subject }) {
    const fields = Cc['@mozilla.org/messengercompose/composefields;1'].createInstance(Ci.nsIMsgCompFields);
    return Object.assign(fields, {
      from: identity.fullAddress,
      to,
      subject,
      forcePlainText: true,
      body: 'Hello.\n',
    });
  }

  /** Opens the folder, chooses the message and gives a command, as a person does with the mouse. */
  async function command(folder, subject, name) {
    const pane = mainWindow().document.getElementById('tabmail').currentAbout3Pane;
    pane.displayFolder(folder.URI);
    await waitFor(() => pane.gFolder === folder && pane.gDBView, `the folder ${folder.URI}`);
    const row = await waitFor(() => {
      const header = headersIn(folder).find(({ mime2DecodedSubject }) => mime2DecodedSubject === subject);
      const index = header ? pane.gDBView.findIndexOfMsgHdr(header, true) : 0xffffffff;
      return index === 0xffffffff ? null : { index };
    }, `the message "${subject}"`);
    pane.threadTree.selectedIndex = row.index;
    await waitFor(() => pane.gDBView.numSelected === 1, 'the selection');
    pane.commandController.doCommand(name);
  }

  const actions = {
    ready: () => mainWindow() !== null,

    state: () => ({
      version: Services.appinfo.version,
      profile: Services.dirsvc.get('ProfD', Ci.nsIFile).path,
      defaultAccount: services().accounts.defaultAccount?.key ?? null,
      defaultOutgoing: services().outgoingServer.defaultServer?.key ?? null,
      accounts: services().accounts.accounts.map((account) => ({
        key: account.key,
        identities: account.identities.map(describeIdentity),
        server: describeServer(account.incomingServer),
      })),
      outgoing: services().outgoingServer.servers.map(describeOutgoing),
    }),

    seen: () => ({ prompts, alerts, dialogs: openDialogs() }),

    logins: async () =>
      (await Services.logins.getAllLogins()).map(({ origin, httpRealm, username, password }) => ({
        origin,
        httpRealm,
        username,
        password,
      })),

    preferences: ({ prefix }) => {
      const branch = Services.prefs.getBranch(prefix);
      const read = { 32: 'getStringPref', 64: 'getIntPref', 128: 'getBoolPref' };
      const own = branch.getChildList('').filter((name) => branch.prefHasUserValue(name));
      return Object.fromEntries(
        own.map((name) => [prefix + name, branch[read[branch.getPrefType(name)]](name)]),
      );
    },

    async waitForSetUpDialog() {
      await waitFor(() => openDialogs().length > 0, 'a set-up dialog');
      return openDialogs();
    },

    async fetch({ account, subject }) {
      const { incomingServer: server } = findAccount(account);
      const inboxFlag = folderFlags.Inbox;
      if (!server.rootFolder.getFolderWithFlags(inboxFlag)) server.performExpand(mainWindow().msgWindow);
      const inbox = await waitFor(() => server.rootFolder.getFolderWithFlags(inboxFlag), 'the inbox');
      const has = () => subjectsIn(inbox).includes(subject);
      for (let round = 0; round < 20 && !has() && unanswered().length === 0; round += 1) {
        // A dialog may keep it from ever ending.
        await Promise.race([getNewMessages(inbox), waitFor(() => false, `new messages of ${inbox.URI}`)]);
        await waitFor(has, '', 500).catch(() => {});
      }
      await waitFor(has, `the message "${subject}" in ${inbox.URI}`, 100);
      return null;
    },

    async send({ account, identity: email, ...message }) {
      const { key, identities, defaultIdentity } = findAccount(account);
      const identity = email ? identities.find((one) => one.email === email) : defaultIdentity;
      const send = Cc['@mozilla.org/messengercompose/send;1'].createInstance(Ci.nsIMsgSend);
      const ends = { sent: null, copied: null };
      const listener = {
        QueryInterface: ChromeUtils.generateQI(['nsIMsgSendListener', 'nsIMsgCopyServiceListener']),
        onStartSending() {},
        onSendProgress() {},
        onStatus() {},
        onGetDraftFolderURI() {},
        onStopSending: (_id, status, text) => {
          ends.sent = { status, text };
        },
        onSendNotPerformed: (_id, status) => {
          ends.sent = { status, text: 'not sent' };
        },
        onTransportSecurityError: (_id, status) => {
          ends.sent = { status, text: 'certificate' };
        },
        onStartCopy() {},
        onProgress() {},
        setMessageKey() {},
        getMessageId: () => null,
        onStopCopy: (status) => {
          ends.copied = { status };
        },
      };
      const deliver = Ci.nsIMsgSend.nsMsgDeliverNow;
      const isNew = Ci.nsIMsgCompType.New;
      send
        .createAndSendMessage(
          null,
          identity,
          key,
          createFields(identity, message),
          false,
          false,
          deliver,
          null,
          'text/plain',
          'Hello.\n',
          null,
          null,
          listener,
          '',
          '',
          isNew,
        )
        ?.catch?.((error) => {
          ends.sent = { status: 1, text: String(error) };
        });
      const { status, text } = await waitFor(() => ends.sent, 'sending');
      if (status !== 0) throw new Error(`not sent: ${[text, ...unanswered()].join('; ')}`);
      const copied = await waitFor(() => ends.copied, 'the copy of what was sent');
      if (copied.status !== 0) throw new Error('the copy of what was sent was not kept');
      return pathOf(folderAt(identity.fccFolderURI));
    },

    /** Resolves with the path of the folder where the message is then, of another account with its name. */
    async move({ account, subject, by }) {
      const { incomingServer: server } = findAccount(account);
      const folders = () =>
        services().accounts.accounts.flatMap(({ incomingServer }) => foldersOf(incomingServer));
      const folder = server.rootFolder.getFolderWithFlags(folderFlags.Inbox);
      await command(folder, subject, by);
      const moved = await waitFor(
        () =>
          !subjectsIn(folder).includes(subject) &&
          folders().find((one) => one !== folder && subjectsIn(one).includes(subject)),
        `"${subject}" in another folder after ${by}`,
        10_000,
      );
      return moved.server === server ? pathOf(moved) : `${moved.server.prettyName}: ${pathOf(moved)}`;
    },
  };

  const jobs = new Map();
  shared.mailDriver = {
    begin(id, name, parameters) {
      const run = async () => ({ value: (await actions[name](parameters)) ?? null });
      run()
        .catch((error) => ({ error: `${error?.message ?? error}` }))
        .then((answer) => jobs.set(id, JSON.stringify(answer)));
    },
    result: (id) => jobs.get(id),
  };
})();
