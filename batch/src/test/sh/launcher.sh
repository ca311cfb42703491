#!/bin/sh
# Tests the launcher on a fresh clone of the committed state, in a folder with spaces. Takes a minute.
# Usage: batch/src/test/sh/launcher.sh [CHECK]     CHECK: a further script to run with the clone, once it is built
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "FAILED: $1" >&2; [ ! -s "$work/err" ] || sed 's/^/  /' "$work/err" >&2; exit 1; }

# run STATUS ARGUMENTS...: runs the launcher, which must end in this status; streams go to out and err.
run() {
  expected=$1
  shift
  status=0
  "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
  [ "$status" -eq "$expected" ] || fail "$* ended in $status, not in $expected"
}
silent() { [ ! -s "$work/err" ] || fail "messages of a quiet run"; }

clone="$work/a fresh clone"
git clone -q "$here" "$clone"
mkdir "$work/elsewhere"
cd "$work/elsewhere"
# An image of two pixels whose name is not ASCII.
printf 'P6 2 1 255\nabcdef' >'größe.ppm'

echo "builds on first use and says so"
run 0 env -u JAVA_HOME "$clone/zellige" --version
grep -q '^zellige: building' "$work/err" || fail "a silent build"
grep -q '^kernels' "$work/out" || fail "no version"

echo "then runs without a word, also by a link, another Java in JAVA_HOME and a bare locale"
run 0 "$clone/zellige" --version
silent
ln -s "../a fresh clone/zellige" linked
ln -s linked twice
run 0 env -i PATH="$PATH" HOME="$HOME" JAVA_HOME=/nowhere ./twice compress --quiet größe.ppm
silent
[ -s größe.jpg ] || fail "no output for a name that is not ASCII"

echo "hands the exit status and the streams on"
run 1 ./twice inspect missing.jpg
run 2 ./twice compress --nonsense
printf 'P6 60000 60000 255\n' >bomb.ppm
run 3 ./twice compress bomb.ppm
./twice decode größe.jpg -o - | head -c 2 | grep -q P6 || fail "no image on the standard output"
./twice compress - <größe.ppm | cmp - größe.jpg || fail "another image from the standard input"

if [ -n "${1:-}" ]; then
  echo "does what a user wants of it"
  sh "$1" "$clone" || fail "$1"
fi

echo "starts from a cache, and without one where it is stale, damaged, empty or cannot be made"
target=$clone/batch/target
cache=$(ls "$target"/zellige-*.aot)
[ -s "$cache" ] || fail "no cache was made"
[ "$(ls "$target"/zellige-*.aot*)" = "$cache" ] || fail "files are left beside the cache"
# The image of the standard output is whole, and nothing is said.
same() {
  status=0
  "$@" ./twice compress --quiet - <größe.ppm >"$work/out" 2>"$work/err" || status=$?
  [ "$status" = 0 ] || fail "$1: status $status"
  cmp "$work/out" größe.jpg || fail "$1: another image"
  silent
}
unchanged() { [ "$(cksum <"$cache")" = "$sum" ] || fail "$1 is made anew"; }
ZELLIGE_JAVA_OPTIONS=-Xlog:aot,class+load:file=aot.log same env
grep -q 'Using AOT-linked classes: true' aot.log || fail "the cache is not used"
for class in 'picocli.CommandLine' 'org.zellige.batch.command.CompressCommand'; do
  grep -q "$class source: shared objects file" aot.log || fail "$class is not in the cache"
done

touch "$target"/lib/picocli-*.jar
same env
head -c 30000000 /dev/zero >"$cache"
same env
: >"$cache"
sum=$(cksum <"$cache")
same env
unchanged "what Java could not make"

# Root may write everywhere.
someone=env
if [ "$(id -u)" = 0 ]; then someone="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
rm "$cache"
chmod 755 "$work" && chmod 555 "$target"
if $someone true 2>/dev/null; then
  # shellcheck disable=SC2086 # a command and its options
  same $someone
  [ ! -e "$cache" ] || fail "a cache where nobody may write"
fi
chmod 755 "$target"

for run in 1 2 3; do ./twice compress --quiet - <größe.ppm >"$work/out$run" 2>"$work/err$run" & done
wait
for run in 1 2 3; do
  cmp "$work/out$run" größe.jpg || fail "another image when started at the same time"
  [ ! -s "$work/err$run" ] || fail "words when started at the same time: $(cat "$work/err$run")"
done
[ "$(ls "$target"/zellige-*.aot*)" = "$cache" ] || fail "no cache, or more"
same env

echo "opens the viewer, without a word once it is built"
# A window in memory. It is about to be there when it has asked for what it remembers: killed before that, it would
# complain of not being able to.
view() {
  rm -rf "$work/memory"
  mkdir "$work/memory"
  ZELLIGE_JAVA_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw -Djava.util.prefs.userRoot=$work/memory" \
    "$clone/zellige" view größe.ppm >"$work/out" 2>"$work/err" </dev/null &
  window=$!
  until [ -d "$work/memory/.java" ] &&
    "$jdk/bin/jcmd" "$window" Thread.print 2>/dev/null | grep -q '^"JavaFX Application Thread"'; do
    kill -0 "$window" 2>/dev/null || fail "no window"
    sleep 1
  done
  sleep 3
  kill "$window"
  wait "$window" || :
}
jdk=$("$clone/build" --print-jdk)
view
grep -q '^zellige: building' "$work/err" || fail "a silent build of the viewer"
view
silent

echo "builds again when a source is newer, and once if started twice at the same time"
sleep 1
touch "$clone/codec/src/main/java/module-info.java"
"$clone/zellige" --version >"$work/one" 2>"$work/one.err" &
first=$!
"$clone/zellige" --version >"$work/two" 2>"$work/two.err" || fail "the second of two"
wait "$first" || fail "the first of two"
cat "$work/one.err" "$work/two.err" >"$work/err"
[ "$(grep -c 'building, because .*module-info.java is newer' "$work/err")" -eq 1 ] ||
  fail "no new build, or two"
cmp -s "$work/one" "$work/two" || fail "two versions"
run 0 "$clone/zellige" --version
silent

echo "says what is missing when there is no JDK"
run 1 env -i PATH="$PATH" HOME=/nowhere sh -c '
  sed "s#/usr/lib/jvm/\*#/nowhere/*#; s#/opt/java/\*#/nowhere/*#; s#/opt/jdk\*#/nowhere/*#" "$1/build" >"$1/build.new"
  cp "$1/build" "$1/build.old"; cat "$1/build.new" >"$1/build"
  "$1/zellige" --version; status=$?
  cat "$1/build.old" >"$1/build"; exit $status' sh "$clone"
grep -q 'no JDK 25' "$work/err" || fail "no word about the JDK"

echo "all well"
