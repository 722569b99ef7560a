/* B01: int there. */
enum plain { PLAIN_A, PLAIN_B = 5 };
enum plain turn(enum plain p);
