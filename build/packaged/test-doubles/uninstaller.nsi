; TEST DOUBLE of electron-builder's own script, whose plug-ins Debian does not have: as much of it as our words and
; questions need to be compiled and read back.
Unicode true
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"

!define BUILD_UNINSTALLER
!define PRODUCT_NAME "Runbox Mail Setup"
!define APP_PACKAGE_NAME "runbox-mail-setup"
!macro _isUpdated _a _b _t _f
  ${GetParameters} $R9
  ClearErrors
  ${GetOptions} $R9 "--updated" $R8
  IfErrors `${_f}` `${_t}`
!macroend
!define isUpdated `"" isUpdated ""`

Name "${PRODUCT_NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SetCompress off

!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Norwegian"
!include "${INSTALLER}"
!insertmacro customHeader

Section
  WriteUninstaller "$EXEDIR\uninstall.exe"
SectionEnd

Section "un.Uninstall"
  !insertmacro customUnInstall
SectionEnd
