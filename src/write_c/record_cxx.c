/* What C++ structs can do: constructors, operators, streams; and the operators of bitflags. */
#include "write_c/emit.h"

/* ---- lists of fields ---- */

/* A field under a condition is there or not, so whatever lists the fields has the condition too. */
static bool has_conditions(const fr_header_struct *structure)
{
    for (size_t i = 0; i < structure->fields.len; i++)
        if (structure->fields.data[i].condition)
            return true;
    return false;
}

/* One element of a list of fields, without what separates it from the others. */
typedef void put_element_fn(fr_c_emitter *e, const fr_header_field *field);
typedef bool is_element_fn(const fr_header_field *field);

/* The first element that is there under all conditions, or the number of fields. */
static size_t find_anchor(const fr_header_struct *structure, is_element_fn *is_element)
{
    size_t at = 0;
    while (at < structure->fields.len &&
           (structure->fields.data[at].condition || !is_element(&structure->fields.data[at])))
        at++;
    return at;
}

/* A list with commas. Without an anchor it has no conditions: all of it stands in them. Elements
 * before the anchor bring the comma after them, those behind it the one before. */
static void put_comma_list(fr_c_emitter *e, const fr_header_struct *structure,
                           is_element_fn *is_element, put_element_fn *put_element)
{
    const fr_condition *last = NULL;
    size_t anchor = find_anchor(structure, is_element);
    bool is_guarded = has_conditions(structure) && anchor < structure->fields.len;
    fr_c_list list = fr_c_begin_list(e, "", is_guarded ? "" : ",");
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        if (!is_element(field))
            continue;
        fr_c_next(e, &list);
        fr_c_open_condition(e, is_guarded ? field->condition : NULL);
        fr_source_puts(&e->out, is_guarded && i > anchor ? ", " : "");
        put_element(e, field);
        fr_source_puts(&e->out, is_guarded && i < anchor ? "," : "");
        fr_c_close_condition(e, is_guarded ? field->condition : NULL);
        last = is_guarded ? field->condition : NULL;
    }
    fr_c_end_list(e, &list);
    if (last)
        fr_source_newline(&e->out);
}

/* ---- constructors ---- */

static bool is_any(const fr_header_field *field)
{
    (void)field;
    return true;
}

static bool is_no_array(const fr_header_field *field)
{
    return field->type->kind != HEADER_TYPE_ARRAY;
}

static void put_param(fr_c_emitter *e, const fr_header_field *field)
{
    if (is_no_array(field)) {
        fr_c_const_reference(e, field);
        return;
    }
    fr_header_type reference = { .kind = HEADER_TYPE_POINTER };
    reference.as.pointer.pointee = field->type;
    reference.as.pointer.is_const = reference.as.pointer.is_reference = true;
    fr_c_declare(e, &reference, field->argument_name);
}

/* Arrays cannot be initialised from arrays. A small one is from its elements, which need no default
 * constructor then; a large one, or one whose length is a name, is copied in a loop. */
enum { MOST_ELEMENTS = 64, MOST_DIMENSIONS = 8 };

static bool is_listed(const fr_header_field *field)
{
    uint64_t count = 1, length = 0;
    int depth = 0;
    for (const fr_header_type *type = field->type; type->kind == HEADER_TYPE_ARRAY;
         type = type->as.array.element) {
        if (++depth > MOST_DIMENSIONS || !fr_str_to_u64(type->as.array.length, &length) ||
            length == 0 || length > MOST_ELEMENTS)
            return false;
        count *= length;
    }
    return count <= MOST_ELEMENTS;
}

static bool is_initialised(const fr_header_field *field)
{
    return field->type->kind != HEADER_TYPE_ARRAY || is_listed(field);
}

/* `{a[0], a[1]}`, with braces for each dimension; `indexes` are those around. */
static void put_elements(fr_c_emitter *e, const fr_header_field *field, const fr_header_type *type,
                         uint64_t *indexes, int depth)
{
    if (type->kind != HEADER_TYPE_ARRAY) {
        fr_source_put(&e->out, field->argument_name);
        for (int i = 0; i < depth; i++)
            fr_source_fmt(&e->out, "[%llu]", (unsigned long long)indexes[i]);
        return;
    }
    uint64_t length = 0;
    (void)fr_str_to_u64(type->as.array.length, &length);
    fr_source_puts(&e->out, "{");
    for (indexes[depth] = 0; indexes[depth] < length; indexes[depth]++) {
        fr_source_puts(&e->out, indexes[depth] ? ", " : "");
        put_elements(e, field, type->as.array.element, indexes, depth + 1);
    }
    fr_source_puts(&e->out, "}");
}

