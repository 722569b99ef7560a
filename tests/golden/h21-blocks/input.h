/* H21 */
void f(int (^block)(void));
