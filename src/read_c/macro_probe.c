/* The main header is parsed again with its own text and, behind that, a line
 *     static const __typeof__((M)) NAME_N = M;
 * for each candidate, which is no sentence of C if the macro is a list. What clang says of a line,
 * errors and the warnings asked for, rules its candidate out; the others are evaluated by libclang.
 */
#include "read_c/macro_probe.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "read_c/macro_weight.h"

/* Candidates that expand to more are left alone, and all of them together to no more than that
 * many times as much: clang has no limits of its own, and its parser and evaluator recurse. */
enum { MOST_TOKENS = 32 * 1024, MOST_TOGETHER = 256, DEEPEST = 400 };

#define PROBE "ferrule_macro_probe_"

typedef struct probe {
    fr_reader *reader;
    fr_arena *arena; /* that of the macros */
    fr_macros *macros;
    FR_VEC(size_t) candidates; /* indexes into macros->list, by probe */
    bool *is_bad;              /* by probe */
    unsigned first_line;       /* of the probes */
    CXTranslationUnit unit;
} probe;

/* ---- candidates ---- */

/* What begins a declaration or a statement, and so no expression. */
static bool begins_otherwise(fr_str name)
{
    static const char *const words[] = {
        "__attribute__",
        "__attribute",
        "__declspec",
        "__asm__",
        "__asm",
        "asm",
        "auto",
        "break",
        "case",
        "const",
        "continue",
        "default",
        "do",
        "else",
        "enum",
        "extern",
        "for",
        "goto",
        "if",
        "inline",
        "__inline",
        "__inline__",
        "register",
        "restrict",
        "__restrict",
        "return",
        "static",
        "struct",
        "switch",
        "typedef",
        "union",
        "void",
        "volatile",
        "while",
        "char",
        "short",
        "int",
        "long",
        "float",
        "double",
        "signed",
        "unsigned",
        "_Bool",
        "_Noreturn",
        "_Pragma",
        "__extension__",
        "_Static_assert",
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (fr_str_is(name, words[i]))
            return true;
    return false;
}

static bool has_expression(const fr_macros *macros, size_t index)
{
    const fr_macro *macro = &macros->list.data[index];
    fr_macro_lexer lexer = { .text = fr_macros_text(macros, index) };
    fr_macro_token first, second;
    fr_macro_next(&lexer, &first); /* the name */
    if (!fr_macro_next(&lexer, &first))
        return false;
    bool is_alone = !fr_macro_next(&lexer, &second);
    if (first.kind == MACRO_TOKEN_NAME)
        return !begins_otherwise(first.text) && !(is_alone && fr_str_eq(first.text, macro->name));
    return first.kind != MACRO_TOKEN_OTHER || first.text.ptr[0] == '!';
}

static void find_candidates(probe *p)
{
    fr_macro_weight *weights = NULL;
    uint64_t left = (uint64_t)MOST_TOKENS * MOST_TOGETHER;
    for (size_t i = 0; i < p->macros->list.len; i++) {
        const fr_macro *macro = &p->macros->list.data[i];
        if (!macro->is_live || macro->is_function_like || macro->value.kind != VALUE_NONE ||
            macro->why.len || !has_expression(p->macros, i))
            continue;
        if (!weights)
            weights = fr_macro_weigh(p->macros);
        if (weights[i].is_odd || weights[i].depth > DEEPEST || weights[i].tokens > MOST_TOKENS ||
            weights[i].tokens > left)
            continue;
        left -= weights[i].tokens;
        fr_vec_push(p->arena, &p->candidates, i);
    }
}

/* ---- the second parse ---- */

static const char *main_file_name(const probe *p)
{
    return fr_arena_cstr(p->arena, p->reader->main_file);
}

/* Asks for all warnings that say that a constant expression has no value in C, whatever the header
 * has switched off. */
static void put_pragmas(fr_text *out)
{
    static const char *const warnings[] = { "integer-overflow",     "shift-overflow",
                                            "shift-sign-overflow",  "shift-negative-value",
                                            "shift-count-overflow", "shift-count-negative",
                                            "division-by-zero" };
    for (size_t i = 0; i < sizeof warnings / sizeof *warnings; i++)
        fr_text_fmt(out, "#pragma clang diagnostic warning \"-W%s\"\n", warnings[i]);
}

static fr_str probe_text(probe *p)
{
    const fr_libclang *clang = p->reader->clang;
    fr_text out;
    size_t size = 0;
    CXFile file = clang->getFile(p->reader->unit, main_file_name(p));
    const char *bytes = file ? clang->getFileContents(p->reader->unit, file, &size) : NULL;
    fr_str header = { bytes, bytes ? size : 0 };
    fr_text_init(&out, p->arena);
    fr_text_put(&out, header);
    fr_text_puts(&out, "\n\n"); /* one may continue the last line, if that ends in a backslash */
    put_pragmas(&out);
    p->first_line = 1;
    for (size_t i = 0; i < out.len; i++)
        p->first_line += out.data[i] == '\n';
    for (size_t i = 0; i < p->candidates.len; i++) {
        fr_str name = p->macros->list.data[p->candidates.data[i]].name;
        fr_text_fmt(&out, "__extension__ static const __typeof__((%.*s)) " PROBE "%zu = %.*s;\n",
                    FR_ARG(name), i, FR_ARG(name));
    }
    return fr_text_str(&out);
}

static fr_strs probe_arguments(const probe *p)
{
    static const char *const more[] = { "-ferror-limit=0", "-Wno-everything", "-Wsystem-headers" };
    const fr_strs *given = &p->reader->arguments;
    fr_strs out = { 0 };
    for (size_t i = 0; i < given->len; i++)
        if (!fr_str_is(given->data[i], "-w"))
            fr_vec_push(p->arena, &out, given->data[i]);
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        fr_vec_push(p->arena, &out, fr_str_from(more[i]));
    return out;
}

static void release_probe(void *data)
{
    probe *p = data;
    if (p->unit)
        p->reader->clang->disposeTranslationUnit(p->unit);
    p->unit = NULL;
}

static bool parse_probes(probe *p)
{
    fr_reader *reader = p->reader;
    fr_str text = probe_text(p);
    fr_strs list = probe_arguments(p);
    const char **arguments = FR_NEW_ARRAY(p->arena, const char *, list.len + 1);
    for (size_t i = 0; i < list.len; i++)
        arguments[i] = fr_arena_cstr(p->arena, list.data[i]);
    const char *name = fr_arena_cstr(p->arena, reader->main_file);
    struct CXUnsavedFile file = { name, text.ptr, (unsigned long)text.len };
    fr_arena_defer(p->arena, release_probe, p);
    enum CXErrorCode code = reader->clang->parseTranslationUnit2(
        reader->index, name, arguments, (int)list.len, &file, 1,
        CXTranslationUnit_SkipFunctionBodies | CXTranslationUnit_KeepGoing, &p->unit);
    return code == CXError_Success && p->unit;
}

static void mark_bad(probe *p)
{
    const fr_libclang *clang = p->reader->clang;
    CXFile main_file = clang->getFile(p->unit, main_file_name(p));
    unsigned count = clang->getNumDiagnostics(p->unit);
    p->is_bad = FR_NEW_ARRAY(p->arena, bool, p->candidates.len);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang->getDiagnostic(p->unit, i);
        CXFile file = NULL;
        unsigned line = 0, column = 0, offset = 0;
        clang->getFileLocation(clang->getDiagnosticLocation(diagnostic), &file, &line, &column,
                               &offset);
        if (file == main_file && line >= p->first_line && line - p->first_line < p->candidates.len)
            p->is_bad[line - p->first_line] = true;
        clang->disposeDiagnostic(diagnostic);
    }
}

