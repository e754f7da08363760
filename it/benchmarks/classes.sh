# Sourced by the benchmarks that run classes of this module: builds them, and sets their class path.

build_classes() {
  local root extra
  root=$(cd "$here/../.." && pwd)
  read -r -a extra <<< "${MVN_OPTIONS:-}"
  (cd "$root" && "${MVN:-mvn}" -q -B "${extra[@]}" -DskipTests -Dspotless.check.skip=true -pl it/benchmarks -am package \
    dependency:build-classpath -Dmdep.outputFile=target/class-path) >&2
  classes=$here/target/classes:$(cat "$here/target/class-path")
}
