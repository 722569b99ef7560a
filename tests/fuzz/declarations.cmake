ferrule_fuzz(declarations base diag options model read_c passes write_rust top)
