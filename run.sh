#!/usr/bin/env bash
# Opens the desk. Without a display, plays a scenario in the terminal; without a terminal, plays a recorded trainee.
set -euo pipefail
start=$PWD
cd "$(dirname "$(readlink -f "$0")")"
. cmake/setup.sh

mkdir -p build
stamp=build/.installed-$(sha256sum cmake/setup.sh | cut -c1-16)
if [ ! -f "$stamp" ]; then
  install_missing "${packages[@]}" "${desktop_packages[@]}"
  touch "$stamp"
fi
build_in build/run -DBUILD_TESTING=OFF
bin=$PWD/build/run/bin
scenario=haggler-canvas-shoes
recorded=$PWD/tests/playthroughs/$scenario/good.jsonl

cd "$start"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then exec "$bin/peilian" "$@"; fi
if [ $# -gt 0 ]; then exec "$bin/peilian-cli" "$@"; fi
if [ -t 0 ] && [ -t 1 ]; then exec "$bin/peilian-cli" play "$scenario"; fi
exec "$bin/peilian-cli" play "$scenario" --inputs "$recorded"
