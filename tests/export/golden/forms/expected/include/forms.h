/* Written by `ferrule export`; do not edit. */
#ifndef FORMS_FFI_H
#define FORMS_FFI_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct forms_str {
    const char *ptr;
    size_t len;
} forms_str;

/** Owned, with a NUL behind its end. Free it with forms_string_free(), not free(). */
typedef struct forms_string {
    char *ptr;
    size_t len;
} forms_string;

typedef struct forms_u128 {
    uint64_t lo, hi;
} forms_u128;

typedef struct forms_duration {
    uint64_t secs;
    uint32_t nanos;
} forms_duration;

/** read() returns how many bytes it gave, 0 at the end, less than 0 if it failed. */
typedef struct forms_reader {
    ptrdiff_t (*read)(void *user, uint8_t *into, size_t size);
    void *user;
    void (*drop)(void *user);
} forms_reader;

/** write() returns how many bytes it took, less than 0 if it failed. */
typedef struct forms_writer {
    ptrdiff_t (*write)(void *user, const uint8_t *from, size_t size);
    void *user;
    void (*drop)(void *user);
} forms_writer;

/** Where a callback puts the text or bytes that it gives; may be put in pieces. */
typedef struct forms_sink forms_sink;

typedef struct forms_error forms_error;

enum {
    forms_OK = 0,
    forms_NONE = 1,
    forms_ERROR = -1,
    forms_NULL_ARG = -2,
    forms_BAD_UTF8 = -3,
    forms_BAD_VALUE = -4,
    forms_RANGE = -5,
    forms_PANIC = -6,
    forms_POISONED = -7,
    forms_BUSY = -8,
    forms_DEAD = -9,
    forms_WRONG_THREAD = -10
};

void forms_string_free(forms_string *string);
void forms_sink_put(forms_sink *sink, const void *bytes, size_t len);
void forms_error_free(forms_error *error);
int32_t forms_error_status(const forms_error *error);
/** Which constant the error is, if it is an enum of numbers; otherwise -1. */
int32_t forms_error_kind(const forms_error *error);
/** Valid as long as the error. */
forms_str forms_error_message(const forms_error *error);
/** What led to it, NULL: nothing else; belongs to the error, and lives as long. */
const forms_error *forms_error_source(const forms_error *error);
void forms_set_panic_sink(void (*sink)(const uint8_t *text, size_t len));
/** Called before abort() where a function has no way to report. */
void forms_set_fatal_hook(void (*hook)(const uint8_t *text, size_t len));
/** 1 if panics are contained, 0 if the library was built to abort. */
uint8_t forms_panic_unwinds(void);
uint8_t forms_is_checked(void);
/** Frees what is kept to find stale handles; no stale handle may be used then. */
void forms_release_memory(void);
uint64_t forms_abi_hash(void);

static inline forms_str forms_cstr(const char *text)
{
    forms_str result;
    result.ptr = text;
    result.len = text ? strlen(text) : 0;
    return result;
}

/** Links only with the library that this header belongs to. */
extern const uint8_t forms_abi_c7468159b6436263;
static inline uint8_t forms_abi_check(void)
{
    return forms_abi_c7468159b6436263;
}

/* On which threads a type may be used; may be defined for an analyser. */
#ifndef FORMS_THREAD_ANY
#define FORMS_THREAD_ANY
#endif
#ifndef FORMS_THREAD_ONE_AT_A_TIME
#define FORMS_THREAD_ONE_AT_A_TIME
#endif
#ifndef FORMS_THREAD_BOUND
#define FORMS_THREAD_BOUND
#endif

/**
 * Known for `u32` only: export.toml names that.
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_pile forms_pile;
/**
 * What can be on a shelf.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_thing forms_thing;
/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_shelf_error forms_shelf_error;
/**
 * Things in a row. See forms_look_up() and FORMS_MOST.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_shelf forms_shelf;
/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_things forms_things;
/**
 * A filter that keeps what it asks.
 * Threads: any, one at a time.
 */
FORMS_THREAD_ONE_AT_A_TIME
typedef struct forms_sieve forms_sieve;
/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_wrapper forms_wrapper;
/**
 * Two words that C++ has a method for.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_change forms_change;
/**
 * Of a module.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_deep forms_deep;
/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_thing_slice forms_thing_slice;
/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
FORMS_THREAD_ANY
typedef struct forms_thing_vec forms_thing_vec;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_b_tree_set_string forms_b_tree_set_string;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_b_tree_map_string_u64 forms_b_tree_map_string_u64;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_error_2 forms_error_2;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_thing_iterator forms_thing_iterator;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_string_iterator forms_string_iterator;
/**
 * Threads: only the one that made it.
 */
