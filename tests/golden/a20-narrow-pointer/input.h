/* A20: four bytes, which are no pointer of Rust's. */
struct narrow {
    void *__ptr32 p;
    int x;
};
void refused(void *__ptr32 p);
