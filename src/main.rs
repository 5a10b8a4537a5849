//! Starts the page in the browser; natively it only says how to build that page.

#[cfg(target_arch = "wasm32")]
fn main() {
    // The same program runs in the worker that derives keys: no window, no page.
    if web_sys::window().is_some() {
        koppelbord::ui::mount();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Koppelbord draait in de browser: bouw en open de pagina met `make run`.");
}
