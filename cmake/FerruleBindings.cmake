# FerruleBindings: Rust bindings of C headers as part of a CMake build.
#
#   find_package(PkgConfig REQUIRED)
#   pkg_get_variable(folder ferrule cmakedir)   # or by hand: <prefix>/share/ferrule/cmake
#   list(APPEND CMAKE_MODULE_PATH ${folder})
#   include(FerruleBindings)
#
#   ferrule_bind(
#     TARGET  foo_bindings        # a custom target that makes the file (part of ALL)
#     HEADER  wrapper.h           # relative to the current source folder
#     OUTPUT  bindings.rs         # relative to the current build folder
#     [LINKED foo ...]            # targets whose include folders, definitions and options clang gets
#     [FLAGS  --allowlist-function foo_.* ...]   # options of `ferrule bind`
#     [CLANG_FLAGS -DX=1 ...])    # arguments for clang
#
# The file is made again when any header that was read changes (a depfile), and is not touched when
# its text would stay the same. Where CMake compiles for another machine (CMAKE_C_COMPILER_TARGET,
# CMAKE_SYSROOT), so does clang. FERRULE_PROGRAM names the program; by default it is the one that was
# installed with this file, or else looked for.
include_guard(GLOBAL)

find_program(FERRULE_PROGRAM NAMES ferrule HINTS "${CMAKE_CURRENT_LIST_DIR}/../../../bin"
  DOC "the program that makes Rust bindings")

function(ferrule_bind)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;HEADER;OUTPUT" "LINKED;FLAGS;CLANG_FLAGS")
  foreach(needed IN ITEMS TARGET HEADER OUTPUT)
    if(NOT arg_${needed})
      message(FATAL_ERROR "ferrule_bind: ${needed} is missing")
    endif()
  endforeach()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ferrule_bind: what is `${arg_UNPARSED_ARGUMENTS}`?")
  endif()
  if(NOT FERRULE_PROGRAM)
    message(FATAL_ERROR "ferrule_bind: no program `ferrule` was found; set FERRULE_PROGRAM")
  endif()

  get_filename_component(header "${arg_HEADER}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  get_filename_component(output "${arg_OUTPUT}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
  get_filename_component(folder "${output}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")

  set(clang ${arg_CLANG_FLAGS})
  if(CMAKE_C_COMPILER_TARGET)
    list(APPEND clang --target=${CMAKE_C_COMPILER_TARGET})
  endif()
  if(CMAKE_SYSROOT)
    list(APPEND clang --sysroot=${CMAKE_SYSROOT})
  endif()
  foreach(target IN LISTS arg_LINKED)
    set(folders "$<TARGET_PROPERTY:${target},INTERFACE_INCLUDE_DIRECTORIES>")
    set(definitions "$<TARGET_PROPERTY:${target},INTERFACE_COMPILE_DEFINITIONS>")
    set(options "$<TARGET_PROPERTY:${target},INTERFACE_COMPILE_OPTIONS>")
    list(APPEND clang
      "$<$<BOOL:${folders}>:-I$<JOIN:${folders},;-I>>"
      "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>"
      "${options}")
  endforeach()

  # One text with `;` in it: lists are expanded only after the generator expressions.
  # The depfile's target is the output's path as given, and must be the one that the build tool
  # knows: CMake's policy CMP0116 has absolute ones turned into what the generator needs.
  if(POLICY CMP0116)
    cmake_policy(SET CMP0116 NEW)
  endif()
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${FERRULE_PROGRAM}" bind ${arg_FLAGS} "${header}" -o "${output}"
      --depfile "${output}.d" -- "${clang}"
    DEPENDS "${header}" "${FERRULE_PROGRAM}"
    DEPFILE "${output}.d"
    COMMENT "Binding ${arg_HEADER}"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${arg_TARGET} ALL DEPENDS "${output}")
  set_target_properties(${arg_TARGET} PROPERTIES FERRULE_OUTPUT "${output}")
endfunction()
