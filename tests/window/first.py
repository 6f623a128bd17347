"""The first screen: what there is to choose from, and one press that plays it.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import time
from pathlib import Path

from desk import Program

# The battles on the scroll, in the order of time: they stand above and below the cord by turns.
IN_TIME = ["kaifeng-1126", "kaifeng-1127", "dean-1132"]


def first(desk, binary, folder, press, check):
    """Nobody has chosen anything: a scroll of the wars lies open with its pictures, and one press plays De'an to its first fire."""
    by_keyboard(desk, binary, folder, check)
    program = Program(binary, desk, folder, {}, [])
    layout, _ = program.wait("the first screen", lambda now: "play:dean-1132" in now["panels"], 120)
    time.sleep(2)
    desk.look().save(Path(folder, "screen-first.png"))
    check("the first screen waits", not layout["playing"] and layout["step"] == 0 and "menu" in layout["panels"])
    beside = {"menu:chronicle", "menu:proving-ground", "menu:my-work"}
    check("the chronicle, the proving ground and one's own work lie beside it", beside <= set(layout["panels"]), sorted(layout["panels"]))
    pictures(desk, program, check)
    largest(desk, program, folder, check)
    moment = next(name for name in layout["panels"] if name.startswith("moment:"))
    press(desk, program, moment)
    program.wait("what belongs to a date", lambda now: "sources" in now["panels"], 30)
    check("a date without a weapon opens what belongs to it", program.layout()["step"] == 0, moment)
    press(desk, program, "play:dean-1132")
    _, took_s = program.wait("the first fire", lambda now: now["playing"] and now["time_s"] > 54.5, 120)
    layout = program.layout()
    check("one press plays a battle to its first fire", "menu" not in layout["panels"], f"{took_s:.1f} s after it")
    waits(desk, program, check)
    same_flames(desk, program, press, check)
    program.process.kill()
    program.process.wait(30)


def waits(desk, program, check):
    """Behind the first screen a run stands still; with the scene it goes on."""
    desk.mouse("key", "m")
    layout, _ = program.wait("the first screen over it", lambda now: "menu" in now["panels"] and not now["playing"], 30)
    time.sleep(1.5)
    still = program.layout()["step"] - layout["step"]
    desk.mouse("key", "Escape")
    program.wait("the run to go on", lambda now: "menu" not in now["panels"] and now["playing"], 30)
    check("a run waits behind the first screen, and goes on after it", still == 0, f"{still} steps meanwhile")


def same_flames(desk, program, press, check):
    """A run that is paused is painted as it is at that moment, flames too: a step forth and back shows the same."""
    program.wait("more of it to burn", lambda now: now["time_s"] > 200 or now["ended"], 120)
    # As slowly as life: what sways and what flies are drawn by different times then.
    desk.mouse("key", "minus", "sleep", 0.4, "key", "minus", "sleep", 2)
    press(desk, program, "play")
    program.wait("the pause", lambda now: not now["playing"], 30)
    desk.mouse("mousemove", 640, 8)
    # The word on what was done fades meanwhile.
    time.sleep(3.5)
    step, paused = program.layout()["step"], desk.look()
    desk.mouse("key", "Right", "sleep", 1, "key", "Left", "sleep", 3.5)
    scene = [260, 70, 600, 540]
    off = desk.look().differs(paused, scene)
    check("a step forth and back shows the same flames", program.layout()["step"] == step and off < 100, f"{off} pixels are not")


def by_keyboard(desk, binary, folder, check):
    """Without a mouse: arrows to the third battle, its name in another language, Enter plays it; what lies below is not there."""
    program = Program(binary, desk, folder, {}, [])
    there = lambda now: sum(name.startswith("scenario:") for name in now["panels"]) > 3
    layout, _ = program.wait("the first screen", there, 120)
    time.sleep(1)
    panels = program.layout()["panels"]
    below = {"transport", "play", "story", "parameters", "scenarios"} & set(panels)
    check("nothing below the first screen can be pressed", not below and {"language", "help-button"} <= set(panels), sorted(below))
    third = f"scenario:{IN_TIME[2]}"
    plain = desk.look()
    # From the first battle down to the second, which stands below the cord, and on in time to the third.
    desk.mouse("key", "Down", "sleep", 0.6, "key", "Right", "sleep", 0.6)
    x, y, width, height = panels[third]
    # Brush strokes are ragged: the frame is seen where its edge has grown more crimson than it was.
    edge = [x + 30, y - 8, width - 60, 18]
    red = lambda picture: picture.count(edge, lambda colour: colour[0] > 120 and max(colour[1:]) < 90)
    grown = red(desk.look()) - red(plain)
    check("arrows lead to the third battle, with its frame", grown > width / 2, f"{grown} crimson pixels at its edge")
    desk.mouse("key", "l")
    program.wait("another language", lambda now: now["language"] != layout["language"], 20)
    time.sleep(0.5)
    desk.look().save(Path(folder, "screen-first-keys.png"))
    check("L changes the language of the first screen", "menu" in program.layout()["panels"])
    desk.mouse("key", "Return")
    wanted = third.removeprefix("scenario:")
    layout, _ = program.wait("the third battle", lambda now: "menu" not in now["panels"] and now["step"] > 0, 60)
    check("Enter plays it", layout["scenario"] == wanted and layout["playing"], layout["scenario"])
    program.process.kill()
    program.process.wait(30)


def largest(desk, program, folder, check):
    """At twice the text the doors stand beside one another, and so do the buttons over the scroll; the battles are all there to pan to."""
    # One press may get lost where frames are slow; beyond 200 % more of them change nothing.
    for _ in range(14):
        desk.mouse("key", "ctrl+equal", "sleep", 0.3)
    time.sleep(2)
    desk.look().save(Path(folder, "screen-first-200.png"))
    panels = program.layout()["panels"]
    for names in (("menu:chronicle", "menu:proving-ground", "menu:my-work"), ("language", "help-button", "menu-close")):
        row = [panels[name] for name in names]
        apart = all(one[0] + one[2] <= other[0] for one, other in zip(row, row[1:]))
        check(f"at 200 % {names[0]} and its neighbours lie apart", apart, row)
    desk.mouse("key", "End", "sleep", 0.5, "key", "Left")
    shown = lambda: {name for name in program.layout()["panels"] if name.startswith(("scenario:", "moment:"))}
    time.sleep(2)
    late = shown()
    desk.mouse("key", "Home")
    time.sleep(2)
    early = shown()
    check("at 200 % the keyboard pans the scroll", f"scenario:{IN_TIME[0]}" in early - late and bool(late - early), sorted(early & late))
    desk.mouse("key", "ctrl+0")
    time.sleep(2)


def pictures(desk, program, check):
    """Ten battles show at once, each with a painting of many colours."""
    panels = program.layout()["panels"]
    cards = {name: rect for name, rect in panels.items() if name.startswith("scenario:")}
    picture = desk.look()
    colours = {name: len(set(picture.within([x + 20, y + 12, 0.55 * width, 0.5 * height], 2))) for name, (x, y, width, height) in cards.items()}
    check("every battle is seen at once, with its picture", len(cards) >= 10 and min(colours.values()) > 150, colours)
    low = {name: rect for name, rect in panels.items() if name.startswith(("play:", "moment:", "menu")) and min(rect[2:]) < 44}
    small = {name: rect for name, rect in low.items() if not name.startswith("play:")}
    check("what is pressed on it is large enough for a finger", not small, small)
