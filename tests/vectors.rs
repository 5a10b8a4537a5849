//! Foreign test vectors against our own doors: signatures, sealing, key derivation. They are
//! not part of this repository; where `../shared/vectors` is absent each test says so.

#![allow(clippy::unwrap_used)]

use std::fs;

use koppelbord::bytes::seal::{self, OpenFault};
use koppelbord::bytes::{hex, kdf};
use koppelbord::exchange::signing::{SigningKey, VerifyingKey};
use serde_json::Value;

fn read(path: &str) -> Option<String> {
    let text = fs::read_to_string(format!("../shared/vectors/{path}"));
    if text.is_err() {
        println!("skipped: ../shared/vectors/{path} is not here");
    }
    text.ok()
}

fn json(path: &str) -> Option<Value> {
    read(path).map(|text| serde_json::from_str(&text).unwrap())
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().unwrap()).unwrap()
}

/// The verdict of our one verifier, malformed input included.
fn holds(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (key.try_into(), signature.try_into()) else {
        return false;
    };
    VerifyingKey::from_bytes(key).is_ok_and(|key| key.verify_strict(message, signature).is_ok())
}

#[test]
fn rfc_8032_seeds_give_the_keys_and_signatures_of_the_standard() {
    let Some(cases) = json("rfc8032/ed25519_rfc8032_7_1.json") else {
        return;
    };
    assert_eq!(list(&cases).len(), 5);
    for case in list(&cases) {
        let key = SigningKey::from_seed(&bytes(&case["seed"]).try_into().unwrap());
        let (public, message) = (bytes(&case["public"]), bytes(&case["message"]));
        let signature = bytes(&case["signature"]);
        assert_eq!(key.verifying_key().bytes().as_slice(), public);
        assert_eq!(key.sign(&message).as_slice(), signature);
        assert!(holds(&public, &message, &signature));
    }
}

#[test]
fn wycheproof_ed25519_is_judged_as_stated() {
    let Some(file) = json("wycheproof/ed25519_test.json") else {
        return;
    };
    let mut count = 0;
    for group in list(&file["testGroups"]) {
        let key = bytes(&group["publicKey"]["pk"]);
        for case in list(&group["tests"]) {
            let verdict = holds(&key, &bytes(&case["msg"]), &bytes(&case["sig"]));
            assert_eq!(verdict, case["result"] == "valid", "tcId {}", case["tcId"]);
            count += 1;
        }
    }
    assert_eq!(count, 151);
}

#[test]
fn the_cctv_edge_cases_are_judged_strictly() {
    let Some(cases) = json("cctv-ed25519/ed25519vectors.json") else {
        return;
    };
    assert_eq!(list(&cases).len(), 914);
    let mut accepted = 0;
    for case in list(&cases) {
        let message = case["msg"].as_str().unwrap().as_bytes();
        if holds(&bytes(&case["key"]), message, &bytes(&case["sig"])) {
            accepted += 1;
            let flags = case["flags"].as_array().map(Vec::as_slice).unwrap_or(&[]);
            for flag in flags {
                let flag = flag.as_str().unwrap();
                assert!(
                    ![
                        "low_order_A",
                        "low_order_R",
                        "non_canonical_A",
                        "non_canonical_R"
                    ]
                    .contains(&flag),
                    "{} has {flag}",
                    case["number"]
                );
            }
        }
    }
    assert_eq!(accepted, 43);
}

#[test]
fn the_speccheck_cases_are_judged_strictly() {
    let Some(cases) = json("ed25519-speccheck/cases.json") else {
        return;
    };
    let verdicts: Vec<bool> = list(&cases)
        .iter()
        .map(|case| {
            holds(
                &bytes(&case["pub_key"]),
                &bytes(&case["message"]),
                &bytes(&case["signature"]),
            )
        })
        .collect();
    let mut expected = [false; 12];
    expected[3] = true;
    assert_eq!(verdicts, expected);
}

