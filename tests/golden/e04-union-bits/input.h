/* E04 */
union u {
    unsigned a : 3;
    unsigned b : 20;
};
