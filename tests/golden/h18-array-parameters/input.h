/* H18 */
void a(int x[static 3], int n, int y[n], int m[][4]);
void b(const char *const names[]);
