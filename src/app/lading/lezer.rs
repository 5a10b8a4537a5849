//! What the worker does: reads files one after the other, finds out which municipality what came
//! without one lies in, and packs. Sentences are made here too, so that nothing but texts has to
//! go from the worker to the page.

use super::{Bestand, Gelezen, Klacht, Lading, Stuk, Telling};
use crate::letters::Letters;
use crate::{
    app::text::nl::gebiedsbestand as text,
    domain::Postcode,
    gebied::{
        Deel, Gebied, Vlak, Vlaksoort,
        bestand::{Bestandsfout, Oogst, lees, vreemd},
        pack, unpack,
    },
    order::Map,
};

/// So many bytes at the beginning of a file tell whether it is something else altogether.
pub const MAX_BEGIN: u32 = 2048;

/// Reads files.
#[derive(Default)]
pub struct Lezer {
    kept: Vec<Deel>,
    gezocht: Vec<Postcode>,
    bestanden: Vec<(String, Result<Oogst, Klacht>)>,
}

impl Lezer {
    /// With the parts that are kept, packed, and the postcodes of the families.
    #[must_use]
    pub fn new(kept: &[String], gezocht: &[String]) -> Self {
        let delen = kept.iter().filter_map(|pak| unpack(pak).ok());
        let codes = gezocht.iter().filter_map(|code| Postcode::parse(code).ok());
        Self {
            kept: delen.collect(),
            gezocht: codes.collect(),
            bestanden: Vec::new(),
        }
    }

    /// Looks at how a file begins; `false` when it need not be read, which is said.
    pub fn begin(&mut self, naam: &str, begin: &[u8]) -> bool {
        let fout = vreemd(begin).map(Bestandsfout::Vreemd);
        if let Some(fout) = &fout {
            self.push(naam, Err(text::fout(fout)));
        }
        fout.is_none()
    }

    /// Takes in a file; `None` when it could not be read from the disk.
    pub fn bestand(&mut self, naam: &str, bytes: Option<&[u8]>) {
        let read = match bytes {
            Some(bytes) => lees(bytes).map_err(|fout| text::fout(&fout)),
            None => Err(text::onleesbaar()),
        };
        self.push(naam, read);
    }

    fn push(&mut self, naam: &str, read: Result<Oogst, Klacht>) {
        self.bestanden.push((naam.to_owned(), read));
    }

    /// What all of it brings.
    #[must_use]
    pub fn klaar(self) -> Lading {
        let Self {
            kept,
            gezocht,
            mut bestanden,
        } = self;
        let mut kennis: Vec<Deel> = kept.iter().map(named).collect();
        let bekend = Gebied::built_in().with(&kept);
        let mut namen = Namen::of(&bekend);
        for (_, read) in &mut bestanden {
            if let Ok(oogst) = read {
                namen.spell(&mut oogst.deel);
                kennis.push(named(&oogst.deel));
            }
        }
        let kennis = Gebied::built_in().with(&kennis);
        let mut eerder = vec![(None, bekend, None)];
        let mut all = Vec::new();
        for (naam, read) in bestanden {
            let gelezen = read.and_then(|oogst| {
                let dubbel = eerder.iter().find(|one| one.2.as_ref() == Some(&oogst));
                if let Some((eerste, ..)) = dubbel {
                    return Err(text::dubbel(eerste.as_deref().unwrap_or_default()));
                }
                let apart = eerder
                    .iter()
                    .filter_map(|(wie, known, _)| tegenspraak(&oogst.deel, wie.as_deref(), known));
                let apart: Vec<String> = apart.collect();
                let own = Gebied::default().with([&codes(&oogst.deel)]);
                eerder.push((Some(naam.clone()), own, Some(oogst.clone())));
                let mut gelezen = gelezen(oogst, &kennis, &gezocht);
                gelezen.let_op.splice(0..0, apart);
                Ok(gelezen)
            });
            all.push(Bestand { naam, gelezen });
        }
        Lading { bestanden: all }
    }
}

/// Municipalities as they are spelled here, by their names in small letters.
struct Namen(Map<String, String>);

impl Namen {
    /// Those that are known.
    fn of(gebied: &Gebied) -> Self {
        let mut namen = Self(Map::new());
        for (_, ingang) in gebied.ingangen() {
            namen.own(&ingang.gemeente);
        }
        for vlak in gebied.vlakken() {
            namen.own(vlak.of());
        }
        namen
    }

    /// A name as it was spelled first.
    fn own(&mut self, naam: &str) -> String {
        let spelled = self.0.entry(naam.small());
        spelled.or_insert_with(|| naam.to_owned()).clone()
    }

