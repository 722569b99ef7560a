/* How functions say that they failed. None of it is critical: a convention that is judged wrongly
 * gives a wrong Ok, as places for results are zeroed and pointers are checked. (R5) */
#include "infer/infer.h"

static bool returns_text(const fr_inference *inf, size_t function)
{
    fr_look look = fr_look_at(inf, inf->facts.data[function].signature->result);
    return look.depth == 1 && look.base == BASE_CHAR;
}

static bool is_error_word(const fr_strs *words)
{
    return fr_has_word_of(words, "strerror errstr error err errmsg errname strerr zerror") ||
           (fr_words_have(words, "str") && fr_has_word_of(words, "status result code")) ||
           (fr_has_word_of(words, "status result code rc") &&
            fr_has_word_of(words, "string text message msg description strings"));
}

/* FN(code): one integer or enum in, constant text out. */
static bool is_code_message(const fr_inference *inf, size_t function)
{
    const fr_fn_facts *facts = &inf->facts.data[function];
    if (facts->signature->params.len != 1 || !returns_text(inf, function) ||
        !is_error_word(&facts->words))
        return false;
    fr_look look = fr_look_at(inf, facts->signature->params.data[0].type);
    return look.depth == 0 && (look.base == BASE_INT || look.base == BASE_ENUM);
}

/* FN() or FN(handle): the text of what failed last. */
static bool is_last_message(const fr_inference *inf, size_t function, uint32_t *handle)
{
    const fr_fn_facts *facts = &inf->facts.data[function];
    *handle = FR_NO_INDEX;
    if (facts->signature->params.len > 1 || !returns_text(inf, function) ||
        !is_error_word(&facts->words))
        return false;
    if (facts->signature->params.len == 0)
        return true;
    fr_look look = fr_look_at(inf, facts->signature->params.data[0].type);
    *handle = look.handle;
    return look.depth == 1 && look.handle != FR_NO_INDEX;
}

/* FN(value) -> is it an error: with a name that says so. */
static bool is_predicate(const fr_inference *inf, size_t function)
{
    const fr_fn_facts *facts = &inf->facts.data[function];
    if (facts->signature->params.len != 1 || !fr_words_have(&facts->words, "is") ||
        !fr_words_have(&facts->words, "error"))
        return false;
    fr_look in = fr_look_at(inf, facts->signature->params.data[0].type);
    fr_look out = fr_look_at(inf, facts->signature->result);
    return in.depth == 0 && in.base == BASE_INT && out.depth == 0 &&
           (out.base == BASE_INT || out.base == BASE_BOOL);
}

/* ---- spaces of codes ---- */

typedef struct code_facts {
    bool has_zero_ok, has_zero_error, has_negative;
    uint64_t ok; /* what else than 0 is called a success; 0: nothing */
} code_facts;

static bool ends_with_one(fr_str name, const char *const *ends, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fr_str_ends(name, fr_str_from(ends[i])))
            return true;
    return false;
}

static bool is_ok_name(fr_str name)
{
    static const char *const ends[] = { "_OK",         "_SUCCESS", "_NO_ERROR", "_NOERROR",
                                        "_ERROR_NONE", "_E_OK",    "NoError",   "_ERR_NO_ERROR" };
    return ends_with_one(name, ends, sizeof ends / sizeof *ends);
}

static bool is_error_name(fr_str name)
{
    static const char *const ends[] = { "_ERROR", "_ERR", "_FAILURE", "_FAILED", "_FAIL" };
    return !is_ok_name(name) && ends_with_one(name, ends, sizeof ends / sizeof *ends);
}

static code_facts facts_of_group(const fr_wrap_group *group)
{
    code_facts facts = { 0 };
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *value = &group->values.data[i];
        facts.has_negative |=
            (int64_t)value->value < 0 || (value->value > INT32_MAX && value->value <= UINT32_MAX);
        facts.has_zero_ok |= value->value == 0 && is_ok_name(value->c_name);
        facts.has_zero_error |= value->value == 0 && is_error_name(value->c_name);
        if (value->value && !facts.ok && is_ok_name(value->c_name))
            facts.ok = value->value;
    }
    return facts;
}

/* The macros of a library without enums of errors. */
static code_facts facts_of_macros(const fr_inference *inf)
{
    code_facts facts = { 0 };
    size_t negative = 0;
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (item->kind != ITEM_VAR || !item->as.var.is_macro || !fr_is_own(inf, item) ||
            item->as.var.value.kind != VALUE_INT)
            continue;
        int64_t value = (int64_t)item->as.var.value.as.integer;
        facts.has_zero_ok |= value == 0 && is_ok_name(item->name);
        negative += value < 0;
    }
    facts.has_negative = negative >= 3;
    return facts;
}

