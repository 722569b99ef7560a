/* Which functions are the library's: those that its own files declare. */
#include "base/file.h"
#include "infer/infer.h"

/* A folder that many libraries share: .../include, or .../include/TRIPLE. */
static bool is_shared_folder(fr_str folder)
{
    fr_str last = fr_path_base(folder);
    if (fr_str_is(last, "include"))
        return true;
    return fr_str_find(last, FR_LIT("-linux-")) != SIZE_MAX &&
           fr_str_is(fr_path_base(fr_path_parent(folder)), "include");
}

static bool is_below(fr_str path, fr_str folder)
{
    return folder.len && path.len > folder.len && fr_str_starts(path, folder) &&
           path.ptr[folder.len] == '/';
}

/* Beside NAME.h in a shared folder, NAME*.h and NAME/ belong to the same library. */
static bool is_kin(fr_str path, fr_str header)
{
    fr_str folder = fr_path_parent(header), stem = fr_path_base(header);
    size_t dot = fr_str_find_last_char(stem, '.');
    stem = fr_str_slice(stem, 0, dot);
    if (!is_shared_folder(folder))
        return fr_str_eq(path, header) || is_below(path, folder) || folder.len == 0;
    if (!is_below(path, folder) || stem.len == 0)
        return false;
    fr_str rest = fr_str_slice(path, folder.len + 1, path.len);
    if (!fr_str_starts(rest, stem))
        return false;
    rest = fr_str_slice(rest, stem.len, rest.len);
    return rest.len && (rest.ptr[0] == '/' || fr_str_find_char(rest, '/') == SIZE_MAX);
}

static bool is_own_file(const fr_inference *inf, fr_str path)
{
    const fr_strs *roots = &inf->options->roots;
    for (size_t i = 0; i < roots->len; i++) {
        fr_str root = roots->data[i];
        if (fr_str_eq(path, root) || is_below(path, root))
            return true;
        if (fr_str_ends(root, FR_LIT(".h")) && is_kin(path, root))
            return true;
    }
    return false;
}

static void find_own_files(fr_inference *inf)
{
    for (size_t i = 1; i < inf->model->files.len; i++) {
        fr_str path = inf->model->files.data[i];
        if (!is_own_file(inf, path))
            continue;
        fr_bits_map_put(&inf->own_files, i, 1);
        fr_vec_push(inf->arena, &inf->plan->own_files, path);
    }
}

static const fr_macro_text *macro_that_calls(const fr_inference *inf, fr_str name)
{
    for (size_t i = 0; i < inf->model->macro_texts.len; i++) {
        const fr_macro_text *macro = &inf->model->macro_texts.data[i];
        size_t at = fr_str_find(macro->text, name);
        if (macro->is_function_like && at != SIZE_MAX && fr_str_starts(name, macro->name) &&
            at + name.len < macro->text.len && macro->text.ptr[at + name.len] == '(')
            return macro;
    }
    return NULL;
}

/* Names that a library keeps for itself (C17 7.1.3 and custom), unless a macro of the bare name
 * wraps the function. */
static bool is_internal_name(const fr_inference *inf, fr_str name)
{
    bool is_reserved = fr_str_starts(name, FR_LIT("_")) || fr_str_ends(name, FR_LIT("_"));
    return is_reserved && !macro_that_calls(inf, name);
}

fr_slot fr_new_slot(const fr_param *param)
{
    return (fr_slot){ .role = SLOT_RAW,
                      .c_name = param->name,
                      .type = param->type,
                      .element = FR_NO_ID,
                      .handle = FR_NO_INDEX,
                      .variant = FR_NO_INDEX,
                      .group = FR_NO_INDEX,
                      .callback = FR_NO_INDEX,
                      .partner = FR_NO_INDEX,
                      .more = FR_NO_INDEX,
                      .origin_slot = FR_NO_INDEX,
                      .free = FR_NO_ID,
                      .low = { .function = FR_NO_ID },
                      .high = { .function = FR_NO_ID } };
}

static void add_slots(fr_inference *inf, fr_wrap_fn *fn, const fr_signature *signature)
{
    for (size_t i = 0; i < signature->params.len; i++)
        fr_vec_push(inf->arena, &fn->slots, fr_new_slot(&signature->params.data[i]));
}

