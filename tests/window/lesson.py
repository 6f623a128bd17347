"""A lesson in the window: predict, run, explain, save, hand in; and what a crash leaves.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import re
import shutil
import subprocess
import time
from pathlib import Path

from desk import Program
from roll import DOWN, UP, roll

QUESTIONS = {"will-it-fall": "5:00", "reach": "2.5", "driven": "40"}
REASON = "Wet hides must dry first."


def write(desk, press, program, name, text):
    press(desk, program, name)
    desk.mouse("type", "--delay", 60, text)
    time.sleep(1)


def rolled(desk, program, name):
    """Rolls the page until `name` stands well within it."""

    def stands(panels):
        place = panels.get(name)
        return place and 260 < place[1] and place[1] + place[3] < 600

    roll(desk, program, (1180, 420), stands, (DOWN, UP))


def lesson(desk, binary, folder, press, check):
    """Every question of De'an is predicted, run and explained; the file that is saved runs to the same bits."""
    # What other windows have kept is no work of this lesson.
    shutil.rmtree(Path(folder, "work"), ignore_errors=True)
    program = Program(binary, desk, folder, {})
    program.wait("the window", lambda now: "tab:questions" in now["panels"], 120)
    press(desk, program, "tab:questions")
    program.wait("the questions", lambda now: "student" in now["panels"], 30)
    for question, guess in QUESTIONS.items():
        rolled(desk, program, f"predict:{question}")
        write(desk, press, program, f"guess:{question}", guess)
        press(desk, program, f"predict:{question}")
        program.wait(f"the prediction of {question}", lambda now: f"predict:{question}" not in now["panels"], 30)
    desk.look().save(Path(folder, "screen-predicted.png"))
    rolled(desk, program, "end:will-it-fall")
    press(desk, program, "end:will-it-fall")
    layout, _ = program.wait("the end", lambda now: now["ended"] and now["fingerprint"], 300)
    press(desk, program, "tab:questions")
    rolled(desk, program, "reason:will-it-fall")
    write(desk, press, program, "reason:will-it-fall", REASON)
    desk.look().save(Path(folder, "screen-answered.png"))
    kept = Path(folder, "work", "unsaved-dean-1132.ron")
    begin = time.monotonic()
    # Work is kept while it is typed too: only the whole sentence is what was done last.
    while time.monotonic() - begin < 10 and not (kept.exists() and REASON in kept.read_text()):
        time.sleep(0.2)
    check("work that is not saved is kept within ten seconds", kept.exists() and REASON in kept.read_text())
    program.process.kill()
    program.process.wait(30)

    program = Program(binary, desk, folder, {}, ["play", str(kept)])
    program.wait("the kept work", lambda now: "tab:questions" in now["panels"], 120)
    press(desk, program, "tab:questions")
    rolled(desk, program, "student")
    write(desk, press, program, "student", "Li Hua")
    press(desk, program, "save")
    saved = Path(folder, "work", "dean-1132-Li-Hua.ron")
    begin = time.monotonic()
    while time.monotonic() - begin < 10 and not saved.exists():
        time.sleep(0.2)
    check("after a crash the work goes on and is saved under its owner's name", saved.exists())
    check("what was kept is gone once it is saved", not kept.exists())
    desk.look().save(Path(folder, "screen-saved.png"))
    check("the file is small enough to be handed in", saved.stat().st_size <= 65536, f"{saved.stat().st_size} bytes")
    run = subprocess.run([binary, "run", str(saved)], capture_output=True, text=True, timeout=300)
    check("handed in, it runs to the same bits", f"fingerprint {layout['fingerprint']}" in run.stdout, layout["fingerprint"])
    said = re.search(r"will-it-fall: said 5:00, came (\d+:\d\d)", run.stdout)
    check("and tells what was said and what came", bool(said), run.stdout[-300:] if not said else said.group(0))
    table = Path(folder, "class.csv")
    subprocess.run([binary, "collate", str(saved.parent), "--out", str(table)], check=True, timeout=60)
    check("a class's files make one table", "Li Hua" in table.read_text() and REASON in table.read_text())
    program.process.kill()
    program.process.wait(30)
    return saved


def onward(desk, binary, folder, press, check):
    """The list of what can be run to lies in front of all, and the run stops where the first thing burns."""
    program = Program(binary, desk, folder, {})
    program.wait("the window", lambda now: "onward" in now["panels"], 120)
    press(desk, program, "onward")
    layout, _ = program.wait("the list", lambda now: "next-ignition" in now["panels"], 30)
    time.sleep(1)
    picture = desk.look()
    picture.save(Path(folder, "screen-onward.png"))
    shown = [picture.share(layout["panels"][name], (0xFD, 0xF8, 0xEC), 14) for name in ("next-ignition", "next-collapse")]
    check("what can be run to is drawn in front", min(shown) > 0.5, shown)
    press(desk, program, "next-ignition")
    layout, _ = program.wait("the first ignition", lambda now: now["step"] > 0 and not now["playing"], 60)
    time.sleep(2)
    now_s = program.layout()["time_s"]
    check("it runs to the first ignition and stops there", 53 < now_s < 56, f"{now_s:.2f} s")
    program.process.kill()
    program.process.wait(30)


