"""Building a scene: from an empty field to a file that the command line checks and runs.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import subprocess
import time
from pathlib import Path

from desk import Program


def middle(rect):
    return rect[0] + rect[2] / 2, rect[1] + rect[3] / 2


def has(*names):
    return lambda now: all(name in now["panels"] for name in names)


def build(desk, binary, folder, press, check):
    program = Program(binary, desk, folder, {})
    program.wait("the window", has("build-open"), 120)
    press(desk, program, "build-open")
    program.wait("the page", has("build-empty", "palette:huts"), 30)
    press(desk, program, "build-empty")
    program.wait("the empty field", lambda now: now["scenario"] == "my-field" and "palette:huts" in now["panels"], 30)
    for entry, tag in (("huts", "tag:huts"), ("fire-lances", "tag:lancers"), ("defenders", "tag:defenders")):
        press(desk, program, f"palette:{entry}")
        program.wait(entry, has(tag), 30)
    check("a structure, lances and people stand on the field", True)
    carry(desk, program, check)
    desk.look().save(Path(folder, "screen-build.png"))
    press(desk, program, "build-save")
    file = Path(folder, "work", "my-field.ron")
    for _ in range(40):
        if file.exists():
            break
        time.sleep(0.25)
    check("the scene is saved", file.exists())
    for words in (["check", file], ["run", file]):
        done = subprocess.run([binary, *words], capture_output=True, timeout=120)
        check(f"firelance {words[0]} takes it", done.returncode == 0, done.stderr.decode()[-300:])
    program.process.kill()
    program.process.wait(30)


def carry(desk, program, check):
    """The defenders are dragged away from the rest, brought back, and taken there again."""
    before = program.layout()["panels"]["tag:defenders"]
    x, y = middle(before)
    desk.drag((x, y), (x + 120, y))
    moved = lambda now: abs(now["panels"]["tag:defenders"][0] - before[0] - 120) < 12
    program.wait("the defenders to stand elsewhere", moved, 30)
    check("a tag that is dragged takes its thing along", True)
    desk.mouse("key", "ctrl+z")
    program.wait("them to stand where they stood", lambda now: abs(now["panels"]["tag:defenders"][0] - before[0]) < 2, 30)
    check("Ctrl + Z brings it back", True)
    desk.mouse("key", "ctrl+y")
    program.wait("them to stand there again", moved, 30)
    check("Ctrl + Y takes it there again", True)
