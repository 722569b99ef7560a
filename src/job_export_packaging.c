/* What build systems need to use the crate that is written: in its folder, or installed. Names here
 * are a crate's (letters, digits, - and _), so nothing has to be escaped. */
#include "job_export.h"

void fr_export_add_file(fr_export_run *run, fr_str path, fr_str text)
{
    fr_export_file file = { path, text };
    fr_vec_push(run->arena, &run->files, file);
}

/* What Rust's standard library needs of the system (rustc --print native-static-libs); the first
 * row whose words are in the triple counts. */
typedef struct fr_system {
    const char *triple, *pkg_config, *cmake;
} fr_system;

static const fr_system systems[] = {
    { "-linux-musl", "-lunwind -lc", "unwind;c" },
    { "-linux-android", "-ldl -llog -lunwind -ldl -lm -lc", "log;unwind;dl;m;c" },
    { "-linux-", "-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc", "gcc_s;util;rt;pthread;m;dl" },
    { "-apple-", "-lSystem -lc -lm", "System;c;m" },
    { "-windows-", "-lkernel32 -lntdll -luserenv -lws2_32 -ldbghelp",
      "kernel32;ntdll;userenv;ws2_32;dbghelp" },
    { "-freebsd",
      "-lexecinfo -lpthread -lgcc_s -lc -lm -lrt -lutil -lkvm -lmemstat -lprocstat "
      "-ldevstat",
      "execinfo;pthread;gcc_s;c;m;rt;util;kvm;memstat;procstat;devstat" },
    { "", "-lm -lc", "m;c" },
};

static const fr_system *system_of(const fr_export_run *run)
{
    size_t i = 0;
    while (fr_str_find(run->api.crate.target, fr_str_from(systems[i].triple)) == SIZE_MAX)
        i++;
    return &systems[i];
}

/* "1.2.3" of "1.2.3-rc.1", which CMake cannot read. */
static fr_str numbers_of(fr_str version)
{
    size_t end = 0;
    while (end < version.len &&
           (version.ptr[end] == '.' || (version.ptr[end] >= '0' && version.ptr[end] <= '9')))
        end++;
    return fr_str_slice(version, 0, end);
}

/* What cargo counts as compatible: the same first number that is not 0. */
static void put_same_line(fr_text *out, fr_str version)
{
    fr_str rest = numbers_of(version), major = { 0 }, minor = { 0 };
    bool has_minor = fr_str_next_part(&rest, '.', &major) && fr_str_next_part(&rest, '.', &minor);
    fr_text_fmt(out, "PACKAGE_FIND_VERSION_MAJOR EQUAL %.*s", FR_ARG(major));
    if (has_minor && fr_str_is(major, "0"))
        fr_text_fmt(out, " AND PACKAGE_FIND_VERSION_MINOR EQUAL %.*s", FR_ARG(minor));
}

/* A word in < > stands for what only this run knows; `@` for the library's name in Rust. */
static void put_word(fr_text *out, const fr_export_run *run, fr_str word)
{
    fr_str target = run->options->target;
    if (fr_str_is(word, "version"))
        fr_text_put(out, run->toolchain.version);
    else if (fr_str_is(word, "numbers"))
        fr_text_put(out, numbers_of(run->toolchain.version));
    else if (fr_str_is(word, "header"))
        fr_text_put(out, fr_export_header(run->arena, run->toolchain.library));
    else if (fr_str_is(word, "same-line"))
        put_same_line(out, run->toolchain.version);
    else if (fr_str_is(word, "pkg-config-libraries"))
        fr_text_puts(out, system_of(run)->pkg_config);
    else if (fr_str_is(word, "cmake-libraries"))
        fr_text_puts(out, system_of(run)->cmake);
    else if (fr_str_is(word, "/target") && target.len) /* a folder of cargo's */
        fr_text_fmt(out, "/%.*s", FR_ARG(target));
    else if (fr_str_is(word, "--target") && target.len)
        fr_text_fmt(out, " --target %.*s", FR_ARG(target));
}

static fr_str fill(fr_export_run *run, const char *pattern)
{
    fr_text out;
    fr_str rest = fr_str_from(pattern);
    fr_text_init(&out, run->arena);
    while (rest.len) {
        size_t end = rest.ptr[0] == '<' ? fr_str_find_char(rest, '>') : SIZE_MAX;
        if (end != SIZE_MAX) {
            put_word(&out, run, fr_str_slice(rest, 1, end));
            rest = fr_str_slice(rest, end + 1, rest.len);
            continue;
        }
        if (rest.ptr[0] == '@')
            fr_text_put(&out, run->toolchain.library);
        else
            fr_text_char(&out, rest.ptr[0]);
        rest = fr_str_slice(rest, 1, rest.len);
    }
    return fr_text_str(&out);
}

