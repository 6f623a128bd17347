"""A place is predicted with a flag: marked by mouse, moved by keys, settled, and shown beside what came; said once more after
the run, it is told as said after the event.

Told by `test_window.py`, which gives it its checks and its way to press things.
"""

import re
import time
from pathlib import Path

from desk import Program

CRIMSON = (0xA4, 0x26, 0x2C)


def kept(folder, wanted):
    """What is kept of the work, once it has `wanted` in it; all there is after ten seconds."""
    file, begin = Path(folder, "work", "unsaved-proving-shot.ron"), time.monotonic()
    text = ""
    while time.monotonic() - begin < 10 and not re.search(wanted, text):
        time.sleep(0.2)
        text = file.read_text() if file.exists() else ""
    return text


def mark(desk, binary, folder, press, check):
    Path(folder, "work", "unsaved-proving-shot.ron").unlink(missing_ok=True)
    program = Program(binary, desk, folder, {}, ["play", "proving-shot"])
    program.wait("the window", lambda now: "tab:questions" in now["panels"], 120)
    press(desk, program, "tab:questions")
    program.wait("the question", lambda now: "mark:how-far" in now["panels"], 30)
    press(desk, program, "mark:how-far")
    layout, _ = program.wait("the flag", lambda now: "flag" in now["panels"], 30)
    x, y = layout["panels"]["flag"][0] + 22 + 70, layout["panels"]["flag"][1] + 10
    desk.mouse("mousemove", x, y, "sleep", 0.3, "mousedown", 1, "sleep", 0.4, "mouseup", 1)
    at = lambda now: now["panels"]["flag"][0] + 22 if "flag" in now["panels"] else 0
    program.wait("the flag to come", lambda now: abs(at(now) - x) < 6, 30)
    check("a press on the scene sets the flag there", True)
    desk.mouse("key", "Right", "key", "Right")
    layout, _ = program.wait("the flag to move", lambda now: at(now) > x + 8, 30)
    check("arrows move it, and no time passes by them", layout["step"] == 0, f"{at(layout) - x:.0f} px")
    desk.look().save(Path(folder, "screen-flag.png"))
    desk.mouse("key", "Tab")
    program.wait("something else to have the keyboard", lambda now: "flag-waits" in now["panels"], 30)
    desk.mouse("key", "Escape")
    program.wait("the flag to have it again", lambda now: "flag" in now["panels"] and "flag-waits" not in now["panels"], 30)
    check("Esc gives the arrows back to the flag", True)
    desk.mouse("key", "Return")
    program.wait("the prediction", lambda now: "end:how-far" in now["panels"] and "flag" not in now["panels"], 30)
    said = re.search(r'predicted: "(-?[\d.]+)"', kept(folder, 'predicted: "'))
    check("Enter settles it, and it is kept as a number", bool(said), said and said.group(1))
    before = desk.look()
    press(desk, program, "end:how-far")
    program.wait("the end", lambda now: now["fingerprint"], 60)
    press(desk, program, "tab:questions")
    layout, _ = program.wait("the answer", lambda now: "reason:how-far" in now["panels"], 30)
    time.sleep(2)
    picture = desk.look()
    picture.save(Path(folder, "screen-flags.png"))
    scene = [0, 200, int(layout["panels"]["story"][0]) - 20, int(layout["panels"]["transport"][1]) - 210]
    is_crimson = lambda colour: all(abs(a - b) < 12 for a, b in zip(colour, CRIMSON))
    more = picture.count(scene, is_crimson) - before.count(scene, is_crimson)
    check("the place that came stands beside it", more > 150, f"{more} pixels of its cloth")
    came = re.search(r"came: Some\(([\d.]+)\)", kept(folder, r"came: Some"))
    check("and is in the saved file", bool(came) and 11.1 < float(came.group(1)) < 11.3, came and came.group(1))
    press(desk, program, "again:how-far")
    program.wait("the question again", lambda now: "guess:how-far" in now["panels"], 30)
    press(desk, program, "guess:how-far")
    desk.mouse("type", "--delay", 60, "11.2")
    time.sleep(1)
    press(desk, program, "predict:how-far")
    program.wait("the answer", lambda now: "guess:how-far" not in now["panels"], 30)
    check("what is said after the event is told so in the file", "after_event: true" in kept(folder, "after_event"))
    time.sleep(1)
    desk.look().save(Path(folder, "screen-after.png"))
    program.process.kill()
    program.process.wait(30)
    meanwhile(desk, binary, folder, press, check)


def meanwhile(desk, binary, folder, press, check):
    """What is said while the shot flies is answered by that very run, and told as said then."""
    Path(folder, "work", "unsaved-proving-shot.ron").unlink(missing_ok=True)
    program = Program(binary, desk, folder, {}, ["play", "proving-shot"])
    program.wait("the window", lambda now: "tab:questions" in now["panels"], 120)
    desk.mouse("mousemove", 640, 8, *(["key", "minus"] * 6), "key", "space")
    program.wait("the shot to fly", lambda now: now["step"] > 3, 60)
    desk.mouse("key", "space")
    press(desk, program, "tab:questions")
    press(desk, program, "guess:how-far")
    desk.mouse("type", "--delay", 60, "9")
    time.sleep(1)
    press(desk, program, "predict:how-far")
    layout, _ = program.wait("the prediction", lambda now: "end:how-far" in now["panels"], 30)
    check("it had not come down by then", not layout["ended"], f"step {layout['step']}")
    press(desk, program, "end:how-far")
    program.wait("the end", lambda now: now["fingerprint"], 60)
    press(desk, program, "tab:questions")
    program.wait("the answer", lambda now: "reason:how-far" in now["panels"], 30)
    text = kept(folder, r"came: Some")
    said, came = re.search(r"said_at_s: ([\d.]+)", text), re.search(r"came: Some\(([\d.]+)\)", text)
    check("the run that goes on answers, and the file says when it was said", bool(said and came), text[text.find("answers") :][:300])
    check("what an earlier sitting has seen is still seen", "after_event: true" in text)
    desk.look().save(Path(folder, "screen-meanwhile.png"))
    program.process.kill()
    program.process.wait(30)
