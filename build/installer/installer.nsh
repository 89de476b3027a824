; What the uninstaller asks beyond electron-builder's own words. Accounts in mail programs are never touched.

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString askBackups ${LANG_ENGLISH} "Do you want to delete the backups and reports of your set-ups, too?$\r$\n$\r$\nWithout them a set-up can no longer be undone. Your mail programs and your mail stay as they are either way."
    LangString askBackups ${LANG_NORWEGIAN} "Vil du også slette sikkerhetskopiene og rapportene fra oppsettene dine?$\r$\n$\r$\nUten dem kan et oppsett ikke lenger angres. E-postprogrammene og e-posten din blir uansett som de er."
  !endif
!macroend

; /S is also how a newer installer removes the older version, and then nothing is asked and nothing deleted.
!macro customUnInstall
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/S" $R1
  ${If} ${Errors}
  ${AndIfNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(askBackups)" IDNO keepBackups
    RMDir /r "$APPDATA\${PRODUCT_NAME}"
    keepBackups:
  ${EndIf}
  ; A copy of the installer that only a self-updating app would use.
  RMDir /r "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
!macroend
