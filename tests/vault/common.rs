//! Randomness that repeats, keys without Argon2, and ways to open what is on the "disk".

use std::collections::BTreeMap;

use koppelbord::bytes::kdf::Key;
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{
    Class, Door, Entropy, FailingStore, Found, Fuse, MemoryStore, NewSlot, Opened, RecordId,
    SaveFault, Saved, SlotParams, Store, StoreFault, Vault, find,
};

/// The journal and the mirror of a disk, of which some write fails.
pub type Failing = (FailingStore<MemoryStore>, FailingStore<MemoryStore>);

/// Lets each write in turn fail, in either store and in both, once and for good. `play` gets the
/// stores over a fresh disk, and whether a write failed by the time it asks; how many did.
pub fn every_write_fails(
    fresh: impl Fn() -> Disk,
    mut play: impl FnMut(&Disk, Failing, &dyn Fn() -> bool, &str),
) -> usize {
    let mut scenes = 0;
    for at in ["journal", "mirror", "both"] {
        for for_good in [false, true] {
            for k in 1.. {
                let disk = fresh();
                let fuse = match for_good {
                    true => Fuse::for_good(k),
                    false => Fuse::once(k, StoreFault::Full),
                };
                let never = Fuse::once(usize::MAX, StoreFault::Full);
                let (one, two) = match at {
                    "journal" => (fuse.clone(), never),
                    "mirror" => (never, fuse.clone()),
                    _ => (fuse.clone(), fuse.clone()),
                };
                let stores = (
                    FailingStore::new(disk.local.clone(), one),
                    FailingStore::whole(disk.mirror.clone(), two),
                );
                let scene = format!("{at}, write {k}, for good: {for_good}");
                play(&disk, stores, &|| fuse.is_blown(), &scene);
                if !fuse.is_blown() {
                    break;
                }
                scenes += 1;
            }
        }
    }
    scenes
}

/// Opens the one vault on whatever stores with the passphrase.
pub fn open_with<L: Store, M: Store>(disk: &Disk, local: L, mirror: M) -> Opened<L, M> {
    let found = disk.found();
    let kek = Key::new([PASSPHRASE; 32]);
    let mut slots = found[0].slots.iter();
    let slot = slots.find(|slot| found[0].fits(slot, &kek)).unwrap();
    block_on(Vault::open(
        local,
        mirror,
        entropy(77),
        &found[0],
        slot,
        &kek,
    ))
    .unwrap()
}

pub type Changes = BTreeMap<RecordId, Vec<u8>>;

/// What outlives a crash.
#[derive(Clone, Default)]
pub struct Disk {
    pub local: MemoryStore,
    pub mirror: MemoryStore,
}

/// SplitMix64: different for each seed, the same for each run.
pub fn entropy(seed: u64) -> Entropy {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    Box::new(move |bytes| {
        for chunk in bytes.chunks_mut(8) {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_be_bytes()[..chunk.len()]);
        }
        Ok(())
    })
}

/// A slot that opens with this byte, 32 times.
pub fn slot(door: Door, secret: u8) -> NewSlot {
    NewSlot {
        params: SlotParams::new(door, [secret; 16]),
        kek: Key::new([secret; 32]),
    }
}

/// The document that every vault here is made with.
pub const BEGIN: &str = "begin";
pub const PASSPHRASE: u8 = 1;
pub const RECOVERY: u8 = 2;

pub async fn create<L: Store, M: Store>(
    local: L,
    mirror: M,
    seed: u64,
) -> Result<(Vault<L, M>, Saved), SaveFault> {
    Vault::create(
        local,
        mirror,
        entropy(seed),
        slot(Door::Passphrase, PASSPHRASE),
        slot(Door::Recovery, RECOVERY),
        vec![(Class::Private, BEGIN, b"begin".to_vec())],
    )
    .await
}

pub fn change(n: u16) -> (RecordId, Vec<u8>) {
    let mut id = [7; 16];
    id[..2].copy_from_slice(&n.to_be_bytes());
    (
        id,
        format!("wijziging {n}")
            .repeat(1 + usize::from(n) % 5)
            .into_bytes(),
    )
}

pub fn changes(range: std::ops::Range<u16>) -> Vec<(RecordId, Vec<u8>)> {
    range.map(change).collect()
}

impl Disk {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn found(&self) -> Vec<Found> {
        block_on(find(&self.local, &self.mirror)).unwrap()
    }

    /// Opens the one vault with whatever slot takes this secret.
    pub fn open(&self, secret: u8) -> Option<Opened<MemoryStore, MemoryStore>> {
        let found = self.found();
        assert_eq!(found.len(), 1, "one vault on the disk");
        let kek = Key::new([secret; 32]);
        let slot = found[0]
            .slots
            .iter()
            .find(|slot| found[0].fits(slot, &kek))?;
        let opened = Vault::open(
            self.local.clone(),
            self.mirror.clone(),
            entropy(99),
            &found[0],
            slot,
            &kek,
        );
        Some(block_on(opened).unwrap())
    }

    pub fn make(seed: u64) -> (Self, Vault<MemoryStore, MemoryStore>) {
        let disk = Self::new();
        let made = block_on(create(disk.local.clone(), disk.mirror.clone(), seed));
        (disk, made.unwrap().0)
    }

    /// Keys of one class in a store, such as `w` or `c`.
    pub fn keys(store: &MemoryStore, class: &str) -> Vec<String> {
        let class = format!("/{class}/");
        let all = store.snapshot();
        all.into_keys().filter(|key| key.contains(&class)).collect()
    }
}

pub fn as_map(changes: &[(RecordId, Vec<u8>)]) -> Changes {
    changes.iter().cloned().collect()
}
