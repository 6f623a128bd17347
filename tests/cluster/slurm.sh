#!/usr/bin/env bash
# A real Slurm, controller and node on this machine, runs a sweep as a job array; its parts put together must be the bytes
# that one process writes. `tests/cluster/slurm.sh FIRELANCE FOLDER`, as root; stops what it started.
set -euo pipefail
firelance=$(realpath "$1") examples=$(realpath "$(dirname "$0")/../../examples")
rm -rf "$2" && mkdir -p "$2"
folder=$(realpath "$2")
cd "$folder"
export PATH=$(dirname "$firelance"):$PATH SLURM_CONF=$folder/slurm.conf
sweep=(proving-shot --vary speed_m_s=15..60:20 --vary angle_deg=20..70:10)

# Its own user must be able to get at what is munge's, which a home folder may forbid.
munge=$(mktemp -d /tmp/firelance-munge.XXXXXX)

stop() {
    local file pid
    for file in "$folder/slurmd.pid" "$folder/slurmctld.pid" "$munge/pid"; do
        pid=$(cat "$file" 2>/dev/null) || continue
        kill "$pid" 2>/dev/null || continue
        for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    done
    rm -rf "$munge"
}
trap stop EXIT

# Munge proves to each daemon who speaks. A key and a socket of our own leave alone whatever runs on this machine already.
dd if=/dev/urandom of="$munge/key" bs=1024 count=1 status=none
chmod 400 "$munge/key" && chmod 755 "$munge" && chown -R munge:munge "$munge"
runuser -u munge -- munged --socket="$munge/socket" --key-file="$munge/key" --pid-file="$munge/pid" --seed-file="$munge/seed" \
    --log-file="$munge/log"
host=$(hostname)
cat >slurm.conf <<CONF
ClusterName=firelance
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$munge/socket
CryptoType=crypto/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
SlurmctldPort=16817
SlurmdPort=16818
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_interval=1
NodeName=$host NodeAddr=127.0.0.1 Port=16818 CPUs=$(nproc) RealMemory=500 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
mkdir -p state spool
slurmctld
slurmd
for _ in $(seq 60); do
    sinfo --noheader --format=%t 2>/dev/null | grep -q '^idle' && break
    sleep 0.5
done
sinfo

timeout 120 sbatch --wait --array=1-4 "$examples/slurm/sweep.sbatch" "${sweep[@]}" || { tail -n 20 ./*.log; exit 1; }
cat part-*.log
firelance sweep "${sweep[@]}" --take part-*.csv --out together.csv
firelance sweep "${sweep[@]}" --jobs 1 --out whole.csv
wc -l part-*.csv together.csv whole.csv
[ "$(ls part-*.csv | wc -l)" -eq 4 ]
cmp together.csv whole.csv
# The parts alone hold every run: putting them together made none.
[ "$(cat part-*.csv | grep -cv '^speed_m_s')" -eq "$(($(wc -l <whole.csv) - 1))" ]
