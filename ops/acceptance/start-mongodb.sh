#!/usr/bin/env bash
# Starts a MongoDB-compatible server for tests where there is no Docker: SecantusDB, by others, a test tool that is neither linked nor
# shipped. It syncs each commit; it is one node and accepts write concerns without heeding them, so it shows whether the storage is right,
# never how fast it is, and nothing about replication. Prints process id, address and the command that starts another one (for tests
# that kill theirs; its port and folder stand for {port} and {data}); ends with 1 where it cannot be had.
set -euo pipefail
version=0.7.0b3
folder="$(cd "$(dirname "$0")" && pwd)/target/mongodb"
mkdir -p "$folder"
{
  [ -x "$folder/venv/bin/secantusd-py" ] || { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install -q "secantusdb==$version"; }
} >"$folder/install.log" 2>&1 || { echo "no MongoDB-compatible server ($folder/install.log); its suites will be skipped" >&2; exit 1; }
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
data=$(mktemp -d "$folder/data-XXXXXX")
server="$folder/venv/bin/secantusd-py --host 127.0.0.1 --port {port} --storage-path {data} --sync-on-commit"
"$folder/venv/bin/secantusd-py" --host 127.0.0.1 --port "$port" --storage-path "$data" --sync-on-commit >"$folder/server.log" 2>&1 </dev/null &
pid=$!
for _ in $(seq 100); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    echo "$pid mongodb://127.0.0.1:$port $server"
    exit 0
  fi
  kill -0 "$pid" 2>/dev/null || break
  read -r -t 0.2 <> <(:) || true
done
kill "$pid" 2>/dev/null || true
echo "the MongoDB-compatible server did not start ($folder/server.log); its suites will be skipped" >&2
exit 1
