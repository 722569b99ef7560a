/* Arrays that the library makes: by hint which pointer, how long, and what frees it. (E4)
 *
 * Rust gets a copy: numbers, texts, plain structs, references to counted handles, or the handles
 * themselves if they are the caller's. What nothing frees leaks, which does no harm. */
#include "infer/infer.h"

/* ---- hints ---- */

/* free = "FN(list, 1, n)": the array itself, then constants or how many there are. */
static void read_free(fr_inference *inf, fr_wrap_fn *fn, fr_str text, fr_str len)
{
    fr_array *array = &fn->array;
    size_t open = fr_str_find_char(text, '('), close = fr_str_find_last_char(text, ')');
    array->free = fr_hinted_function(inf, text, fn->hint_place);
    if (array->free == FR_NO_ID)
        return;
    fr_use_function(inf, array->free, "free");
    if (open == SIZE_MAX || close == SIZE_MAX || close < open)
        return;
    fr_str rest = fr_str_slice(text, open + 1, close), one;
    for (bool is_first = true; fr_str_next_part(&rest, ',', &one); is_first = false) {
        fr_array_argument argument = { 0 };
        one = fr_str_trim(one);
        if (is_first)
            continue;
        argument.is_length = fr_str_is(one, "len") || fr_str_eq(one, len);
        if (!argument.is_length && !fr_hinted_code(inf, one, fn->hint_place, &argument.value))
            continue;
        fr_vec_push(inf->arena, &array->more, argument);
    }
}

/* What it holds: the type one pointer below the array. */
static bool find_element(const fr_inference *inf, fr_array *array, const fr_look *look,
                         unsigned depth, bool is_owned)
{
    array->element = look->use;
    array->handle = look->handle;
    if (depth == 1 && look->handle != FR_NO_INDEX) {
        fr_type_role role = inf->plan->types.data[look->handle].role;
        array->kind = is_owned                  ? ARRAY_OF_HANDLES
                      : role == ROLE_REFCOUNTED ? ARRAY_OF_REFERENCES
                                                : ARRAY_OF_VIEWS;
        return role == ROLE_REFCOUNTED || role == ROLE_HANDLE || (role == ROLE_VIEW && !is_owned);
    }
    if (depth == 1) {
        array->kind = ARRAY_OF_TEXTS;
        return look->base == BASE_CHAR;
    }
    if (depth == 0 && look->handle != FR_NO_INDEX) {
        array->kind = ARRAY_OF_VALUES;
        return inf->plan->types.data[look->handle].role == ROLE_VALUE;
    }
    array->kind = ARRAY_OF_NUMBERS;
    return depth == 0 && (look->base == BASE_INT || look->base == BASE_FLOAT ||
                          look->base == BASE_CHAR || look->base == BASE_BYTE);
}

static bool find_length(fr_inference *inf, fr_wrap_fn *fn, fr_str len, uint32_t *slot)
{
    fr_look result = fr_look_at(inf, fn->result.type);
    *slot = FR_NO_INDEX;
    if (fr_str_is(len, "nul")) {
        fn->array.ends_with_null = true;
        return true;
    }
    if (fr_str_is(len, "return"))
        return fn->array.ptr != FR_NO_INDEX && result.depth == 0 && result.base == BASE_INT;
    *slot = fr_hinted_slot(inf, fn, len);
    if (*slot == FR_NO_INDEX)
        return false;
    fr_look look = fr_look_at(inf, fn->slots.data[*slot].type);
    return look.depth == 1 && look.base == BASE_INT && !look.is_const;
}

static void refuse(fr_inference *inf, fr_wrap_fn *fn, const char *what)
{
    fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = fn->hint_place },
            "hint `array` on `%.*s`: %s", FR_ARG(fn->c_name), what);
    inf->plan->has_errors = true;
    fn->has_array = false;
}

static void settle_length(fr_inference *inf, fr_wrap_fn *fn, uint32_t slot)
{
    fr_array *array = &fn->array;
    array->len = slot;
    if (slot != FR_NO_INDEX) {
        fn->slots.data[slot].role = SLOT_ARRAY_LEN;
        fn->slots.data[slot].element = fr_look_at(inf, fn->slots.data[slot].type).use;
        fn->slots.data[slot].confidence = CONFIDENCE_HIGH;
        fn->slots.data[slot].partner = array->ptr;
    } else if (!array->ends_with_null) {
        fn->result.role = RETURN_COUNT;
        fn->result.confidence = CONFIDENCE_HIGH;
        if (fr_look_at(inf, fn->result.type).is_signed)
            fn->error = ERROR_NEGATIVE;
    }
}

