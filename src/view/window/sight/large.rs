//! What letters of every size leave of the window: nothing is cut, nothing lies on something else, and what is asked for is shown.

#[cfg(test)]
mod tests {
    use crate::scenario::{Scenario, Settings};
    use crate::session::Session;
    use crate::text::Language;
    use crate::units::Vec2;
    use crate::view::camera::Camera;
    use crate::view::panels::menu::{Line, Sheet, lines};
    use crate::view::panels::{self, Leaf, PanelState, press, theme};
    use crate::view::window::letters;
    use crate::view::window::opening::{opening, stage_of};
    use crate::view::window::sight::shown;
    use egui_macroquad::egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, Shape, vec2};

    const SIZES: [f32; 4] = [1.0, 1.25, 1.5, 2.0];

    /// The panels without a window: their state, and the texts that were painted last, with what clips them.
    struct Screen {
        ctx: Context,
        state: PanelState,
        session: Session,
        time_s: f64,
        texts: Vec<(String, Rect, Rect)>,
    }

    impl Screen {
        fn of(id: &str, text: f32, language: Language) -> Self {
            let ctx = Context::default();
            letters::faces().install(&ctx);
            theme::dress(&ctx);
            let mut state = PanelState { language, ..PanelState::default() };
            state.theme.text = text;
            let session = Session::open(Scenario::find(id).unwrap(), Settings::default()).unwrap();
            Self { ctx, state, session, time_s: 0.0, texts: Vec::new() }
        }

        /// Paints so many frames, the first with these keys.
        fn frames(&mut self, count: usize, keys: &[Key]) {
            for number in 0..count {
                let key =
                    |&key: &Key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
                let events = if number == 0 { keys.iter().map(key).collect() } else { Vec::new() };
                self.time_s += 1.0 / 30.0;
                let input = RawInput {
                    screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0))),
                    time: Some(self.time_s),
                    events,
                    ..RawInput::default()
                };
                let (session, state) = (&self.session, &mut self.state);
                let output = self.ctx.run(input, |ctx| {
                    let shown = shown(session, state, None);
                    panels::show(ctx, &shown, state);
                });
                self.texts.clear();
                for clipped in output.shapes {
                    gather(&clipped.shape, clipped.clip_rect, &mut self.texts);
                }
            }
        }

        /// The first screen with all it has to show.
        fn first(text: f32, language: Language) -> Self {
            let mut screen = Self::of("dean-1132", text, language);
            screen.state.menu.open = true;
            screen.frames(24, &[]);
            screen
        }

        fn place(&self, name: &str) -> Rect {
            *self.state.places.get(name).unwrap_or_else(|| panic!("{name} in {:?}", self.state.places.keys()))
        }

        /// The texts that something covers, as far as they show: none but its own.
        fn covered_by(&self, place: Rect, own: &str) -> Vec<&str> {
            let shows =
                self.texts.iter().filter(|(text, rect, clip)| text != own && rect.intersect(*clip).shrink(1.0).intersects(place));
            shows.map(|(text, ..)| text.as_str()).collect()
        }
    }

    fn gather(shape: &Shape, clip: Rect, texts: &mut Vec<(String, Rect, Rect)>) {
        match shape {
            Shape::Text(text) => {
                texts.push((text.galley.text().to_owned(), text.galley.rect.translate(text.pos.to_vec2()), clip))
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, clip, texts)),
            _ => {}
        }
    }

    fn place(camera: &Camera, at: Vec2, depth_m: f64) -> Pos2 {
        <[f32; 2]>::from(camera.to_screen(at.x, at.y, depth_m)).into()
    }

    fn plain(text: &str) -> String {
        text.split_whitespace().collect()
    }

    #[test]
    fn the_pictures_of_the_first_screen_are_as_large_beside_large_letters() {
        let size = |text: f32| {
            let screen = Screen::first(text, Language::English);
            let own = screen.state.menu.pictures.iter().find(|(name, _)| name.as_str() != crate::view::vignettes::PAPER);
            let (_, picture) = own.expect("pictures are asked for");
            (picture.width, picture.height)
        };
        let (width, height) = size(1.0);
        for text in &SIZES[1..] {
            let (wide, tall) = size(*text);
            let least = if *text < 1.3 { 0.86 } else { 1.0 };
            let enough = |size: u32, at_100: u32| f64::from(size) >= least * f64::from(at_100);
            assert!(enough(wide, width) && enough(tall, height), "{text}: {wide} x {tall}, at 100 % {width} x {height}");
        }
    }

    #[test]
    fn what_a_battle_is_about_grows_with_the_text_and_is_all_there() {
        for language in Language::ALL {
            for text in SIZES {
                let mut screen = Screen::first(text, language);
                for battle in 0..10 {
                    let Line::Scenario(entry) = lines(Sheet::Wars, &screen.state.menu.entries, &[])[battle] else {
                        panic!("battles first")
                    };
                    let told = entry.told.as_ref().unwrap().summary.get(language).to_owned();
                    let found =
                        |screen: &Screen| screen.texts.iter().find(|(own, ..)| plain(own).contains(&plain(&told))).cloned();
                    let (own, rect, _) = found(&screen).unwrap_or_else(|| panic!("{text} {language:?}: {told}"));
                    assert!(
                        screen.place("scroll-summary").expand(6.0).contains_rect(rect),
                        "{text} {language:?} {rect:?}: {own}"
                    );
                    screen.frames(2, &[Key::ArrowRight]);
                }
            }
        }
    }

    #[test]
    fn no_word_of_the_scroll_lies_beyond_its_ends() {
        for language in Language::ALL {
            for text in SIZES {
                let mut screen = Screen::first(text, language);
                for (key, wanted) in [(Key::Home, true), (Key::End, false)] {
                    screen.frames(2, &[key]);
                    screen.state.menu.pan = vec2(if wanted { 0.0 } else { 1e6 }, 0.0);
                    screen.state.menu.pan_to = None;
                    screen.frames(2, &[]);
                    let paper = screen.place("scroll-paper");
                    for (own, rect, clip) in
                        screen.texts.iter().filter(|(_, rect, clip)| *clip == paper && rect.intersects(paper))
                    {
                        let inside = if wanted { rect.left() >= clip.left() + 4.0 } else { rect.right() <= clip.right() - 4.0 };
                        assert!(inside, "{text} {language:?} {key:?}: {own} at {rect:?} in {clip:?}");
                        assert!(
                            rect.top() >= clip.top() - 1.0 && rect.bottom() <= clip.bottom() + 1.0,
                            "{text} {language:?}: {own}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_page_of_a_date_leaves_its_ring_in_sight() {
        for text in [1.0, 2.0] {
            let mut screen = Screen::first(text, Language::English);
            screen.frames(30, &[Key::End]);
            let moment = lines(Sheet::Wars, &screen.state.menu.entries, &[]).len() - 1;
            assert_eq!(screen.state.menu.at, moment);
            let has = screen.ctx.memory(|memory| memory.focused());
            let rings: Vec<String> = screen.state.places.keys().filter(|name| name.starts_with("moment:")).cloned().collect();
            let ring =
                rings.into_iter().find(|name| has == Some(press::id(name))).expect("the last ring has the keyboard and shows");
            screen.frames(30, &[Key::Enter]);
            assert!(screen.state.sources.is_some(), "its page is open");
            let place = screen.place(&ring);
            screen.frames(10, &[]);
            assert_eq!(screen.place(&ring), place, "it stays there");
            assert!(screen.place("scroll-paper").contains_rect(place), "{text}: {place:?}");
        }
    }

    #[test]
    fn a_toast_and_a_notice_lie_on_no_text_and_no_control() {
        let text = "Saved: /home/student/Documents/Firelance/dean-1132-Li-Hua-plot-2.csv";
        type Turn = fn(&mut Screen);
        let turns: [(&str, Turn); 5] = [
            ("the first screen", |screen| screen.state.menu.open = true),
            ("the proving ground", |screen| (screen.state.menu.open, screen.state.menu.sheet) = (true, Sheet::Proving)),
            ("the scene", |_| {}),
            ("the page to build on", |screen| panels::build::toggle(&mut screen.state)),
            ("the table of differences", |screen| screen.state.leaf = Some(Leaf::Differences)),
        ];
        for language in Language::ALL {
            for size in [1.0, 1.5, 2.0] {
                for (what, turn) in turns {
                    for notice in [false, true] {
                        let mut screen = Screen::of("dean-1132", size, language);
                        let scale = Rect::from_min_max(
                            Pos2::new(500.0 - 50.0 * size, 555.0),
                            Pos2::new(640.0 + 30.0 * (2.0 - size), 620.0),
                        );
                        screen.state.written = vec![scale];
                        turn(&mut screen);
                        screen.frames(24, &[]);
                        let said =
                            if notice { "Work that was not saved has been kept. It is under Scenarios, My work." } else { text };
                        let now_s = screen.time_s;
                        if notice {
                            screen.state.notify(said.to_owned(), now_s)
                        } else {
                            screen.state.toast(said.to_owned(), now_s)
                        }
                        screen.frames(3, &[]);
                        let place = screen.place(if notice { "notice" } else { "toast" });
                        let window = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
                        assert!(window.contains_rect(place), "{what} at {size}: {place:?}");
                        let own = screen.texts.iter().find(|(own, ..)| plain(own) == plain(said)).expect("it is said").0.clone();
                        let covered = screen.covered_by(place, &own);
                        assert!(covered.is_empty(), "{what} at {size} in {language:?}: {place:?} lies on {covered:?}");
                        let controls =
                            ["menu:chronicle", "menu:my-work", "parameters", "transport", "scale", "corner", "leaf", "build"];
                        let on =
                            controls.iter().filter(|name| screen.state.places.get(**name).is_some_and(|it| it.intersects(place)));
                        assert_eq!(on.count(), 0, "{what} at {size} in {language:?}: {place:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn descriptions_of_the_proving_ground_are_whole() {
        for language in Language::ALL {
            for text in SIZES {
                let mut screen = Screen::of("dean-1132", text, language);
                (screen.state.menu.open, screen.state.menu.sheet) = (true, Sheet::Proving);
                screen.frames(24, &[]);
                let elided: Vec<_> = screen.texts.iter().filter(|(own, ..)| own.ends_with('…')).collect();
                assert!(elided.is_empty(), "{elided:?}");
                let said = |told: &str| screen.texts.iter().any(|(own, ..)| plain(own) == plain(told));
                let first = screen.state.menu.entries.iter().find(|entry| entry.id.starts_with("proving-")).unwrap();
                assert!(said(first.told.as_ref().unwrap().summary.get(language)), "{text} {language:?}");
            }
        }
    }

    #[test]
    fn the_legend_of_an_overlay_covers_no_card() {
        for language in Language::ALL {
            for (text, wide) in [(1.0, false), (1.5, false), (2.0, false), (2.0, true)] {
                for overlay in 0..crate::view::overlays::OVERLAYS.len() {
                    let mut screen = Screen::of("dean-1132", text, language);
                    screen.state.overlay = Some(overlay);
                    screen.state.tools.take(Some(0));
                    screen.state.page = wide.then_some(panels::state::Page::Outcomes);
                    screen.frames(3, &[]);
                    let (legend, tool) = (screen.place("legend"), screen.place("tool"));
                    assert!(
                        !legend.intersects(tool) && !legend.intersects(screen.place("corner")),
                        "{text}: {legend:?} on {tool:?}"
                    );
                    assert!(legend.height() > 60.0 && legend.width() > 150.0, "{text} {wide} {language:?}: {legend:?}, {tool:?}");
                }
            }
        }
    }

    #[test]
    fn how_the_window_is_shown_is_turned_on_the_first_screen_too() {
        let mut screen = Screen::first(1.0, Language::English);
        screen.frames(1, &[Key::K]);
        assert!(screen.state.theme.calm && screen.state.menu.open && screen.state.toast.is_some());
    }

    #[test]
    fn ships_open_in_sight_and_above_the_parameters() {
        for id in ["caishi-1161", "tangdao-1161"] {
            let mut screen = Screen::of(id, 1.0, Language::English);
            screen.frames(24, &[]);
            let parameters = screen.place("parameters");
            let camera = opening(&stage_of(&screen.session), macroquad::math::Rect::new(0.0, 0.0, 1280.0, 720.0));
            let cast = &screen.session.recording().things;
            let hulls = screen.session.frame().bodies.iter().filter(|body| cast[body.thing].part == "hull");
            let places: Vec<Pos2> = hulls.map(|hull| place(&camera, hull.position, cast[hull.thing].depth_m)).collect();
            let seen = places.iter().filter(|at| (0.0..1280.0).contains(&at.x)).count();
            let near = camera.pixels_per_metre();
            assert!(seen >= 4 && 2 * seen > places.len() && near > 7.0, "{id}: {places:?} at {near} pixels to a metre");
            for at in places {
                assert!(at.y < parameters.top() || at.x > parameters.right() && at.y < 600.0, "{id}: {at:?} on {parameters:?}");
            }
        }
    }
}