static fr_error_space *add_space(fr_inference *inf, uint32_t group, fr_id type,
                                 fr_error_style style, const char *evidence)
{
    fr_error_space space = { .group = group,
                             .type = type,
                             .style = style,
                             .code_message = FR_NO_ID,
                             .code_name = FR_NO_ID,
                             .last_message = FR_NO_ID,
                             .last_handle = FR_NO_INDEX,
                             .predicate = FR_NO_ID };
    fr_claim claim = { .kind = CLAIM_ERROR,
                       .confidence = CONFIDENCE_HIGH,
                       .about = FR_LIT("return"),
                       .says = fr_str_from(fr_error_style_name(style)),
                       .rule = "R5",
                       .evidence = fr_str_from(evidence) };
    fr_vec_push(inf->arena, &space.claims, claim);
    fr_vec_push(inf->arena, &inf->plan->errors, space);
    return &inf->plan->errors.data[inf->plan->errors.len - 1];
}

static size_t count_returns(const fr_inference *inf, uint32_t group)
{
    size_t count = 0;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_look look = fr_look_at(inf, inf->facts.data[i].signature->result);
        count += look.depth == 0 && look.group == group;
    }
    return count;
}

/* Not every enum begins with success: XML_STATUS_ERROR is 0, XML_STATUS_OK is 1. */
static fr_error_style style_of_codes(const code_facts *facts)
{
    if (facts->has_zero_ok)
        return ERROR_ZERO_OK;
    if (facts->has_zero_error)
        return facts->has_negative ? ERROR_ONE_OK : ERROR_ZERO_FAILS;
    return facts->has_negative ? ERROR_NEGATIVE : ERROR_ZERO_OK;
}

/* Enums of errors that two functions return. */
static void add_enum_spaces(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->groups.len; i++) {
        const fr_wrap_group *group = &inf->plan->groups.data[i];
        if (group->item == FR_NO_ID || group->kind != GROUP_ERROR ||
            count_returns(inf, (uint32_t)i) < 2)
            continue;
        code_facts facts = facts_of_group(group);
        fr_error_space *space = add_space(inf, (uint32_t)i, group->item, style_of_codes(&facts),
                                          "an enum of error codes is what functions return");
        if (!facts.has_zero_ok && space->style == ERROR_ZERO_OK)
            space->ok = facts.ok;
    }
}

/* The space of functions that return a plain int. */
static fr_error_space *add_int_space(fr_inference *inf)
{
    code_facts facts = facts_of_macros(inf);
    uint32_t group = FR_NO_INDEX;
    for (size_t i = 0; i < inf->plan->groups.len; i++) {
        const fr_wrap_group *one = &inf->plan->groups.data[i];
        if (one->item == FR_NO_ID || one->kind != GROUP_ERROR || count_returns(inf, (uint32_t)i))
            continue;
        code_facts here = facts_of_group(one);
        if (!here.has_negative && !here.has_zero_ok)
            continue;
        facts.has_negative |= here.has_negative;
        facts.has_zero_ok |= here.has_zero_ok;
        if (group == FR_NO_INDEX)
            group = (uint32_t)i;
    }
    if (facts.has_negative)
        return add_space(inf, group, FR_NO_ID, ERROR_NEGATIVE, "the library's codes are negative");
    if (facts.has_zero_ok)
        return add_space(inf, group, FR_NO_ID, ERROR_ZERO_OK, "a constant that is 0 means success");
    return NULL;
}

static void use_message(fr_inference *inf, fr_error_space *space, size_t function)
{
    fr_wrap_fn *fn = &inf->plan->functions.data[function];
    bool is_name = fr_words_have(&fr_facts(inf, function)->words, "name");
    if (is_name || space->code_message != FR_NO_ID)
        space->code_name = fn->item;
    else
        space->code_message = fn->item;
    fn->class_of = FN_USED;
    fn->used_for = "error text";
}

/* The code that a message function takes tells whose it is. */
static void find_messages(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        uint32_t handle;
        if (inf->plan->functions.data[i].class_of == FN_LEFT_OUT)
            continue;
        const fr_fn_facts *facts = fr_facts(inf, i);
        bool is_code = is_code_message(inf, i);
        fr_look look = { .group = FR_NO_INDEX };
        if (is_code)
            look = fr_look_at(inf, facts->signature->params.data[0].type);
        for (size_t k = 0; k < inf->plan->errors.len; k++) {
            fr_error_space *space = &inf->plan->errors.data[k];
            bool is_enum = space->type != FR_NO_ID;
            if (is_code && (space->code_message == FR_NO_ID || space->code_name == FR_NO_ID) &&
                (is_enum ? look.group == space->group
                         : look.group == FR_NO_INDEX || look.group == space->group))
                use_message(inf, space, i);
            else if (is_predicate(inf, i) && space->predicate == FR_NO_ID)
                space->predicate = inf->plan->functions.data[i].item;
            else if (is_last_message(inf, i, &handle) && space->last_message == FR_NO_ID) {
                space->last_message = inf->plan->functions.data[i].item;
                space->last_handle = handle;
            }
        }
    }
}

