#!/bin/sh
# A sweep over several machines with GNU parallel and ssh: every machine makes parts, which come back as part-N.csv.
#
#   sh examples/parallel/sweep.sh hosts.txt 20 dean-1132 --vary disputed --sample 2000
#   firelance sweep dean-1132 --vary disputed --sample 2000 --take part-*.csv --out sweep.csv --summary
#
# hosts.txt names one machine a line, as ssh knows them; `2/` before a name runs two parts there at once, `:` is this
# machine. Each needs `firelance` on its path (a scenario that is a file must lie at the same absolute path on each).
# The second line puts the parts together; it makes what a machine that failed has left out.
set -eu
hosts=$1 parts=$2
shift 2
# Quoted once for the shell of the other machine.
sweep=$(parallel --keep-order --shellquote ::: "$@" | tr '\n' ' ')
# 3: no run falls to that part, which is no failure.
parallel --sshloginfile "$hosts" --return "part-{}.csv" --cleanup --retries 2 --joblog parts.log \
    "firelance sweep $sweep --shard {}/$parts --jobs 1 --resume --out part-{}.csv || [ \$? -eq 3 ]" ::: $(seq "$parts")
