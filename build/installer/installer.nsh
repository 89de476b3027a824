; What the installer and the uninstaller say and do beyond electron-builder's own script. Accounts in mail programs are
; never touched.

!macro customHeader
  ; electron-builder has these in Norwegian, but looks them up under another name of the language. The last one counts,
  ; of which NSIS warns.
  !pragma warning push
  !pragma warning disable 6030
  LangString x64WinRequired ${LANG_NORWEGIAN} "Dette krever 64-biters Windows."
  LangString installing ${LANG_NORWEGIAN} "Installerer …"
  LangString appRunning ${LANG_NORWEGIAN} "${PRODUCT_NAME} er åpen.$\r$\nVelg OK for å lukke den.$\r$\nHvis den ikke lukker seg, kan du lukke den selv."
  LangString appCannotBeClosed ${LANG_NORWEGIAN} "${PRODUCT_NAME} lar seg ikke lukke.$\r$\nLukk den selv, og velg Prøv igjen."
  LangString areYouSureToUninstall ${LANG_NORWEGIAN} "Vil du avinstallere ${PRODUCT_NAME}?"
  LangString uninstallFailed ${LANG_NORWEGIAN} "Filene fra forrige versjon lot seg ikke fjerne. Start installasjonen en gang til."
  !pragma warning pop

  !ifdef BUILD_UNINSTALLER
    LangString askBackups ${LANG_ENGLISH} "Do you want to delete the backups and reports of your set-ups, too?$\r$\n$\r$\nWithout them a set-up can no longer be undone. Your mail programs and your mail stay as they are either way."
    LangString askBackups ${LANG_NORWEGIAN} "Vil du også slette sikkerhetskopiene og rapportene fra oppsettene dine?$\r$\n$\r$\nUten dem kan et oppsett ikke lenger angres. E-postprogrammene og e-posten din blir uansett som de er."
  !else
    LangString otherProcessor ${LANG_ENGLISH} "This download is for computers with an ARM processor, and this one has another.$\r$\n$\r$\nTake the download with “x64” in its name."
    LangString otherProcessor ${LANG_NORWEGIAN} "Denne nedlastingen er for maskiner med ARM-prosessor, og denne har en annen.$\r$\n$\r$\nTa nedlastingen med «x64» i navnet."
  !endif
!macroend

; Without this electron-builder's script finds nothing to unpack, and says that the app cannot be closed.
!macro customInit
  !ifndef APP_64
    ${IfNot} ${IsNativeARM64}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(otherProcessor)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  !endif
!macroend

; The copy of the installer that only a self-updating app would use is as large as the app.
!macro customInstall
  RMDir /r "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
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
!macroend
