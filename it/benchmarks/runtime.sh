#!/usr/bin/env bash
# What a call and its values cost: JMH over it/benchmarks/src, with allocation.
#
#   it/benchmarks/runtime.sh [JMH's options, such as: Call -f 1 -wi 3 -i 3]
#
# MVN_OPTIONS are passed to Maven, which needs Maven Central the first time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
read -r -a extra <<< "${MVN_OPTIONS:-}"
cd "$root"
"${MVN:-mvn}" -q -B "${extra[@]}" -DskipTests -Dspotless.check.skip=true -pl it/benchmarks -am package \
  dependency:build-classpath -Dmdep.outputFile=target/class-path
exec java -cp "$here/target/classes:$(cat "$here/target/class-path")" org.openjdk.jmh.Main -prof gc "$@"
