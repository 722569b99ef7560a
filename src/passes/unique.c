/* Every name that will be printed is a claim. Claims are settled by rank, then by id: what C spells
 * just so before what was made up, functions before constants before variables before typedefs
 * before tags. So no name depends on how a hash falls, and a name that a header spells does not
 * give way to one that we made. */
#include "passes/unique.h"

typedef enum claim_rank {
    RANK_FUNCTION,
    RANK_CONSTANT, /* an enumerator beside its enum */
    RANK_VAR,      /* macros too */
    RANK_ALIAS,
    RANK_TAG,
    RANK_MADE_UP, /* to be added to the ranks above when the name is not that of the source */
    RANK_COUNT = 2 * RANK_MADE_UP
} claim_rank;

#define NO_VARIANT UINT32_MAX

typedef struct claim {
    fr_id id;
    uint32_t variant; /* index, or NO_VARIANT */
    claim_rank rank;
    bool is_type, is_value; /* the namespaces that the name stands in */
    bool is_loaded;         /* a field and method of the struct of --dynamic-loading instead */
    fr_str name;
} claim;

typedef FR_VEC(claim) claims;

typedef struct settler {
    fr_unique *out;
    fr_names *names;
    fr_selection *selection;
    const fr_model *model;
    const fr_bind_options *options;
    fr_arena *arena;
    claims by_rank[RANK_COUNT];
    fr_map types, values, loaded; /* name -> winner of it */
    claims winners, losers;
    fr_map numbers; /* name -> the last number tried behind it */
    fr_map inside;  /* variant name -> enum id << 32 | index: one map for all enums */
} settler;

/* ---- collecting ---- */

static void add_claim(settler *s, claim c, fr_str source_name)
{
    if (!fr_str_eq(c.name, source_name))
        c.rank += RANK_MADE_UP;
    fr_vec_push(s->arena, &s->by_rank[c.rank], c);
}

static bool is_tuple_struct(fr_enum_style style)
{
    return style == ENUM_STYLE_BITFIELD || style == ENUM_STYLE_NEWTYPE ||
           style == ENUM_STYLE_NEWTYPE_GLOBAL;
}

/* True if the enum prints this variant (also) as a constant beside it. */
static bool has_constant(settler *s, const fr_item *item, fr_enum_style style, size_t variant)
{
    switch (style) {
    case ENUM_STYLE_CONSTS:
    case ENUM_STYLE_NEWTYPE_GLOBAL: return true;
    case ENUM_STYLE_MODULE_CONSTS: return false;
    case ENUM_STYLE_BITFIELD:
    case ENUM_STYLE_NEWTYPE:
    case ENUM_STYLE_RUST:
    case ENUM_STYLE_RUST_NON_EXHAUSTIVE: break;
    case ENUM_STYLE_COUNT: return false;
    }
    return item->name.len == 0 || fr_names_variant_is_constant(s->names, item->id, variant);
}

static fr_str next_number(settler *s, fr_str name)
{
    uint64_t *last = fr_map_at(&s->numbers, name);
    return fr_arena_printf(s->arena, "%.*s%llu", FR_ARG(name), (unsigned long long)++*last);
}

/* The name of the variant within its enum, told apart from those before it. */
static void settle_inside(settler *s, fr_id id, uint32_t index, fr_variant_names *out)
{
    fr_str base = out->inside;
    for (;;) {
        uint64_t *known = fr_map_at_kept(&s->inside, out->inside);
        if (*known >> 32 != id) {
            *known = (uint64_t)id << 32 | index;
            return;
        }
        out->inside = next_number(s, base);
    }
}

/* Within the enum, too, what C spells just so comes before what was made up. */
static fr_variant_names *name_variants(settler *s, const fr_item *item)
{
    const fr_enum *type = &item->as.type.as.enumeration;
    fr_variant_names *all = FR_NEW_ARRAY(s->arena, fr_variant_names, type->variants.len + 1);
    bool *is_made_up = FR_NEW_ARRAY(s->arena, bool, type->variants.len + 1);
    for (uint32_t i = 0; i < type->variants.len; i++) {
        all[i].inside = fr_names_variant(s->names, item->id, i);
        is_made_up[i] = !fr_str_eq(all[i].inside, type->variants.data[i].name);
        all[i].constant = fr_names_variant_constant(s->names, item->id, all[i].inside);
        all[i].is_dropped = fr_names_variant_is_hidden(s->names, item->id, i);
    }
    for (unsigned pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < type->variants.len; i++)
            if (!all[i].is_dropped && is_made_up[i] == (pass == 1))
                settle_inside(s, item->id, i, &all[i]);
    return all;
}

