ferrule_fuzz(rust_lexer base rust_lex)
ferrule_fuzz(rust_parser base diag rust_lex options model read_rust)
