include(${PROJECT_SOURCE_DIR}/src/write_rust/format.cmake)
list(TRANSFORM FERRULE_FORMAT_FILES PREPEND ${PROJECT_SOURCE_DIR}/src/write_rust/)
ferrule_fuzz(format base rust_lex)
target_sources(fuzz_format PRIVATE ${FERRULE_FORMAT_FILES})
