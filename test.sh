#!/usr/bin/env bash
# Builds everything and runs every test; the last lines are CTest's.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"
. cmake/setup.sh

mkdir -p build
install_missing "${packages[@]}" "${desktop_packages[@]}" "${test_packages[@]}"
install_missing "${browser_packages[@]}" || say "Without Chromium the test of the reports is skipped."
# -O1: a third less to wait for than -O2; nothing that is tested depends on it.
build_in build/test -DPEILIAN_WERROR=ON -DPEILIAN_PCH=ON "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -DNDEBUG"
# One more than there are cores: the test of the window mostly waits.
exec ctest --test-dir build/test --output-on-failure --parallel "$(($(nproc) + 1))" "$@"
