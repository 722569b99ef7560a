/* Fields of such a type are laid out where C has them in any case (record_plan.h); this is about
 * variables, and memory that Rust code allocates. */
#include "passes/typedef_align.h"

/* A record without a name of its own is called by its first typedef. */
static fr_item *record_of_the_name(const fr_model *model, const fr_item *alias)
{
    fr_item *item = fr_model_item(model, fr_model_resolve(model, alias->as.type.as.alias.target));
    bool is_record = item->kind == ITEM_TYPE && item->as.type.kind == TYPE_RECORD;
    return is_record && fr_str_eq(item->name, alias->name) ? item : NULL;
}

static bool can_be_aligned(const fr_type *record, uint64_t align)
{
    const fr_layout *layout = &record->layout;
    return layout->known && align > layout->align && layout->size % align == 0;
}

static void report(fr_model *model, const fr_item *alias, const fr_layout *natural)
{
    uint64_t align = alias->as.type.as.alias.align_attribute;
    fr_diagnostic *d =
        fr_diag(model->diags, DIAG_W0401, fr_model_place(model, alias->span),
                "the typedef `%.*s` has an alignment of %llu in C, and of %llu in Rust",
                FR_ARG(alias->name), (unsigned long long)align, (unsigned long long)natural->align);
    d->hint =
        align > natural->align
            ? FR_LIT("memory for it that Rust code makes must be aligned by hand")
            : FR_LIT("pointers to it may be unaligned: take values out of __BindgenUnaligned, and "
                     "use read_unaligned()");
}

void fr_align_typedefs(fr_model *model, const fr_selection *selection)
{
    for (fr_id id = 0; id < model->items.len; id++) {
        const fr_item *alias = fr_model_item(model, id);
        if (alias->kind != ITEM_TYPE || alias->as.type.kind != TYPE_ALIAS)
            continue;
        uint64_t align = alias->as.type.as.alias.align_attribute;
        fr_item *record = align ? record_of_the_name(model, alias) : NULL;
        if (record && can_be_aligned(&record->as.type, align)) {
            record->as.type.layout.align = align;
            record->as.type.as.record.has_explicit_align = true;
        } else if (align &&
                   (selection->is_wanted[id] || (record && selection->is_wanted[record->id]))) {
            report(model, alias, &fr_model_type(model, alias->as.type.as.alias.target)->layout);
        }
    }
}
