/* layout_world.h - a model with one type of each kind that matters for layouts. */
#ifndef FR_TESTS_LAYOUT_WORLD_H
#define FR_TESTS_LAYOUT_WORLD_H

#include "model_builder.h"
#include "passes/analysis.h"

/* The types that fields of the cases have; layouts are those of x86-64. */
typedef enum field_type {
    T_END,
    T_CHAR,
    T_SHORT,
    T_UINT,
    T_INT,
    T_LONG,
    T_I128,
    T_POINTER,
    T_BOOL,
    T_ENUM,
    T_INT4,       /* int[4] */
    T_INTS,       /* int[], flexible */
    T_LONGS0,     /* long[0] */
    T_ALIGNED8,   /* struct { char c; } aligned(8) */
    T_ALIGNED16,  /* the same to 16 */
    T_ALIGNED16S, /* [2] of that */
    T_INT_A16,    /* typedef int aligned(16) */
    T_INT_A1,     /* typedef int aligned(1) */
    T_VECTOR3,    /* float of 3 elements: 16 bytes in C, 12 as an array */
    T_BLOB,       /* no Rust equivalent: 8 bytes aligned to 8 */
    T_NO_COPY,    /* a forward record: not Copy */
    T_COUNT
} field_type;

typedef struct type_world {
    model_builder b;
    fr_id ids[T_COUNT];
    fr_analysis analysis;
} type_world;

static inline void set_layout(type_world *w, fr_id id, uint64_t size, uint64_t align)
{
    fr_model_type(&w->b.model, id)->layout = (fr_layout){ size, align, true };
}

static inline fr_id add_array(type_world *w, fr_id element, uint64_t count, uint64_t size,
                              uint64_t align)
{
    fr_id id;
    fr_type *type = builder_type(&w->b, TYPE_ARRAY, FR_NO_ID, "", &id);
    type->as.array.element = element;
    type->as.array.count = count;
    type->as.array.is_incomplete = size == UINT64_MAX;
    if (size != UINT64_MAX)
        set_layout(w, id, size, align);
    return id;
}

static inline void add_field(type_world *w, fr_id record, fr_field field)
{
    if (field.layout.align == 0)
        field.layout = fr_model_type(&w->b.model, field.type)->layout;
    fr_vec_push(&w->b.arena, &fr_model_type(&w->b.model, record)->as.record.fields, field);
}

static inline fr_id add_aligned(type_world *w, const char *name, uint64_t align)
{
    fr_id id = builder_record(&w->b, FR_ROOT, name);
    add_field(w, id, (fr_field){ .name = FR_LIT("c"), .type = w->ids[T_CHAR], .bit_width = -1 });
    fr_model_type(&w->b.model, id)->as.record.has_explicit_align = true;
    set_layout(w, id, align, align);
    return id;
}

static inline fr_id add_alias(type_world *w, const char *name, uint64_t align)
{
    fr_id id = builder_alias(&w->b, name, w->ids[T_INT]);
    fr_model_type(&w->b.model, id)->as.alias.align_attribute = align;
    set_layout(w, id, 4, align);
    return id;
}

static inline void add_numbers(type_world *w)
{
    model_builder *b = &w->b;
    w->ids[T_CHAR] = builder_int(b, INT_CHAR, true, 1);
    w->ids[T_SHORT] = builder_int(b, INT_SHORT, true, 2);
    w->ids[T_INT] = builder_int(b, INT_INT, true, 4);
    w->ids[T_UINT] = builder_int(b, INT_UINT, false, 4);
    w->ids[T_LONG] = builder_int(b, INT_LONG, true, 8);
    w->ids[T_I128] = builder_int(b, INT_I128, true, 16);
    w->ids[T_POINTER] = builder_pointer(b, w->ids[T_INT]);
    set_layout(w, w->ids[T_POINTER], 8, 8);
    builder_type(b, TYPE_BOOL, FR_NO_ID, "", &w->ids[T_BOOL]);
    set_layout(w, w->ids[T_BOOL], 1, 1);
}

static inline void layout_world_init(type_world *w)
{
    static const char *const variants[] = { "A", "B", NULL };
    model_builder *b = &w->b;
    fr_id number;
    builder_init(b);
    b->model.target = (fr_target){ .triple = FR_LIT("x86_64-linux-gnu"), .pointer_width = 64 };
    add_numbers(w);
    w->ids[T_ENUM] = builder_enum(b, FR_ROOT, "e", variants);
    set_layout(w, w->ids[T_ENUM], 4, 4);
    w->ids[T_INT4] = add_array(w, w->ids[T_INT], 4, 16, 4);
    w->ids[T_INTS] = add_array(w, w->ids[T_INT], 0, UINT64_MAX, 0);
    w->ids[T_LONGS0] = add_array(w, w->ids[T_LONG], 0, 0, 8);
    w->ids[T_ALIGNED8] = add_aligned(w, "aligned8", 8);
    w->ids[T_ALIGNED16] = add_aligned(w, "aligned16", 16);
    w->ids[T_ALIGNED16S] = add_array(w, w->ids[T_ALIGNED16], 2, 32, 16);
    w->ids[T_INT_A16] = add_alias(w, "int_a16", 16);
    w->ids[T_INT_A1] = add_alias(w, "int_a1", 1);
    builder_type(b, TYPE_FLOAT, FR_NO_ID, "", &number)->as.floating = FLOAT_F32;
    set_layout(w, number, 4, 4);
    w->ids[T_VECTOR3] = add_array(w, number, 3, 16, 16);
    fr_model_type(&b->model, w->ids[T_VECTOR3])->kind = TYPE_VECTOR;
    builder_type(b, TYPE_OPAQUE, FR_NO_ID, "", &w->ids[T_BLOB]);
    set_layout(w, w->ids[T_BLOB], 8, 8);
    w->ids[T_NO_COPY] = builder_record(b, FR_ROOT, "no_copy");
    add_field(w, w->ids[T_NO_COPY],
              (fr_field){ .name = FR_LIT("t"), .type = w->ids[T_LONGS0], .bit_width = -1 });
    set_layout(w, w->ids[T_NO_COPY], 0, 8);
}

#endif
