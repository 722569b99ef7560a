# What `make install` puts where. The manual page and the completions are written by the program
# itself, from its table of options.
option(FERRULE_BINDGEN_LINK "install bin/bindgen too, as a link to ferrule" OFF)

set(made ${CMAKE_BINARY_DIR}/made)
set(writes_for_shells)
foreach(pair IN ITEMS bash:ferrule zsh:_ferrule fish:ferrule.fish powershell:ferrule.ps1 elvish:ferrule.elv)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 shell)
  list(GET pair 1 file)
  list(APPEND writes_for_shells
    COMMAND ferrule bind --generate-shell-completions ${shell} > ${made}/${shell}/${file})
  list(APPEND made_folders ${made}/${shell})
endforeach()
add_custom_command(OUTPUT ${made}/ferrule.1
  COMMAND ${CMAKE_COMMAND} -E make_directory ${made_folders}
  ${writes_for_shells}
  COMMAND ferrule man > ${made}/ferrule.1
  DEPENDS ferrule VERBATIM)
add_custom_target(ferrule_manual ALL DEPENDS ${made}/ferrule.1)

# relative to the file itself, so that it is right wherever `cmake --install --prefix` puts it
file(RELATIVE_PATH FERRULE_PC_PREFIX /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(${PROJECT_SOURCE_DIR}/packaging/ferrule.pc.in ${made}/ferrule.pc @ONLY)

install(TARGETS ferrule RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ferrule_shared ferrule_static
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES ${PROJECT_SOURCE_DIR}/include/ferrule.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${made}/ferrule.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(FILES ${made}/ferrule.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/bash/ferrule DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${made}/zsh/_ferrule DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${made}/fish/ferrule.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${made}/powershell/ferrule.ps1 ${made}/elvish/ferrule.elv
  DESTINATION ${CMAKE_INSTALL_DATADIR}/ferrule/completions)
if(FERRULE_BINDGEN_LINK)
  install(CODE "execute_process(COMMAND \${CMAKE_COMMAND} -E create_symlink ferrule
    \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/bindgen)")
endif()
install(FILES ${PROJECT_SOURCE_DIR}/cmake/FerruleBindings.cmake
  DESTINATION ${CMAKE_INSTALL_DATADIR}/ferrule/cmake)