FORMS_THREAD_BOUND
typedef struct forms_string_u64_iterator forms_string_u64_iterator;

/** Variants of forms_thing. */
enum {
    FORMS_THING_NOTHING = 0,
    FORMS_THING_BOOK = 1,
    FORMS_THING_BOX = 2
};

/** Variants of forms_shelf_error. */
enum {
    FORMS_SHELF_ERROR_FULL = 0,
    FORMS_SHELF_ERROR_NO_SUCH = 1,
    FORMS_SHELF_ERROR_IO = 2
};

/**
 * Which way.
 */
typedef uint32_t forms_way;
enum {
    FORMS_WAY_UP = 0,
    FORMS_WAY_DOWN = 1
};
#define FORMS_WAY_OTHER_ ((forms_way)4294967295)

#ifdef __cplusplus
#define FORMS_LAYOUT static_assert
#define FORMS_ALIGN(type) alignof(type)
#else
#define FORMS_LAYOUT _Static_assert
#define FORMS_ALIGN(type) _Alignof(type)
#endif

/**
 * By value: it is Rust's own layout. Bytes for a bool are 0 or 1.
 */
typedef struct forms_point {
    double x;
    double y;
} forms_point;
FORMS_LAYOUT(sizeof(forms_point) == 16, "size of forms_point");
FORMS_LAYOUT(FORMS_ALIGN(forms_point) == 8, "alignment of forms_point");
FORMS_LAYOUT(offsetof(forms_point, x) == 0, "place of forms_point.x");
FORMS_LAYOUT(offsetof(forms_point, y) == 8, "place of forms_point.y");

typedef struct forms_bytes {
    const uint8_t *ptr;
    size_t len;
} forms_bytes;

typedef struct forms_u32_vec {
    uint32_t *ptr;
    size_t len;
} forms_u32_vec;
void forms_u32_vec_free(forms_u32_vec *list);

struct forms_thing;
/** Rust may use it on any thread. What call() is given is borrowed for the call, but for
 * handles without const, which are yours. drop() is called once, when call() is not needed any more. */
typedef struct forms_fn_thing_bool {
    uint8_t (*call)(void *user, const struct forms_thing *);
    void *user;
    void (*drop)(void *user);
} forms_fn_thing_bool;

/** Rust may use it on any thread. What call() is given is borrowed for the call, but for
 * handles without const, which are yours. drop() is called once, when call() is not needed any more. */
typedef struct forms_fn_u32_bool {
    uint8_t (*call)(void *user, uint32_t);
    void *user;
    void (*drop)(void *user);
} forms_fn_u32_bool;

/** Rust may use it on any thread. What call() is given is borrowed for the call, but for
 * handles without const, which are yours. drop() is called once, when call() is not needed any more. */
typedef struct forms_fn_str_void {
    void (*call)(void *user, forms_str);
    void *user;
    void (*drop)(void *user);
} forms_fn_str_void;