/* ---- values ---- */

static void set_integer(const fr_libclang *clang, CXEvalResult result, CXType type, fr_value *out)
{
    long long size = clang->Type_getSizeOf(type);
    if (size < 1 || size > 8)
        return;
    bool is_unsigned = clang->EvalResult_isUnsignedInt(result) != 0;
    *out = (fr_value){ .kind = type.kind == CXType_Bool ? VALUE_BOOL : VALUE_INT,
                       .is_unsigned = is_unsigned,
                       .width = (uint8_t)size };
    out->as.integer = is_unsigned ? clang->EvalResult_getAsUnsigned(result)
                                  : (uint64_t)clang->EvalResult_getAsLongLong(result);
}

static void set_float(const fr_libclang *clang, CXEvalResult result, CXType type, fr_value *out)
{
    double value = clang->EvalResult_getAsDouble(result);
    if (type.kind == CXType_LongDouble && (isinf(value) || value == 0.0))
        return; /* it may be beyond the range of double */
    *out = (fr_value){ .kind = VALUE_FLOAT,
                       .width = type.kind == CXType_Float ? 4 : 8,
                       .as.number = value };
}

/* The string that a variable begins with, by its spelling: libclang before 17 does not evaluate
 * strings, and all hand them out as C strings, up to the first NUL. */
