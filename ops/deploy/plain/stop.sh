#!/usr/bin/env bash
# Ends what start.sh has started: the proxy first, then the nodes, each of which finishes what it has begun.
set -euo pipefail
run="${MINGBAI_RUN:-$(cd "$(dirname "$0")" && pwd)/run}"
for name in proxy command-1 command-2 query-1 query-2; do
  if [ -f "$run/$name.pid" ] && pid=$(cat "$run/$name.pid") && kill "$pid" 2>/dev/null; then
    for _ in $(seq 30); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 1
    done
    echo "$name has ended"
  fi
  rm -f "$run/$name.pid"
done
