//! Civil dates without time zone. Day arithmetic after Howard Hinnant, "chrono-Compatible
//! Low-Level Date Algorithms" (days_from_civil, civil_from_days).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// A day in the years 1900 to 2199. Written as `2026-01-31` in files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datum {
    jaar: u16,
    maand: u8,
    dag: u8,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatumFout {
    /// Not written as day-month-year or year-month-day.
    Vorm,
    /// Written well, but no such day exists (31 februari, year 0203).
    BestaatNiet,
}

impl Datum {
    /// The day, if it exists and lies between 1900 and 2199.
    #[must_use]
    pub fn new(jaar: u16, maand: u8, dag: u8) -> Option<Self> {
        let exists = (1900..2200).contains(&jaar)
            && (1..=12).contains(&maand)
            && (1..=days_in_month(jaar, maand)).contains(&dag);
        exists.then_some(Self { jaar, maand, dag })
    }

    /// Reads `2026-01-31` or, as Dutch people write it, `31-1-2026`, `31/01/26` or `31.1.2026`.
    /// Two-digit years are 1970 to 2069.
    ///
    /// # Errors
    /// When the text has another form, or the day does not exist.
    pub fn parse(text: &str) -> Result<Self, DatumFout> {
        let parts: Vec<&str> = text.trim().split(['-', '/', '.']).map(str::trim).collect();
        let [a, b, c] = parts.as_slice() else {
            return Err(DatumFout::Vorm);
        };
        let number = |text: &str| match text.len() {
            1..=4 if text.bytes().all(|b| b.is_ascii_digit()) => {
                text.parse::<u16>().map_err(|_| DatumFout::Vorm)
            }
            _ => Err(DatumFout::Vorm),
        };
        let (jaar, maand, dag) = if a.len() == 4 {
            (number(a)?, number(b)?, number(c)?)
        } else {
            let jaar = match (number(c)?, c.len()) {
                (short @ 0..70, 2) => short + 2000,
                (short, 2) => short + 1900,
                (jaar, 4) => jaar,
                _ => return Err(DatumFout::Vorm),
            };
            (jaar, number(b)?, number(a)?)
        };
        let small = |value: u16| u8::try_from(value).map_err(|_| DatumFout::BestaatNiet);
        Self::new(jaar, small(maand)?, small(dag)?).ok_or(DatumFout::BestaatNiet)
    }

    /// Year, four digits.
    #[must_use]
    pub fn jaar(self) -> u16 {
        self.jaar
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn maand(self) -> u8 {
        self.maand
    }

    /// Day of the month, from 1.
    #[must_use]
    pub fn dag(self) -> u8 {
        self.dag
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub fn day_number(self) -> i32 {
        let (m, d) = (i32::from(self.maand), i32::from(self.dag));
        let y = i32::from(self.jaar) - i32::from(m <= 2);
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let doy = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        era * 146_097 + doe - 719_468
    }

    /// The day with that number, held within 1900 to 2199.
    #[must_use]
    pub fn from_day_number(number: i32) -> Self {
        let z = number.clamp(-25_567, 84_005) + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let maand = if mp < 10 { mp + 3 } else { mp - 9 };
        let jaar = yoe + era * 400 + i32::from(maand <= 2);
        Self {
            jaar: jaar as u16,
            maand: maand as u8,
            dag: (doy - (153 * mp + 2) / 5 + 1) as u8,
        }
    }

    /// So many days later (earlier when negative).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_day_number(self.day_number().saturating_add(days))
    }

    /// So many months later, held to the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let total = i32::from(self.jaar) * 12 + i32::from(self.maand) - 1 + months;
        let jaar = total.div_euclid(12).clamp(1900, 2199) as u16;
        let maand = (total.rem_euclid(12) + 1) as u8;
        let dag = self.dag.min(days_in_month(jaar, maand));
        Self { jaar, maand, dag }
    }

    /// Days from `earlier` to this day; negative when it lies before.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.day_number() - earlier.day_number()
    }

    /// Day of the week, Monday is 0.
    #[must_use]
    pub fn weekday(self) -> u8 {
        (self.day_number() + 3).rem_euclid(7) as u8
    }
}

fn days_in_month(jaar: u16, maand: u8) -> u8 {
    match maand {
        4 | 6 | 9 | 11 => 30,
        2 if jaar.is_multiple_of(4) && (!jaar.is_multiple_of(100) || jaar.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.jaar, self.maand, self.dag)
    }
}

impl fmt::Debug for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Datum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let datum = Self::parse(&text).map_err(|_| D::Error::custom("datum"))?;
        // One form only, so that equal values are equal bytes.
        if datum.to_string() == text {
            Ok(datum)
        } else {
            Err(D::Error::custom("datum"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_three_centuries_has_its_number_and_weekday() {
        let mut day = Datum::new(1900, 1, 1).unwrap();
        assert_eq!(day.weekday(), 0, "1 January 1900 was a Monday");
        for number in day.day_number()..=Datum::new(2199, 12, 31).unwrap().day_number() {
            assert_eq!(
                (day.day_number(), Datum::from_day_number(number)),
                (number, day)
            );
            let next = day.plus_days(1);
            assert!(next > day || number == 84_005);
            day = next;
        }
        assert_eq!(Datum::new(1970, 1, 1).unwrap().day_number(), 0);
    }

    #[test]
    fn dutch_and_iso_dates_are_read_and_impossible_ones_refused() {
        let expected = Datum::new(2026, 1, 31).unwrap();
        for text in ["2026-01-31", "31-1-2026", "31/01/26", " 31.1.2026 "] {
            assert_eq!(Datum::parse(text), Ok(expected), "{text}");
        }
        assert_eq!(Datum::parse("31-2-2026"), Err(DatumFout::BestaatNiet));
        assert_eq!(Datum::parse("29-2-2025"), Err(DatumFout::BestaatNiet));
        assert!(Datum::parse("29-2-2024").is_ok());
        for text in ["", "gisteren", "31-1", "1-1-1-1", "+1-1-2026", "2026"] {
            assert_eq!(Datum::parse(text), Err(DatumFout::Vorm), "{text}");
        }
    }

    #[test]
    fn months_are_held_to_the_last_day() {
        let day = Datum::parse("2026-08-31").unwrap();
        assert_eq!(day.plus_months(6).to_string(), "2027-02-28");
        assert_eq!(day.plus_months(-6).to_string(), "2026-02-28");
    }
}
