//! The signed envelope: DSSE v1 in JSON, one Ed25519 signature, no algorithm field. What is
//! signed are the bytes that are carried and the kind of message they are, so that nothing
//! is written again before it is verified and no message passes for one of another kind.

use serde::{Deserialize, Serialize};

use crate::bytes::json::JsonFault;
use crate::bytes::{base64, json};
use crate::exchange::signing::{BadSignature, KeyId, SigningKey, VerifyingKey};
use crate::exchange::wire;
use crate::log::{Composed, Signed};

/// What a signed run of bytes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayloadType {
    /// An exchange file: a deflated bundle.
    File,
    /// The header of one change.
    Change,
    /// A coordinator's card.
    Card,
    /// The ending of a key, with the list of what is held of it.
    Ending,
}

impl PayloadType {
    /// All kinds of message.
    pub const ALL: [Self; 4] = [Self::File, Self::Change, Self::Card, Self::Ending];

    /// Its name in the envelope and under the signature.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "application/vnd.koppelbord.file.v0",
            Self::Change => "application/vnd.koppelbord.change.v0",
            Self::Card => "application/vnd.koppelbord.card.v0+json",
            Self::Ending => "application/vnd.koppelbord.ending.v0+json",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// DSSE's pre-authentication encoding: what is really signed.
pub fn pae(payload_type: &str, body: &[u8]) -> Vec<u8> {
    let mut out = format!(
        "DSSEv1 {} {} {} ",
        payload_type.len(),
        payload_type,
        body.len()
    )
    .into_bytes();
    out.extend_from_slice(body);
    out
}

/// Signs bytes as a message of one kind.
pub fn sign(kind: PayloadType, body: &[u8], key: &SigningKey) -> [u8; 64] {
    key.sign(&pae(kind.name(), body))
}

/// Verifies bytes as a message of one kind.
pub fn verify(
    kind: PayloadType,
    body: &[u8],
    signature: &[u8; 64],
    key: &VerifyingKey,
) -> Result<(), BadSignature> {
    key.verify_strict(&pae(kind.name(), body), signature)
}

/// Signs a change that was composed: from here on it never alters.
pub fn sign_change(composed: Composed, key: &SigningKey) -> Signed {
    Signed {
        signature: sign(PayloadType::Change, &composed.header, key),
        header: composed.header,
        content: composed.content,
    }
}

/// Why bytes are no envelope of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnvelopeFault {
    /// Not the typed JSON of an envelope.
    Json(JsonFault),
    /// A kind of message that this program does not know, perhaps of a newer version.
    PayloadType {
        /// The name in the envelope.
        found: String,
    },
    /// The payload is not base64 in its one form.
    Payload,
    /// Not exactly one signature.
    SignatureCount {
        /// How many there are.
        found: usize,
    },
    /// The key id is not sixteen bytes of hexadecimal.
    KeyId,
    /// The signature is not 64 bytes of base64.
    Signature,
}

/// A signed message as it came in: nothing in it is believed until [`Envelope::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    kind: PayloadType,
    payload: Vec<u8>,
    key_id: KeyId,
    signature: [u8; 64],
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "payloadType")]
    payload_type: String,
    payload: String,
    signatures: Vec<WrittenSignature>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSignature {
    keyid: String,
    sig: String,
}

impl Envelope {
    /// Signs `payload` as a message of one kind.
    pub fn sign(kind: PayloadType, payload: Vec<u8>, key: &SigningKey) -> Self {
        Self {
            kind,
            signature: sign(kind, &payload, key),
            payload,
            key_id: key.key_id(),
        }
    }

    /// Reads an envelope; nothing is verified yet.
    pub fn parse(bytes: &[u8]) -> Result<Self, EnvelopeFault> {
        let written: Written = json::parse(bytes).map_err(EnvelopeFault::Json)?;
        let Some(kind) = PayloadType::from_name(&written.payload_type) else {
            return Err(EnvelopeFault::PayloadType {
                found: written.payload_type,
            });
        };
        let found = written.signatures.len();
        let [one] = written.signatures.as_slice() else {
            return Err(EnvelopeFault::SignatureCount { found });
        };
        Ok(Self {
            kind,
            payload: base64::decode_strict(&written.payload).map_err(|_| EnvelopeFault::Payload)?,
            key_id: wire::read_hex(&one.keyid)
                .map(KeyId)
                .ok_or(EnvelopeFault::KeyId)?,
            signature: base64::decode_array(&one.sig).map_err(|_| EnvelopeFault::Signature)?,
        })
    }

    /// Writes the envelope.
    pub fn to_json(&self) -> String {
        let written = Written {
            payload_type: self.kind.name().to_owned(),
            payload: base64::encode(&self.payload),
            signatures: vec![WrittenSignature {
                keyid: self.key_id.to_string(),
                sig: base64::encode(&self.signature),
            }],
        };
        json::write(&written)
    }

