foreach(test IN ITEMS record_plan rust_layout traits)
  ferrule_unit_test(${test} base diag rust_lex options model passes)
  set_target_properties(test_${test} PROPERTIES LINKER_LANGUAGE CXX)
endforeach()
