/* Running libclang's parser, and passing on what it says. */
#include "read_c/reader.h"

#include <string.h>
#include <sys/stat.h>

#include "read_c/arguments.h"

static fr_place place_of(fr_reader *reader, CXSourceLocation location)
{
    CXFile file = NULL;
    fr_place place = { 0 };
    unsigned offset = 0;
    reader->clang->getFileLocation(location, &file, &place.line, &place.column, &offset);
    if (file)
        place.file = fr_cx_string(reader, reader->clang->getFileName(file));
    return place;
}

/* What the driver says of flags that it does not know or cannot use. Nothing is parsed otherwise
 * for them, so they count as skipped. */
static bool is_about_flags(fr_str message)
{
    static const char *const beginnings[] = {
        "unknown argument",
        "unsupported option",
        "unsupported argument",
        "unknown warning option",
        "argument unused during compilation",
        "optimization flag",
        "ignoring '-m",
        "unsupported use of internal gcc",
    };
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (fr_str_starts(message, fr_str_from(beginnings[i])))
            return true;
    return fr_str_find(message, FR_LIT("hasn't been enabled")) != SIZE_MAX ||
           fr_str_find(message, FR_LIT("'linker' input unused")) != SIZE_MAX;
}

static void add_notes(fr_reader *reader, CXDiagnostic from, fr_diagnostic *to)
{
    const fr_libclang *clang = reader->clang;
    CXDiagnosticSet children = clang->getChildDiagnostics(from);
    unsigned count = clang->getNumDiagnosticsInSet(children);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic child = clang->getDiagnosticInSet(children, i);
        fr_str text = fr_cx_string(reader, clang->getDiagnosticSpelling(child));
        fr_place place = place_of(reader, clang->getDiagnosticLocation(child));
        if (place.file.len)
            text = fr_arena_printf(reader->arena, "%.*s:%u:%u: %.*s", FR_ARG(place.file),
                                   place.line, place.column, FR_ARG(text));
        fr_vec_push(reader->arena, &to->notes, text);
        clang->disposeDiagnostic(child);
    }
}

static fr_str warning_option(fr_reader *reader, CXDiagnostic from)
{
    CXString disable;
    fr_str option = fr_cx_string(reader, reader->clang->getDiagnosticOption(from, &disable));
    reader->clang->disposeString(disable);
    return option;
}

/* Bodies of functions are not parsed, so clang is wrong about what they use, also where -Werror
 * makes an error of it. */
static bool is_about_bodies(fr_str option)
{
    static const char *const options[] = {
        "-Wunused-function",      "-Wunused-const-variable",    "-Wunused-variable",
        "-Wundefined-internal",   "-Wundefined-inline",         "-Wunneeded-internal-declaration",
        "-Wunused-local-typedef", "-Wunneeded-member-function",
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (fr_str_is(option, options[i]))
            return true;
    return false;
}

/* Passes one of clang's diagnostics on. */
static void add_diagnostic(fr_reader *reader, CXDiagnostic from)
{
    const fr_libclang *clang = reader->clang;
    enum CXDiagnosticSeverity severity = clang->getDiagnosticSeverity(from);
    fr_str option = warning_option(reader, from);
    fr_str text = fr_cx_string(reader, clang->getDiagnosticSpelling(from));
    fr_place place = place_of(reader, clang->getDiagnosticLocation(from));
    if (severity == CXDiagnostic_Ignored || severity == CXDiagnostic_Note ||
        is_about_bodies(option))
        return;
    if (place.file.len == 0 && is_about_flags(text)) {
        fr_diag(reader->model->diags, DIAG_N0303, place, "%.*s", FR_ARG(text));
        return;
    }
    if (severity == CXDiagnostic_Warning) {
        const char *gap = option.len ? " [" : "";
        add_notes(reader, from,
                  fr_diag(reader->model->diags, DIAG_W0302, place, "%.*s%s%.*s%s", FR_ARG(text),
                          gap, FR_ARG(option), option.len ? "]" : ""));
        return;
    }
    add_notes(reader, from, fr_diag(reader->model->diags, DIAG_E0301, place, "%.*s", FR_ARG(text)));
}

static bool add_diagnostics(fr_reader *reader)
{
    size_t errors = reader->model->diags->error_count;
    unsigned count = reader->clang->getNumDiagnostics(reader->unit);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = reader->clang->getDiagnostic(reader->unit, i);
        add_diagnostic(reader, diagnostic);
        reader->clang->disposeDiagnostic(diagnostic);
    }
    return reader->model->diags->error_count == errors;
}

