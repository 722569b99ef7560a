/* H11, H12 */
int __attribute__((stdcall)) a(int x);
int __attribute__((fastcall)) b(int x);
int __attribute__((thiscall)) c(int x);
int __attribute__((vectorcall)) d(int x);
int __attribute__((regparm(3))) refused(int x, int y);
