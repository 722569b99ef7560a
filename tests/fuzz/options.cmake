ferrule_fuzz(options base diag options)
