# The evaluator by itself: no libclang.
set(macro_sources)
foreach(file IN ITEMS macro_eval macro_lex macro_literal macros)
  list(APPEND macro_sources ${PROJECT_SOURCE_DIR}/src/read_c/${file}.c)
endforeach()

ferrule_unit_test(macros base diag model)
target_sources(test_macros PRIVATE ${macro_sources})

add_executable(macro_values macro_values.c ${macro_sources} $<TARGET_OBJECTS:fr_base>)
target_link_libraries(macro_values PRIVATE ferrule_flags)
add_test(NAME unit/macros_as_compiled COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/macros_gcc.sh
  $<TARGET_FILE:macro_values> ${CMAKE_C_COMPILER})

ferrule_unit_test(macro_type base diag model)
target_sources(test_macro_type PRIVATE ${PROJECT_SOURCE_DIR}/src/passes/macro_type.c)

# The probe, with so much of the reader as it needs.
ferrule_unit_test(macro_probe base diag rust_lex options model)
target_sources(test_macro_probe PRIVATE ${macro_sources})
foreach(file IN ITEMS arguments cursors libclang_find libclang_load macro_probe macro_weight parse)
  target_sources(test_macro_probe PRIVATE ${PROJECT_SOURCE_DIR}/src/read_c/${file}.c)
endforeach()
set_target_properties(test_macro_probe PROPERTIES LINKER_LANGUAGE CXX)

# The reader as a whole.
ferrule_unit_test(read_c base diag rust_lex options model read_c)
set_target_properties(test_read_c PROPERTIES LINKER_LANGUAGE CXX)
