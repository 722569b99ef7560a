/* The bindings as a whole. Items are printed in the order of their ids, each as one or more pieces;
 * then the helper types that they turned out to need go in front, the pieces are put in the order
 * that the options ask for, and all is laid out. */
#include "write_rust/write_rust.h"

#include <assert.h>
#include <string.h>

#include "rust_lex/lexer.h"
#include "write_rust/emit.h"
#include "write_rust/format_stream.h"

/* ---- pieces ---- */

void fr_emit_begin(fr_emitter *e, fr_piece_kind kind)
{
    assert(!e->is_open);
    fr_item_piece piece = { .kind = kind, .begin = e->out->len };
    fr_vec_push(e->arena, &e->pieces, piece);
    e->is_open = true;
}

void fr_emit_begin_extern(fr_emitter *e, fr_str head)
{
    fr_emit_begin(e, PIECE_EXTERN_BLOCK);
    e->pieces.data[e->pieces.len - 1].head = head;
}

void fr_emit_end(fr_emitter *e)
{
    assert(e->is_open);
    e->pieces.data[e->pieces.len - 1].end = e->out->len;
    e->is_open = false;
}

void fr_emit_put(fr_emitter *e, fr_str text)
{
    fr_text_put(e->out, text);
}

void fr_emit_puts(fr_emitter *e, const char *text)
{
    fr_text_puts(e->out, text);
}

void fr_emit_fmt(fr_emitter *e, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(e->out, format, args);
    va_end(args);
}

/* ---- items ---- */

static void emit_type_item(fr_emitter *e, const fr_item *item)
{
    switch (item->as.type.kind) {
    case TYPE_RECORD: fr_emit_record(e, item->id); break;
    case TYPE_ENUM: fr_emit_enum(e, item->id); break;
    case TYPE_ALIAS: fr_emit_alias(e, item->id); break;
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
    case TYPE_BLOCK_POINTER: break; /* uses of types are printed where they stand */
    }
}

void fr_emit_item(fr_emitter *e, fr_id id)
{
    const fr_item *item = fr_model_item(e->model, id);
    if (e->is_done[id] || !e->analysis->selection.is_wanted[id])
        return;
    e->is_done[id] = true;
    switch (item->kind) {
    case ITEM_TYPE: emit_type_item(e, item); break;
    case ITEM_FUNCTION: fr_emit_function(e, id); break;
    case ITEM_VAR: fr_emit_var(e, id); break;
    case ITEM_NONE:
    case ITEM_MODULE: break; /* C has the root module only: enclose() */
    }
}

/* The block types that were used get a name each, as each use has its own. */
static void emit_blocks(fr_emitter *e)
{
    for (fr_id id = 0; e->options->generate_block && id < e->model->items.len; id++) {
        const fr_item *item = fr_model_item(e->model, id);
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_BLOCK_POINTER ||
            !e->analysis->selection.is_wanted[id])
            continue;
        fr_emit_begin(e, PIECE_TYPE);
        fr_emit_fmt(e, "pub type %.*s = ", FR_ARG(fr_names_get(e->names, id)));
        fr_emit_block(e, id);
        fr_emit_puts(e, ";");
        fr_emit_end(e);
    }
}

static void emit_crates(fr_emitter *e)
{
    if (!(e->helpers & HELPER_BLOCK))
        return;
    bool is_extern = e->options->block_extern_crate;
    fr_emit_begin(e, is_extern ? PIECE_EXTERN_CRATE : PIECE_USE);
    fr_emit_puts(e, is_extern ? "extern crate block;" : "use block;");
    fr_emit_end(e);
}

/* ---- text ---- */

/* One line ends each: what bindgen has rustfmt lay out has no empty lines. */
static void put_piece(const fr_emitter *e, size_t i, fr_text *out)
{
    const fr_item_piece *piece = &e->pieces.data[i];
    bool is_block = piece->kind == PIECE_EXTERN_BLOCK;
    bool is_next_merged = i + 1 < e->pieces.len && e->pieces.data[i + 1].is_merged;
    if (is_block && !piece->is_merged) {
        fr_text_put(out, piece->head);
        fr_text_puts(out, " {\n");
    }
    fr_text_put(out,
                fr_str_trim((fr_str){ e->out->data + piece->begin, piece->end - piece->begin }));
    fr_text_puts(out, is_block && !is_next_merged ? "\n}\n" : "\n");
}

