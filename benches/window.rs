//! What a frame of the window costs while De'an is at its hottest, run at ten times its speed: the program's own parts, the
//! calls that draw, with what the driver does in them, and how many frames a second come of it.
//!
//! `xvfb-run -s '-screen 0 1280x720x24' cargo bench --bench window` where there is no display. The program's own parts
//! are beside one frame's share of a second at 60: wanted are at most 8 ms of its 16.7. They are told by the clock of the wall: where
//! graphics are done by the same processor, its threads run meanwhile, and the parts look dearer than they are.

use serde_json::Value;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// From here on all burns that can burn at once, s of the run; and no later.
const HOT_S: f64 = 330.0;
const OVER_S: f64 = 480.0;
/// Longest wait for it.
const PATIENCE: Duration = Duration::from_secs(180);
const SPEED: &str = "10";
const FRAME_MS: f64 = 1000.0 / 60.0;

/// The program, gone when the measuring ends.
struct Run(Child);

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(folder: &Path) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firelance"));
    command.args(["play", "dean-1132"]).env("FIRELANCE_PLAY", SPEED);
    command.env("FIRELANCE_LAYOUT", folder.join("layout.json")).env("FIRELANCE_WORK", folder.join("work"));
    // A picture that never comes keeps the program writing what it has to tell.
    command.env("FIRELANCE_SHOT", format!("99999:{}", folder.join("none.png").display()));
    Run(command.spawn().unwrap_or_else(|error| panic!("firelance: {error}")))
}

fn told(folder: &Path) -> Option<Value> {
    serde_json::from_str(&std::fs::read_to_string(folder.join("layout.json")).ok()?).ok()
}

/// What it tells at some moments of the hottest time.
fn sampled(folder: &Path) -> Vec<(Instant, Value)> {
    let (begun, mut all) = (Instant::now(), Vec::new());
    while begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(250));
        let Some(now) = told(folder) else { continue };
        let time_s = now["time_s"].as_f64().unwrap_or(0.0);
        if time_s > OVER_S {
            break;
        }
        if time_s > HOT_S {
            all.push((Instant::now(), now));
        }
    }
    all
}

fn main() {
    if !firelance::view::window::display_available() {
        println!("no display: nothing is measured");
        return;
    }
    let folder = std::env::temp_dir().join(format!("firelance-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let run = start(&folder);
    let all = sampled(&folder);
    drop(run);
    let _ = std::fs::remove_dir_all(&folder);
    let [(first, begun), .., (last, ended)] = &all[..] else { panic!("De'an never came to {HOT_S} s in {PATIENCE:?}") };
    let frames = ended["frame"].as_f64().unwrap_or(0.0) - begun["frame"].as_f64().unwrap_or(0.0);
    let mean = |part: &str| all.iter().filter_map(|(_, now)| now["parts"][part].as_f64()).sum::<f64>() / all.len() as f64;
    let own = ["simulation_ms", "panels_ms", "paint_ms"];
    for part in own.into_iter().chain(["drawing_ms"]) {
        println!("{:>8.2} ms  {:.2} of a frame at 60  {part}", mean(part), mean(part) / FRAME_MS);
    }
    let all_own: f64 = own.into_iter().map(mean).sum();
    println!("{all_own:>8.2} ms  {:.2} of a frame at 60  all its own (wanted: at most 8 ms)", all_own / FRAME_MS);
    println!("{:>8.1} frames a second at {SPEED} times the speed", frames / (*last - *first).as_secs_f64());
}
