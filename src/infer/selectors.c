/* Functions whose variable arguments follow from an option: curl_easy_setopt(curl, CURLOPT_URL,
 * "..."). By hint each option is a method of its own, with the types that C reads. (P3, P4) */
#include "infer/infer.h"

typedef struct selecting {
    fr_inference *inf;
    const fr_setopt_hint *hint;
    uint32_t function;
    fr_strs done; /* options that have a method */
} selecting;

FR_PRINTF(2, 3) static void fail(selecting *s, const char *format, ...)
{
    fr_text text;
    va_list args;
    va_start(args, format);
    fr_text_init(&text, s->inf->arena);
    fr_text_vfmt(&text, format, args);
    va_end(args);
    fr_diag(s->inf->model->diags, DIAG_E0702, (fr_place){ .file = s->hint->place }, "%.*s",
            FR_ARG(fr_text_str(&text)));
    s->inf->plan->has_errors = true;
}

/* ---- what an argument is ---- */

static const struct {
    const char *name;
    fr_selector_kind kind;
    bool has_name; /* behind a colon */
} kinds[] = {
    { "int", SELECTOR_INT, false },        { "uint", SELECTOR_UINT, false },
    { "long", SELECTOR_LONG, false },      { "size", SELECTOR_SIZE, false },
    { "off_t", SELECTOR_OFF, false },      { "double", SELECTOR_DOUBLE, false },
    { "bool", SELECTOR_BOOL, false },      { "cstr", SELECTOR_TEXT, false },
    { "cstr-kept", SELECTOR_KEPT, false }, { "enum", SELECTOR_ENUM, true },
    { "list", SELECTOR_LIST, true },       { "closure", SELECTOR_CLOSURE, true },
};

/* A typedef by its name. */
static fr_id find_typedef(const fr_inference *inf, fr_str name)
{
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS &&
            fr_str_eq(item->name, name))
            return item->id;
    }
    return FR_NO_ID;
}

static bool take_closure(selecting *s, fr_str name, fr_str data, fr_selector_arg *arg)
{
    fr_id type = find_typedef(s->inf, name);
    int64_t value = 0;
    if (type != FR_NO_ID && fr_is_callback(s->inf, type))
        arg->callback = fr_make_callback(s->inf, type, SCOPE_SELF);
    if (arg->callback == FR_NO_INDEX) {
        fail(s, "there is no typedef of a function pointer `%.*s`", FR_ARG(name));
        return false;
    }
    if (!fr_hinted_number(s->inf, data, &value)) {
        fail(s, "there is no option `%.*s` for the data of a closure", FR_ARG(data));
        return false;
    }
    arg->data = (uint64_t)value;
    return true;
}

/* `kind`, `kind:NAME`, `out:kind`; `data`: what stands behind a closure. */
static bool read_kind(selecting *s, fr_str text, fr_str data, fr_selector_arg *arg)
{
    fr_str out = FR_LIT("out:"), name = { 0 };
    *arg = (fr_selector_arg){ .group = FR_NO_INDEX,
                              .handle = FR_NO_INDEX,
                              .callback = FR_NO_INDEX,
                              .is_out = fr_str_starts(text, out) };
    fr_str kind = arg->is_out ? fr_str_slice(text, out.len, text.len) : text;
    size_t colon = fr_str_find_char(kind, ':');
    if (colon != SIZE_MAX) {
        name = fr_str_slice(kind, colon + 1, kind.len);
        kind = fr_str_slice(kind, 0, colon);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!fr_str_is(kind, kinds[i].name) || kinds[i].has_name != (name.len != 0))
            continue;
        arg->kind = kinds[i].kind;
        if (arg->is_out && (arg->kind == SELECTOR_CLOSURE || arg->kind == SELECTOR_KEPT))
            break;
        if (arg->kind == SELECTOR_CLOSURE)
            return take_closure(s, name, data, arg);
        if (arg->kind == SELECTOR_ENUM) {
            arg->group = fr_hinted_group(s->inf, &s->inf->plan->functions.data[s->function], name);
            return arg->group != FR_NO_INDEX;
        }
        const uint64_t *type = fr_map_find(&s->inf->types, name);
        if (arg->kind != SELECTOR_LIST)
            return true;
        if (type && s->inf->plan->types.data[*type].role == ROLE_LIST) {
            arg->handle = (uint32_t)*type;
            return true;
        }
        fail(s, "`%.*s` is no type with the role `list`", FR_ARG(name));
        return false;
    }
    fail(s,
         "`%.*s` is no kind of an argument: int, uint, long, size, off_t, double, bool, cstr, "
         "cstr-kept, enum:NAME, list:TYPE, closure:TYPEDEF; out: before what comes out",
         FR_ARG(text));
    return false;
}

