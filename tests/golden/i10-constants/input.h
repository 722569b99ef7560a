/* I10: initialised constants. */
static const char s[] = "hi";
static const double d = 1.5;
static const int i = -7;
static const unsigned long long u = 0xffffffffffffffffULL;
static const _Bool t = 1;
static const char c = 'x';
const int external = 3;
int variable = 4;
