/* The order of the passes (docs/wrap-inference.md, "Passes"). */
#include "infer/infer.h"

static void start(fr_inference *inf, fr_wrap_plan *plan, const fr_model *model,
                  const fr_wrap_hints *hints, const fr_infer_options *options)
{
    fr_arena *arena = model->arena;
    *plan = (fr_wrap_plan){ .arena = arena,
                            .model = model,
                            .hints = hints,
                            .generic_free = FR_NO_ID,
                            .library_init = FR_NO_ID };
    *inf = (fr_inference){ .arena = arena,
                           .plan = plan,
                           .model = model,
                           .options = options,
                           .hints = hints ? hints : FR_NEW(arena, fr_wrap_hints),
                           .error_type = FR_NO_ID };
    fr_map_init(&inf->functions, arena);
    fr_map_init(&inf->constants, arena);
    fr_map_init(&inf->values, arena);
    fr_map_init(&inf->types, arena);
    fr_bits_map_init(&inf->type_items, arena);
    fr_bits_map_init(&inf->group_items, arena);
    fr_bits_map_init(&inf->own_files, arena);
    const fr_library_hint *library = &inf->hints->library;
    plan->library = options->library.len ? options->library : library->name;
    plan->trust = options->trust.len   ? options->trust
                  : library->trust.len ? library->trust
                                       : FR_LIT("inferred");
    plan->indices_checked = fr_str_is(library->indices, "checked");
}

void fr_infer(fr_wrap_plan *plan, const fr_model *model, const fr_wrap_hints *hints,
              const fr_infer_options *options)
{
    fr_inference *inf = FR_NEW(model->arena, fr_inference);
    start(inf, plan, model, hints, options);
    fr_infer_scope(inf);
    fr_infer_vocabulary(inf);
    fr_infer_comments(inf);
    fr_infer_hint_limits(inf);
    fr_infer_hints(inf);
    fr_infer_longjmp(inf);
    fr_infer_groups(inf);
    fr_infer_types(inf);
    fr_infer_ids(inf);
    fr_infer_handles(inf);
    fr_infer_kinds(inf);
    fr_infer_in_place(inf);
    fr_infer_builders(inf);
    fr_infer_refcounts(inf);
    fr_infer_lists(inf);
    fr_infer_selectors(inf);
    fr_infer_errors(inf);
    fr_infer_generic_free(inf);
    fr_infer_hint_fit(inf);
    fr_infer_hinted_slots(inf);
    fr_infer_id_slots(inf);
    fr_infer_hinted_arrays(inf);
    fr_infer_hinted_returns(inf);
    fr_infer_macro_calls(inf);
    fr_infer_callbacks(inf);
    fr_infer_arrays(inf);
    fr_infer_slices(inf);
    fr_infer_strings(inf);
    fr_infer_outs(inf);
    fr_infer_arguments(inf);
    fr_infer_variants(inf);
    fr_infer_returns(inf);
    fr_infer_hinted_rest(inf);
    fr_infer_plain_codes(inf);
    fr_infer_parents(inf);
    fr_infer_shared(inf);
    fr_infer_iterators(inf);
    fr_infer_vetoes(inf);
    fr_infer_classes(inf);
    fr_infer_absent(inf);
    fr_infer_receivers(inf);
    fr_infer_selector_uses(inf);
    fr_infer_names(inf);
    fr_infer_fingerprints(inf);
}
