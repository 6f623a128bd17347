//! `run --svg` and `run --png`: eight moments of a run and its curves, the same bytes every time, without a display.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use resvg::tiny_skia::Pixmap;
use std::path::{Path, PathBuf};

const WORDS: [&str; 4] = ["run", "proving-blocks", "--until", "3"];

fn firelance(arguments: &[&str]) -> Assert {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firelance"));
    // No home, no display, no language: nothing of the machine comes in.
    command.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).args(arguments).assert()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn drawn(folder: &Path, name: &str) -> (Vec<u8>, Vec<u8>) {
    let (svg, png) = (folder.join(format!("{name}.svg")), folder.join(format!("{name}.png")));
    let files = ["--svg", svg.to_str().expect("UTF-8"), "--png", png.to_str().expect("UTF-8")];
    firelance(&[&WORDS[..], &files].concat()).success();
    (std::fs::read(svg).expect("a picture"), std::fs::read(png).expect("a picture"))
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let folder = folder("pictures-same");
    assert!(drawn(&folder, "a") == drawn(&folder, "b"));
}

#[test]
fn eight_moments_are_drawn_and_the_dots_show_them() {
    let (svg, png) = drawn(&folder("pictures-film"), "x");
    let svg = String::from_utf8(svg).expect("UTF-8");
    assert_eq!(svg.matches("<svg x=").count(), 8, "eight pictures");
    assert!(svg.contains(">0.0 s</text>") && svg.contains(">3.0 s</text>") && !svg.contains("NaN"));
    let number = |name: &str| {
        let rest = svg.split(&format!("{name}=\"")).nth(1).expect(name);
        rest.split('"').next().and_then(|number| number.parse::<u32>().ok()).expect("a number")
    };
    let dots = Pixmap::decode_png(&png).expect("PNG");
    assert_eq!((dots.width(), dots.height()), (2 * number("width"), 2 * number("height")));
    // Paper and earth and things: of a blank picture all dots are alike.
    let first = dots.pixels()[0];
    let other = dots.pixels().iter().filter(|dot| **dot != first).count();
    assert!(other * 5 > dots.pixels().len(), "{other} of {} dots", dots.pixels().len());
    // The first picture and the last are not the same: the blocks have slid.
    let row = |top: u32| dots.pixels()[(top * dots.width()) as usize..((top + 200) * dots.width()) as usize].to_vec();
    assert_ne!(row(160), row(160 + 3 * 200));
}

#[test]
fn pictures_change_no_bit_of_the_run() {
    let folder = folder("pictures-bits");
    let plain = firelance(&WORDS).success();
    let file = folder.join("x.png");
    let drawn = firelance(&[&WORDS[..], &["--png", file.to_str().expect("UTF-8")]].concat()).success();
    assert_eq!(plain.get_output().stdout, drawn.get_output().stdout);
}

#[test]
fn where_no_picture_can_be_written_it_says_so_before_the_run() {
    let folder = folder("pictures-refused");
    let folder = folder.to_str().expect("UTF-8");
    for flag in ["--png", "--svg"] {
        for (place, reason) in [
            (format!("{folder}/no/x.{}", &flag[2..]), "cannot be written: its folder is not there"),
            (folder.to_owned(), "is a folder, wanted the name of a file"),
        ] {
            let assert = firelance(&["run", "dean-1132", flag, &place]).code(2).stdout("");
            let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
            assert_eq!(said, format!("firelance: {flag}: '{place}' {reason}\n"));
        }
        let other = format!("{folder}/x.txt");
        let assert = firelance(&["run", "dean-1132", flag, &other]).code(2).stdout("");
        let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
        assert!(said.contains(&format!("found '{other}', wanted a name that ends in .{}", &flag[2..])), "{said}");
    }
}
