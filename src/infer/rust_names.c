/* What things are called in Rust: without the library's prefix and the words of the type that they
 * stand in, in Rust's case, unique where they stand. (C-CASE, C-GETTER, C-CTOR) */
#include "infer/infer.h"
#include "passes/ident.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* C's identifiers may hold more than Rust's plain ones do. */
static void put_word(fr_text *text, fr_str word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
        fr_text_char(text, is_plain ? c : 'x');
    }
}

static fr_strs name_words(fr_inference *inf, fr_str name)
{
    return fr_split_name(inf->arena, fr_without_prefix(inf->plan, name));
}

/* An identifier of the words from..to, in snake_case. */
static fr_str snake(fr_arena *arena, const fr_strs *words)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < words->len; i++) {
        if (i && text.len)
            fr_text_char(&text, '_');
        put_word(&text, words->data[i]);
    }
    fr_str name = fr_arena_str(arena, fr_text_str(&text));
    if (name.len == 0 || is_digit(name.ptr[0]))
        name = fr_arena_printf(arena, "_%.*s", FR_ARG(name));
    if (fr_rust_is_keyword(name) || fr_str_is(name, "_"))
        return fr_arena_printf(arena, "%.*s_", FR_ARG(name));
    return name;
}

static fr_str camel(fr_arena *arena, const fr_strs *words)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < words->len; i++) {
        fr_str word = words->data[i];
        char first = word.ptr[0];
        if (text.len && is_digit(first) && is_digit(text.data[text.len - 1]))
            fr_text_char(&text, '_');
        if (first >= 'a' && first <= 'z')
            fr_text_char(&text, (char)(first - ('a' - 'A')));
        else
            put_word(&text, fr_str_slice(word, 0, 1));
        put_word(&text, fr_str_slice(word, 1, word.len));
    }
    fr_str name = fr_arena_str(arena, fr_text_str(&text));
    if (name.len == 0 || is_digit(name.ptr[0]))
        name = fr_arena_printf(arena, "N%.*s", FR_ARG(name));
    return fr_rust_is_keyword(name) ? fr_arena_printf(arena, "%.*s_", FR_ARG(name)) : name;
}

static fr_str upper_snake(fr_arena *arena, const fr_strs *words)
{
    fr_str name = snake(arena, words);
    char *copy = fr_arena_cstr(arena, name);
    for (size_t i = 0; i < name.len; i++)
        if (copy[i] >= 'a' && copy[i] <= 'z')
            copy[i] = (char)(copy[i] - ('a' - 'A'));
    return (fr_str){ copy, name.len };
}

static fr_str key_of(fr_inference *inf, fr_str scope, fr_str name)
{
    return fr_arena_printf(inf->arena, "%.*s::%.*s", FR_ARG(scope), FR_ARG(name));
}

/* Where no underscore may stand: `Two2`, but `Two2_3`. */
static bool is_camel(fr_str name)
{
    return name.len && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z' &&
           !is_digit(name.ptr[name.len - 1]);
}

/* The n-th name to try: the short one, the long one, the long one with a number. */
static fr_str name_to_try(fr_inference *inf, unsigned n, fr_str name, fr_str longer)
{
    if (n < 2)
        return n == 0 ? name : longer;
    while (longer.len > 1 && longer.ptr[longer.len - 1] == '_')
        longer.len--;
    return fr_arena_printf(inf->arena, is_camel(longer) ? "%.*s%u" : "%.*s_%u", FR_ARG(longer), n);
}

/* The first of those that is not taken. */
static fr_str take(fr_inference *inf, fr_map *taken, fr_str scope, fr_str name, fr_str longer)
{
    for (unsigned n = 0;; n++) {
        fr_str one = name_to_try(inf, n, name, longer);
        if (fr_map_put(taken, key_of(inf, scope, one), 1))
            return one;
    }
}

/* ---- what the crate has itself ---- */

/* The writer's modules, and crates that its text names. */
static const char *const modules[] = { "lib",      "main", "error", "enums", "glue",
                                       "closures", "ffi",  "std",   "core",  "alloc" };
