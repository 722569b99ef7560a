/* Every item is looked at once, in order of id, to find the roots and what is blocked or opaque;
 * then a worklist follows the edges from the roots, twice: by every edge, for the analyses, and by
 * those to kinds that --generate names, for the output. Typedefs that Rust has a type for
 * (uint8_t) lead nowhere, and the fields of an opaque record are nobody's concern. */
#include "passes/select.h"

typedef struct selector {
    fr_selection *out;
    fr_names *names;
    const fr_model *model;
    const fr_bind_options *options;
    bool *file_is_allowed, *file_is_blocked; /* by index of model->files */
    bool *is_root;                           /* by id */
    bool all_are_roots;
} selector;

/* ---- what an item is by itself ---- */

/* Regex sets note which pattern matched; to everybody else the options are const. */
static bool matches(const fr_regex_set *set, fr_str text)
{
    return set->patterns.len && fr_regex_set_matches((fr_regex_set *)set, text);
}

static bool has_path(const fr_item *item)
{
    if (item->kind != ITEM_TYPE)
        return item->kind == ITEM_FUNCTION || item->kind == ITEM_VAR;
    fr_type_kind kind = item->as.type.kind;
    return kind == TYPE_RECORD || kind == TYPE_ENUM || kind == TYPE_ALIAS ||
           kind == TYPE_BLOCK_POINTER;
}

static const fr_regex_set *list_for(const fr_item *item, const fr_regex_set *type,
                                    const fr_regex_set *function, const fr_regex_set *var)
{
    switch (item->kind) {
    case ITEM_TYPE: return type;
    case ITEM_FUNCTION: return function;
    case ITEM_VAR: return var;
    case ITEM_NONE:
    case ITEM_MODULE: break;
    }
    return NULL;
}

/* True if `text` is on the list or on that for items of any kind; both lists learn of it. */
static bool is_listed(const fr_regex_set *list, const fr_regex_set *any, fr_str text)
{
    bool in_list = matches(list, text);
    return matches(any, text) || in_list;
}

/* The constants of an unnamed enum at file scope pass for variables. */
static bool has_allowed_variant(const selector *s, const fr_item *item)
{
    const fr_bind_options *options = s->options;
    if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ENUM || item->name.len ||
        (item->parent != FR_NO_ID && fr_model_item(s->model, item->parent)->kind != ITEM_MODULE))
        return false;
    const fr_enum *type = &item->as.type.as.enumeration;
    bool found = false;
    for (size_t i = 0; i < type->variants.len; i++)
        found |= is_listed(&options->allowlist_var, &options->allowlist_item,
                           type->variants.data[i].name);
    return found;
}

static bool is_root(selector *s, const fr_item *item, fr_str path)
{
    const fr_bind_options *options = s->options;
    const fr_regex_set *list = list_for(item, &options->allowlist_type,
                                        &options->allowlist_function, &options->allowlist_var);
    bool is_listed_by_name = is_listed(list, &options->allowlist_item, path);
    if (has_allowed_variant(s, item) || is_listed_by_name || s->file_is_allowed[item->span.file])
        return true;
    return item->kind == ITEM_TYPE && item->annotations && item->annotations->replaces.len;
}

static bool is_blocked(const selector *s, const fr_item *item, fr_str path)
{
    const fr_bind_options *options = s->options;
    const fr_regex_set *list = list_for(item, &options->blocklist_type,
                                        &options->blocklist_function, &options->blocklist_var);
    if (item->annotations && item->annotations->is_hidden)
        return true;
    return is_listed(list, &options->blocklist_item, path) || s->file_is_blocked[item->span.file];
}

static bool is_opaque(const selector *s, const fr_item *item, fr_str path)
{
    const fr_type *type = &item->as.type;
    if (item->annotations && item->annotations->is_opaque)
        return true;
    if (type->kind == TYPE_RECORD && type->as.record.has_bad_bit_field)
        return true;
    return matches(&s->options->opaque_type, path);
}

static void look_at(selector *s, fr_id id)
{
    const fr_item *item = fr_model_item(s->model, id);
    if (!has_path(item)) {
        s->is_root[id] = s->all_are_roots || item->kind == ITEM_MODULE;
        s->out->is_opaque[id] = item->kind == ITEM_TYPE && item->as.type.kind == TYPE_OPAQUE;
        return;
    }
    fr_str path = fr_names_path(s->names, id);
    s->is_root[id] = s->all_are_roots || is_root(s, item, path);
    s->out->is_blocked[id] = is_blocked(s, item, path);
    s->out->is_opaque[id] = item->kind == ITEM_TYPE && is_opaque(s, item, path);
}

