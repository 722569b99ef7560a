ferrule_unit_test(infer_words base diag rust_lex options model passes infer)
set_target_properties(test_infer_words PROPERTIES LINKER_LANGUAGE CXX)
