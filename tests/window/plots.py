"""Plots in the window: curves added from the lists, another x axis, a click that goes to its moment, and the files.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import csv
import json
import shutil
import subprocess
import time
from pathlib import Path

from desk import Program
from roll import roll

THING = "bridge.front-1"
# What is added to the gauge that is there at first.
ADDED = ["heat_release_mw", "flame_height_m"]
OF_THING = ["temperature_c", "char_share"]


def pick(desk, press, program, listed, item):
    """Opens a list and presses one of its items."""
    press(desk, program, listed)
    program.wait(f"the list {listed}", lambda now: item in now["panels"], 30)
    press(desk, program, item)
    program.wait(f"{listed} to close", lambda now: item not in now["panels"], 30)


def rolled(desk, program, name):
    """Rolls the page, at its left edge where no plot is, until `name` stands well within it."""

    def stands(panels):
        _, y, _, height = panels["story"]
        place = panels.get(name)
        return place and 215 < place[1] and place[1] + place[3] < y + height - 22

    roll(desk, program, lambda panels: (panels["story"][0] + 24, 420), stands)


def saved(program, folder, ending):
    """The file that a button has just written."""
    begin = time.monotonic()
    while time.monotonic() - begin < 20:
        found = sorted(Path(folder, "work").glob(f"*-plot*.{ending}"))
        if found:
            return found[-1].read_text()
        time.sleep(0.2)
    raise AssertionError(f"no .{ending} in {folder}: {program.said()}")


def plots(desk, binary, folder, press, check):
    """Five curves of four units, played, read, clicked into, turned against one another, and saved."""
    shutil.rmtree(Path(folder, "work"), ignore_errors=True)
    program = Program(binary, desk, folder, {})
    program.wait("the window", lambda now: "tab:plot" in now["panels"], 120)
    press(desk, program, "tab:plot")
    program.wait("the lists", lambda now: "plot-add" in now["panels"], 30)
    for gauge in ADDED:
        pick(desk, press, program, "plot-add", f"plot-item:{gauge}")
    pick(desk, press, program, "plot-of", f"plot-thing:{THING}")
    for value in OF_THING:
        pick(desk, press, program, "plot-add", f"plot-item:{THING}.{value}")
    desk.mouse("mousemove", 640, 120, "key", "space")
    program.wait("two minutes of it", lambda now: now["time_s"] > 120, 180)
    desk.mouse("key", "space")
    program.wait("the pause", lambda now: not now["playing"], 30)
    time.sleep(1)
    panels = program.layout()["panels"]
    charts = [name for name in panels if name.startswith("chart:")]
    check("curves of four units stand on four scales", len(charts) == 4, charts)
    seek(desk, program, check)
    zoom(desk, press, program, folder, check)
    files(desk, binary, press, program, folder, check)
    check("nothing panicked", "panicked" not in program.said(), program.said())
    program.process.kill()
    program.process.wait(30)


def seek(desk, program, check):
    """A click goes to the moment below it, an arrow key on from there; neither goes where nothing has been run."""
    layout = program.layout()
    x, y, width, height = layout["panels"]["chart:1"]
    before, now_s = desk.look(), layout["time_s"]
    desk.click([x + width * 0.3, y, 2, height])
    layout, _ = program.wait("the moment clicked", lambda now: now["time_s"] < now_s - 5, 60)
    clicked_s = layout["time_s"]
    axis_s = max(120.0, 1.08 * now_s)
    check("a click on the plot goes to its moment", abs(clicked_s - 0.3 * axis_s) < 0.02 * axis_s, f"{clicked_s:.2f} s")
    time.sleep(1)
    moved = desk.look().differs(before, [x, y, width, height])
    check("the line at the present moment went along", moved > 50, f"{moved} pixels")
    desk.click([x + width * 0.995, y, 2, height])
    layout, _ = program.wait("the end of what was run", lambda now: now["time_s"] > clicked_s, 60)
    check("nothing is run by a click", abs(layout["time_s"] - now_s) < 1, f"{layout['time_s']:.2f} s of {now_s:.2f} s")


def zoom(desk, press, program, folder, check):
    """The wheel and the buttons show a part of the time; a button shows all of it."""
    x, y, width, height = program.layout()["panels"]["chart:1"]
    whole = desk.look()
    desk.mouse("mousemove", int(x + width / 2), int(y + height / 2), "click", 4)
    time.sleep(1)
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    picture = desk.look()
    changed = picture.differs(whole, [x, y, width, height])
    same = program.layout()["panels"]["chart:1"] == [x, y, width, height]
    check("the wheel zooms the plot and rolls no page", changed > 100 and same, f"{changed} pixels")
    picture.save(Path(folder, "screen-plots.png"))
    rolled(desk, program, "plot-all")
    press(desk, program, "plot-all")
    rolled(desk, program, "plot-across")
    pick(desk, press, program, "plot-across", "plot-across:heat_release_mw")
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    picture = desk.look()
    picture.save(Path(folder, "screen-against.png"))
    panels = program.layout()["panels"]
    charts = [name for name in panels if name.startswith("chart:")]
    check("against one another, what stands on the x axis has no chart of its own", len(charts) == 3, charts)
    rolled(desk, program, "chart:0")
    now_s = program.layout()["time_s"]
    x, y, width, height = program.layout()["panels"]["chart:1"]
    desk.click([x, y + height - 14, 30, 10])
    layout, _ = program.wait("the moment of a point", lambda now: now["time_s"] < now_s - 5, 60)
    check("a click on a curve of two values goes to its moment", True, f"{layout['time_s']:.2f} s after {now_s:.2f} s")


def files(desk, binary, press, program, folder, check):
    """The table holds what a run without a window holds, to the last digit; the picture names every curve."""
    for ending in ("csv", "svg"):
        rolled(desk, program, f"plot-save-{ending}")
        press(desk, program, f"plot-save-{ending}")
        program.wait("the toast", lambda now: "toast" in now["panels"], 30)
    table, svg = saved(program, folder, "csv"), saved(program, folder, "svg")
    rows = list(csv.DictReader(table.splitlines()))
    until = rows[-1]["t_s"]
    words = [binary, "run", "dean-1132", "--until", until, "--csv", str(Path(folder, "run"))]
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=300)
    gauges = {row["t_s"]: row for row in csv.DictReader(Path(folder, "run", "gauges.csv").open())}
    bodies = {row["t_s"]: row for row in csv.DictReader(Path(folder, "run", "bodies.csv").open()) if row["id"] == THING}
    own = [name for name in ADDED if all(row[name] == gauges[row["t_s"]][name] for row in rows)]
    check("the table holds the gauges of the run", own == ADDED and len(rows) > 200, f"{len(rows)} rows, {own}")
    of_thing = [name for name in OF_THING if all(row[f"{THING}.{name}"] == bodies[row["t_s"]][name] for row in rows)]
    check("and the values of the post", of_thing == OF_THING, of_thing)
    traced = all(row["version"] and row["seed"] and row["account"] for row in rows)
    check("every row names account, seed and version", traced, json.dumps(rows[-1]))
    names = ["Heat released", "Tallest flames", "Hottest surface, front post 1", "Charred or burnt, front post 1"]
    check("the picture names its curves", svg.startswith("<svg") and all(name in svg for name in names), len(svg))
