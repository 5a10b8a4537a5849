//! Given, when, then: a board with two families, and a koppeling brought to any fase.

use koppelbord::app::situatie::Blik;
use koppelbord::domain::{
    Afsluiting, Afsluitreden, Besluit, Contactmoment, Contactsoort, Controle, Datum, ElementId,
    Evaluatie, Fase, GezinId, Kant, Koppeling, KoppelingId, Oordeel, Regel, Tekst, Vervolg, Vog,
};
use koppelbord::gebied::Gebied;
use koppelbord::log::{
    Clock, Command, Context, Inserted, KeyId, Log, Refusal, Signed, State, Trust, Write, compose,
    decide,
};

pub const VRAAG: GezinId = GezinId([1; 16]);
pub const STEUN: GezinId = GezinId([2; 16]);
pub const KOPPELING: KoppelingId = KoppelingId([9; 16]);
/// The colleague's key is one higher.
const KEY: u8 = 0x70;

pub fn dag(tekst: &str) -> Datum {
    Datum::parse(tekst).unwrap()
}

pub fn regel(tekst: &str) -> Regel {
    Regel::parse(tekst).unwrap()
}

/// A command about a day.
pub type OpDag = fn(Datum) -> Command;

/// The vraaggezin says yes to the kennismaking.
pub fn besluit(op: Datum) -> Command {
    Command::Beslis {
        koppeling: KOPPELING,
        naar: Fase::Kennismaking,
        kant: Kant::Vraag,
        besluit: Some(Besluit {
            ja: true,
            op,
            toelichting: None,
        }),
    }
}

/// A call with the vraaggezin.
pub fn contact(op: Datum, vervolg_op: Option<Datum>) -> Command {
    let moment = Contactmoment {
        id: ElementId([7; 16]),
        op,
        soort: Contactsoort::Telefoon,
        met: [Kant::Vraag].into(),
        onderwerpen: Default::default(),
        notitie: Tekst::parse("Gebeld").unwrap(),
        vervolg: None,
        vervolg_op,
    };
    Command::NoteerContact {
        koppeling: KOPPELING,
        moment,
    }
}

/// A coordinator at work on a day.
#[derive(Clone)]
pub struct Bord {
    pub log: Log,
    pub state: State,
    pub today: Datum,
    trust: Trust,
    key: KeyId,
    clock: Clock,
    count: u64,
}

impl Bord {
    pub fn new() -> Self {
        Self {
            log: Log::default(),
            state: State::default(),
            today: dag("2026-03-02"),
            trust: Trust {
                keys: (KEY..KEY + 4).map(|byte| KeyId([byte; 16])).collect(),
                ..Trust::default()
            },
            key: KeyId([KEY; 16]),
            clock: Clock::default(),
            count: 0,
        }
    }

    /// A colleague who has everything that we have.
    pub fn collega(&self) -> Self {
        Self {
            key: KeyId([self.key.0[0] + 1; 16]),
            ..self.clone()
        }
    }

    /// Does a command; what was accepted must be composed, taken in and read back.
    pub fn doe(&mut self, command: Command) -> Result<(), Refusal> {
        let context = Context { today: self.today };
        let before = self.state.digest();
        let proposed = match decide(&self.state, command, &context) {
            Ok(proposed) => proposed,
            Err(refusal) => {
                assert_eq!(self.state.digest(), before);
                return Err(refusal);
            }
        };
        for one in &proposed {
            self.count += 1;
            let mut salt = [self.key.0[0]; 16];
            salt[8..].copy_from_slice(&self.count.to_be_bytes());
            let day = u64::try_from(self.today.day_number()).unwrap();
            let stamp = self.clock.next(day * 86_400_000 + self.count);
            let composed = compose(&self.state, one, self.key, stamp, salt).unwrap();
            let signed = Signed {
                header: composed.header,
                signature: [0; 64],
                content: composed.content,
            };
            let inserted = self.log.insert(signed).unwrap();
            // Two equal hidings by one hand in one moment are one change.
            assert!(inserted == Inserted::New || one.writes.is_empty());
            let entry = self.log.get(composed.id).unwrap();
            assert!(entry.events().is_some(), "cannot be read back: {one:?}");
        }
        self.fold();
        Ok(())
    }

    fn fold(&mut self) {
        self.state = State::of(&self.log, &self.trust);
    }

    /// Takes in what a colleague holds.
    pub fn neem(&mut self, other: &Self, with: impl Fn(&Write) -> bool) {
        for (_, entry) in other.log.iter() {
            let share = entry.events().unwrap_or_default().iter().all(&with);
            let content = entry.signed.content.clone().filter(|_| share);
            let signed = Signed {
                content,
                ..entry.signed.clone()
            };
            self.log.insert(signed).unwrap();
        }
        self.fold();
    }

    pub fn neem_alles(&mut self, other: &Self) {
        self.neem(other, |_| true);
    }

    /// What the views look at.
    pub fn blik<'a>(&'a self, gebied: &'a Gebied) -> Blik<'a> {
        Blik::new(&self.state, gebied, self.today)
    }

    pub fn koppeling(&self) -> &Koppeling {
        &self.state.koppelingen[&KOPPELING]
    }

    pub fn fase(&self) -> Option<Fase> {
        self.koppeling().fase
    }

    // Given.

