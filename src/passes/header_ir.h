/* header_ir.h - what the passes of `ferrule header` work on, between model and writer.
 *
 * The order of the passes is that of header_build.c. Types are immutable trees that are shared;
 * items are changed by one pass after the other. An entry is what a name of the source stands for:
 * one item, or several under different conditions, all with one name in C.
 */
#ifndef FR_PASSES_HEADER_IR_H
#define FR_PASSES_HEADER_IR_H

#include "passes/header.h"

typedef struct fr_h_item fr_h_item;
typedef struct fr_h_entry fr_h_entry;
typedef struct fr_h_type fr_h_type;

/* ---- what stands in the way ---- */

#define REASON(name, text, advice) REASON_##name,
typedef enum fr_h_reason {
    REASON_NONE,
#include "passes/header_reasons.h"
    REASON_COUNT
} fr_h_reason;
#undef REASON

/* A reason, and words around it: `where` before ("its type has "), `detail` behind. */
typedef struct fr_h_problem {
    fr_h_reason reason; /* NONE: there is no problem */
    fr_str where, detail;
} fr_h_problem;

/* ---- types ---- */

typedef enum fr_h_type_kind { H_PRIMITIVE, H_PATH, H_POINTER, H_ARRAY, H_FUNCTION } fr_h_type_kind;

/* A row of the table of types that C has by itself (header_primitive.c). */
typedef struct fr_h_primitive {
    const char *name;    /* in Rust */
    const char *text;    /* in C */
    const char *mangled; /* as part of a name */
    bool is_integer, is_bool;
    bool is_nonzero; /* NonZeroU8 and its kin */
    bool is_va_list;
} fr_h_primitive;

/* A constant as an array length or a generic argument: a text, or a name. */
typedef struct fr_h_const {
    fr_str text; /* a value, or the name as in the source */
    bool is_name;
    fr_id target; /* of a name: the constant that it stands for; FR_NO_ID: not known */
} fr_h_const;

typedef struct fr_h_argument {
    const fr_h_type *type; /* NULL: value */
    fr_h_const value;
} fr_h_argument;

typedef struct fr_h_arguments {
    const fr_h_argument *data;
    size_t len;
} fr_h_arguments;

typedef struct fr_h_param {
    fr_str name; /* empty: unnamed */
    const fr_h_type *type;
    bool has_array_length; /* by ptrs-as-arrays */
    fr_str array_length;
} fr_h_param;

typedef struct fr_h_params {
    const fr_h_param *data;
    size_t len;
} fr_h_params;

/* Only made by fr_h_type_new() and fr_h_type_copy(): of the union, only the member of its kind is
 * there. */
struct fr_h_type {
    fr_h_type_kind kind;
    union {
        const fr_h_primitive *primitive;
        struct {
            fr_str name;
            fr_h_entry *entry; /* NULL: looked up by name when it is asked for */
            fr_h_arguments arguments;
            bool is_param; /* a generic parameter of the item around */
            bool is_self;  /* written `Self` */
        } path;
        struct {
            const fr_h_type *pointee;
            bool is_const, is_nullable;
        } pointer;
        struct {
            const fr_h_type *element;
            fr_h_const length;
        } array;
        struct {
            const fr_h_type *result;
            fr_h_params params;
            bool is_nullable, never_returns;
        } function;
    } as;
};

/* ---- items ---- */

/* In the order in which a name is looked up among them. */
typedef enum fr_h_kind {
    H_ENUM,
    H_STRUCT,
    H_UNION,
    H_OPAQUE,
    H_TYPEDEF,
    H_TYPE_KINDS,
    H_CONSTANT = H_TYPE_KINDS,
    H_STATIC,
    H_FUNCTION_ITEM,
    H_KINDS
} fr_h_kind;

typedef struct fr_h_annotations {
    FR_VEC(const fr_doc_annotation *) list;
} fr_h_annotations;

typedef struct fr_h_generic {
    fr_str name;
    const fr_h_type *const_type; /* of a const parameter; NULL: a type parameter */
    bool has_default;
    const fr_h_type *default_type; /* NULL with has_default: of no size */
    fr_h_const default_value;
} fr_h_generic;

typedef struct fr_h_generics {
    fr_h_generic *data;
    size_t len;
} fr_h_generics;

