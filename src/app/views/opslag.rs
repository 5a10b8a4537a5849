//! Where the data are and how safe that is.

use crate::{
    app::{
        Session, Standing,
        kopie::Veiligheid,
        text::nl::{instellingen, kopie as text, opslag},
    },
    domain::Datum,
};

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opslag {
    /// Whether this is the demo, which keeps nothing.
    pub demo: bool,
    /// Where the data are, as it is now.
    pub waar: String,
    /// Facts about the place, by name.
    pub feiten: Vec<(String, String)>,
    /// The last copy.
    pub laatste: String,
    /// How many changes no copy has.
    pub sinds: usize,
    /// How many other vaults are in this browser.
    pub andere: usize,
}

/// The screen of a session.
#[must_use]
pub fn opslag(session: &Session, today: Datum, stand: &Standing, veilig: &Veiligheid) -> Opslag {
    let demo = session.is_demo();
    let omgeving = &veilig.omgeving;
    let fact = |name: &str, value: String| (name.to_owned(), value);
    let sinds = veilig.sinds(session);
    Opslag {
        demo,
        waar: match demo {
            true => instellingen::DEMO_SLOT.to_owned(),
            false => opslag::waar(stand),
        },
        feiten: vec![
            fact(text::RUIMTE, text::ruimte(omgeving)),
            fact(text::BELOFTE, text::belofte(omgeving.beloofd).to_owned()),
            fact(text::ADRES, text::adres(omgeving).to_owned()),
        ],
        laatste: text::laatste(
            veilig.kopie.map(|kopie| session.moment_of(kopie.ms)),
            sinds,
            today,
        ),
        sinds,
        andere: veilig.omgeving.andere,
    }
}

/// What the bar says of changes that no copy has; nothing while there are few.
#[must_use]
pub fn herinnering(session: &Session, veilig: &Veiligheid) -> Option<String> {
    let sinds = veilig.sinds(session);
    let worth = !session.is_demo() && veilig.herinner(sinds);
    worth.then(|| text::sinds(sinds))
}
