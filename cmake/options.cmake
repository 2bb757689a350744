# Language level, warnings and instrumentation, in one place.
add_library(peilian_options INTERFACE)
# -O3 compiles an eighth slower than -O2, and nothing here runs faster for it.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
target_compile_features(peilian_options INTERFACE cxx_std_20)
target_compile_options(peilian_options INTERFACE -Wall -Wextra -Wpedantic $<$<BOOL:${PEILIAN_WERROR}>:-Werror>)
# GCC 12 reports moved-from std::string and std::variant members falsely when optimizing.
target_compile_options(peilian_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds -Wno-dangling-pointer>)
if(PEILIAN_SANITIZE)
  target_compile_options(peilian_options INTERFACE -fsanitize=${PEILIAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(peilian_options INTERFACE -fsanitize=${PEILIAN_SANITIZE})
endif()
if(PEILIAN_FUZZ)
  target_compile_options(peilian_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(PEILIAN_COVERAGE)
  target_compile_options(peilian_options INTERFACE --coverage)
  target_link_options(peilian_options INTERFACE --coverage)
endif()
