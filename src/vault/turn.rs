//! One save at a time within one tab: the next waits its turn. Between tabs there is nothing
//! to wait for, since no two of them write one key.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// A queue with one place at the counter.
#[derive(Debug, Default)]
pub(crate) struct Turn {
    taken: Cell<bool>,
    waiting: RefCell<VecDeque<Waker>>,
}

/// The place at the counter; leaving it lets the others try.
#[derive(Debug)]
pub(crate) struct Place<'a>(&'a Turn);

impl Turn {
    /// Waits for the place.
    pub(crate) fn take(&self) -> Take<'_> {
        Take(self)
    }
}

/// The wait itself.
pub(crate) struct Take<'a>(&'a Turn);

impl<'a> Future for Take<'a> {
    type Output = Place<'a>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.0.taken.replace(true) {
            self.0
                .waiting
                .borrow_mut()
                .push_back(context.waker().clone());
            Poll::Pending
        } else {
            Poll::Ready(Place(self.0))
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.taken.set(false);
        // All of them: one that was woken may have been dropped meanwhile, and the place
        // would stay empty while others wait.
        for waker in self.0.waiting.take() {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;

    #[test]
    fn the_second_waits_until_the_first_has_gone() {
        let turn = Turn::default();
        let mut context = Context::from_waker(Waker::noop());
        let mut first = pin!(turn.take());
        let Poll::Ready(place) = first.as_mut().poll(&mut context) else {
            panic!("the place was free");
        };
        let mut second = pin!(turn.take());
        assert!(second.as_mut().poll(&mut context).is_pending());
        drop(place);
        assert!(second.as_mut().poll(&mut context).is_ready());
    }
}