static void put_initialiser(fr_c_emitter *e, const fr_header_field *field)
{
    uint64_t indexes[MOST_DIMENSIONS + 1];
    fr_source_put(&e->out, field->name);
    if (field->type->kind == HEADER_TYPE_ARRAY)
        put_elements(e, field, field->type, indexes, 0);
    else
        fr_source_fmt(&e->out, "(%.*s)", FR_ARG(field->argument_name));
}

/* `[i0][i1]`: an element of an array of `depth` dimensions. */
static void put_indexes(fr_c_emitter *e, int depth)
{
    for (int i = 0; i < depth; i++)
        fr_source_fmt(&e->out, "[i%d]", i);
}

static void put_array_copy(fr_c_emitter *e, const fr_header_field *field)
{
    const fr_header_type *type = field->type;
    int depth = 0;
    for (; type->kind == HEADER_TYPE_ARRAY; type = type->as.array.element, depth++) {
        fr_source_fmt(&e->out, "for (uintptr_t i%d = 0; i%d < %.*s; i%d++)", depth, depth,
                      FR_ARG(type->as.array.length), depth);
        fr_source_open(&e->out);
    }
    fr_source_fmt(&e->out, "this->%.*s", FR_ARG(field->name));
    put_indexes(e, depth);
    fr_source_fmt(&e->out, " = %.*s", FR_ARG(field->argument_name));
    put_indexes(e, depth);
    fr_source_puts(&e->out, ";");
    while (depth-- > 0)
        fr_source_close(&e->out, false);
}

static void put_constructor_body(fr_c_emitter *e, const fr_header_struct *structure)
{
    bool is_empty = true;
    for (size_t i = 0; i < structure->fields.len; i++)
        is_empty = is_empty && is_initialised(&structure->fields.data[i]);
    if (is_empty) {
        fr_source_puts(&e->out, "{}");
        return;
    }
    fr_source_puts(&e->out, "{");
    fr_source_push_tab(&e->out);
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        if (is_initialised(field))
            continue;
        fr_source_newline(&e->out);
        fr_c_open_condition(e, field->condition);
        put_array_copy(e, field);
        fr_c_close_condition(e, field->condition);
    }
    fr_source_close(&e->out, false);
}

static void put_initialisers(fr_c_emitter *e, const fr_header_struct *structure)
{
    bool is_any_there = false;
    for (size_t i = 0; i < structure->fields.len; i++)
        is_any_there |= is_initialised(&structure->fields.data[i]);
    if (!is_any_there)
        return;
    fr_source_puts(&e->out, "  : ");
    put_comma_list(e, structure, is_initialised, put_initialiser);
    if (e->out.line_started)
        fr_source_newline(&e->out);
}

/* Without an anchor no comma is sure to be right, so the constructor is there if all fields are. */
static void put_constructor(fr_c_emitter *e, const fr_header_struct *structure, fr_str name)
{
    size_t count = structure->fields.len;
    bool is_wrapped =
        has_conditions(structure) && (find_anchor(structure, is_any) == count ||
                                      find_anchor(structure, is_initialised) == count);
    for (size_t i = 0; is_wrapped && i < count; i++)
        fr_c_open_condition(e, structure->fields.data[i].condition);
    fr_source_fmt(&e->out, "%.*s(", FR_ARG(name));
    put_comma_list(e, structure, is_any, put_param);
    fr_source_puts(&e->out, ")");
    fr_source_newline(&e->out);
    put_initialisers(e, structure);
    put_constructor_body(e, structure);
    for (size_t i = 0; is_wrapped && i < count; i++)
        fr_c_close_condition(e, structure->fields.data[i].condition);
    fr_source_newline(&e->out);
}

/* ---- streams ---- */