/* For use without installing: PKG_CONFIG_PATH is the folder. */
static const char pkg_config[] = "prefix=${pcfiledir}\n"
                                 "libdir=${prefix}/target</target>/release\n"
                                 "includedir=${prefix}/include\n"
                                 "\n"
                                 "Name: @_ffi\n"
                                 "Description: the Rust crate @ for C and C++\n"
                                 "Version: <version>\n"
                                 "Cflags: -I${includedir}\n"
                                 "Libs: -L${libdir} -l@_ffi\n"
                                 "Libs.private: <pkg-config-libraries>\n";

/* Installed in LIBDIR/pkgconfig. */
static const char pkg_config_installed[] = "prefix=${pcfiledir}/../..\n"
                                           "libdir=${pcfiledir}/..\n"
                                           "includedir=${prefix}/include\n"
                                           "\n"
                                           "Name: @_ffi\n"
                                           "Description: the Rust crate @ for C and C++\n"
                                           "Version: <version>\n"
                                           "Cflags: -I${includedir}\n"
                                           "Libs: -L${libdir} -l@_ffi\n"
                                           "Libs.private: <pkg-config-libraries>\n";

/* How the files are called, also where a project has no language that would tell CMake. */
#define CMAKE_FILES                                                                                \
    "if(WIN32)\n"                                                                                  \
    "  set(@_ffi_shared @_ffi.dll)\n"                                                              \
    "  if(MSVC)\n"                                                                                 \
    "    set(@_ffi_import @_ffi.dll.lib)\n"                                                        \
    "    set(@_ffi_static @_ffi.lib)\n"                                                            \
    "  else()\n"                                                                                   \
    "    set(@_ffi_import lib@_ffi.dll.a)\n"                                                       \
    "    set(@_ffi_static lib@_ffi.a)\n"                                                           \
    "  endif()\n"                                                                                  \
    "else()\n"                                                                                     \
    "  set(@_ffi_import)\n"                                                                        \
    "  set(@_ffi_static lib@_ffi.a)\n"                                                             \
    "  if(APPLE)\n"                                                                                \
    "    set(@_ffi_shared lib@_ffi.dylib)\n"                                                       \
    "  else()\n"                                                                                   \
    "    set(@_ffi_shared lib@_ffi.so)\n"                                                          \
    "  endif()\n"                                                                                  \
    "endif()\n"

/* Besides their places. A library of cargo's has no soname. */
#define CMAKE_PROPERTIES(TARGET)                                                                   \
    "set_target_properties(" TARGET "shared PROPERTIES IMPORTED_NO_SONAME TRUE)\n"                 \
    "set_target_properties(" TARGET "static PROPERTIES\n"                                          \
    "  INTERFACE_LINK_LIBRARIES \"<cmake-libraries>\")\n"

