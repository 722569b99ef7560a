/* cxx.h - what the files of the C++ writer share.
 *
 * Every handle's type becomes a class, every enum an `enum class`, every function a method or a
 * free function over the function of C. A function with a parameter whose role is not known here
 * stays in C, and a comment says so. All names are written in full from `::`, so that no method's
 * name can hide what a signature means.
 */
#ifndef FR_EXPORT_CXX_H
#define FR_EXPORT_CXX_H

#include "export/internal.h"

typedef struct cxx_name {
    fr_str space; /* "regex::bytes" */
    fr_str name;  /* "Regex" */
    fr_str full;  /* "::regex::bytes::Regex" */
    bool is_there;
    bool has_ends; /* begin() and end() */
    fr_str kind;   /* of an enum with data: "::url::Host::Kind", else empty */
    bool has_visit;
} cxx_name;

typedef enum cxx_self { SELF_NONE, SELF_CONST, SELF_CHANGED, SELF_MOVED } cxx_self;

/* A function in C++: pieces that writers put together. */
typedef struct cxx_call {
    bool is_known;
    const ex_function *f;
    size_t owner; /* the class, SIZE_MAX: a free function */
    cxx_name name, try_;
    cxx_self self;
    fr_text templates; /* "class F2" */
    fr_text params;    /* "::std::string_view text" */
    fr_text forwards;  /* "text": the same as arguments */
    fr_text nulls;     /* statements that find handles that were moved from */
    fr_text before;    /* statements in front of the call */
    fr_text args;      /* of the function of C */
    fr_strs callbacks; /* variables that may have caught an exception */
    fr_str type;       /* of the result: "void", "::std::optional<bool>" */
    fr_str value;      /* the result from what C gave */
    bool has_view;
    size_t param_count;
} cxx_call;

typedef struct cxx {
    ex_plan *p;
    fr_arena *arena;
    fr_str help;                   /* "::regex_cxx::" */
    fr_str macro;                  /* "REGEX_CXX" */
    fr_str root;                   /* the namespace of the crate */
    FR_VEC(cxx_name) types, enums; /* by index in the plan */
    FR_VEC(cxx_name) objects;      /* the same; kind: their methods */
    fr_map object_of;
    FR_VEC(cxx_call) calls; /* by index in the plan */
    FR_VEC(fr_str) spaces;
    bool has_kept;           /* a callback may be called after the call that it is given to */
    fr_map type_of, enum_of; /* of those that are there: name in C -> index */
    fr_map taken;            /* full names */
} cxx;

/* ---- cxx_names.c ---- */

void fr_cxx_name_all(cxx *x);
/* True if it was free; then it is not any more. */
bool fr_cxx_claim(cxx *x, fr_str scope, fr_str name);
/* The name of a variant in the enum `scope`. */
fr_str fr_cxx_constant(cxx *x, fr_str scope, fr_str variant);

cxx_name fr_cxx_name_type(cxx *x, fr_id item, fr_str c); /* for the item alone */

/* ---- cxx_objects.c ---- */

void fr_cxx_name_objects(cxx *x);
void fr_cxx_put_object(fr_text *out, const cxx *x, size_t number);
void fr_cxx_put_tables(fr_text *out, const cxx *x);

/* ---- cxx_calls.c ---- */

/* "::shapes_point" of a type of the library's, others as they are. */
fr_str fr_cxx_c_name(const cxx *x, fr_str c_type);
/* The class or enum that a type of C stands for, or NULL. */
const cxx_name *fr_cxx_class_of(const cxx *x, fr_str c_type);
const cxx_name *fr_cxx_enum_of(const cxx *x, fr_str c_type);
/* Takes the function apart; is_known is false if it has to stay in C. */
void fr_cxx_take_apart(cxx *x, const ex_function *f, cxx_call *call);
/* Whether it has one parameter besides self, a handle of its own class to be read. */
bool fr_cxx_is_of_two(const cxx *x, const cxx_call *call);

/* ---- cxx_inputs.c ---- */

/* A piece more of a list with commas. */
void fr_cxx_add(fr_text *to, fr_str piece);
FR_PRINTF(2, 3) void fr_cxx_add_arg(cxx_call *call, const char *format, ...);
/* A handle: of a function with a status, null ones are found before; of another one, in passing. */
void fr_cxx_add_handle(cxx *x, cxx_call *call, fr_str name, bool is_moved);
/* A parameter, the number-th; false: the layer does not know it. */
bool fr_cxx_take_in(cxx *x, cxx_call *call, const ex_param *param, size_t number);

/* ---- cxx_functions.c ---- */

void fr_cxx_put_declaration(fr_text *out, cxx *x, const cxx_call *call);
void fr_cxx_put_definition(fr_text *out, cxx *x, const cxx_call *call);

/* ---- cxx_classes.c ---- */

/* The class; the bodies of its operators, in its namespace, go to `operators`. */
void fr_cxx_put_class(fr_text *out, fr_text *operators, cxx *x, size_t type);
void fr_cxx_put_members(fr_text *out, cxx *x, size_t type); /* their bodies */
void fr_cxx_put_traits(fr_text *out, cxx *x, size_t type);
/* The function of a class that has this role, or NULL. */
const cxx_call *fr_cxx_call_of(const cxx *x, size_t type, const char *role);
/* A piece made apart, one level deeper. */
void fr_cxx_put_indented(fr_text *out, const fr_text *piece);

/* The function gives a value of its own class. */
bool fr_cxx_gives_itself(const cxx *x, const cxx_call *call);

/* ---- cxx_operators.c ---- */

void fr_cxx_put_comparisons(fr_text *out, cxx *x, size_t type); /* in the class */
/* Declarations in the class; bodies behind all classes. */
void fr_cxx_put_arithmetic(fr_text *out, fr_text *bodies, cxx *x, size_t type);
void fr_cxx_put_printing(fr_text *out, cxx *x, size_t type);
/* All of structs by value: behind all functions, in no namespace. */
void fr_cxx_put_plain_operators(fr_text *out, cxx *x);

/* ---- cxx_values.c ---- */

void fr_cxx_put_enum(fr_text *out, cxx *x, size_t number);
void fr_cxx_put_kind(fr_text *out, cxx *x, size_t type);
void fr_cxx_put_visit_body(fr_text *out, cxx *x, size_t type);
/* Those of a class; SIZE_MAX: all others, for the crate's namespace. */
void fr_cxx_put_constants(fr_text *out, cxx *x, size_t type);

extern const unsigned char fr_cxx_support[];
extern const size_t fr_cxx_support_size;

#endif
