/* analysis.h - all that the passes found out, for the writers; and the order of the passes. */
#ifndef FR_PASSES_ANALYSIS_H
#define FR_PASSES_ANALYSIS_H

#include "passes/calls.h"
#include "passes/names.h"
#include "passes/record_plan.h"
#include "passes/select.h"
#include "passes/traits.h"
#include "passes/unique.h"
#include "passes/wrappers.h"

typedef struct fr_analysis {
    const fr_model *model;
    const fr_bind_options *options;
    fr_names names;
    fr_selection selection;
    fr_unique unique;
    fr_record_plans plans;
    fr_traits traits;
    fr_calls calls;
    fr_wrappers wrappers;
} fr_analysis;

/* Runs the passes over a model that a reader has finished. Diagnostics go to model->diags. */
void fr_analyse(fr_analysis *analysis, fr_model *model, const fr_bind_options *options);

#endif