    /// What kind of message it says it is.
    pub fn kind(&self) -> PayloadType {
        self.kind
    }

    /// Whose signature it says it carries; only good for looking the key up.
    pub fn key_id(&self) -> KeyId {
        self.key_id
    }

    /// The payload, once the signature holds under this key.
    pub fn verify(&self, key: &VerifyingKey) -> Result<&[u8], BadSignature> {
        if key.key_id() != self.key_id {
            return Err(BadSignature);
        }
        verify(self.kind, &self.payload, &self.signature, key)?;
        Ok(&self.payload)
    }

    /// The payload before any check, for a card, which carries the key it is verified by.
    pub(crate) fn unverified_payload(&self) -> &[u8] {
        &self.payload
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> SigningKey {
        SigningKey::from_seed(&[5; 32])
    }

    #[test]
    fn the_published_example_of_pae_holds() {
        assert_eq!(
            pae("http://example.com/HelloWorld", b"hello world"),
            b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
        );
    }

    #[test]
    fn a_message_of_one_kind_never_passes_for_another() {
        let key = key();
        for kind in PayloadType::ALL {
            for other in PayloadType::ALL {
                let signature = sign(kind, b"{}", &key);
                let verdict = verify(other, b"{}", &signature, &key.verifying_key());
                assert_eq!(verdict.is_ok(), kind == other);
            }
        }
    }

    #[test]
    fn an_envelope_has_exactly_its_own_members() {
        let good = Envelope::sign(PayloadType::File, b"x".to_vec(), &key()).to_json();
        assert!(Envelope::parse(good.as_bytes()).is_ok());
        let json = |text: &str| {
            matches!(
                Envelope::parse(text.as_bytes()),
                Err(EnvelopeFault::Json(_))
            )
        };
        assert!(json(&good.replacen('{', "{\"alg\":\"none\",", 1)));
        assert!(json(&good.replacen('{', "{\"payload\":\"\",", 1)));
        assert!(json(&good.replacen(
            "{\"keyid\"",
            "{\"alg\":1,\"keyid\"",
            1
        )));
        assert!(json(&format!("{good}{good}")));
        assert!(json(&format!("\u{feff}{good}")));
        assert!(json("[]"));
        let renamed = good.replacen("file.v0", "file.v9", 1);
        assert_eq!(
            Envelope::parse(renamed.as_bytes()),
            Err(EnvelopeFault::PayloadType {
                found: "application/vnd.koppelbord.file.v9".to_owned()
            })
        );
    }

    #[test]
    fn no_signature_and_two_signatures_are_refused() {
        let good = Envelope::sign(PayloadType::File, b"x".to_vec(), &key()).to_json();
        let start = good.find("[{").unwrap() + 1;
        let one = &good[start..good.len() - 2];
        let none = good.replace(one, "");
        let two = good.replace(one, &format!("{one},{one}"));
        for (text, found) in [(none, 0), (two, 2)] {
            assert_eq!(
                Envelope::parse(text.as_bytes()),
                Err(EnvelopeFault::SignatureCount { found })
            );
        }
    }

    #[test]
    fn key_id_and_signature_have_one_spelling() {
        let good = Envelope::sign(PayloadType::Card, b"abc".to_vec(), &key()).to_json();
        let id = key().key_id().to_string();
        let upper = good.replace(&id, &id.to_ascii_uppercase());
        assert_eq!(Envelope::parse(upper.as_bytes()), Err(EnvelopeFault::KeyId));
        let loose = good.replace("==\"}]}", "\"}]}");
        assert_ne!(loose, good);
        assert_eq!(
            Envelope::parse(loose.as_bytes()),
            Err(EnvelopeFault::Signature)
        );
        let payload = good.replace("\"YWJj\"", "\"YWJj\\n\"");
        assert_eq!(
            Envelope::parse(payload.as_bytes()),
            Err(EnvelopeFault::Payload)
        );
    }

    proptest! {
        #[test]
        fn a_flipped_bit_anywhere_in_the_file_is_refused(body in prop::collection::vec(any::<u8>(), 0..40), at: usize, bit in 0u8..8) {
            let key = key();
            let whole = Envelope::sign(PayloadType::File, body.clone(), &key);
            let mut bytes = whole.to_json().into_bytes();
            let read = Envelope::parse(&bytes).unwrap();
            prop_assert_eq!(read.verify(&key.verifying_key()), Ok(body.as_slice()));
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            if let Ok(read) = Envelope::parse(&bytes) {
                prop_assert_eq!(read.verify(&key.verifying_key()), Err(BadSignature));
            }
        }
    }
}
