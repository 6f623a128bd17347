"""The first screen: what there is to choose from, and one press that plays it.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import time
from pathlib import Path

from desk import Program


def first(desk, binary, folder, press, check):
    """Nobody has chosen anything: a scroll of the wars lies open, and one press plays De'an to its first fire."""
    program = Program(binary, desk, folder, {}, [])
    layout, _ = program.wait("the first screen", lambda now: "play:dean-1132" in now["panels"], 120)
    time.sleep(2)
    desk.look().save(Path(folder, "screen-first.png"))
    check("the first screen waits", not layout["playing"] and layout["step"] == 0 and "menu" in layout["panels"])
    beside = {"menu:time-of-the-wars", "menu:proving-ground", "menu:my-work"}
    check("the proving ground and one's own work lie beside it", beside <= set(layout["panels"]), sorted(layout["panels"]))
    largest(desk, program, folder, check)
    moment = next(name for name in layout["panels"] if name.startswith("moment:"))
    press(desk, program, moment)
    program.wait("what belongs to a date", lambda now: "sources" in now["panels"], 30)
    check("a date without a weapon opens what belongs to it", program.layout()["step"] == 0, moment)
    press(desk, program, "play:dean-1132")
    _, took_s = program.wait("the first fire", lambda now: now["playing"] and now["time_s"] > 54.5, 120)
    layout = program.layout()
    check("one press plays a battle to its first fire", "menu" not in layout["panels"], f"{took_s:.1f} s after it")
    program.process.kill()
    program.process.wait(30)


def largest(desk, program, folder, check):
    """At twice the text the names of the sheets stand beside one another and beside the cross."""
    # One press may get lost where frames are slow; beyond 200 % more of them change nothing.
    for _ in range(14):
        desk.mouse("key", "ctrl+equal", "sleep", 0.3)
    time.sleep(2)
    desk.look().save(Path(folder, "screen-first-200.png"))
    panels = program.layout()["panels"]
    row = [panels[name] for name in ("menu:time-of-the-wars", "menu:proving-ground", "menu:my-work", "menu-close")]
    apart = all(one[0] + one[2] <= other[0] for one, other in zip(row, row[1:]))
    check("at 200 % no name of a sheet lies on another or on the cross", apart, row)
    desk.mouse("key", "ctrl+0")
    time.sleep(2)