static void add_function(fr_inference *inf, const fr_item *item)
{
    const fr_type *type =
        fr_model_type(inf->model, fr_model_canonical(inf->model, item->as.function.signature));
    if (type->kind != TYPE_FUNCTION)
        return;
    fr_wrap_fn fn = { .item = item->id,
                      .counted_by = FR_NO_ID,
                      .c_name = item->name,
                      .class_of = FN_SAFE,
                      .confidence = CONFIDENCE_HIGH,
                      .is_shimmed = item->as.function.linkage == LINKAGE_INTERNAL,
                      .is_variadic = type->as.signature.is_variadic,
                      .is_deprecated = item->as.function.deprecated.len != 0,
                      .type = FR_NO_INDEX,
                      .self_slot = FR_NO_INDEX,
                      .variant = FR_NO_INDEX,
                      .error_space = FR_NO_INDEX,
                      .doc = item->doc,
                      .result = { .role = RETURN_RAW,
                                  .type = type->as.signature.result,
                                  .handle = FR_NO_INDEX,
                                  .group = FR_NO_INDEX,
                                  .slot = FR_NO_INDEX,
                                  .origin_slot = FR_NO_INDEX,
                                  .free = FR_NO_ID,
                                  .len_function = FR_NO_ID,
                                  .copy = FR_NO_ID } };
    add_slots(inf, &fn, &type->as.signature);
    fr_map_put(&inf->functions, item->name, inf->plan->functions.len);
    if (is_internal_name(inf, item->name))
        fr_leave_out(inf, &fn, "P2", "The name is reserved for the library itself.");
    else if (type->as.signature.abi != ABI_C)
        fr_leave_out(inf, &fn, "S1", "It has a calling convention of its own.");
    else if (!type->as.signature.has_prototype && type->as.signature.params.len == 0)
        fr_leave_out(inf, &fn, "S1", "It has no prototype.");
    else if (type->as.signature.is_noreturn || type->as.signature.is_noreturn_keyword)
        fr_leave_out(inf, &fn, "P7", "It does not return.");
    else if (item->as.function.returns_twice)
        fr_leave_out(inf, &fn, "P7", "It returns twice.");
    fr_vec_push(inf->arena, &inf->plan->functions, fn);
    fr_fn_facts facts = { .signature = &type->as.signature };
    fr_vec_push(inf->arena, &inf->facts, facts);
}

/* ---- what a linker does not find ---- */

static bool is_linked(const fr_inference *inf, const fr_item *item)
{
    fr_str symbol = item->as.function.symbol.len ? item->as.function.symbol : item->name;
    if (symbol.len && symbol.ptr[0] == 1) /* clang's mark of a name that stands as it is */
        symbol = fr_str_slice(symbol, 1, symbol.len);
    return item->as.function.linkage == LINKAGE_INTERNAL ||
           fr_map_find(inf->options->symbols, symbol);
}

static bool is_function(const fr_inference *inf, const fr_item *item)
{
    return item->kind == ITEM_FUNCTION && fr_is_own(inf, item);
}

/* A library that is only called like the header has nothing of what that declares. */
static bool knows_symbols(const fr_inference *inf)
{
    if (!inf->options->symbols || !inf->options->may_be_another)
        return inf->options->symbols != NULL;
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (is_function(inf, item) && item->as.function.linkage == LINKAGE_EXTERNAL &&
            is_linked(inf, item))
            return true;
    }
    return false;
}

/* No pass sees them, for whatever is concluded of them would have to be called. */
void fr_infer_absent(fr_inference *inf)
{
    for (size_t i = 0; i < inf->absent.len; i++) {
        const fr_item *item = fr_model_item(inf->model, inf->absent.data[i]);
        size_t index = inf->plan->functions.len;
        add_function(inf, item);
        if (inf->plan->functions.len == index)
            continue;
        inf->plan->functions.data[index].is_absent = true;
        fr_leave_out(inf, &inf->plan->functions.data[index], "L1",
                     "It is not exported by `lib%.*s`.", FR_ARG(inf->options->linked_with));
    }
}

void fr_infer_scope(fr_inference *inf)
{
    find_own_files(inf);
    bool is_known = knows_symbols(inf);
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (!is_function(inf, item) || fr_map_find(&inf->functions, item->name))
            continue;
        if (is_known && !is_linked(inf, item))
            fr_vec_push(inf->arena, &inf->absent, item->id);
        else
            add_function(inf, item);
    }
}
