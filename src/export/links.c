/* Links in documentation to what C calls it: [`Foo::bar`] is foo_bar(). What C does not have is a
 * page of the crate's documentation. */
#include "export/internal.h"

/* ---- names ---- */

static fr_str function_for(const ex_plan *p, fr_id id)
{
    for (size_t i = 0; i < p->functions.len; i++) {
        const fr_export_unit *unit = &p->e->units.data[p->functions.data[i].unit];
        if (unit->item == id && unit->state == EXPORT_DONE)
            return fr_arena_printf(p->arena, "%.*s()", FR_ARG(p->functions.data[i].name));
    }
    for (size_t i = 0; i < p->constants.len; i++)
        if (p->e->units.data[p->constants.data[i].unit].item == id)
            return p->constants.data[i].name;
    return (fr_str){ 0 };
}

static fr_str type_for(const ex_plan *p, fr_id id)
{
    for (size_t i = 0; i < p->types.len; i++)
        if (p->types.data[i].id == id &&
            p->e->units.data[p->types.data[i].unit].state == EXPORT_DONE)
            return p->types.data[i].c;
    for (size_t i = 0; i < p->enums.len; i++)
        if (p->enums.data[i].id == id)
            return p->enums.data[i].c;
    return (fr_str){ 0 };
}

static fr_str variant_for(const ex_plan *p, const fr_api_item *variant)
{
    const fr_api_item *parent = fr_api_get(p->api, variant->parent);
    for (size_t v = 0; v < parent->as.adt.variants.len; v++) {
        if (!fr_str_eq(parent->as.adt.variants.data[v].name, variant->name))
            continue;
        for (size_t i = 0; i < p->enums.len; i++)
            if (p->enums.data[i].id == parent->id && v < p->enums.data[i].constants.len)
                return p->enums.data[i].constants.data[v];
        for (size_t i = 0; i < p->types.len; i++)
            if (p->types.data[i].id == parent->id && v < p->types.data[i].variants.len)
                return p->types.data[i].variants.data[v];
    }
    return (fr_str){ 0 };
}

static fr_str name_for(const ex_plan *p, const fr_api_item *item)
{
    if (fr_api_is_adt(item))
        return type_for(p, item->id);
    if (item->kind == API_VARIANT && item->parent != FR_NO_ID &&
        fr_api_is_adt(fr_api_get(p->api, item->parent)))
        return variant_for(p, item);
    return function_for(p, item->id);
}

/* docs.rs has a page for every item but those inside of types. */
static fr_str page_for(const ex_plan *p, const fr_api_item *item)
{
    static const char *const kinds[] = {
        [API_STRUCT] = "struct.", [API_UNION] = "union.", [API_ENUM] = "enum.",
        [API_TRAIT] = "trait.",   [API_FUNCTION] = "fn.", [API_CONSTANT] = "constant.",
        [API_STATIC] = "static.", [API_ALIAS] = "type.",  [API_MACRO] = "macro.",
        [API_VARIANT] = NULL,
    };
    fr_text out;
    const fr_api_crate *crate = &p->api->crate;
    if (item->path.len == 0 || !fr_str_eq(item->crate, crate->name) || !kinds[item->kind])
        return (fr_str){ 0 };
    fr_text_init(&out, p->arena);
    fr_text_fmt(&out, "https://docs.rs/%.*s/%.*s/", FR_ARG(crate->package), FR_ARG(crate->version));
    fr_str rest = item->path;
    for (size_t end = fr_str_find(rest, FR_LIT("::")); end != SIZE_MAX;
         end = fr_str_find(rest, FR_LIT("::"))) {
        fr_text_fmt(&out, "%.*s/", FR_ARG(fr_str_slice(rest, 0, end)));
        rest = fr_str_slice(rest, end + 2, rest.len);
    }
    fr_text_fmt(&out, "%s%.*s.html", kinds[item->kind], FR_ARG(rest));
    return fr_text_str(&out);
}

/* ---- Markdown ---- */

static const fr_api_item *linked_item(const ex_plan *p, const fr_api_item *item, fr_str key)
{
    for (size_t i = 0; i < item->links.len; i++)
        if (fr_str_eq(item->links.data[i].text, key) && item->links.data[i].item != FR_NO_ID)
            return fr_api_get(p->api, item->links.data[i].item);
    return NULL;
}

/* `[label]: target` somewhere in the text. */
static fr_str defined(fr_arena *arena, fr_str doc, fr_str label)
{
    fr_str line, wanted = fr_arena_printf(arena, "[%.*s]:", FR_ARG(label));
    while (fr_str_next_line(&doc, &line)) {
        line = fr_str_trim(line);
        if (fr_str_starts(line, wanted))
            return fr_str_trim(fr_str_slice(line, wanted.len, line.len));
    }
    return (fr_str){ 0 };
}

static fr_str without_ticks(fr_str text)
{
    while (text.len && text.ptr[0] == '`')
        text = fr_str_slice(text, 1, text.len);
    while (text.len && text.ptr[text.len - 1] == '`')
        text = fr_str_slice(text, 0, text.len - 1);
    return text;
}