int32_t forms_pile_free(forms_pile *handle);
int32_t forms_pile_unpoison(forms_pile *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_pile *forms_pile_of_error(const forms_error *error);

int32_t forms_thing_free(forms_thing *handle);
int32_t forms_thing_unpoison(forms_thing *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_thing *forms_thing_of_error(const forms_error *error);

int32_t forms_shelf_error_free(forms_shelf_error *handle);
int32_t forms_shelf_error_unpoison(forms_shelf_error *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_shelf_error *forms_shelf_error_of_error(const forms_error *error);

int32_t forms_shelf_free(forms_shelf *handle);
int32_t forms_shelf_unpoison(forms_shelf *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_shelf *forms_shelf_of_error(const forms_error *error);

int32_t forms_things_free(forms_things *handle);
int32_t forms_things_unpoison(forms_things *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_things *forms_things_of_error(const forms_error *error);

int32_t forms_sieve_free(forms_sieve *handle);
int32_t forms_sieve_unpoison(forms_sieve *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_sieve *forms_sieve_of_error(const forms_error *error);

int32_t forms_wrapper_free(forms_wrapper *handle);
int32_t forms_wrapper_unpoison(forms_wrapper *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_wrapper *forms_wrapper_of_error(const forms_error *error);

int32_t forms_change_free(forms_change *handle);
int32_t forms_change_unpoison(forms_change *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_change *forms_change_of_error(const forms_error *error);

int32_t forms_deep_free(forms_deep *handle);
int32_t forms_deep_unpoison(forms_deep *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_deep *forms_deep_of_error(const forms_error *error);

int32_t forms_thing_slice_free(forms_thing_slice *handle);
int32_t forms_thing_slice_unpoison(forms_thing_slice *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_thing_slice *forms_thing_slice_of_error(const forms_error *error);

int32_t forms_thing_vec_free(forms_thing_vec *handle);
int32_t forms_thing_vec_unpoison(forms_thing_vec *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_thing_vec *forms_thing_vec_of_error(const forms_error *error);

int32_t forms_b_tree_set_string_free(forms_b_tree_set_string *handle);
int32_t forms_b_tree_set_string_unpoison(forms_b_tree_set_string *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_b_tree_set_string *forms_b_tree_set_string_of_error(const forms_error *error);

int32_t forms_b_tree_map_string_u64_free(forms_b_tree_map_string_u64 *handle);
int32_t forms_b_tree_map_string_u64_unpoison(forms_b_tree_map_string_u64 *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_b_tree_map_string_u64 *forms_b_tree_map_string_u64_of_error(const forms_error *error);

int32_t forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_free(forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *handle);
int32_t forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_unpoison(forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_of_error(const forms_error *error);

int32_t forms_error_2_free(forms_error_2 *handle);
int32_t forms_error_2_unpoison(forms_error_2 *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_error_2 *forms_error_2_of_error(const forms_error *error);

int32_t forms_thing_iterator_free(forms_thing_iterator *handle);
int32_t forms_thing_iterator_unpoison(forms_thing_iterator *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_thing_iterator *forms_thing_iterator_of_error(const forms_error *error);

int32_t forms_string_iterator_free(forms_string_iterator *handle);
int32_t forms_string_iterator_unpoison(forms_string_iterator *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_string_iterator *forms_string_iterator_of_error(const forms_error *error);

int32_t forms_string_u64_iterator_free(forms_string_u64_iterator *handle);
int32_t forms_string_u64_iterator_unpoison(forms_string_u64_iterator *handle);
/** The error itself, if it is of this type; lives as long as `error`. */
const forms_string_u64_iterator *forms_string_u64_iterator_of_error(const forms_error *error);

/**
 * @return yours to free with its _free
 */
forms_deep *forms_inner_deep(uint16_t number);

/**
 * The most that a forms_shelf holds.
 */
#define FORMS_MOST UINT32_C(64)

/**
 * @return a view; valid until what it is taken from is changed or freed
 */
forms_str forms_name(void);

/**
 */
double forms_step(void);

/**
 */
int32_t forms_add(int32_t left, int32_t right);

/**
 * The half of it, if it is even.
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_half(uint32_t number, uint32_t *out, forms_error **err);

/**
 * # Errors
 * If it is no number.
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_parse(forms_str text, int64_t *out, forms_error **err);

/**
 * @param numbers borrowed for the call
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_minmax(const int32_t *numbers, size_t numbers_len, int32_t *out, int32_t *out2, forms_error **err);

/**
 * @param out room for an array of the length that Rust names
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_bytes_of(uint32_t number, uint8_t *out, forms_error **err);

/**
 * @return yours to free with its _free
 */
forms_u32_vec forms_squares(uint32_t until);

/**
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_repeat(forms_str text, size_t times, forms_string *out, forms_error **err);

/**
 * @param text one of the library's, or one that is all 0; changed by the call
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shout(forms_string *text, forms_error **err);

/**
 * @param numbers changed by the call; may not overlap other arguments
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_reverse(uint8_t *numbers, size_t numbers_len, forms_error **err);

/**
 * @param out a Unicode scalar value
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_scalar(uint32_t code, uint32_t *out, forms_error **err);

/* left out (type): forms::peek: a parameter of this kind of type cannot come from C yet */

/* left out (deprecated): forms::plus: it is deprecated */

/**
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_turned(forms_way way, forms_way *out, forms_error **err);

/**
 * An empty one.
 * @param label borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_new(forms_str label, forms_shelf **out, forms_error **err);

/**
 * @param self borrowed for the call
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_with_way(forms_shelf *self, forms_way way, forms_error **err);

/**
 * @param self borrowed for the call
 * @param thing consumed; becomes NULL
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_put(forms_shelf *self, forms_thing **thing, forms_error **err);

/**
 * @param self borrowed for the call
 * @param label borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_name(forms_shelf *self, forms_str label, forms_error **err);

/**
 * @param self borrowed for the call
 */
size_t forms_shelf_len(const forms_shelf *self);

/**
 * @param self borrowed for the call
 * @return 0 or 1
 */
uint8_t forms_shelf_is_empty(const forms_shelf *self);

/**
 * The first of these.
 * @param self borrowed for the call
 * @param wanted borrowed for the call
 * @param out yours to free with its _free
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_look_up(const forms_shelf *self, const forms_thing *wanted, forms_thing **out, forms_error **err);

/**
 * @param self borrowed for the call
 * @return a view; valid until what it is taken from is changed or freed
 */
forms_str forms_shelf_label(const forms_shelf *self);

/**
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_thing_slice *forms_shelf_things(const forms_shelf *self);

/**
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_things *forms_shelf_iter(const forms_shelf *self);

/**
 * @param self consumed; becomes NULL
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_into_things(forms_shelf **self, forms_thing_vec **out, forms_error **err);

/**
 * @param self borrowed for the call
 * @param keep moved; its drop is called once
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_retain(forms_shelf *self, forms_fn_thing_bool keep, forms_error **err);

/**
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_b_tree_set_string *forms_shelf_words(const forms_shelf *self);

/**
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_b_tree_map_string_u64 *forms_shelf_counts(const forms_shelf *self);

/**
 * @param self borrowed for the call
 * @param from moved; its drop is called once
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_read_from(forms_shelf *self, forms_reader from, size_t *out, forms_error **err);

/**
 * @param self borrowed for the call
 * @param to moved; its drop is called once
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_write_to(const forms_shelf *self, forms_writer to, forms_error **err);

/**
 * @param self borrowed for the call
 * @param all borrowed for the call
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_extend_all(forms_shelf *self, const forms_thing *const *all, size_t all_len, forms_error **err);

/* left out (async): forms::Shelf::wait: it is async */

/**
 * The area of both.
 * @param left borrowed for the call, and for as long as what the call gives borrows from it
 * @param right borrowed for the call, and for as long as what the call gives borrows from it
 */
double forms_both(const forms_point *left, const forms_point *right);

/**
 * @param ask moved; its drop is called once
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_sieve_new(forms_fn_u32_bool ask, forms_sieve **out, forms_error **err);

/**
 * @param self borrowed for the call
 * @return 0 or 1
 */
uint8_t forms_sieve_passes(const forms_sieve *self, uint32_t number);

/**
 * Each word of a text.
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param f moved; its drop is called once
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_each_word(forms_str text, forms_fn_str_void f, forms_error **err);

/**
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_wrapper_new(forms_str text, forms_wrapper **out, forms_error **err);

/* left out (type): forms::computed: a result of this type cannot go to C yet */

/* left out (generic): forms::any: nothing stands for a type without bounds: instantiate names it */

/* left out (lifetime): forms::keep: it wants what lives for ever, which C does not lend */

/**
 * @return yours to free with its _free
 */
forms_change *forms_change_new(uint32_t old, uint32_t new_);

/**
 * @param self borrowed for the call
 */
uint32_t forms_change_step(const forms_change *self);

/**
 * A type of many levels has a name all the same, which takes no longer to make than it is.
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_forms_deep(forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list **out, forms_error **err);

/**
 * A path is bytes: it need not be text.
 * @param path borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param out a view; valid until what it is taken from is changed or freed
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_parent(forms_str path, forms_bytes *out, forms_error **err);

/**
 * @return yours to free with its _free
 */
forms_pile *forms_pile_new(void);

/**
 * @param self borrowed for the call
 */
void forms_pile_push(forms_pile *self, uint32_t item);

/**
 * @param self borrowed for the call
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_pile_top(const forms_pile *self, uint32_t *out, forms_error **err);

/**
 * Which variant it is: one of FORMS_THING_....
 * @param self borrowed for the call
 */
uint32_t forms_thing_kind(const forms_thing *self);

/**
 * @return yours to free with its _free
 */
forms_thing *forms_thing_new_nothing(void);

/**
 * @param self borrowed for the call
 * @param out a view; valid until what it is taken from is changed or freed
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_as_book(const forms_thing *self, forms_str *out, forms_error **err);

/**
 * @param value borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_new_book(forms_str value, forms_thing **out, forms_error **err);

/**
 * @param self borrowed for the call
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_as_box(const forms_thing *self, double *out, double *out2, forms_error **err);

/**
 * @return yours to free with its _free
 */
forms_thing *forms_thing_new_box(double width, double height);

/**
 * A copy.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_thing *forms_thing_clone(const forms_thing *self);

/**
 * As text for programmers.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string forms_thing_debug(const forms_thing *self);

/**
 * Whether both are equal.
 * @param self borrowed for the call
 * @param other borrowed for the call
 * @return 0 or 1
 */
uint8_t forms_thing_eq(const forms_thing *self, const forms_thing *other);

/**
 * Which variant it is: one of FORMS_SHELF_ERROR_....
 * @param self borrowed for the call
 */
uint32_t forms_shelf_error_kind(const forms_shelf_error *self);

/**
 * @return yours to free with its _free
 */
forms_shelf_error *forms_shelf_error_new_full(void);

/**
 * @param self borrowed for the call
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_error_as_no_such(const forms_shelf_error *self, uint32_t *out, forms_error **err);

/**
 * @return yours to free with its _free
 */
forms_shelf_error *forms_shelf_error_new_no_such(uint32_t value);

/**
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_error_as_io(const forms_shelf_error *self, forms_error_2 **out, forms_error **err);

/* left out (type): forms::ShelfError::Io: a parameter of this type cannot come from C yet */

/**
 * As text.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string forms_shelf_error_to_string(const forms_shelf_error *self);

/**
 * As text for programmers.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string forms_shelf_error_debug(const forms_shelf_error *self);

/* left out (type): <::forms::ShelfError as ::std::convert::From<::std::io::Error>>::from: a parameter of this type cannot come from C yet */

/**
 * What is written on it.
 * @param self borrowed for the call
 * @return a view; valid until what it is taken from is changed or freed
 */
forms_str forms_shelf_get_label(const forms_shelf *self);

/**
 * What is written on it.
 * @param self borrowed for the call
 * @param label borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_set_label(forms_shelf *self, forms_str label, forms_error **err);

/**
 * @param self borrowed for the call
 */
forms_way forms_shelf_way(const forms_shelf *self);

/**
 * @param self borrowed for the call
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_set_way(forms_shelf *self, forms_way way, forms_error **err);

/**
 * A copy.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_shelf *forms_shelf_clone(const forms_shelf *self);

/**
 * The default value.
 * @return yours to free with its _free
 */
forms_shelf *forms_shelf_default(void);

/**
 * As text.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string forms_shelf_to_string(const forms_shelf *self);

/**
 * As text for programmers.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string forms_shelf_debug(const forms_shelf *self);

/**
 * Whether both are equal.
 * @param self borrowed for the call
 * @param other borrowed for the call
 * @return 0 or 1
 */
uint8_t forms_shelf_eq(const forms_shelf *self, const forms_shelf *other);

/**
 * What is at an index; RANGE: nothing.
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_index(const forms_shelf *self, size_t at, forms_thing **out, forms_error **err);

/**
 * What is at an index, to be changed; RANGE: nothing.
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_index_mut(forms_shelf *self, size_t at, forms_thing **out, forms_error **err);

/**
 * Walks all.
 * @param self consumed; becomes NULL
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_shelf_into_iter(forms_shelf **self, forms_thing_iterator **out, forms_error **err);

/**
 * The next one, NONE at the end.
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_iterator_next(forms_thing_iterator *self, forms_thing **out, forms_error **err);

/**
 * The next one, NONE at the end.
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_things_next(forms_things *self, forms_thing **out, forms_error **err);

/**
 * The default value.
 */
forms_point forms_point_default(void);

/**
 * As text for programmers.
 * @param self borrowed for the call, and for as long as what the call gives borrows from it
 * @return yours to free with its _free
 */
forms_string forms_point_debug(const forms_point *self);

/**
 * Whether both are equal.
 * @param self borrowed for the call, and for as long as what the call gives borrows from it
 * @param other borrowed for the call, and for as long as what the call gives borrows from it
 * @return 0 or 1
 */
uint8_t forms_point_eq(const forms_point *self, const forms_point *other);

/**
 * Their order: -1, 0 or 1; 2: they have none.
 * @param self borrowed for the call, and for as long as what the call gives borrows from it
 * @param other borrowed for the call, and for as long as what the call gives borrows from it
 */
int32_t forms_point_partial_cmp(const forms_point *self, const forms_point *other);

/**
 * From text.
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_point_from_str(forms_str text, forms_point *out, forms_error **err);

/**
 * Made from another value.
 */
forms_point forms_point_from_f64_f64(double value_0, double value_1);

/**
 * Made from another value, if that fits.
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_point_try_from_i64(int64_t value, forms_point *out, forms_error **err);

/**
 * The operator `-`.
 */
forms_point forms_point_neg(forms_point self);

/**
 * The operator `+`.
 */
forms_point forms_point_add(forms_point self, forms_point other);

/**
 * The operator `+=`.
 * @param self changed by the call
 */
void forms_point_add_assign(forms_point *self, forms_point other);

/**
 * @param self borrowed for the call, and for as long as what the call gives borrows from it
 */
double forms_point_area(const forms_point *self);

/**
 * @param self borrowed for the call, and for as long as what the call gives borrows from it
 * @return 0 or 1
 */
uint8_t forms_point_is_big(const forms_point *self);

/**
 * What it stands for.
 * @param self borrowed for the call
 * @return a view; valid until what it is taken from is changed or freed
 */
forms_str forms_wrapper_as_str(const forms_wrapper *self);

/**
 * @param self borrowed for the call
 */
uint16_t forms_deep_number(const forms_deep *self);

/**
 * @param self borrowed for the call
 */
void forms_deep_set_number(forms_deep *self, uint16_t number);

/**
 * Made of its fields.
 * @return yours to free with its _free
 */
forms_deep *forms_deep_from_fields(uint16_t number);

/**
 * As text for programmers.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string forms_deep_debug(const forms_deep *self);

/**
 * How many elements it has.
 * @param self borrowed for the call
 */
size_t forms_thing_slice_len(const forms_thing_slice *self);

/**
 * An element; RANGE if there is none at `index`.
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_slice_get(const forms_thing_slice *self, size_t index, forms_thing **out, forms_error **err);

/**
 * How many elements it has.
 * @param self borrowed for the call
 */
size_t forms_thing_vec_len(const forms_thing_vec *self);

/**
 * An element; RANGE if there is none at `index`.
 * @param self borrowed for the call
 * @param out yours to free with its _free
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_vec_get(const forms_thing_vec *self, size_t index, forms_thing **out, forms_error **err);

/**
 * An empty one.
 * @return yours to free with its _free
 */
forms_thing_vec *forms_thing_vec_new(void);

/**
 * Adds an element at the end.
 * @param self borrowed for the call
 * @param value consumed; becomes NULL
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_thing_vec_push(forms_thing_vec *self, forms_thing **value, forms_error **err);

/**
 * How many elements it has.
 * @param self borrowed for the call
 */
size_t forms_b_tree_set_string_len(const forms_b_tree_set_string *self);

/**
 * Whether it has `key`.
 * @param self borrowed for the call
 * @param key borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param out 0 or 1
 * @return OK, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_b_tree_set_string_contains(const forms_b_tree_set_string *self, forms_str key, uint8_t *out, forms_error **err);

/**
 * Walks all elements.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string_iterator *forms_b_tree_set_string_iter(const forms_b_tree_set_string *self);

/**
 * The next one, NONE at the end.
 * @param self borrowed for the call
 * @param out a view; valid until what it is taken from is changed or freed
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_string_iterator_next(forms_string_iterator *self, forms_str *out, forms_error **err);

/**
 * How many elements it has.
 * @param self borrowed for the call
 */
size_t forms_b_tree_map_string_u64_len(const forms_b_tree_map_string_u64 *self);

/**
 * What is stored for `key`; NONE: nothing.
 * @param self borrowed for the call
 * @param key borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_b_tree_map_string_u64_get(const forms_b_tree_map_string_u64 *self, forms_str key, uint64_t *out, forms_error **err);

/**
 * Walks all elements.
 * @param self borrowed for the call
 * @return yours to free with its _free
 */
forms_string_u64_iterator *forms_b_tree_map_string_u64_iter(const forms_b_tree_map_string_u64 *self);

/**
 * The next one, NONE at the end.
 * @param self borrowed for the call
 * @param out a view; valid until what it is taken from is changed or freed
 * @return OK, NONE if there is no value, or what went wrong; `err` may be NULL, else it is yours to free
 */
int32_t forms_string_u64_iterator_next(forms_string_u64_iterator *self, forms_str *out, uint64_t *out2, forms_error **err);

#ifdef __cplusplus
}
#endif

#endif
