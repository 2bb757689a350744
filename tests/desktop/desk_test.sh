#!/usr/bin/env bash
# Runs the desk in a real window under Xvfb: types Chinese, sends, is killed in the middle, resumes, ends the chat, and
# looks for the attempt in the database; then the same with a shift of two buyers.   desk_test.sh BIN-FOLDER [PICTURE-FOLDER]
set -euo pipefail
bin=$1
pictures=${2:-}
work=$(mktemp -d)
export XDG_DATA_HOME=$work LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY
pids=()
stop() { for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap stop EXIT

# A free display: -displayfd lets the server choose and say.
mkfifo "$work/display.fifo"
exec 3<>"$work/display.fifo"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
pids+=($!)
read -r -t 20 number <&3 || { echo "Xvfb did not start"; cat "$work/xvfb.log"; exit 1; }
export DISPLAY=:$number
db=$work/data/records.sqlite
greeting='亲,您好,欢迎光临青禾帆布,我是客服小北,请问看中哪款了呢'
answer='这款是十二安的棉帆布,鞋底带防滑纹,质量您放心,我帮您申请一张5元券好吗'

# Gives every Chinese character a key of its own, above those a person has. Left alone, xdotool binds one spare key anew for
# each character, and a busy machine reads it too late.
teach_keys() {
  local text=$1 key=140 seen= c i
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    [[ $c == [[:ascii:]] || $seen == *"$c"* || $key -gt 254 ]] && continue
    printf 'keycode %d = U%04X\n' "$key" "'$c"
    seen+=$c key=$((key == 202 ? 208 : key + 1))   # between them lie modifiers
  done | xmodmap -
}
teach_keys "$greeting$answer"
xset r off   # a key that a busy machine holds down too long would repeat

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*"; [ -f "$work/desk.log" ] && cat "$work/desk.log"; snap failed; sqlite3 "$db" 'select * from events' 2>/dev/null | tail -5; exit 1; }
snap() { [ -z "$pictures" ] || { mkdir -p "$pictures"; xwd -root -silent | convert xwd:- "$pictures/$1.png" || true; }; }
query() { sqlite3 -cmd '.timeout 2000' "$db" "$1" 2>/dev/null || true; }
# until_is EXPECTED QUERY: waits up to 20 s for the database to say so.
until_is() {
  local got= tries=0
  while [ $tries -lt 100 ]; do got=$(query "$2"); [ "$got" = "$1" ] && return 0; sleep 0.2; tries=$((tries + 1)); done
  fail "expected '$1' from: $2 ; got '$got'"
}
open_desk() {
  "$bin/peilian" --data "$work/data" --trainee 小北 --seed 7 "$@" >"$work/desk.log" 2>&1 &
  desk=$!
  pids+=("$desk")
  local tries=0
  until xdotool search --onlyvisible --class peilian >/dev/null 2>&1; do
    kill -0 "$desk" 2>/dev/null || fail "the desk ended at once"
    tries=$((tries + 1)); [ $tries -lt 100 ] || fail "no window"
    sleep 0.1
  done
  window=$(xdotool search --onlyvisible --class peilian | tail -1)
  xdotool windowfocus "$window" 2>/dev/null || true
  sleep 1
}
type_text() { xdotool type --delay 40 -- "$1"; sleep 0.5; }
press() { xdotool key --delay 40 "$1"; sleep 0.5; }

# end_chats QUERY NUMBER: ends one chat after the other until the database says so. On a busy machine the Alt of a chord may come late,
# and the question whether to end may stand there only after its answer was typed: so it is tried again, each time with more patience.
end_chats() {
  local wait
  for wait in 0.5 0.5 1 1 2 2 3 3 4 4 5 5; do
    press alt+Return
    sleep "$wait"
    press Return
    sleep "$wait"
    [ "$(query "$1")" = "$2" ] && return 0
    press F6
    sleep "$wait"
  done
  return 1
}

say "1. a scenario begins, Chinese typing is sent with Enter"
open_desk --scenario haggler-canvas-shoes
until_is 1 "select count(*) from attempts"
sleep 6
type_text "$greeting"
snap typed
press Return
until_is 1 "select count(*) from events where kind='input'"
snap sent
[ -n "$(query "select 1 from events where kind='input' and json like '%$greeting%'")" ] || fail "the words are not in the records"

say "2. killed in the middle, nothing sent is lost, and the next start offers to go on"
kill -9 "$desk"; wait "$desk" 2>/dev/null || true
until_is "running" "select state from attempts"
open_desk
snap resume
press Return
sleep 3
snap resumed
type_text "$answer"
press Return
until_is 2 "select count(*) from events where kind='input'"

say "3. ended by keyboard, the review opens, the attempt is finished"
end_chats "select count(*) from attempts where state='finished'" 1 || true
until_is "finished" "select state from attempts"
sleep 1
snap review
until_is 1 "select count(*) from events where kind='assessment'"

say "4. the records verify"
"$bin/peilian-cli" verify --data "$work/data" || fail "verify found something"
kill "$desk"; wait "$desk" 2>/dev/null || true

say "5. a shift: two buyers, a key goes to the one who waits, drafts stay"
open_desk --scenario first-two
until_is 2 "select count(*) from attempts"
sleep 45
snap shift
type_text "$greeting"
press F6
sleep 1
snap shift-second
type_text "$answer"
press Return
until_is 1 "select count(*) from events where kind='input' and json like '%haggler-canvas-shoes%' and json like '%$answer%'"

say "6. killed in the middle, the shift goes on; both chats are ended by keyboard"
# On a busy machine the offer to go on may stand there after its answer was typed: then it is killed once more, which it must bear.
for patience in 1 3 6; do
  kill -9 "$desk"; wait "$desk" 2>/dev/null || true
  open_desk
  sleep "$patience"
  press Return
  sleep 3
  snap shift-resumed
  end_chats "select count(*) from attempts where state='finished'" 2 && break
done
until_is 2 "select count(*) from attempts where state='finished'"
sleep 1
snap shift-review
"$bin/peilian-cli" verify --data "$work/data" || fail "verify found something"
kill "$desk"; wait "$desk" 2>/dev/null || true
say "desktop: 6 steps passed"
