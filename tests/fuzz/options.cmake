ferrule_fuzz(options base diag rust_lex options)
