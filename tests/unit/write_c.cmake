ferrule_unit_test(write_c base options diag model write_c)
