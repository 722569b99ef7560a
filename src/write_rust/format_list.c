/* format_list.c - lists: on a line, one element a line, or as many on a line as fit.
 *
 * fr_print_call() lets the last argument run over the end of the line when that looks better, by
 * the rules of rustfmt: first all arguments are printed as if each had a line to itself, then the
 * last one is tried behind the others.
 */
#include <string.h>

#include "base/vec.h"
#include "write_rust/format_print.h"

enum { SHORT_ELEMENT = 10 };

void fr_print_list_push_piece(fr_printer *printer, size_t mark, bool is_printed)
{
    if (printer->piece_count == printer->piece_cap)
        printer->pieces =
            fr_vec_grow(printer->arena, printer->pieces, &printer->piece_cap, sizeof(fr_piece));
    size_t len = is_printed ? printer->out->len - mark : PIECE_FAILED;
    printer->pieces[printer->piece_count++] = (fr_piece){ .begin = mark, .len = len };
}

void fr_print_push_node(fr_printer *printer, uint32_t node)
{
    if (printer->node_count == printer->node_cap)
        printer->nodes =
            fr_vec_grow(printer->arena, printer->nodes, &printer->node_cap, sizeof(uint32_t));
    printer->nodes[printer->node_count++] = node;
}

void fr_print_list_push(fr_printer *printer, fr_print_list *list, uint32_t head, fr_shape shape)
{
    list->base = printer->piece_count;
    for (uint32_t node = head; node; node = printer->tree->nodes[node].next) {
        size_t mark = printer->out->len;
        bool is_printed = fr_print_node(printer, node, shape);
        fr_print_list_push_piece(printer, mark, is_printed);
        uint32_t first = printer->tree->nodes[node].first;
        bool is_apart = printer->tree->tokens[first].flags & TOKEN_AFTER_BLANK;
        printer->pieces[printer->piece_count - 1].is_apart = is_apart;
    }
    list->count = printer->piece_count - list->base;
}

static const fr_piece *piece_at(const fr_printer *printer, const fr_print_list *list, size_t i)
{
    return &printer->pieces[list->base + i];
}

static size_t piece_width(const fr_printer *printer, const fr_piece *piece)
{
    if (piece->len == PIECE_FAILED)
        return 0;
    return fr_print_columns(printer->out->data + piece->begin, piece->len);
}

static bool is_multiline(const fr_printer *printer, const fr_piece *piece)
{
    return piece->len != PIECE_FAILED && piece->len &&
           memchr(printer->out->data + piece->begin, '\n', piece->len);
}

static fr_tactic tactic_of(const fr_printer *printer, const fr_print_list *list, size_t from,
                           size_t to, size_t width)
{
    size_t total = 0;
    for (size_t i = from; i < to; i++) {
        const fr_piece *piece = piece_at(printer, list, i);
        if (is_multiline(printer, piece))
            return VERTICAL;
        total += piece_width(printer, piece) + (i > from ? 2 : 0);
    }
    return total <= width ? HORIZONTAL : VERTICAL;
}

fr_tactic fr_print_list_tactic(const fr_printer *printer, const fr_print_list *list, size_t width)
{
    return tactic_of(printer, list, 0, list->count, width);
}

bool fr_print_list_is_short(const fr_printer *printer, const fr_print_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        if (piece_width(printer, piece_at(printer, list, i)) > SHORT_ELEMENT)
            return false;
    }
    return true;
}

/* Is there a :: in the element? */
static bool is_path(const fr_printer *printer, const fr_print_list *list, size_t i)
{
    const fr_piece *piece = piece_at(printer, list, i);
    if (piece->len == PIECE_FAILED)
        return false;
    fr_str text = { printer->out->data + piece->begin, piece->len };
    return fr_str_find(text, FR_LIT("::")) != SIZE_MAX;
}

typedef struct list_line {
    size_t width;   /* so far */
    bool is_broken; /* there is a line before it */
} list_line;

