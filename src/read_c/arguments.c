/* libclang finds the system's folders by itself, as the clang driver does, but its builtin headers
 * (stddef.h and the like) only relative to the path it was loaded by, which packages break. So
 * their folder is looked for here, by version: headers of another version do not fit. */
#include "read_c/arguments.h"

#include "base/file.h"

bool fr_clang_has_argument(const fr_bind_options *options, const char *name)
{
    fr_str wanted = fr_str_from(name);
    for (size_t i = 0; i < options->clang_args.len; i++) {
        fr_str argument = options->clang_args.data[i];
        if (fr_str_starts(argument, wanted) &&
            (argument.len == wanted.len || argument.ptr[wanted.len] == '='))
            return true;
    }
    return false;
}

/* ---- the language ---- */

static bool is_one_of(fr_str text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fr_str_is(text, list[i]))
            return true;
    return false;
}

static fr_language language_by_name(fr_str name)
{
    if (fr_str_starts(name, FR_LIT("objective-c")))
        return LANGUAGE_OBJC;
    return fr_str_starts(name, FR_LIT("c++")) ? LANGUAGE_CXX : LANGUAGE_C;
}

static fr_language language_by_extension(fr_str path)
{
    static const char *const cxx[] = { "hpp", "hxx", "hh",  "h++", "H",  "cpp",
                                       "cxx", "cc",  "c++", "C",   "hp", "tcc" };
    static const char *const objc[] = { "m", "mm", "M" };
    fr_str name = fr_path_base(path);
    size_t dot = fr_str_find_last_char(name, '.');
    fr_str extension = dot == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(name, dot + 1, name.len);
    if (is_one_of(extension, cxx, sizeof cxx / sizeof *cxx))
        return LANGUAGE_CXX;
    if (is_one_of(extension, objc, sizeof objc / sizeof *objc))
        return LANGUAGE_OBJC;
    return LANGUAGE_C;
}

fr_language fr_clang_language(const fr_bind_options *options)
{
    fr_language language = LANGUAGE_C;
    bool is_given = false;
    for (size_t i = 0; i < options->clang_args.len; i++) {
        fr_str argument = options->clang_args.data[i];
        fr_str name = { 0 };
        if (fr_str_is(argument, "-x") && i + 1 < options->clang_args.len)
            name = options->clang_args.data[i + 1];
        else if (fr_str_starts(argument, FR_LIT("-x")))
            name = fr_str_slice(argument, 2, argument.len);
        else if (fr_str_starts(argument, FR_LIT("--language=")))
            name = fr_str_slice(argument, sizeof "--language=" - 1, argument.len);
        if (name.len == 0)
            continue;
        language = language_by_name(name);
        is_given = true;
    }
    if (!is_given && options->headers.len)
        return language_by_extension(options->headers.data[options->headers.len - 1]);
    return language;
}

/* ---- the builtin headers ---- */

static unsigned leading_number(fr_str name)
{
    uint64_t value = 0;
    size_t digits = 0;
    while (digits < name.len && name.ptr[digits] >= '0' && name.ptr[digits] <= '9')
        digits++;
    return fr_str_to_u64(fr_str_slice(name, 0, digits), &value) ? (unsigned)value : 0;
}

/* FOLDER/clang/VERSION of the right major version that has headers. */
static bool find_in(fr_arena *arena, fr_str folder, unsigned major, fr_str *found)
{
    fr_strs names = { 0 };
    fr_str parent = fr_path_join(arena, folder, FR_LIT("clang"));
    if (fr_file_list(arena, fr_arena_cstr(arena, parent), &names) != 0)
        return false;
    for (size_t i = names.len; i > 0; i--) {
        if (leading_number(names.data[i - 1]) != major)
            continue;
        fr_str version = fr_path_join(arena, parent, names.data[i - 1]);
        fr_str probe = fr_path_join(arena, version, FR_LIT("include/stddef.h"));
        if (fr_file_exists(fr_arena_cstr(arena, probe))) {
            *found = version;
            return true;
        }
    }
    return false;
}

static bool find_resources(fr_arena *arena, const fr_libclang *clang, fr_str *found)
{
    fr_str folder = fr_path_parent(fr_str_from(clang->path)), real = { 0 };
    fr_str versioned = fr_arena_printf(arena, "/usr/lib/llvm-%u/lib", clang->major);
    fr_str beside = fr_path_join(arena, fr_path_parent(folder), FR_LIT("lib"));
    if (find_in(arena, folder, clang->major, found) || find_in(arena, beside, clang->major, found))
        return true;
    if (fr_path_real(arena, clang->path, &real) &&
        find_in(arena, fr_path_parent(real), clang->major, found))
        return true;
    return find_in(arena, versioned, clang->major, found) ||
           find_in(arena, FR_LIT("/usr/lib"), clang->major, found) ||
           find_in(arena, FR_LIT("/usr/lib64"), clang->major, found) ||
           find_in(arena, FR_LIT("/usr/local/lib"), clang->major, found);
}

