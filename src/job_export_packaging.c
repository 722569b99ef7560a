/* What build systems need to use the crate that is written: in its folder, or installed. Names here
 * are a crate's (letters, digits, - and _), so nothing has to be escaped. */
#include "job_export.h"

void fr_export_add_file(fr_export_run *run, fr_str path, fr_str text)
{
    fr_export_file file = { path, text };
    fr_vec_push(run->arena, &run->files, file);
}

/* `@` stands for the library's name in Rust, `~` for the version. */
static fr_str fill(fr_export_run *run, const char *pattern)
{
    fr_text out;
    fr_text_init(&out, run->arena);
    for (; *pattern; pattern++) {
        if (*pattern == '@')
            fr_text_put(&out, run->toolchain.library);
        else if (*pattern == '~')
            fr_text_put(&out, run->toolchain.version);
        else
            fr_text_char(&out, *pattern);
    }
    return fr_text_str(&out);
}

/* What Rust's standard library needs of the system (rustc --print native-static-libs). */
#define SYSTEM_LIBRARIES "-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc"

/* For use without installing: PKG_CONFIG_PATH is the folder. */
static const char pkg_config[] = "prefix=${pcfiledir}\n"
                                 "libdir=${prefix}/target/release\n"
                                 "includedir=${prefix}/include\n"
                                 "\n"
                                 "Name: @_ffi\n"
                                 "Description: the Rust crate @ for C and C++\n"
                                 "Version: ~\n"
                                 "Cflags: -I${includedir}\n"
                                 "Libs: -L${libdir} -l@_ffi\n"
                                 "Libs.private: " SYSTEM_LIBRARIES "\n";

/* Installed in LIBDIR/pkgconfig. */
static const char pkg_config_installed[] = "prefix=${pcfiledir}/../..\n"
                                           "libdir=${pcfiledir}/..\n"
                                           "includedir=${prefix}/include\n"
                                           "\n"
                                           "Name: @_ffi\n"
                                           "Description: the Rust crate @ for C and C++\n"
                                           "Version: ~\n"
                                           "Cflags: -I${includedir}\n"
                                           "Libs: -L${libdir} -l@_ffi\n"
                                           "Libs.private: " SYSTEM_LIBRARIES "\n";

static const char cmake_lists[] =
    "# Builds the library with cargo. As a subdirectory of a project it gives the targets\n"
    "# @_ffi::shared and @_ffi::static; installed, find_package(@_ffi) does.\n"
    "cmake_minimum_required(VERSION 3.16)\n"
    "project(@_ffi VERSION ~ LANGUAGES C)\n"
    "include(GNUInstallDirs)\n"
    "find_program(CARGO cargo REQUIRED)\n"
    "\n"
    "set(@_ffi_shared ${CMAKE_SHARED_LIBRARY_PREFIX}@_ffi${CMAKE_SHARED_LIBRARY_SUFFIX})\n"
    "set(@_ffi_static ${CMAKE_STATIC_LIBRARY_PREFIX}@_ffi${CMAKE_STATIC_LIBRARY_SUFFIX})\n"
    "set(@_ffi_built ${CMAKE_CURRENT_BINARY_DIR}/cargo/release)\n"
    "add_custom_command(\n"
    "  OUTPUT ${@_ffi_built}/${@_ffi_shared} ${@_ffi_built}/${@_ffi_static}\n"
    "  COMMAND ${CARGO} build --release --target-dir ${CMAKE_CURRENT_BINARY_DIR}/cargo\n"
    "  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/Cargo.toml ${CMAKE_CURRENT_SOURCE_DIR}/src/lib.rs\n"
    "  WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM)\n"
    "add_custom_target(@_ffi_cargo ALL\n"
    "  DEPENDS ${@_ffi_built}/${@_ffi_shared} ${@_ffi_built}/${@_ffi_static})\n"
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
    "set_target_properties(@_ffi_shared PROPERTIES IMPORTED_NO_SONAME TRUE)\n"
    "if(UNIX AND NOT APPLE)\n"
    "  set_target_properties(@_ffi_static PROPERTIES\n"
    "    INTERFACE_LINK_LIBRARIES \"gcc_s;util;rt;pthread;m;dl\")\n"
    "endif()\n"
    "\n"
    "install(FILES ${@_ffi_built}/${@_ffi_shared} ${@_ffi_built}/${@_ffi_static}\n"
    "  DESTINATION ${CMAKE_INSTALL_LIBDIR})\n"
    "install(FILES include/@.h include/@.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})\n"
    "install(FILES cmake/@_ffi.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)\n"
    "install(FILES cmake/@_ffi-config.cmake cmake/@_ffi-config-version.cmake\n"
    "  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/@_ffi)\n";

/* Installed in LIBDIR/cmake/NAME. */
static const char cmake_config[] =
    "get_filename_component(@_ffi_lib ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)\n"
    "find_path(@_ffi_INCLUDE_DIR @.h\n"
    "  HINTS ${@_ffi_lib}/../include ${@_ffi_lib}/../../include NO_DEFAULT_PATH)\n"
    "foreach(kind IN ITEMS shared static)\n"
    "  string(TOUPPER ${kind} library_kind)\n"
    "  if(NOT TARGET @_ffi::${kind})\n"
    "    add_library(@_ffi::${kind} ${library_kind} IMPORTED)\n"
    "    set_target_properties(@_ffi::${kind} PROPERTIES\n"
    "      IMPORTED_LOCATION "
    "${@_ffi_lib}/"
    "${CMAKE_${library_kind}_LIBRARY_PREFIX}@_ffi${CMAKE_${library_kind}_LIBRARY_SUFFIX}\n"
    "      INTERFACE_INCLUDE_DIRECTORIES ${@_ffi_INCLUDE_DIR})\n"
    "  endif()\n"
    "endforeach()\n"
    "set_target_properties(@_ffi::shared PROPERTIES IMPORTED_NO_SONAME TRUE)\n"
    "if(UNIX AND NOT APPLE)\n"
    "  set_target_properties(@_ffi::static PROPERTIES\n"
    "    INTERFACE_LINK_LIBRARIES \"gcc_s;util;rt;pthread;m;dl\")\n"
    "endif()\n";

/* The header belongs to this version of the library and no other. */
static const char cmake_version[] = "set(PACKAGE_VERSION ~)\n"
                                    "if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)\n"
                                    "  set(PACKAGE_VERSION_EXACT TRUE)\n"
                                    "endif()\n"
                                    "if(NOT PACKAGE_FIND_VERSION VERSION_GREATER "
                                    "PACKAGE_VERSION)\n"
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