/* FN_isError(size_t): sizes and errors share the type. */
static void add_predicate_space(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        if (!is_predicate(inf, i))
            continue;
        fr_error_space *space =
            add_space(inf, FR_NO_INDEX, fr_facts(inf, i)->signature->params.data[0].type,
                      ERROR_PREDICATE, "a function tells errors from values");
        space->predicate = inf->plan->functions.data[i].item;
        fr_use_function(inf, space->predicate, "error test");
        return;
    }
}

/* ---- hints ---- */

bool fr_hinted_style(fr_str name, fr_error_style *style)
{
    static const struct {
        const char *name;
        fr_error_style style;
    } rows[] = { { "zero-ok", ERROR_ZERO_OK },     { "negative", ERROR_NEGATIVE },
                 { "one-ok", ERROR_ONE_OK },       { "zero-is-error", ERROR_ZERO_FAILS },
                 { "null", ERROR_NULL },           { "none", ERROR_NONE },
                 { "errno", ERROR_MINUS_ONE },     { "enum", ERROR_ZERO_OK },
                 { "minus-one", ERROR_MINUS_ONE }, { "bool", ERROR_BOOL_OK } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_is(name, rows[i].name)) {
            *style = rows[i].style;
            return true;
        }
    return false;
}

static void read_style(fr_inference *inf, fr_str style, fr_error_space *space, fr_str place)
{
    if (fr_hinted_style(style, &space->style) || !fr_str_starts(style, FR_LIT("predicate:")))
        return;
    space->style = ERROR_PREDICATE;
    space->predicate = fr_hinted_function(inf, fr_str_slice(style, 10, style.len), place);
}

/* It gives a struct: which of its fields is the text. Then nobody else calls it: what it points to
 * lives until the next error. */
static void find_last_field(fr_inference *inf, fr_error_space *space)
{
    uint32_t function = fr_plan_function_of(inf->plan, space->last_message);
    if (function == FR_NO_INDEX)
        return;
    fr_look look = fr_look_at(inf, fr_facts(inf, function)->signature->result);
    if (look.depth != 1 || look.handle == FR_NO_INDEX)
        return;
    const fr_wrap_type *type = &inf->plan->types.data[look.handle];
    for (size_t i = 0; i < type->fields.len; i++) {
        fr_look field = fr_look_at(inf, type->fields.data[i].type);
        if (field.depth == 1 && field.base == BASE_CHAR && !field.is_array &&
            space->last_field.len == 0)
            space->last_field = type->fields.data[i].c_name;
    }
    if (space->last_field.len)
        fr_use_function(inf, space->last_message, "error text");
}

static void apply_hints(fr_inference *inf)
{
    const fr_error_hint *hint = &inf->hints->library.errors;
    fr_str place = inf->hints->library.place;
    if (hint->style.len == 0 && hint->ok.len == 0 && hint->message.len == 0 &&
        hint->code_message.len == 0 && hint->more.len == 0)
        return;
    fr_error_space *space = NULL;
    for (size_t i = 0; i < inf->plan->errors.len; i++)
        if (!space || inf->plan->errors.data[i].type == FR_NO_ID)
            space = &inf->plan->errors.data[i];
    if (!space)
        space = add_space(inf, FR_NO_INDEX, FR_NO_ID, ERROR_ZERO_OK, "hint");
    read_style(inf, hint->style, space, place);
    uint64_t code = 0;
    if (hint->ok.len && fr_hinted_code(inf, hint->ok, place, &code))
        space->ok = code;
    for (size_t i = 0; i < hint->more.len; i++)
        if (fr_hinted_code(inf, hint->more.data[i], place, &code))
            fr_vec_push(inf->arena, &space->more, code);
    if (hint->code_message.len) {
        space->code_message = fr_hinted_function(inf, hint->code_message, place);
        fr_use_function(inf, space->code_message, "error text");
    }
    if (hint->message.len) {
        space->last_message = fr_hinted_function(inf, hint->message, place);
        find_last_field(inf, space);
        uint32_t index = fr_plan_function_of(inf->plan, space->last_message);
        const fr_signature *s = index == FR_NO_INDEX ? NULL : fr_facts(inf, index)->signature;
        space->last_handle =
            s && s->params.len ? fr_look_at(inf, s->params.data[0].type).handle : FR_NO_INDEX;
    }
}

/* Codes without a type of their own are of the space that has none: never of another enum's, whose
 * function for texts may not take them. */
void fr_infer_plain_codes(fr_inference *inf)
{
    uint32_t plain = FR_NO_INDEX;
    for (size_t i = 0; i < inf->plan->errors.len && plain == FR_NO_INDEX; i++)
        if (inf->plan->errors.data[i].type == FR_NO_ID)
            plain = (uint32_t)i;
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        if (inf->plan->functions.data[i].error_space == FR_NO_INDEX)
            inf->plan->functions.data[i].error_space = plain;
}

void fr_infer_errors(fr_inference *inf)
{
    add_enum_spaces(inf);
    add_predicate_space(inf);
    (void)add_int_space(inf);
    find_messages(inf);
    apply_hints(inf);
}
