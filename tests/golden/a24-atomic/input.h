/* A24: plain places, as bindgen makes them; a note says what to use. */
enum state { STATE_IDLE, STATE_BUSY };
struct counters {
    _Atomic long long total;
    _Atomic unsigned char few;
    _Atomic _Bool done;
    _Atomic(enum state) state;
    int *_Atomic where;
    _Atomic double ratio;
    int plain;
};
extern _Atomic int shared;
void use(_Atomic int *p);