/* What separates element i from the one before it. rustfmt counts the comma at the end of an import
 * only when there is a line before its. */
static void separate(fr_printer *printer, const fr_print_list *list, size_t i, list_line *line)
{
    bool has_comma = i + 1 < list->count || list->trailing == TRAILING_ALWAYS || line->is_broken;
    size_t width = piece_width(printer, piece_at(printer, list, i)) + has_comma;
    bool is_over = line->width > 0 && line->width + 1 + width > list->shape.width;
    bool breaks = false;
    switch (list->tactic) {
    case HORIZONTAL: break;
    case VERTICAL: breaks = true; break;
    case MIXED: breaks = is_over; break;
    case MIXED_NESTED:
        breaks = is_over || (i && (is_path(printer, list, i) || is_path(printer, list, i - 1)));
        break;
    case AFTER_FORMAT: breaks = i == list->before_format || i == list->before_format + 1; break;
    }
    line->width = (breaks || i == 0 ? 0 : line->width + 1) + width;
    line->is_broken |= breaks;
    if (i == 0)
        return;
    if (breaks && list->keeps_blanks && piece_at(printer, list, i)->is_apart)
        fr_text_char(printer->out, '\n');
    if (breaks)
        fr_print_newline(printer, list->shape.indent);
    else
        fr_text_char(printer->out, ' ');
}

bool fr_print_list_write(fr_printer *printer, fr_print_list *list)
{
    list_line line = { 0 };
    bool has_failed = false;
    bool has_comma = list->trailing == TRAILING_ALWAYS ||
                     (list->trailing == TRAILING_VERTICAL && list->tactic != HORIZONTAL);
    for (size_t i = 0; i < list->count; i++) {
        fr_piece piece = *piece_at(printer, list, i);
        has_failed |= piece.len == PIECE_FAILED;
        separate(printer, list, i, &line);
        if (!has_failed)
            fr_print_again(printer, piece);
        if (i + 1 < list->count || has_comma)
            fr_text_char(printer->out, ',');
    }
    printer->piece_count = list->base;
    return !has_failed;
}

/* ---- Which arguments may run over ---- */

static const fr_node *node_at(const fr_printer *printer, uint32_t node)
{
    return &printer->tree->nodes[node];
}

/* Looks through &x, *x, x? and x as T, as rustfmt's questions about arguments do. */
static uint32_t inner(const fr_printer *printer, uint32_t node)
{
    for (;;) {
        const fr_node *n = node_at(printer, node);
        const fr_token *token = &printer->tree->tokens[n->first];
        bool is_operator = n->kind == NODE_UNARY && token->kind == TOKEN_PUNCT &&
                           token->code != PUNCT_RANGE && token->code != PUNCT_RANGE_CLOSED;
        if (!is_operator && n->kind != NODE_TRY && n->kind != NODE_CAST)
            return node;
        node = n->child;
    }
}

static bool is_method_call(const fr_printer *printer, uint32_t node)
{
    return node_at(printer, inner(printer, node))->kind == NODE_METHOD;
}

static bool has_many_closures(const fr_printer *printer, uint32_t head)
{
    size_t count = 0;
    for (uint32_t node = head; node; node = node_at(printer, node)->next)
        count += node_at(printer, node)->kind == NODE_CLOSURE;
    return count > 1;
}

