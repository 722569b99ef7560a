/* A09 */
struct quad {
    char tag;
    __float128 value;
};
__float128 refused(__float128 x);
