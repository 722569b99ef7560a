ferrule_unit_test(names base diag model passes)
ferrule_unit_test(select base diag model passes)
ferrule_unit_test(unique base diag model passes)
