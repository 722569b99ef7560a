ferrule_unit_test(write_cxx base rust_lex options diag model write_c)
ferrule_unit_test(write_c base rust_lex options diag model write_c)
