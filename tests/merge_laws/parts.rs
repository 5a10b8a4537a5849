//! What worlds are made of: keys, subjects, registers, and the small change that honest and
//! sloppy authors write with them.

use koppelbord::domain::{
    Afsluiting, Afsluitreden, Besluit, Contactmoment, Contactsoort, Controle, Datum, ElementId,
    Evaluatie, Fase, GezinId, Kant, Kind, Oordeel, Regel, Tekst, Vervolg,
};
use koppelbord::log::{
    ChangeId, Elem, FaseStand, Header, KantBesluit, KeyId, Kind as Soort, Signed, Subject, Trust,
    Tussen, Write, change_id,
};

/// Keys of the authors; the last one is in nobody's roster at first.
pub const KEYS: [KeyId; 4] = [
    KeyId([0xa1; 16]),
    KeyId([0xb2; 16]),
    KeyId([0xc3; 16]),
    KeyId([0xd4; 16]),
];
pub const GEZINNEN: [Subject; 3] = [[0x11; 16], [0x12; 16], [0x13; 16]];
pub const KOPPELINGEN: [Subject; 2] = [[0x21; 16], [0x22; 16]];
pub const PROGRAMMA: Subject = [0x31; 16];
/// A kind that only a newer program knows; it means what `Gezin` means.
pub const NIEUW: u16 = 900;

pub type Subjects = [Option<Subject>; 3];

/// A change with what its maker knows of it.
#[derive(Debug, Clone)]
pub struct Made {
    pub id: ChangeId,
    pub header: Header,
    pub signed: Signed,
    /// What it truly says; `None` when nothing can be read in it, by nobody ever.
    pub says: Option<Vec<Write>>,
    /// Whether only a newer program can read it.
    pub newer: bool,
    /// Whether it was made by hand.
    pub sloppy: bool,
}

impl Made {
    pub fn new(bytes: Vec<u8>, content: Option<Vec<u8>>, says: Option<Vec<Write>>) -> Self {
        let header = Header::decode(&bytes).expect("a header that was made well");
        let newer = matches!(header.kind, Soort::Unknown(_));
        Self {
            id: change_id(&bytes),
            header,
            signed: Signed {
                header: bytes,
                signature: [0; 64],
                content,
            },
            says,
            newer,
            sloppy: false,
        }
    }

    pub fn is(&self, kind: Soort) -> bool {
        self.header.kind == kind
    }

    /// The same change without its content.
    pub fn bare(&self) -> Signed {
        Signed {
            content: None,
            ..self.signed.clone()
        }
    }
}

pub fn trust(keys: &[KeyId]) -> Trust {
    Trust {
        keys: keys.iter().copied().collect(),
        ..Trust::default()
    }
}

pub fn about_gezin(number: usize) -> Subjects {
    [Some(GEZINNEN[number % 3]), None, None]
}

/// Subjects of a koppeling: the second gezin supports the first, or the third.
pub fn about_koppeling(number: usize) -> Subjects {
    let asks = [0, 2][number % 2];
    [
        Some(GEZINNEN[asks]),
        Some(GEZINNEN[1]),
        Some(KOPPELINGEN[number % 2]),
    ]
}

fn element(number: u8) -> ElementId {
    ElementId([0x41 + number % 2; 16])
}

pub fn day(number: u8) -> Datum {
    Datum::from_day_number(20_000 + i32::from(number))
}

pub fn regel(text: &str, number: u8) -> Regel {
    Regel::parse(&format!("{text} {number}")).unwrap()
}

/// One of the registers that worlds write to, and a value for it.
pub fn spot(on: u8, value: u8) -> (Soort, Subjects, Write) {
    let low = value % 4;
    let which = usize::from(on);
    match on % 16 {
        0..=2 => {
            let naam = (low > 0).then(|| regel("Gezin", low));
            (Soort::Gezin, about_gezin(which), Write::Naam(naam))
        }
        3 => (
            Soort::Gezin,
            about_gezin(0),
            Write::Verwijzer(Some(regel("Wijkteam", low))),
        ),
        4 => (
            Soort::Gezin,
            about_gezin(1),
            Write::Capaciteit(Some(low + 1)),
        ),
        5..=7 => {
            let id = element(on);
            let write = match low {
                0 | 1 => Elem::Weg(id),
                _ => Elem::Zet(Kind {
                    id,
                    voornaam: Some(regel("Kind", low)),
                    geboren: None,
                }),
            };
            (Soort::Gezin, about_gezin(0), Write::Kind(write))
        }
        8 => {
            let huisbezoek = Controle {
                op: day(low),
                door: regel("Coach", low),
            };
            (
                Soort::Screening,
                about_gezin(1),
                Write::Huisbezoek(Some(huisbezoek)),
            )
        }
        9 | 10 => {
            let fase = FaseStand {
                fase: Fase::ALL[usize::from(value % 6)],
                sinds: day(low),
            };
            (Soort::Koppeling, about_koppeling(which), Write::Fase(fase))
        }
        11 => (
            Soort::Koppeling,
            about_koppeling(0),
            Write::Besluit(KantBesluit {
                naar: Fase::Kennismaking,
                kant: Kant::ALL[usize::from(value % 2)],
                besluit: Some(Besluit {
                    ja: low > 1,
                    op: day(low),
                    toelichting: None,
                }),
            }),
        ),
        12 => {
            let evaluatie = Evaluatie {
                per_kind: Default::default(),
                moment: None,
                scores_vraag: None,
                scores_steun: None,
                id: element(value),
                op: day(low),
                vraaggezin: Some(Oordeel::ALL[usize::from(value % 3)]),
                steungezin: None,
                kinderen: None,
                toelichting: None,
            };
            let write = if low == 0 {
                Elem::Weg(evaluatie.id)
            } else {
                Elem::Zet(evaluatie)
            };
            (
                Soort::Koppeling,
                about_koppeling(0),
                Write::Evaluatie(write),
            )
        }
        13 => {
            let moment = Contactmoment {
                onderwerpen: Default::default(),
                id: element(value),
                op: day(low),
                soort: Contactsoort::ALL[usize::from(low)],
                met: [Kant::Vraag].into(),
                notitie: Tekst::parse("Gebeld over de winter").unwrap(),
                vervolg: None,
                vervolg_op: None,
            };
            (
                Soort::Contact,
                about_koppeling(1),
                Write::Contactmoment(Elem::Zet(moment)),
            )
        }
        14 => (
            Soort::Programma,
            [None, None, Some(PROGRAMMA)],
            Write::ProgrammaNaam(Some(regel("Programma", low))),
        ),
        _ => (
            Soort::Koppeling,
            about_koppeling(which),
            Write::Afsluiting(Some(Afsluiting {
                tot_vraag: None,
                tot_steun: None,
                stappen: Default::default(),
                op: day(low),
                reden: Afsluitreden::DoelBereikt,
                kant: None,
                afscheid: None,
                niet_meer_samen: low == 3,
                vervolg_vraag: Vervolg::OpnieuwZoeken,
                vervolg_steun: Vervolg::Parkeren,
                toelichting: None,
            })),
        ),
    }
}

/// Between whom a koppeling of these subjects is.
pub fn tussen(subjects: Subjects) -> Write {
    let gezin = |place: usize| GezinId(subjects[place].unwrap_or_default());
    Write::Tussen(Tussen {
        vraaggezin: gezin(0),
        steungezin: gezin(1),
        kinderen: Default::default(),
    })
}
