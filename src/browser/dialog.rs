//! Dialogs over the page, which the browser makes modal and closes by Escape.

use web_sys::HtmlDialogElement;

/// Opens a dialog over the page, or closes it.
pub fn show(dialog: &HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        // Refused only where it has left the page meanwhile.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
