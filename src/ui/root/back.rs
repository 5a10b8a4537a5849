//! Taking the last step back, in its turn among the other requests.

use super::actions::World;
use crate::{
    app::{Session, text::nl::refusal},
    ui::page::Done,
};
use std::rc::Rc;

impl World {
    /// Finds what takes the last step back and does it.
    pub(super) async fn take_back(self: Rc<Self>, done: Done) {
        let back = self.page().and_then(|page| page.update(Session::terug));
        done(match back {
            Some(Ok(command)) => self.carry_out(vec![command]).await,
            Some(Err(refused)) => Err(refusal::message(&refused)),
            None => Ok(()),
        });
    }
}
