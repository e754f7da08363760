#!/usr/bin/env bash
# Functions in JavaScript: warm calls (JMH) beside the engine with nothing around it and beside Node, in one run; the
# first call of a process beside the engine's first evaluation, taking turns; memory for each connection.
#
#   it/benchmarks/javascript.sh [ROUNDS of cold starts, default: 9]
#
# Needs Node 20. MVN_OPTIONS are passed to Maven, JMH_OPTIONS (such as -f 1) to JMH.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
read -r -a options <<< "${JMH_OPTIONS:-}"
. "$here/classes.sh"

build_classes
cold() {
  java -cp "$classes" dev.connectors.benchmarks.JavaScriptCold "$1" 2> "$work/error" || { cat "$work/error" >&2; return 1; }
}
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

for ((round = 0; round < ${1:-9}; round++)); do
  cold bare >> "$work/bare"
  cold connector >> "$work/connector"
done
bare=$(median "$work/bare")
connector=$(median "$work/connector")
echo "first call: $connector ms, the engine's first evaluation: $bare ms (medians of ${1:-9})," \
  "ratio $(awk "BEGIN { printf \"%.2f\", $connector / $bare }")"
echo "memory: $(cold memory) KiB for each connection"
echo
java -cp "$classes" org.openjdk.jmh.Main -rf json -rff "$work/jmh.json" "${options[@]}" JavaScriptBenchmark > "$work/jmh.log" 2>&1 ||
  { cat "$work/jmh.log" >&2; exit 1; }
node "$here/javascript.mjs" "$work/jmh.json"
