ferrule_fuzz(declarations base diag rust_lex options model read_c passes write_rust top)
