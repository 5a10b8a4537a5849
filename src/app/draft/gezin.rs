//! From the texts of a form to writes, when it is saved. Fields that are one register are
//! converted together.

use super::{
    Fout, STAPPEN, Veld,
    keuzes::{self, Keus},
    texts::yes_key,
};
use crate::app::plek;
use crate::order::{Choice, Few, Map};
use crate::{
    domain::{
        Aanmelddag, Bereikbaar, Controle, Datum, Email, FormeleHulp, Frequentie, Gezin, Huis, Kant,
        Leeftijden, Omgang, Plaats, Postcode, Regel, Stand, Tekst, Telefoon, Toestemming, Urgentie,
        Vog, Waar, Wijze,
    },
    log::Write,
};

type Texts = Map<Veld, String>;

/// Reads a whole form and gathers what is wrong.
pub(super) struct Lezer<'a> {
    texts: &'a Texts,
    begin: &'a Gezin,
    today: Datum,
    writes: Vec<Write>,
    fouten: Map<Veld, Fout>,
    vog_maanden: u8,
}

impl<'a> Lezer<'a> {
    pub fn new(texts: &'a Texts, begin: &'a Gezin, today: Datum, vog_maanden: u8) -> Self {
        Self {
            texts,
            begin,
            today,
            writes: Vec::new(),
            fouten: Map::new(),
            vog_maanden,
        }
    }

    pub fn finish(self) -> (Vec<Write>, Map<Veld, Fout>) {
        (self.writes, self.fouten)
    }