static void set_string(probe *p, CXCursor variable, fr_value *out)
{
    fr_reader *reader = p->reader;
    fr_arena *arena = p->arena;
    CXCursor cursor = reader->clang->Cursor_getVarDeclInitializer(variable);
    while (reader->clang->getCursorKind(cursor) == CXCursor_ParenExpr) {
        size_t begin = fr_cx_push_children(reader, cursor);
        bool is_only = reader->cursors.len == begin + 1;
        cursor = is_only ? reader->cursors.data[begin] : fr_cx_none();
        fr_cx_pop(reader, begin);
    }
    if (reader->clang->getCursorKind(cursor) != CXCursor_StringLiteral)
        return;
    fr_macro_lexer lexer = { .text = fr_cx_spelling(reader, cursor) };
    fr_macro_token token;
    fr_strs parts = { 0 };
    while (fr_macro_next(&lexer, &token) && token.kind == MACRO_TOKEN_STRING)
        fr_vec_push(arena, &parts, token.text);
    fr_value value = { 0 };
    if (parts.len > 0 &&
        fr_macro_read_strings(arena, &p->macros->target, parts.data, parts.len, &value).is_good)
        *out = value;
}

static bool is_integer(enum CXTypeKind kind)
{
    return (kind >= CXType_Bool && kind <= CXType_LongLong) || kind == CXType_Enum;
}

static void evaluate(probe *p, CXCursor cursor, fr_value *out)
{
    const fr_libclang *clang = p->reader->clang;
    CXType type = clang->getCanonicalType(clang->getCursorType(cursor));
    bool is_float =
        type.kind == CXType_Float || type.kind == CXType_Double || type.kind == CXType_LongDouble;
    if (type.kind == CXType_ConstantArray)
        set_string(p, cursor, out);
    if (!is_integer(type.kind) && !is_float)
        return;
    CXEvalResult result = clang->Cursor_Evaluate(cursor);
    if (!result)
        return;
    enum CXEvalResultKind kind = clang->EvalResult_getKind(result);
    if (kind == CXEval_Int && is_integer(type.kind))
        set_integer(clang, result, type, out);
    else if (kind == CXEval_Float && is_float)
        set_float(clang, result, type, out);
    clang->EvalResult_dispose(result);
}

static void evaluate_all(probe *p)
{
    fr_reader *reader = p->reader;
    CXCursor root = reader->clang->getTranslationUnitCursor(p->unit);
    size_t begin = fr_cx_push_children(reader, root), end = reader->cursors.len;
    for (size_t i = begin; i < end; i++) {
        CXCursor cursor = reader->cursors.data[i];
        if (reader->clang->getCursorKind(cursor) != CXCursor_VarDecl)
            continue;
        fr_str name = fr_cx_spelling(reader, cursor);
        uint64_t index = 0;
        if (!fr_str_starts(name, FR_LIT(PROBE)) ||
            !fr_str_to_u64(fr_str_slice(name, sizeof PROBE - 1, name.len), &index) ||
            index >= p->candidates.len || p->is_bad[index])
            continue;
        evaluate(p, cursor, &p->macros->list.data[p->candidates.data[index]].value);
    }
    fr_cx_pop(reader, begin);
}

void fr_macro_probe(fr_reader *reader, fr_macros *macros)
{
    probe *p = FR_NEW(macros->arena, probe);
    *p = (probe){ .reader = reader, .arena = macros->arena, .macros = macros };
    find_candidates(p);
    if (p->candidates.len == 0)
        return;
    if (parse_probes(p)) {
        mark_bad(p);
        evaluate_all(p);
    }
    release_probe(p);
}
