// TEST DOUBLE of tasklist, which Wine answers with nothing: what runs, in the columns of /FO CSV /NH.
#include <stdio.h>
#include <windows.h>
#include <tlhelp32.h>

int wmain(void) {
  PROCESSENTRY32 process = {sizeof process};
  HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
  for (BOOL more = Process32First(list, &process); more; more = Process32Next(list, &process))
    printf("\"%ls\",\"%lu\",\"Console\",\"1\",\"1,024 K\"\n", process.szExeFile, process.th32ProcessID);
  return 0;
}