    pub fn meld_aan(&mut self, gezin: GezinId, kant: Kant, naam: &str) {
        let writes = vec![Write::Naam(Some(regel(naam))), Write::Kant(Some(kant))];
        self.doe(Command::MeldAan { gezin, writes }).unwrap();
    }

    pub fn met_gezinnen() -> Self {
        let mut bord = Self::new();
        bord.meld_aan(VRAAG, Kant::Vraag, "Gezin Meidoorn");
        bord.meld_aan(STEUN, Kant::Steun, "Gezin Koolmees");
        bord
    }

    /// Both families, the steungezin screened until the end of the year.
    pub fn gescreend() -> Self {
        let mut bord = Self::met_gezinnen();
        bord.screen("2026-12-31").unwrap();
        bord
    }

    pub fn screen(&mut self, geldig_tot: &str) -> Result<(), Refusal> {
        let controle = Controle {
            op: dag("2026-02-01"),
            door: regel("Coördinator"),
        };
        let vog = Vog {
            gezien_op: controle.op,
            door: controle.door.clone(),
            geldig_tot: dag(geldig_tot),
        };
        self.doe(Command::Screen {
            gezin: STEUN,
            writes: vec![
                Write::Vog(Some(vog)),
                Write::Referenties(Some(controle.clone())),
                Write::Huisbezoek(Some(controle)),
            ],
        })
    }

    /// A koppeling in this fase, with every gate that its families could open still closed.
    pub fn in_fase(fase: Fase) -> Self {
        let mut bord = Self::gescreend();
        bord.stel_voor().unwrap();
        for next in &Fase::ALL[1..] {
            if bord.fase() == Some(fase) {
                break;
            }
            bord.today = bord.today.plus_days(7);
            if fase == Fase::Afgesloten {
                bord.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
            } else {
                bord.open_poort(*next);
                bord.ga_naar(*next).unwrap();
            }
        }
        assert_eq!(bord.fase(), Some(fase));
        bord
    }

    // When.

    pub fn stel_voor(&mut self) -> Result<(), Refusal> {
        self.stel_voor_toch(KOPPELING, None)
    }

    pub fn stel_voor_toch(
        &mut self,
        koppeling: KoppelingId,
        toch: Option<&str>,
    ) -> Result<(), Refusal> {
        self.doe(Command::StelVoor {
            koppeling,
            vraaggezin: VRAAG,
            steungezin: STEUN,
            kinderen: Default::default(),
            onderbouwing: None,
            toch: toch.map(regel),
        })
    }

    pub fn wijzig(&mut self, gezin: GezinId, write: Write) -> Result<(), Refusal> {
        let writes = vec![write];
        self.doe(Command::Wijzig { gezin, writes })
    }

    pub fn beslis(&mut self, naar: Fase, kant: Kant, ja: bool) -> Result<(), Refusal> {
        let besluit = Besluit {
            ja,
            op: self.today,
            toelichting: None,
        };
        self.doe(Command::Beslis {
            koppeling: KOPPELING,
            naar,
            kant,
            besluit: Some(besluit),
        })
    }

    /// Lets the families do what the gate to this fase asks.
    pub fn open_poort(&mut self, naar: Fase) {
        match naar {
            Fase::Kennismaking | Fase::Proefperiode if self.fase() != Some(Fase::Evaluatie) => {
                for kant in Kant::ALL {
                    self.beslis(naar, kant, true).unwrap();
                }
            }
            Fase::Actief => self
                .evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
                .unwrap(),
            _ => {}
        }
    }

    pub fn evalueer(
        &mut self,
        vraaggezin: Option<Oordeel>,
        steungezin: Option<Oordeel>,
    ) -> Result<(), Refusal> {
        self.count += 1;
        let mut id = [0; 16];
        id[8..].copy_from_slice(&self.count.to_be_bytes());
        let evaluatie = Evaluatie {
            per_kind: Default::default(),
            moment: None,
            scores_vraag: None,
            scores_steun: None,
            id: ElementId(id),
            op: self.today,
            vraaggezin,
            steungezin,
            kinderen: None,
            toelichting: None,
        };
        self.doe(Command::Evalueer {
            koppeling: KOPPELING,
            evaluatie,
        })
    }

    pub fn ga_naar(&mut self, fase: Fase) -> Result<(), Refusal> {
        self.ga_naar_voor(fase, None)
    }

    pub fn ga_naar_voor(&mut self, fase: Fase, weken: Option<u8>) -> Result<(), Refusal> {
        self.doe(Command::GaNaar {
            koppeling: KOPPELING,
            fase,
            op: self.today,
            weken,
        })
    }

    pub fn afsluiting(&self, vervolg: Vervolg) -> Afsluiting {
        Afsluiting {
            tot_vraag: None,
            tot_steun: None,
            stappen: Default::default(),
            op: self.today,
            reden: Afsluitreden::GeenKlik,
            kant: None,
            afscheid: Some(true),
            niet_meer_samen: false,
            vervolg_vraag: Vervolg::OpnieuwZoeken,
            vervolg_steun: vervolg,
            toelichting: None,
        }
    }

    pub fn sluit_af(&mut self, vervolg: Vervolg) -> Result<(), Refusal> {
        let afsluiting = self.afsluiting(vervolg);
        self.doe(Command::SluitAf {
            koppeling: KOPPELING,
            afsluiting,
        })
    }
}
