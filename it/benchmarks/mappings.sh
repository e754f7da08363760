#!/usr/bin/env bash
# Mappings, evaluated and compiled, beside the original's, in one run, taking turns: operations per second of CPU, and
# bytes allocated beside those of the result alone. Rates are those of the fastest round, since whatever else runs on
# the machine, or on its host, only slows them, with the median in parentheses; ratios are of the fastest rounds, with
# the median of each round's in parentheses.
#
#   it/benchmarks/mappings.sh [ROUNDS]      default: 7
#
# The original comes from the npm registry into a temporary directory; SDK=<a directory in which it is installed>
# takes the place of it. Needs Node 20. MVN_OPTIONS are passed to Maven, JVM_OPTIONS to Java. JMH has the details:
# runtime.sh Mapping.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
read -r -a options <<< "${JVM_OPTIONS:-}"
. "$here/classes.sh"

build_classes
sdk=${SDK:-$work}
if [[ -z ${SDK:-} ]]; then
  echo '{"private": true}' > "$sdk/package.json"
  (cd "$sdk" && npm install --no-audit --no-fund @membranehq/sdk@0.28.3) >&2
fi
cd "$sdk"
java "${options[@]}" -cp "$classes" dev.connectors.benchmarks.MappingComparison "${1:-7}" \
  node "$here/mappings.mjs" "$here/src/main/resources/dev/connectors/benchmarks/mapping"
