//! What was just done, with a way back. It stays until the next thing happens or until
//! it is closed: nobody has to be quick.

use super::button::{Button, ButtonKind};
use crate::ui::kit::*;

/// Shown while `message` is something. The status line itself is always on the page, or
/// a screen reader would not hear it change.
#[component]
pub fn ToastUndo(
    #[prop(into)] message: Signal<Option<String>>,
    #[prop(into)] undo_label: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
    #[prop(into)] on_undo: UnsyncCallback<()>,
    #[prop(into)] on_close: UnsyncCallback<()>,
    /// Whether there is a way back; without one only the message shows.
    #[prop(optional, into)]
    fixed: Signal<bool>,
) -> impl IntoView {
    let open = Memo::new(move |_| message.with(Option::is_some));
    view! {
        <div class="kb-toast" class=("kb-toast--open", follow(move || open.get()))>
            <p class="kb-toast__text" role="status">{move || message.get()}</p>
            <Show when=move || open.get()>
                <div class="kb-actions">
                    <Show when=move || !fixed.get()>
                        <Button label=undo_label on_click=on_undo />
                    </Show>
                    <Button label=close_label kind=ButtonKind::Quiet on_click=on_close />
                </div>
            </Show>
        </div>
    }
}
