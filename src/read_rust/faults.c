/* faults.c - messages about tokens and delimiters.
 *
 * Where a delimiter is missing, the parser of brackets can only say which one was open at the end.
 * People indent, so the first `}` that begins a line in another column than the line of its partner
 * points to the place that was meant.
 */
#include "read_rust/faults.h"

#include "base/vec.h"

size_t fr_rust_shebang(fr_str text)
{
    if (!fr_str_starts(text, FR_LIT("#!")))
        return 0;
    size_t end = fr_str_find_char(text, '\n');
    if (end == SIZE_MAX)
        end = text.len;
    /* the first token behind #!, comments passed, decides */
    fr_arena scratch;
    fr_arena_init(&scratch, SIZE_MAX);
    fr_lexer lexer;
    fr_lexer_init(&lexer, &scratch, text);
    lexer.at = 2;
    bool is_attribute =
        fr_lexer_step(&lexer) && lexer.tokens[0].kind == TOKEN_OPEN && lexer.tokens[0].code == '[';
    fr_arena_release(&scratch);
    return is_attribute ? 0 : end;
}

/* ---- delimiters ---- */

static uint32_t line_start(fr_str text, uint32_t at)
{
    while (at > 0 && text.ptr[at - 1] != '\n')
        at--;
    return at;
}

/* White space before the first thing in the line of `at`. */
static uint32_t indent_of(fr_str text, uint32_t at)
{
    uint32_t start = line_start(text, at);
    uint32_t end = start;
    while (end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == '\t'))
        end++;
    return end - start;
}

/* The opening brace whose closing one is indented differently, with that one; false if there is
 * none before the fault. */
static bool find_suspect(const fr_lexer *broken, uint32_t *open, uint32_t *close)
{
    fr_arena scratch;
    fr_arena_init(&scratch, SIZE_MAX);
    fr_lexer lexer;
    fr_lexer_init(&lexer, &scratch, broken->source);
    lexer.has_groups = broken->has_groups;
    lexer.at = fr_rust_shebang(broken->source);
    bool is_found = false;
    while (!is_found && fr_lexer_step(&lexer)) {
        fr_token token = lexer.tokens[lexer.count - 1];
        if (token.kind == TOKEN_END)
            break;
        if (token.kind != TOKEN_CLOSE || token.code != '}' || !(token.flags & TOKEN_AFTER_NEWLINE))
            continue;
        *open = lexer.tokens[token.match].begin;
        *close = token.begin;
        is_found = indent_of(lexer.source, *open) != indent_of(lexer.source, *close);
    }
    fr_arena_release(&scratch);
    return is_found;
}

static fr_place place_at(fr_rust_reader *reader, const fr_rust_source *source, uint32_t at)
{
    return fr_rust_place(&reader->sources, source->base + at);
}

static void add_suspect(fr_rust_reader *reader, const fr_rust_source *source, const fr_lexer *lexer,
                        fr_diagnostic *diagnostic)
{
    uint32_t open, close;
    if (source->expansion_depth || !find_suspect(lexer, &open, &close))
        return;
    fr_place from = place_at(reader, source, open);
    fr_place to = place_at(reader, source, close);
    fr_vec_push(reader->arena, &diagnostic->notes,
                fr_arena_printf(reader->arena,
                                "the `{` in line %u, column %u may lack its `}`: the one in line "
                                "%u that closes it is indented differently",
                                from.line, from.column, to.line));
}

static void report_delimiter(fr_rust_reader *reader, const fr_rust_source *source,
                             const fr_lexer *lexer)
{
    char found = lexer->source.ptr[lexer->fault_at];
    fr_place place = place_at(reader, source, lexer->fault_at);
    fr_diag_code code = source->expansion_depth ? DIAG_W0810 : DIAG_E0802;
    if (lexer->fault == LEXER_UNCLOSED) {
        fr_diagnostic *d = fr_diag(reader->diags, code, place, "`%c` is never closed", found);
        add_suspect(reader, source, lexer, d);
    } else if (lexer->fault == LEXER_UNOPENED) {
        fr_diagnostic *d = fr_diag(reader->diags, code, place, "`%c` closes nothing", found);
        add_suspect(reader, source, lexer, d);
    } else {
        fr_place open = place_at(reader, source, lexer->fault_open);
        fr_diag(reader->diags, DIAG_E0802, place,
                "`%c` cannot close the `%c` in line %u, column %u", found,
                lexer->source.ptr[lexer->fault_open], open.line, open.column);
    }
}

/* ---- tokens ---- */

static void report_character(fr_rust_reader *reader, fr_rust_source *source, uint32_t at)
{
    size_t end = at;
    uint32_t c = fr_str_decode(source->text, &end);
    fr_place place = place_at(reader, source, at);
    if (c > ' ' && c < 0x7F)
        fr_diag(reader->diags, DIAG_E0801, place, "`%c` begins no token of Rust", (char)c);
    else
        fr_diag(reader->diags, DIAG_E0801, place, "the character U+%04X has no place here",
                (unsigned)c);
}

void fr_rust_report_fault(fr_rust_reader *reader, fr_rust_source *source, const fr_lexer *lexer)
{
    fr_place place = place_at(reader, source, lexer->fault_at);
    switch (lexer->fault) {
    case LEXER_FINE: return;
    case LEXER_BAD_CHARACTER: report_character(reader, source, lexer->fault_at); return;
    case LEXER_BAD_LITERAL:
        fr_diag(reader->diags, DIAG_E0801, place, "this quote begins no character or lifetime");
        return;
    case LEXER_UNCLOSED_COMMENT:
        fr_diag(reader->diags, DIAG_E0801, place, "this comment has no end");
        return;
    case LEXER_UNCLOSED_STRING:
        fr_diag(reader->diags, DIAG_E0801, place, "this string has no end");
        return;
    case LEXER_UNCLOSED:
    case LEXER_UNOPENED:
    case LEXER_MISMATCHED: report_delimiter(reader, source, lexer); return;
    }
}

bool fr_rust_report_encoding(fr_rust_reader *reader, fr_rust_source *source)
{
    fr_str text = source->text;
    if (fr_str_is_utf8(text))
        return false;
    uint32_t at = 0;
    for (size_t next = 0; next < text.len; at = (uint32_t)next) {
        size_t before = next;
        if (fr_str_decode(text, &next) == 0xFFFD &&
            !fr_str_starts(fr_str_slice(text, before, next), FR_LIT("\xEF\xBF\xBD")))
            break;
    }
    fr_diag(reader->diags, DIAG_E0803, place_at(reader, source, at),
            "the byte 0x%02x is not UTF-8, which Rust's source is written in",
            (unsigned)(unsigned char)text.ptr[at]);
    return true;
}