/* The answers for the REFs are those for their targets. */
static void copy_to_references(selector *s)
{
    for (fr_id id = 0; id < s->model->items.len; id++) {
        const fr_item *item = fr_model_item(s->model, id);
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_REF)
            s->out->is_opaque[id] = s->out->is_opaque[fr_model_resolve(s->model, id)];
    }
}

/* ---- what leads where ---- */

/* One walk from the roots: `mask` holds the GENERATE_ bits of the edges to follow. */
typedef struct walk {
    const selector *s;
    bool *seen; /* by id */
    fr_ids todo;
    unsigned mask;
} walk;

static void visit(walk *w, fr_id id)
{
    if (id == FR_NO_ID || w->seen[id])
        return;
    w->seen[id] = true;
    fr_vec_push(w->s->model->arena, &w->todo, id);
}

static void visit_ids(walk *w, const fr_ids *ids)
{
    for (size_t i = 0; i < ids->len; i++)
        visit(w, ids->data[i]);
}

static void visit_record(walk *w, const fr_item *item)
{
    const fr_record *record = &item->as.type.as.record;
    visit_ids(w, &record->inner);
    if (w->s->options->no_recursive_allowlist || w->s->out->is_opaque[item->id])
        return;
    for (size_t i = 0; i < record->fields.len; i++)
        visit(w, record->fields.data[i].type);
}

static void visit_signature(walk *w, const fr_signature *signature)
{
    visit(w, signature->result);
    for (size_t i = 0; i < signature->params.len; i++)
        visit(w, signature->params.data[i].type);
}

static void visit_type(walk *w, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    if (type->kind == TYPE_RECORD) {
        visit_record(w, item);
        return;
    }
    if (w->s->options->no_recursive_allowlist)
        return;
    switch (type->kind) {
    case TYPE_REF: visit(w, type->as.target); break;
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER: visit(w, type->as.pointer.pointee); break;
    case TYPE_ARRAY:
    case TYPE_VECTOR: visit(w, type->as.array.element); break;
    case TYPE_FUNCTION: visit_signature(w, &type->as.signature); break;
    case TYPE_ENUM: visit(w, type->as.enumeration.repr); break;
    case TYPE_ALIAS:
        if (!w->s->out->is_opaque[item->id] && !fr_names_is_rust_integer(w->s->names, item))
            visit(w, type->as.alias.target);
        break;
    case TYPE_RECORD:
    case TYPE_UNRESOLVED:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_FLOAT:
    case TYPE_COMPLEX:
    case TYPE_RUST:
    case TYPE_OPAQUE: break;
    }
}

static void visit_edges(walk *w, fr_id id)
{
    const fr_item *item = fr_model_item(w->s->model, id);
    bool may_leave = !w->s->options->no_recursive_allowlist && (w->mask & GENERATE_TYPES);
    switch (item->kind) {
    case ITEM_TYPE:
        if (w->mask & GENERATE_TYPES)
            visit_type(w, item);
        break;
    case ITEM_FUNCTION:
        if (may_leave)
            visit(w, item->as.function.signature);
        break;
    case ITEM_VAR:
        if (may_leave)
            visit(w, item->as.var.type);
        break;
    case ITEM_NONE:
    case ITEM_MODULE: break; /* children are roots by themselves or not at all */
    }
}

static void follow(const selector *s, unsigned mask, bool *seen)
{
    walk w = { .s = s, .seen = seen, .mask = mask };
    for (fr_id id = 0; id < s->model->items.len; id++)
        if (s->is_root[id])
            visit(&w, id);
    while (w.todo.len)
        visit_edges(&w, w.todo.data[--w.todo.len]);
}

/* ---- all together ---- */

static bool is_generated_kind(const selector *s, const fr_item *item)
{
    switch (item->kind) {
    case ITEM_TYPE: return (s->options->generate & GENERATE_TYPES) != 0;
    case ITEM_FUNCTION: return (s->options->generate & GENERATE_FUNCTIONS) != 0;
    case ITEM_VAR: return (s->options->generate & GENERATE_VARS) != 0;
    case ITEM_MODULE: return true;
    case ITEM_NONE: break;
    }
    return false;
}

static bool *new_flags(const fr_model *model)
{
    return FR_NEW_ARRAY(model->arena, bool, model->items.len);
}

