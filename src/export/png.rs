//! PNG: a picture that was drawn as SVG, as dots, without a screen or a graphics card.
//!
//! Letters are of the fonts that the program carries, never of the machine, and nothing that is drawn here uses the colour
//! gradients or blends in which processors differ: the same picture gives the same bytes everywhere.

use super::heading::{Heading, WIDTH_PX};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::io;
use std::sync::Arc;

/// Dots for each pixel of the SVG: fine enough for paper.
const DOTS: f32 = 2.0;
const SANS: &[u8] = include_bytes!("../../assets/fonts/sans.otf");
const FAMILY: &str = "Noto Sans CJK SC";

/// The picture as the bytes of a PNG file, twice as many dots wide and tall as the SVG has pixels.
///
/// # Errors
/// A text that is no SVG, or a picture too large to be held; neither comes of what this program draws.
pub fn rasterise(svg: &str) -> io::Result<Vec<u8>> {
    let tree = tree(svg)?;
    let size = tree.size().to_int_size().scale_by(DOTS).ok_or_else(|| io::Error::other("the picture is too large"))?;
    let mut dots = Pixmap::new(size.width(), size.height()).ok_or_else(|| io::Error::other("the picture is too large"))?;
    resvg::render(&tree, Transform::from_scale(DOTS, DOTS), &mut dots.as_mut());
    dots.encode_png().map_err(io::Error::other)
}

/// What an SVG draws, with the letters of the program.
fn tree(svg: &str) -> io::Result<Tree> {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(SANS.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    let options = Options { fontdb: Arc::new(fonts), font_family: FAMILY.to_owned(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(io::Error::other)
}

/// Dots of a screen, red, green, blue and alpha of each, the lowest row first, as the bytes of a PNG file that nothing shines through,
/// below a heading.
///
/// # Errors
/// A size of nothing, or one that is too large.
pub fn of_screen(dots: &[u8], (width, height): (u32, u32), heading: &Heading) -> io::Result<Vec<u8>> {
    let scale = width as f32 / WIDTH_PX as f32;
    let above = (heading.height_px() as f32 * scale).ceil() as u32;
    let too_large = || io::Error::other("the picture is too large");
    let mut picture = Pixmap::new(width, height + above).filter(|_| height > 0).ok_or_else(too_large)?;
    picture.fill(Color::from_rgba8(0xF2, 0xE8, 0xD5, u8::MAX));
    resvg::render(&tree(&heading.document())?, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let line = 4 * width as usize;
    for (to, from) in picture.data_mut().chunks_exact_mut(line).skip(above as usize).zip(dots.chunks_exact(line).rev()) {
        to.copy_from_slice(from);
    }
    picture.data_mut().chunks_exact_mut(4).for_each(|dot| dot[3] = u8::MAX);
    picture.encode_png().map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20"
        fill="#ffffff"/><text x="2" y="15" font-family="sans-serif" font-size="14" fill="#000000">1:30</text></svg>"##;

    #[test]
    fn letters_are_drawn_with_the_fonts_of_the_program() {
        let bytes = rasterise(WORD).unwrap();
        let dots = Pixmap::decode_png(&bytes).unwrap();
        assert_eq!((dots.width(), dots.height()), (120, 40));
        let dark = dots.pixels().iter().filter(|dot| dot.red() < 128).count();
        assert!((100..1500).contains(&dark), "{dark} dark dots");
        assert_eq!(bytes, rasterise(WORD).unwrap());
    }

    #[test]
    fn a_screen_stands_upright_and_nothing_shines_through() {
        // Two dots wide: red below, green above, both half clear.
        let dots = [[200, 0, 0, 9], [200, 0, 0, 9], [0, 100, 0, 9], [0, 100, 0, 9]].concat();
        let heading = Heading::default();
        let picture = Pixmap::decode_png(&of_screen(&dots, (2, 2), &heading).unwrap()).unwrap();
        let above = picture.pixels().len() - 4;
        let colours: Vec<_> = picture.pixels()[above..].iter().map(|dot| (dot.red(), dot.green(), dot.alpha())).collect();
        assert_eq!(colours, [(0, 100, 255), (0, 100, 255), (200, 0, 255), (200, 0, 255)]);
        assert!(of_screen(&[], (0, 0), &heading).is_err());
    }

    #[test]
    fn a_screen_says_what_was_played_above_it() {
        let dots = [90, 90, 90, 255].repeat(900 * 4);
        let dark = |heading: &Heading| {
            let picture = Pixmap::decode_png(&of_screen(&dots, (900, 4), heading).unwrap()).unwrap();
            assert_eq!(picture.height(), 4 + heading.height_px());
            picture.pixels().iter().filter(|dot| dot.red() < 80).count()
        };
        let told = Heading { title: "De'an, 1132".into(), about: vec!["改动：火牛 0".into()], ..Heading::default() };
        assert!(dark(&Heading::default()) == 0 && dark(&told) > 300);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(rasterise("a run").is_err());
    }
}