static void claim_variants(settler *s, const fr_item *item, fr_enum_style style)
{
    const fr_enum *type = &item->as.type.as.enumeration;
    fr_variant_names *all = name_variants(s, item);
    s->out->variants[item->id] = all;
    for (uint32_t i = 0; i < type->variants.len; i++) {
        const fr_enum_variant *variant = &type->variants.data[i];
        if (all[i].is_dropped)
            continue;
        claim c = { .id = item->id,
                    .variant = i,
                    .rank = RANK_CONSTANT,
                    .is_value = true,
                    .name = all[i].constant };
        if (has_constant(s, item, style, i))
            add_claim(s, c, variant->name);
    }
}

static void claim_enum(settler *s, const fr_item *item)
{
    fr_enum_style style = fr_names_enum_style(s->names, item->id);
    claim c = { .id = item->id,
                .variant = NO_VARIANT,
                .rank = RANK_TAG,
                .is_type = true,
                .is_value = is_tuple_struct(style),
                .name = fr_names_get(s->names, item->id) };
    claim_variants(s, item, style);
    add_claim(s, c, item->name);
}

/* A typedef that would print `pub type X = X`, or a name that Rust has a type for. */
static bool says_nothing(settler *s, const fr_item *item)
{
    if (fr_names_is_rust_integer(s->names, item))
        return true;
    fr_id end = fr_names_final_type(s->names, item->id);
    const fr_item *target = fr_model_item(s->model, end);
    if (target->as.type.kind != TYPE_RECORD && target->as.type.kind != TYPE_ENUM)
        return false;
    return fr_str_eq(fr_names_path(s->names, item->id), fr_names_path(s->names, end));
}

static void claim_alias(settler *s, const fr_item *item)
{
    if (says_nothing(s, item)) {
        s->selection->is_wanted[item->id] = false;
        return;
    }
    fr_alias_style style = fr_names_alias_style(s->names, item->id);
    fr_id end = fr_names_final_type(s->names, item->id);
    /* `pub use self::E as X` brings the constructor along */
    bool is_use = fr_model_type(s->model, end)->kind == TYPE_ENUM &&
                  is_tuple_struct(fr_names_enum_style(s->names, end));
    claim c = { .id = item->id,
                .variant = NO_VARIANT,
                .rank = RANK_ALIAS,
                .is_type = true,
                .is_value = style != ALIAS_STYLE_TYPE_ALIAS || is_use,
                .name = fr_names_get(s->names, item->id) };
    add_claim(s, c, item->name);
}

static void claim_type(settler *s, const fr_item *item)
{
    switch (item->as.type.kind) {
    case TYPE_ENUM: claim_enum(s, item); return;
    case TYPE_ALIAS: claim_alias(s, item); return;
    case TYPE_RECORD:
        add_claim(s,
                  (claim){ .id = item->id,
                           .variant = NO_VARIANT,
                           .rank = RANK_TAG,
                           .is_type = true,
                           .name = fr_names_get(s->names, item->id) },
                  item->name);
        return;
    case TYPE_UNRESOLVED:
    case TYPE_REF:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_FLOAT:
    case TYPE_COMPLEX:
    case TYPE_POINTER:
    case TYPE_ARRAY:
    case TYPE_VECTOR:
    case TYPE_FUNCTION:
    case TYPE_OPAQUE:
    case TYPE_RUST:
    case TYPE_BLOCK_POINTER: return;
    }
}

/* True for what the linker resolves, or the loader. */
static bool is_symbol(const fr_item *item)
{
    return item->kind == ITEM_FUNCTION ||
           (item->kind == ITEM_VAR && item->as.var.value.kind == VALUE_NONE);
}

static void claim_item(settler *s, const fr_item *item)
{
    claim c = { .id = item->id, .variant = NO_VARIANT, .is_value = true };
    switch (item->kind) {
    case ITEM_NONE:
    case ITEM_MODULE: return;
    case ITEM_TYPE: claim_type(s, item); return;
    case ITEM_FUNCTION: c.rank = RANK_FUNCTION; break;
    case ITEM_VAR: c.rank = RANK_VAR; break;
    }
    if (s->options->dynamic_loading.len && is_symbol(item)) {
        c.is_value = false;
        c.is_loaded = true;
    }
    c.name = fr_names_get(s->names, item->id);
    add_claim(s, c, item->name);
}

/* ---- settling ---- */

static const claim *winner_in(const settler *s, const fr_map *map, fr_str name)
{
    const uint64_t *index = fr_map_find(map, name);
    return index ? &s->winners.data[*index] : NULL;
}