static void put_pieces(const fr_emitter *e, fr_text *out)
{
    for (size_t i = 0; i < e->pieces.len; i++)
        put_piece(e, i, out);
}

enum { PART = 64 * 1024 };

/* A part of the text may end behind piece `i`. */
static bool is_end_of_part(const fr_emitter *e, size_t i)
{
    bool is_next_merged = i + 1 < e->pieces.len && e->pieces.data[i + 1].is_merged;
    return !is_next_merged && e->pieces.data[i].kind != PIECE_USE;
}

/* Gives the pieces to those who lay them out, and begins anew. */
static void hand_over(fr_emitter *e, fr_format_stream *stream)
{
    fr_text part;
    fr_text_init(&part, e->arena);
    fr_text_reserve(&part, (e->out->len < PART ? e->out->len : PART) + PART / 8);
    for (size_t i = 0; i < e->pieces.len; i++) {
        put_piece(e, i, &part);
        if (i + 1 < e->pieces.len && (part.len < PART || !is_end_of_part(e, i)))
            continue;
        fr_format_stream_add(stream, fr_text_str(&part));
        fr_text_init(&part, e->arena);
    }
    e->pieces.len = 0;
    fr_text_clear(e->out);
}

/* `stream`: where items go as soon as they are enough for a part; NULL: they are to be arranged. */
static void emit_items(fr_emitter *e, fr_format_stream *stream)
{
    const fr_ids *children = &fr_model_item(e->model, FR_ROOT)->as.module.children;
    for (size_t i = 0; i < children->len; i++) {
        fr_emit_item(e, children->data[i]);
        if (stream && e->out->len >= PART && is_end_of_part(e, e->pieces.len - 1))
            hand_over(e, stream);
    }
    emit_blocks(e);
}

/* What stands first in the module around all: its own name, so that paths in it begin with that,
 * and the lines that the user has for it. */
static void emit_module_head(fr_emitter *e)
{
    fr_emit_begin(e, PIECE_USE);
    fr_emit_puts(e, "#[allow(unused_imports)]\nuse self::super::" FR_ROOT_MODULE ";\n");
    fr_emit_end(e);
    for (size_t i = 0; i < e->options->module_raw_lines.len; i++) {
        const fr_module_line *raw = &e->options->module_raw_lines.data[i];
        if (!fr_str_is(raw->module, FR_ROOT_MODULE))
            continue;
        fr_emit_begin(e, PIECE_RAW);
        fr_emit_put(e, raw->line);
        fr_emit_end(e);
    }
}

/* What is printed first may need a helper that is known only at the end. */
static void put_helpers_first(fr_emitter *e)
{
    size_t items = e->pieces.len;
    fr_emit_helpers(e);
    if (!e->options->enable_cxx_namespaces)
        emit_crates(e);
    size_t helpers = e->pieces.len - items;
    if (helpers == 0 || items == 0)
        return;
    fr_item_piece *moved = FR_NEW_ARRAY(e->arena, fr_item_piece, helpers);
    memcpy(moved, e->pieces.data + items, helpers * sizeof *moved);
    memmove(e->pieces.data + helpers, e->pieces.data, items * sizeof *moved);
    memcpy(e->pieces.data, moved, helpers * sizeof *moved);
}

/* ---- all pieces, in their order ---- */

/* Pieces from `outside` on do not go into the module: who loads a library names its struct without
 * a path, and `::block` is a path from the crate's root. */
static void enclose(fr_emitter *e, size_t outside)
{
    size_t left = e->pieces.len - outside;
    fr_item_piece *kept = FR_NEW_ARRAY(e->arena, fr_item_piece, left + 1);
    fr_text inside;
    fr_text_init(&inside, e->arena);
    if (left)
        memcpy(kept, e->pieces.data + outside, left * sizeof *kept);
    e->pieces.len = outside;
    put_helpers_first(e);
    fr_arrange_pieces(e);
    put_pieces(e, &inside);
    e->pieces.len = 0;
    emit_crates(e);
    fr_emit_begin(e, PIECE_MOD);
    fr_emit_fmt(e,
                "#[allow(non_snake_case, non_camel_case_types, non_upper_case_globals)]\n"
                "pub mod " FR_ROOT_MODULE " {\n%.*s}\n",
                FR_ARG(fr_text_str(&inside)));
    fr_emit_end(e);
    for (size_t i = 0; i < left; i++)
        fr_vec_push(e->arena, &e->pieces, kept[i]);
}

