/* Functions that a macro of the bare name calls with some arguments fixed, as deflateInit() does
 * deflateInit_(): what the macro always passes, the crate passes too. (3.2, pass 2) */
#include "infer/infer.h"

typedef struct call_text {
    fr_strs parameters; /* of the macro */
    fr_strs arguments;  /* of the call in its body */
} call_text;

static fr_str strip_parentheses(fr_str text)
{
    text = fr_str_trim(text);
    while (text.len > 1 && text.ptr[0] == '(' && text.ptr[text.len - 1] == ')') {
        size_t depth = 0, i = 0;
        for (; i + 1 < text.len; i++) {
            depth += text.ptr[i] == '(';
            depth -= text.ptr[i] == ')';
            if (depth == 0)
                return text; /* the first one closes before the end */
        }
        text = fr_str_trim(fr_str_slice(text, 1, text.len - 1));
    }
    return text;
}

/* Splits at commas outside parentheses; `text` begins behind the opening one. False if it is not
 * closed. */
static bool split_list(fr_inference *inf, fr_str text, fr_strs *out)
{
    size_t depth = 0, begin = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '(') {
            depth++;
        } else if (c == ')' && depth) {
            depth--;
        } else if (c == ')' || (c == ',' && depth == 0)) {
            fr_str one = fr_str_trim(fr_str_slice(text, begin, i));
            if (one.len || c == ',')
                fr_vec_push(inf->arena, out, one);
            begin = i + 1;
            if (c == ')')
                return true;
        } else if (c == '"' || c == '\'') {
            return false;
        }
    }
    return false;
}

static bool read_call(fr_inference *inf, const fr_macro_text *macro, fr_str function,
                      call_text *out)
{
    fr_str text = macro->text;
    *out = (call_text){ 0 };
    if (!macro->is_function_like || text.len <= macro->name.len ||
        text.ptr[macro->name.len] != '(' ||
        !split_list(inf, fr_str_slice(text, macro->name.len + 1, text.len), &out->parameters))
        return false;
    size_t close = fr_str_find_char(text, ')');
    fr_str body = fr_str_slice(text, close + 1, text.len);
    size_t at = fr_str_find(body, function);
    if (at == SIZE_MAX || at + function.len >= body.len || body.ptr[at + function.len] != '(')
        return false;
    return split_list(inf, fr_str_slice(body, at + function.len + 1, body.len), &out->arguments);
}

static bool is_parameter(const call_text *call, fr_str argument)
{
    for (size_t i = 0; i < call->parameters.len; i++)
        if (fr_str_eq(call->parameters.data[i], argument))
            return true;
    return false;
}

/* (int)sizeof(z_stream), sizeof(z_stream): the type's name. */
static bool is_sizeof(fr_inference *inf, fr_str argument, fr_str *type)
{
    size_t at = fr_str_find(argument, FR_LIT("sizeof"));
    if (at == SIZE_MAX)
        return false;
    *type = strip_parentheses(fr_str_slice(argument, at + 6, argument.len));
    return fr_map_find(&inf->types, *type) != NULL;
}

static bool is_constant(fr_inference *inf, fr_str argument)
{
    uint64_t number;
    return fr_map_find(&inf->constants, argument) || fr_str_to_u64(argument, &number);
}

static void fix_argument(fr_inference *inf, fr_wrap_fn *fn, size_t slot, fr_str argument,
                         fr_str macro)
{
    fr_str type;
    argument = strip_parentheses(argument);
    if (is_sizeof(inf, argument, &type))
        argument = fr_arena_printf(inf->arena, "sizeof(%.*s)", FR_ARG(type));
    else if (!is_constant(inf, argument)) {
        fr_block_slot(inf, fn, slot, "P2", FR_LIT("fixed = \"...\""),
                      "The macro `%.*s` always passes `%.*s` for %.*s.", FR_ARG(macro),
                      FR_ARG(argument), FR_ARG(fr_slot_name(inf, fn, slot)));
        return;
    }
    fn->slots.data[slot].role = SLOT_FIXED;
    fn->slots.data[slot].fixed = argument;
    fn->slots.data[slot].confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_ROLE, CONFIDENCE_HIGH, fr_slot_name(inf, fn, slot), "P2",
                "always %.*s <- the macro `%.*s` passes it", FR_ARG(argument), FR_ARG(macro));
}

void fr_infer_macro_calls(fr_inference *inf)
{
    call_text call;
    for (size_t m = 0; m < inf->model->macro_texts.len; m++) {
        const fr_macro_text *macro = &inf->model->macro_texts.data[m];
        for (size_t i = 0; macro->is_function_like && i < inf->plan->functions.len; i++) {
            fr_wrap_fn *fn = &inf->plan->functions.data[i];
            if (fn->class_of == FN_LEFT_OUT || !fr_str_ends(fn->c_name, FR_LIT("_")) ||
                !fr_str_starts(fn->c_name, macro->name) || fn->c_name.len != macro->name.len + 1 ||
                !read_call(inf, macro, fn->c_name, &call) || call.arguments.len != fn->slots.len)
                continue;
            for (size_t k = 0; k < fn->slots.len; k++)
                if (fr_is_open(&fn->slots.data[k]) &&
                    !is_parameter(&call, strip_parentheses(call.arguments.data[k])))
                    fix_argument(inf, fn, k, call.arguments.data[k], macro->name);
        }
    }
}
