/* What C++ structs can do: constructors, operators, streams; and the operators of bitflags. */
#include "write_c/emit.h"

/* ---- lists of fields ---- */

static void put_constructor(fr_c_emitter *e, const fr_header_struct *structure, fr_str name)
{
    fr_source_fmt(&e->out, "%.*s(", FR_ARG(name));
    fr_c_list list = fr_c_begin_list(e, "", ",");
    for (size_t i = 0; i < structure->fields.len; i++) {
        fr_c_next(e, &list);
        fr_c_const_reference(e, &structure->fields.data[i]);
    }
    fr_c_end_list(e, &list);
    fr_source_puts(&e->out, ")");
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "  : ");
    list = fr_c_begin_list(e, "", ",");
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        fr_c_next(e, &list);
        fr_source_fmt(&e->out, "%.*s(%.*s)", FR_ARG(field->name), FR_ARG(field->argument_name));
    }
    fr_c_end_list(e, &list);
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "{}");
    fr_source_newline(&e->out);
}

static void put_stream(fr_c_emitter *e, const fr_header_struct *structure, fr_str name)
{
    const fr_header *header = e->header;
    fr_source_fmt(&e->out, "friend std::ostream& operator<<(std::ostream& %.*s, const %.*s& %.*s)",
                  FR_ARG(header->stream), FR_ARG(name), FR_ARG(header->instance));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "return %.*s << \"{ \"", FR_ARG(header->stream));
    fr_c_list list = fr_c_begin_list(e, "", " << \", \"");
    for (size_t i = 0; i < structure->fields.len; i++) {
        fr_str field = structure->fields.data[i].name;
        fr_c_next(e, &list);
        fr_source_fmt(&e->out, " << \"%.*s=\" << %.*s.%.*s", FR_ARG(field),
                      FR_ARG(header->instance), FR_ARG(field));
    }
    fr_c_end_list(e, &list);
    fr_source_puts(&e->out, " << \" }\";");
    fr_source_close(&e->out, false);
}

/* ---- comparisons ---- */

typedef struct comparison {
    const char *operator, * join;
    const char *nothing; /* what it is of two structs without fields */
} comparison;

static const comparison equal = { "==", " &&", "true" };
static const comparison unequal = { "!=", " ||", "false" };
static const comparison less = { "<", " &&", "false" };
static const comparison less_equal = { "<=", " &&", "true" };
static const comparison greater = { ">", " &&", "false" };
static const comparison greater_equal = { ">=", " &&", "true" };

/* The tag of a variant's body is not compared: whoever compares bodies knows that they are of the
 * same variant. */
static void put_comparison(fr_c_emitter *e, const fr_header_struct *structure, fr_str name,
                           const comparison *how)
{
    fr_str other = e->header->other;
    bool is_empty = true;
    fr_source_fmt(&e->out, "bool operator%s(const %.*s& %.*s) const", how->operator, FR_ARG(name),
                  FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_puts(&e->out, "return ");
    fr_c_list list = fr_c_begin_list(e, "", how->join);
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        if (field->is_tag)
            continue;
        is_empty = false;
        fr_c_next(e, &list);
        fr_source_fmt(&e->out, "%.*s %s %.*s.%.*s", FR_ARG(field->name), how->operator,
                      FR_ARG(other), FR_ARG(field->name));
    }
    fr_c_end_list(e, &list);
    fr_source_fmt(&e->out, "%s;", is_empty ? how->nothing : "");
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
    const fr_header_operators *wanted = &s->operators;
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
    if (structure->operators.constructor) {
        next_member(e, &all);
        put_constructor(e, structure, name);
    }
    if (structure->has_flag_operators && structure->fields.len) {
        next_member(e, &all);
        fr_c_flag_operators(e, structure, name);
    }
    if (structure->operators.ostream) {
        next_member(e, &all);
        put_stream(e, structure, name);
    }
    put_comparisons(e, &all, structure, name);
}

/* ---- bitflags ---- */

static void put_flag_operator(fr_c_emitter *e, fr_str name, fr_str bits, char op)
{
    fr_str other = e->header->other;
    const char *constexpr_ = e->options->const_.allow_constexpr ? "constexpr " : "";
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
    const char *constexpr_ = e->options->const_.allow_constexpr ? "constexpr " : "";
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
    put_flag_operator(e, name, bits, '|');
    put_flag_operator(e, name, bits, '&');
    put_flag_operator(e, name, bits, '^');
}
