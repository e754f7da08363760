#!/usr/bin/env bash
# What a call, its values and mappings cost: JMH over it/benchmarks/src, with allocation.
#
#   it/benchmarks/runtime.sh [JMH's options, such as: Call -f 1 -wi 3 -i 3]
#
# MVN_OPTIONS are passed to Maven, which needs Maven Central the first time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/classes.sh"

build_classes
exec java -cp "$classes" org.openjdk.jmh.Main -prof gc "$@"