def closes(desk, binary, folder, press, check):
    """Who closes the window right after the last word loses none of it."""
    program = Program(binary, desk, folder, {}, ["play", "caishi-1161"])
    program.wait("the window", lambda now: "tab:questions" in now["panels"], 120)
    press(desk, program, "tab:questions")
    program.wait("the questions", lambda now: "student" in now["panels"], 30)
    layout = program.layout()
    question = next(name.removeprefix("guess:") for name in layout["panels"] if name.startswith("guess:"))
    kept = Path(folder, "work", "unsaved-caishi-1161.ron")
    rolled(desk, program, f"predict:{question}")
    write(desk, press, program, f"guess:{question}", "11")
    press(desk, program, f"predict:{question}")
    program.wait("the prediction", lambda now: f"predict:{question}" not in now["panels"], 30)
    # Work is kept every few seconds. Right after that, what is done next waits longest.
    begin = time.monotonic()
    while time.monotonic() - begin < 10 and not (kept.exists() and question in kept.read_text()):
        time.sleep(0.1)
    rolled(desk, program, "student")
    write(desk, press, program, "student", "Wu")
    desk.close("Firelance")
    program.process.wait(30)
    check("who closes the window keeps what was not saved", '"Wu"' in kept.read_text(), program.said())


def waits(desk, binary, folder, press, check, saved):
    """A workbook that asks first lets no run begin before every question has its prediction; what is locked stays."""
    text = saved.read_text().replace("predict_first: false", "predict_first: true").replace("locked: []", 'locked: ["bundles"]')
    start, end = text.index("answers: ["), text.index("scenario: ")
    asked = Path(folder, "work", "asked.ron")
    asked.write_text(text[:start] + "answers: [],\n    " + text[end:])
    program = Program(binary, desk, folder, {}, ["play", str(asked)])
    program.wait("the window", lambda now: "play" in now["panels"] and "guess:will-it-fall" not in now["panels"], 120)
    press(desk, program, "play")
    layout, _ = program.wait("the questions", lambda now: "guess:will-it-fall" in now["panels"], 30)
    check("a run waits for the predictions", layout["step"] == 0 and not layout["playing"], layout["step"])
    x, y, width, height = layout["panels"]["parameter:bundles"]
    before = layout["parameters"]["bundles"]
    desk.drag((x + width / 2, y + height - 12), (x + width - 8, y + height - 12))
    desk.look().save(Path(folder, "screen-locked.png"))
    press(desk, program, "restart")
    time.sleep(2)
    check("what a teacher has locked stays", program.layout()["parameters"]["bundles"] == before, before)
    program.process.kill()
    program.process.wait(30)


def reread(desk, binary, folder, press, check):
    """A scenario file that is saved in an editor shows at once; a bad save is told, and the last good scene stays."""
    file = Path(folder, "own.ron")
    text = Path(__file__).parents[2].joinpath("scenarios", "dean-1132.ron").read_text()
    bundles = 'value: Number(unit: "", range: (0.0, 600.0), default: %s,'
    assert text.count(bundles % "300.0") == 1
    file.write_text(text)
    program = Program(binary, desk, folder, {}, ["play", str(file)])
    program.wait("the window", lambda now: now["parameters"]["bundles"] == "300" and "play" in now["panels"], 120)
    press(desk, program, "play")
    program.wait("the run", lambda now: now["step"] > 0, 30)
    file.write_text(text.replace(bundles % "300.0", bundles % "250.0"))
    layout, took_s = program.wait("the save", lambda now: now["parameters"]["bundles"] == "250", 30)
    check("a file that is saved is read anew", layout["playing"], f"seen {took_s * 1000:.0f} ms later")
    file.write_text(text.replace("structures: [", "structures: ["[:-1]))
    program.wait("the notice", lambda now: "notice" in now["panels"], 30)
    time.sleep(1)
    desk.look().save(Path(folder, "screen-bad-save.png"))
    layout = program.layout()
    check("after a bad save the last good scene goes on", layout["parameters"]["bundles"] == "250" and layout["playing"])
    file.write_text(text)
    layout, _ = program.wait("the mended file", lambda now: now["parameters"]["bundles"] == "300", 30)
    program.wait("no notice", lambda now: "notice" not in now["panels"], 30)
    check("and once it is mended nothing is left of that", True)
    program.process.kill()
    program.process.wait(30)