/* A parameter that is used under conditions at most. */
static void put_unused(fr_c_emitter *e, fr_str name)
{
    fr_source_fmt(&e->out, "(void)%.*s;", FR_ARG(name));
    fr_source_newline(&e->out);
}

static void put_stream(fr_c_emitter *e, const fr_header_struct *structure, fr_str name)
{
    const fr_header *header = e->header;
    bool is_conditional = has_conditions(structure);
    fr_source_fmt(&e->out, "friend std::ostream& operator<<(std::ostream& %.*s, const %.*s& %.*s)",
                  FR_ARG(header->stream), FR_ARG(name), FR_ARG(header->instance));
    fr_source_open(&e->out);
    if (is_conditional && find_anchor(structure, is_any) == structure->fields.len)
        put_unused(e, header->instance);
    fr_source_fmt(&e->out, "return %.*s << \"{ \"", FR_ARG(header->stream));
    fr_c_list list = fr_c_begin_list(e, "", is_conditional ? "" : " << \", \"");
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        fr_c_next(e, &list);
        fr_c_open_condition(e, field->condition);
        fr_source_fmt(&e->out, " << \"%.*s=\" << %.*s.%.*s", FR_ARG(field->name),
                      FR_ARG(header->instance), FR_ARG(field->name));
        if (is_conditional && i + 1 < structure->fields.len)
            fr_source_puts(&e->out, " << \", \"");
        fr_c_close_condition(e, field->condition);
    }
    if (is_conditional)
        fr_source_newline(&e->out);
    fr_c_end_list(e, &list);
    fr_source_puts(&e->out, " << \" }\";");
    fr_source_close(&e->out, false);
}

/* ---- comparisons ---- */

typedef struct comparison {
    const char *operator, * join, *join_at_end;
    const char *nothing; /* what it is of two structs without fields */
} comparison;

static const comparison equal = { "==", "&&", " &&", "true" };
static const comparison unequal = { "!=", "||", " ||", "false" };
static const comparison less = { "<", "||", " ||", "false" };
static const comparison less_equal = { "<=", "&&", " &&", "true" };
static const comparison greater = { ">", "||", " ||", "false" };
static const comparison greater_equal = { ">=", "&&", " &&", "true" };

static bool is_compared(const fr_header_field *field)
{
    return !field->is_tag;
}

static void put_compared(fr_c_emitter *e, const fr_header_field *field, const comparison *how)
{
    fr_source_fmt(&e->out, "%.*s %s %.*s.%.*s", FR_ARG(field->name), how->operator,
                  FR_ARG(e->header->other), FR_ARG(field->name));
}

/* `a == other.a &&` and so on; with conditions, `true`, and `&& a == other.a` for each field. */
static void put_operands(fr_c_emitter *e, const fr_header_struct *structure, const comparison *how)
{
    bool is_conditional = has_conditions(structure), is_empty = true;
    fr_c_list list = fr_c_begin_list(e, "", is_conditional ? "" : how->join_at_end);
    if (is_conditional) {
        fr_c_next(e, &list);
        fr_source_puts(&e->out, how->nothing);
    }
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        if (field->is_tag)
            continue;
        is_empty = false;
        fr_c_next(e, &list);
        fr_c_open_condition(e, field->condition);
        if (is_conditional)
            fr_source_fmt(&e->out, "%s ", how->join);
        put_compared(e, field, how);
        fr_c_close_condition(e, field->condition);
    }
    if (is_conditional)
        fr_source_newline(&e->out);
    fr_c_end_list(e, &list);
    if (is_empty && !is_conditional)
        fr_source_puts(&e->out, how->nothing);
}

/* The tag of a variant's body is not compared: whoever compares bodies knows that they are of the
 * same variant. */
static void put_comparison(fr_c_emitter *e, const fr_header_struct *structure, fr_str name,
                           const comparison *how)
{
    fr_source_fmt(&e->out, "bool operator%s(const %.*s& %.*s) const", how->operator, FR_ARG(name),
                  FR_ARG(e->header->other));
    fr_source_open(&e->out);
    if (find_anchor(structure, is_compared) == structure->fields.len)
        put_unused(e, e->header->other);
    fr_source_puts(&e->out, "return ");
    put_operands(e, structure, how);
    fr_source_puts(&e->out, ";");
    fr_source_close(&e->out, false);
}

