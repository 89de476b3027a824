// TEST DOUBLES of the plug-ins that electron-builder's script for NSIS calls and Debian does not have. As much of
// them as an installer for one person needs to be compiled, and to install and uninstall under Wine. Each plug-in is
// built from this file with its own list of functions; see make-nsis-tools.mjs.
#include <windows.h>

typedef struct Stack {
  struct Stack *next;
  WCHAR text[1];
} Stack;

// NSIS calls each function of a plug-in like this; `length` is the longest text that fits on its stack.
#define FUNCTION(name) void name(HWND window, int length, WCHAR *variables, Stack **stack)

static void pop(Stack **stack, WCHAR *text, int length) {
  Stack *top = *stack;
  if (text) text[0] = 0;
  if (!top) return;
  if (text) lstrcpynW(text, top->text, length);
  *stack = top->next;
  GlobalFree(top);
}

static void push(Stack **stack, const WCHAR *text, int length) {
  Stack *top = GlobalAlloc(GPTR, sizeof(Stack) + length * sizeof(WCHAR));
  lstrcpynW(top->text, text, length);
  top->next = *stack;
  *stack = top;
}

FUNCTION(doNothing) {}

FUNCTION(dropOne) { pop(stack, NULL, length); }

FUNCTION(dropTwo) {
  pop(stack, NULL, length);
  pop(stack, NULL, length);
}

// StdUtils::TestParameter NAME: whether --NAME is on the command line.
FUNCTION(testParameter) {
  WCHAR name[256], option[256];
  pop(stack, name, 256);
  wsprintfW(option, L"--%s", name);
  const WCHAR *line = GetCommandLineW();
  int size = lstrlenW(option), found = 0;
  for (; *line && !found; line++)
    found = CompareStringW(LOCALE_INVARIANT, NORM_IGNORECASE, line, min(size, lstrlenW(line)), option, size) == CSTR_EQUAL;
  push(stack, found ? L"true" : L"false", length);
}

// StdUtils::GetAllParameters TRUNCATE: here what lies behind the name of the program.
FUNCTION(getAllParameters) {
  pop(stack, NULL, length);
  const WCHAR *line = GetCommandLineW();
  const WCHAR end = *line == L'"' ? L'"' : L' ';
  if (*line) line++;
  while (*line && *line != end) line++;
  push(stack, *line ? line + 1 : line, length);
}

// StdUtils::GetParentPath PATH
FUNCTION(getParentPath) {
  WCHAR path[1024];
  pop(stack, path, 1024);
  int end = lstrlenW(path);
  while (end > 0 && path[end] != L'\\') end--;
  path[end] = 0;
  push(stack, path, length);
}

// StdUtils::ExecShellAsUser FILE VERB ARGUMENTS: writes down what would be started, since nothing can be here.
FUNCTION(execShellAsUser) {
  WCHAR file[1024], record[1024];
  DWORD written;
  pop(stack, NULL, length);
  pop(stack, NULL, length);
  pop(stack, file, 1024);
  GetEnvironmentVariableW(L"STARTED_PROGRAM", record, 1024);
  HANDLE output = CreateFileW(record, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
  WriteFile(output, file, lstrlenW(file) * sizeof(WCHAR), &written, NULL);
  CloseHandle(output);
  push(stack, L"ok", length);
}

// Nsis7z::Extract FILE: into the folder that NSIS is in.
FUNCTION(extract) {
  WCHAR file[1024], program[1024], line[4096];
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION process;
  pop(stack, file, 1024);
  GetEnvironmentVariableW(L"SEVEN_ZIP", program, 1024);
  wsprintfW(line, L"\"%s\" x -y \"%s\"", program, file);
  if (!CreateProcessW(NULL, line, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &start, &process)) return;
  WaitForSingleObject(process.hProcess, INFINITE);
  CloseHandle(process.hProcess);
  CloseHandle(process.hThread);
}
