"""A picture of the scene and a film strip of the run so far, saved by button and by key.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import shutil
import struct
import time
from pathlib import Path

from desk import Program


def saved(program, folder, pattern):
    """The file that was just written, whole."""
    begin = time.monotonic()
    while time.monotonic() - begin < 20:
        found = sorted(Path(folder, "work").glob(pattern))
        if found:
            return found[-1].name, found[-1].read_bytes()
        time.sleep(0.2)
    raise AssertionError(f"no {pattern} in {folder}: {program.said()}")


def pictures(desk, binary, folder, press, check):
    """A shot flies; its end is saved as a picture, and the whole of it as a film, named by account and time."""
    shutil.rmtree(Path(folder, "work"), ignore_errors=True)
    program = Program(binary, desk, folder, {}, ["play", "proving-shot"])
    program.wait("the window", lambda now: "pictures" in now["panels"], 120)
    desk.mouse("mousemove", 640, 120, "key", "space")
    program.wait("the landing", lambda now: now["ended"], 60)
    press(desk, program, "pictures")
    program.wait("the list", lambda now: "picture:scene" in now["panels"], 30)
    time.sleep(0.5)
    desk.look().save(Path(folder, "screen-pictures.png"))
    press(desk, program, "picture:scene")
    name, picture = saved(program, folder, "*.png")
    size = struct.unpack(">2I", picture[16:24])
    headed = picture.startswith(b"\x89PNG") and size[0] == 1280 and 720 < size[1] < 900
    check("the picture is a PNG as wide as the window, with a heading over it", headed, size)
    check("it is named by scenario and time", name.startswith("proving-shot-0m0") and name.endswith("-picture.png"), name)
    check("something is drawn on it", len(picture) > 30_000, f"{len(picture)} bytes")
    desk.mouse("key", "shift+i")
    name, film = saved(program, folder, "*-film.svg")
    film = film.decode()
    moments = film.count("<svg x=")
    check("the film shows eight moments", moments == 8 and film.startswith("<svg") and film.endswith("</svg>\n"), f"{name}, {moments}")
    layout, _ = program.wait("word of it", lambda now: "toast" in now["panels"], 30)
    check("from the start to the end of the run", ">0.0 s<" in film and f">{layout['time_s']:.1f} s<" in film, layout["time_s"])
    program.process.kill()
    program.process.wait(30)
