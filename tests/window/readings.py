"""Readings in the window: a thing is clicked, its numbers show, follow the run and close again; keys alone do as well.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import time
from pathlib import Path

from desk import Program

# Where the card must not lie: what is read and pressed besides it.
OTHERS = ("story", "sources", "transport", "parameters", "fold", "corner")


def number(text):
    return float(text.split()[0])


def overlaps(one, other):
    return one[0] < other[0] + other[2] and other[0] < one[0] + one[2] and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


def stands_clear(program, check, what):
    layout = program.layout()
    card, panels = layout["panels"]["readings"], layout["panels"]
    under = [name for name in OTHERS if name in panels and overlaps(card, panels[name])]
    within = card[0] >= 0 and card[1] >= 0 and card[0] + card[2] <= layout["window"][0] and card[1] + card[3] <= layout["window"][1]
    check(f"{what}: the card lies on nothing and within the window", not under and within, f"{card} {under}")


def answers(program, what, wanted):
    return program.wait(what, lambda now: now["readings"] and wanted(now["readings"]["rows"], now), 60)[0]


def rows_in_sight(layout):
    return [name for name in layout["panels"] if name.startswith("reading:")]


def readings(desk, binary, folder, press, play, check):
    program = Program(binary, desk, folder, {})
    layout, _ = program.wait("the window", lambda now: "bridge" in now["things"] and "play" in now["panels"], 120)
    check("no readings show before anything is asked", not layout["readings"] and "readings" not in layout["panels"])
    asked(desk, program, folder, press, play, check)
    by_key(desk, program, folder, check)
    largest(desk, program, folder, press, check)
    program.process.kill()
    program.process.wait(30)


def clicked(desk, program):
    """Clicks along the bridge until a part of it is hit: it is all posts and air."""
    x, y, width, height = program.layout()["things"]["bridge"]
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        for up in (0.98, 0.75, 0.5):
            desk.click([x + width * share - 1, y + height * up - 1, 2, 2])
            if program.layout()["readings"]:
                return
    raise AssertionError("no part of the bridge could be clicked")


def asked(desk, program, folder, press, play, check):
    """By mouse: a part of the bridge, at rest, while it rolls, paused, after a step, and closed."""
    clicked(desk, program)
    layout = answers(program, "the card", lambda rows, now: "x_m" in rows and "sources" in now["panels"])
    thing = layout["readings"]["thing"]
    check("a click on the bridge opens its readings beside its sources", thing.startswith("bridge."), thing)
    check("its cross is large enough for a finger", min(layout["panels"]["readings-close"][2:]) >= 44)
    stands_clear(program, check, "beside the sources")
    before = layout["readings"]["rows"]
    check("at rest it says so", number(before["speed_m_s"]) == 0 and number(before["t_s"]) == 0, before)
    play(desk, program)
    answers(program, "the bridge to roll", lambda rows, _: number(rows["t_s"]) > 8 and number(rows["x_m"]) != number(before["x_m"]))
    layout, _ = play(desk, program, False)
    time.sleep(1)
    desk.look().save(Path(folder, "screen-readings.png"))
    layout = program.layout()
    rows = layout["readings"]["rows"]
    check("while it plays the numbers follow", rows["x_m"] != before["x_m"], f"{before['x_m']}, then {rows['x_m']}")
    check("what is shown is of the moment shown", abs(number(rows["t_s"]) - layout["time_s"]) < 6e-4, rows["t_s"])
    energy = 0.5 * number(rows["mass_kg"]) * number(rows["speed_m_s"]) ** 2
    check("energy is that of mass and speed", abs(number(rows["kinetic_energy_j"]) - energy) <= 0.03 * energy + 1, rows)
    weight = 9.81 * number(rows["mass_kg"])
    check("and weight that of the mass", abs(number(rows["force:weight"]) - weight) <= 0.01 * weight, rows["force:weight"])
    step = layout["step"]
    press(desk, program, "step-forward")
    # Panels are painted every few frames only.
    shows = lambda now, wanted: now["step"] == wanted and abs(number(now["readings"]["rows"]["t_s"]) - now["time_s"]) < 6e-4
    layout = answers(program, "a single step", lambda _, now: shows(now, step + 1))
    after = layout["readings"]["rows"]
    check("after a single step they are of that step", number(after["t_s"]) > number(rows["t_s"]), after["t_s"])
    press(desk, program, "step-back")
    layout = answers(program, "a step back", lambda _, now: shows(now, step))
    check("and one step back they are what they were", layout["readings"]["rows"] == rows, layout["readings"]["rows"]["x_m"])
    plain = desk.look()
    press(desk, program, "readings-vectors")
    layout = answers(program, "no arrows", lambda _, now: not now["readings"]["arrows"])
    program.wait("the scene without them", lambda now: now["frame"] > layout["frame"] + 5, 30)
    time.sleep(1)
    scene = [300, 60, min(layout["panels"]["sources"][0] - 320, 600), 540]
    changed = desk.look().differs(plain, scene)
    check("arrows stand in the scene and can be switched off", changed > 100, f"{changed} pixels")
    press(desk, program, "readings-vectors")
    press(desk, program, "readings-close")
    program.wait("the card to close", lambda now: not now["readings"] and "readings" not in now["panels"], 30)
    check("its cross closes it", True)


def by_key(desk, program, folder, check):
    """By keyboard alone: from body to body and back, and closed with Esc."""
    desk.mouse("mousemove", 640, 8, "key", "b")
    first = answers(program, "the first body", lambda rows, _: "name" in rows)["readings"]["thing"]
    desk.mouse("key", "b")
    second = answers(program, "the second", lambda _, now: now["readings"]["thing"] != first)["readings"]["thing"]
    desk.mouse("key", "shift+b")
    answers(program, "the first again", lambda _, now: now["readings"]["thing"] == first)
    check("B leads from body to body, Shift + B back", True, f"{first}, {second}, {first}")
    desk.mouse("key", "Escape")
    program.wait("the card to close", lambda now: not now["readings"], 30)
    check("Esc closes it", True)


def largest(desk, program, folder, press, check):
    """At twice the text, in every language: the card lies on nothing, and every row can be rolled to by keyboard."""
    desk.mouse("key", "s", "key", "b")
    answers(program, "a body", lambda rows, _: "name" in rows)
    # One press may get lost where frames are slow; beyond 200 % more of them change nothing.
    for _ in range(20):
        desk.mouse("key", "ctrl+equal", "sleep", 0.4)
    for language, way in (("en", "Next"), ("zh-Hans", "Prior"), ("zh-Hant", "Next")):
        time.sleep(2.5)
        stands_clear(program, check, f"{language} at 200 %")
        desk.look().save(Path(folder, f"screen-readings-{language}.png"))
        seen = set(rows_in_sight(program.layout()))
        for _ in range(6):
            desk.mouse("key", way)
            time.sleep(0.6)
            seen |= set(rows_in_sight(program.layout()))
        rows = program.layout()["readings"]["rows"]
        missing = [row for row in rows if row != "name" and f"reading:{row}" not in seen]
        check(f"{language} at 200 %: every row comes into sight by Page Down and Page Up", not missing, missing)
        desk.mouse("key", "l")
