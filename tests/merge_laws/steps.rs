//! What may happen in a world, as data that proptest can make and shrink.

use proptest::prelude::*;

#[derive(Debug, Clone)]
pub enum Step {
    /// One honest change of one or more registers; `settle` also replaces what is unread.
    Edit {
        who: u8,
        on: Vec<u8>,
        value: u8,
        settle: bool,
    },
    /// An honest change of a kind that only a newer program knows.
    New { who: u8, on: u8, value: u8 },
    /// Verberg, toon or wis.
    Header { who: u8, gezin: u8, what: What },
    /// Somebody gives what they hold, in full, in part or without contents.
    Give {
        from: u8,
        to: u8,
        seed: u64,
        bare: u8,
        whole: u8,
    },
    /// A change by hand that keeps to no rule but the header's form.
    Sloppy {
        who: u8,
        on: u8,
        value: u8,
        shape: u8,
        over: Vec<(u8, u8, u8)>,
    },
    /// A replica enters a key, or takes it out again.
    Roster { who: u8, key: u8, enter: bool },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Verberg,
    Toon,
    Wis,
}

fn edit() -> impl Strategy<Value = Step> {
    let on = prop_oneof![
        4 => prop::collection::vec(0u8..16, 1..2),
        1 => prop::collection::vec(0u8..8, 2..5),
    ];
    (0u8..4, on, 0u8..8, prop::bool::weighted(0.1)).prop_map(|(who, on, value, settle)| {
        Step::Edit {
            who,
            on,
            value,
            settle,
        }
    })
}

fn give() -> impl Strategy<Value = Step> {
    let share = || prop_oneof![3 => Just(0u8), 2 => 1u8..60];
    (0u8..4, 0u8..4, any::<u64>(), share(), share()).prop_map(|(from, to, seed, bare, whole)| {
        Step::Give {
            from,
            to,
            seed,
            bare,
            whole,
        }
    })
}

fn header(what: impl Strategy<Value = What>) -> impl Strategy<Value = Step> {
    (0u8..4, 0u8..3, what).prop_map(|(who, gezin, what)| Step::Header { who, gezin, what })
}

fn roster() -> impl Strategy<Value = Step> {
    (0u8..4, 0u8..4, any::<bool>()).prop_map(|(who, key, enter)| Step::Roster { who, key, enter })
}

fn sloppy() -> impl Strategy<Value = Step> {
    let over = prop::collection::vec((0u8..2, 0u8..14, 0u8..2), 0..4);
    (0u8..4, 0u8..16, 0u8..8, 0u8..13, over).prop_map(|(who, on, value, shape, over)| {
        Step::Sloppy {
            who,
            on,
            value,
            shape,
            over,
        }
    })
}

fn new() -> impl Strategy<Value = Step> {
    (0u8..4, 0u8..8, 0u8..8).prop_map(|(who, on, value)| Step::New { who, on, value })
}

fn hiding() -> impl Strategy<Value = What> {
    prop_oneof![Just(What::Verberg), Just(What::Toon)]
}

/// Everything at once.
pub fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        10 => edit(),
        6 => give(),
        5 => sloppy(),
        2 => new(),
        1 => header(hiding()),
        1 => header(Just(What::Wis)),
        1 => roster(),
    ];
    prop::collection::vec(step, 1..40)
}

/// Honest authors only, and nothing erased.
pub fn honest_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![10 => edit(), 6 => give(), 2 => new(), 1 => header(hiding())];
    prop::collection::vec(step, 1..40)
}
