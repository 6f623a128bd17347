#!/bin/sh
# Rebuilds the font subsets beside this script from Noto Serif CJK and Noto Sans CJK (simplified-Chinese face).
#
# Needs, and does not install: pyftsubset (Python package fonttools) and Debian's fonts-noto-cjk with
# NotoSerifCJK-{Regular,Bold}.ttc and NotoSansCJK-{Regular,Bold}.ttc. Another folder can be given as $NOTO_CJK.
# Run it after any text changed; tests/glyphs.rs fails when a character of a shipped text has no glyph.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
noto=${NOTO_CJK:-/usr/share/fonts/opentype/noto}

command -v pyftsubset >/dev/null || { echo "subset.sh: needs pyftsubset, from the Python package fonttools" >&2; exit 2; }
for face in NotoSerifCJK-Regular NotoSerifCJK-Bold NotoSansCJK-Regular NotoSansCJK-Bold; do
    [ -f "$noto/$face.ttc" ] || { echo "subset.sh: needs $noto/$face.ttc, from fonts-noto-cjk" >&2; exit 2; }
done

characters=$(mktemp)
sentences=$(mktemp)
short=$(mktemp)
trap 'rm -f "$characters" "$sentences" "$short"' EXIT
# Every text that can reach a screen: assets, scenarios, and the string literals of the program.
find "$root/assets" "$root/scenarios" "$root/src" -type f ! -name 'sentences.*' \( -name '*.ron' -o -name '*.ftl' -o -name '*.rs' \) -exec cat {} + \
    > "$characters" 2>/dev/null || true
cat "$here/more-characters.txt" >> "$characters"
# What is told behind the scenes stands in sans alone: claims, reasons, the laws.
cat "$characters" "$root"/assets/text/sentences.*.ron > "$sentences"
# In bold stand titles, names and numbers: the interface, and what is short of all else. A sentence never does; a character that
# only sentences have would be taken from the plain sans. The page for browsers is a thirtieth smaller by it.
cat "$root"/assets/text/*.ftl "$here/more-characters.txt" > "$short"
find "$root/assets" "$root/scenarios" -type f ! -name 'sentences.*' -name '*.ron' -exec cat {} + |
    LC_ALL=C awk -F '"' '{ for (part = 2; part <= NF; part += 2) if (length($part) <= 36) print $part }' >> "$short"

# Basic Latin, Latin-1, pinyin letters, punctuation, super- and subscripts, arrows, mathematics, a few shapes, CJK
# punctuation, full-width forms.
ranges=20-7E,A0-FF,100-101,112-113,11A-11B,12A-12B,14C-14D,16A-16B,1CD-1DC,1F8-1F9,300-304,30C,394,3A3,3A9,3B1-3C9
ranges=$ranges,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,2070-2079,2080-2089,2103,2190-2199,21D0-21D4
ranges=$ranges,2202,2206,2211-2212,2215,2219-221A,221E,2248,2260-2261,2264-2265,25A0-25A1,25B2-25B3,25B6-25B7,25BC-25BD
ranges=$ranges,25C0-25C1,25C6-25C7,25CB,25CE-25CF,2605-2606,2713-2714,2717,3001-3003,3008-3011,3014-3015,FF01-FF0F,FF1A-FF1F,FF5E

# Outlines are rounded to so many parts of an em: a sixth of a pixel in the largest letters on a screen, and the page for
# browsers loads an eighth less.
parts=200

# Kerning is for the pictures of plots alone: the window's type does not read it.
cut() { # source face in the collection, name of the subset, file with its characters, features of its layout
    pyftsubset "$noto/$1.ttc" --font-number=2 --text-file="$3" --unicodes="$ranges" --output-file="$here/$2.otf" \
        --layout-features="${4:-}" --no-hinting --desubroutinize --drop-tables+=BASE,VORG,vhea,vmtx,DSIG --name-IDs='*'
    fonttools ttLib.scaleUpem --output-file "$here/$2.otf" "$here/$2.otf" $parts
}
cut NotoSerifCJK-Regular serif "$characters"
cut NotoSerifCJK-Bold serif-bold "$short"
cut NotoSansCJK-Regular sans "$sentences" kern,liga
cut NotoSansCJK-Bold sans-bold "$short"
# What is written on the painting itself is set in fonts that are read whole at every start: small ones start faster.
mkdir -p "$here/brief"
signs=$here/brief/signs.txt
grep -h '^ *signs:' "$root"/scenarios/*.ron "$root"/scenarios/proving/*.ron > "$signs"
brief() { # name of the face, file, option of pyftsubset with its characters
    pyftsubset "$here/$1.otf" "$3" --output-file="$2" --no-hinting --desubroutinize --name-IDs='*'
}
brief serif-bold "$here/brief/serif-bold.otf" --text-file="$signs"
brief sans-bold "$here/brief/sans-bold.otf" --unicodes=20-7E
# This one also stands in for the fonts of the panels' library (assets/plain-font/Cargo.toml).
brief sans "$root/assets/plain-font/plain.otf" --unicodes=20-7E
ls -l "$here"/*.otf "$here"/brief/*.otf "$root"/assets/plain-font/*.otf
