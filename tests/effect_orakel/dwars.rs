//! What a fictional municipality does not have of itself, written beside what it has: siblings that
//! go apart, days that cannot be, trials that are put right, families that are hidden.

use super::dwars_antwoorden;
use super::lezen::na;
use koppelbord::app::gemeente::Gemeente;
use koppelbord::domain::{Datum, Fase, KoppelingId, Pauze, Pauzereden};
use koppelbord::exchange::dsse;
use koppelbord::log::{
    Command, Context, Kind, Log, Proposed, Stamp, State, Trust, compose, decide,
};
use serde_json::{Value, json};

pub struct Pen<'a> {
    gemeente: &'a mut Gemeente,
    log: Log,
    state: State,
    trust: Trust,
    stempel: u64,
}

pub fn naam(kind: u8, number: u8) -> [u8; 16] {
    let mut id = [kind; 16];
    id[15] = number;
    id
}

pub fn hex(id: [u8; 16]) -> String {
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn kind_id(number: u8, at: u8) -> String {
    hex(naam(0xc0 + at, number))
}

/// How far a koppeling came, the first day of its trial, and its last day with the reason.
pub type Verloop<'a> = (&'a str, Option<&'a str>, Option<(&'a str, &'a str)>);

impl<'a> Pen<'a> {
    pub fn new(gemeente: &'a mut Gemeente) -> Self {
        let (log, state) = gemeente.known();
        let keys = gemeente.coordinatoren.iter().map(|own| own.key_id());
        let trust = Trust {
            keys: keys.collect(),
            ..Trust::default()
        };
        let stempel = na(&gemeente.changes);
        Self {
            gemeente,
            log,
            state,
            trust,
            stempel,
        }
    }

    fn write(&mut self, kind: Kind, subjects: [Option<[u8; 16]>; 3], events: &Value) {
        let writes = serde_json::from_str(&events.to_string()).unwrap();
        self.sign(&Proposed::new(kind, subjects, writes));
    }

    /// Does what a coordinator can on a day.
    fn doe(&mut self, today: &str, command: Command) {
        let today = Datum::parse(today).unwrap();
        for proposed in decide(&self.state, command, &Context { today }).unwrap() {
            self.sign(&proposed);
        }
    }

    fn sign(&mut self, proposed: &Proposed) {
        let author = &self.gemeente.coordinatoren[0];
        self.stempel += 1;
        let salt = naam(0xee, 1);
        let stamp = Stamp(self.stempel);
        let composed = compose(&self.state, proposed, author.key_id(), stamp, salt).unwrap();
        let signed = dsse::sign_change(composed, author.key());
        self.log.insert(signed.clone()).unwrap();
        self.state.advance(&self.log, &self.trust, &[signed.id()]);
        self.gemeente.changes.push(signed);
    }

    fn gezin(&mut self, number: u8, events: &Value) {
        self.write(Kind::Gezin, [Some(naam(0xa0, number)), None, None], events);
    }

    /// A vraaggezin with so many children, and its help at the start.
    pub fn vraag(&mut self, number: u8, since: &str, children: u8, help: &Value) {
        let mut events = vec![
            json!({ "kant": "vraag" }),
            json!({ "aangemeld_op": since }),
            json!({ "formele_hulp": help }),
        ];
        events.extend((0..children).map(|at| {
            json!({ "kind": { "zet": { "id": kind_id(number, at), "voornaam": null, "geboren": null } } })
        }));
        self.gezin(number, &json!(events));
    }

    pub fn koppeling(&mut self, number: u8, vraag: u8, children: &[u8], verloop: Verloop<'_>) {
        let (fase, begin, ended) = verloop;
        let ids = [naam(0xa0, vraag), naam(0xb0, number), naam(0xd0, number)];
        let [family, other, _] = ids.map(hex);
        let named: Vec<_> = children.iter().map(|at| kind_id(vraag, *at)).collect();
        let ending = ended.map(|(op, reden)| {
            json!({
                "op": op, "reden": reden, "kant": null, "afscheid": null, "niet_meer_samen": false,
                "vervolg_vraag": "opnieuw_zoeken", "vervolg_steun": "opnieuw_zoeken", "toelichting": null,
            })
        });
        let events = json!([
            { "tussen": { "vraaggezin": family, "steungezin": other, "kinderen": named } },
            { "fase": { "fase": fase, "sinds": begin.unwrap_or("2025-06-15") } },
            { "proef": begin.map(|begin| json!({ "begin": begin, "einde": begin })) },
            { "afsluiting": ending },
        ]);
        self.write(Kind::Koppeling, ids.map(Some), &events);
    }

    /// More of a koppeling that was written.
    pub fn verder(&mut self, number: u8, vraag: u8, events: &Value) {
        let ids = [naam(0xa0, vraag), naam(0xb0, number), naam(0xd0, number)];
        self.write(Kind::Koppeling, ids.map(Some), events);
    }

    /// A trial that was to come begins on a day.
    fn vervroeg(&mut self, number: u8, op: &str) {
        let command = Command::GaNaar {
            koppeling: KoppelingId(naam(0xd0, number)),
            fase: Fase::Proefperiode,
            op: Datum::parse(op).unwrap(),
            weken: None,
        };
        self.doe(op, command);
    }

    fn rust(&mut self, number: u8, vanaf: &str, tot: &str) {
        let koppeling = KoppelingId(naam(0xd0, number));
        let [first, op] = [vanaf, tot].map(|day| Datum::parse(day).unwrap());
        let pauze = Pauze {
            vanaf: first,
            tot: None,
            reden: Pauzereden::Vakantie,
            toelichting: None,
        };
        self.doe(vanaf, Command::Pauzeer { koppeling, pauze });
        self.doe(tot, Command::Hervat { koppeling, op });
    }
}

/// Writes them down.
pub fn plant(gemeente: &mut Gemeente) {
    let mut pen = Pen::new(gemeente);
    let none = json!({ "soorten": [] });
    let two = json!({ "soorten": ["wijkteam", "logeervoorziening"] });
    let care = json!({ "soorten": ["pleegzorg"] });

    // Three siblings, two of them helped by two families: one counted once, and one waits.
    pen.vraag(1, "2025-12-20", 3, &two);
    pen.koppeling(1, 1, &[0], ("actief", Some("2026-01-01"), None));
    pen.koppeling(2, 1, &[0, 1], ("proefperiode", Some("2026-02-10"), None));
    // Two that go apart and both wait, since it ended; on the last day of a year.
    pen.vraag(2, "2024-12-31", 2, &care);
    pen.gezin(2, &json!([{ "apart": true }]));
    let ended = Some(("2025-12-31", "geen_klik"));
    pen.koppeling(3, 2, &[], ("afgesloten", Some("2025-12-31"), ended));
    // It ended before it began, and one that came to no trial.
    pen.vraag(3, "2026-01-01", 1, &none);
    let ended = Some(("2026-03-01", "verhuisd"));
    pen.koppeling(4, 3, &[], ("afgesloten", Some("2026-03-02"), ended));
    pen.koppeling(5, 3, &[], ("afgesloten", None, ended));
    // No trial known but past it; no child known; going on was chosen over the ending.
    pen.vraag(4, "2026-01-01", 0, &Value::Null);
    pen.koppeling(
        6,
        4,
        &[],
        ("actief", None, Some(("2026-02-01", "administratief"))),
    );
    // Its vraaggezin is not known here, and neither is the fase of the ending.
    pen.koppeling(7, 5, &[], ("evaluatie", Some("2024-02-29"), None));
    // It signed up after the first day; a child was taken away, and the help told later.
    pen.vraag(6, "2026-01-20", 2, &Value::Null);
    pen.gezin(
        6,
        &json!([{ "kind": { "weg": kind_id(6, 1) } }, { "formele_hulp": two }]),
    );
    pen.koppeling(8, 6, &[], ("actief", Some("2025-12-31"), None));
    // It is still to begin.
    pen.vraag(7, "2026-01-20", 2, &none);
    pen.koppeling(9, 7, &[1], ("proefperiode", Some("2027-05-01"), None));

    // A trial that was extended, put right, and had a rest; and a first one that was looked back on
    // by mistake, and the same.
    pen.vraag(8, "2025-11-15", 1, &care);
    pen.koppeling(10, 8, &[], ("proefperiode", Some("2025-12-01"), None));
    let fase = |fase: &str, sinds: &str| json!({ "fase": { "fase": fase, "sinds": sinds } });
    pen.verder(10, 8, &json!([fase("evaluatie", "2026-01-20")]));
    let again = json!({ "begin": "2026-01-28", "einde": "2026-02-21", "eerst": "2025-12-01" });
    let again = json!([fase("proefperiode", "2026-01-28"), { "proef": again }]);
    pen.verder(10, 8, &again);
    pen.vervroeg(10, "2026-01-25");
    pen.rust(10, "2026-02-02", "2026-02-10");
    pen.vraag(9, "2025-11-15", 1, &none);
    pen.koppeling(11, 9, &[], ("proefperiode", Some("2026-01-06"), None));
    pen.verder(11, 9, &json!([fase("evaluatie", "2026-01-08")]));
    pen.verder(11, 9, &json!([fase("proefperiode", "2026-01-06")]));
    pen.vervroeg(11, "2025-12-30");
    pen.rust(11, "2026-02-02", "2026-02-10");
    dwars_antwoorden::plant(&mut pen);
    // One that helped and was hidden since.
    pen.write(Kind::Verberg, [Some(naam(0xb0, 8)), None, None], &json!([]));

    // Who waits: parked until a day, or gone, or without consent, or frozen; hidden and shown again.
    let consent =
        json!({ "op": "2026-01-01", "door": "Roos", "versie": "1", "ingetrokken": "2026-02-01" });
    for (number, event) in (20..).zip([
        json!({ "stand": { "geparkeerd": { "tot": "2025-12-31" } } }),
        json!({ "stand": { "geparkeerd": { "tot": "2026-03-02" } } }),
        json!({ "stand": { "geparkeerd": { "tot": "2026-03-03" } } }),
        json!({ "stand": { "geparkeerd": { "tot": null } } }),
        json!({ "stand": "uitgeschreven" }),
        json!({ "stand": "doet_mee" }),
        json!({ "toestemming": consent }),
        json!({ "beperkt": "2026-02-01" }),
        json!({ "kant": null }),
    ]) {
        pen.vraag(number, "2025-11-01", 1, &none);
        pen.gezin(number, &json!([event]));
    }
    for (number, back) in [(30, false), (31, true)] {
        pen.vraag(number, "2025-11-01", 1, &care);
        pen.koppeling(number, number, &[], ("actief", Some("2026-01-10"), None));
        pen.vraag(number + 10, "2025-11-01", 1, &none);
        for one in [number, number + 10] {
            let family = [Some(naam(0xa0, one)), None, None];
            pen.write(Kind::Verberg, family, &json!([]));
            if back {
                pen.write(Kind::Toon, family, &json!([]));
            }
        }
    }
}
