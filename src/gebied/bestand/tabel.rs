//! Rows of a table: a postcode, a place and perhaps names. Of a row with an address, street and
//! number are never looked at.

use super::kolommen::{GEONAMES, Kolommen};
use super::stelsel::Paar;
use super::{
    Bestandsfout, MAX_RIJEN, Oogst, Reden, Soort, Weglatingen, getal::millionths, postcodes, short,
};
use crate::domain::{Postcode, PostcodeFout};

/// The most different names that are kept; the country has some 3,000.
const MAX_NAMEN: usize = 10_000;

/// A usable row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rij {
    pub postcode: Postcode,
    pub paar: Paar,
    /// How many addresses it stands for, when it says so.
    pub aantal: Option<u32>,
    /// The number of the house, without what follows it.
    pub huis: u32,
    /// Names, by number.
    pub plaats: u16,
    pub gemeente: u16,
    pub regel: u32,
}

/// What the rows of a table are, all of them read.
#[derive(Debug)]
pub(super) struct Lezing {
    pub kolommen: Kolommen,
    pub soort: Soort,
    pub rijen: Vec<Rij>,
    pub namen: Namen,
    pub weg: Weglatingen,
    /// How many rows there were, whatever came of them.
    pub gelezen: u32,
    pub komma: bool,
    pub afgebroken: Option<u32>,
    landen: Vec<String>,
}

/// Names, each kept once; number 0 is no name.
#[derive(Debug)]
pub(super) struct Namen {
    namen: Vec<String>,
    /// Their numbers, in the order of the alphabet.
    order: Vec<u16>,
}

impl Namen {
    fn new() -> Self {
        Self {
            namen: vec![String::new()],
            order: vec![0],
        }
    }

    fn number(&mut self, naam: &str) -> u16 {
        let naam = naam.trim();
        let place = self.order.binary_search_by(|id| self.get(*id).cmp(naam));
        match (place, u16::try_from(self.namen.len())) {
            (Ok(place), _) => self.order.get(place).copied().unwrap_or(0),
            (Err(place), Ok(id)) if self.namen.len() < MAX_NAMEN => {
                self.namen.push(naam.to_owned());
                self.order.insert(place, id);
                id
            }
            _ => 0,
        }
    }

    pub fn get(&self, id: u16) -> &str {
        let naam = self.namen.get(usize::from(id));
        naam.map_or("", String::as_str)
    }
}

/// Reads a table.
pub(super) fn read(text: &str) -> Result<Oogst, Bestandsfout> {
    let lines = text.bytes().filter(|byte| *byte == b'\n').count();
    if lines > MAX_RIJEN {
        return Err(Bestandsfout::TeVeelRijen);
    }
    let (kolommen, sign, reader) = if is_geonames(text) {
        (GEONAMES, b'\t', reader(text, b'\t', false))
    } else {
        heading(text)?
    };
    let soort = match (kolommen.land, kolommen.huisnummer.is_some()) {
        (Some(_), _) => Soort::GeoNames,
        (_, true) => Soort::Adressen,
        _ => Soort::Postcodes,
    };
    let mut lezing = Lezing {
        kolommen,
        soort,
        rijen: Vec::new(),
        namen: Namen::new(),
        weg: Weglatingen::default(),
        gelezen: 0,
        komma: false,
        afgebroken: None,
        landen: Vec::new(),
    };
    lezing.read_rows(text, reader);
    let reasons = &lezing.weg.0;
    if let Some(wide) = reasons
        .iter()
        .find(|each| each.reden == Reden::TeVeelCellen)
        .filter(|wide| sign == b',' && wide.aantal > lezing.gelezen / 2)
    {
        return Err(Bestandsfout::KommaDubbel { regel: wide.regel });
    }
    if lezing.rijen.is_empty() {
        return Err(match reasons.as_slice() {
            [one] if one.reden == Reden::AnderLand => Bestandsfout::AnderLand {
                landen: lezing.landen,
            },
            _ => Bestandsfout::NietsOver {
                weggelaten: lezing.weg.0,
            },
        });
    }
    postcodes::collect(lezing)
}

fn reader(text: &str, sign: u8, quotes: bool) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .quoting(quotes)
        .from_reader(text.as_bytes())
}

/// Whether the first row is one of GeoNames: its letters, and two numbers where they belong.
fn is_geonames(text: &str) -> bool {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let cells: Vec<&str> = line.unwrap_or_default().split('\t').collect();
    let number = |at: usize| cells.get(at).is_some_and(|cell| millionths(cell).is_some());
    let country = cells.first().is_some_and(|cell| {
        cell.len() == 2 && cell.bytes().all(|letter| letter.is_ascii_uppercase())
    });
    country && cells.len() >= 11 && number(GEONAMES.y) && number(GEONAMES.x)
}

