ferrule_unit_test(read_rustdoc base diag rust_lex options model read_api read_rustdoc)
set_target_properties(test_read_rustdoc PROPERTIES LINKER_LANGUAGE CXX)
target_compile_definitions(test_read_rustdoc PRIVATE FERRULE_SOURCE="${PROJECT_SOURCE_DIR}")