typedef struct fr_h_field {
    fr_str name; /* first Rust's, then final */
    fr_str rust_name;
    const fr_h_type *type;
    const fr_cfg *condition;
    const fr_doc_annotations *annotations;
    fr_str doc;
    bool is_tag;
    uint32_t model_field;
} fr_h_field;

typedef struct fr_h_fields {
    fr_h_field *data;
    size_t len, cap;
} fr_h_fields;

typedef struct fr_h_struct {
    fr_h_fields fields;
    bool is_tuple, is_transparent, is_packed, has_tag_field, is_body, is_flags;
    uint64_t align;
    FR_VEC(fr_h_item *) constants;
} fr_h_struct;

typedef struct fr_h_variant {
    fr_str rust_name, name;
    fr_str doc;
    const fr_cfg *condition;
    const fr_expr *discriminant;
    fr_h_annotations annotations;
    bool is_deprecated;
    fr_str deprecated_note;
    fr_h_item *body; /* a struct; NULL: no data */
    fr_str member;   /* of the union */
    bool is_inlined; /* where the language inlines it */
    bool is_single_tuple;
} fr_h_variant;

typedef struct fr_h_enum {
    bool is_c;                     /* repr(C), perhaps with an integer */
    const fr_h_primitive *integer; /* NULL: none */
    bool has_data;
    FR_VEC(fr_h_variant) variants;
    fr_str tag;                /* with data: name of the tag's enum */
    const fr_h_type *tag_type; /* what the tag fields of bodies are used as */
} fr_h_enum;

typedef struct fr_h_function {
    fr_h_params params;
    const fr_h_type *result;
    bool never_returns, is_foreign;
    fr_str self_name; /* of the impl's type; empty: none */
} fr_h_function;

typedef struct fr_h_constant {
    const fr_h_type *type;
    const fr_expr *value;
    fr_str owner; /* name of the type that it belongs to; empty: none */
    fr_h_entry *owner_entry;
    bool is_attached; /* a struct prints it */
} fr_h_constant;

struct fr_h_item {
    fr_h_kind kind;
    fr_h_entry *entry;
    fr_id model_item; /* FR_NO_ID: made up */
    fr_str name;      /* in Rust, or an instance's mangled one */
    fr_str export_name;
    const fr_cfg *condition; /* with those of the modules around; NULL: none */
    fr_h_annotations annotations;
    fr_str doc; /* ptr NULL: none */
    bool must_use, is_deprecated;
    fr_str deprecated_note;
    fr_h_generics generics;
    bool is_instance;
    /* only the member of the kind is there (fr_h_item_new(), fr_h_item_copy()) */
    union {
        fr_h_struct structure; /* STRUCT, UNION */
        fr_h_enum enumeration;
        struct {
            const fr_h_type *type;
            bool is_mutable;
        } variable;
        struct {
            const fr_h_type *target;
            const fr_h_type *raw; /* before std's wrappers were simplified */
        } alias;
        fr_h_function function;
        fr_h_constant constant;
    } as;
};

struct fr_h_entry {
    fr_str name;
    FR_VEC(fr_h_item *) items;
    bool is_conditional; /* what it stands for depends on a condition */
    size_t param_count;  /* of generic parameters that each of them has */
    bool is_visited, is_excluded;
    bool is_needed;    /* something that is exported leads to it (header_twins.c) */
    bool is_template;  /* has generic items, whose instances are other entries */
    fr_str chosen;     /* the C name that the user gave to this path; ptr NULL: none */
    fr_str final_name; /* what the header calls it; ptr NULL: not known yet */
    fr_str keyword; /* struct, union, enum: what C wants before the name; ptr NULL: not known yet */
    uint32_t first_type; /* the first of its items among the types of the header, + 1; 0: none */
};

typedef FR_VEC(fr_h_entry *) fr_h_entries;

typedef FR_VEC(fr_h_item *) fr_h_types;

/* What stood in the way of something, for --explain. */
typedef struct fr_h_obstacle {
    fr_id model_item;
    bool is_opaque;    /* it is there, without its layout; else it is not there */
    size_t diagnostic; /* that told it already; SIZE_MAX: none */
    fr_h_problem problem;
} fr_h_obstacle;

