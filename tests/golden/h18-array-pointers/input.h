/* H18 as pointers to arrays. */
void a(int x[3], int m[2][4], const int c[5]);
