"""What has happened, in sentences: listed as the run goes on, pressed to go back to a moment, and taken along as a text.

Told by `test_window.py`, which gives it its checks and its way to press and play things.
"""

import shutil
import time
from pathlib import Path

from desk import Program


def lines(program):
    """The sentences in view, by number, with their places."""
    panels = program.layout()["panels"]
    return {int(name.split(":")[1]): place for name, place in panels.items() if name.startswith("happened:")}


def happened(desk, binary, folder, press, play, check):
    """Bombs are thrown and open; each has its sentence, which leads back to its moment."""
    shutil.rmtree(Path(folder, "work"), ignore_errors=True)
    program = Program(binary, desk, folder, {}, ["play", "caishi-1161", "--account", "yang-wanli"])
    program.wait("the window", lambda now: "tab:happened" in now["panels"], 120)
    press(desk, program, "tab:happened")
    program.wait("the page", lambda now: "happened-save" in now["panels"], 30)
    play(desk, program)
    program.wait("the bombs", lambda now: now["time_s"] > 12, 60)
    play(desk, program, False)
    seen = lines(program)
    now_s = program.layout()["time_s"]
    check("what has happened stands in sentences", len(seen) >= 4, sorted(seen))
    press(desk, program, "happened:3")
    layout, _ = program.wait("the moment of a sentence", lambda now: now["time_s"] < now_s - 1, 30)
    check("a press on a sentence goes to its moment", 8.0 <= layout["time_s"] < 9.0, f"{layout['time_s']:.2f} s")
    check("what lies ahead stays in the list", len(lines(program)) == len(seen), sorted(lines(program)))
    press(desk, program, "happened-save")
    program.wait("the toast", lambda now: "toast" in now["panels"], 30)
    begin = time.monotonic()
    while not (files := sorted(Path(folder, "work").glob("*-events.txt"))) and time.monotonic() - begin < 20:
        time.sleep(0.2)
    told = files[0].read_text() if files else ""
    check("the text is saved beside the work", "\n 0:08  Bomb 1 opens in flame and smoke.\n" in told, told)
    desk.look().save(Path(folder, "screen-happened.png"))
    program.process.kill()
    program.process.wait(30)