static bool can_run_over(const fr_printer *printer, const fr_call *call, uint32_t node,
                         size_t count)
{
    if (call->arguments != ARGUMENTS_ARE_EXPRESSIONS) {
        while (node_at(printer, node)->kind == NODE_PREFIX)
            node = node_at(printer, node)->child;
        unsigned kind = node_at(printer, node)->kind;
        return count == 1 && (kind == NODE_TUPLE || kind == NODE_META || kind == NODE_META_VALUE);
    }
    switch (node_at(printer, inner(printer, node))->kind) {
    case NODE_BLOCK: return true;
    case NODE_CLOSURE: return !has_many_closures(printer, call->head);
    case NODE_MATCH:
    case NODE_IF:
    case NODE_LOOP:
    case NODE_ARRAY:
    case NODE_REPEAT:
    case NODE_STRUCT:
    case NODE_MACRO:
    case NODE_CALL:
    case NODE_METHOD:
    case NODE_TUPLE:
        return count == 1 && node_at(printer, inner(printer, node))->kind != NODE_REPEAT;
    default: return false;
    }
}

static bool is_simple(const fr_printer *printer, uint32_t node)
{
    for (;;) {
        const fr_node *n = node_at(printer, node);
        const fr_token *token = &printer->tree->tokens[n->first];
        switch (n->kind) {
        case NODE_LEAF: return token->kind == TOKEN_LITERAL || token->kind == TOKEN_KEYWORD;
        case NODE_PATH: return n->end - n->first == 1;
        case NODE_UNARY:
            if (token->kind != TOKEN_PUNCT)
                return false;
            node = n->child;
            break;
        case NODE_CAST:
        case NODE_FIELD:
        case NODE_TRY: node = n->child; break;
        case NODE_INDEX:
        case NODE_REPEAT: {
            /* Both sides: the second is a leaf in all that bindings hold. */
            const fr_node *second = node_at(printer, node_at(printer, n->child)->next);
            if (second->kind != NODE_LEAF && second->kind != NODE_PATH)
                return false;
            node = n->child;
            break;
        }
        default: return false;
        }
    }
}

static bool are_simple(const fr_printer *printer, uint32_t head, size_t from, size_t to)
{
    size_t i = 0;
    for (uint32_t node = head; node; node = node_at(printer, node)->next, i++) {
        if (i >= from && i < to && !is_simple(printer, node))
            return false;
    }
    return true;
}

/* The arguments before the format string of a macro that has one; SIZE_MAX for others. */
static size_t format_position(fr_str name)
{
    static const struct format_macro {
        char name[18];
        unsigned char before;
    } macros[] = {
        { "assert!", 1 },
        { "assert_eq!", 2 },
        { "assert_ne!", 2 },
        { "debug!", 0 },
        { "debug_assert!", 1 },
        { "debug_assert_eq!", 2 },
        { "debug_assert_ne!", 2 },
        { "eprint!", 0 },
        { "eprintln!", 0 },
        { "error!", 0 },
        { "format!", 0 },
        { "format_args!", 0 },
        { "info!", 0 },
        { "panic!", 0 },
        { "print!", 0 },
        { "println!", 0 },
        { "unreachable!", 0 },
        { "warn!", 0 },
        { "write!", 1 },
        { "writeln!", 1 },
    };
    for (size_t i = 0; i < sizeof macros / sizeof macros[0]; i++) {
        if (fr_str_is(name, macros[i].name))
            return macros[i].before;
    }
    return SIZE_MAX;
}

/* ---- The call ---- */

typedef struct call_state {
    const fr_call *call;
    fr_print_list list;
    fr_shape one_line_shape, nested_shape;
    size_t one_line_width;
    uint32_t last; /* the last argument */
} call_state;

/* The shape that is left for the last argument behind the others; false if there is none. */
static bool last_shape(const fr_printer *printer, const call_state *state, fr_shape *shape)
{
    *shape = state->one_line_shape;
    if (state->list.count == 1 && !fr_tree_is_nested_call(printer->tree, state->call->head))
        return true;
    size_t offset = 0;
    for (size_t i = 0; i + 1 < state->list.count; i++)
        offset += 2 + piece_width(printer, piece_at(printer, &state->list, i));
    if (shape->width > state->call->max_width)
        shape->width = state->call->max_width;
    return fr_shape_offset(shape, offset);
}

/* if, match or a loop, or a closure of one alone: where such an argument runs over, its condition
 * does not. */
