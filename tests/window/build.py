"""Building a scene: from an empty field to a file that the command line checks and runs.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import re
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
    for entry, tag in (("huts", "tag:huts"), ("defenders", "tag:defenders"), ("fire-lances", "tag:lancers")):
        press(desk, program, f"palette:{entry}")
        program.wait(entry, has(tag), 30)
    check("a structure, lances and people stand on the field", True)
    aim(desk, program, check)
    desk.look().save(Path(folder, "screen-aimed.png"))
    name(desk, program, press)
    carry(desk, program, check)
    desk.look().save(Path(folder, "screen-build.png"))
    while_it_runs(desk, program, press, check)
    file = Path(folder, "work", "my-field.ron")
    lesson_of_it(desk, program, press)
    press(desk, program, "build-open")
    program.wait("the page again", has("build-save"), 30)
    press(desk, program, "build-save")
    for _ in range(40):
        if file.exists():
            break
        time.sleep(0.25)
    said = file.read_text() if file.exists() else ""
    check("the scene is saved, with its steps", "edit-turn" in said, said[:300])
    check("with what was predicted", 'predicted: "0:10"' in said)
    check("a name that was typed is in it", '"en": "north gate"' in said)
    program.process.kill()
    program.process.wait(30)
    ended = re.search(r'fingerprint: "(\w{16})"', said)
    for words in (["check", file], ["run", file]):
        done = subprocess.run([binary, *words], capture_output=True, timeout=120, text=True)
        check(f"firelance {words[0]} takes it", done.returncode == 0, done.stderr[-300:])
    check("and runs the same bits", ended and f"fingerprint {ended[1]}" in done.stdout, ended and ended[1])
    opened(desk, binary, folder, file, press, check)


def aim(desk, program, check):
    """The lances, put there last, are aimed by their handle; one drag is one step back."""
    now, _ = program.wait("the handle", has("aim", "tag:lances"), 30)
    before = middle(now["panels"]["aim"])
    check("the handle has room for a finger", min(now["panels"]["aim"][2:]) >= 44, now["panels"]["aim"])
    desk.drag(before, (before[0] - 20, before[1] - 50))
    higher = lambda now: "aim" in now["panels"] and middle(now["panels"]["aim"])[1] < before[1] - 20
    program.wait("the lances to aim higher", higher, 30)
    desk.mouse("key", "ctrl+z")
    program.wait("them to aim as they did", lambda now: "aim" in now["panels"] and abs(middle(now["panels"]["aim"])[1] - before[1]) < 2, 30)
    desk.mouse("key", "ctrl+y")
    program.wait("them to aim higher again", higher, 30)
    check("the round handle aims, and one drag is one step", True)


def name(desk, program, press):
    """The defenders get a name of their own."""
    press(desk, program, "tag:defenders")
    program.wait("the field of the name", has("text:label.en"), 30)
    press(desk, program, "text:label.en")
    desk.mouse("key", "ctrl+a")
    desk.mouse("type", "--delay", 60, "north gate")
    desk.mouse("key", "Return")
    time.sleep(1)


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


def while_it_runs(desk, program, press, check):
    """Dragged while the run goes on, the defenders begin where they are put, and it plays on from 0:00; so does a step back."""
    press(desk, program, "play")
    now, _ = program.wait("the run", lambda now: now["time_s"] > 4, 60)
    before = now["panels"]["tag:defenders"]
    x, y = middle(before)
    desk.drag((x, y), (x - 60, y))
    moved = lambda now: now["playing"] and now["time_s"] < 4 and abs(now["panels"]["tag:defenders"][0] - before[0] + 60) < 12
    program.wait("them to begin elsewhere, in a run that plays", moved, 30)
    check("dragged while it runs, a thing begins where it was put, and the run plays on", True)
    desk.mouse("key", "ctrl+z")
    back = lambda now: now["playing"] and abs(now["panels"]["tag:defenders"][0] - before[0]) < 12
    program.wait("them to begin where they did", back, 30)
    check("a step back while it runs plays on too", True)
    press(desk, program, "play")
    press(desk, program, "restart")
    program.wait("the beginning", lambda now: now["step"] == 0 and not now["playing"], 30)


def lesson_of_it(desk, program, press):
    """What was built is predicted and run to its end."""
    press(desk, program, "build-close")
    program.wait("the tabs", has("tab:questions"), 30)
    press(desk, program, "tab:questions")
    program.wait("the question", has("guess:first-fire"), 30)
    press(desk, program, "guess:first-fire")
    desk.mouse("type", "--delay", 60, "0:10")
    press(desk, program, "predict:first-fire")
    program.wait("the prediction", has("end:first-fire"), 30)
    press(desk, program, "end:first-fire")
    program.wait("the end", lambda now: now["ended"] and now["fingerprint"], 120)


def opened(desk, binary, folder, file, press, check):
    """The file opens with the scene as it was, and its last step can be undone."""
    program = Program(binary, desk, folder, {}, ["play", str(file)])
    program.wait("the window", has("build-open"), 120)
    press(desk, program, "build-open")
    now, _ = program.wait("what was built", has("build-undo", "tag:defenders", "tag:huts", "tag:lances"), 30)
    before = now["panels"]["tag:defenders"]
    press(desk, program, "build-undo")
    program.wait("the step before", lambda now: abs(now["panels"]["tag:defenders"][0] - before[0] + 120) < 12, 30)
    check("it opens again with its steps", True)
    program.process.kill()
    program.process.wait(30)
