"""Overlays and measuring tools in the window: drawn and taken away by number key and from the list; a tape is drawn out by
mouse, moved by keyboard, its reading noted, and put away with Esc.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

from pathlib import Path

from desk import Program


def measure(desk, binary, folder, press, check):
    program = Program(binary, desk, folder, {})
    program.wait("the window", lambda now: "bridge" in now["things"] and "play" in now["panels"], 120)
    overlays(desk, program, folder, press, check)
    tape(desk, program, folder, press, check)
    program.process.kill()
    program.process.wait(30)


def rests(program):
    """A picture later: the scene has been painted since."""
    frame = program.layout()["frame"]
    program.wait("the next pictures", lambda now: now["frame"] > frame + 6, 30)


def overlays(desk, program, folder, press, check):
    x, y, width, height = (int(part) for part in program.layout()["things"]["bridge"])
    scene = [x, y, width, height]
    rests(program)
    plain = desk.look()
    desk.mouse("mousemove", 640, 8, "key", "1")
    layout, _ = program.wait("the overlay", lambda now: now["overlay"] == "heat" and "legend" in now["panels"], 30)
    rests(program)
    changed = desk.look().differs(plain, scene)
    check("1 lays the heat over the bridge, with a legend", changed > width * height / 10, f"{changed} pixels")
    desk.mouse("key", "0")
    program.wait("no overlay", lambda now: not now["overlay"] and "legend" not in now["panels"], 30)
    rests(program)
    changed = desk.look().differs(plain, scene)
    check("0 takes it away", changed < width * height / 50, f"{changed} pixels")
    press(desk, program, "overlays")
    program.wait("the list", lambda now: "overlay:3" in now["panels"], 30)
    layout = program.layout()
    rows = [place for name, place in layout["panels"].items() if name.startswith("overlay:")]
    check("its list has a row for each, large enough for a finger", len(rows) >= 6 and all(min(row[2:]) >= 44 for row in rows))
    press(desk, program, "overlay:3")
    program.wait("the danger radius", lambda now: now["overlay"] == "danger" and "overlay-list" not in now["panels"], 30)
    check("and draws what is pressed", True)


def tape(desk, program, folder, press, check):
    desk.mouse("key", "t")
    layout, _ = program.wait("the tape", lambda now: now["tool"] and now["tool"]["id"] == "tape" and "tool-sheet" in now["panels"], 30)
    x, y = layout["panels"]["tool"][0] + 60, sum(layout["panels"]["tool"][1::2]) + 40
    moves = ("mousemove", x, y, "sleep", 0.4, "mousedown", 1, "sleep", 0.6, "mousemove", x + 90, y, "sleep", 0.6)
    desk.mouse(*moves, "mousemove", x + 180, y + 60, "sleep", 0.6, "mouseup", 1)
    layout, _ = program.wait("its ends", lambda now: "tool-sheet" not in now["panels"] and now["tool"]["held"], 30)
    far = layout["panels"]["tool-end-1"]
    off = max(abs(far[0] + 22 - x - 180), abs(far[1] + 22 - y - 60))
    check("a drag lays its ends where it began and ended", off <= 15 and layout["tool"]["value"] > 1, layout["tool"])
    before = layout["tool"]["value"]
    desk.mouse("key", "Right", "key", "Right")
    layout, _ = program.wait("the end to move", lambda now: now["tool"]["value"] > before, 30)
    check("arrows move the end that has the keyboard", layout["step"] == 0, layout["tool"])
    desk.look().save(Path(folder, "screen-tape.png"))
    press(desk, program, "tool-note")
    program.wait("the note", lambda now: now["notes"] == 1, 30)
    check("its reading can be noted", True)
    desk.mouse("key", "Escape")
    program.wait("it to be put away", lambda now: not now["tool"], 30)
    check("Esc puts it away", True)
