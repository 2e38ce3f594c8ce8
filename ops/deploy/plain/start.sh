#!/usr/bin/env bash
# Two command nodes, two query nodes and, where nginx is installed, the proxy, as plain processes on this machine.
# Given: a MongoDB replica set in MINGBAI_MONGODB_URI and MINGBAI_MONGODB_KEYS_URI, the master key in MINGBAI_MASTER_KEY (or both in
# plain/.env), the jars (mvn -q package -DskipTests). Each node has a folder, a log and a process id under plain/run.
set -euo pipefail
umask 077
here="$(cd "$(dirname "$0")" && pwd)"
run="${MINGBAI_RUN:-$here/run}"
if [ -f "$here/.env" ]; then
  set -a
  . "$here/.env"
  set +a
fi
: "${MINGBAI_MONGODB_URI:?the database of the log, such as mongodb://127.0.0.1/mingbai?replicaSet=mingbai}"
: "${MINGBAI_MONGODB_KEYS_URI:?the database of the keys, such as mongodb://127.0.0.1/mingbai-keys?replicaSet=mingbai}"
: "${MINGBAI_MASTER_KEY:?make one with: openssl rand -base64 32}"
export MINGBAI_STORAGE=mongodb
java="$("$here/../../jdk25")"
options=${MINGBAI_JAVA_OPTIONS:--Xmx512m}

node() { # name side port
  mkdir -p "$run/$1"
  # shellcheck disable=SC2086
  MINGBAI_DATA="$run/$1" SERVER_PORT="$3" setsid "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $options \
    -jar "$here"/../../"$2"-node/target/"$2"-node-*-app.jar >"$run/$1.log" 2>&1 </dev/null &
  echo $! >"$run/$1.pid"
}

healthy() { # name port
  for _ in $(seq 120); do
    if curl -fs "http://127.0.0.1:$2/actuator/health" >/dev/null 2>&1; then
      echo "$1 serves on port $2"
      return
    fi
    kill -0 "$(cat "$run/$1.pid")" 2>/dev/null || break
    sleep 1
  done
  tail -n 20 "$run/$1.log" >&2
  echo "$1 did not start" >&2
  exit 1
}

node command-1 command 8081
node command-2 command 8082
node query-1 query 8083
node query-2 query 8084
healthy command-1 8081
healthy command-2 8082
healthy query-1 8083
healthy query-2 8084

nginx="$(command -v "${MINGBAI_NGINX:-nginx}" || true)"
if [ -n "$nginx" ]; then
  mkdir -p "$run/proxy/tmp"
  cp "$here/../nginx.conf" "$run/proxy/nginx.conf"
  cp "$here/upstreams.conf" "$run/proxy/upstreams.conf"
  "$nginx" -p "$run/proxy/" -c "$run/proxy/nginx.conf" -g "daemon off; pid $run/proxy.pid;" >"$run/proxy.log" 2>&1 </dev/null &
  echo "the proxy serves on port 8080"
else
  echo "no nginx: GET and HEAD belong to ports 8083 and 8084, everything else to 8081 and 8082"
fi