    fn spell(&mut self, deel: &mut Deel) {
        for one in &mut deel.postcodes {
            one.gemeente = self.own(&one.gemeente);
        }
        for vlak in &mut deel.vlakken {
            vlak.gemeente = self.own(&vlak.gemeente);
            if is_whole(vlak) {
                vlak.naam = self.own(&vlak.naam);
            }
        }
    }
}

/// What of a part tells which municipality something lies in.
fn named(deel: &Deel) -> Deel {
    let postcodes = deel.postcodes.iter();
    let vlakken = deel.vlakken.iter();
    Deel {
        bron: deel.bron,
        postcodes: postcodes
            .filter(|one| one.postcode.letters().is_none() && !one.gemeente.is_empty())
            .cloned()
            .collect(),
        vlakken: vlakken.filter(|vlak| is_whole(vlak)).cloned().collect(),
    }
}

/// The postcodes of a part alone.
fn codes(deel: &Deel) -> Deel {
    Deel {
        bron: deel.bron,
        postcodes: deel.postcodes.clone(),
        vlakken: Vec::new(),
    }
}

/// Which postcodes of a part lie far from where another file has them, or what is known, in words.
fn tegenspraak(deel: &Deel, wie: Option<&str>, known: &Gebied) -> Option<String> {
    let mut far: Option<(Postcode, u32, u32)> = None;
    for (at, one) in deel.postcodes.iter().enumerate() {
        if deel.comes_along(at) {
            continue;
        }
        if let Some(meters) = known.tegenspraak(one.postcode, one.punt) {
            let (_, many, most) = far.get_or_insert((one.postcode, 0, 0));
            *many += 1;
            *most = meters.max(*most);
        }
    }
    far.map(|(code, many, most)| text::tegenspraak(&code.to_string(), many, most, wie))
}

fn is_whole(vlak: &Vlak) -> bool {
    vlak.soort == Vlaksoort::Gemeente
}

fn gelezen(mut oogst: Oogst, kennis: &Gebied, gezocht: &[Postcode]) -> Gelezen {
    fill(&mut oogst.deel, kennis);
    let mut tellingen: Map<String, Telling> = Map::new();
    for one in &oogst.deel.postcodes {
        let telling = tellingen.entry(one.gemeente.clone()).or_default();
        telling.add_postcode(one.postcode.letters().is_some());
    }
    for vlak in &oogst.deel.vlakken {
        let telling = tellingen.entry(vlak.of().to_owned()).or_default();
        telling.add_vlak(vlak.soort);
    }
    let mut stukken: Vec<Stuk> = Vec::new();
    for pakket in pack(&oogst.deel) {
        match stukken.last_mut() {
            Some(last) if last.gemeente == pakket.gemeente => last.pakken.push(pakket.tekst),
            _ => {
                let within = |code: &&Postcode| {
                    let found = kennis.gemeente(**code);
                    found.is_some_and(|found| !found.is_empty() && found == pakket.gemeente)
                };
                stukken.push(Stuk {
                    telling: tellingen.get(&pakket.gemeente).copied().unwrap_or_default(),
                    gezinnen: gezocht.iter().filter(within).count() as u32,
                    gemeente: pakket.gemeente,
                    pakken: vec![pakket.tekst],
                });
            }
        }
    }
    let (let_op, weg) = text::verslag(&oogst);
    Gelezen {
        wat: text::herkend(&oogst),
        bron: oogst.deel.bron,
        let_op,
        weg,
        stukken,
    }
}

/// Names the municipality of what came without one, where that is certain: by its four digits,
/// by the code of its municipality, or because it lies within its outline.
fn fill(deel: &mut Deel, kennis: &Gebied) {
    let whole: Vec<&Vlak> = kennis.vlakken().iter().filter(|v| is_whole(v)).collect();
    for one in &mut deel.postcodes {
        if one.gemeente.is_empty() {
            let around = || whole.iter().find(|vlak| vlak.contains(one.punt));
            let found = kennis
                .gemeente(one.postcode)
                .filter(|name| !name.is_empty());
            let found = found.or_else(|| around().map(|vlak| vlak.naam.as_str()));
            one.gemeente = found.unwrap_or_default().to_owned();
        }
    }
    for vlak in &mut deel.vlakken {
        if vlak.of().is_empty() {
            let own = vlak.code.get(2..6);
            let named = |whole: &&&Vlak| own.is_some() && whole.code.get(2..6) == own;
            let midden = vlak.midden();
            let around = |whole: &&&Vlak| midden.is_some_and(|punt| whole.contains(punt));
            let found = whole
                .iter()
                .find(named)
                .or_else(|| whole.iter().find(around));
            vlak.gemeente = found.map_or(String::new(), |found| found.naam.clone());
        }
    }
}