/* Structs that stand beside the one of a type: of a view, of closures, of what is shared. */
static const char *const companions[] = { "Ref", "Handlers", "Owned" };

/* The name of a type for which those beside it are free, too. */
static fr_str take_type(fr_inference *inf, fr_map *taken, fr_str name, fr_str longer)
{
    enum { COUNT = sizeof companions / sizeof *companions };
    fr_str scope = { 0 };
    for (unsigned n = 0;; n++) {
        fr_str one = name_to_try(inf, n, name, longer), keys[COUNT + 1];
        bool is_free = true;
        for (size_t i = 0; i <= COUNT; i++) {
            keys[i] = key_of(
                inf, scope,
                fr_arena_printf(inf->arena, "%.*s%s", FR_ARG(one), i < COUNT ? companions[i] : ""));
            is_free &= fr_map_find(taken, keys[i]) == NULL;
        }
        if (!is_free)
            continue;
        for (size_t i = 0; i <= COUNT; i++)
            (void)fr_map_put(taken, keys[i], 1);
        return one;
    }
}

/* ---- types ---- */

static void drop_tail(fr_strs *words, const char *list)
{
    while (words->len > 1 && fr_is_word_of(words->data[words->len - 1], list))
        words->len--;
}

/* Names that every Rust program uses without importing them, and ours. */
static bool is_taken_by_rust(fr_str name)
{
    return fr_is_word_of(name, "Option Some None Result Ok Err Box Vec String Drop Clone Copy Send "
                               "Sync Sized Fn FnMut FnOnce Iterator Into From Default Eq PartialEq "
                               "Ord PartialOrd AsRef AsMut ToString ToOwned Error ErrorCode Self "
                               "Debug Hash Rc Arc CStr CString Path");
}

static fr_str type_name(fr_inference *inf, fr_str c_name)
{
    fr_strs words = name_words(inf, c_name);
    drop_tail(&words, "t s st ptr");
    fr_str name = camel(inf->arena, &words);
    if (!is_taken_by_rust(name) && name.len > 1) /* nothing but _t is left of rd_kafka_t */
        return name;
    words = fr_split_name(inf->arena, c_name);
    drop_tail(&words, "t s st ptr");
    name = camel(inf->arena, &words);
    return is_taken_by_rust(name) ? fr_arena_printf(inf->arena, "%.*sHandle", FR_ARG(name)) : name;
}

static fr_str whole_name(fr_inference *inf, fr_str c_name)
{
    fr_strs words = fr_split_name(inf->arena, c_name);
    return camel(inf->arena, &words);
}

static fr_str module_name(fr_inference *inf, fr_str rust_name)
{
    fr_strs words = fr_split_name(inf->arena, rust_name);
    return snake(inf->arena, &words);
}

static void name_types(fr_inference *inf, fr_map *taken)
{
    fr_str mod = FR_LIT("mod");
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        (void)fr_map_put(taken, key_of(inf, mod, fr_str_from(modules[i])), 1);
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        fr_str name = type->rust_name.len ? type->rust_name : type_name(inf, type->c_name);
        type->rust_name = take_type(inf, taken, name, whole_name(inf, type->c_name));
        type->module = take(inf, taken, mod, module_name(inf, type->rust_name),
                            module_name(inf, whole_name(inf, type->c_name)));
    }
}

static void name_fields(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        fr_map taken;
        fr_map_init(&taken, inf->arena);
        for (size_t k = 0; k < type->fields.len; k++) {
            fr_strs words = fr_split_name(inf->arena, type->fields.data[k].c_name);
            fr_str name = snake(inf->arena, &words);
            type->fields.data[k].rust_name = take(inf, &taken, (fr_str){ 0 }, name, name);
        }
    }
}

/* ---- constants ---- */

static size_t common_words(const fr_strs *a, const fr_strs *b, size_t limit)
{
    size_t n = 0;
    while (n < limit && n < a->len && n < b->len && fr_str_eq(a->data[n], b->data[n]))
        n++;
    return n;
}