/// Finds the row of names among the first ten, and with it the sign that parts the columns.
fn heading(text: &str) -> Result<(Kolommen, u8, csv::Reader<&[u8]>), Bestandsfout> {
    let mut mist = None;
    for sign in [b';', b'\t', b',', b'|'] {
        let mut reader = reader(text, sign, true);
        for record in reader.records().take(10).flatten() {
            let koppen: Vec<&str> = record.iter().take(200).collect();
            match Kolommen::find(&koppen) {
                Ok(kolommen) => return Ok((kolommen, sign, reader)),
                Err(missing) => {
                    let better = |(best, cells): &(Vec<_>, Vec<_>)| {
                        (missing.len(), cells.len()) < (best.len(), koppen.len())
                    };
                    if mist.as_ref().is_none_or(better) {
                        mist = Some((missing, koppen.iter().map(|kop| short(kop)).collect()));
                    }
                }
            }
        }
    }
    let (mist, koppen) = mist.unwrap_or_default();
    Err(Bestandsfout::GeenKolommen { mist, koppen })
}

impl Lezing {
    fn read_rows(&mut self, text: &str, mut reader: csv::Reader<&[u8]>) {
        let open = !text.ends_with(['\n', '\r']);
        let mut row = csv::StringRecord::new();
        let last = self.kolommen.breedte.saturating_sub(1);
        // The narrowest row so far, and the shortest text in the last column.
        let (mut narrowest, mut shortest) = (self.kolommen.breedte, 0);
        while reader.read_record(&mut row).unwrap_or(false) {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let line = row.position().map_or(0, csv::Position::line);
            let regel = u32::try_from(line).unwrap_or(u32::MAX);
            let ends = open && reader.position().byte() >= text.len() as u64;
            let length = row.get(last).map_or(0, str::len);
            if ends && (row.len() < narrowest || (self.counts(last) && length < shortest)) {
                self.afgebroken = Some(regel);
                break;
            }
            narrowest = narrowest.min(row.len());
            if self.gelezen == 0 || length < shortest {
                shortest = length;
            }
            self.gelezen += 1;
            if let Err((reden, voorbeeld)) = self.read_row(&row, regel) {
                self.weg.add(reden, regel, &voorbeeld);
            }
        }
    }

    /// Whether half of what stands in this column would be something else.
    fn counts(&self, column: usize) -> bool {
        let kolommen = &self.kolommen;
        [kolommen.postcode, kolommen.y, kolommen.x].contains(&column)
    }

    fn read_row(&mut self, row: &csv::StringRecord, regel: u32) -> Result<(), (Reden, String)> {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let named = |at: Option<usize>| at.map_or("", cell);
        let code = cell(self.kolommen.postcode);
        let no = |reden| (reden, code.to_owned());
        if let Some(at) = self.kolommen.land {
            let land = cell(at);
            if land != "NL" {
                if !self.landen.iter().any(|known| known == land) && self.landen.len() < 20 {
                    self.landen.push(short(land));
                }
                return Err((Reden::AnderLand, land.to_owned()));
            }
        }
        let extra = row.iter().skip(self.kolommen.breedte);
        if extra.into_iter().any(|cell| !cell.trim().is_empty()) {
            return Err(no(Reden::TeVeelCellen));
        }
        let postcode = Postcode::parse(code).map_err(|fout| {
            no(match fout {
                PostcodeFout::Vorm => Reden::GeenPostcode,
                PostcodeFout::BestaatNiet => Reden::PostcodeBestaatNiet,
            })
        })?;
        let number = |at| millionths(cell(at)).ok_or_else(|| no(Reden::GeenCoordinaten));
        let (y, comma_y) = number(self.kolommen.y)?;
        let (x, comma_x) = number(self.kolommen.x)?;
        self.komma |= comma_y || comma_x;
        let aantal = millionths(named(self.kolommen.aantal));
        let aantal = aantal.and_then(|(aantal, _)| u32::try_from(aantal / 1_000_000).ok());
        let huis = named(self.kolommen.huisnummer).trim();
        let end = huis.find(|c: char| !c.is_ascii_digit());
        let huis = huis
            .get(..end.unwrap_or(huis.len()))
            .and_then(|digits| digits.parse().ok());
        let plaats = self.namen.number(named(self.kolommen.plaats));
        let gemeente = self.namen.number(named(self.kolommen.gemeente));
        self.rijen.push(Rij {
            postcode,
            paar: (y, x),
            aantal,
            huis: huis.unwrap_or(0),
            plaats,
            gemeente,
            regel,
        });
        Ok(())
    }
}
