ferrule_fuzz(header base diag rust_lex options model read_c read_rust passes write_rust write_c top)
