/* A24 */
struct counters {
    _Atomic long long total;
    _Atomic int few;
    _Atomic _Bool done;
};
extern _Atomic int shared;
