#!/usr/bin/env bash
# GNU parallel runs the parts of a sweep over ssh on two "machines" that are this one; put together they must be the bytes
# that one process writes. `tests/cluster/parallel.sh FIRELANCE FOLDER`, as root; stops what it started.
set -euo pipefail
firelance=$(realpath "$1") examples=$(realpath "$(dirname "$0")/../../examples")
rm -rf "$2" && mkdir -p "$2"
folder=$(realpath "$2")
cd "$folder"
export PATH=$(dirname "$firelance"):$PATH
# What parallel keeps of itself stays here, and so does its notice.
export HOME=$folder PARALLEL_HOME=$folder/.parallel
mkdir -p .parallel && touch .parallel/will-cite
sweep=(proving-shot --vary speed_m_s=15..60:20 --vary angle_deg=20..70:10 --set 'drag_coefficient=0.5')

# The server wants this folder, which its own service makes.
made=
[ -d /run/sshd ] || { mkdir -p /run/sshd; made=yes; }

stop() {
    local pid
    pid=$(cat "$folder/sshd.pid" 2>/dev/null) && kill "$pid" 2>/dev/null || true
    [ -z "$made" ] || rmdir /run/sshd 2>/dev/null || true
}
trap stop EXIT

# An ssh server of our own, on a port of its own, that knows one key.
ssh-keygen -q -t ed25519 -N '' -f server_key
ssh-keygen -q -t ed25519 -N '' -f user_key
cp user_key.pub authorized_keys
cat >sshd_config <<CONF
Port 10022
ListenAddress 127.0.0.1
HostKey $folder/server_key
PidFile $folder/sshd.pid
AuthorizedKeysFile $folder/authorized_keys
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
SetEnv PATH=$PATH
CONF
/usr/sbin/sshd -f "$folder/sshd_config" -E "$folder/sshd.log"
ssh_there="ssh -p 10022 -i $folder/user_key -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=$folder/known_hosts"
printf '1/%s root@127.0.0.1\n1/%s root@localhost\n' "$ssh_there" "$ssh_there" >hosts.txt

sh "$examples/parallel/sweep.sh" hosts.txt 4 "${sweep[@]}" || { tail -n 20 ./*.log; exit 1; }
cut -f 2,7,9 parts.log
firelance sweep "${sweep[@]}" --take part-*.csv --out together.csv
firelance sweep "${sweep[@]}" --jobs 1 --out whole.csv
wc -l part-*.csv together.csv whole.csv
[ "$(ls part-*.csv | wc -l)" -eq 4 ]
cmp together.csv whole.csv
[ "$(cut -f 2 parts.log | sort -u | grep -c 127.0.0.1)" -eq 1 ]
