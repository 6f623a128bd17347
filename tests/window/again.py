"""Runs beside one another, and one run again and again: the two large sheets and the tables that they save.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import csv
import shutil
import subprocess
from pathlib import Path

from desk import Program
from pictures import saved

SHOT = "proving-shot"


def alone(binary, folder, words):
    """The row of a run without a window."""
    subprocess.run([binary, "run", SHOT, *words, "--csv", str(Path(folder, "alone"))], capture_output=True, check=True, timeout=60)
    return next(csv.DictReader(Path(folder, "alone", "run.csv").open()))


def rows(program, folder, pattern):
    return list(csv.DictReader(saved(program, folder, pattern)[1].decode().splitlines()))


def flown(desk, program):
    desk.mouse("mousemove", 640, 120, "key", "space")
    return program.wait("the landing", lambda now: now["ended"], 60)[0]


def again(desk, binary, folder, press, check):
    """Two runs of another diameter side by side; then ten shots whose mass is uncertain."""
    shutil.rmtree(Path(folder, "work"), ignore_errors=True)
    program = Program(binary, desk, folder, {}, ["play", SHOT])
    program.wait("the window", lambda now: "parameter:diameter_m" in now["panels"], 120)
    flown(desk, program)
    press(desk, program, "pin")
    x, y, width, _ = program.layout()["panels"]["parameter:diameter_m"]
    desk.drag((x + 3 + (width - 6) * 0.18, y + 35), (x + width * 0.6, y + 35))
    desk.mouse("mousemove", 640, 120, "key", "r")
    program.wait("the restart", lambda now: now["step"] == 0, 30)
    diameter = flown(desk, program)["parameters"]["diameter_m"]
    desk.mouse("key", "d")
    program.wait("the differences", lambda now: "leaf" in now["panels"], 30)
    press(desk, program, "leaf-save")
    desk.look().save(Path(folder, "screen-differences.png"))
    told = rows(program, folder, "*-differences.csv")
    here, there = alone(binary, folder, ["--set", f"diameter_m={diameter}"]), alone(binary, folder, [])
    kept = [[row["diameter_m"], row["range_m"], row["fingerprint"]] for row in told]
    wanted = [[run["diameter_m"], run["range_m"], run["fingerprint"]] for run in (here, there)]
    check("the run that is shown and the pinned one stand in the table", kept == wanted, kept)
    off = float(told[1]["range_m_difference"]) - (float(there["range_m"]) - float(here["range_m"]))
    check("with the difference between them", abs(off) < 1e-9 and float(told[0]["range_m_difference"]) == 0, off)
    shots(desk, binary, folder, press, program, check, diameter)
    check("nothing panicked", "panicked" not in program.said(), program.said())
    program.process.kill()
    program.process.wait(30)


def shots(desk, binary, folder, press, program, check, diameter):
    desk.mouse("key", "Escape")
    program.wait("the sheet to close", lambda now: "leaf" not in now["panels"], 30)
    x, y, width, _ = program.layout()["panels"]["parameter:mass_kg"]
    desk.mouse("mousemove", int(x + width - 30), int(y + 11), "sleep", 0.5, "click", "--repeat", 2, "--delay", 120, 1)
    program.wait("the keypad", lambda now: "keypad" in now["panels"], 30)
    desk.mouse("key", "ctrl+a", "type", "--delay", "60", "9 +/- 4")
    desk.mouse("key", "Return")
    program.wait("the keypad to close", lambda now: "keypad" not in now["panels"], 30)
    _, took_s = program.wait("the band", lambda now: now["unseen"]["band"] == 200, 60)
    check("an uncertain mass draws its band from 200 runs", True, f"{took_s:.1f} s after it was typed")
    desk.mouse("key", "a")
    program.wait("the shots", lambda now: "shots-10" in now["panels"], 30)
    desk.mouse("sleep", 0.5, "key", "Return")
    program.wait("the first", lambda now: "shots-reset" in now["panels"], 30)
    press(desk, program, "shots-10")
    program.wait("the rest", lambda now: now["unseen"]["shots"] == 11, 60)
    desk.look().save(Path(folder, "screen-shots.png"))
    press(desk, program, "leaf-save")
    told = rows(program, folder, "*-shots.csv")
    check("eleven shots with the seeds that follow", [row["seed"] for row in told] == [str(seed) for seed in range(1, 12)], told[:1])
    own = told[6]
    run = alone(binary, folder, ["--seed", own["seed"], "--set", f"diameter_m={diameter}", "--set", f"mass_kg={own['mass_kg']}"])
    names = ["range_m", "flight_time_s", "fingerprint"]
    check("a shot is the run of its seed, digit for digit", all(own[name] == run[name] for name in names), own)
    check("no two are alike", len({row["range_m"] for row in told}) == 11, [row["range_m"] for row in told])
