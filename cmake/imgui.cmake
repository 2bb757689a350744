# Dear ImGui >= 1.92, GLFW, FreeType, and the OpenGL loader that glad generates now. Targets: imgui, imgui_glfw, glad.
find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS OpenGL)
find_package(Freetype REQUIRED)

# Where the source is: the option; else the distribution's package if new enough; else a newer release's source package; else by commit.
set(_imgui ${PEILIAN_IMGUI_DIR})
if(NOT _imgui AND EXISTS /usr/include/imgui/imgui.h)
  file(STRINGS /usr/include/imgui/imgui.h _number REGEX "define IMGUI_VERSION_NUM")
  if(_number MATCHES "([0-9]+)$" AND CMAKE_MATCH_1 GREATER_EQUAL 19200 AND EXISTS /usr/share/imgui/imgui.cpp)
    set(_imgui /usr/share/imgui)
  endif()
endif()
if(NOT _imgui)
  set(_fetched ${CMAKE_BINARY_DIR}/_deps/imgui)
  if(NOT EXISTS ${_fetched}/.done)
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/cmake/fetch_debian.sh source imgui 1.92 ${_fetched} RESULT_VARIABLE _failed)
  endif()
  if(EXISTS ${_fetched}/.done)
    set(_imgui ${_fetched}/source)
  endif()
endif()
if(NOT _imgui)
  include(FetchContent)
  # The commit is that of the tag v1.92.2b.
  FetchContent_Declare(imgui_source GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
  FetchContent_MakeAvailable(imgui_source)
  set(_imgui ${imgui_source_SOURCE_DIR})
endif()
if(NOT EXISTS ${_imgui}/misc/freetype/imgui_freetype.cpp)
  message(FATAL_ERROR "No Dear ImGui source in '${_imgui}'. Give its folder with -DPEILIAN_IMGUI_DIR=…, or build without the desk: -DPEILIAN_DESKTOP=OFF")
endif()
message(STATUS "Dear ImGui: ${_imgui}")

add_library(imgui STATIC ${_imgui}/imgui.cpp ${_imgui}/imgui_draw.cpp ${_imgui}/imgui_tables.cpp ${_imgui}/imgui_widgets.cpp
  ${_imgui}/misc/cpp/imgui_stdlib.cpp ${_imgui}/misc/freetype/imgui_freetype.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${_imgui} ${_imgui}/misc/cpp ${_imgui}/misc/freetype)
target_compile_definitions(imgui PUBLIC IMGUI_USE_WCHAR32 IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_compile_features(imgui PUBLIC cxx_std_20)
target_link_libraries(imgui PUBLIC Freetype::Freetype)

add_library(imgui_glfw STATIC ${_imgui}/backends/imgui_impl_glfw.cpp ${_imgui}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_glfw SYSTEM PUBLIC ${_imgui}/backends)
target_link_libraries(imgui_glfw PUBLIC imgui glfw OpenGL::GL ${CMAKE_DL_LIBS})

set(_glad ${CMAKE_BINARY_DIR}/_deps/glad)
find_program(GLAD_PROGRAM glad REQUIRED)
add_custom_command(OUTPUT ${_glad}/src/gl.c ${_glad}/include/glad/gl.h
  COMMAND ${GLAD_PROGRAM} --quiet --reproducible --api gl:core=3.3 --extensions "" --out-path ${_glad} c --loader
  COMMENT "Generating the OpenGL loader" VERBATIM)
add_library(glad STATIC ${_glad}/src/gl.c)
target_include_directories(glad SYSTEM PUBLIC ${_glad}/include)
target_link_libraries(glad PUBLIC ${CMAKE_DL_LIBS})