    fn text(&self, veld: Veld) -> &'a str {
        self.texts.get(&veld).map_or("", |text| text.trim())
    }

    fn fail(&mut self, veld: Veld, fout: Fout) {
        self.fouten.entry(veld).or_insert(fout);
    }

    fn parse<T, E: Into<Fout>>(
        &mut self,
        veld: Veld,
        parse: fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.text(veld);
        if text.is_empty() {
            return None;
        }
        match parse(text) {
            Ok(value) => Some(value),
            Err(fout) => {
                self.fail(veld, fout.into());
                None
            }
        }
    }

    fn regel(&mut self, veld: Veld) -> Option<Regel> {
        self.parse(veld, Regel::parse)
    }

    fn tekst(&mut self, veld: Veld) -> Option<Tekst> {
        self.parse(veld, Tekst::parse)
    }

    fn dag(&mut self, veld: Veld) -> Option<Datum> {
        self.parse(veld, Datum::parse)
    }

    /// A day that has been.
    fn past(&mut self, veld: Veld) -> Option<Datum> {
        let day = self.dag(veld)?;
        if day > self.today {
            self.fail(veld, Fout::Toekomst);
        }
        Some(day)
    }

    fn number(&mut self, veld: Veld, van: u8, tot: u8) -> Option<u8> {
        let text = self.text(veld);
        if text.is_empty() {
            return None;
        }
        let number = text.parse::<u8>().ok().filter(|n| (van..=tot).contains(n));
        if number.is_none() {
            let (van, tot) = (van.into(), tot.into());
            self.fail(veld, Fout::Getal { van, tot });
        }
        number
    }

    fn yes(&self, veld: Veld) -> Option<bool> {
        keuzes::one(self.text(veld), &[true, false], yes_key)
    }

    /// Both or neither; the empty one of two is at fault.
    fn both<A, B>(&mut self, a: (Veld, Option<A>), b: (Veld, Option<B>)) -> Option<(A, B)> {
        match (a.1, b.1) {
            (Some(first), Some(second)) => Some((first, second)),
            (None, None) => None,
            (first, _) => {
                let veld = if first.is_some() { b.0 } else { a.0 };
                self.fail(veld, Fout::HoortErbij);
                None
            }
        }
    }

    /// Writes what is not what it was.
    fn put<T: PartialEq>(&mut self, before: &T, now: T, write: fn(T) -> Write) {
        if *before != now {
            self.writes.push(write(now));
        }
    }

    pub fn read(&mut self) {
        self.contact();
        self.consent();
        self.support();
        self.limits();
        self.screening();
        self.standing();
    }

    fn contact(&mut self) {
        let begin = self.begin;
        let kant = keuzes::one(self.text(Veld::Kant), &Kant::ALL, Keus::Kant);
        self.put(&begin.kant, kant, Write::Kant);
        let naam = self.regel(Veld::Naam);
        self.put(&begin.naam, naam, Write::Naam);
        let contactpersoon = self.regel(Veld::Contactpersoon);
        self.put(&begin.contactpersoon, contactpersoon, Write::Contactpersoon);
        let telefoon = self.parse(Veld::Telefoon, Telefoon::parse);
        self.put(&begin.telefoon, telefoon, Write::Telefoon);
        let email = self.parse(Veld::Email, Email::parse);
        self.put(&begin.email, email, Write::Email);
        let wijze = keuzes::one(self.text(Veld::Wijze), &Wijze::ALL, Keus::Wijze);
        let wanneer = self.regel(Veld::Wanneer);
        let bereikbaar =
            (wijze.is_some() || wanneer.is_some()).then_some(Bereikbaar { wijze, wanneer });
        self.put(&begin.bereikbaar, bereikbaar, Write::Bereikbaar);
        let postcode = self.parse(Veld::Postcode, Postcode::parse);
        let woonplaats = self.regel(Veld::Woonplaats);
        let chosen = plek::lees(self.text(Veld::Plek));
        let waar = chosen.or(postcode.map(Waar::Postcode));
        if waar.is_none() && woonplaats.is_some() {
            self.fail(Veld::Postcode, Fout::HoortErbij);
        }
        let plaats = waar.map(|waar| Plaats { waar, woonplaats });
        self.put(&begin.plaats, plaats, Write::Plaats);
        let gemeente = self.regel(Veld::Gemeente);
        self.put(&begin.gemeente, gemeente, Write::Gemeente);
        let op = self.dag(Veld::AangemeldOp);
        // What was told before stays as it was.
        if let Some(day) = op.filter(|_| op != begin.aangemeld_op)
            && let Err(fout) = Aanmelddag::check(day, self.today)
        {
            self.fail(Veld::AangemeldOp, Fout::Aanmelddag(fout));
        }
        self.put(&begin.aangemeld_op, op, Write::AangemeldOp);
        let verwijzer = self.regel(Veld::Verwijzer);
        self.put(&begin.verwijzer, verwijzer, Write::Verwijzer);
    }

    fn consent(&mut self) {
        let begin = self.begin;
        let text = self.text(Veld::FormeleHulp);
        let geen = text.split_whitespace().any(|key| key == Keus::Geen.key());
        let soorten = keuzes::several(text, Keus::Hulpsoort);
        if geen && !soorten.is_empty() {
            self.fail(Veld::FormeleHulp, Fout::GeenEnWel);
        }
        let hulp = (geen || !soorten.is_empty()).then_some(FormeleHulp { soorten });
        self.put(&begin.formele_hulp, hulp, Write::FormeleHulp);

        let op = self.past(Veld::ToestemmingOp);
        let door = self.regel(Veld::ToestemmingDoor);
        let versie = self.regel(Veld::ToestemmingVersie);
        let ingetrokken = self.past(Veld::ToestemmingIngetrokken);
        let told = op.is_some() || door.is_some() || versie.is_some() || ingetrokken.is_some();
        if told {
            for (veld, missing) in [
                (Veld::ToestemmingOp, op.is_none()),
                (Veld::ToestemmingDoor, door.is_none()),
                (Veld::ToestemmingVersie, versie.is_none()),
            ] {
                if missing {
                    self.fail(veld, Fout::HoortErbij);
                }
            }
        }
        if ingetrokken.zip(op).is_some_and(|(end, start)| end < start) {
            self.fail(Veld::ToestemmingIngetrokken, Fout::Volgorde);
        }
        let toestemming = match (op, door, versie) {
            (Some(op), Some(door), Some(versie)) => Some(Toestemming {
                op,
                door,
                versie,
                ingetrokken,
            }),
            _ => None,
        };
        self.put(&begin.toestemming, toestemming, Write::Toestemming);
    }

    /// What was chosen of several; nothing is unknown.
    fn several<T: Choice>(&self, veld: Veld, keus: fn(T) -> Keus) -> Option<Few<T>> {
        Some(keuzes::several(self.text(veld), keus)).filter(|set| !set.is_empty())
    }

    fn support(&mut self) {
        let begin = self.begin;
        let soorten = self.several(Veld::Soorten, Keus::Soort);
        self.put(&begin.soorten, soorten, Write::Soorten);
        let often = keuzes::one(
            self.text(Veld::Frequentie),
            Frequentie::ALL,
            Keus::Frequentie,
        );
        self.put(&begin.frequentie, often, Write::Frequentie);
        let duur = self.number(Veld::Duur, 1, 120);
        self.put(&begin.duur, duur, Write::Duur);
        let omgang = keuzes::one(self.text(Veld::Omgang), Omgang::ALL, Keus::Omgang);
        self.put(&begin.omgang, omgang, Write::Omgang);
        let opvoeding = self.several(Veld::Opvoeding, Keus::Opvoeding);
        self.put(&begin.opvoeding, opvoeding, Write::Opvoeding);
        let bezigheden = self.several(Veld::Bezigheden, Keus::Bezigheid);
        self.put(&begin.bezigheden, bezigheden, Write::Bezigheden);
        let wederdienst = self.several(Veld::Wederdienst, Keus::Wederdienst);
        self.put(&begin.wederdienst, wederdienst, Write::Wederdienst);
        let urgentie = keuzes::one(self.text(Veld::Urgentie), Urgentie::ALL, Keus::Urgentie);
        self.put(&begin.vraag.urgentie, urgentie, Write::Urgentie);
        let toelichting = self.tekst(Veld::Toelichting);
        self.put(&begin.toelichting, toelichting, Write::Toelichting);
        let belangrijk = self.tekst(Veld::Belangrijk);
        self.put(&begin.vraag.belangrijk, belangrijk, Write::Belangrijk);
        let verwachting = self.tekst(Veld::Verwachting);
        self.put(&begin.vraag.verwachting, verwachting, Write::Verwachting);
        let terugdoen = self.tekst(Veld::Terugdoen);
        self.put(&begin.vraag.terugdoen, terugdoen, Write::Terugdoen);
        let opa_oma = self.yes(Veld::OpaOma);
        let before = begin.vraag.opa_oma.or(begin.aanbod.opa_oma);
        self.put(&before, opa_oma, Write::OpaOma);
        let apart = self.yes(Veld::Apart);
        self.put(&begin.vraag.apart, apart, Write::Apart);
        let own = self.yes(Veld::EigenKinderen);
        self.put(&begin.aanbod.eigen_kinderen, own, Write::EigenKinderen);
        let van = self.number(Veld::LeeftijdVan, 0, 23);
        let tot = self.number(Veld::LeeftijdTot, 0, 23);
        let sound = |veld| !self.fouten.contains_key(&veld);
        if sound(Veld::LeeftijdVan) && sound(Veld::LeeftijdTot) {
            let both = self.both((Veld::LeeftijdVan, van), (Veld::LeeftijdTot, tot));
            let leeftijden = both.and_then(|(van, tot)| Leeftijden::new(van, tot));
            if both.is_some() && leeftijden.is_none() {
                self.fail(Veld::LeeftijdTot, Fout::Volgorde);
            }
            self.put(&begin.aanbod.leeftijden, leeftijden, Write::Leeftijden);
        }
        let capaciteit = self.number(Veld::Capaciteit, 1, 9);
        self.put(&begin.aanbod.capaciteit, capaciteit, Write::Capaciteit);
        let text = self.text(Veld::Dagdelen);
        // What was "none at all" stays so until something is painted.
        let dagdelen = match begin.dagdelen {
            Some(before) if before.is_empty() && text.is_empty() => Some(before),
            _ => Some(keuzes::dagdelen_of(text)).filter(|dagdelen| !dagdelen.is_empty()),
        };
        self.put(&begin.dagdelen, dagdelen, Write::Dagdelen);
    }

    fn limits(&mut self) {
        let begin = self.begin;
        let afstand = self.number(Veld::MaxAfstand, 1, 100);
        self.put(&begin.max_afstand, afstand, Write::MaxAfstand);
        let talen = self.several(Veld::Talen, Keus::Taal);
        self.put(&begin.talen, talen, Write::Talen);
        let huis = Huis {
            huisdieren: self.yes(Veld::Huisdieren),
            rookt: self.yes(Veld::Rookt),
            zonder_huisdieren: self.yes(Veld::ZonderHuisdieren),
            rookvrij: self.yes(Veld::Rookvrij),
        };
        if huis != begin.huis.unwrap_or_default() {
            let huis = Some(huis).filter(|huis| *huis != Huis::default());
            self.put(&begin.huis, huis, Write::Huis);
        }
    }

    fn screening(&mut self) {
        let screening = &self.begin.screening;
        let gezien = self.past(Veld::VogGezien);
        let door = self.regel(Veld::VogDoor);
        let tot = self.dag(Veld::VogTot);
        if tot.is_some() && gezien.is_none() {
            self.fail(Veld::VogGezien, Fout::HoortErbij);
        }
        let both = self.both((Veld::VogGezien, gezien), (Veld::VogDoor, door));
        let vog = both.map(|(gezien_op, door)| Vog {
            gezien_op,
            door,
            geldig_tot: tot.unwrap_or(gezien_op.plus_months(self.vog_maanden.into())),
        });
        // What was told before stays as it was.
        if let Some(vog) = vog
            .as_ref()
            .filter(|vog| screening.vog.as_ref() != Some(vog))
        {
            if vog.geldig_tot < vog.gezien_op {
                self.fail(Veld::VogTot, Fout::Volgorde);
            } else if vog.te_lang() {
                self.fail(Veld::VogTot, Fout::VogTeLang(Vog::HOOGSTENS_JAREN));
            }
        }
        self.put(&screening.vog, vog, Write::Vog);
        for stap in STAPPEN {
            let step = self.step(stap.op, stap.door);
            let before = (stap.get)(screening).cloned();
            self.put(&before, step, stap.write);
        }
    }

    fn step(&mut self, op: Veld, door: Veld) -> Option<Controle> {
        let (day, by) = (self.past(op), self.regel(door));
        let (op, door) = self.both((op, day), (door, by))?;
        Some(Controle { op, door })
    }

    fn standing(&mut self) {
        let tot = self.dag(Veld::StandTot);
        let all = [Keus::DoetMee, Keus::Geparkeerd, Keus::Uitgeschreven];
        let stand = match keuzes::one(self.text(Veld::Stand), &all, |keus| keus) {
            Some(Keus::Geparkeerd) => Some(Stand::Geparkeerd { tot }),
            Some(Keus::Uitgeschreven) => Some(Stand::Uitgeschreven),
            Some(_) => Some(Stand::DoetMee),
            None => None,
        };
        let begin = self.begin;
        let parked = matches!(stand, Some(Stand::Geparkeerd { .. }));
        // A day that came while it rested stays as it was.
        if parked && stand != begin.stand && tot.is_some_and(|tot| tot <= self.today) {
            self.fail(Veld::StandTot, Fout::Voorbij);
        }
        self.put(&begin.stand, stand, Write::Stand);
        let reden = self.regel(Veld::StandReden).filter(|_| parked);
        self.put(&begin.parkeerreden, reden, Write::Parkeerreden);
    }
}
