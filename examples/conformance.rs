//! Our verdicts on anyone's own vectors: `conformance KIND`, cases on standard input, one a
//! line, one answer a line.
//!
//! - `ed25519`: `PUBLIC-KEY-HEX MESSAGE-HEX SIGNATURE-HEX` (`-` for an empty message): `ok` or `no`
//! - `json`: the path of a file: `ok` for exactly one JSON value that means one thing, else `no`
//! - `csv`: a JSON string: the cell as our export writes it

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use koppelbord::bytes::csv_cell::csv_cell;
use koppelbord::bytes::{hex, json};
use koppelbord::exchange::signing::VerifyingKey;

fn main() -> ExitCode {
    let kind = std::env::args().nth(1).unwrap_or_default();
    let judge: fn(&str) -> String = match kind.as_str() {
        "ed25519" => |line| verdict(signature_holds(line).is_some()),
        "json" => |line| verdict(is_plain_json(line)),
        "csv" => cell,
        _ => {
            eprintln!("usage: conformance ed25519|json|csv < CASES");
            return ExitCode::FAILURE;
        }
    };
    match answer(judge) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn answer(judge: fn(&str) -> String) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        // A line that is not text is a case like any other, and none that we accept.
        let answer = std::str::from_utf8(line).map_or_else(|_| verdict(false), judge);
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn verdict(holds: bool) -> String {
    if holds { "ok" } else { "no" }.to_owned()
}

/// Whether the one line holds a key, a message and a signature that fit.
pub fn signature_holds(line: &str) -> Option<()> {
    let mut fields = line.split_ascii_whitespace();
    let (key, message, signature) = (fields.next()?, fields.next()?, fields.next()?);
    if fields.next().is_some() {
        return None;
    }
    let message = match message {
        "-" | "--" => Vec::new(),
        text => hex::decode(text).ok()?,
    };
    let key = VerifyingKey::from_bytes(&hex::decode_array(key).ok()?).ok()?;
    key.verify_strict(&message, &hex::decode_array(signature).ok()?)
        .ok()
}

/// Whether the file is one JSON value that means one thing.
pub fn is_plain_json(path: &str) -> bool {
    match std::fs::read(path) {
        Ok(bytes) => json::check(&bytes).is_ok(),
        Err(fault) => {
            eprintln!("{path}: {fault}");
            false
        }
    }
}

/// The cell for a JSON string.
pub fn cell(line: &str) -> String {
    match json::parse::<String>(line.as_bytes()) {
        Ok(text) => csv_cell(&text),
        Err(fault) => {
            eprintln!("not a JSON string: {fault:?}");
            String::new()
        }
    }
}