static bool is_control(const fr_printer *printer, uint32_t node)
{
    if (node_at(printer, node)->kind == NODE_CLOSURE)
        node = node_at(printer, node)->child;
    uint8_t kind = node_at(printer, node)->kind;
    return kind == NODE_IF || kind == NODE_MATCH || kind == NODE_LOOP;
}

/* Prints the last argument again, into `shape`, as a piece of its own. */
static bool print_last(fr_printer *printer, call_state *state, fr_shape shape, fr_piece *piece)
{
    size_t mark = printer->out->len;
    printer->one_line_condition = is_control(printer, state->last);
    bool is_printed = fr_print_node(printer, state->last, shape);
    printer->one_line_condition = false;
    *piece =
        (fr_piece){ .begin = mark, .len = is_printed ? printer->out->len - mark : PIECE_FAILED };
    return is_printed;
}

/* The tactic when the last argument does not run over. */
static fr_tactic plain_tactic(fr_printer *printer, call_state *state)
{
    fr_print_list *list = &state->list;
    const fr_call *call = state->call;
    fr_piece *last = &printer->pieces[list->base + list->count - 1];
    size_t limit =
        call->max_width < state->one_line_width ? call->max_width : state->one_line_width;
    if (list->count == 1 && state->one_line_width != 0 && !is_multiline(printer, last) &&
        piece_width(printer, last) <= state->one_line_width)
        return HORIZONTAL;
    if (fr_print_list_tactic(printer, list, limit) == HORIZONTAL)
        return HORIZONTAL;
    fr_str name = { printer->out->data + call->name,
                    printer->pieces[list->base].begin - call->name };
    size_t before = format_position(name);
    if (before != SIZE_MAX) {
        size_t width = state->nested_shape.width;
        list->before_format = before;
        bool fits = list->count > before && are_simple(printer, call->head, 0, before) &&
                    are_simple(printer, call->head, before + 1, list->count) &&
                    tactic_of(printer, list, 0, before, width) == HORIZONTAL &&
                    tactic_of(printer, list, before + 1, list->count, width) == HORIZONTAL;
        return fits ? AFTER_FORMAT : VERTICAL;
    }
    if (call->arguments == ARGUMENTS_ARE_TYPES)
        return VERTICAL;
    if (!fr_print_list_is_short(printer, list))
        return VERTICAL;
    return are_simple(printer, call->head, 0, list->count) ? MIXED : VERTICAL;
}

/* One argument that runs over by a single line break is better off on a line of its own. */
static void prefer_own_line(fr_printer *printer, call_state *state, fr_piece *over)
{
    size_t breaks = 0;
    for (size_t i = 0; i < over->len; i++)
        breaks += printer->out->data[over->begin + i] == '\n';
    fr_piece own;
    if (breaks == 1 && print_last(printer, state, state->nested_shape, &own) &&
        !is_multiline(printer, &own))
        *over = own;
}