/* Who has the name in a namespace that the claim needs, or NULL. */
static const claim *find_winner(const settler *s, const claim *c)
{
    if (c->is_loaded)
        return winner_in(s, &s->loaded, c->name);
    const claim *winner = c->is_value ? winner_in(s, &s->values, c->name) : NULL;
    return winner || !c->is_type ? winner : winner_in(s, &s->types, c->name);
}

static void win(settler *s, const claim *c)
{
    if (c->is_value)
        *fr_map_at_kept(&s->values, c->name) = s->winners.len;
    if (c->is_type)
        *fr_map_at_kept(&s->types, c->name) = s->winners.len;
    if (c->is_loaded)
        *fr_map_at_kept(&s->loaded, c->name) = s->winners.len;
    fr_vec_push(s->arena, &s->winners, *c);
    if (c->variant != NO_VARIANT)
        s->out->variants[c->id][c->variant].constant = c->name;
    else
        s->names->canonical[c->id] = c->name;
}

static const char *kind_name(const settler *s, const claim *c)
{
    if (c->id == FR_NO_ID)
        return "part of the bindings";
    const fr_item *item = fr_model_item(s->model, c->id);
    if (c->variant != NO_VARIANT)
        return "enumerator";
    if (item->kind == ITEM_FUNCTION)
        return "function";
    if (item->kind == ITEM_VAR)
        return item->as.var.is_macro ? "macro" : "variable";
    if (item->as.type.kind == TYPE_ALIAS)
        return "typedef";
    if (item->as.type.kind == TYPE_ENUM)
        return "enum";
    return item->as.type.as.record.is_union ? "union" : "struct";
}

static fr_place place_of(const settler *s, const claim *c)
{
    const fr_item *item = fr_model_item(s->model, c->id);
    if (c->variant == NO_VARIANT)
        return fr_model_place(s->model, item->span);
    return fr_model_place(s->model, item->as.type.as.enumeration.variants.data[c->variant].span);
}

static void report_dropped(const settler *s, const claim *c, const claim *winner)
{
    fr_diag(s->model->diags, DIAG_W0701, place_of(s, c),
            "the %s `%.*s` is left out: a%s %s has the same name", kind_name(s, c), FR_ARG(c->name),
            kind_name(s, winner)[0] == 'e' ? "n" : "", kind_name(s, winner));
}

static void report_renamed(const settler *s, const claim *c, const claim *winner, fr_str old)
{
    fr_diag(s->model->diags, DIAG_W0701, place_of(s, c),
            "the %s `%.*s` is called `%.*s` in Rust: a%s %s has the same name", kind_name(s, c),
            FR_ARG(old), FR_ARG(c->name), kind_name(s, winner)[0] == 'e' ? "n" : "",
            kind_name(s, winner));
}

/* The first name behind `c->name` with a number that nobody has. */
static void take_number(settler *s, claim *c)
{
    fr_str base = c->name;
    do
        c->name = next_number(s, base);
    while (find_winner(s, c));
    win(s, c);
}

static bool is_function(const settler *s, const claim *c)
{
    return c->id != FR_NO_ID && c->variant == NO_VARIANT &&
           fr_model_item(s->model, c->id)->kind == ITEM_FUNCTION;
}

static bool is_var(const settler *s, const claim *c)
{
    return c->id != FR_NO_ID && c->variant == NO_VARIANT &&
           fr_model_item(s->model, c->id)->kind == ITEM_VAR;
}

static fr_str symbol_of(const settler *s, const claim *c)
{
    const fr_item *item = fr_model_item(s->model, c->id);
    return item->as.function.symbol.len ? item->as.function.symbol : item->name;
}

static bool has_integer(const settler *s, const claim *c, uint64_t *value)
{
    const fr_item *item = fr_model_item(s->model, c->id);
    if (c->variant != NO_VARIANT) {
        *value = item->as.type.as.enumeration.variants.data[c->variant].value;
        return true;
    }
    if (item->kind != ITEM_VAR || item->as.var.value.kind != VALUE_INT)
        return false;
    *value = item->as.var.value.as.integer;
    return true;
}