/* ---- all of it ---- */

/* A type of the model as the passes see it. Both NULL and no error: a type of no size. */
typedef struct fr_h_loaded {
    const fr_h_type *raw, *simple; /* before and after std's wrappers were simplified */
    fr_h_problem error;
} fr_h_loaded;

typedef struct fr_h {
    fr_arena *arena;
    const fr_model *model;
    const fr_header_options *options;
    fr_diags *diags;
    bool is_cxx, is_c, is_cython;
    fr_map names;                      /* name -> the entry that is meant where nothing else says */
    fr_h_entry **entries;              /* by id of the model's item; NULL: none */
    fr_h_entries collections[H_KINDS]; /* constants and statics too, not functions */
    fr_h_types functions;
    const fr_h_type **loaded; /* by id of the model's type, of those that are simple; NULL: no */
    size_t loaded_count;
    fr_bits_map loaded_oddly; /* id of any other type that was loaded -> fr_h_loaded * */
    bool are_templates_gone;  /* C: generic items are not there, only their instances */
    fr_map instances;         /* spelling of a generic use -> fr_h_entry * */
    fr_map defines;           /* leaf of a condition -> index in options->defines */
    fr_bits_map conditions;   /* fr_cfg * -> fr_condition * */
    fr_bits_map numbers;      /* id of a constant -> what it is worth (header_number.c) */
    fr_map told;              /* what was said once and need not be said again */
    FR_VEC(fr_h_obstacle) obstacles;
    fr_h_entries twins; /* entries with the name of an earlier one */
    fr_map standard;    /* name -> the entry of std's type, if the source has one of that name */
    fr_h_types found;   /* types that the output needs, in order of discovery */
    /* and what is written, in its order */
    fr_h_types types;
    fr_header_forward *forwards; /* one for each of `types`; NULL: nothing */
    fr_h_types statics;
    /* what items for the writer are made in: `arena`, or where only the last of them is kept */
    fr_arena *made_in;
    fr_header *out;
} fr_h;

/* ---- header_primitive.c ---- */

/* By Rust's name, the last segment of a path; NULL: no such one. */
const fr_h_primitive *fr_h_primitive_find(fr_str name);
const fr_h_type *fr_h_primitive_type(fr_h *h, const fr_h_primitive *primitive);
/* The text in the header, which depends on usize_is_size_t. */
fr_str fr_h_primitive_text(const fr_h *h, const fr_h_primitive *primitive);

/* ---- header_types.c ---- */

fr_h_loaded fr_h_load_type(fr_h *h, fr_id type);
/* From here on no type is loaded yet. */
void fr_h_types_forget(fr_h *h);
/* A constant from an array length or generic argument; false with the reason if it is none. */
bool fr_h_load_const(const fr_h *h, const fr_expr *expr, fr_h_const *out, fr_h_problem *error);
fr_h_type *fr_h_type_new(fr_h *h, fr_h_type_kind kind);
fr_h_type *fr_h_type_copy(fr_h *h, const fr_h_type *from);
const fr_h_type *fr_h_void(fr_h *h);
const fr_h_type *fr_h_pointer_type(fr_h *h, const fr_h_type *pointee, bool is_const,
                                   bool is_nullable);
const fr_h_type *fr_h_path_type(fr_h *h, fr_h_entry *entry, fr_str name);
/* The entry that a path stands for; NULL: none. */
fr_h_entry *fr_h_entry_of(const fr_h *h, const fr_h_type *path);
/* Looks through pointers: the path below, or NULL. */
const fr_h_type *fr_h_root_path(const fr_h_type *type);

/* ---- header_simplify.c ---- */

const fr_h_type *fr_h_simplify(fr_h *h, const fr_h_type *type);

/* ---- header_entries.c ---- */

/* The kind of the items of an entry that a lookup by name sees, which is the first kind that has
 * any; H_TYPE_KINDS: none. */
