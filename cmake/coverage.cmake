# `ninja coverage`: runs every test and shows which lines of the core (base … records) they ran; fails below 90 %.
# Needs gcovr. Configure with the preset `coverage`.
find_program(GCOVR gcovr)
set(core "${PROJECT_SOURCE_DIR}/sim/(base|files|text|transcript|conditions|scenario|session|scoring|course|records)/")
if(GCOVR)
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  add_custom_target(coverage
    COMMAND ${CMAKE_COMMAND} -E env find ${CMAKE_BINARY_DIR} -name "*.gcda" -delete
    # Each test program once, not a process per case: without optimisation reading the lexicon is most of a case's time. As many
    # at a time as there are cores; they add up what they ran.
    COMMAND sh -c "ls bin/*_test | xargs -P ${cores} -n 1 sh -c '\"$0\" || exit 255'"
    COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --filter ${core} --exclude-throw-branches --gcov-ignore-parse-errors --fail-under-line 90 ${CMAKE_BINARY_DIR}
    WORKING_DIRECTORY ${CMAKE_BINARY_DIR} USES_TERMINAL VERBATIM)
  add_dependencies(coverage peilian-cli)
endif()
