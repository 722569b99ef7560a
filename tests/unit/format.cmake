include(${PROJECT_SOURCE_DIR}/src/write_rust/format.cmake)
list(TRANSFORM FERRULE_FORMAT_FILES PREPEND ${PROJECT_SOURCE_DIR}/src/write_rust/)

ferrule_unit_test(format base rust_lex)
target_sources(test_format PRIVATE ${FERRULE_FORMAT_FILES})
ferrule_unit_test(format_plain base rust_lex)
target_sources(test_format_plain PRIVATE ${FERRULE_FORMAT_FILES})

add_executable(format_tool format_tool.c ${FERRULE_FORMAT_FILES} $<TARGET_OBJECTS:fr_base>
  $<TARGET_OBJECTS:fr_rust_lex>)
target_link_libraries(format_tool PRIVATE ferrule_flags)
add_test(NAME unit/format_samples COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/format_samples.sh
  $<TARGET_FILE:format_tool>)
