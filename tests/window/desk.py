"""Desk: a virtual screen with the real program on it, a mouse, and what can be seen.

The screen is Xvfb with Mesa's software GL. Pictures are read from the memory of the X server, so they show what a
person would see and not what the program believes it drew. Needs xdotool, and nothing of Python beyond what comes
with it. It knows nothing of any scenario.
"""

import ctypes
import json
import os
import struct
import subprocess
import tempfile
import time
import zlib
from pathlib import Path


class Picture:
    """Pixels of the screen, as red, green and blue."""

    def __init__(self, dump):
        head = struct.unpack(">25I", dump[:100])
        self.width, self.height, self.line = head[4], head[5], head[12]
        assert head[7] == 0 and head[11] == 32, "an X server with 32 bits to a pixel, lowest byte first"
        start = head[0] + 12 * head[19]
        self.pixels = dump[start : start + self.line * self.height]

    def pixel(self, x, y):
        at = int(y) * self.line + int(x) * 4
        return self.pixels[at + 2], self.pixels[at + 1], self.pixels[at]

    def within(self, rect, stride=1):
        """Every `stride`-th pixel of `[x, y, width, height]`, as far as it lies on the screen."""
        x, y, width, height = rect
        for row in range(max(int(y), 0), min(int(y + height), self.height), stride):
            for column in range(max(int(x), 0), min(int(x + width), self.width), stride):
                yield self.pixel(column, row)

    def count(self, rect, wanted):
        return sum(1 for colour in self.within(rect) if wanted(colour))

    def share(self, rect, colour, tolerance=10):
        """Which part of `rect` has about this colour."""
        pixels = list(self.within(rect))
        near = sum(1 for pixel in pixels if all(abs(a - b) <= tolerance for a, b in zip(pixel, colour)))
        return near / max(len(pixels), 1)

    def colours(self):
        return len(set(self.within([0, 0, self.width, self.height], 2)))

    def differs(self, other, rect):
        """How many pixels of `rect` are not the same in both."""
        return sum(1 for one, two in zip(self.within(rect), other.within(rect)) if one != two)

    def save(self, path):
        """As PNG, to look at when a check failed."""
        rows = bytearray()
        for y in range(self.height):
            row = self.pixels[y * self.line : y * self.line + self.width * 4]
            plain = bytearray(self.width * 3)
            plain[0::3], plain[1::3], plain[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + plain
        chunks = [(b"IHDR", struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(bytes(rows)))]
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for kind, data in [*chunks, (b"IEND", b"")]:
                file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))


class Desk:
    """An X server of our own, gone when the block ends."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        screen = ["-screen", "0", "1280x720x24", "-fbdir", self.folder.name, "-nolisten", "tcp"]
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), *screen], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        self.display = f":{number}"
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(10)
        self.folder.cleanup()

    def look(self):
        return Picture(Path(self.folder.name, "Xvfb_screen0").read_bytes())

    def mouse(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env={**os.environ, "DISPLAY": self.display}, check=True, timeout=30)

    def click(self, rect):
        """Moves to the middle of `rect` and clicks. A press that is held for long is no click, so it is one command."""
        x, y, width, height = rect
        self.mouse("mousemove", int(x + width / 2), int(y + height / 2), "sleep", 0.5, "mousedown", 1, "sleep", 0.1, "mouseup", 1)
        time.sleep(0.5)

    def drag(self, start, end):
        self.mouse("mousemove", *map(int, start))
        time.sleep(0.4)
        self.mouse("mousedown", 1)
        for part in (0.25, 0.5, 0.75, 1.0):
            time.sleep(0.3)
            self.mouse("mousemove", *(int(a + (b - a) * part) for a, b in zip(start, end)))
        time.sleep(0.4)
        self.mouse("mouseup", 1)
        time.sleep(0.4)

    def close(self, title):
        """Asks the window to close as the cross on its frame does: there is no window manager here that has one."""
        found = subprocess.run(
            ["xdotool", "search", "--name", title], env={**os.environ, "DISPLAY": self.display}, capture_output=True, text=True
        )
        window = int(found.stdout.split()[0])
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        atom = lambda name: x11.XInternAtom(display, name, 0)
        # XClientMessageEvent: type, serial, send_event, display, window, message_type, format, five longs.
        client_message = 33
        words = [client_message, 0, 1, 0, window, atom(b"WM_PROTOCOLS"), 32, atom(b"WM_DELETE_WINDOW"), *[0] * 16]
        event = struct.pack("@iLiPLLi5l12l", *words)
        x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), event)
        x11.XCloseDisplay(display)


class Program:
    """The program under test on a desk, and what it tells of its window."""

    def __init__(self, binary, desk, folder, shots, words=("play", "dean-1132")):
        self.told, self.errors = Path(folder, "layout.json"), Path(folder, "stderr.txt")
        # What another window has told is not what this one shows.
        self.told.unlink(missing_ok=True)
        environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environment |= {"DISPLAY": desk.display, "LIBGL_ALWAYS_SOFTWARE": "1", "FIRELANCE_LAYOUT": str(self.told)}
        environment["FIRELANCE_WORK"] = str(Path(folder, "work"))
        environment["FIRELANCE_SHOT"] = ",".join(f"{when}:{Path(folder, file)}" for when, file in shots.items())
        with open(self.errors, "wb") as errors:
            self.process = subprocess.Popen([binary, *words], env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=errors)

    def layout(self):
        return json.loads(self.told.read_text()) if self.told.exists() else None

    def wait(self, what, wanted, most_s):
        """Waits until the layout is as wanted and returns it with the seconds that took."""
        begin = time.monotonic()
        while time.monotonic() - begin < most_s:
            layout = self.layout()
            if layout and wanted(layout):
                return layout, time.monotonic() - begin
            assert self.process.poll() is None, f"{what}: the window closed with {self.process.returncode}: {self.said()}"
            time.sleep(0.05)
        raise AssertionError(f"{what}: not within {most_s} s; last seen {self.layout()}; {self.said()}")

    def said(self):
        return self.errors.read_text(errors="replace")
