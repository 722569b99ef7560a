/* A15 */
struct answer {
    _Bool known;
    _Bool several[3];
};
_Bool ask(_Bool again, const _Bool *before);
