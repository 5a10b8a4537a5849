//! What time and what day it is where the user is. The pure part gets these as values.

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::promise::get;

/// A day on the user's own calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalDay {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// Milliseconds since 1970, as far as the machine knows; 0 for a clock before that.
#[must_use]
pub fn now() -> u64 {
    // A float in the browser, whole and far below 2^53.
    Date::now().max(0.0) as u64
}

/// Today.
#[must_use]
pub fn today() -> LocalDay {
    let date = Date::new_0();
    LocalDay {
        year: i32::try_from(date.get_full_year()).unwrap_or(1970),
        month: u8::try_from(date.get_month() + 1).unwrap_or(1),
        day: u8::try_from(date.get_date()).unwrap_or(1),
    }
}

/// Hour and minute of the user's clock.
#[must_use]
pub fn time() -> (u8, u8) {
    let date = Date::new_0();
    let small = |n: u32| u8::try_from(n).unwrap_or(0);
    (small(date.get_hours()), small(date.get_minutes()))
}

/// How many minutes the user's clock is ahead of universal time at a moment, in milliseconds
/// since 1970: an hour more in summer than in winter.
#[must_use]
pub fn offset_minutes(ms: u64) -> i32 {
    // A stamp has 48 bits of milliseconds: a float holds them whole.
    let date = Date::new(&JsValue::from_f64(ms as f64));
    -(date.get_timezone_offset() as i32)
}

/// The time zone's name (`Europe/Amsterdam`), if the browser tells.
#[must_use]
pub fn zone() -> Option<String> {
    let intl = get(&js_sys::global(), "Intl");
    let make: Function = get(&intl, "DateTimeFormat").dyn_into().ok()?;
    let format: Object = Reflect::construct(&make, &Array::new())
        .ok()?
        .dyn_into()
        .ok()?;
    let resolve: Function = get(&format, "resolvedOptions").dyn_into().ok()?;
    let options: JsValue = resolve.call0(&format).ok()?;
    get(&options, "timeZone").as_string()
}

/// Milliseconds since the page began, for measuring; it never jumps.
#[must_use]
pub fn elapsed() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(Date::now, |performance| performance.now())
}
