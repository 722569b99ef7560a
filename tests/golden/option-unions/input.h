struct not_copy {
    int x;
};
union holds {
    struct not_copy n;
    long l;
};
