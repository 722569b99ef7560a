ferrule_unit_test(options base diag rust_lex options)
ferrule_unit_test(wrap_hints base diag rust_lex options)
ferrule_unit_test(option_files base diag rust_lex options)
foreach(test IN ITEMS options option_files wrap_hints)
  set_target_properties(test_${test} PROPERTIES LINKER_LANGUAGE CXX)
  target_compile_definitions(test_${test} PRIVATE FERRULE_SOURCE="${PROJECT_SOURCE_DIR}")
endforeach()

ferrule_unit_test(cache base diag)
target_sources(test_cache PRIVATE ${PROJECT_SOURCE_DIR}/src/cache.c
  ${PROJECT_SOURCE_DIR}/src/read_c/libclang_find.c)

ferrule_unit_test(depfile base diag rust_lex model options)
target_sources(test_depfile PRIVATE ${PROJECT_SOURCE_DIR}/src/depfile.c)
set_target_properties(test_depfile PROPERTIES LINKER_LANGUAGE CXX)

ferrule_unit_test(dump base diag model)
