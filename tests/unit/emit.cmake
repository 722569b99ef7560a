foreach(test IN ITEMS emit_literals emit_items format_stream rustdoc static_wrappers)
  ferrule_unit_test(${test} base diag rust_lex options model passes write_rust)
  set_target_properties(test_${test} PROPERTIES LINKER_LANGUAGE CXX)
endforeach()
