//! The rules that `tests/architecture.rs` holds the sources to, as data.

/// Layer, and the layers it may use besides itself.
pub const LAYERS: &[(&str, &[&str])] = &[
    ("bytes", &[]),
    ("order", &[]),
    ("letters", &[]),
    ("domain", &["order", "letters"]),
    ("log", &["domain", "bytes", "order"]),
    ("matching", &["domain", "order"]),
    ("effect", &["domain", "order", "letters"]),
    // Bytes, since what is loaded is text of unknown encoding and is kept packed.
    ("gebied", &["domain", "bytes", "order", "letters"]),
    ("exchange", &["log", "domain", "bytes", "order", "letters"]),
    ("vault", &["log", "domain", "bytes", "order", "letters"]),
    (
        "app",
        &[
            "bytes", "order", "letters", "domain", "log", "matching", "effect", "gebied",
            "exchange", "vault",
        ],
    ),
    ("browser", &["app", "vault", "bytes"]),
    // The types that views carry and commands are made of; what is done with them is done in app.
    (
        "ui",
        &["app", "domain", "log", "exchange", "order", "letters"],
    ),
];

/// Where everything is wired: these may use any layer.
pub const WIRING: &[&str] = &["src/ui/root", "src/ui/page.rs"];

const ALL: &[&str] = &["src/"];
const UI: &[&str] = &["src/ui/"];
const BROWSER_AND_UI: &[&str] = &["src/browser/", "src/ui/"];
/// Where the order of things can be seen or signed.
#[rustfmt::skip]
const ORDERED: &[&str] = &["src/domain/", "src/log/", "src/matching/", "src/effect/", "src/gebied/", "src/exchange/", "src/vault/", "src/app/"];
/// Where everything is a whole number.
const WHOLE: &[&str] = &[
    "src/domain/",
    "src/log/",
    "src/matching/",
    "src/exchange/",
    "src/vault/",
];

/// Text that may not stand in the code (comments and string contents left out) of some folders.
pub struct Forbidden {
    pub token: &'static str,
    pub in_: &'static [&'static str],
    pub except: &'static [&'static str],
    /// Does it hold in `#[cfg(test)]` code too?
    pub in_tests: bool,
    pub why: &'static str,
}

type Folders = &'static [&'static str];
const fn never(token: &'static str, in_: Folders, except: Folders, why: &'static str) -> Forbidden {
    Forbidden {
        token,
        in_,
        except,
        in_tests: true,
        why,
    }
}
const fn outside_tests(
    token: &'static str,
    in_: Folders,
    except: Folders,
    why: &'static str,
) -> Forbidden {
    Forbidden {
        token,
        in_,
        except,
        in_tests: false,
        why,
    }
}

#[rustfmt::skip]
pub const FORBIDDEN: &[Forbidden] = &[
    never("leptos", ALL, &["src/ui/", "src/lib.rs"], "only ui/ knows Leptos; lib.rs names it"),
    never("web_sys", ALL, &["src/ui/", "src/browser/", "src/main.rs"], "only browser/ and ui/ know the browser"),
    never("js_sys", ALL, BROWSER_AND_UI, "only browser/ and ui/ know the browser"),
    never("wasm_bindgen", ALL, BROWSER_AND_UI, "only browser/ and ui/ know the browser"),
    never("gloo_", ALL, &["src/browser/"], "storage has one door"),
    never("getrandom", ALL, &["src/browser/"], "chance comes in as a value"),
    never("crate::browser", UI, &["src/ui/root"], "only root touches browser/"),
    never("leptos_router", ALL, &[], "it panics on file://"),
    never("reactive_stores", ALL, &[], "one signal and a Memo per screen"),
    never("inner_html", ALL, &[], "text is text"),
    never(" style=", UI, &[], "the policy drops it; write style:property="),
    never("inline_js", ALL, &[], "the classic glue cannot carry it"),
    outside_tests("println!", ALL, &["src/main.rs"], "a library is silent"),
    never("std::time", ALL, &[], "time comes in as a value"),
    never("SystemTime", ALL, &[], "time comes in as a value"),
    never("Instant::now", ALL, &[], "time comes in as a value"),
    never("Date::now", ALL, &["src/browser/"], "only browser/ reads a clock"),
    never("HashMap", ORDERED, &[], "the order can be seen: use order::Map or BTreeMap"),
    never("HashSet", ORDERED, &[], "the order can be seen: use order::Set or BTreeSet"),
    never("f64", WHOLE, &[], "whole numbers only"),
    never("f32", WHOLE, &[], "whole numbers only"),
    outside_tests("std::fs", ALL, &[], "files come in as bytes"),
    never("std::net", ALL, &[], "nothing leaves"),
    outside_tests("std::env", ALL, &[], "settings come in as values"),
    never("std::thread", ALL, &[], "the browser has none"),
    outside_tests("serde_json::Value", ALL, &[], "foreign JSON goes into typed structs"),
    never("verify_batch", ALL, &[], "it skips the weak-key test"),
];

/// Text that stands in no file at all: one machine's paths, registries' hosts.
#[rustfmt::skip]
pub const NOWHERE: &[&str] = &[
    concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/wo", "rk/"), concat!("registry.npm", "js.org"), concat!("static.crates", ".io"),
];

/// No file is longer than this.
pub const LONGEST: usize = 400;
/// Endings of the files that are counted.
pub const COUNTED: &[&str] = &["rs", "css", "mjs", "js", "ts", "sh"];
/// What is not ours.
pub const SKIPPED: &[&str] = &[
    "target",
    "node_modules",
    "dist",
    "test-results",
    ".git",
    ".tools",
];
