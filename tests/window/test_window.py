#!/usr/bin/env python3
"""The window, used as a person uses it: `python3 tests/window/test_window.py target/release/firelance [FOLDER]`.

Opens De'an on a virtual screen, plays it with one click, looks at the fire, changes a parameter, switches the account,
plays to the end, compares the accounts, opens another scenario from the menu and comes back, reads a passage of the time
line, opens every battle, and closes the window; then chooses from the first screen, reads values, holds a lesson, marks a place, plots, saves
pictures, sets runs side by side, repeats one, measures, throws something by hand, builds a scene, and does without a screen.
Pictures are left in FOLDER. Exit 1 if a check failed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import again
import build
import comfort
import first
import fuzz
import hand
import happened
import lesson
import mark
import measure
import paths
import pictures
import readings
import plots
from desk import Desk, Program

PAPER, CRIMSON = (0xFA, 0xF4, 0xE6), (0x8E, 0x1F, 0x26)
ACTIONS, WAIT_S, SOME_S = 3, 10.0, 5.0
failed = []


def check(name, passed, detail=""):
    print(f"{'ok     ' if passed else 'FAILED '} {name}{f': {detail}' if detail else ''}", flush=True)
    if not passed:
        failed.append(name)


def burning(colour):
    """Flame is the only thing on the scroll that is bright and far redder than blue."""
    red, green, blue = colour
    return red >= 205 and red - blue >= 85 and green >= blue


def inside(rect, window):
    x, y, width, height = rect
    return x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= window[0] and y + height <= window[1]


def press(desk, program, name):
    """Clicks something by name, once it has come to rest: it stands where it stood some frames before."""
    before = None
    for _ in range(80):
        now = program.layout()
        place = now["panels"].get(name)
        if not place or not before or place != before["panels"].get(name):
            before = now
        elif now["frame"] >= before["frame"] + 5:
            return desk.click(place)
        time.sleep(0.25)
    raise AssertionError(f"{name} does not come to rest: {place}")


def play(desk, program, wanted=True):
    """Plays or pauses: one press, and another where a slow machine has missed it."""
    for _ in range(3):
        if program.layout()["playing"] != wanted:
            press(desk, program, "play")
        try:
            return program.wait("the play" if wanted else "the pause", lambda now: now["playing"] == wanted or now["ended"], 10)
        except AssertionError:
            pass
    raise AssertionError(f"play does not answer: {program.layout()}")


def start(desk, program, folder):
    """The first picture: everything in its place, nothing burns yet."""
    layout, took_s = program.wait("the first picture", lambda layout: "play" in layout["panels"], 120)
    print(f"        the window opened in {took_s:.1f} s")
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    picture = desk.look()
    picture.save(Path(folder, "screen-start.png"))
    panels, bridge = layout["panels"], layout["things"]["bridge"]
    check("the window fills its 1280x720", layout["window"] == [1280, 720], layout["window"])
    check("the first picture was taken", Path(folder, "start.png").stat().st_size > 20_000)
    check("the screen is not blank", picture.colours() > 500, f"{picture.colours()} colours")
    for name in ("story", "transport", "play", "restart", "timeline", "parameters"):
        check(f"{name} stands within the window", name in panels and inside(panels[name], layout["window"]))
    story = panels["story"]
    check("the story stands at the right", story[0] > 800 and story[3] > 400, story)
    check("the story is on paper", picture.share(story, PAPER) > 0.35, f"{picture.share(story, PAPER):.0%}")
    check("the story is written in ink", picture.count(story, lambda colour: max(colour) < 90) > 500)
    check("the play button is crimson", picture.share(panels["play"], CRIMSON) > 0.4, f"{picture.share(panels['play'], CRIMSON):.0%}")
    check("the bridge comes from the right", layout["window"][0] / 2 < bridge[0] < story[0] - 150, bridge)
    check("the bridge is tall on the screen", bridge[3] > 150, bridge)
    check("the bridge is drawn", picture.count(bridge, lambda colour: max(colour) < 170) > 4000)
    check("nothing burns before it is lit", picture.count(bridge, burning) < 60, picture.count(bridge, burning))
    check("nothing plays before it is asked for", not layout["playing"] and layout["step"] == 0)
    return picture


def first_ignition(desk, program, folder, before):
    """One click, and something catches fire within ten seconds."""
    press(desk, program, "play")
    actions, clicked = 1, time.monotonic()
    burnt = Path(folder, "ignited.png")
    program.wait("the first ignition", lambda _: burnt.exists(), 180)
    layout, _ = program.wait("the layout after it", lambda layout: layout["time_s"] > 0, 10)
    wall_s, watched_s = time.monotonic() - clicked, layout["time_s"] / layout["speed"]
    detail = f"{layout['time_s']:.1f} s of the battle, {watched_s:.1f} s of watching, {wall_s:.1f} s on this machine"
    check(f"first ignition within {ACTIONS} actions and {WAIT_S:.0f} s", actions <= ACTIONS and watched_s <= WAIT_S, detail)
    desk.mouse("mousemove", 640, 8)
    layout, _ = program.wait("the fire to grow", lambda now: now["time_s"] > layout["time_s"] + 30, 180)
    picture = desk.look()
    picture.save(Path(folder, "screen-fire.png"))
    bridge = layout["things"]["bridge"]
    story = layout["panels"]["story"]
    check("the bridge stands between wall and story", 250 < bridge[0] and bridge[0] + bridge[2] < story[0], bridge)
    foot = [bridge[0] - 60, bridge[1] + bridge[3] / 2, bridge[2] + 60, bridge[3] / 2 + 30]
    now, was = picture.count(foot, burning), before.count(foot, burning)
    check("flames stand at the foot of the bridge", now > was + 150, f"{was} pixels of fire before, {now} now")
    told = picture.differs(before, layout["panels"]["story"])
    check("the story goes on", told > 1000, f"{told} pixels of it changed")


def told(program, name, there=True):
    """Waits until a panel is (or is no longer) shown, and returns the layout."""
    return program.wait(f"{name} to {'appear' if there else 'go'}", lambda now: (name in now["panels"]) == there, 60)[0]


def comforts(desk, program, binary, folder):
    """Paused after the fire: marks that jump to their moment, keys that answer, a quick drag, other words, a plot."""
    layout, _ = play(desk, program, False)
    for name in (name for name in layout["panels"] if name.startswith("account:")):
        check(f"{name} stays in sight while the story grows", inside(layout["panels"][name], layout["window"]))
    run = subprocess.run([binary, "run", "dean-1132", "--until", "90", "--json"], capture_output=True, text=True, timeout=300)
    times = [event["t_s"] for event in json.loads(run.stdout)["events"]]
    was = layout["time_s"]
    press(desk, program, "mark:2")
    layout, _ = program.wait("the jump", lambda now: now["time_s"] != was, 60)
    away = min(abs(time_s - layout["time_s"]) for time_s in times)
    check("a click on a mark jumps to its moment", away < 0.02 and layout["time_s"] > 1, f"{layout['time_s']:.2f} s, {away:.3f} s off")
    desk.mouse("mousemove", 640, 120, "key", "h")
    check("H lists the keys", inside(told(program, "help")["panels"]["help"], layout["window"]))
    desk.mouse("key", "h")
    told(program, "help", False)
    desk.mouse("key", "Left")
    told(program, "toast")
    check("an arrow says what it did", True)
    told(program, "toast", False)
    before = program.layout()["things"]["bridge"]
    desk.mouse("mousemove", 500, 120, "mousedown", 1, "mousemove", 600, 120, "mouseup", 1)
    program.wait("the picture to follow a quick drag", lambda now: abs(now["things"]["bridge"][0] - before[0] - 100) < 3, 60)
    desk.mouse("mousemove", 600, 120, "mousedown", 1, "mousemove", 500, 120, "mouseup", 1)
    program.wait("the picture to come back", lambda now: abs(now["things"]["bridge"][0] - before[0]) < 3, 60)
    check("a quick drag moves the picture all the way and back", True)
    # Paused, it is painted whole after such a drag; while it plays, only where something moves.
    time.sleep(1)
    whole = desk.look()
    play(desk, program)
    now = program.layout()["time_s"]
    program.wait("some pictures", lambda layout: layout["time_s"] > now + 3 or layout["ended"], 60)
    play(desk, program, False)
    desk.mouse("mousemove", 640, 8)
    time.sleep(1.5)
    scene = [240, 70, 700, 540]
    kept = desk.look()
    desk.mouse("mousemove", 500, 120, "mousedown", 1, "mousemove", 600, 120, "mouseup", 1)
    program.wait("the picture to follow", lambda now: abs(now["things"]["bridge"][0] - before[0]) > 60, 60)
    desk.mouse("mousemove", 600, 120, "mousedown", 1, "mousemove", 500, 120, "mouseup", 1, "mousemove", 640, 8)
    time.sleep(1.5)
    painted = desk.look()
    moved, off = kept.differs(whole, scene), painted.differs(kept, scene)
    kept.save(Path(folder, "screen-kept.png"))
    painted.save(Path(folder, "screen-painted.png"))
    check("what stood while it played is what is painted anew", off < 300 < moved, f"{off} pixels are not; {moved} moved before")
    picture = desk.look()
    press(desk, program, "language")
    press(desk, program, "language:zh-Hans")
    told(program, "languages", False)
    time.sleep(1)
    desk.look().save(Path(folder, "screen-zh.png"))
    changed = desk.look().differs(picture, program.layout()["panels"]["restart"])
    check("the window speaks Chinese", changed > 150, f"{changed} pixels of a button changed")
    press(desk, program, "language")
    press(desk, program, "language:en")
    told(program, "languages", False)
    press(desk, program, "tab:plot")
    plot = told(program, "plot")["panels"]["plot"]
    time.sleep(1)
    picture = desk.look()
    picture.save(Path(folder, "screen-plot.png"))
    blue = picture.count(plot, lambda colour: colour[2] > colour[0] + 40 and colour[2] > 90)
    check("a curve is plotted", blue > 60, f"{blue} blue pixels")
    press(desk, program, "tab:story")
    told(program, "plot", False)
    play(desk, program)


def changed_parameter(desk, program, folder):
    """A slider pulled to its end, restart: it runs with the new value, and the window says so before."""
    layout, before = program.layout(), desk.look()
    places = layout["panels"]
    row = layout["panels"]["parameter:bundles"]
    old = layout["parameters"]["bundles"]
    y = row[1] + 35
    knob = row[0] + 3 + (row[2] - 6) * float(old) / 600
    desk.drag((knob, y), (row[0] - 8, y))
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    layout, after = program.layout(), desk.look()
    after.save(Path(folder, "screen-changed.png"))
    check("the slider moved", after.differs(before, row) > 60, f"{after.differs(before, row)} pixels")
    moved = [name for name in ("transport", "speeds", "timeline", "restart") if layout["panels"][name] != places[name]]
    check("nothing in the bar moves, and there is one restart", not moved and "restart-story" not in layout["panels"], moved)
    check("the change waits for a restart", layout["parameters"]["bundles"] == old and layout["step"] > 0)
    share = after.share(layout["panels"]["restart"], CRIMSON)
    check("restart asks to be pressed", share > 0.3, f"{share:.0%} crimson")
    step = layout["step"]
    press(desk, program, "restart")
    layout, _ = program.wait("the restart", lambda layout: layout["step"] < step, 60)
    value = float(layout["parameters"]["bundles"])
    check("restart runs what was set", value == 0 and float(old) > 0, f"bundles {old} before, {value:.0f} now")


def switched_account(desk, program, folder):
    """Back to the start, paused, where the accounts stand on the page; then the other account by click."""
    play(desk, program, False)
    press(desk, program, "restart")
    layout, _ = program.wait("the start", lambda layout: layout["step"] == 0 and not layout["playing"], 60)
    before, old = desk.look(), layout["account"]
    button = next(name for name in layout["panels"] if name.startswith("account:") and name != f"account:{old}")
    press(desk, program, button)
    wanted = button.removeprefix("account:")
    layout, _ = program.wait("the other account", lambda layout: layout["account"] == wanted, 60)
    desk.mouse("mousemove", 640, 8)
    time.sleep(1)
    changed = desk.look().differs(before, layout["panels"][button])
    check("the account's button shows that it is chosen", changed > 500, f"{changed} pixels")
    check("the other account is played", True, f"{wanted} after {old}")
    desk.look().save(Path(folder, "screen-account.png"))


def to_the_end(desk, program, binary, folder):
    """Played to its end, the window holds the same bits as a run without one."""
    layout = program.layout()
    x, y, width, height = layout["panels"]["speeds"]
    desk.click([x + width * 6 / 7, y, width / 7, height])
    play(desk, program)
    layout, took_s = program.wait("the end", lambda layout: layout["ended"] and layout["fingerprint"], 600)
    time.sleep(1)
    desk.look().save(Path(folder, "screen-end.png"))
    check("the outcomes are shown at the end", "outcomes" in program.layout()["panels"], f"after {took_s:.0f} s at 60x")
    settings = [word for id, value in layout["parameters"].items() for word in ("--set", f"{id}={value}")]
    words = [binary, "run", "dean-1132", "--account", layout["account"], *settings]
    run = subprocess.run(words, capture_output=True, text=True, timeout=300)
    check("the window ends with the bits of `run`", f"fingerprint {layout['fingerprint']}" in run.stdout, layout["fingerprint"])


def rolled_to(desk, program, name, at, turns=60):
    """Rolls what lies at `at` down, or else up, until `name` is in sight; answers its place."""
    for way in (5, 4):
        for _ in range(turns):
            if name in program.layout()["panels"]:
                time.sleep(1)
                return program.layout()["panels"].get(name)
            desk.mouse("mousemove", *at, "click", "--repeat", 3, "--delay", 40, way)
            time.sleep(0.4)
    raise AssertionError(f"{name} does not come into sight")


def compared(desk, program, folder):
    """At the end of one account the outcomes of all can be asked for; they are played unseen."""
    rolled_to(desk, program, "compare-play", (1100, 500))
    press(desk, program, "compare-play")
    layout, took_s = program.wait("the other accounts", lambda now: "compare-play" not in now["panels"] and not now["comparing"], 300)
    time.sleep(1)
    picture = desk.look()
    picture.save(Path(folder, "screen-compare.png"))
    x, y, width, height = layout["panels"]["compare"]
    values = [x + width * 0.72, max(y, 220), width * 0.25, 300]
    written = picture.count(values, lambda colour: max(colour) < 90)
    check("the accounts stand side by side", written > 200, f"{written} pixels of ink in the other column, after {took_s:.0f} s")


def menu(desk, program, sheet):
    if "menu" not in program.layout()["panels"]:
        desk.mouse("mousemove", 640, 120, "key", "m")
        told(program, "menu")
    press(desk, program, f"menu:{sheet}")
    time.sleep(1)


def opened(desk, program, battle):
    """A battle opened from the chronicle, as a person does: the menu, a roll of the wheel, a click."""
    menu(desk, program, "chronicle")
    rolled_to(desk, program, f"scenario:{battle}", (400, 400))
    press(desk, program, f"scenario:{battle}")
    there = lambda now: now["scenario"] == battle and now["step"] == 0 and "menu" not in now["panels"] and "story" in now["panels"]
    return program.wait(battle, there, 120)[0]


def another_scenario(desk, program, folder):
    """The menu opens, a click opens the proving ground's sound, its outcome shows, and De'an comes back as it was."""
    press(desk, program, "scenarios")
    told(program, "menu")
    desk.mouse("key", "Escape")
    told(program, "menu", False)
    menu(desk, program, "proving-ground")
    layout, _ = program.wait("its list", lambda now: "scenario:proving-sound" in now["panels"], 60)
    rows = [place for name, place in layout["panels"].items() if name.startswith("scenario:")]
    check("M lists scenarios, each tall enough for a finger", len(rows) > 2 and all(row[3] >= 44 for row in rows), len(rows))
    time.sleep(1)
    desk.look().save(Path(folder, "screen-proving.png"))
    press(desk, program, "scenario:proving-sound")
    program.wait("the sound", lambda now: now["scenario"] == "proving-sound" and now["step"] == 0, 60)
    told(program, "instruments")
    time.sleep(1)
    layout = program.layout()
    before = desk.look()
    before.save(Path(folder, "screen-sound.png"))
    check("no part of De'an stays", not layout["things"] and not any("account" in name for name in layout["panels"]), layout["things"])
    press(desk, program, "play")
    layout, _ = program.wait("the bang to be heard", lambda now: now["ended"], 60)
    layout, _ = program.wait("its outcome", lambda now: "outcomes" in now["panels"], 30)
    time.sleep(1)
    after = desk.look()
    after.save(Path(folder, "screen-heard.png"))
    box = program.layout()["panels"]["instruments"]
    check("the instruments show what was heard", after.differs(before, box) > 60, f"{after.differs(before, box)} pixels")
    layout = opened(desk, program, "dean-1132")
    bridge = layout["things"]["bridge"]
    check("De'an stands as at the start", bridge[3] > 150 and bridge[0] > 500, bridge)
    told(program, "instruments", False)
    time.sleep(1)
    desk.look().save(Path(folder, "screen-again.png"))


def time_line(desk, program, folder):
    """What happened beside the battles has its place and leads to its passage and works."""
    menu(desk, program, "chronicle")
    rolled_to(desk, program, "moment:caizhou-1234", (400, 400))
    press(desk, program, "moment:caizhou-1234")
    told(program, "sources")
    time.sleep(1)
    picture = desk.look()
    picture.save(Path(folder, "screen-time-line.png"))
    page = program.layout()["panels"]["sources"]
    check("the fall of Caizhou leads to its passage", picture.count(page, lambda colour: max(colour) < 90) > 1500)
    desk.mouse("key", "Escape")
    told(program, "sources", False)
    desk.mouse("key", "Escape")
    told(program, "menu", False)


def every_battle(desk, program, binary, folder):
    """Each battle opens from the time line, plays at its own speed, and is another picture after some seconds."""
    told_by = subprocess.run([binary, "list", "scenarios", "--json"], capture_output=True, text=True, timeout=60)
    battles = [item["id"] for item in json.loads(told_by.stdout) if not item["id"].startswith("proving-")]
    check("there are battles", "dean-1132" in battles, battles)
    for battle in battles:
        opened(desk, program, battle)
        desk.mouse("mousemove", 640, 8)
        time.sleep(1)
        # Just opened, it may still tell the speed of the one before.
        before, layout = desk.look(), program.layout()
        before.save(Path(folder, f"battle-{battle}-start.png"))
        play(desk, program)
        until = SOME_S * layout["speed"]
        program.wait("some seconds of it", lambda now: now["time_s"] >= until or now["ended"], 180)
        play(desk, program, False)
        desk.mouse("mousemove", 640, 8)
        time.sleep(1)
        after = desk.look()
        after.save(Path(folder, f"battle-{battle}.png"))
        scene = [240, 60, layout["panels"]["story"][0] - 260, 540]
        changed = after.differs(before, scene)
        check(f"{battle} opens and plays", before.colours() > 400 and changed > 500, f"{changed} pixels of the scene changed")


def closed(desk, program):
    desk.close("Firelance")
    code = program.process.wait(30)
    check("the window closes with exit 0", code == 0, f"exit {code}")
    said = program.said()
    check("nothing of a panic reached anybody", "panicked" not in said and "RUST_BACKTRACE" not in said, said.strip()[-300:])


def without_a_screen(binary):
    plain = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    alone = subprocess.run([binary], env=plain, capture_output=True, text=True, timeout=600)
    said = alone.stderr.strip().splitlines()
    check("without a display it says so in one line", len(said) == 1 and "no display" in said[0], alone.stderr.strip())
    played = alone.returncode == 0 and "The run ends." in alone.stdout and "\nfingerprint " in alone.stdout
    check("and plays to the end with exit 0", played, f"exit {alone.returncode}")
    play = subprocess.run([binary, "play"], env=plain, capture_output=True, text=True, timeout=60)
    named = play.returncode == 2 and "firelance run dean-1132" in play.stderr and len(play.stderr.strip().splitlines()) == 1
    check("`play` without a display exits 2 and names `run`", named, f"exit {play.returncode}, {play.stderr.strip()}")


def main(binary, folder):
    shots = {"0": "start.png", "ignited": "ignited.png"}
    try:
        with Desk() as desk:
            program = Program(binary, desk, folder, shots)
            try:
                picture = start(desk, program, folder)
                first_ignition(desk, program, folder, picture)
                comforts(desk, program, binary, folder)
                changed_parameter(desk, program, folder)
                switched_account(desk, program, folder)
                to_the_end(desk, program, binary, folder)
                compared(desk, program, folder)
                another_scenario(desk, program, folder)
                time_line(desk, program, folder)
                every_battle(desk, program, binary, folder)
                closed(desk, program)
            finally:
                desk.look().save(Path(folder, "screen-last.png"))
                program.process.kill()
            first.first(desk, binary, folder, press, check)
            happened.happened(desk, binary, folder, press, play, check)
            readings.readings(desk, binary, folder, press, play, check)
            lesson.onward(desk, binary, folder, press, check)
            saved = lesson.lesson(desk, binary, folder, press, check)
            lesson.waits(desk, binary, folder, press, check, saved)
            lesson.closes(desk, binary, folder, press, check)
            mark.mark(desk, binary, folder, press, check)
            paths.paths(desk, binary, folder, press, check)
            lesson.reread(desk, binary, folder, press, check)
            plots.plots(desk, binary, folder, press, check)
            pictures.pictures(desk, binary, folder, press, check)
            again.again(desk, binary, folder, press, check)
            build.build(desk, binary, folder, press, check)
            measure.measure(desk, binary, folder, press, check)
            hand.hand(desk, binary, folder, press, check)
            comfort.comfort(desk, binary, folder, press, check)
            fuzz.fuzz(desk, binary, folder, check)
        without_a_screen(binary)
    except AssertionError as problem:
        check("the window could be used", False, str(problem))
    print(f"window: {len(failed)} failed; pictures in {folder}")
    return 1 if failed else 0


if __name__ == "__main__":
    where = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else Path(tempfile.mkdtemp())
    where.mkdir(parents=True, exist_ok=True)
    for stale in [*where.glob("*.png"), *where.glob("*.json")]:
        stale.unlink()
    shutil.rmtree(where / "work", ignore_errors=True)
    sys.exit(main(Path(sys.argv[1]).resolve(), where))