static void emit_all(fr_emitter *e)
{
    bool is_module = e->options->enable_cxx_namespaces;
    if (is_module)
        emit_module_head(e);
    emit_items(e, NULL);
    size_t outside = e->pieces.len;
    if (e->dynamic)
        fr_dynamic_finish(e);
    if (is_module) {
        enclose(e, outside);
        return;
    }
    put_helpers_first(e);
    fr_arrange_pieces(e);
}

/* ---- without a layout ---- */

/* Punctuation that belongs together: `<` and `>` are tokens of one byte even in `<<=`. */
static bool is_joined(const fr_token *token, const fr_token *next)
{
    return (next->flags & TOKEN_IS_JOINT) && token->kind == TOKEN_PUNCT &&
           next->kind == TOKEN_PUNCT &&
           (token->code == PUNCT_LESS || token->code == PUNCT_GREATER) &&
           (next->code == PUNCT_LESS || next->code == PUNCT_GREATER || next->code == PUNCT_EQUAL);
}

/* All on one line, a blank between any two tokens. */
static bool put_tokens(fr_text *out, fr_str source)
{
    fr_lexer lexer;
    if (!fr_lexer_init(&lexer, out->arena, source))
        return false;
    size_t begin = out->len;
    do {
        if (!fr_lexer_next_item(&lexer)) {
            out->len = begin;
            return false;
        }
        for (size_t i = 0; i + 1 < lexer.count; i++) {
            const fr_token *token = &lexer.tokens[i];
            fr_text_put(out, fr_str_slice(source, token->begin, token->end));
            bool is_line = token->kind == TOKEN_DOC || token->kind == TOKEN_DOC_INNER;
            if (!is_joined(token, token + 1))
                fr_text_char(out, is_line ? '\n' : ' ');
        }
    } while (lexer.count > 1);
    fr_text_char(out, '\n');
    return true;
}

static void report_no_tokens(const fr_emitter *e)
{
    fr_diag(e->model->diags, DIAG_W0602, (fr_place){ 0 },
            "the text is no sequence of Rust tokens; it is printed as it is");
}

static void write_tokens(fr_emitter *e, fr_text *out)
{
    fr_text source;
    emit_all(e);
    fr_text_init(&source, e->arena);
    put_pieces(e, &source);
    if (put_tokens(out, fr_text_str(&source)))
        return;
    report_no_tokens(e);
    fr_text_put(out, fr_text_str(&source));
}

/* ---- laid out ---- */

/* The helpers go in front: it turns out late which they are. */
static void hand_over_helpers(fr_emitter *e, fr_format_stream *stream)
{
    fr_text part;
    put_helpers_first(e);
    fr_text_init(&part, e->arena);
    put_pieces(e, &part);
    if (part.len)
        fr_format_stream_add_first(stream, fr_text_str(&part));
}

/* True if the pieces stay in the order in which they are made: then they are laid out while others
 * are made. The import of a helper might join those behind it. */
static bool is_in_order(const fr_bind_options *options)
{
    return !options->merge_extern_blocks && !options->sort_semantically &&
           !options->generate_block && !options->enable_cxx_namespaces;
}

static void write_laid_out(fr_emitter *e, fr_text *out)
{
    fr_format_stream *stream = fr_format_stream_new(e->arena);
    if (is_in_order(e->options)) {
        emit_items(e, stream);
        if (e->dynamic)
            fr_dynamic_finish(e);
        hand_over(e, stream);
        hand_over_helpers(e, stream);
    } else {
        emit_all(e);
        hand_over(e, stream);
    }
    if (fr_format_stream_end(stream, out))
        return;
    report_no_tokens(e);
    fr_format_stream_source(stream, out);
}