static void set_array(fr_inference *inf, fr_wrap_fn *fn, uint32_t ptr, const fr_slot_hint *hint)
{
    fr_look look = fr_look_at(inf, ptr == FR_NO_INDEX ? fn->result.type : fn->slots.data[ptr].type);
    unsigned above = ptr == FR_NO_INDEX ? 1 : 2;
    uint32_t len = FR_NO_INDEX;
    fn->has_array = true;
    fn->array = (fr_array){ .ptr = ptr, .len = FR_NO_INDEX, .free = FR_NO_ID };
    if (look.depth < above || look.base == BASE_FUNCTION ||
        !find_element(inf, &fn->array, &look, look.depth - above,
                      fr_str_is(hint->transfer, "full")))
        refuse(inf, fn, "what it holds has no form in Rust");
    else if (!find_length(inf, fn, hint->array_len, &len))
        refuse(inf, fn, "`len` is neither a place for a number, nor `return`, nor `nul`");
    else if (fn->array.ends_with_null && look.depth == above)
        refuse(inf, fn, "numbers and structs do not end with NULL");
    if (!fn->has_array)
        return;
    if (ptr == FR_NO_INDEX) {
        fn->result.role = RETURN_ARRAY;
        fn->result.confidence = CONFIDENCE_HIGH;
    } else {
        fn->slots.data[ptr].role = SLOT_OUT_ARRAY;
        fn->slots.data[ptr].confidence = CONFIDENCE_HIGH;
        fn->slots.data[ptr].is_returned = true;
    }
    settle_length(inf, fn, len);
    read_free(inf, fn, hint->array_free, hint->array_len);
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH,
                ptr == FR_NO_INDEX ? FR_LIT("return") : fr_slot_name(inf, fn, ptr), "T0",
                "an array that the library made; copied <- hint %.*s", FR_ARG(fn->hint_place));
}

void fr_infer_hinted_arrays(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        const fr_fn_facts *facts = fr_facts(inf, i);
        const fr_slot_hint *hint = &facts->hint.returns;
        if (fn->class_of == FN_LEFT_OUT)
            continue;
        if (hint->array_len.len) {
            bool is_slot = hint->array_ptr.len && !fr_str_is(hint->array_ptr, "return");
            uint32_t ptr = is_slot ? fr_hinted_slot(inf, fn, hint->array_ptr) : FR_NO_INDEX;
            if (!is_slot || ptr != FR_NO_INDEX)
                set_array(inf, fn, ptr, hint);
        }
        for (uint32_t k = 0; k < fn->slots.len; k++)
            if (facts->slot_hints.data[k].array_len.len)
                set_array(inf, fn, k, &facts->slot_hints.data[k]);
    }
}

/* ---- what is not hinted ---- */

/* The function that frees one: its first parameter is the array. */
static const fr_wrap_fn *find_free(fr_inference *inf, const fr_look *array)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = fr_facts(inf, i);
        if (!(facts->verbs & VERB_DESTROY) || facts->signature->params.len == 0)
            continue;
        fr_look look = fr_look_at(inf, facts->signature->params.data[0].type);
        if (look.depth + 1 == array->depth && look.canonical == array->canonical)
            return &inf->plan->functions.data[i];
    }
    return NULL;
}

/* T ***: an array of pointers that comes out, if something frees such a one. */
void fr_infer_arrays(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        for (size_t k = 0; fn->class_of != FN_LEFT_OUT && k < fn->slots.len; k++) {
            fr_look look = fr_look_at(inf, fn->slots.data[k].type);
            if (!fr_is_open(&fn->slots.data[k]) || look.depth != 3 || look.is_const)
                continue;
            const fr_wrap_fn *free = find_free(inf, &look);
            if (free == NULL)
                continue;
            fr_str fix =
                fr_arena_printf(inf->arena, "array = { len = \"...\", free = \"%.*s(%.*s)\" }",
                                FR_ARG(free->c_name), FR_ARG(fr_slot_key(inf, fn, k)));
            fr_block_slot(inf, fn, k, "E4", fix,
                          "How many elements the array at %.*s has is not known.",
                          FR_ARG(fr_slot_name(inf, fn, k)));
        }
    }
}
