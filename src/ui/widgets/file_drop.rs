//! A place to give files: a real file button, dropping, and pasting. Reading them is
//! the owner's work.

use crate::ui::kit::*;

fn files_of(list: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// `on_files` gets what was chosen, dropped or pasted; `on_text` text that was pasted.
#[component]
pub fn FileDrop(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_files: UnsyncCallback<(Vec<web_sys::File>,)>,
    #[prop(optional, into)] on_text: Option<UnsyncCallback<(String,)>>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// Kinds of files, as the browser takes them (".json,.csv").
    #[prop(optional, into)]
    accept: MaybeProp<String>,
    #[prop(optional)] multiple: bool,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let input = NodeRef::<web_sys::HtmlInputElement>::new();
    let give = move |files: Vec<web_sys::File>| {
        if !files.is_empty() {
            on_files.run((files,));
        }
    };
    let choose = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        give(files_of(input.files()));
        // So that the same file can be chosen again.
        input.set_value("");
    };
    let hover = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        give(files_of(
            event.data_transfer().and_then(|data| data.files()),
        ));
    };
    let paste = move |event: web_sys::ClipboardEvent| {
        let Some(data) = event.clipboard_data() else {
            return;
        };
        let files = files_of(data.files());
        if !files.is_empty() {
            event.prevent_default();
            give(files);
        } else if let (Some(on_text), Ok(text)) = (on_text, data.get_data("text/plain"))
            && !text.trim().is_empty()
        {
            event.prevent_default();
            on_text.run((text,));
        }
    };
    let hint_id = format!("{id}-uitleg");
    let described = {
        let id = hint_id.clone();
        move || hint.with(Option::is_some).then(|| id.clone())
    };
    view! {
        <div
            class="kb-drop"
            class=("kb-drop--over", follow(move || over.get()))
            on:dragenter=hover
            on:dragover=hover
            on:dragleave=move |_| over.set(false)
            on:drop=drop
            on:paste=paste
        >
            <input
                class="kb-drop__input"
                type="file"
                id=id.clone()
                node_ref=input
                multiple=multiple
                accept=move || accept.get()
                aria-describedby=follow(described)
                on:change=choose
            />
            <label class="nl-button nl-button--secondary kb-drop__label" for=id>
                <span class="nl-button__label">{label}</span>
            </label>
            {move || {
                let id = hint_id.clone();
                hint.get().map(|hint| view! { <p class="kb-soft kb-plain" id=id>{hint}</p> })
            }}
        </div>
    }
}
