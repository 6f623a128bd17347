"""Fuzz: random keys and random use of the mouse, from a seed. Whatever a hand does, the program goes on, and its memory stays flat.

Told by `test_window.py` for half a minute; alone for as long as wanted:
`python3 tests/window/fuzz.py BINARY [SECONDS [SEED]]`.
"""

import os
import random
import sys
import tempfile
import time

from desk import Desk, Program

KEYS = [
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *("space", "Tab", "Return", "Escape", "Left", "Right", "Up", "Down", "Prior", "Next", "Home", "End", "Delete", "BackSpace"),
    *("plus", "minus", "period", "comma", "question", "F1", "F5"),
]
HELD = ["", "", "", "", "shift+", "ctrl+"]
# Memory may grow while the first scenarios are opened; after a third of the time by no more than this.
FLAT = 1.35


def resident_mb(process):
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def deed(dice):
    """The words of one thing a hand may do."""
    x, y = dice.randrange(1280), dice.randrange(720)
    kind = dice.random()
    if kind < 0.5:
        return ["key", dice.choice(HELD) + dice.choice(KEYS)]
    if kind < 0.7:
        return ["mousemove", x, y, "click", 1]
    if kind < 0.85:
        return ["mousemove", x, y, "mousedown", 1, "mousemove", dice.randrange(1280), dice.randrange(720), "mouseup", 1]
    if kind < 0.97:
        return ["mousemove", x, y, "click", dice.choice([4, 5])]
    return ["mousemove", x, y, "click", dice.choice([2, 3])]


def fuzz(desk, binary, folder, check, seconds=30, seed=1132):
    program = Program(binary, desk, folder, {}, [])
    program.wait("the first screen", lambda now: "menu" in now["panels"], 120)
    dice, begun, deeds, seen = random.Random(seed), time.monotonic(), 0, []
    while time.monotonic() - begun < seconds and program.process.poll() is None:
        words = []
        for _ in range(12):
            words += [*deed(dice), "sleep", 0.03]
        desk.mouse(*words)
        deeds += 12
        if program.process.poll() is None:
            seen.append((time.monotonic() - begun, resident_mb(program.process)))
    code = program.process.poll()
    check(f"{deeds} random deeds stop nothing", code is None, f"seed {seed}, exit {code}: {program.said()[-400:]}")
    if code is None:
        answers(desk, program, check, seed)
        early = max(mb for at_s, mb in seen if at_s <= seconds / 3)
        late = max(mb for at_s, mb in seen if at_s > seconds / 3)
        check("memory stays flat", late <= early * FLAT, f"at most {early:.0f} MB in the first third, {late:.0f} MB after")
    program.process.kill()
    program.process.wait(30)


def answers(desk, program, check, seed):
    """The window still paints, which it tells by writing where its panels are."""
    before = program.told.stat().st_mtime_ns
    end = time.monotonic() + 60
    while time.monotonic() < end and program.told.stat().st_mtime_ns == before:
        desk.mouse("mousemove", 640, 300, "sleep", 0.2, "mousemove", 600, 320)
        time.sleep(0.3)
    check("and it still answers", program.told.stat().st_mtime_ns != before, f"seed {seed}")


if __name__ == "__main__":
    failed = []

    def told(what, holds, detail=""):
        print(f"{'ok    ' if holds else 'FAILED'}  {what}: {detail}", flush=True)
        failed.extend([] if holds else [what])

    with Desk() as own:
        where = os.environ.get("FIRELANCE_FUZZ") or tempfile.mkdtemp()
        seconds, seed = (int(word) for word in (sys.argv[2:] + ["600", "1132"][len(sys.argv) - 2 :])[:2])
        fuzz(own, os.path.abspath(sys.argv[1]), where, told, seconds, seed)
    sys.exit(1 if failed else 0)
