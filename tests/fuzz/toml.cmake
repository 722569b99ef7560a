ferrule_fuzz(toml library)
