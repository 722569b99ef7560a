/* B01, B02, B10, B13: an integer type with constants; clang's type and values. */
enum plain { PLAIN_A, PLAIN_B = 5 };
enum negative { NEGATIVE_A = -1, NEGATIVE_B };
enum same { SAME_A = 1, SAME_B = 1 };
enum computed { COMPUTED_SIZE = sizeof(int), COMPUTED_CHAR = 'a', COMPUTED_CAST = (unsigned char)300 };
enum plain turn(enum negative n, enum same *s);
