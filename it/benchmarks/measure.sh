# Sourced by the benchmarks: what a process and those it starts cost, and projects to run it in.

# A pipe on which nothing ever comes: to wait on it costs no process, as sleep would.
exec {idle}<> <(:)

# Runs a command in a directory; sets CPU (seconds, user and system), PEAK (MB) and STATUS.
measure() { # directory, log, command...
  local directory=$1 log=$2 TIMEFORMAT='%U %S' times
  shift 2
  : > "$work/peak"
  times=$({ time run_watched "$directory" "$log" "$@"; } 2>&1)
  STATUS=$(cat "$work/status")
  CPU=$(awk '{ printf "%.2f", $1 + $2 }' <<< "$times")
  PEAK=$(awk '{ printf "%.0f", $1 / 1024 }' "$work/peak")
}

# The largest resident set that the kernel saw; nothing is started to watch it, since that would count.
run_watched() {
  local directory=$1 log=$2 pid key value rest peak=0 status=0
  shift 2
  (cd "$directory" && exec "$@") > "$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2> /dev/null; do
    while read -r key value rest; do
      if [[ $key == VmHWM: && $value -gt $peak ]]; then peak=$value; fi
    done 2> /dev/null < "/proc/$pid/status" || true
    read -r -t 0.2 -u "$idle" || true
  done
  wait "$pid" || status=$?
  printf '%s\n' "$peak" > "$work/peak"
  printf '%s\n' "$status" > "$work/status"
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (a > 0 && b > 0) printf "%.2f", a / b; else printf "-" }'; }

# The plugin and its runtime in a local repository of the benchmark's own, unless MAVEN_REPO names one.
prepare_repository() {
  version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -1)
  if [[ -n ${MAVEN_REPO:-} ]]; then
    repository=$MAVEN_REPO
  else
    repository=$work/repository
    echo "building the plugin into a repository of its own ..." >&2
    (cd "$root" && "$mvn" -q -B "${extra[@]}" "-Dmaven.repo.local=$repository" -DskipTests -Dspotless.check.skip=true \
      -pl connector-runtime-min,connector-maven-plugin -am install) >&2
  fi
}

pom() { # directory, plugin, dependencies
  mkdir -p "$1"
  cat > "$1/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>generated</artifactId>
  <version>1</version>
  <properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies>$3</dependencies>
  <build><plugins>$2</plugins></build>
</project>
POM
}

dependency() { echo "<dependency><groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version></dependency>"; }

ours_pom() { # directory
  pom "$1" "<plugin><groupId>dev.connectors</groupId><artifactId>connector-maven-plugin</artifactId>
    <version>$version</version><executions><execution><goals><goal>generate</goal></goals></execution></executions></plugin>" \
    "$(dependency dev.connectors connector-runtime-min "$version")"
}

# A connector of one document.
ours_document() { # directory, document
  local connector=$1/src/main/connectors/api
  mkdir -p "$connector"
  printf 'name: Api\n' > "$connector/spec.yml"
  case $2 in
    *.json) cp "$2" "$connector/openapi.json" ;;
    *) cp "$2" "$connector/openapi.yml" ;;
  esac
}

class_path() { # directory: writes class-path there
  (cd "$1" && "$mvn" -q -B "${extra[@]}" "-Dmaven.repo.local=$repository" \
    "org.apache.maven.plugins:maven-dependency-plugin:${DEPENDENCY_PLUGIN:-3.8.1}:build-classpath" \
    -Dmdep.outputFile=class-path) >&2
}

java_files() { [[ ! -d $1 ]] || find "$1" -path '*/src/test' -prune -o -name '*.java' -print 2> /dev/null; }

lines() { java_files "$1" | tr '\n' '\0' | xargs -0 -r cat | wc -l; }

# Compiles what lies below a directory's sources; sets CPU, PEAK and STATUS.
compile() { # directory, sources
  java_files "$2" > "$1/files"
  rm -rf "$1/classes"
  mkdir -p "$1/classes"
  measure "$1" "$1/javac.log" "$javac" -nowarn -proc:none --release 17 -encoding UTF-8 -d classes -cp "$(cat "$1/class-path")" @files
}
