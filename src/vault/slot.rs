//! Key slots: the vault's one data key, wrapped by a key from the passphrase or from the
//! recovery code. A slot stands in the clear except for the wrapped key, because it must be
//! read before anything can be opened; what it says is bound to the wrapping.

use serde::{Deserialize, Serialize};

use super::base32;
use super::frame::WRITER;
use super::names::{Name, RecordId, VaultId};
use crate::bytes::kdf::{Key, Params};
use crate::bytes::{base32768, hash, hex, json, seal};

/// Version of a slot's own form.
const FORM: u32 = 1;
/// A few bytes of hash tell damage from a wrong passphrase.
const CHECK: usize = 4;

/// By which door a slot opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Door {
    /// A passphrase, through Argon2id.
    #[serde(rename = "wachtwoordzin")]
    Passphrase,
    /// The printed recovery code.
    #[serde(rename = "herstelcode")]
    Recovery,
}

/// All that is needed, besides the secret, to make the key that opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotParams {
    /// By which door.
    pub door: Door,
    /// The slot's own salt.
    pub salt: [u8; 16],
    /// How much work the passphrase costs; without meaning for a recovery code.
    pub work: Params,
}

impl SlotParams {
    /// For a new slot, at the work that new slots get.
    #[must_use]
    pub fn new(door: Door, salt: [u8; 16]) -> Self {
        Self {
            door,
            salt,
            work: Params::DEFAULT,
        }
    }
}

/// A slot to be made: its parameters and the key that was derived with them.
#[derive(Debug, Clone)]
pub struct NewSlot {
    /// What the key was made with.
    pub params: SlotParams,
    /// The key from the passphrase or the recovery code.
    pub kek: Key,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    v: u32,
    #[serde(rename = "minWriter")]
    min_writer: u8,
    door: Door,
    seq: u32,
    over: Vec<String>,
    salt: String,
    work: Params,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// A slot as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub(crate) id: RecordId,
    pub(crate) over: Vec<RecordId>,
    pub(crate) seq: u32,
    pub(crate) text: String,
    params: SlotParams,
    min_writer: u8,
}

/// Why a slot cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotFault {
    /// It was changed or cut.
    Damaged,
    /// A newer program made it.
    Newer,
}

impl Slot {
    /// What to derive its key with.
    #[must_use]
    pub fn params(&self) -> SlotParams {
        self.params
    }

    /// Which program at least may write to this vault.
    #[must_use]
    pub fn min_writer(&self) -> u8 {
        self.min_writer
    }

    pub(crate) fn read(vault: VaultId, id: RecordId, text: &str) -> Result<Self, SlotFault> {
        let (head, body) = text.split_once('\n').ok_or(SlotFault::Damaged)?;
        let body = base32768::decode(body).map_err(|_| SlotFault::Damaged)?;
        let (_, check) = body.split_last_chunk::<CHECK>().ok_or(SlotFault::Damaged)?;
        let wrapped = body.get(..body.len() - CHECK).ok_or(SlotFault::Damaged)?;
        if *check != checksum(vault, id, head, wrapped) {
            return Err(SlotFault::Damaged);
        }
        let version: Version = json::read(head).map_err(|_| SlotFault::Damaged)?;
        if version.v > FORM {
            return Err(SlotFault::Newer);
        }
        let header: Header = json::read(head).map_err(|_| SlotFault::Damaged)?;
        header.work.check().map_err(|_| SlotFault::Damaged)?;
        let over: Option<Vec<RecordId>> = header.over.iter().map(|id| base32::decode(id)).collect();
        Ok(Self {
            id,
            over: over.ok_or(SlotFault::Damaged)?,
            seq: header.seq,
            text: text.to_owned(),
            params: SlotParams {
                door: header.door,
                salt: hex::decode_array(&header.salt).map_err(|_| SlotFault::Damaged)?,
                work: header.work,
            },
            min_writer: header.min_writer,
        })
    }

