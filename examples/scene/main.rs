//! A test bench of the picture: a made-up moment of De'an, drawn without a world. Run it under a display:
//! `cargo run --release --example scene -- fonts-folder out.png [quiet|burning|collapsed]`.

mod fake;

use fake::{Fake, When};
use firelance::view::camera::Camera;
use firelance::view::fonts::Fonts;
use firelance::view::scene::Scene;
use firelance::view::stage::{BridgeStage, Labels, MoatStage, Stage, WallStage};
use macroquad::prelude::*;

fn stage() -> Stage {
    Stage {
        wall: Some(WallStage { height: 7.8, top: 5.0, base: 11.7, edge: 0.0 }),
        moat: Some(MoatStage { from: 5.9, to: 15.3, depth: 4.7, water_below: 1.25, soft_from: 7.0, soft_to: 10.0 }),
        bridge: Some(BridgeStage { id: "bridge".into(), length: 19.4, width: 6.2, height: 12.0, start_gap: 3.2 }),
        prop: Some("prop".into()),
        seed: 1132,
        labels: Labels::default(),
    }
    .labelled("dean")
}

fn conf() -> Conf {
    Conf { window_title: "scene".into(), window_width: 1280, window_height: 720, ..Default::default() }
}

#[macroquad::main(conf)]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let font = |name: &str| std::fs::read(format!("{}/{name}.otf", arguments[0])).expect("a font file");
    let files = ["serif", "serif_bold", "sans", "sans_bold"].map(font);
    let fonts = Fonts::load([&files[0], &files[1], &files[2], &files[3]]).expect("fonts that load");
    let stage = stage();
    let (low, high) = stage.view();
    let camera = Camera::new(Rect::new(0.0, 0.0, 955.0, 650.0), low, high);
    let mut scene = Scene::new(stage, fonts);
    let when = match arguments.get(2).map(String::as_str) {
        Some("quiet") => When::Quiet,
        Some("collapsed") => When::Collapsed,
        _ => When::Burning,
    };
    let mut camera = camera;
    if let Some(zoom) = arguments.get(3).and_then(|zoom| zoom.parse().ok()) {
        camera.zoom_at(vec2(400.0, 330.0), zoom);
    }
    let fake = Fake::new(when);
    let mut least = std::time::Duration::MAX;
    let begun = std::time::Instant::now();
    for round in 0..41 {
        let start = std::time::Instant::now();
        scene.draw(&fake.frame, &fake.things, &fake.crews, &camera);
        least = least.min(start.elapsed());
        if round == 40 {
            println!("{:?} a frame in all", begun.elapsed() / 40);
            println!("{least:?} on the CPU, vertices (static, moving) {:?}", scene.vertices());
            get_screen_data().export_png(&arguments[1]);
            break;
        }
        next_frame().await;
    }
    scene.draw(&fake.frame, &fake.things, &fake.crews, &camera);
}
