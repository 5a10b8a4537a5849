//! Leaf of the house: encodings, compression, encryption, key derivation and hashing over
//! plain bytes. Knows no noun of the field and no other layer.

pub mod base32768;
pub mod base64;
pub mod csv_cell;
pub mod deflate;
pub mod hash;
pub mod hex;
pub mod json;
pub mod kdf;
pub mod seal;
pub mod text;