static fr_tactic choose_tactic(fr_printer *printer, call_state *state)
{
    fr_print_list *list = &state->list;
    const fr_call *call = state->call;
    size_t index = list->base + list->count - 1;
    size_t limit =
        call->max_width < state->one_line_width ? call->max_width : state->one_line_width;
    size_t name_len = printer->pieces[list->base].begin - call->name;
    bool is_combined =
        list->count == 1 && call->arguments == ARGUMENTS_ARE_EXPRESSIONS && name_len < TAB;
    fr_piece over = { .len = PIECE_FAILED };
    fr_piece own = printer->pieces[index];
    bool may_run_over = is_combined || can_run_over(printer, call, state->last, list->count);
    if (may_run_over) {
        bool one_line_chains = printer->one_line_chains;
        fr_shape shape;
        if (!is_combined && call->arguments == ARGUMENTS_ARE_EXPRESSIONS && !printer->macro_depth &&
            is_method_call(printer, state->last))
            printer->one_line_chains = true;
        if (last_shape(printer, state, &shape))
            print_last(printer, state, shape, &over);
        printer->one_line_chains = one_line_chains;
    }
    if (over.len != PIECE_FAILED) {
        const char *text = printer->out->data + over.begin;
        const char *newline = over.len ? memchr(text, '\n', over.len) : NULL;
        fr_piece first = { .begin = over.begin,
                           .len = newline ? (size_t)(newline - text) : over.len };
        printer->pieces[index] = first;
        if (fr_print_list_tactic(printer, list, limit) == HORIZONTAL) {
            if (list->count == 1)
                prefer_own_line(printer, state, &over);
            printer->pieces[index] = over;
            return HORIZONTAL;
        }
        printer->pieces[index] = own;
    }
    if (!may_run_over && fr_print_list_tactic(printer, list, limit) == HORIZONTAL)
        return HORIZONTAL;
    return plain_tactic(printer, state);
}

/* The name's own line, or lines of its own, for the list at [list_mark, end). */
static void wrap_list(fr_printer *printer, call_state *state, size_t list_mark)
{
    const fr_call *call = state->call;
    fr_text *out = printer->out;
    size_t len = out->len - list_mark;
    size_t width = fr_print_width(printer, list_mark);
    size_t first = fr_print_first_width(printer, list_mark);
    size_t saved = out->len;
    out->len = list_mark;
    size_t used = fr_print_last_width(printer, call->name);
    out->len = saved;
    size_t room = call->shape.width > used ? call->shape.width - used : 0;
    size_t extent = len ? first + 1 : 2;
    bool is_single =
        (printer->macro_depth && !fr_print_is_multiline(printer, list_mark) && width + 2 <= room) ||
        (state->list.tactic == HORIZONTAL && extent <= room);
    size_t before = is_single || !len ? 1 : 2 + state->nested_shape.indent;
    fr_text_repeat(out, ' ', before);
    memmove(out->data + list_mark + before, out->data + list_mark, len);
    out->data[list_mark] = call->open;
    if (before > 1) {
        out->data[list_mark + 1] = '\n';
        memset(out->data + list_mark + 2, ' ', before - 2);
    }
    if (!is_single)
        fr_print_newline(printer, call->shape.indent);
    fr_text_char(out, call->close);
}

bool fr_print_call(fr_printer *printer, const fr_call *call)
{
    size_t mark = printer->out->len;
    size_t used = fr_print_used(printer, call->name, call->shape) + 2;
    call_state state = { .call = call };
    if (!fr_print_try(printer))
        return false;
    state.one_line_width = call->shape.width > used ? call->shape.width - used : 0;
    state.one_line_shape = call->shape;
    if (!fr_shape_offset(&state.one_line_shape, fr_print_last_width(printer, call->name) + 1) ||
        !fr_shape_narrow(&state.one_line_shape, 1))
        state.one_line_shape.width = 0;
    state.nested_shape = fr_shape_indented(printer, call->shape.indent + TAB);
    if (!fr_shape_narrow(&state.nested_shape, 1))
        state.nested_shape.width = 0;
    fr_print_list_push(printer, &state.list, call->head, state.nested_shape);
    for (uint32_t node = call->head; node; node = node_at(printer, node)->next)
        state.last = node;
    state.list.shape = state.nested_shape;
    state.list.tactic = state.list.count ? choose_tactic(printer, &state) : HORIZONTAL;
    state.list.trailing = call->trailing;
    if (call->trailing == TRAILING_VERTICAL && state.list.tactic == MIXED)
        state.list.trailing = TRAILING_ALWAYS;
    size_t list_mark = printer->out->len;
    if (!fr_print_list_write(printer, &state.list))
        return fr_print_cut(printer, mark);
    fr_print_keep(printer, mark, list_mark);
    wrap_list(printer, &state, mark);
    return true;
}
