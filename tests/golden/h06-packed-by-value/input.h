/* H06 */
struct __attribute__((packed)) p {
    char a;
    int b;
};
struct p f(struct p x);
