ferrule_fuzz(header library)
