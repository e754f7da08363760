#!/usr/bin/env bash
# A document of 20 MB: CPU seconds and peak memory of "mvn -o -q generate-sources" and of javac. The document is a
# real one repeated under prefixes, so that the same at a smaller size shows whether the cost grows faster than it.
#
#   it/benchmarks/large-document.sh [--heap SIZE] [MEGABYTES...]      default: 5 10 20
#
# It is made of GitHub's document of ../shared, or of DOCUMENT=<an OpenAPI 3 document in JSON>. MAVEN_REPO,
# MVN_OPTIONS and what is needed: see generators.sh. FLIGHT=<directory> keeps a recording of each Maven run.
set -euo pipefail
export LC_ALL=C

heap=
sizes=()
while (($#)); do
  case $1 in
    --heap) heap=$2; shift 2 ;;
    *) sizes+=("$1"); shift ;;
  esac
done
if ((${#sizes[@]} == 0)); then sizes=(5 10 20); fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
shared=${SHARED_DIR:-$root/../shared}
document=${DOCUMENT:-$shared/corpus/openapi/github.com__api.github.com.json}
mvn=${MVN:-mvn}
javac=${JAVAC:-javac}
read -r -a extra <<< "${MVN_OPTIONS:-}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/measure.sh"

prepare_repository
project=$work/ours
ours_pom "$project"
ours_document "$project" "$root/it/example/src/main/connectors/invoicing/openapi.yml"
(cd "$project" && "$mvn" -q -B "${extra[@]}" "-Dmaven.repo.local=$repository" generate-sources)
class_path "$project"
rm "$project/src/main/connectors/api/openapi.yml"
if [[ -n $heap ]]; then export MAVEN_OPTS="${MAVEN_OPTS:-} -Xmx$heap"; fi
options=${MAVEN_OPTS:-}

echo "| document MB | operations | generate, CPU s | peak MB | lines | javac, CPU s | peak MB |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
for size in "${sizes[@]}"; do
  java -cp "$(cat "$project/class-path")" "$here/LargeDocument.java" "$document" "$size" "$work/large.json" >&2
  ours_document "$project" "$work/large.json"
  rm -rf "$project/target"
  if [[ -n ${FLIGHT:-} ]]; then
    export MAVEN_OPTS="$options -XX:StartFlightRecording=filename=$FLIGHT/generate-$size.jfr,settings=profile"
  fi
  measure "$project" "$project/build.log" "$mvn" -o -B "${extra[@]}" "-Dmaven.repo.local=$repository" generate-sources
  export MAVEN_OPTS=$options
  row="| $(($(wc -c < "$work/large.json") / 1000000)) |"
  if [[ $STATUS != 0 ]]; then
    tail -5 "$project/build.log" >&2
    echo "$row | fails | $PEAK | | | |"
    continue
  fi
  operations=$(sed -n 's/.*, \([0-9]*\) operations,.*/\1/p' "$project/build.log")
  row+=" $operations | $CPU | $PEAK | $(lines "$project/target/generated-sources") |"
  compile "$project" "$project/target/generated-sources"
  if [[ $STATUS == 0 ]]; then row+=" $CPU | $PEAK |"; else row+=" fails | $PEAK |"; fi
  echo "$row"
done
