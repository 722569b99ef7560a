# Needs the whole library; sees its public header only.
if(TARGET ferrule_static)
  ferrule_unit_test(library)
  target_link_libraries(test_library PRIVATE ferrule_static)
  set_target_properties(test_library PROPERTIES LINKER_LANGUAGE CXX)

  # The program's part that runs many lines, with a system that fails.
  ferrule_unit_test(batch)
  target_sources(test_batch PRIVATE ${PROJECT_SOURCE_DIR}/src/cli/batch.c
    ${PROJECT_SOURCE_DIR}/src/cli/heap.c ${PROJECT_SOURCE_DIR}/src/cli/run.c)
  target_link_libraries(test_batch PRIVATE ferrule_static)
  target_link_options(test_batch PRIVATE -Wl,--wrap=fork,--wrap=sysconf)
  set_target_properties(test_batch PROPERTIES LINKER_LANGUAGE CXX)
endif()
