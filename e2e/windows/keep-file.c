// Keeps a file to itself, as a program that runs does, until a second file is gone.
#include <windows.h>

int wmain(int count, WCHAR **arguments) {
  if (count < 3) return 2;
  HANDLE file = CreateFileW(arguments[1], GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
  HANDLE sign = CreateFileW(arguments[2], GENERIC_WRITE, FILE_SHARE_DELETE, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
  if (file == INVALID_HANDLE_VALUE || sign == INVALID_HANDLE_VALUE) return 1;
  CloseHandle(sign);
  while (GetFileAttributesW(arguments[2]) != INVALID_FILE_ATTRIBUTES) Sleep(20);
  return 0;
}
