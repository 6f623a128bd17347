#!/bin/sh
# Takes the pictures beside this script anew, from the real window: `cargo build --release && assets/pictures/take.sh`.
#
# Needs, and does not install: Xvfb with Mesa's software GL, and ImageMagick's convert, which brings them down to 256
# colours so that they stay small.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
binary=${1:-$here/../../target/release/firelance}
for tool in xvfb-run convert; do
    command -v "$tool" >/dev/null || { echo "take.sh: needs $tool" >&2; exit 2; }
done
[ -x "$binary" ] || { echo "take.sh: no program at $binary; cargo build --release makes it" >&2; exit 2; }

raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT
shots=0:$raw/dean-start.png,ignited:$raw/dean-first-ignition.png,150:$raw/dean-burning.png,run_ended:$raw/dean-end.png
env -u WAYLAND_DISPLAY LIBGL_ALWAYS_SOFTWARE=1 FIRELANCE_PLAY=30 FIRELANCE_SHOT="$shots" \
    xvfb-run --auto-servernum --server-args='-screen 0 1280x720x24 -nolisten tcp' "$binary"
for picture in "$raw"/*.png; do
    convert "$picture" -alpha off -dither None -colors 256 -define png:compression-level=9 -strip "PNG8:$here/$(basename "$picture")"
done
ls -l "$here"/*.png