static void name_values(fr_inference *inf, fr_wrap_group *group)
{
    fr_map taken;
    size_t common = SIZE_MAX;
    fr_strs *all = FR_NEW_ARRAY(inf->arena, fr_strs, group->values.len);
    fr_map_init(&taken, inf->arena);
    for (size_t i = 0; i < group->values.len; i++)
        all[i] = fr_split_name(inf->arena, group->values.data[i].c_name);
    for (size_t i = 0; i < group->values.len; i++) {
        size_t most = all[i].len ? all[i].len - 1 : 0;
        common = common_words(&all[0], &all[i], most < common ? most : common);
    }
    if (group->values.len == 1)
        common = 0;
    for (size_t i = 0; i < group->values.len; i++) {
        fr_strs words = { .data = all[i].data + common, .len = all[i].len - common };
        bool is_flags = group->kind == GROUP_FLAGS;
        fr_str name = is_flags ? upper_snake(inf->arena, &words) : camel(inf->arena, &words);
        fr_str longer = is_flags ? upper_snake(inf->arena, &all[i]) : camel(inf->arena, &all[i]);
        if (fr_str_is(name, "Unknown"))
            name = longer;
        group->values.data[i].rust_name = take(inf, &taken, (fr_str){ 0 }, name, longer);
    }
}

static void name_groups(fr_inference *inf, fr_map *taken)
{
    for (size_t i = 0; i < inf->plan->groups.len; i++) {
        fr_wrap_group *group = &inf->plan->groups.data[i];
        fr_str name = group->rust_name;
        if (name.len == 0)
            name = type_name(inf, group->c_name);
        group->rust_name = take(inf, taken, (fr_str){ 0 }, name, whole_name(inf, group->c_name));
        name_values(inf, group);
    }
}

static fr_str error_name(fr_inference *inf, fr_str group)
{
    bool is_error = fr_str_ends(group, FR_LIT("Error"));
    return fr_arena_printf(inf->arena, "%.*s%s", FR_ARG(group), is_error ? "Code" : "Error");
}

static void name_errors(fr_inference *inf, fr_map *taken)
{
    for (size_t i = 0; i < inf->plan->errors.len; i++) {
        fr_error_space *space = &inf->plan->errors.data[i];
        fr_str name = FR_LIT("ErrorCode");
        if (space->group != FR_NO_INDEX)
            name = error_name(inf, inf->plan->groups.data[space->group].rust_name);
        space->rust_name = take(inf, taken, (fr_str){ 0 }, name, name);
    }
}

/* ---- functions ---- */

/* Takes the type's words out where they stand together, if something is left. */
static fr_strs without_type(fr_inference *inf, const fr_strs *words, const fr_wrap_type *type)
{
    fr_strs out = { 0 }, name = name_words(inf, type->c_name);
    size_t at = SIZE_MAX;
    drop_tail(&name, "t s st ptr");
    for (size_t i = 0; i + name.len <= words->len && at == SIZE_MAX; i++) {
        size_t n = 0;
        while (n < name.len && fr_str_eq(words->data[i + n], name.data[n]))
            n++;
        if (n == name.len)
            at = i;
    }
    if (at == SIZE_MAX || name.len == words->len)
        return *words;
    for (size_t i = 0; i < words->len; i++)
        if (i < at || i >= at + name.len)
            fr_vec_push(inf->arena, &out, words->data[i]);
    return out;
}

static bool is_plain_maker(const fr_strs *words)
{
    return words->len == 1 && fr_is_word_of(words->data[0], "new create init alloc make");
}

static void drop_get(const fr_wrap_fn *fn, fr_strs *words)
{
    if (fn->shape == SHAPE_GETTER && words->len > 1 && fr_str_is(words->data[0], "get")) {
        words->data++;
        words->len--;
        words->cap = 0;
    }
}

