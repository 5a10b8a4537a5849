//! Randomness that repeats, keys without Argon2, and ways to open what is on the "disk".

use std::collections::BTreeMap;

use koppelbord::bytes::kdf::Key;
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{
    Class, Door, Entropy, Found, MemoryStore, NewSlot, Opened, RecordId, SaveFault, Saved,
    SlotParams, Store, Vault, find,
};

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