/* ---- options ---- */

static bool is_done(const selecting *s, fr_str name)
{
    for (size_t i = 0; i < s->done.len; i++)
        if (fr_str_eq(s->done.data[i], name))
            return true;
    return false;
}

static void keep_beside(selecting *s)
{
    const fr_wrap_fn *fn = &s->inf->plan->functions.data[s->function];
    uint32_t self = fr_look_at(s->inf, fn->slots.data[0].type).handle;
    if (fn->slots.len == 2 && self != FR_NO_INDEX)
        s->inf->plan->types.data[self].keeps_closures = true;
    else
        fail(s, "`%.*s` has no handle that could keep an argument", FR_ARG(fn->c_name));
}

static bool read_args(selecting *s, fr_selector *selector, fr_str list)
{
    fr_str one;
    while (fr_str_next_part(&list, ',', &one)) {
        fr_selector_arg arg;
        fr_str data = { 0 };
        if (fr_str_starts(one, FR_LIT("closure:")))
            (void)fr_str_next_part(&list, ',', &data);
        if (!read_kind(s, one, data, &arg))
            return false;
        if (arg.kind == SELECTOR_CLOSURE || arg.kind == SELECTOR_KEPT ||
            (arg.kind == SELECTOR_LIST && !arg.is_out))
            keep_beside(s);
        fr_vec_push(s->inf->arena, &selector->args, arg);
    }
    return true;
}

static void add(selecting *s, fr_str name, int64_t value, fr_str args, fr_str doc)
{
    fr_selector selector = { .function = s->function, .c_name = name, .value = value, .doc = doc };
    fr_wrap_fn *fn = &s->inf->plan->functions.data[s->function];
    if (is_done(s, name))
        return;
    fr_vec_push(s->inf->arena, &s->done, name);
    if (!read_args(s, &selector, args))
        return;
    if (selector.args.len == 0)
        return; /* args = []: left out */
    fr_vec_push(s->inf->arena, &s->inf->plan->selectors, selector);
    fr_claim_fn(s->inf, fn, CLAIM_ROLE, CONFIDENCE_HIGH, name, "T0", "takes %.*s <- hint %.*s",
                FR_ARG(args), FR_ARG(s->hint->place));
}

static const fr_wrap_group *options_of(const selecting *s)
{
    const fr_wrap_fn *fn = &s->inf->plan->functions.data[s->function];
    fr_look look = fr_look_at(s->inf, fn->slots.data[fn->slots.len - 1].type);
    return look.group == FR_NO_INDEX ? NULL : &s->inf->plan->groups.data[look.group];
}

/* [setopt.F."OPT_{A,B}"]: of the options' enum, else a constant by its name. */
static void add_named(selecting *s, const fr_hint_pair *pair)
{
    const fr_wrap_group *group = options_of(s);
    size_t before = s->done.len;
    int64_t value = 0;
    for (size_t i = 0; group && i < group->values.len; i++)
        if (fr_wrap_pattern_matches(pair->name, group->values.data[i].c_name))
            add(s, group->values.data[i].c_name, (int64_t)group->values.data[i].value, pair->value,
                group->values.data[i].doc);
    if (group == NULL && fr_hinted_number(s->inf, pair->name, &value))
        add(s, pair->name, value, pair->value, (fr_str){ 0 });
    else if (s->done.len == before)
        fail(s, "`%.*s` has no option `%.*s`", FR_ARG(s->hint->function), FR_ARG(pair->name));
}

