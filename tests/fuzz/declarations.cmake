ferrule_fuzz(declarations library)