/* ---- all together ---- */

static void init(fr_emitter *e, fr_text *text, fr_analysis *analysis)
{
    const fr_model *model = analysis->model;
    *e = (fr_emitter){ .arena = model->arena,
                       .model = model,
                       .options = analysis->options,
                       .analysis = analysis,
                       .names = &analysis->names,
                       .out = text,
                       .root = analysis->options->use_core ? "::core" : "::std",
                       .path = analysis->options->enable_cxx_namespaces ? FR_ROOT_MODULE "::" : "",
                       .has_underscore = fr_target_has_underscore(model),
                       .is_done = FR_NEW_ARRAY(model->arena, bool, model->items.len) };
    fr_text_init(text, model->arena);
    if (e->options->dynamic_loading.len)
        fr_dynamic_init(e);
}

/* True if the flag can change the size, the layout or the passing of a type that the source spells
 * the same. */
static bool changes_types(fr_str argument)
{
    static const char *const flags[] = {
        "-m32",
        "-m64",
        "-mx32",
        "-malign-double",
        "-mms-bitfields",
        "-mno-ms-bitfields",
        "-mrtd",
        "-msoft-float",
        "-fshort-enums",
        "-fno-short-enums",
        "-fshort-wchar",
        "-fno-short-wchar",
        "-funsigned-char",
        "-fsigned-char",
        "-fno-unsigned-char",
        "-fno-signed-char",
        "-fms-extensions",
    };
    static const char *const prefixes[] = {
        "-fpack-struct",        "-mabi=",        "-mlong-double-",   "-mregparm=", "-mfloat-abi=",
        "-D_FILE_OFFSET_BITS=", "-D_TIME_BITS=", "-fmax-type-align="
    };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (fr_str_is(argument, flags[i]))
            return true;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (fr_str_starts(argument, fr_str_from(prefixes[i])))
            return true;
    return false;
}

/* Nothing that could end the comment, or the line. */
static bool is_plain(fr_str argument)
{
    for (size_t i = 0; i < argument.len; i++) {
        char c = argument.ptr[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_word && c != '-' && c != '_' && c != '=' && c != '.' && c != '+' && c != ',')
            return false;
    }
    return true;
}

/* Other flags, other types: whoever compares two files or proves one needs to know. */
static void put_flags(fr_text *out, const fr_strs *arguments)
{
    size_t count = 0;
    for (size_t i = 0; i < arguments->len; i++) {
        fr_str argument = arguments->data[i];
        if (changes_types(argument) && is_plain(argument))
            fr_text_fmt(out, "%s %.*s", count++ ? "" : "/* types as by", FR_ARG(argument));
    }
    if (count)
        fr_text_puts(out, " */\n");
}

void fr_write_rust_header(fr_text *out, const fr_bind_options *options)
{
    /* tools know generated files by bindgen's words */
    if (!options->disable_header_comment) {
        fr_text_puts(out, "/* automatically generated by rust-bindgen 0.72.0-compatible "
                          "ferrule " FERRULE_VERSION " */\n");
        put_flags(out, &options->clang_args);
        fr_text_char(out, '\n');
    }
    for (size_t i = 0; i < options->raw_lines.len; i++) {
        fr_text_put(out, options->raw_lines.data[i]);
        fr_text_char(out, '\n');
    }
    if (options->raw_lines.len)
        fr_text_char(out, '\n');
}

void fr_write_rust(fr_text *out, fr_analysis *analysis)
{
    fr_emitter e;
    fr_text text;
    init(&e, &text, analysis);
    if (e.options->formatter == FORMATTER_FERRULE)
        write_laid_out(&e, out);
    else
        write_tokens(&e, out);
}

void fr_write_rust_type(fr_text *out, fr_analysis *analysis, fr_id type, const char *path,
                        bool is_param)
{
    fr_emitter e = { .arena = analysis->model->arena,
                     .model = analysis->model,
                     .options = analysis->options,
                     .analysis = analysis,
                     .names = &analysis->names,
                     .out = out,
                     .root = analysis->options->use_core ? "::core" : "::std",
                     .path = path };
    if (is_param)
        fr_emit_param_type(&e, type);
    else
        fr_emit_type(&e, type);
}