/* A constant, or a number, also in base 16. */
static bool read_number(const selecting *s, fr_str text, int64_t *value)
{
    uint64_t sum = 0;
    if (!fr_str_starts(text, FR_LIT("0x")) || text.len < 3 || text.len > 17)
        return fr_hinted_number(s->inf, text, value);
    for (size_t i = 2; i < text.len; i++) {
        char c = text.ptr[i];
        if (c >= '0' && c <= '9')
            sum = sum * 16 + (uint64_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            sum = sum * 16 + (uint64_t)(c - 'a' + 10);
        else
            return false;
    }
    *value = (int64_t)sum;
    return true;
}

/* by = "value/10000" or "value&0xf00000": the number that `kinds` has. */
static bool read_by(selecting *s, char *operation, int64_t *operand)
{
    fr_str by = s->hint->by, value = FR_LIT("value");
    fr_str number = fr_str_slice(by, value.len + 1, by.len);
    if (fr_str_starts(by, value) && by.len > value.len + 1 &&
        (by.ptr[value.len] == '/' || by.ptr[value.len] == '&') && read_number(s, number, operand) &&
        *operand > 0) {
        *operation = by.ptr[value.len];
        return true;
    }
    fail(s, "`by` is value/NUMBER or value&NUMBER, not `%.*s`", FR_ARG(by));
    return false;
}

static void add_by_number(selecting *s)
{
    const fr_wrap_group *group = options_of(s);
    int64_t operand = 1;
    char operation = '/';
    if (s->hint->kinds.len == 0 && s->hint->by.len == 0)
        return;
    if (group == NULL) {
        fail(s, "the options of `%.*s` are no enum: name each", FR_ARG(s->hint->function));
        return;
    }
    if (!read_by(s, &operation, &operand))
        return;
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *one = &group->values.data[i];
        int64_t value = (int64_t)one->value, key = value / operand;
        if (operation == '&')
            key = value & operand;
        for (size_t k = 0; k < s->hint->kinds.len; k++) {
            int64_t wanted = 0;
            if (!read_number(s, s->hint->kinds.data[k].name, &wanted))
                fail(s, "`%.*s` is no number", FR_ARG(s->hint->kinds.data[k].name));
            else if (wanted == key && one->same_as == FR_NO_INDEX)
                add(s, one->c_name, value, s->hint->kinds.data[k].value, one->doc);
        }
    }
}

/* f(option, ...) or f(handle, option, ...) */
static bool has_form(selecting *s)
{
    const fr_wrap_fn *fn = &s->inf->plan->functions.data[s->function];
    if (!fn->is_variadic || fn->slots.len == 0 || fn->slots.len > 2)
        return false;
    fr_look option = fr_look_at(s->inf, fn->slots.data[fn->slots.len - 1].type);
    fr_look self = fr_look_at(s->inf, fn->slots.data[0].type);
    return option.depth == 0 && (option.base == BASE_ENUM || option.base == BASE_INT) &&
           (fn->slots.len == 1 || self.handle != FR_NO_INDEX);
}

static void read_hint(fr_inference *inf, const fr_setopt_hint *hint)
{
    const uint64_t *found = fr_map_find(&inf->functions, hint->function);
    selecting s = { .inf = inf, .hint = hint, .function = found ? (uint32_t)*found : FR_NO_INDEX };
    if (!found || !has_form(&s)) {
        fail(&s, "`%.*s` is no function (option, ...) or (handle, option, ...)",
             FR_ARG(hint->function));
        return;
    }
    fr_wrap_fn *fn = &inf->plan->functions.data[s.function];
    fr_slot *option = &fn->slots.data[fn->slots.len - 1];
    fn->has_selectors = true;
    option->role = SLOT_SCALAR;
    option->confidence = CONFIDENCE_HIGH;
    for (size_t i = 0; i < hint->options.len; i++)
        add_named(&s, &hint->options.data[i]);
    add_by_number(&s);
}

void fr_infer_selectors(fr_inference *inf)
{
    for (size_t i = 0; i < inf->hints->setopts.len; i++)
        read_hint(inf, &inf->hints->setopts.data[i]);
}

/* Behind the classes: what is safe is called by the methods of its options. What copies a handle
 * would copy what its options point to, which goes with the first one. */
void fr_infer_selector_uses(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->has_selectors && fn->class_of == FN_SAFE)
            fr_use_function(inf, fn->item, "options");
        uint32_t self =
            fn->self_slot == FR_NO_INDEX ? FR_NO_INDEX : fn->slots.data[fn->self_slot].handle;
        if (self != FR_NO_INDEX && fr_made_by(fn) == self && fn->class_of == FN_SAFE &&
            inf->plan->types.data[self].keeps_closures)
            fr_block(inf, fn, "K4", (fr_str){ 0 },
                     "What it makes may point to closures and texts that the first handle keeps.");
    }
}
