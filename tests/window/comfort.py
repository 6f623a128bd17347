"""Comfort: the palette for a projector, less motion and captions, turned by mouse and by key.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import time
from pathlib import Path

from desk import Program


def comfort(desk, binary, folder, press, check):
    """De'an burns; pale paint becomes white and ink black, and with less motion the flames stand still."""
    program = Program(binary, desk, folder, {}, ["play", "dean-1132"])
    program.wait("De'an", lambda now: now["step"] == 0 and "play" in now["panels"], 120)
    desk.mouse("mousemove", 640, 120, "key", "h")
    layout, _ = program.wait("the list of keys", lambda now: "comfort-projector" in now["panels"], 30)
    shown = {name for name in layout["panels"] if name.startswith("comfort-")}
    check("how the window is shown is chosen by mouse too", shown == {f"comfort-{name}" for name in ("presenting", "projector", "calm", "captions", "sound")}, shown)
    desk.mouse("key", "h", "mousemove", 640, 8)
    program.wait("the list to go", lambda now: "help" not in now["panels"], 30)
    # This screen has no loudspeaker, and the program as it is built for it no way to use one.
    desk.mouse("key", "shift+c")
    _, waited_s = program.wait("why there is no sound", lambda now: "notice" in now["panels"], 30)
    check("without a loudspeaker it is said why there is no sound", True, f"after {waited_s:.1f} s")
    program.wait("that to go", lambda now: "notice" not in now["panels"], 30)
    time.sleep(6)
    plain = desk.look()
    desk.mouse("key", "shift+p")
    time.sleep(6)
    projected = desk.look()
    projected.save(Path(folder, "screen-projector.png"))
    story = layout["panels"]["story"]
    white = lambda colour: min(colour) >= 240
    was, now = (sum(map(white, picture.within(story, 3))) for picture in (plain, projected))
    check("for a projector the paper becomes white", now > 3 * max(was, 1) and now > 2000, f"{was} white pixels of it before, {now} now")
    desk.mouse("key", "shift+p")
    calm(desk, program, folder, check)
    program.process.kill()
    program.process.wait(30)


def calm(desk, program, folder, check):
    """Between two pictures of the fire, a good half second apart, next to nothing differs while less is to move."""
    desk.mouse("key", "minus", "key", "minus", "key", "minus", "key", "n")
    layout, _ = program.wait("what can be run to", lambda now: "onward-list" in now["panels"], 30)
    desk.mouse("key", "n", "key", "c", "key", "space")
    desk.mouse("key", "equal", "key", "equal", "key", "equal", "key", "equal")
    _, waited_s = program.wait("a caption", lambda now: "captions" in now["panels"], 180)
    check("what is heard is written under the scene", True, f"after {waited_s:.1f} s")
    desk.mouse("key", "c")
    program.wait("the fire", lambda now: now["time_s"] > 100 and "captions" not in now["panels"], 180)
    desk.mouse("key", "minus", "key", "minus", "key", "minus", "key", "minus", "key", "minus", "mousemove", 640, 8)
    time.sleep(4)
    bridge = program.layout()["things"]["bridge"]
    moving = change(desk, bridge, max)
    desk.mouse("key", "k")
    time.sleep(4)
    still = change(desk, bridge, min)
    desk.look().save(Path(folder, "screen-calm.png"))
    check("with less motion the fire stands still", still * 2 < moving, f"{moving} pixels changed in half a second, {still} with less")


def change(desk, rect, of):
    """What changes in half a second, the most or the least of several tries: now and then all is drawn anew."""
    changed = []
    for _ in range(4):
        before = desk.look()
        time.sleep(0.5)
        changed.append(desk.look().differs(before, rect))
    return of(changed)