static void name_function(fr_inference *inf, fr_wrap_fn *fn, fr_map *taken)
{
    fr_strs whole = name_words(inf, fn->c_name), words = whole;
    fr_str hinted = fr_facts_of(inf, fn)->hint.rename;
    fr_str scope = FR_LIT("fn");
    if (fn->type != FR_NO_INDEX) {
        const fr_wrap_type *type = &inf->plan->types.data[fn->type];
        scope = type->rust_name;
        words = without_type(inf, &whole, type);
    }
    drop_get(fn, &words);
    fr_str name = snake(inf->arena, &words);
    if (fn->shape == SHAPE_CONSTRUCTOR && is_plain_maker(&words))
        name = FR_LIT("new");
    if (hinted.len)
        name = hinted;
    if (fr_is_word_of(name, "as_ptr from_ptr into_ptr drop clone close"))
        name = fr_arena_printf(inf->arena, "%.*s_", FR_ARG(name));
    fn->rust_name = take(inf, taken, scope, name, snake(inf->arena, &whole));
}

/* CURLOPT_URL: as the enum of the options calls it, else without the library's prefix. */
static fr_str option_name(fr_inference *inf, const fr_selector *selector)
{
    const fr_wrap_fn *fn = &inf->plan->functions.data[selector->function];
    fr_look look = fr_look_at(inf, fn->slots.data[fn->slots.len - 1].type);
    fr_strs words = name_words(inf, selector->c_name);
    const fr_wrap_group *group =
        look.group == FR_NO_INDEX ? NULL : &inf->plan->groups.data[look.group];
    for (size_t i = 0; group && i < group->values.len; i++)
        if (fr_str_eq(group->values.data[i].c_name, selector->c_name))
            return module_name(inf, group->values.data[i].rust_name);
    return snake(inf->arena, &words);
}

static void name_selectors(fr_inference *inf, fr_map *taken)
{
    for (size_t i = 0; i < inf->plan->selectors.len; i++) {
        fr_selector *selector = &inf->plan->selectors.data[i];
        const fr_wrap_fn *fn = &inf->plan->functions.data[selector->function];
        fr_str name = option_name(inf, selector), longer = module_name(inf, selector->c_name);
        fr_str scope =
            fn->type == FR_NO_INDEX ? FR_LIT("fn") : inf->plan->types.data[fn->type].rust_name;
        bool sets = selector->args.len && !selector->args.data[selector->args.len - 1].is_out;
        if (sets)
            name = fr_arena_printf(inf->arena, "set_%.*s", FR_ARG(name));
        selector->rust_name = take(inf, taken, scope, name, longer);
    }
}

static void name_slots(fr_inference *inf, fr_slot *slots, size_t count)
{
    fr_map taken;
    fr_map_init(&taken, inf->arena);
    for (size_t i = 0; i < count; i++) {
        fr_strs words = fr_split_name(inf->arena, slots[i].c_name);
        fr_str name = slots[i].c_name.len ? snake(inf->arena, &words)
                                          : fr_arena_printf(inf->arena, "arg%zu", i + 1);
        slots[i].rust_name = take(inf, &taken, (fr_str){ 0 }, name, name);
    }
}

void fr_infer_names(fr_inference *inf)
{
    fr_map taken;
    fr_map_init(&taken, inf->arena);
    name_types(inf, &taken);
    name_fields(inf);
    name_groups(inf, &taken);
    name_errors(inf, &taken);
    for (size_t i = 0; i < inf->plan->callbacks.len; i++) {
        fr_callback *callback = &inf->plan->callbacks.data[i];
        const fr_item *item =
            fr_model_item(inf->model, fr_model_resolve(inf->model, callback->type));
        fr_str c_name = item->name.len ? item->name : fr_arena_printf(inf->arena, "callback%zu", i);
        callback->rust_name =
            take(inf, &taken, (fr_str){ 0 }, type_name(inf, c_name), whole_name(inf, c_name));
        name_slots(inf, callback->slots.data, callback->slots.len);
    }
    /* what is called safe gets the good names */
    for (unsigned round = 0; round < 2; round++)
        for (size_t i = 0; i < inf->plan->functions.len; i++) {
            fr_wrap_fn *fn = &inf->plan->functions.data[i];
            if ((fn->class_of == FN_SAFE) == (round == 0)) {
                name_function(inf, fn, &taken);
                name_slots(inf, fn->slots.data, fn->slots.len);
            }
        }
    name_selectors(inf, &taken);
}
