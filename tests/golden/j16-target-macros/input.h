/* J16: the target's values. */
#define LONGEST __LONG_MAX__
#define POINTER __SIZEOF_POINTER__
