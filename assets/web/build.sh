#!/usr/bin/env bash
# Builds the program for a browser: `bash assets/web/build.sh` makes
#   target/web/firelance/       a folder for any static host
#   target/web/firelance.html   the same as one file, for a disk or a stick: it needs no network
# It takes rustup's compiler, with the target wasm32-unknown-unknown; where that cannot be had, or with --debian, the one of
# Debian (packages rustc-web, cargo-web, rust-web-src and lld). Where `wasm-opt` (binaryen) and `zstd` are, they make the
# page smaller.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."

source=assets/web
out=target/web
target=wasm32-unknown-unknown
flags='-C target-feature=+simd128 -C link-arg=--import-undefined'
build=(build --locked --profile web --bin firelance --target "$target")
# The page's own, and those of the worker in which the program runs: these become one file.
scripts=(words.js sounds.js page.js hands.js fingers.js load.js)
worker=(standin.js gl.js sapp_jsutils.js quad-url.js fzstd.js door.js start.js)

has_target() {
    command -v rustc >/dev/null && [ -d "$(rustc --print target-libdir --target "$target" 2>/dev/null)" ]
}

# Debian's compiler has no standard library for this target, but its source: it is built along.
with_debian() {
    if [ ! -x /usr/bin/cargo ] || [ ! -d /usr/lib/rustlib/src/rust ]; then
        echo "build.sh: needs the Rust target $target: 'rustup target add $target', or on Debian" \
            "'apt-get install rustc-web cargo-web rust-web-src lld'" >&2
        exit 2
    fi
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld RUSTFLAGS="$flags" \
        /usr/bin/cargo "${build[@]}" --target-dir "$out/cargo-debian" -Z build-std=std,panic_abort
    wasm=$out/cargo-debian/$target/web/firelance.wasm
}

compile() { # --debian or nothing
    if [ "${1:-}" != --debian ] && ! has_target && command -v rustup >/dev/null; then
        rustup target add "$target" || true
    fi
    if [ "${1:-}" != --debian ] && has_target; then
        RUSTFLAGS="$flags" cargo "${build[@]}" --target-dir "$out/cargo"
        wasm=$out/cargo/$target/web/firelance.wasm
    else
        with_debian
    fi
}

# A little smaller; more than this takes minutes and gains next to nothing. The results of calculations stay the same.
shrink() { # from, to
    local features=(simd bulk-memory sign-ext mutable-globals nontrapping-float-to-int reference-types multivalue)
    if command -v wasm-opt >/dev/null && wasm-opt -O1 "${features[@]/#/--enable-}" "$1" -o "$2"; then
        return
    fi
    echo 'build.sh: no wasm-opt that can read the program; it is left as the compiler made it' >&2
    cp "$1" "$2"
}

# Every browser unpacks gzip. `zstd` looks farther back and packs a seventh tighter; the page brings what unpacks it.
pack() { # from, to without its ending; says the name
    if command -v zstd >/dev/null; then
        zstd --quiet --ultra -22 "$1" -o "$2.zst" && echo "$2.zst"
    else
        gzip -9n <"$1" >"$2.gz" && echo "$2.gz"
    fi
}

# A script of a library, from the very version that is locked.
script_of() { # crate, file
    local manifest
    manifest=$(cargo metadata --format-version 1 --locked --filter-platform "$target" |
        grep -oE "\"manifest_path\":\"[^\"]*/$1[^/\"]*/Cargo.toml\"" | head -n 1 | cut -d '"' -f 4)
    # The page reads line ends as they are here: else no policy would know the text.
    tr -d '\r' <"$(dirname "$manifest")/js/$2" >"$parts/$2"
}

# The name by which a content security policy allows a text.
hash_of() { # file
    local hex
    hex=$( (sha256sum "$1" 2>/dev/null || shasum -a 256 "$1") | cut -c 1-64)
    # shellcheck disable=SC2059 # the format is what is to be written
    printf "'sha256-%s'" "$(printf "$(sed 's/../\\x&/g' <<<"$hex")" | base64)"
}

policy() { # what may be run, what may be styled, what may be loaded
    printf "default-src 'none'; script-src 'wasm-unsafe-eval' %s; worker-src blob:; style-src %s; connect-src %s; img-src data:; %s" \
        "$1" "$2" "$3" "base-uri 'none'; form-action 'none'"
}

# The page with each mark on a line of its own, or in the policy, replaced by a file's text.
fill() { # folder with POLICY, STYLE, PROGRAM and SCRIPTS
    local line mark
    while IFS= read -r line; do
        case $line in
        @*@) cat "$1/${line//@/}" ;;
        *@POLICY@*) mark=$(cat "$1/POLICY") && printf '%s\n' "${line/@POLICY@/$mark}" ;;
        *) printf '%s\n' "$line" ;;
        esac
    done <"$source/index.html"
}

page_of_the_folder() {
    policy "'self'" "'self'" "'self'" >"$parts/POLICY"
    echo '<link rel="stylesheet" href="page.css">' >"$parts/STYLE"
    echo '<script type="text/plain" id="worker" data-file="worker.js"></script>' >"$parts/PROGRAM"
    echo "<script type=\"application/wasm\" id=\"program\" data-file=\"${packed##*/}\" data-bytes=\"$(wc -c <"$packed" | tr -d ' ')\"></script>" >>"$parts/PROGRAM"
    printf '<script src="%s"></script>\n' "${scripts[@]}" >"$parts/SCRIPTS"
    fill "$parts" >"$folder/index.html"
}

page_alone() {
    local name allowed='' body=$parts/body
    : >"$parts/SCRIPTS"
    for name in "${scripts[@]}"; do
        cp "$folder/$name" "$body"
        allowed+=" $(hash_of "$body")"
        { printf '<script>' && cat "$body" && printf '</script>\n'; } >>"$parts/SCRIPTS"
    done
    policy "$allowed" "$(hash_of "$folder/page.css")" "'none'" >"$parts/POLICY"
    { printf '<style>' && cat "$folder/page.css" && printf '</style>\n'; } >"$parts/STYLE"
    { printf '<script type="text/plain" id="worker">' && cat "$folder/worker.js" && printf '</script>\n'; } >"$parts/PROGRAM"
    { printf '<script type="application/wasm" id="program">' && base64 <"$packed" && printf '</script>\n'; } >>"$parts/PROGRAM"
    fill "$parts" >"$out/firelance.html"
}

compile "$@"
folder=$out/firelance
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
rm -rf "$folder" && mkdir -p "$folder"
shrink "$wasm" "$parts/firelance.wasm"
packed=$(pack "$parts/firelance.wasm" "$folder/firelance.wasm")
cp "$source"/*.js "$parts"
script_of miniquad gl.js
script_of sapp-jsutils sapp_jsutils.js
script_of quad-url quad-url.js
(cd "$parts" && cat "${worker[@]}") >"$folder/worker.js"
cp "${scripts[@]/#/$source/}" "$source/page.css" "$folder"
page_of_the_folder
page_alone
wc -c "$wasm" "$parts/firelance.wasm" "$folder"/* "$out/firelance.html"
