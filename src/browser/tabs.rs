//! What tabs with the same vault tell each other: that something was saved, that somebody is at
//! work, that all lock.
//! Only that it happened; what was saved each reads from the stores itself.

use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, MessageEvent};

use super::BrowserFault;
use super::events::Listener;
use crate::vault::{VaultId, names::PREFIX};

/// What one tab tells the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Something was saved: look for it.
    Saved,
    /// Somebody is at work in this tab.
    Touched,
    /// Lock now.
    Lock,
    /// Everything was taken out of this browser, of whatever vault: nothing may be written.
    Wiped,
}

impl Message {
    fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Touched => "touched",
            Self::Lock => "lock",
            Self::Wiped => "wiped",
        }
    }

    /// Of another vault only that everything was wiped counts here.
    fn read(value: &JsValue, own: &str) -> Option<Self> {
        let said = value.as_string()?;
        let (word, vault) = said.split_once(' ')?;
        if vault != own && word != "wiped" {
            return None;
        }
        match word {
            "saved" => Some(Self::Saved),
            "touched" => Some(Self::Touched),
            "lock" => Some(Self::Lock),
            "wiped" => Some(Self::Wiped),
            _ => None,
        }
    }
}

/// The line to the other tabs; dropping it hangs up.
pub struct Tabs {
    channel: BroadcastChannel,
    vault: String,
    _listener: Listener,
}

impl Tabs {
    /// Opens the line for one vault. A tab does not hear itself.
    pub fn open(
        vault: VaultId,
        mut on: impl FnMut(Message) + 'static,
    ) -> Result<Self, BrowserFault> {
        let channel = BroadcastChannel::new(PREFIX).map_err(BrowserFault::from)?;
        let (vault, own) = (vault.text(), vault.text());
        let listener = Listener::new(&channel, "message", move |event| {
            let event: MessageEvent = event.into();
            if let Some(message) = Message::read(&event.data(), &own) {
                on(message);
            }
        })?;
        Ok(Self {
            channel,
            vault,
            _listener: listener,
        })
    }

    /// Tells the other tabs.
    pub fn tell(&self, message: Message) -> Result<(), BrowserFault> {
        self.channel
            .post_message(&JsValue::from_str(&format!(
                "{} {}",
                message.word(),
                self.vault
            )))
            .map_err(BrowserFault::from)
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Calls `on` when the page comes back into view: time to look for what others have saved.
pub fn on_return(mut on: impl FnMut() + 'static) -> Result<Listener, BrowserFault> {
    let document = super::document()?;
    Listener::new(&document, "visibilitychange", move |_| {
        let hidden = super::document().is_ok_and(|document| document.hidden());
        if !hidden {
            on();
        }
    })
}

/// Calls `on` when the page goes out of sight or is about to go: a tab that is closed, a reload, a
/// phone that takes another app. What `on` starts has until the end of the event.
pub fn on_leave(on: impl Fn() + Clone + 'static) -> Result<[Listener; 2], BrowserFault> {
    let document = super::document()?;
    let closing = on.clone();
    Ok([
        Listener::new(&document, "visibilitychange", move |_| {
            if super::document().is_ok_and(|document| document.hidden()) {
                on();
            }
        })?,
        Listener::on_window("pagehide", move |_| closing())?,
    ])
}
