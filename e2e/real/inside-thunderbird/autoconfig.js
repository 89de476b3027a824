// Thunderbird skips this line. It runs the rest with all rights, before the first window opens.
{
  const { folder } = JSON.parse(Services.prefs.getStringPref('e2e.given'));
  const resources = Services.io.getProtocolHandler('resource');
  resources
    .QueryInterface(Components.interfaces.nsIResProtocolHandler)
    .setSubstitution('e2e', Services.io.newURI(`file://${folder}/`));
  const start = { observe: () => ChromeUtils.importESModule('resource://e2e/driver.mjs').openDriver() };
  Services.obs.addObserver(start, 'final-ui-startup');
}
