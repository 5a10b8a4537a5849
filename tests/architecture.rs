//! Holds what ARCHITECTURE.md says about the sources: who may use whom, what may not be
//! written where, how long a file may be and how it opens. The rules are the tables of
//! `architecture/rules.rs`; at the end of this file each is broken once, to see that it can be.

#![allow(clippy::disallowed_methods, reason = "none of this reaches the page")]
#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "architecture/code.rs"]
mod code;
#[path = "architecture/rules.rs"]
mod rules;

use std::{fs, path::Path};

use rules::{COUNTED, FORBIDDEN, LAYERS, LONGEST, NOWHERE, SKIPPED, WIRING};

#[test]
fn the_sources_keep_to_the_architecture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, root, &mut files);
    assert!(files.len() > 50, "the sources are found");
    let faults: Vec<String> = files
        .iter()
        .flat_map(|(path, text)| judge(path, text))
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// All faults of one file.
fn judge(path: &str, text: &str) -> Vec<String> {
    let mut faults = whole_file(path, text);
    if path.starts_with("src/") && path.ends_with(".rs") {
        let code = code::read(text);
        faults.extend(layers(path, &code.text));
        faults.extend(tokens(path, &code.text));
        faults.extend(sentences(path, &code.strings));
        faults.extend(debug_texts(path, &code));
    }
    faults
}

fn whole_file(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let ending = path.rsplit('.').next().unwrap_or_default();
    let lines = text.lines().count();
    if COUNTED.contains(&ending) && lines > LONGEST {
        faults.push(format!("{path}: {lines} lines, {LONGEST} at most"));
    }
    if ending == "rs" && !text.starts_with("//! ") {
        faults.push(format!(
            "{path}: does not open with //! and why it is there"
        ));
    }
    for (number, line) in text.lines().enumerate() {
        for token in NOWHERE.iter().filter(|token| line.contains(**token)) {
            faults.push(format!(
                "{path}:{}: `{token}` is of one machine",
                number + 1
            ));
        }
    }
    if path == "package-lock.json" && text.contains("\"resolved\"") {
        faults.push(format!(
            "{path}: names where packages were fetched (see .npmrc)"
        ));
    }
    faults
}

fn layers(path: &str, code: &str) -> Vec<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let [_, layer, inner @ ..] = parts.as_slice() else {
        return Vec::new();
    };
    if inner.is_empty() {
        return Vec::new(); // lib.rs and main.rs stand above the layers
    }
    let Some((_, may)) = LAYERS.iter().find(|(name, _)| name == layer) else {
        return vec![format!(
            "{path}: `{layer}` is no layer; draw it in ARCHITECTURE.md and here"
        )];
    };
    let mut faults = Vec::new();
    let wires = WIRING.iter().any(|place| path.starts_with(place));
    for (number, used) in used_layers(code) {
        let known = LAYERS.iter().any(|(name, _)| *name == used);
        if !known || (used != *layer && !wires && !may.contains(&used.as_str())) {
            faults.push(format!("{path}:{number}: `{layer}` may not use `{used}`"));
        }
    }
    // How many `super` lead to the crate: one for mod.rs, one more per folder and file below it.
    let last = inner.last().copied().unwrap_or_default();
    let depth = inner.len() + usize::from(last != "mod.rs");
    for (number, line) in code.lines().enumerate() {
        let climbs = longest_climb(line);
        let in_module = code
            .lines()
            .take(number)
            .any(|l| l.trim_start().starts_with("mod ") && l.trim_end().ends_with('{'));
        if climbs >= depth + usize::from(in_module) {
            faults.push(format!(
                "{path}:{}: leaves its layer by `super`; write `crate::`",
                number + 1
            ));
        }
    }
    faults
}

/// Line and name of each `crate::name`, groups (`crate::{a, b}`) included.
fn used_layers(code: &str) -> Vec<(usize, String)> {
    let word = |text: &str| {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let number = code[..at].lines().count().max(1);
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            found.push((number, word(rest)));
            continue;
        };
        let mut depth = 0;
        let mut start = true;
        for (offset, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                c if c.is_whitespace() => {}
                _ if start => {
                    found.push((number, word(&group[offset..])));
                    start = false;
                }
                _ => {}
            }
        }
    }
    found
}

fn longest_climb(line: &str) -> usize {
    (1..8)
        .take_while(|n| line.contains(&"super::".repeat(*n)))
        .last()
        .unwrap_or(0)
}

fn tokens(path: &str, code: &str) -> Vec<String> {
    let within = |folders: &[&str]| folders.iter().any(|folder| path.starts_with(folder));
    let tests_from = tests_from(path, code);
    let mut faults = Vec::new();
    for rule in FORBIDDEN
        .iter()
        .filter(|rule| within(rule.in_) && !within(rule.except))
    {
        let lines = code.lines().take(if rule.in_tests {
            usize::MAX
        } else {
            tests_from
        });
        for (number, _) in lines
            .enumerate()
            .filter(|(_, line)| line.contains(rule.token))
        {
            faults.push(format!(
                "{path}:{}: `{}`: {}",
                number + 1,
                rule.token,
                rule.why
            ));
        }
    }
    faults
}

/// How many lines stand above the tests.
fn tests_from(path: &str, code: &str) -> usize {
    if path.ends_with("tests.rs") || path.contains("/tests/") {
        return 0;
    }
    code.lines()
        .take_while(|l| l.trim() != "#[cfg(test)]")
        .count()
}