fr_h_kind fr_h_entry_kind(const fr_h *h, const fr_h_entry *entry);
/* The first item of the entry with that kind; NULL: none. */
fr_h_item *fr_h_entry_first(const fr_h_entry *entry, fr_h_kind kind);
fr_h_entry *fr_h_find(const fr_h *h, fr_str name);
/* Adds the item to the entry and the entry to the kind's collection. */
void fr_h_entry_add(fr_h *h, fr_h_entry *entry, fr_h_item *item);
fr_h_entry *fr_h_entry_new(fr_h *h, fr_str name);
/* True if one of the items in `seen`, where the item is put, has its name and is written under the
 * same condition, if any: what no macro of [defines] tells apart the header can have only once.
 * Told, unless both are the same place of the source, which was read twice. */
bool fr_h_is_repeated(fr_h *h, fr_map *seen, const fr_h_item *item);
fr_h_item *fr_h_item_new(fr_h *h, fr_h_kind kind, fr_str name);
fr_h_item *fr_h_item_copy(fr_h *h, const fr_h_item *from);
bool fr_h_is_kind_wanted(const fr_h *h, fr_h_kind kind);

/* Keeps why something did not get across, or not whole, for --explain. */
void fr_h_note(fr_h *h, const fr_item *item, fr_h_problem problem, bool is_opaque);
/* The same, and tells the user now. */
void fr_h_skip(fr_h *h, const fr_item *item, fr_h_problem problem);
fr_str fr_h_problem_text(fr_h *h, const fr_h_problem *problem);
const char *fr_h_advice(fr_h_reason reason);
static inline fr_h_problem fr_h_problem_of(fr_h_reason reason)
{
    return (fr_h_problem){ .reason = reason };
}
/* The same problem in a place: "the type of its field `x` has ". */
FR_PRINTF(3, 4) fr_h_problem fr_h_problem_in(fr_h *h, fr_h_problem problem, const char *where, ...);
fr_place fr_h_place(const fr_h *h, const fr_item *item);

/* ---- header_notes.c: annotations ---- */

void fr_h_annotations_set(fr_h *h, fr_h_annotations *list, const fr_doc_annotations *from);
const fr_doc_annotation *fr_h_annotation(const fr_h_annotations *list, const char *name,
                                         fr_annotation_kind kind);
/* The flag's value, or `otherwise` if it is not there. */
bool fr_h_flag(const fr_h_annotations *list, const char *name, bool otherwise);
/* False: no such annotation. */
bool fr_h_atom(const fr_h_annotations *list, const char *name, fr_str *text);
/* The rule of an annotation, or `otherwise`. */
fr_rename_rule fr_h_rule(fr_h *h, const fr_h_annotations *list, const char *name,
                         fr_rename_rule otherwise);

/* ---- steps, in the order of header_build.c ---- */

void fr_h_load(fr_h *h);         /* header_load.c */
void fr_h_transfer(fr_h *h);     /* header_steps.c */
void fr_h_settle_twins(fr_h *h); /* header_twins.c */
void fr_h_sort_functions(fr_h *h);
void fr_h_instantiate(fr_h *h); /* header_instances.c */
void fr_h_exclude(fr_h *h);     /* header_steps.c */
void fr_h_rename_all(fr_h *h);  /* header_rename.c */
void fr_h_order(fr_h *h);       /* header_order.c */
void fr_h_finish(fr_h *h);      /* header_finish.c */
void fr_h_forward(fr_h *h);     /* header_forward.c: within fr_h_finish() */
void fr_h_explain(fr_h *h);     /* header_explain.c */

/* C++: moves constants behind those that their values name (header_constants.c). */
void fr_h_order_constants(fr_h *h, fr_h_item **list, size_t count);

/* By name (of their entries, of functions the symbol), those of one name in their order. */
void fr_h_sort_items(fr_h *h, fr_h_item **items, size_t count);
/* What a path stands for, an instance if it has to be one; NULL: nothing known. */
fr_h_entry *fr_h_use_entry(fr_h *h, const fr_h_type *path, bool *is_instance);

/* A use of a type as it is written. */
typedef struct fr_h_use {
    fr_h_entry *entry;        /* NULL: nothing known */
    fr_h_arguments arguments; /* to be written: those of an instance are in its name */
} fr_h_use;

fr_h_use fr_h_use_of(fr_h *h, const fr_h_type *path);
/* The arguments of a use; of a bare name whose parameters all have defaults, these. */
fr_h_arguments fr_h_use_arguments(fr_h *h, const fr_h_entry *entry, const fr_h_type *path);

#endif