static bool is_same_value(const settler *s, const claim *a, const claim *b)
{
    uint64_t first = 0, second = 0;
    if (has_integer(s, a, &first) && has_integer(s, b, &second))
        return first == second;
    if (!is_var(s, a) || !is_var(s, b))
        return false;
    const fr_var *x = &fr_model_item(s->model, a->id)->as.var;
    const fr_var *y = &fr_model_item(s->model, b->id)->as.var;
    if (x->value.kind != y->value.kind)
        return false;
    switch (x->value.kind) {
    case VALUE_NONE: return x->is_macro == y->is_macro; /* one variable, declared again */
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_CHAR: return x->value.as.integer == y->value.as.integer;
    case VALUE_FLOAT:
        return !(x->value.as.number < y->value.as.number) &&
               !(x->value.as.number > y->value.as.number);
    case VALUE_STRING: return fr_str_eq(x->value.as.string, y->value.as.string);
    }
    return false;
}

static fr_str source_name(const settler *s, const claim *c)
{
    if (c->id == FR_NO_ID)
        return (fr_str){ 0 };
    const fr_item *item = fr_model_item(s->model, c->id);
    return c->variant == NO_VARIANT ? item->name
                                    : item->as.type.as.enumeration.variants.data[c->variant].name;
}

static void drop(settler *s, const claim *c, const claim *winner, bool is_worth_a_word)
{
    if (is_worth_a_word)
        report_dropped(s, c, winner);
    s->selection->is_wanted[c->id] = false;
}

static void lose_function(settler *s, claim *c, const claim *winner)
{
    if (is_function(s, winner) && fr_str_eq(symbol_of(s, c), symbol_of(s, winner)) &&
        fr_str_eq(source_name(s, c), source_name(s, winner))) {
        drop(s, c, winner, false);
        return;
    }
    fr_str old = c->name;
    claim other = *winner; /* the array moves */
    take_number(s, c);
    if (!is_function(s, &other))
        report_renamed(s, c, &other, old);
}

static void lose_by_number(settler *s, claim *c, const claim *winner)
{
    fr_str old = c->name;
    claim other = *winner;
    take_number(s, c);
    report_renamed(s, c, &other, old);
}

static void lose_var(settler *s, claim *c, const claim *winner)
{
    bool is_macro = fr_model_item(s->model, c->id)->as.var.is_macro;
    if (!fr_str_eq(source_name(s, c), source_name(s, winner)) || (!is_macro && !is_var(s, winner)))
        lose_by_number(s, c, winner);
    else
        drop(s, c, winner, !is_same_value(s, c, winner));
}

static bool is_same_alias(settler *s, const claim *c, const claim *winner)
{
    return winner->rank % RANK_MADE_UP == RANK_ALIAS &&
           fr_str_eq(source_name(s, c), source_name(s, winner)) &&
           fr_names_final_type(s->names, c->id) == fr_names_final_type(s->names, winner->id);
}

static void lose_alias(settler *s, claim *c, const claim *winner)
{
    if (is_same_alias(s, c, winner))
        drop(s, c, winner, false);
    else
        lose_by_number(s, c, winner);
}

/* True if `value` of an enum can be that of an integer type. */
static bool fits(uint64_t value, bool is_signed_value, const fr_type *type)
{
    bool is_signed = type->as.integer.is_signed;
    uint64_t bits = 64;
    if (type->layout.known && type->layout.size > 0 && type->layout.size < 8)
        bits = type->layout.size * 8;
    if (is_signed_value && value >> 63) /* negative: all bits above those that count are set */
        return is_signed && value >> (bits - 1) == UINT64_MAX >> (bits - 1);
    uint64_t usable = is_signed ? bits - 1 : bits;
    return usable == 64 || value >> usable == 0;
}

/* `enum E { ... }; typedef unsigned E;`: the constants of E can be of the typedef's type. */
static bool can_share(settler *s, const claim *c, const claim *winner)
{
    const fr_item *item = fr_model_item(s->model, c->id);
    if (item->as.type.kind != TYPE_ENUM || winner->rank % RANK_MADE_UP != RANK_ALIAS ||
        fr_names_enum_style(s->names, c->id) != ENUM_STYLE_CONSTS)
        return false;
    const fr_type *integer = fr_model_type(s->model, fr_names_final_type(s->names, winner->id));
    if (fr_names_alias_style(s->names, winner->id) != ALIAS_STYLE_TYPE_ALIAS ||
        integer->kind != TYPE_INT)
        return false;
    const fr_enum *type = &item->as.type.as.enumeration;
    for (size_t i = 0; i < type->variants.len; i++)
        if (!fits(type->variants.data[i].value, type->is_signed, integer))
            return false;
    return true;
}

static bool is_tag(const claim *c)
{
    return c->rank % RANK_MADE_UP == RANK_TAG;
}

