/* A23: libclang cannot read this type; the error names the line. */
struct price {
    _Decimal64 amount;
};