static const char cmake_lists[] =
    "# Builds the library with cargo. As a subdirectory of a project it gives the targets\n"
    "# @_ffi::shared and @_ffi::static; installed, find_package(@_ffi) does.\n"
    "cmake_minimum_required(VERSION 3.16)\n"
    "project(@_ffi VERSION <numbers> LANGUAGES C)\n"
    "include(GNUInstallDirs)\n"
    "find_program(CARGO cargo REQUIRED)\n"
    "\n" CMAKE_FILES "set(@_ffi_built ${CMAKE_CURRENT_BINARY_DIR}/cargo</target>/release)\n"
    "set(@_ffi_files ${@_ffi_built}/${@_ffi_shared} ${@_ffi_built}/${@_ffi_static})\n"
    "if(@_ffi_import)\n"
    "  list(APPEND @_ffi_files ${@_ffi_built}/${@_ffi_import})\n"
    "endif()\n"
    "add_custom_command(\n"
    "  OUTPUT ${@_ffi_files}\n"
    "  COMMAND ${CARGO} build --release<--target> --target-dir ${CMAKE_CURRENT_BINARY_DIR}/cargo\n"
    "  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/Cargo.toml ${CMAKE_CURRENT_SOURCE_DIR}/src/lib.rs\n"
    "  WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM)\n"
    "add_custom_target(@_ffi_cargo ALL DEPENDS ${@_ffi_files})\n"
    "\n"
    "foreach(kind IN ITEMS shared static)\n"
    "  string(TOUPPER ${kind} library_kind)\n"
    "  add_library(@_ffi_${kind} ${library_kind} IMPORTED GLOBAL)\n"
    "  add_library(@_ffi::${kind} ALIAS @_ffi_${kind})\n"
    "  add_dependencies(@_ffi_${kind} @_ffi_cargo)\n"
    "  set_target_properties(@_ffi_${kind} PROPERTIES\n"
    "    IMPORTED_LOCATION ${@_ffi_built}/${@_ffi_${kind}}\n"
    "    INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_CURRENT_SOURCE_DIR}/include)\n"
    "endforeach()\n"
    "if(@_ffi_import)\n"
    "  set_target_properties(@_ffi_shared PROPERTIES\n"
    "    IMPORTED_IMPLIB ${@_ffi_built}/${@_ffi_import})\n"
    "endif()\n" CMAKE_PROPERTIES(
        "@_ffi_") "\n"
                  "if(WIN32)\n"
                  "  install(FILES ${@_ffi_built}/${@_ffi_shared} DESTINATION "
                  "${CMAKE_INSTALL_BINDIR})\n"
                  "  install(FILES ${@_ffi_built}/${@_ffi_import} DESTINATION "
                  "${CMAKE_INSTALL_LIBDIR})\n"
                  "else()\n"
                  "  install(FILES ${@_ffi_built}/${@_ffi_shared} DESTINATION "
                  "${CMAKE_INSTALL_LIBDIR})\n"
                  "endif()\n"
                  "install(FILES ${@_ffi_built}/${@_ffi_static} DESTINATION "
                  "${CMAKE_INSTALL_LIBDIR})\n"
                  "install(FILES include/<header>.h include/<header>.hpp DESTINATION "
                  "${CMAKE_INSTALL_INCLUDEDIR})\n"
                  "install(FILES cmake/@_ffi.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)\n"
                  "install(FILES cmake/@_ffi-config.cmake cmake/@_ffi-config-version.cmake\n"
                  "  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/@_ffi)\n";

/* Installed in LIBDIR/cmake/NAME. */
static const char cmake_config[] =
    "get_filename_component(@_ffi_lib ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)\n"
    "find_path(@_ffi_INCLUDE_DIR <header>.h\n"
    "  HINTS ${@_ffi_lib}/../include ${@_ffi_lib}/../../include NO_DEFAULT_PATH)\n" CMAKE_FILES
    "set(@_ffi_places ${@_ffi_lib})\n"
    "if(WIN32)\n"
    "  get_filename_component(@_ffi_places ${@_ffi_INCLUDE_DIR}/../bin ABSOLUTE)\n"
    "endif()\n"
    "if(NOT TARGET @_ffi::shared)\n"
    "  add_library(@_ffi::shared SHARED IMPORTED)\n"
    "  add_library(@_ffi::static STATIC IMPORTED)\n"
    "endif()\n"
    "set_target_properties(@_ffi::shared @_ffi::static PROPERTIES\n"
    "  INTERFACE_INCLUDE_DIRECTORIES ${@_ffi_INCLUDE_DIR})\n"
    "set_target_properties(@_ffi::shared PROPERTIES\n"
    "  IMPORTED_LOCATION ${@_ffi_places}/${@_ffi_shared})\n"
    "set_target_properties(@_ffi::static PROPERTIES\n"
    "  IMPORTED_LOCATION ${@_ffi_lib}/${@_ffi_static})\n"
    "if(@_ffi_import)\n"
    "  set_target_properties(@_ffi::shared PROPERTIES\n"
    "    IMPORTED_IMPLIB ${@_ffi_lib}/${@_ffi_import})\n"
    "endif()\n" CMAKE_PROPERTIES("@_ffi::");

/* What cargo would take for it, and newer. */
static const char cmake_version[] =
    "set(PACKAGE_VERSION <numbers>)\n"
    "if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)\n"
    "  set(PACKAGE_VERSION_EXACT TRUE)\n"
    "endif()\n"
    "if(NOT PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION AND\n"
    "   <same-line>)\n"
    "  set(PACKAGE_VERSION_COMPATIBLE TRUE)\n"
    "endif()\n";

void fr_export_add_packaging(fr_export_run *run)
{
    static const struct {
        const char *path, *text;
    } files[] = {
        { "@_ffi.pc", pkg_config },
        { "CMakeLists.txt", cmake_lists },
        { "cmake/@_ffi.pc", pkg_config_installed },
        { "cmake/@_ffi-config.cmake", cmake_config },
        { "cmake/@_ffi-config-version.cmake", cmake_version },
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        fr_export_add_file(run, fill(run, files[i].path), fill(run, files[i].text));
}
