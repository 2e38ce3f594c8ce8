#!/usr/bin/env bash
# How long the answers of a running system take, as a client on the same machine sees them: 200 requests an address, one after the other.
#   ops/bench/latency.sh [address]        the demonstration's accounts are used
set -euo pipefail
address=${1:-http://127.0.0.1:8080}
requests=${REQUESTS:-200}
ticket=$(curl -fsS -u leader:mingbai "$address/api/tickets?size=1&sort=level,desc" | grep -oE 'HB-[0-9]{4}-[0-9]{8}-[0-9]' | head -n 1)
measure() { # name, account, path
  for _ in $(seq "$requests"); do
    curl -fsS -o /dev/null -w '%{time_total}\n' -u "$2:mingbai" "$address$3"
  done | sort -n | awk -v name="$1" '{t[NR]=$1*1000} END {printf "%-16s p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms\n", name, t[int((NR+1)/2)], t[int(NR*0.95)], t[NR]}'
}
measure "board"         leader     "/api/tickets?size=20"
measure "board, late"   leader     "/api/tickets?late=true&sort=level,desc"
measure "board, page"   dispatcher "/tickets"
measure "search"        leader     "/api/tickets?q=%E6%8B%96%E6%AC%A0%E5%B7%A5%E8%B5%84"
measure "escalations"   leader     "/api/escalations"
measure "ticket file"   handler    "/api/tickets/$ticket"
measure "screen pop"    operator   "/api/screen-pop?matter=%E5%B7%A5%E8%B5%84"
post=$(curl -fsS -u discipline:mingbai "$address/api/fault-cases?size=1" | grep -oE '"post":"[^"]*"' | head -n 1 | cut -d'"' -f4)
[ -z "$post" ] || measure "fault history" discipline "/api/fault-history?post=$post"
[ -z "$post" ] || measure "… as of a day" discipline "/api/fault-history?post=$post&asOf=$(date -d '200 days ago' +%F)"
requests=5
measure "… of province" discipline "/api/fault-history?unit=130000"
