//! Begin: what a window shows when it opens.

use super::Window;
use crate::intent::Intent;
use crate::workbook::Workbook;
use std::path::PathBuf;

/// What a window begins with.
pub enum Begin {
    /// Nobody has chosen a scenario: what there is to choose from.
    FirstScreen,
    Scenario,
    /// The work of a workbook, from its file.
    Work(Box<Workbook>, PathBuf),
}

impl Window {
    pub fn begin(&mut self, begin: Begin) {
        if let Begin::Work(book, path) = begin {
            return self.take_up(*book, &path);
        }
        self.tell_of_left_over();
        self.panels.menu.open = matches!(begin, Begin::FirstScreen);
    }

    /// Nobody sees what runs behind the menu: it stands still meanwhile, and goes on with the scene, unless that is another one.
    pub fn mind_the_menu(&mut self) {
        let open = self.panels.menu.open;
        if open && self.session.playing() {
            self.obey(Intent::Pause);
            self.panels.menu.waits = true;
        } else if !open && std::mem::take(&mut self.panels.menu.waits) {
            self.obey(Intent::Play);
        }
    }

    /// Who runs what is shown, from wherever, has chosen it.
    pub fn leave_first_screen(&mut self, intent: &Intent) {
        if matches!(intent, Intent::Play | Intent::RunTo(_) | Intent::Seek(_) | Intent::Step(_)) {
            self.panels.menu.open = false;
        }
    }
}
