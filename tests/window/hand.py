"""The hand in the window: taken from the tools, it holds what is pressed, draws it while a run stands, and lets it go.

Told by `test_window.py`, which gives it its checks.
"""

from pathlib import Path

from desk import Program


def hand(desk, binary, folder, press, check):
    program = Program(binary, desk, folder, {})
    program.wait("the window", lambda now: "bridge" in now["things"] and "play" in now["panels"], 120)
    press(desk, program, "tools")
    press(desk, program, "tool:hand")
    layout, _ = program.wait("the hand", lambda now: now["tool"] and now["tool"]["id"] == "hand", 30)
    check("untouched, the run bears no mark", "by-hand" not in layout["panels"] and layout["step"] == 0)
    place = held(desk, program)
    check("a press on the bridge takes hold of it", place is not None)
    if place:
        x, y = place
        desk.mouse("mousemove", x - 60, y - 60, "sleep", 0.5, "mousemove", x - 120, y - 110)
        layout, _ = program.wait("it to be drawn", lambda now: now["step"] > 40 and now["tool"]["value"] > 0.1, 30)
        check("held, it is drawn and the run bears its mark", layout["tool"]["pulls"] and "by-hand" in layout["panels"])
        desk.look().save(Path(folder, "screen-hand.png"))
        desk.mouse("mouseup", 1)
        layout, _ = program.wait("it to be free", lambda now: not now["tool"]["pulls"], 30)
        step = layout["step"]
        program.wait("some frames", lambda now: now["frame"] > layout["frame"] + 10, 30)
        check("let go, the run stands as it stood before", program.layout()["step"] == step and not layout["playing"])
        press(desk, program, "build-open")
        program.wait("the page on which one builds", lambda now: "build" in now["panels"] and "tag:wall" in now["panels"], 30)
        check("where things are built it takes hold too", held(desk, program) is not None)
        desk.mouse("mouseup", 1)
    program.process.kill()
    program.process.wait(30)


def held(desk, program):
    """Presses along the bridge until a part of it is held: it is all posts and air."""
    x, y, width, height = program.layout()["things"]["bridge"]
    for share in (0.25, 0.5, 0.75, 0.0, 1.0):
        for up in (0.98, 0.75, 0.5):
            at = (int(x + width * share), int(y + height * up))
            desk.mouse("mousemove", *at, "sleep", 0.1, "mousedown", 1, "sleep", 0.4)
            frame = program.layout()["frame"]
            layout, _ = program.wait("the next pictures", lambda now: now["frame"] > frame + 2, 30)
            if layout["tool"]["pulls"]:
                return at
            desk.mouse("mouseup", 1, "sleep", 0.1)
    return None