#[test]
fn wycheproof_xchacha20_poly1305_is_judged_as_stated() {
    let Some(file) = json("wycheproof/xchacha20_poly1305_test.json") else {
        return;
    };
    let (mut count, mut other_nonce) = (0, 0);
    for group in list(&file["testGroups"]) {
        for case in list(&group["tests"]) {
            count += 1;
            let key = bytes(&case["key"]).try_into().unwrap();
            let (nonce, aad, plain) =
                (bytes(&case["iv"]), bytes(&case["aad"]), bytes(&case["msg"]));
            let sealed = [nonce.clone(), bytes(&case["ct"]), bytes(&case["tag"])].concat();
            if group["ivSize"] != 192 {
                // Our nonces are 24 bytes by type; these cases can only be seen as damage.
                assert_eq!(case["result"], "invalid");
                assert!(seal::open(&key, &aad, &sealed).is_err());
                other_nonce += 1;
            } else if case["result"] == "valid" {
                assert_eq!(seal::open(&key, &aad, &sealed).as_ref(), Ok(&plain));
                let nonce = nonce.try_into().unwrap();
                assert_eq!(seal::seal(&key, nonce, &aad, &plain), sealed);
            } else {
                assert_eq!(
                    seal::open(&key, &aad, &sealed),
                    Err(OpenFault::Refused),
                    "tcId {}",
                    case["tcId"]
                );
            }
        }
    }
    assert_eq!(count, 315);
    assert!(other_nonce < 69);
}

#[test]
fn wycheproof_hkdf_with_our_shape_gives_our_keys() {
    let Some(file) = json("wycheproof/hkdf_sha256_test.json") else {
        return;
    };
    let mut count = 0;
    for group in list(&file["testGroups"]) {
        for case in list(&group["tests"]) {
            let ikm = bytes(&case["ikm"]);
            let (Ok(ikm), "", Some(size @ 32..)) = (
                <[u8; 32]>::try_from(ikm),
                case["salt"].as_str().unwrap(),
                case["size"].as_u64().filter(|_| case["result"] == "valid"),
            ) else {
                continue;
            };
            let derived = kdf::hkdf(&kdf::Key::new(ikm), &bytes(&case["info"]));
            assert!(size >= 32);
            assert_eq!(derived.bytes().as_slice(), &bytes(&case["okm"])[..32]);
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn the_argon2id_that_we_use_gives_the_published_tag() {
    // The case is below our own bounds and has a secret, so it goes to the crate itself: it
    // guards against an argon2 that changed under us.
    let Some(text) = read("argon2/kats/argon2id") else {
        return;
    };
    let tag = text.lines().rev().find_map(|l| l.strip_prefix("Tag: "));
    let tag = hex::decode(&tag.unwrap().replace(' ', "")).unwrap();
    let params = argon2::ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let argon2 = argon2::Argon2::new_with_secret(
        &[3; 8],
        argon2::Algorithm::Argon2id,
        argon2::Version::V0x13,
        params,
    )
    .unwrap();
    let mut out = [0; 32];
    argon2
        .hash_password_into(&[1; 32], &[2; 16], &mut out)
        .unwrap();
    assert_eq!(out.as_slice(), tag);
}

#[test]
fn wycheproof_x25519_shared_secrets_are_those_that_sealing_will_use() {
    let Some(file) = json("wycheproof/x25519_test.json") else {
        return;
    };
    let mut count = 0;
    for group in list(&file["testGroups"]) {
        for case in list(&group["tests"]) {
            let (Ok(secret), Ok(public)) = (
                <[u8; 32]>::try_from(bytes(&case["private"])),
                <[u8; 32]>::try_from(bytes(&case["public"])),
            ) else {
                continue;
            };
            let shared = x25519_dalek::x25519(secret, public);
            assert_eq!(
                shared.as_slice(),
                bytes(&case["shared"]),
                "{}",
                case["tcId"]
            );
            count += 1;
        }
    }
    assert_eq!(count, 518);
}
