//! Noticing that nobody has touched the page for a while, also when the machine slept, and
//! leaving by reloading: memory of the page cannot be wiped in any other way.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::BrowserFault;
use super::clock;
use super::events::Listener;
use super::timer::Timer;

/// How often is looked.
const LOOK: i32 = 5000;
/// A touch is told to other tabs once in so many milliseconds.
const TELL: u64 = 10_000;
/// What counts as a touch.
const TOUCHES: [&str; 5] = [
    "pointerdown",
    "pointermove",
    "keydown",
    "wheel",
    "touchstart",
];

/// The watch; dropping it ends it.
pub struct Idle {
    _listeners: Vec<Listener>,
    _timer: Timer,
    last: Rc<Cell<u64>>,
}

impl Idle {
    /// Calls `on` once, when nobody has touched the page for `limit` milliseconds. By the
    /// machine's clock and not by a timer alone, since timers stand still while it sleeps.
    /// `touched` hears now and then that somebody is at work, for the other tabs of one clock.
    pub fn watch(
        limit: u64,
        touched: impl Fn() + Clone + 'static,
        on: impl FnOnce() + 'static,
    ) -> Result<Self, BrowserFault> {
        let last = Rc::new(Cell::new(clock::now()));
        let on = Rc::new(RefCell::new(Some(on)));
        let look = {
            let last = Rc::clone(&last);
            move || {
                if clock::now().saturating_sub(last.get()) >= limit
                    && let Some(on) = on.take()
                {
                    on();
                }
            }
        };
        let told = Rc::new(Cell::new(0));
        let mut listeners = Vec::new();
        for name in TOUCHES {
            let (told, touched) = (Rc::clone(&told), touched.clone());
            let last = Rc::clone(&last);
            let look = look.clone();
            listeners.push(Listener::on_window(name, move |_| {
                // The first touch after a long sleep comes too late.
                look();
                let now = clock::now();
                last.set(now);
                if now.saturating_sub(told.get()) >= TELL {
                    told.set(now);
                    touched();
                }
            })?);
        }
        let every = i32::try_from(limit / 4).unwrap_or(LOOK).clamp(50, LOOK);
        Ok(Self {
            _listeners: listeners,
            _timer: Timer::every(every, look)?,
            last,
        })
    }

    /// Counts as a touch: somebody is at work in another tab.
    pub fn touch(&self) {
        self.last.set(clock::now());
    }
}

/// Loads the page anew: nothing of what was open stays in memory.
pub fn reload() -> Result<(), BrowserFault> {
    super::window()?
        .location()
        .reload()
        .map_err(BrowserFault::from)
}
