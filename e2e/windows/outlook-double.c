// TEST DOUBLE of Outlook: given a profile file, it keeps it as it was handed over, and stores in the registry what
// lies prepared beside it as Outlook would have read it out of that file.
#include <windows.h>

int WINAPI wWinMain(HINSTANCE self, HINSTANCE earlier, PWSTR line, int show) {
  const WCHAR option[] = L"/importprf ";
  WCHAR file[1024];
  int length = lstrlenW(option);
  if (CompareStringW(LOCALE_INVARIANT, 0, line, length, option, length) != CSTR_EQUAL) return 1;
  lstrcpynW(file, line[length] == L'"' ? line + length + 1 : line + length, 1024);
  int end = lstrlenW(file) - 1;
  if (file[end] == L'"') file[end] = 0;
  if (!CopyFileW(file, L"seen.prf", FALSE)) return 1;
  WCHAR import[] = L"reg.exe import account.reg";
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION process;
  if (!CreateProcessW(NULL, import, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &start, &process)) return 1;
  WaitForSingleObject(process.hProcess, INFINITE);
  return 0;
}
