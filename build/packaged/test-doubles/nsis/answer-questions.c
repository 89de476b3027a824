// Stands for the person at the screen: writes each question of Windows' own kind to the standard output, a form feed
// behind it, and presses the button whose number is the next argument (1 OK, 2 Cancel, 6 Yes, 7 No).
#include <stdio.h>
#include <windows.h>

enum { textOfQuestion = 0xFFFF, patience = 60 * 1000, pause = 20 };

static BOOL CALLBACK isQuestion(HWND window, LPARAM found) {
  if (!IsWindowVisible(window) || !GetDlgItem(window, textOfQuestion)) return TRUE;
  *(HWND *)found = window;
  return FALSE;
}

static HWND awaitQuestion(void) {
  HWND question = NULL;
  for (int waited = 0; !question && waited < patience; waited += pause) {
    EnumWindows(isQuestion, (LPARAM)&question);
    if (!question) Sleep(pause);
  }
  return question;
}

int wmain(int count, WCHAR **buttons) {
  SetConsoleOutputCP(CP_UTF8);
  for (int index = 1; index < count; index++) {
    WCHAR text[2048];
    char utf8[8192];
    HWND question = awaitQuestion();
    if (!question) return 1;
    GetDlgItemTextW(question, textOfQuestion, text, 2048);
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
    printf("%s\f", utf8);
    fflush(stdout);
    SendMessageW(question, WM_COMMAND, _wtoi(buttons[index]), 0);
    while (IsWindow(question)) Sleep(pause);
  }
  return 0;
}
