#!/usr/bin/env bash
# This plugin beside openapi-generator-maven-plugin (java, library native, its defaults otherwise), in one run,
# alternating, as whole processes: CPU seconds of "mvn -o -q generate-sources" and of javac, lines, peak memory.
#
#   it/benchmarks/generators.sh [options] [document...]
#
#     --runs N         runs of each, of which the median counts (default 3)
#     --without-peer   this plugin alone
#     --heap SIZE      the heap of Maven for both, such as 512m (default: the JVM's)
#
# Documents are those of BASELINES.md in ../shared/corpus/openapi when that is there, else the example's.
# Everything is resolved into a local repository of its own first, for which Maven Central is needed;
# MAVEN_REPO=<a local repository in which the plugin is installed> takes the place of it, MVN_OPTIONS are
# passed to Maven. Needs Linux (/proc), bash, and a JDK.
set -euo pipefail
export LC_ALL=C

runs=3
peer=true
heap=
documents=()
while (($#)); do
  case $1 in
    --runs) runs=$2; shift 2 ;;
    --without-peer) peer=false; shift ;;
    --heap) heap=$2; shift 2 ;;
    -*) echo "unknown option: $1" >&2; exit 2 ;;
    *) documents+=("$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"); shift ;;
  esac
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
shared=${SHARED_DIR:-$root/../shared}
mvn=${MVN:-mvn}
javac=${JAVAC:-javac}
read -r -a extra <<< "${MVN_OPTIONS:-}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/measure.sh"

example=$root/it/example/src/main/connectors/invoicing/openapi.yml
if ((${#documents[@]} == 0)); then
  documents=("$example")
  for name in pipedrive.yml stripe.com.json github.com__api.github.com.json atlassian.com__jira.json \
    digitalocean.com.json kubernetes.io.json; do
    if [[ -f $shared/corpus/openapi/$name ]]; then documents+=("$shared/corpus/openapi/$name"); fi
  done
fi

peer_pom() { # directory, document
  pom "$1" "<plugin><groupId>org.openapitools</groupId><artifactId>openapi-generator-maven-plugin</artifactId>
    <version>7.25.0</version><executions><execution><goals><goal>generate</goal></goals><configuration>
    <inputSpec>$2</inputSpec><generatorName>java</generatorName><library>native</library>
    </configuration></execution></executions></plugin>" \
    "$(dependency com.fasterxml.jackson.core jackson-databind 2.19.2)
    $(dependency com.fasterxml.jackson.datatype jackson-datatype-jsr310 2.19.2)
    $(dependency org.openapitools jackson-databind-nullable 0.2.8)
    $(dependency jakarta.annotation jakarta.annotation-api 1.3.5)
    $(dependency com.google.code.findbugs jsr305 3.0.2)
    $(dependency org.apache.httpcomponents httpmime 4.5.14)"
}

build() { (cd "$1" && "$mvn" -q -B "${extra[@]}" "-Dmaven.repo.local=$repository" generate-sources > build.log 2>&1); }

who=(ours)
if $peer; then who+=(peer); fi

echo "resolving ..." >&2
prepare_repository
for one in "${who[@]}"; do
  mkdir -p "$work/resolve-$one"
  if [[ $one == ours ]]; then ours_pom "$work/resolve-ours"; ours_document "$work/resolve-ours" "$example"; fi
  if [[ $one == peer ]]; then peer_pom "$work/resolve-peer" "$example"; fi
  build "$work/resolve-$one" || { cat "$work/resolve-$one/build.log"; exit 1; }
  class_path "$work/resolve-$one"
done
if [[ -n $heap ]]; then export MAVEN_OPTS="${MAVEN_OPTS:-} -Xmx$heap"; fi

generate() { # who, project: sets CPU, PEAK and STATUS
  rm -rf "$2/target"
  measure "$2" "$2/build.log" "$mvn" -o -q -B "${extra[@]}" "-Dmaven.repo.local=$repository" generate-sources
}

show() { # number, status
  if [[ $2 == 0 ]]; then printf '%s' "$1"; else printf 'fails'; fi
}

echo "| document | ours: generate, CPU s | peer | ratio | ours: lines | peer | ratio | ours: compile, CPU s | peer | ratio | ours: peak MB | peer |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for document in "${documents[@]}"; do
  name=$(basename "$document")
  if [[ $document == "$example" ]]; then name="example ($(basename "$(dirname "$document")"))"; fi
  declare -A cpu=() peak=() status=() size=() javac_cpu=() javac_status=()
  for one in ours peer; do cpu[$one]=- peak[$one]=- status[$one]=0 size[$one]=- javac_cpu[$one]=- javac_status[$one]=0; done
  for one in "${who[@]}"; do
    project=$work/$one
    rm -rf "$project"
    mkdir -p "$project"
    if [[ $one == ours ]]; then ours_pom "$project"; ours_document "$project" "$document"; else peer_pom "$project" "$document"; fi
    cp "$work/resolve-$one/class-path" "$project/"
    : > "$work/$one.times"
    peak[$one]=0
  done
  for ((i = 0; i < runs; i++)); do
    for one in "${who[@]}"; do
      echo "$name: $one, run $((i + 1)) of $runs ..." >&2
      generate "$one" "$work/$one"
      echo "$CPU" >> "$work/$one.times"
      status[$one]=$STATUS
      if ((PEAK > peak[$one])); then peak[$one]=$PEAK; fi
    done
  done
  for one in "${who[@]}"; do
    cpu[$one]=$(median "$work/$one.times")
    sources=$work/$one/target/generated-sources
    size[$one]=$(lines "$sources")
    if [[ ${status[$one]} == 0 ]]; then
      echo "$name: $one, javac ..." >&2
      compile "$work/$one" "$sources"
      javac_cpu[$one]=$CPU javac_status[$one]=$STATUS
    else
      javac_status[$one]=1 size[$one]=0
    fi
  done
  # What failed has no ratio.
  ok() { [[ ${status[$1]} == 0 ]] && echo "${cpu[$1]}" || echo 0; }
  compiles() { [[ ${javac_status[$1]} == 0 ]] && echo "${javac_cpu[$1]}" || echo 0; }
  echo "| $name | $(show "${cpu[ours]}" "${status[ours]}") | $(show "${cpu[peer]}" "${status[peer]}") | $(ratio "$(ok ours)" "$(ok peer)") |" \
    "${size[ours]} | ${size[peer]} | $(ratio "${size[ours]}" "${size[peer]}") |" \
    "$(show "${javac_cpu[ours]}" "${javac_status[ours]}") | $(show "${javac_cpu[peer]}" "${javac_status[peer]}") | $(ratio "$(compiles ours)" "$(compiles peer)") |" \
    "${peak[ours]} | ${peak[peer]} |"
done
