/* H24: the types that carry their extension. */
short f(signed char a, unsigned char b, short c, unsigned short d, char e);
