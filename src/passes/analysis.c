/* The order of the passes. The first three ask for names, and unnamed types are numbered in the
 * order of asking: records first (by way of their fields), then whatever lists are matched against,
 * each by id. Nothing may ask for a name before them. */
#include "passes/analysis.h"

#include "passes/annotations.h"
#include "passes/bindable.h"
#include "passes/disputes.h"
#include "passes/replace.h"
#include "passes/transparent.h"
#include "passes/typedef_align.h"

void fr_analyse(fr_analysis *analysis, fr_model *model, const fr_bind_options *options)
{
    *analysis = (fr_analysis){ .model = model, .options = options };
    fr_check_annotations(model);
    fr_replace_types(model);
    fr_settle_transparent_unions(model);
    fr_names_init(&analysis->names, model, options);
    fr_name_fields(&analysis->plans, &analysis->names);
    fr_select(&analysis->selection, &analysis->names, NULL);
    fr_check_bindable(&analysis->selection, &analysis->names);
    fr_report_disputes(&analysis->selection, &analysis->names);
    fr_check_wrappers(&analysis->wrappers, &analysis->selection, &analysis->names);
    fr_make_unique(&analysis->unique, &analysis->names, &analysis->selection);
    fr_align_typedefs(model, &analysis->selection);
    analysis->plans.unique = &analysis->unique;
    fr_derive_traits(&analysis->traits, &analysis->names, &analysis->selection, &analysis->plans);
    fr_plan_records(&analysis->plans, &analysis->names, &analysis->selection, &analysis->traits);
    fr_settle_traits(&analysis->traits, &analysis->names, &analysis->selection, &analysis->plans);
    fr_check_calls(&analysis->calls, &analysis->names, &analysis->selection, &analysis->plans);
}
