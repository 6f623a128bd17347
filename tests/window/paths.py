"""The path of what flies, point by point: by keys in flight and after the landing, by a click on a dot, and the same digits as the
table of bodies has; then the run is pinned, and its path stays while another is flown.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import csv
import subprocess
import time
from pathlib import Path

import plots
from desk import Program

COLUMNS = ["x_m", "y_m", "vx_m_s", "vy_m_s", "speed_m_s", "kinetic_energy_j"]


def told(program, what, wanted):
    return program.wait(what, lambda now: now["readings"] and wanted(now["readings"]["rows"]), 30)[0]["readings"]


def number(text):
    return float(text.split()[0])


def paths(desk, binary, folder, press, check):
    Path(folder, "work", "unsaved-proving-shot.ron").unlink(missing_ok=True)
    program = Program(binary, desk, folder, {}, ["play", "proving-shot", "--set", "angle_deg=60"])
    program.wait("the window", lambda now: "play" in now["panels"], 120)
    desk.mouse("mousemove", 640, 8, "key", "b")
    told(program, "the ball", lambda rows: "t_s" in rows)
    press(desk, program, "play")
    # So far on that the card does not lie on it.
    program.wait("two seconds of flight", lambda now: now["time_s"] > 2.2, 60)
    desk.mouse("key", "comma")
    flying = told(program, "a point of its path", lambda rows: "point" in rows)["rows"]
    now, _ = program.wait("time to go on", lambda now: now["time_s"] > number(flying["t_s"]) + 0.5, 30)
    check("a point of the past is read in flight, and stays", now["readings"]["rows"]["t_s"] == flying["t_s"], flying["t_s"])
    program.wait("the end", lambda now: now["ended"], 60)
    check("after the landing too", program.layout()["readings"]["rows"]["vy_m_s"] == flying["vy_m_s"], flying["vy_m_s"])
    desk.mouse("key", "period")
    later = told(program, "the next point", lambda rows: "point" in rows and rows["t_s"] != flying["t_s"])
    check("a full stop goes on by a tenth of a second", abs(number(later["rows"]["t_s"]) - number(flying["t_s"]) - 0.1) < 0.002)
    as_the_table_has(program, folder, binary, later["rows"], check)
    time.sleep(1)
    at = told(program, "where it is", lambda rows: rows["t_s"] == later["rows"]["t_s"])["at"]
    press(desk, program, "path-now")
    told(program, "the moment shown", lambda rows: "point" not in rows)
    desk.click([at[0] + 5, at[1] + 3, 2, 2])
    again = told(program, "the point clicked", lambda rows: "point" in rows)["rows"]
    check("a click on its dot reads the same point", again == later["rows"], again["t_s"])
    desk.look().save(Path(folder, "screen-path.png"))
    small = [name for name in ("path-back", "path-now", "path-on") if min(program.layout()["panels"][name][2:]) < 44]
    check("its buttons are large enough for a finger", not small, small)
    pinned(desk, program, folder, press, check)
    check("nothing panicked", "panicked" not in program.said(), program.said())
    program.process.kill()
    program.process.wait(30)


def as_the_table_has(program, folder, binary, rows, check):
    words = [binary, "run", "proving-shot", "--set", "angle_deg=60", "--csv", str(Path(folder, "shot"))]
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=60)
    table = csv.DictReader(Path(folder, "shot", "bodies.csv").open())
    row = next(row for row in table if abs(float(row["t_s"]) - number(rows["t_s"])) < 6e-4)
    digits = lambda text: len(text.split()[0].partition(".")[2])
    off = [it for it in COLUMNS if f"{float(row[it]):.{digits(rows[it])}f}" != rows[it].split()[0]]
    check("and reads what a run without a window writes there", not off, [(rows[it], row[it]) for it in off])


def pinned(desk, program, folder, press, check):
    """The path of a pinned run stays in the scene, and its curve in a plot of height against distance, and in its table."""
    desk.mouse("mousemove", 640, 8, "key", "Escape", "sleep", 0.5, "key", "Escape", "sleep", 0.5)
    layout, _ = program.wait("the pin", lambda now: not now["readings"] and "pin" in now["panels"], 30)
    scene = [280, 100, int(layout["panels"]["story"][0]) - 300, 360]
    # A view that was taken by hand stays where it is.
    desk.mouse("mousemove", 700, 330, "click", 4, "sleep", 0.5, "mousemove", 640, 8)
    time.sleep(1)
    before = desk.look()
    press(desk, program, "pin")
    program.wait("the pinned run", lambda now: "unpin:0" in now["panels"], 30)
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    more = desk.look().differs(before, scene)
    check("the path of a pinned run stands in the scene", 300 < more < 20000, f"{more} pixels")
    desk.mouse("key", "r")
    program.wait("another run", lambda now: now["step"] == 0, 30)
    press(desk, program, "tab:plot")
    program.wait("the lists", lambda now: "plot-of" in now["panels"], 30)
    plots.pick(desk, press, program, "plot-of", "plot-thing:shot")
    for value in ("x_m", "y_m"):
        plots.pick(desk, press, program, "plot-add", f"plot-item:shot.{value}")
    desk.mouse("mousemove", 640, 8, "key", "space")
    program.wait("the landing", lambda now: now["ended"], 60)
    press(desk, program, "tab:plot")
    plots.pick(desk, press, program, "plot-across", "plot-across:shot.x_m")
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    desk.look().save(Path(folder, "screen-ghost.png"))
    plots.rolled(desk, program, "plot-save-csv")
    press(desk, program, "plot-save-csv")
    rows = list(csv.DictReader(plots.saved(program, folder, "csv").splitlines()))
    runs = {run: [(row["shot.x_m"], row["shot.y_m"]) for row in rows if row["run"] == run and row["shot.x_m"]] for run in
            {row["run"] for row in rows}}
    label = next((run for run in runs if run != "shown"), "")
    check("its curve is in the table, named by what was changed", label.endswith("60.0 deg"), list(runs))
    check("point by point as it was flown", len(runs.get(label, [])) > 25 and runs[label] == runs["shown"], len(rows))
