/* C01 */
struct __attribute__((packed)) p {
    char a;
    int b;
};
