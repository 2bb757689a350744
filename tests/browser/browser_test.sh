#!/usr/bin/env bash
# HTML reports in a real browser: writes pages of easy and hard chats, and measures each at the width of a telephone, of a window, and of
# A4 paper; then prints them. Arguments: the folder of peilian-cli, and optionally a folder that keeps pages and pictures.
# 77 (CTest: skipped) when there is no Chromium.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cli=$1/peilian-cli
export PEILIAN_HOME=$root

browser=
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then browser=$name; break; fi
done
if [ -z "$browser" ]; then
  echo "SKIPPED: no Chromium on this machine (Debian: apt-get install chromium), so no report was looked at in a browser."
  exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
keep=${2:-}
[ -z "$keep" ] || mkdir -p "$keep"
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }

# chromium ARGUMENT…: headless, with a profile of its own, without the network.
run() {
  timeout 60 "$browser" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-extensions --hide-scrollbars \
    --host-resolver-rules='MAP * ~NOTFOUND' --user-data-dir="$work/profile" "$@" 2>"$work/browser.log"
}

# --- the pages: name by name ---
pages=$work/pages
mkdir -p "$pages"
played() {  # NAME SCENARIO RECORDING [LANG]
  "$cli" play "$2" --inputs "$root/tests/playthroughs/$2/$3.jsonl" --trainee 小北 --html "$pages/$1.html" --lang "${4:-zh-CN}" >/dev/null
  [ -s "$pages/$1.html" ] || fail "no page $1"
}
played good haggler-canvas-shoes good
played bad haggler-canvas-shoes bad
played complaint complainer-sole-off bad
played english silent-zaima bad en
"$cli" play first-two --inputs "$root/tests/playthroughs/shifts/first-two/bad.jsonl" --html "$pages/shift.html" >/dev/null
# A chat of 400 messages, so that columns are gathered and pages are many.
{
  printf '{"id":"many","turns":['
  for i in $(seq 1 200); do
    [ "$i" -gt 1 ] && printf ','
    printf '{"t":%d,"role":"buyer","text":"第%d次问了,什么时候发货呀?"},{"t":%d,"role":"agent","text":"亲,非常抱歉让您久等了,今天下午就给您发出哦"}' $((i * 100)) "$i" $((i * 100 + i * 7 % 60 + 3))
  done
  printf ']}\n'
} >"$work/many.jsonl"
"$cli" grade --html "$work/graded" "$here/hard_chats.jsonl" "$work/many.jsonl" >/dev/null || fail "grade --html"
cp "$work"/graded/*.html "$pages/"
[ "$(ls "$pages" | wc -l)" -ge 13 ] || fail "only $(ls "$pages" | wc -l) pages"

# --- looked at ---
# A frame has any width, a window of the browser has not; the script inside tells its findings to the page around it.
widths="360 1024 688"   # a telephone, a window, A4 without its margins
measure() {  # PAGE
  local frame=$work/frame.html dom=$work/dom.html width n
  # Only the copies have a script; on paper the rules of print are those of all media.
  { sed -e '/http-equiv="Content-Security-Policy"/d' "$1"; printf '<script>\n'; cat "$here/measure.js"; printf 'parent.postMessage(document.getElementById("measured").textContent, "*");\n</script>\n'; } >"$work/screen.html"
  sed -e 's/@media print/@media all/' -e 's/@media (max-width: 37em)/@media not all/' -e 's/@media (min-width: 60em)/@media not all/' "$work/screen.html" >"$work/print.html"
  {
    printf '<!doctype html><meta charset="utf-8"><script>addEventListener("message", e => { const p = document.createElement("pre"); p.textContent = e.data; document.body.append(p); });</script>\n<body>\n'
    for width in $widths; do
      printf '<iframe src="%s.html" style="width:%dpx;height:3000px;border:0"></iframe>\n' "$([ "$width" = 688 ] && echo print || echo screen)" "$width"
    done
  } >"$frame"
  run --window-size=1400,1000 --allow-file-access-from-files --virtual-time-budget=20000 --dump-dom "file://$frame" >"$dom"
  for width in $widths; do
    n=$(sed -n "s/^measured \([0-9]*\) characters at $width px\$/\1/p" "$dom")
    if [ -z "$n" ]; then fail "$(basename "$1") at $width px: not measured"; tail -3 "$work/browser.log"; continue; fi
    [ "$n" -ge 20 ] || fail "$(basename "$1") at $width px: only $n Chinese characters"
  done
  n=$(grep -c '^FOUND' "$dom")
  [ "$n" -eq 0 ] || { fail "$(basename "$1"): $n findings"; grep '^FOUND' "$dom" | head -8; }
}
for page in "$pages"/*.html; do measure "$page"; done

# The measure finds what is wrong: words that cannot break, letters that stand one below the other, a link to nowhere.
worse() {  # WHAT IT FINDS, SED EXPRESSION
  sed -e "$2" "$pages/good.html" >"$work/worse.html"
  local before=$failures
  measure "$work/worse.html" >"$work/worse.txt"
  grep -q "$1" "$work/worse.txt"
  local found=$?
  failures=$before
  [ $found -eq 0 ] || fail "the measure did not find: $1"
}
worse 'words stick out' 's|</header>|<p style="white-space:nowrap">'"$(printf 'x%.0s' {1..900})"'</p></header>|'
worse 'squeezed' 's|</header>|<p style="width:1em">客服的每一句话都要算数</p></header>|'
worse 'leads nowhere' 's|</header>|<a href="#nowhere">没有</a></header>|'

# --- printed ---
print() {  # NAME LEAST MOST
  local pdf=$work/$1.pdf n
  run --no-pdf-header-footer --print-to-pdf="$pdf" "file://$pages/$1.html" >/dev/null
  if [ ! -s "$pdf" ]; then fail "$1 was not printed"; tail -3 "$work/browser.log"; return; fi
  n=$(grep -ac '/Type /Page$' "$pdf")
  echo "$1: $n pages"
  { [ "$n" -ge "$2" ] && [ "$n" -le "$3" ]; } || fail "$1: $n printed pages, not $2 to $3"
  # 210 x 297 mm in points.
  grep -aq '/MediaBox \[0 0 59[45][0-9.]* 84[12][0-9.]*\]' "$pdf" || fail "$1: not A4"
  if command -v pdftotext >/dev/null; then pdftotext "$pdf" "$work/print.txt"; grep -q '服务标准\|Standards' "$work/print.txt" || fail "$1: the print's Chinese cannot be read"; fi
  [ -z "$keep" ] || cp "$pdf" "$keep/"
}
print good 6 10
print bad 9 13
print shift 15 24
print 00001-empty 1 3
print 00007-many 24 40

# --- pictures, for people ---
if [ -n "$keep" ]; then
  cp "$pages"/*.html "$keep/"
  for page in "$pages"/*.html; do
    for width in 500 1024; do
      run --window-size="$width,2600" --screenshot="$keep/$(basename "$page" .html)-$width.png" "file://$page" >/dev/null
    done
  done
fi

if [ "$failures" -gt 0 ]; then echo "$failures failures"; exit 1; fi
echo "All pages are whole at 360 px, 1024 px and on A4."