/* ---- all of them ---- */

typedef struct members {
    bool is_begun;
} members;

/* An empty line before the first, a new line before each. */
static void next_member(fr_c_emitter *e, members *all)
{
    if (!all->is_begun)
        fr_source_newline(&e->out);
    all->is_begun = true;
    fr_source_newline(&e->out);
}

static void put_operator(fr_c_emitter *e, members *all, const fr_header_struct *structure,
                         fr_str name, const comparison *how, fr_str attributes)
{
    next_member(e, all);
    if (attributes.len)
        fr_source_fmt(&e->out, "%.*s ", FR_ARG(attributes));
    put_comparison(e, structure, name, how);
}

static void put_comparisons(fr_c_emitter *e, members *all, const fr_header_struct *s, fr_str name)
{
    const fr_header_operators *wanted = s->operators;
    if (wanted->eq)
        put_operator(e, all, s, name, &equal, wanted->eq_attributes);
    if (wanted->neq)
        put_operator(e, all, s, name, &unequal, wanted->neq_attributes);
    if (wanted->lt)
        put_operator(e, all, s, name, &less, wanted->lt_attributes);
    if (wanted->lte)
        put_operator(e, all, s, name, &less_equal, wanted->lte_attributes);
    if (wanted->gt)
        put_operator(e, all, s, name, &greater, wanted->gt_attributes);
    if (wanted->gte)
        put_operator(e, all, s, name, &greater_equal, wanted->gte_attributes);
}

void fr_c_struct_members(fr_c_emitter *e, const fr_header_struct *structure, fr_str name)
{
    members all = { 0 };
    if (structure->operators->constructor) {
        next_member(e, &all);
        put_constructor(e, structure, name);
        if (e->is_made_empty) /* it hides the one that the enum needs for its union */
            fr_source_fmt(&e->out, "%.*s() = default;", FR_ARG(name));
    }
    if (structure->has_flag_operators && structure->fields.len) {
        next_member(e, &all);
        fr_c_flag_operators(e, structure, name);
    }
    if (structure->operators->ostream) {
        next_member(e, &all);
        put_stream(e, structure, name);
    }
    put_comparisons(e, &all, structure, name);
}

/* ---- bitflags ---- */

/* A struct with a constructor that is not constexpr cannot be made by one that is. */
static const char *constexpr_of(const fr_c_emitter *e, const fr_header_struct *structure)
{
    bool is_constexpr = e->options->const_.allow_constexpr && !structure->operators->constructor;
    return is_constexpr ? "constexpr " : "";
}

static void put_flag_operator(fr_c_emitter *e, const fr_header_struct *structure, fr_str name,
                              char op)
{
    fr_str other = e->header->other, bits = structure->fields.data[0].name;
    const char *constexpr_ = constexpr_of(e, structure);
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "%s%.*s operator%c(const %.*s& %.*s) const", constexpr_, FR_ARG(name),
                  op, FR_ARG(name), FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "return %.*s { static_cast<decltype(%.*s)>(this->%.*s %c %.*s.%.*s) };",
                  FR_ARG(name), FR_ARG(bits), FR_ARG(bits), op, FR_ARG(other), FR_ARG(bits));
    fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "%.*s& operator%c=(const %.*s& %.*s)", FR_ARG(name), op, FR_ARG(name),
                  FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "*this = (*this %c %.*s);", op, FR_ARG(other));
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "return *this;");
    fr_source_close(&e->out, false);
}

void fr_c_flag_operators(fr_c_emitter *e, const fr_header_struct *structure, fr_str name)
{
    fr_str bits = structure->fields.data[0].name;
    const char *constexpr_ = constexpr_of(e, structure);
    fr_source_fmt(&e->out, "%sexplicit operator bool() const", constexpr_);
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "return !!%.*s;", FR_ARG(bits));
    fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "%s%.*s operator~() const", constexpr_, FR_ARG(name));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "return %.*s { static_cast<decltype(%.*s)>(~%.*s) };", FR_ARG(name),
                  FR_ARG(bits), FR_ARG(bits));
    fr_source_close(&e->out, false);
    put_flag_operator(e, structure, name, '|');
    put_flag_operator(e, structure, name, '&');
    put_flag_operator(e, structure, name, '^');
}
