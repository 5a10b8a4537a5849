//! Waiting without a runtime: polls a future until it is done. For stores that never really
//! wait, as memory does: the demo's and the tests'. Knows no clock and no thread but its own.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Runs a future to its end on this thread. A future that waits for the browser would turn
/// here for ever, so nothing under `browser` uses it.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}
