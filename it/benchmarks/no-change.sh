#!/usr/bin/env bash
# What the plugin costs a build in which nothing has changed: CPU seconds (user and system) of whole
# processes, "mvn -o -q generate-sources" without any plugin against the same with this one.
#
#   it/benchmarks/no-change.sh [RUNS]      after "mvn install", or with MAVEN_REPO=<a local repository>
#
# The connector is Pipedrive's document of ../shared when that is there, else the example's.
set -euo pipefail
export LC_ALL=C

runs=${1:-10}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
shared=${SHARED_DIR:-$root/../shared}
mvn=${MVN:-mvn}
options=(-o -q -B)
if [[ -n ${MAVEN_REPO:-} ]]; then options+=("-Dmaven.repo.local=$MAVEN_REPO"); fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -1)

pom() { # directory, plugins
  mkdir -p "$work/$1"
  cat > "$work/$1/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>$1</artifactId>
  <version>1</version>
  <properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies>
    <dependency>
      <groupId>dev.connectors</groupId>
      <artifactId>connector-runtime-min</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
  <build><plugins>$2</plugins></build>
</project>
POM
}

pom without ""
pom with "<plugin><groupId>dev.connectors</groupId><artifactId>connector-maven-plugin</artifactId>
  <version>$version</version><executions><execution><goals><goal>generate</goal></goals></execution></executions></plugin>"

connectors=$work/with/src/main/connectors
if [[ -f $shared/corpus/openapi/pipedrive.yml ]]; then
  mkdir -p "$connectors/pipedrive"
  cp "$shared/corpus/openapi/pipedrive.yml" "$connectors/pipedrive/openapi.yml"
  printf 'name: Pipedrive\n' > "$connectors/pipedrive/spec.yml"
else
  mkdir -p "$connectors"
  cp -r "$root/it/example/src/main/connectors/invoicing" "$connectors/"
fi

build() { (cd "$work/$1" && "$mvn" "${options[@]}" generate-sources > "$work/$1.log" 2>&1) || { cat "$work/$1.log"; exit 1; }; }
cpu() { # directory: prints CPU seconds
  local TIMEFORMAT='%U %S'
  { time build "$1"; } 2>&1 | awk '{ printf "%.3f\n", $1 + $2 }'
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }

build without
build with
echo "connector: $(ls "$connectors"), $(find "$work/with/target" -type f | wc -l) files generated"
build with
for ((i = 0; i < runs; i++)); do
  cpu without >> "$work/without.times"
  cpu with >> "$work/with.times"
done
a=$(median "$work/without.times")
b=$(median "$work/with.times")
echo "without: $(tr '\n' ' ' < "$work/without.times")"
echo "with:    $(tr '\n' ' ' < "$work/with.times")"
awk -v a="$a" -v b="$b" -v n="$runs" 'BEGIN {
  printf "CPU seconds, medians of %d runs each: without %.2f, with %.2f, ratio %.3f (aim: at most 1.15)\n", n, a, b, b / a }'
