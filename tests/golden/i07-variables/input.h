/* I07, I08, I09, I16 */
extern int unknown_length[];
extern const char *const names[];
extern const char *const two_names[2];
extern volatile int changing;
int tentative;
int tentative;
extern const int fixed;
