/* A19: a pointer into another address space may have another width. */
struct device {
    int __attribute__((address_space(1))) *registers;
    int plain;
};
int __attribute__((address_space(1))) *map(void);
