//! Another passphrase in place of the old one, by whoever knows the old one or the recovery code.

use super::stores::PageVault;
use crate::{
    app::{
        Message,
        text::nl::{instellingen, opening as text},
    },
    browser::{entropy, worker::Deriver},
    vault::{Door, NewSlot, RecoveryCode, SlotParams, passphrase},
};

/// Replaces the passphrase; both texts in NFKC form.
pub(super) async fn rekey(vault: &PageVault, old: String, new: String) -> Result<(), Message> {
    passphrase::check(&new).map_err(|fault| text::zwakke_wachtzin(&fault))?;
    let deriver = Deriver::default();
    let by_code = RecoveryCode::read(&old).is_ok_and(|code| vault.recovers(&code));
    if !by_code {
        let slot = vault
            .passphrase_slot()
            .ok_or_else(text::demo_zonder_wachtzin)?;
        let params = slot.params();
        let derived = deriver.derive(&old, params.salt, params.work).await;
        let (kek, _) = derived.map_err(|_| text::geen_geheugen())?;
        if !vault.fits(&slot, &kek) {
            return Err(instellingen::geen_van_beide());
        }
    }
    let salt = entropy::bytes().map_err(|_| text::geen_toeval())?;
    let params = SlotParams::new(Door::Passphrase, salt);
    let derived = deriver.derive(&new, salt, params.work).await;
    let (kek, _) = derived.map_err(|_| text::geen_geheugen())?;
    let replaced = vault.replace_slot(NewSlot { params, kek }).await;
    replaced.map(|_| ()).map_err(|fault| text::save(&fault))
}
