foreach(test IN ITEMS rust_errors rust_exprs rust_items rust_types rust_values)
  ferrule_unit_test(${test} base diag rust_lex model read_rust)
endforeach()
ferrule_unit_test(rust_lexer base rust_lex)
