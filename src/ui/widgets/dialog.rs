//! The browser's own dialog: it keeps the focus inside and gives it back when it closes.
//! Escape asks the owner to close; the owner decides.

use super::button::{Button, ButtonKind};
use crate::ui::kit::*;

/// A dialog, open while `open` says so. Its children are made afresh each time it opens,
/// and the first of them that can takes the focus.
#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
    #[prop(into)] on_close: UnsyncCallback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<web_sys::HtmlDialogElement>::new();
    Effect::new(move |_| {
        let open = open.get();
        let Some(dialog) = node.get() else { return };
        if open && !dialog.open() {
            // Fails only when the element is off the page; then there is nothing to show.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let heading = format!("{id}-kop");
    let labelled = heading.clone();
    let ask = move |event: leptos::ev::Event| {
        event.prevent_default();
        on_close.run(());
    };
    let shown = Memo::new(move |_| open.get());
    view! {
        <dialog class="kb-dialog" id=id node_ref=node aria-labelledby=labelled on:cancel=ask>
            <h2 class="nl-heading nl-heading--level-2" id=heading>{title}</h2>
            <div class="kb-dialog__body">
                {move || shown.get().then(|| children())}
            </div>
            <div class="kb-dialog__close">
                <Button label=close_label kind=ButtonKind::Quiet on_click=on_close />
            </div>
        </dialog>
    }
}
