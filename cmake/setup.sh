#!/usr/bin/env bash
# Shared by run.sh and test.sh: installs what is missing and builds. Sourced, with the project's root as working folder.

packages=(g++ cmake ninja-build pkg-config dpkg-dev nlohmann-json3-dev libvalijson-dev libre2-dev libutf8proc-dev
  libopencc-dev opencc libunibreak-dev libsoci-dev libsqlite3-dev libpq-dev sqlite3 libcli11-dev libfmt-dev libspdlog-dev libsodium-dev libxxhash-dev libmimalloc-dev
  fonts-noto-cjk fonts-noto-color-emoji fonts-font-awesome)
desktop_packages=(libglfw3-dev libgl1-mesa-dev libgl1-mesa-dri libfreetype-dev python3-glad)
test_packages=(xvfb xdotool x11-apps x11-xserver-utils xclip imagemagick libbenchmark-dev)
browser_packages=(chromium)   # not every system has it under this name

say() { printf '%s\n' "$*" >&2; }

# as_root COMMAND…: as it is for root, by sudo for others.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "Administrator rights are needed to run: $*"; return 1; fi
}

# install_missing NAME…: one look at the package database; apt only when something is missing.
install_missing() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This system has no apt. Please install a C++20 compiler, CMake >= 3.25, Ninja and these libraries by your package manager,"
    say "then run this again: ${*}"
    return 0
  fi
  local missing=() name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing: ${missing[*]}"
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
}

# build_in FOLDER CMAKE-OPTION…: configures once, then lets Ninja see what changed.
build_in() {
  local folder=$1; shift
  if [ ! -f "$folder/build.ninja" ]; then
    say "Configuring…"
    cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
  fi
  ninja -C "$folder" --quiet >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
}
