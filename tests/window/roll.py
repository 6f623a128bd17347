"""Rolling what is longer than its room, until something stands well within it."""

import time

UP, DOWN = 4, 5


def roll(desk, program, at, stands, ways=(UP, DOWN)):
    """Turns the wheel at a place, one way after the other, each until nothing rolls any more, until the panels stand as wanted."""
    for way in ways:
        for _ in range(60):
            before = program.layout()
            if stands(before["panels"]):
                return
            x, y = at(before["panels"]) if callable(at) else at
            desk.mouse("mousemove", int(x), int(y), "click", way)
            time.sleep(0.4)
            after = program.layout()
            if after["frame"] > before["frame"] + 5 and after["panels"] == before["panels"]:
                break
    raise AssertionError(f"it does not come into sight: {before['panels']}")