    pub(crate) fn make(
        vault: VaultId,
        id: RecordId,
        new: &NewSlot,
        (seq, over): (u32, Vec<RecordId>),
        data_key: &Key,
        nonce: [u8; seal::NONCE],
    ) -> Option<Self> {
        let header = Header {
            v: FORM,
            min_writer: WRITER,
            door: new.params.door,
            seq,
            over: over.iter().map(|id| base32::encode(id)).collect(),
            salt: hex::encode(&new.params.salt),
            work: new.params.work,
        };
        let head = json::write(&header);
        let mut body = seal::seal(
            new.kek.bytes(),
            nonce,
            &bound(vault, id, &head),
            data_key.bytes(),
        );
        let check = checksum(vault, id, &head, &body);
        body.extend_from_slice(&check);
        Some(Self {
            id,
            over,
            seq,
            text: format!("{head}\n{}", base32768::encode(&body)),
            params: new.params,
            min_writer: WRITER,
        })
    }

    /// The data key, if `kek` is the right key.
    pub(crate) fn unwrap_key(&self, vault: VaultId, kek: &Key) -> Option<Key> {
        let (head, body) = self.text.split_once('\n')?;
        let body = base32768::decode(body).ok()?;
        let wrapped = body.get(..body.len().checked_sub(CHECK)?)?;
        let plain = seal::open(kek.bytes(), &bound(vault, self.id, head), wrapped).ok()?;
        plain.try_into().ok().map(Key::new)
    }
}

fn bound(vault: VaultId, id: RecordId, head: &str) -> Vec<u8> {
    format!("{}\n{head}", Name::Slot(id).key(vault)).into_bytes()
}

fn checksum(vault: VaultId, id: RecordId, head: &str, wrapped: &[u8]) -> [u8; CHECK] {
    let digest = hash::sha256(&[&bound(vault, id, head), b"\n", wrapped]);
    digest.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: VaultId = VaultId([1; 8]);

    fn slot() -> Slot {
        let new = NewSlot {
            params: SlotParams::new(Door::Passphrase, [3; 16]),
            kek: Key::new([4; 32]),
        };
        Slot::make(
            VAULT,
            [2; 16],
            &new,
            (7, vec![[9; 16]]),
            &Key::new([5; 32]),
            [6; 24],
        )
        .unwrap()
    }

    #[test]
    fn it_reads_back_and_opens_with_its_key_alone() {
        let slot = slot();
        let read = Slot::read(VAULT, [2; 16], &slot.text).unwrap();
        assert_eq!(read, slot);
        assert_eq!(read.over, vec![[9; 16]]);
        assert_eq!(read.seq, 7);
        assert_eq!(
            read.unwrap_key(VAULT, &Key::new([4; 32])),
            Some(Key::new([5; 32]))
        );
        assert_eq!(read.unwrap_key(VAULT, &Key::new([0; 32])), None);
    }

    #[test]
    fn any_changed_character_is_damage_and_not_a_wrong_passphrase() {
        let slot = slot();
        let signs: Vec<char> = slot.text.chars().collect();
        for at in 0..signs.len() {
            let mut other = signs.clone();
            other[at] = char::from_u32(other[at] as u32 ^ 1).unwrap();
            let text: String = other.into_iter().collect();
            assert_eq!(
                Slot::read(VAULT, [2; 16], &text),
                Err(SlotFault::Damaged),
                "{at}"
            );
        }
        assert_eq!(
            Slot::read(VAULT, [3; 16], &slot.text),
            Err(SlotFault::Damaged),
            "under another name"
        );
    }

    #[test]
    fn a_newer_form_is_said_to_be_newer() {
        let head = r#"{"v":2,"iets":"nieuws"}"#;
        let mut body = vec![1, 2, 3];
        body.extend_from_slice(&checksum(VAULT, [2; 16], head, &[1, 2, 3]));
        let text = format!("{head}\n{}", base32768::encode(&body));
        assert_eq!(Slot::read(VAULT, [2; 16], &text), Err(SlotFault::Newer));
    }

    #[test]
    fn a_slot_that_asks_too_little_or_too_much_work_is_refused() {
        for work in [
            Params {
                mem_kib: 8,
                ..Params::DEFAULT
            },
            Params {
                passes: 4_000_000,
                ..Params::DEFAULT
            },
        ] {
            let new = NewSlot {
                params: SlotParams {
                    work,
                    ..SlotParams::new(Door::Passphrase, [3; 16])
                },
                kek: Key::new([4; 32]),
            };
            let made = Slot::make(
                VAULT,
                [2; 16],
                &new,
                (1, vec![]),
                &Key::new([5; 32]),
                [6; 24],
            )
            .unwrap();
            assert_eq!(
                Slot::read(VAULT, [2; 16], &made.text),
                Err(SlotFault::Damaged)
            );
        }
    }
}
