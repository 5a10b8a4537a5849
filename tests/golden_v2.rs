//! A file with everything that content version 2 brought (region data, barriers, the way by
//! bicycle, places that are no postcode), kept as the program wrote it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "golden/make.rs"]
mod make;

use koppelbord::app::gemeente::demo_programma;
use koppelbord::domain::*;
use koppelbord::gebied::{Deel, Postcodepunt, Veelhoek, Vlak, Vlaksoort, pack};
use koppelbord::log::{Command, Elem, Field, Write};
use make::{element, file, kept, line, read, today, told};

fn punt(lat: i32, lon: i32) -> Punt {
    Punt::new(lat, lon).unwrap()
}

fn buurt(naam: &str) -> Buurt {
    Buurt {
        gemeente: line("Vlierwaard").unwrap(),
        naam: line(naam).unwrap(),
    }
}

fn family(number: u8, waar: Waar) -> Command {
    Command::MeldAan {
        gezin: GezinId([number; 16]),
        writes: vec![
            Write::Naam(line("Eikelboom")),
            Write::Plaats(Some(Plaats {
                waar,
                woonplaats: line("Wulpendam"),
            })),
        ],
    }
}

fn made() -> String {
    let deel = Deel {
        bron: Bron::Eigen,
        postcodes: vec![Postcodepunt {
            postcode: Postcode::parse("8981 AB").unwrap(),
            punt: punt(52_545_000, 5_235_000),
            plaats: "Vlierwaard".to_owned(),
            gemeente: "Vlierwaard".to_owned(),
        }],
        vlakken: vec![Vlak {
            soort: Vlaksoort::Buurt,
            code: "BU99990001".to_owned(),
            naam: "Rietkraag".to_owned(),
            gemeente: "Vlierwaard".to_owned(),
            delen: vec![Veelhoek {
                rand: vec![
                    punt(52_540_000, 5_230_000),
                    punt(52_550_000, 5_230_000),
                    punt(52_550_000, 5_240_000),
                    punt(52_540_000, 5_240_000),
                ],
                gaten: Vec::new(),
            }],
        }],
    };
    let part = Gebiedsdeel {
        id: element(1),
        naam: line("buurten.geojson").unwrap(),
        gemeente: line("Vlierwaard"),
        bron: Bron::Eigen,
        op: today(),
        deel: Pak::new(&pack(&deel)[0].tekst),
    };
    let barrier = Barriere {
        id: element(2),
        tussen: [
            Streek::Postcode(Postcode::parse("8982").unwrap()),
            Streek::Buurt(buurt("Rietkraag")),
        ],
        minuten: 12,
        reden: line("over de vaart"),
    };
    file([
        family(1, Waar::Buurt(buurt("Rietkraag"))),
        family(2, Waar::Punt(punt(52_545_500, 5_235_500))),
        Command::StelIn {
            programma: demo_programma(),
            writes: vec![
                Write::Gebiedsdeel(Elem::Zet(part)),
                Write::Barriere(Elem::Zet(barrier)),
                Write::Omweg(Some(140)),
                Write::Fietstempo(Some(12)),
                Write::Werkgebied(Some([line("Vlierwaard").unwrap()].into())),
            ],
        },
    ])
}

#[test]
fn everything_of_content_version_2_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v2.json"));
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 2);
    let since = [
        Field::Plaats,
        Field::Gebiedsdeel,
        Field::Barriere,
        Field::Omweg,
        Field::Fietstempo,
        Field::Werkgebied,
    ];
    assert_eq!(fields, since.into());
    assert_eq!(
        digest,
        "82213c1571c9f840d3deb2665e58cd933c502c99c6297f42b1d521c849623a80"
    );
}
