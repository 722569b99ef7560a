# The flags that every file of ours is compiled with.
add_library(ferrule_flags INTERFACE)
target_compile_definitions(ferrule_flags INTERFACE _GNU_SOURCE FERRULE_VERSION="${PROJECT_VERSION}")
target_compile_options(ferrule_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wvla -Wwrite-strings
  $<$<COMPILE_LANGUAGE:C>:-Wconversion;-Wswitch-enum;-Wmissing-prototypes;-Wstrict-prototypes>)
if(FERRULE_SANITIZE)
  set(FERRULE_SANITIZERS -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(ferrule_flags INTERFACE ${FERRULE_SANITIZERS} -g -O1)
  target_link_options(ferrule_flags INTERFACE ${FERRULE_SANITIZERS})
endif()
if(FERRULE_FUZZ)
  set(FERRULE_FUZZERS -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  target_compile_options(ferrule_flags INTERFACE ${FERRULE_FUZZERS} -g -O1)
  target_link_options(ferrule_flags INTERFACE ${FERRULE_FUZZERS})
endif()
