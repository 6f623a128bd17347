//! Which squares have changed, and how the parts of the window are made of them.

use super::*;

/// Two frames of a window of 320 by 160, each with such places and sums on it.
fn frames(before: &[(Rect, u64)], after: &[(Rect, u64)]) -> Vec<Rect> {
    let mut tiles = Tiles::default();
    for frame in [before, after] {
        tiles.begin(vec2(320.0, 160.0), false);
        for (place, sum) in frame {
            tiles.add(place.point(), place.point() + place.size(), *sum);
        }
    }
    tiles.changed()
}

#[test]
fn only_what_is_painted_otherwise_has_changed() {
    let (tree, man) = (Rect::new(10.0, 10.0, 40.0, 100.0), Rect::new(200.0, 70.0, 20.0, 20.0));
    assert_eq!(frames(&[(tree, 1), (man, 2)], &[(tree, 1), (man, 2)]), []);
    // What moved, and where it was.
    let moved = Rect::new(230.0, 70.0, 20.0, 20.0);
    assert_eq!(frames(&[(tree, 1), (man, 2)], &[(tree, 1), (moved, 2)]), [Rect::new(192.0, 64.0, 64.0, 32.0)]);
    // The one before the other is not the other before the one.
    assert_eq!(frames(&[(man, 1), (man, 2)], &[(man, 2), (man, 1)]).len(), 1);
    // Places outside of the window are nobody's.
    assert_eq!(frames(&[], &[(Rect::new(-90.0, 20.0, 60.0, 20.0), 1), (Rect::new(20.0, 400.0, 9.0, 9.0), 1)]), []);
}

#[test]
fn the_first_frame_and_one_of_another_size_are_painted_whole() {
    let mut tiles = Tiles::default();
    for size in [vec2(320.0, 160.0), vec2(300.0, 160.0)] {
        tiles.begin(size, false);
        assert_eq!(tiles.changed(), [Rect::new(0.0, 0.0, size.x, size.y)]);
        tiles.begin(size, false);
        assert!(tiles.changed().is_empty());
    }
    tiles.all();
    assert_eq!(tiles.changed().len(), 1);
}

#[test]
fn what_is_hidden_is_painted_once_it_is_seen() {
    let (man, page) = (Rect::new(200.0, 70.0, 20.0, 20.0), Rect::new(150.0, 0.0, 170.0, 160.0));
    let mut tiles = Tiles::default();
    let mut frame = |sum: u64, hidden: &[Rect]| {
        tiles.begin(vec2(320.0, 160.0), false);
        tiles.add(man.point(), man.point() + man.size(), sum);
        tiles.hide(hidden);
        tiles.changed()
    };
    assert_eq!(frame(1, &[page]), [Rect::new(0.0, 0.0, 160.0, 160.0)], "the first of all that is seen");
    assert_eq!(frame(2, &[page]), []);
    // Nothing of it was painted: all of it is to be.
    assert_eq!(frame(2, &[]), [Rect::new(160.0, 0.0, 160.0, 160.0)]);
    assert_eq!(frame(2, &[]), []);
    assert_eq!(frame(3, &[]), [Rect::new(192.0, 64.0, 32.0, 32.0)]);
}

#[test]
fn parts_are_few_cover_all_that_changed_and_do_not_meet() {
    let mut parts = Vec::new();
    for i in 0..60 {
        let (x, y) = ((i * 7) % 40, (i * 11) % 23);
        parts.push([x, x + 1, y, y + 1]);
    }
    parts.sort_unstable();
    parts.dedup();
    let all = parts.clone();
    let few = few(parts);
    assert!(few.len() <= MOST_PARTS);
    assert!(
        all.iter()
            .all(|own| few.iter().any(|part| part[0] <= own[0] && part[1] >= own[1] && part[2] <= own[2] && part[3] >= own[3]))
    );
    let meet = |a: &[usize; 4], b: &[usize; 4]| a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];
    assert!((0..few.len()).all(|i| (i + 1..few.len()).all(|k| !meet(&few[i], &few[k]))), "{few:?}");
}