/* Is the label the name itself, or words of its own? */
static bool is_name(fr_str label, const fr_api_item *to)
{
    label = without_ticks(label);
    if (fr_str_ends(label, FR_LIT("()")))
        label = fr_str_slice(label, 0, label.len - 2);
    return fr_str_ends(label, to->name);
}

typedef struct link {
    fr_str label, key;
    size_t end; /* behind it */
} link;

static size_t closing(fr_str doc, size_t at, char open, char close)
{
    unsigned depth = 0;
    for (size_t i = at; i < doc.len && i < at + 400; i++) {
        if (doc.ptr[i] == open)
            depth++;
        else if (doc.ptr[i] == close && --depth == 0)
            return i;
    }
    return SIZE_MAX;
}

static bool parse_link(fr_str doc, size_t at, link *out)
{
    size_t end = closing(doc, at, '[', ']');
    if (end == SIZE_MAX || end == at + 1)
        return false;
    *out = (link){ .label = fr_str_slice(doc, at + 1, end), .end = end + 1 };
    out->key = out->label;
    if (out->end >= doc.len || (doc.ptr[out->end] != '(' && doc.ptr[out->end] != '['))
        return true;
    char open = doc.ptr[out->end], close = open == '(' ? ')' : ']';
    end = closing(doc, out->end, open, close);
    if (end == SIZE_MAX)
        return true;
    if (end > out->end + 1)
        out->key = fr_str_slice(doc, out->end + 1, end);
    out->end = end + 1;
    return true;
}

/* Puts what stands for the link; false: it is none of the crate's. */
static bool put_link(fr_text *out, ex_plan *p, const fr_api_item *item, const link *one, char next)
{
    bool goes_on = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'); /* a plural */
    const fr_api_item *to = linked_item(p, item, one->key);
    if (!to) {
        fr_str target = defined(p->arena, item->doc, one->key);
        to = target.len ? linked_item(p, item, target) : NULL;
    }
    if (!to)
        return false;
    fr_str name = name_for(p, to);
    fr_str page = name.len ? (fr_str){ 0 } : page_for(p, to);
    if (name.len && is_name(one->label, to))
        fr_text_fmt(out, goes_on ? "`%.*s`" : "%.*s", FR_ARG(name));
    else if (name.len || page.len)
        fr_text_fmt(out, "%.*s (%.*s)", FR_ARG(one->label), FR_ARG(name.len ? name : page));
    else
        fr_text_put(out, one->label);
    return true;
}

/* A line that says where a label of the crate's links leads is of no use any more. */
static bool is_definition(const ex_plan *p, const fr_api_item *item, fr_str line)
{
    line = fr_str_trim(line);
    size_t end = fr_str_find(line, FR_LIT("]:"));
    return line.len && line.ptr[0] == '[' && end != SIZE_MAX &&
           linked_item(p, item, fr_str_trim(fr_str_slice(line, end + 2, line.len))) != NULL;
}

static void put_line(fr_text *out, ex_plan *p, const fr_api_item *item, fr_str line)
{
    bool is_code = false;
    for (size_t i = 0; i < line.len;) {
        link one;
        is_code ^= line.ptr[i] == '`';
        if (line.ptr[i] == '[' && !is_code && parse_link(line, i, &one) &&
            put_link(out, p, item, &one, one.end < line.len ? line.ptr[one.end] : ' '))
            i = one.end;
        else
            fr_text_char(out, line.ptr[i++]);
    }
    fr_text_char(out, '\n');
}

fr_str fr_ex_linked(ex_plan *p, const fr_api_item *item)
{
    fr_text out;
    fr_str line, rest = item->doc;
    bool is_code = false;
    if (item->links.len == 0)
        return item->doc;
    fr_text_init(&out, p->arena);
    while (fr_str_next_line(&rest, &line)) {
        bool is_fence = fr_str_starts(fr_str_trim(line), FR_LIT("```"));
        is_code ^= is_fence;
        if (is_code || is_fence)
            fr_text_fmt(&out, "%.*s\n", FR_ARG(line));
        else if (!is_definition(p, item, line))
            put_line(&out, p, item, line);
    }
    return fr_text_str(&out);
}

/* After the last pruning: names that went are no targets. */
void fr_ex_link_docs(ex_plan *p)
{
    if (p->is_linked)
        return;
    p->is_linked = true;
    for (size_t i = 0; i < p->functions.len; i++) {
        fr_id id = p->e->units.data[p->functions.data[i].unit].item;
        const fr_api_item *item = id == FR_NO_ID ? NULL : fr_api_get(p->api, id);
        if (item && item->doc.len && p->functions.data[i].doc.ptr == item->doc.ptr)
            p->functions.data[i].doc = fr_ex_linked(p, item);
    }
    for (size_t i = 0; i < p->types.len; i++)
        if (p->types.data[i].id != FR_NO_ID)
            p->types.data[i].doc = fr_ex_linked(p, fr_api_get(p->api, p->types.data[i].id));
    for (size_t i = 0; i < p->constants.len; i++) {
        fr_id id = p->e->units.data[p->constants.data[i].unit].item;
        if (id != FR_NO_ID)
            p->constants.data[i].doc = fr_ex_linked(p, fr_api_get(p->api, id));
    }
}