/// The page is built without `Debug`: whatever is made with it is empty there.
fn debug_texts(path: &str, code: &code::Code) -> Vec<String> {
    let tests = tests_from(path, &code.text);
    let found = code.strings.iter().filter(|(number, text)| {
        *number <= tests && [":?}", ":#?}"].iter().any(|sign| text.contains(sign))
    });
    found
        .map(|(number, text)| {
            format!("{path}:{number}: \"{text}\" is empty on the page, which has no Debug")
        })
        .collect()
}

/// In ui/ no sentence stands between quotes: those come from app::text.
fn sentences(path: &str, strings: &[(usize, String)]) -> Vec<String> {
    if !path.starts_with("src/ui/") {
        return Vec::new();
    }
    let sentence = |text: &str| {
        let words = text
            .split_whitespace()
            .filter(|word| word.chars().all(char::is_alphabetic))
            .count();
        let upper = text.trim_start().starts_with(char::is_uppercase);
        words >= 2 && (upper || text.trim_end().ends_with(['.', '?', '!']))
    };
    let found = strings.iter().filter(|(_, text)| sentence(text));
    found
        .map(|(number, text)| {
            format!("{path}:{number}: the sentence \"{text}\" belongs in app/text")
        })
        .collect()
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder)
        .expect("a folder of the project can be read")
        .flatten()
    {
        let (path, name) = (
            entry.path(),
            entry.file_name().to_string_lossy().into_owned(),
        );
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let inside = path.strip_prefix(root).expect("inside the project");
            files.push((inside.to_string_lossy().replace('\\', "/"), text));
        }
    }
    files.sort();
}

#[cfg(test)]
mod each_rule_can_be_broken {
    use super::*;

    fn red(path: &str, text: &str, part: &str) {
        let faults = judge(path, &format!("//! Why.\n{text}\n"));
        assert!(
            faults.iter().any(|fault| fault.contains(part)),
            "{path} with {text:?} gives {faults:?}"
        );
    }

    fn green(path: &str, text: &str) {
        assert_eq!(
            judge(path, &format!("//! Why.\n{text}\n")),
            Vec::<String>::new(),
            "{text:?}"
        );
    }

    #[test]
    fn a_layer_may_not_use_what_is_not_drawn() {
        red(
            "src/domain/kind.rs",
            "use crate::log::Change;",
            "`domain` may not use `log`",
        );
        red(
            "src/matching/plan.rs",
            "use crate::{domain::Kind, vault};",
            "`matching` may not use `vault`",
        );
        red(
            "src/bytes/json.rs",
            "fn f() { crate::domain::g() }",
            "`bytes` may not use `domain`",
        );
        red(
            "src/ui/screens/delen.rs",
            "use crate::vault::Vault;",
            "`ui` may not use `vault`",
        );
        red("src/sync/mod.rs", "", "is no layer");
        red(
            "src/log/fold.rs",
            "use super::super::vault::Store;",
            "by `super`",
        );
        red("src/log/mod.rs", "use super::vault::Store;", "by `super`");
        green(
            "src/log/fold.rs",
            "use crate::{bytes::{a, b}, domain};\nuse super::header;\nmod tests {\nuse super::super::fold;\n}",
        );
    }

    #[test]
    fn every_forbidden_token_is_seen_in_every_folder_it_is_forbidden_in() {
        for rule in FORBIDDEN {
            for folder in rule.in_ {
                red(
                    &format!("{folder}x.rs"),
                    &format!("fn f() {{ g {} h }}", rule.token),
                    rule.why,
                );
            }
            for allowed in rule.except {
                let faults = tokens(&format!("{}x", allowed.trim_end_matches("x")), rule.token);
                assert!(
                    !faults.iter().any(|fault| fault.contains(rule.why)),
                    "{faults:?}"
                );
            }
        }
    }

    #[test]
    fn debug_makes_no_text_outside_tests() {
        let text = "fn f() -> String { format!(\"a-{x:?}\") }";
        red("src/app/x.rs", text, "no Debug");
        red("src/app/x.rs", &text.replace(":?", ":#?"), "no Debug");
        green(
            "src/app/x.rs",
            &format!("#[cfg(test)]\nmod tests {{ {text} }}"),
        );
        green("src/app/x_tests.rs", text);
    }

    #[test]
    fn comments_and_strings_do_not_count_as_code() {
        green(
            "src/domain/kind.rs",
            "// leptos HashMap\n/* crate::log */ const A: &str = \"leptos \\\" HashMap\"; const B: char = '\"';",
        );
        green(
            "src/domain/kind.rs",
            "const A: &str = r#\"crate::log \" leptos\"#; fn f<'a>(x: &'a str) -> char { '\\'' }",
        );
        red(
            "src/domain/kind.rs",
            "const A: char = '\"'; type B = HashMap<u8, u8>; const C: char = '\"';",
            "BTreeMap",
        );
    }

    #[test]
    fn a_file_is_short_opens_with_why_and_names_no_machine() {
        red("style/x.css", &"a\n".repeat(LONGEST), "lines");
        assert!(
            judge("src/x.rs", "fn f() {}")
                .iter()
                .any(|fault| fault.contains("//!"))
        );
        for token in NOWHERE {
            red("README.md", token, "one machine");
        }
        red("package-lock.json", "\"resolved\": 1", "fetched");
    }

    #[test]
    fn a_screen_holds_no_sentence() {
        red(
            "src/ui/screens/delen.rs",
            "view! { <p>\"Deel je bestand\"</p> }",
            "belongs in app/text",
        );
        green(
            "src/ui/screens/delen.rs",
            "view! { <p class=\"nl-button nl-button--primary\" style:width=w>{text}</p> }",
        );
        green(
            "src/app/text/nl.rs",
            "const A: &str = \"Deel je bestand.\";",
        );
    }
}