static void prepare(selector *s)
{
    const fr_bind_options *options = s->options;
    const fr_strs *files = &s->model->files;
    *s->out = (fr_selection){ .is_reached = new_flags(s->model),
                              .is_wanted = new_flags(s->model),
                              .is_blocked = new_flags(s->model),
                              .is_opaque = new_flags(s->model) };
    s->is_root = new_flags(s->model);
    s->all_are_roots = fr_regex_set_is_empty(&options->allowlist_type) &&
                       fr_regex_set_is_empty(&options->allowlist_function) &&
                       fr_regex_set_is_empty(&options->allowlist_var) &&
                       fr_regex_set_is_empty(&options->allowlist_item) &&
                       fr_regex_set_is_empty(&options->allowlist_file);
    s->file_is_allowed = FR_NEW_ARRAY(s->model->arena, bool, files->len);
    s->file_is_blocked = FR_NEW_ARRAY(s->model->arena, bool, files->len);
    for (size_t i = 1; i < files->len; i++) {
        s->file_is_allowed[i] = matches(&options->allowlist_file, files->data[i]);
        s->file_is_blocked[i] = matches(&options->blocklist_file, files->data[i]);
    }
}

/* True: a pattern of the set matched nothing. */
static bool report_set(fr_diags *diags, const char *option, const fr_regex_set *set)
{
    bool found = false;
    for (size_t i = 0; i < set->patterns.len; i++) {
        const fr_regex *pattern = &set->patterns.data[i];
        if (pattern->was_matched)
            continue;
        found = true;
        fr_diag(diags, DIAG_W0003, (fr_place){ 0 }, "unused option: %s %.*s", option,
                FR_ARG(pattern->pattern));
    }
    return found;
}

static bool report_unmatched(const selector *s)
{
    const struct {
        const char *option;
        const fr_regex_set *set;
    } lists[] = {
        { "--allowlist-function", &s->options->allowlist_function },
        { "--allowlist-var", &s->options->allowlist_var },
        { "--allowlist-type", &s->options->allowlist_type },
        { "--allowlist-item", &s->options->allowlist_item },
        { "--allowlist-file", &s->options->allowlist_file },
    };
    bool found = false;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        found |= report_set(s->model->diags, lists[i].option, lists[i].set);
    return found;
}

/* C has no namespaces: there is the module around all, if any. */
static void report_modules(const fr_bind_options *options, fr_diags *diags)
{
    for (size_t i = 0; i < options->module_raw_lines.len; i++) {
        fr_str module = options->module_raw_lines.data[i].module;
        if (!options->enable_cxx_namespaces)
            fr_diag(diags, DIAG_W0003, (fr_place){ 0 },
                    "unused option: --module-raw-line %.*s: there are modules with "
                    "--enable-cxx-namespaces only",
                    FR_ARG(module));
        else if (!fr_str_is(module, FR_ROOT_MODULE))
            fr_diag(diags, DIAG_W0003, (fr_place){ 0 },
                    "unused option: --module-raw-line %.*s: the only module is `" FR_ROOT_MODULE
                    "`",
                    FR_ARG(module));
    }
}

void fr_report_unused(const fr_bind_options *options, fr_diags *diags)
{
    const struct {
        const char *option;
        const fr_regex_set *set;
    } lists[] = {
        { "--ignore-macro", &options->ignore_macro },
        { "--hide-variant", &options->hide_variant },
        { "--constant-variant", &options->constant_variant },
    };
    const struct {
        const char *option;
        const fr_rules *rules;
    } ruled[] = {
        { "--macro-type", &options->macro_type },
        { "--rename-item", &options->rename_item },
        { "--rename-variant", &options->rename_variant },
        { "--field-visibility", &options->field_visibility },
        { "--blocklisted-type-implements", &options->blocklisted_type_implements },
    };
    report_modules(options, diags);
    if (options->no_record_matches)
        return;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        report_set(diags, lists[i].option, lists[i].set);
    for (size_t i = 0; i < sizeof ruled / sizeof *ruled; i++)
        for (size_t k = 0; k < ruled[i].rules->len; k++)
            report_set(diags, ruled[i].option, &ruled[i].rules->data[k].match);
}

void fr_select(fr_selection *selection, fr_names *names, bool *has_unmatched_pattern)
{
    selector s = {
        .out = selection, .names = names, .model = names->model, .options = names->options
    };
    prepare(&s);
    for (fr_id id = 0; id < s.model->items.len; id++)
        look_at(&s, id);
    copy_to_references(&s);
    follow(&s, GENERATE_ALL, selection->is_reached);
    follow(&s, s.options->generate, selection->is_wanted);
    for (fr_id id = 0; id < s.model->items.len; id++) {
        const fr_item *item = fr_model_item(s.model, id);
        bool is_name = item->kind == ITEM_TYPE && item->as.type.kind == TYPE_REF;
        if (selection->is_blocked[id] || is_name || !is_generated_kind(&s, item))
            selection->is_wanted[id] = false;
    }
    bool found = !s.options->no_record_matches && report_unmatched(&s);
    if (has_unmatched_pattern)
        *has_unmatched_pattern = found;
}