/* gcc's own stddef.h and the like serve in need: the newest version's. */
static bool find_gcc_headers(fr_arena *arena, fr_str *found)
{
    fr_strs triples = { 0 };
    if (fr_file_list(arena, "/usr/lib/gcc", &triples) != 0)
        return false;
    unsigned newest = 0;
    for (size_t i = 0; i < triples.len; i++) {
        fr_strs versions = { 0 };
        fr_str base = fr_path_join(arena, FR_LIT("/usr/lib/gcc"), triples.data[i]);
        if (fr_file_list(arena, fr_arena_cstr(arena, base), &versions) != 0)
            continue;
        for (size_t k = 0; k < versions.len; k++) {
            fr_str folder =
                fr_path_join(arena, fr_path_join(arena, base, versions.data[k]), FR_LIT("include"));
            fr_str probe = fr_path_join(arena, folder, FR_LIT("stddef.h"));
            if (leading_number(versions.data[k]) <= newest ||
                !fr_file_exists(fr_arena_cstr(arena, probe)))
                continue;
            newest = leading_number(versions.data[k]);
            *found = folder;
        }
    }
    return newest > 0;
}

static void add_builtin_headers(fr_strs *arguments, fr_arena *arena, fr_diags *diags,
                                const fr_libclang *clang, const fr_bind_options *options)
{
    fr_str folder = { 0 };
    if (options->no_include_path_detection || fr_clang_has_argument(options, "-resource-dir") ||
        fr_clang_has_argument(options, "-nostdinc") ||
        fr_clang_has_argument(options, "-nobuiltininc"))
        return;
    if (find_resources(arena, clang, &folder)) {
        fr_vec_push(arena, arguments, FR_LIT("-resource-dir"));
        fr_vec_push(arena, arguments, folder);
        return;
    }
    fr_diagnostic *d = fr_diag(diags, DIAG_W0104, (fr_place){ 0 },
                               "the builtin headers of libclang %u (stddef.h and others) are not "
                               "installed",
                               clang->major);
    d->hint = fr_arena_printf(arena,
                              "install them (Debian: apt install libclang-common-%u-dev), or "
                              "name their folder with -resource-dir",
                              clang->major);
    if (find_gcc_headers(arena, &folder)) {
        fr_vec_push(arena, arguments, FR_LIT("-idirafter"));
        fr_vec_push(arena, arguments, folder);
        fr_vec_push(arena, &d->notes,
                    fr_arena_printf(arena, "gcc's are used: %.*s", FR_ARG(folder)));
    }
}

/* ---- arguments of the user's that are for other jobs ---- */

/* What would have clang print something or stop early, not parse; as the compiler's command line
 * may hold it that the user passed on. */
static bool is_other_job(fr_str argument)
{
    static const char *const names[] = {
        "-M",    "-MM",         "-MG", "-E",        "-S",           "-c",           "-###",
        "-P",    "-C",          "-CC", "--version", "-dumpversion", "-dumpmachine", "--help",
        "-help", "-save-temps", "-dM", "-dD",       "-dI",          "-emit-llvm",   "--help-hidden",
    };
    return is_one_of(argument, names, sizeof names / sizeof *names) ||
           fr_str_starts(argument, FR_LIT("-print-")) ||
           fr_str_starts(argument, FR_LIT("--print-")) ||
           fr_str_starts(argument, FR_LIT("-save-temps="));
}

/* Flags that the next argument belongs to, which therefore is no flag. */
static bool takes_next(fr_str argument)
{
    static const char *const names[] = { "-I",
                                         "-D",
                                         "-U",
                                         "-include",
                                         "-imacros",
                                         "-isystem",
                                         "-iquote",
                                         "-idirafter",
                                         "-isysroot",
                                         "-Xclang",
                                         "-Xpreprocessor",
                                         "-target",
                                         "-F",
                                         "-iframework",
                                         "-iprefix",
                                         "-iwithprefix",
                                         "-resource-dir",
                                         "-o",
                                         "-mllvm",
                                         "--param",
                                         "-x",
                                         "-iwithprefixbefore",
                                         "-include-pch",
                                         "-T",
                                         "-Xlinker",
                                         "-Xassembler",
                                         "-arch" };
    return is_one_of(argument, names, sizeof names / sizeof *names);
}

static void add_users(fr_strs *arguments, fr_arena *arena, fr_diags *diags,
                      const fr_bind_options *options)
{
    const fr_strs *given = &options->clang_args;
    for (size_t i = 0; i < given->len; i++) {
        if (is_other_job(given->data[i])) {
            fr_diag(diags, DIAG_N0303, (fr_place){ 0 },
                    "`%.*s` is for another job than bindings: skipped", FR_ARG(given->data[i]));
            continue;
        }
        fr_vec_push(arena, arguments, given->data[i]);
        if (takes_next(given->data[i]) && i + 1 < given->len)
            fr_vec_push(arena, arguments, given->data[++i]);
    }
}

void fr_clang_arguments(fr_strs *arguments, fr_arena *arena, fr_diags *diags,
                        const fr_libclang *clang, const fr_bind_options *options)
{
    fr_vec_push(arena, arguments, FR_LIT("-Wno-unknown-warning-option"));
    add_users(arguments, arena, diags, options);
    add_builtin_headers(arguments, arena, diags, clang, options);
    for (size_t i = 0; i + 1 < options->headers.len; i++) {
        fr_vec_push(arena, arguments, FR_LIT("-include"));
        fr_vec_push(arena, arguments, options->headers.data[i]);
    }
}
