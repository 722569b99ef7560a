# Needs the whole library; sees its public header only.
if(TARGET ferrule_static)
  ferrule_unit_test(library)
  target_link_libraries(test_library PRIVATE ferrule_static)
  set_target_properties(test_library PROPERTIES LINKER_LANGUAGE CXX)
endif()
