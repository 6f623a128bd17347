//! Plots: the plot that is shown, saved as a picture or a table beside the user's work; and whatever else is put there.

use super::super::Window;
#[cfg(not(target_arch = "wasm32"))]
use crate::export;
use crate::export::csv::{Curves, series};
#[cfg(not(target_arch = "wasm32"))]
use crate::plot::Gathered;
use crate::recording::Recording;
use crate::view::panels::plot::pinned;
use crate::view::panels::state::PanelState;
use crate::view::panels::work::PlotFile;
use crate::words::say;
use macroquad::miniquad::date::now;

impl Window {
    pub(super) fn save_plot(&mut self, file: PlotFile) {
        let (ending, text) = match file {
            PlotFile::Svg => ("svg", self.plot_as_svg()),
            PlotFile::Csv => ("csv", table(self.session.recording(), &self.panels)),
        };
        self.put_beside(("plot", ending), text);
    }

    /// Writes a file of this name and ending beside the user's work and says where it is, or why not.
    pub(super) fn put_beside(&mut self, name: (&str, &str), text: Result<String, String>) {
        let put = text.and_then(|text| self.put(name, &text));
        self.tell_of_put(put);
    }

    /// Says where a file is that was put beside the user's work, or why there is none.
    pub(super) fn tell_of_put(&mut self, put: Result<String, String>) {
        match put {
            Ok(path) => {
                let text = say(self.panels.language, "work-saved", &[("file", path.into())]);
                self.panels.toast(text, now() + 2.0);
            }
            Err(reason) => self.refuse("work-not-saved", &reason),
        }
    }

    fn put(&self, (name, ending): (&str, &str), text: &str) -> Result<String, String> {
        let path = self.beside(name, ending)?;
        self.desk.shelf.give(&path, text)?;
        Ok(path.display().to_string())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn plot_as_svg(&self) -> Result<String, String> {
        let shown = super::super::shown(&self.session, &self.panels, None);
        let picture = crate::view::panels::plot::picture(&shown, &self.panels, &mut Gathered::default());
        export::graph::draw(shown.recording, &picture).map_err(|error| error.to_string())
    }

    /// A page has no drawer of pictures; nor does it show the button.
    #[cfg(target_arch = "wasm32")]
    fn plot_as_svg(&self) -> Result<String, String> {
        Err("SVG".to_owned())
    }
}

/// All kept moments of the series, whatever part of them shows, then those of the runs that are pinned.
fn table(recording: &Recording, panels: &PanelState) -> Result<String, String> {
    let (mut bytes, pinned) = (Vec::new(), pinned(panels));
    let curves = Curves { series: &panels.plots.series, across: panels.plots.across.as_ref(), pinned: &pinned };
    series(recording, curves, &mut bytes).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
