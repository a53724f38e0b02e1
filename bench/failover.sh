#!/usr/bin/env bash
# failover.sh [PEOPLE [SECONDS]] : 50 people who type behind a proxy in front of two nodes, on a PostgreSQL with a synchronous streaming
# replica, while the primary is killed (kill -9) and the replica promoted, the old primary rejoins, and a node is killed and started
# again; so many seconds after each. Fails when anything that was answered as saved is not there, or a page stopped to save.
# Wants nginx and the server programs of PostgreSQL 15 or newer (PG_BIN). The result is kept in bench/results.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin
people=${1:-50} pause=${2:-40}
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)}
command -v nginx >/dev/null
./mvnw -q -B package -DskipTests
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-failover.txt
commit=$(git describe --always --dirty)
work=$(mktemp -d)
chmod 711 "$work"
export work bin

as_server() { # PostgreSQL refuses to run as root
    if [[ $EUID -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}
free_port() {
    local port
    while port=$((20000 + RANDOM % 20000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    printf '%s' "$port"
}
cleanup() {
    local code=$? file
    for file in "$work"/node-*.pid "$work/nginx.pid"; do
        [[ ! -f $file ]] || kill "$(cat "$file")" 2>/dev/null || true
    done
    sleep 2
    for file in a b; do
        [[ ! -f $work/pg/$file/postmaster.pid ]] || as_server "$bin/pg_ctl" stop -s -m immediate -D "$work/pg/$file" 2>/dev/null || true
    done
    ((code == 0)) || tail -n 15 "$work"/node-*.log "$work"/pg/*.log >&2 || true
    rm -rf "$work"
    exit "$code"
}
trap cleanup EXIT

# ── two PostgreSQL ──────────────────────────────────────────────────────────────────────────────
export port_a port_b node_1 node_2 proxy
port_a=$(free_port) port_b=$(free_port) node_1=$(free_port) node_2=$(free_port) proxy=$(free_port)
mkdir "$work/pg"
[[ $EUID -ne 0 ]] || chown postgres "$work/pg"

server() { # a|b, start or stop and how
    as_server "$bin/pg_ctl" -s -w -D "$work/pg/$1" -l "$work/pg/$1.log" "${@:2}"
}
sql() { # a|b, statement
    local port=port_$1
    psql -qAtX -h 127.0.0.1 -p "${!port}" -U ziping -d postgres -c "$2"
}
settings() { # a|b: what is this server's alone
    local port=port_$1
    as_server tee "$work/pg/$1/own.conf" >/dev/null <<CONF
port = ${!port}
CONF
}
follow() { # a|b, the one to follow: from now on it is a synchronous replica of the other
    local port=port_$2
    as_server tee "$work/pg/$1/postgresql.auto.conf" >/dev/null <<CONF
primary_conninfo = 'host=127.0.0.1 port=${!port} user=ziping application_name=$1'
CONF
    as_server touch "$work/pg/$1/standby.signal"
    settings "$1"
    server "$1" start
    until [[ $(sql "$2" "select state from pg_stat_replication where application_name = '$1'") == streaming ]]; do sleep 0.2; done
    # only now: before, every commit would wait for a replica that is not there
    sql "$2" "alter system set synchronous_standby_names = '$1'"
    sql "$2" 'select pg_reload_conf()' >/dev/null
}
export -f as_server server sql settings follow

as_server "$bin/initdb" -D "$work/pg/a" -U ziping -A trust -E UTF8 --locale=C >"$work/initdb.log"
as_server tee -a "$work/pg/a/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
synchronous_commit = on
wal_log_hints = on
hot_standby_feedback = on
wal_keep_size = 1GB
include_if_exists = 'own.conf'
CONF
settings a
server a start
psql -qX -h 127.0.0.1 -p "$port_a" -U ziping -d postgres -c 'create database ziping'
as_server "$bin/pg_basebackup" -h 127.0.0.1 -p "$port_a" -U ziping -D "$work/pg/b" -c fast
follow b a

# ── two nodes and a proxy ───────────────────────────────────────────────────────────────────────
start_node() { # 1|2
    local port=node_$1
    java -Xmx600m -jar target/ziping.jar "--server.port=${!port}" --server.address=127.0.0.1 --ziping.trial=true \
        "--ziping.data-dir=$work/data-$1" "--ziping.export-dir=$work/exports" --management.health.diskspace.enabled=false \
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:$port_a,127.0.0.1:$port_b/ziping?targetServerType=primary&hostRecheckSeconds=2&connectTimeout=3&tcpKeepAlive=true" \
        --spring.datasource.username=ziping \
        "--ziping.replica.url=jdbc:postgresql://127.0.0.1:$port_a,127.0.0.1:$port_b/ziping?targetServerType=secondary&hostRecheckSeconds=2" \
        >>"$work/node-$1.log" 2>&1 &
    echo $! >"$work/node-$1.pid"
    until curl -sf -m 5 -o "$work/health-$1" "http://127.0.0.1:${!port}/actuator/health"; do
        kill -0 "$(cat "$work/node-$1.pid")"
        sleep 0.5
    done
}
export -f start_node

kill_primary() {
    local begin=$SECONDS
    kill -9 "$(head -n 1 "$work/pg/a/postmaster.pid")"
    # three times without an answer, as who watches a database does it, before the other one is promoted
    for _ in 1 2 3; do
        sleep 1
        if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port_a" -t 1; then
            echo "the primary that was killed answers" >&2
            exit 1
        fi
    done
    as_server "$bin/pg_ctl" promote -s -w -D "$work/pg/b"
    echo "promoted after $((SECONDS - begin)) s"
}
rejoin() { # the old primary goes back to where the two parted, and follows; it is never started on its own, or nodes would write to it
    # the promoted one notes its new timeline with a checkpoint, and pg_rewind goes by that
    sql b checkpoint
    as_server "$bin/pg_rewind" -D "$work/pg/a" --source-server="host=127.0.0.1 port=$port_b user=ziping dbname=postgres" >"$work/pg/rewind.log" 2>&1
    follow a b
}
kill_node() {
    kill -9 "$(cat "$work/node-1.pid")"
}
kill_replica() {
    sql b "alter system set synchronous_standby_names = ''"
    sql b 'select pg_reload_conf()' >/dev/null
    kill -9 "$(head -n 1 "$work/pg/a/postmaster.pid")"
}
export -f kill_primary rejoin kill_node kill_replica

start_node 1
start_node 2
cat >"$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/nginx-error.log;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  # the people of this bench come from addresses of their own
  set_real_ip_from 127.0.0.1;
  real_ip_header X-Forwarded-For;
  upstream ziping {
    ip_hash;
    server 127.0.0.1:$node_1;
    server 127.0.0.1:$node_2;
  }
  server {
    listen 127.0.0.1:$proxy;
    location / {
      proxy_pass http://ziping;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host \$http_host;
      proxy_set_header X-Forwarded-For \$remote_addr;
      proxy_connect_timeout 5s;
      proxy_read_timeout 200s;
    }
  }
}
CONF
nginx -q -c "$work/nginx.conf"

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$commit"
    printf '%s, %s, %s processors, load before %s\n\n' "$(java -version 2>&1 | head -n 1)" "$("$bin/postgres" --version)" \
        "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx256m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.FailoverBench \
        "http://127.0.0.1:$proxy" "jdbc:postgresql://127.0.0.1:$port_a/ziping?user=ziping" "$people" "$pause" \
        'primary killed, replica promoted=kill_primary' 'old primary rejoins as replica=rejoin' \
        'node 1 killed=kill_node' 'node 1 started=start_node 1' 'replica killed=kill_replica'
}

measure | tee "$result"