static void lose_tag(settler *s, claim *c, const claim *winner)
{
    if (can_share(s, c, winner)) {
        s->out->has_no_type_line[c->id] = true;
        return;
    }
    const fr_item *item = fr_model_item(s->model, c->id);
    fr_str old = c->name;
    claim other = *winner;
    if (item->name.len && !s->options->c_naming && !is_tag(winner))
        c->name = fr_rust_ident(s->arena,
                                fr_arena_printf(s->arena, "%s_%.*s", kind_name(s, c), FR_ARG(old)));
    if (find_winner(s, c))
        take_number(s, c);
    else
        win(s, c);
    report_renamed(s, c, &other, old);
}

static void settle(settler *s, claim c)
{
    if (find_winner(s, &c))
        fr_vec_push(s->arena, &s->losers, c);
    else
        win(s, &c);
}

/* Numbers are found for losers when all that a header spells has its name. */
static void lose(settler *s, claim c)
{
    const claim *winner = find_winner(s, &c);
    switch (c.rank % RANK_MADE_UP) {
    case RANK_FUNCTION: lose_function(s, &c, winner); break;
    case RANK_CONSTANT: lose_by_number(s, &c, winner); break;
    case RANK_VAR: lose_var(s, &c, winner); break;
    case RANK_ALIAS: lose_alias(s, &c, winner); break;
    case RANK_TAG: lose_tag(s, &c, winner); break;
    default: break; /* the remainder is one of the above */
    }
}

/* A typedef that is not printed, as it says what its type is called, says so still when that is
 * called otherwise now. */
static void follow_renamed(settler *s)
{
    for (fr_id id = 0; id < s->model->items.len; id++) {
        const fr_item *item = fr_model_item(s->model, id);
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS &&
            !fr_names_is_rust_integer(s->names, item) && says_nothing(s, item))
            s->names->canonical[id] = fr_names_get(s->names, fr_names_final_type(s->names, id));
    }
}

static void init(settler *s)
{
    size_t count = s->model->items.len;
    *s->out = (fr_unique){ .variants = FR_NEW_ARRAY(s->arena, fr_variant_names *, count),
                           .has_no_type_line = FR_NEW_ARRAY(s->arena, bool, count) };
    fr_map_init(&s->types, s->arena);
    fr_map_init(&s->values, s->arena);
    fr_map_init(&s->loaded, s->arena);
    fr_map_init(&s->numbers, s->arena);
    fr_map_init(&s->inside, s->arena);
}

/* The names that the bindings themselves may need. */
static void reserve(settler *s)
{
    static const char *const helpers[] = {
        "__BindgenBitfieldUnit", "__BindgenUnionField", "__IncompleteArrayField",
        "__BindgenComplex",      "__BindgenFloat16",
    };
    static const char *const methods[] = { "new", "from_library", "__library" };
    claim c = { .id = FR_NO_ID, .variant = NO_VARIANT };
    for (size_t i = 0; i < sizeof helpers / sizeof *helpers; i++) {
        fr_map_put(&s->types, fr_str_from(helpers[i]), s->winners.len);
        fr_map_put(&s->values, fr_str_from(helpers[i]), s->winners.len);
    }
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        fr_map_put(&s->loaded, fr_str_from(methods[i]), s->winners.len);
    if (s->options->dynamic_loading.len)
        fr_map_put(&s->types, s->options->dynamic_loading, s->winners.len);
    if (s->options->enable_cxx_namespaces)
        fr_map_put(&s->types, FR_LIT(FR_ROOT_MODULE), s->winners.len);
    fr_vec_push(s->arena, &s->winners, c);
}

void fr_make_unique(fr_unique *unique, fr_names *names, fr_selection *selection)
{
    settler s = { .out = unique,
                  .names = names,
                  .selection = selection,
                  .model = names->model,
                  .options = names->options,
                  .arena = names->model->arena };
    init(&s);
    reserve(&s);
    for (fr_id id = 0; id < s.model->items.len; id++)
        if (selection->is_wanted[id])
            claim_item(&s, fr_model_item(s.model, id));
    for (size_t rank = 0; rank < RANK_COUNT; rank++)
        for (size_t i = 0; i < s.by_rank[rank].len; i++)
            settle(&s, s.by_rank[rank].data[i]);
    for (size_t i = 0; i < s.losers.len; i++)
        lose(&s, s.losers.data[i]);
    follow_renamed(&s);
    unique->types = s.types;
    unique->values = s.values;
}

bool fr_is_value_name(const fr_unique *unique, fr_str name)
{
    return fr_map_find(&unique->values, name) != NULL;
}

bool fr_is_type_name(const fr_unique *unique, fr_str name)
{
    return fr_map_find(&unique->types, name) != NULL;
}
