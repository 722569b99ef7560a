# What `make install` puts where. The manual page and the completions are written by the program
# itself, from its table of options.
option(FERRULE_LINKS "install bin/bindgen and bin/cbindgen too, as links to ferrule" OFF)

# A name that the program is called by and what completes it. The links' completions are made
# through links, because the program's name decides what it prints.
set(made ${CMAKE_BINARY_DIR}/made)
set(names ferrule)
set(writes_for_shells)
if(FERRULE_LINKS)
  list(APPEND names bindgen cbindgen)
endif()
foreach(name IN LISTS names)
  set(program ferrule bind)
  if(NOT name STREQUAL ferrule)
    set(program ${made}/bin/${name})
    list(APPEND writes_for_shells
      COMMAND ${CMAKE_COMMAND} -E create_symlink $<TARGET_FILE:ferrule> ${made}/bin/${name})
  endif()
  foreach(pair IN ITEMS
      bash:${name} zsh:_${name} fish:${name}.fish powershell:${name}.ps1 elvish:${name}.elv)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 shell)
    list(GET pair 1 file)
    list(APPEND writes_for_shells
      COMMAND ${program} --generate-shell-completions ${shell} > ${made}/${shell}/${file})
    list(APPEND ${shell}_files ${made}/${shell}/${file})
    list(APPEND made_folders ${made}/${shell})
  endforeach()
endforeach()
list(APPEND made_folders ${made}/bin)
list(REMOVE_DUPLICATES made_folders)
add_custom_command(OUTPUT ${made}/ferrule.1
  COMMAND ${CMAKE_COMMAND} -E make_directory ${made_folders}
  ${writes_for_shells}
  COMMAND ferrule man > ${made}/ferrule.1
  DEPENDS ferrule VERBATIM)
add_custom_target(ferrule_manual ALL DEPENDS ${made}/ferrule.1)

# relative to the file itself, so that it is right wherever `cmake --install --prefix` puts it
file(RELATIVE_PATH FERRULE_PC_PREFIX /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
# What the static library needs beside itself. Not Requires.private: then those who link the shared
# one would need the packages of all these.
set(FERRULE_PC_PRIVATE)
foreach(package IN LISTS FERRULE_PACKAGES)
  list(APPEND FERRULE_PC_PRIVATE ${${package}_STATIC_LDFLAGS})
endforeach()
list(TRANSFORM CMAKE_DL_LIBS PREPEND -l OUTPUT_VARIABLE dl)
list(APPEND FERRULE_PC_PRIVATE -lstdc++ ${dl} ${CMAKE_THREAD_LIBS_INIT} -lpthread)
list(REMOVE_DUPLICATES FERRULE_PC_PRIVATE)
string(JOIN " " FERRULE_PC_PRIVATE ${FERRULE_PC_PRIVATE})
configure_file(${PROJECT_SOURCE_DIR}/packaging/ferrule.pc.in ${made}/ferrule.pc @ONLY)

install(TARGETS ferrule RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ferrule_shared ferrule_static
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES ${PROJECT_SOURCE_DIR}/include/ferrule.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${made}/ferrule.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(FILES ${made}/ferrule.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${bash_files} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${zsh_files} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${fish_files}
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${powershell_files} ${elvish_files}
  DESTINATION ${CMAKE_INSTALL_DATADIR}/ferrule/completions)
if(FERRULE_LINKS)
  foreach(name IN ITEMS bindgen cbindgen)
    install(CODE "execute_process(COMMAND \${CMAKE_COMMAND} -E create_symlink ferrule
      \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/${name})")
  endforeach()
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/hints DESTINATION ${CMAKE_INSTALL_DATADIR}/ferrule
  FILES_MATCHING PATTERN *.toml)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/FerruleBindings.cmake
  DESTINATION ${CMAKE_INSTALL_DATADIR}/ferrule/cmake)
