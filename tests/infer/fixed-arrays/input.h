/* E5: the size is in the type; text may need its NUL. */
void key_make(unsigned char k[32]);
int key_check(const unsigned char k[32]);
int key_text(const char text[16]);
int key_any(const unsigned char k[]);