static const char **c_arguments(fr_reader *reader)
{
    const char **list = FR_NEW_ARRAY(reader->arena, const char *, reader->arguments.len + 1);
    for (size_t i = 0; i < reader->arguments.len; i++)
        list[i] = fr_arena_cstr(reader->arena, reader->arguments.data[i]);
    return list;
}

/* True if clang makes something of an empty file with this argument alone. */
static bool is_accepted(fr_reader *reader, const char *argument)
{
    const fr_libclang *clang = reader->clang;
    struct CXUnsavedFile empty = { "ferrule-probe.c", "", 0 };
    CXTranslationUnit unit = NULL;
    enum CXErrorCode code = clang->parseTranslationUnit2(reader->index, "ferrule-probe.c",
                                                         &argument, 1, &empty, 1, 0, &unit);
    if (unit)
        clang->disposeTranslationUnit(unit);
    return code == CXError_Success;
}

static void report_refusal(fr_reader *reader, enum CXErrorCode code, const char *const *arguments)
{
    fr_diags *diags = reader->model->diags;
    if (code == CXError_Crashed) {
        fr_diag(diags, DIAG_E0301, (fr_place){ .file = reader->main_file },
                "clang crashed while it read this file");
        return;
    }
    for (size_t i = 0; i < reader->arguments.len; i++) {
        if (arguments[i][0] != '-' || is_accepted(reader, arguments[i]))
            continue;
        fr_diag(diags, DIAG_E0002, (fr_place){ 0 }, "clang refuses the argument `%s`",
                arguments[i]);
        return;
    }
    fr_diag(diags, DIAG_E0301, (fr_place){ .file = reader->main_file },
            "clang refuses to read this file with these arguments");
}

/* Only what can be read to its end: a pipe would make clang wait. */
static bool check_header(fr_diags *diags, fr_arena *arena, fr_str path)
{
    struct stat status;
    fr_place place = { .file = path };
    if (stat(fr_arena_cstr(arena, path), &status) != 0) {
        fr_diag(diags, DIAG_E0201, place, "header '%.*s' does not exist.", FR_ARG(path));
        return false;
    }
    if (S_ISDIR(status.st_mode)) {
        fr_diag(diags, DIAG_E0201, place, "'%.*s' is a folder", FR_ARG(path));
        return false;
    }
    if (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)) {
        fr_diag(diags, DIAG_E0201, place, "'%.*s' is not a regular file", FR_ARG(path));
        return false;
    }
    return true;
}

static void read_target(fr_reader *reader)
{
    static const char *const big_endian[] = { "powerpc-",   "powerpc64-", "ppc-",  "ppc64-",
                                              "s390x",      "sparc",      "mips-", "mips64-",
                                              "aarch64_be", "armeb",      "m68k" };
    fr_target *target = &reader->model->target;
    CXTargetInfo info = reader->clang->getTranslationUnitTargetInfo(reader->unit);
    target->triple = fr_cx_string(reader, reader->clang->TargetInfo_getTriple(info));
    target->pointer_width = (uint32_t)reader->clang->TargetInfo_getPointerWidth(info);
    reader->clang->TargetInfo_dispose(info);
    for (size_t i = 0; i < sizeof big_endian / sizeof *big_endian; i++)
        target->is_big_endian |= fr_str_starts(target->triple, fr_str_from(big_endian[i]));
    target->is_windows_msvc = fr_str_find(target->triple, FR_LIT("windows-msvc")) != SIZE_MAX;
}

bool fr_parse_unit(fr_reader *reader)
{
    const fr_bind_options *options = reader->options;
    fr_diags *diags = reader->model->diags;
    for (size_t i = 0; i < options->headers.len; i++)
        if (!check_header(diags, reader->arena, options->headers.data[i]))
            return false;
    reader->main_file = options->headers.data[options->headers.len - 1];
    fr_clang_arguments(&reader->arguments, reader->arena, diags, reader->clang, options);
    const char **arguments = c_arguments(reader);
    unsigned flags =
        CXTranslationUnit_DetailedPreprocessingRecord | CXTranslationUnit_SkipFunctionBodies;
    enum CXErrorCode code = reader->clang->parseTranslationUnit2(
        reader->index, fr_arena_cstr(reader->arena, reader->main_file), arguments,
        (int)reader->arguments.len, NULL, 0, flags, &reader->unit);
    if (code != CXError_Success || !reader->unit) {
        report_refusal(reader, code, arguments);
        return false;
    }
    if (!add_diagnostics(reader))
        return false;
    read_target(reader);
    return true;
}
