//! Files that people save and open. They never leave the browser by another way.

use cas_plan::plan::FILE_LIMIT;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Response, Url,
};

/// Offers a text as a file to save. `kind` is its media type.
pub fn save(name: &str, kind: &str, text: &str) -> Result<(), String> {
    offer(name, kind, text).map_err(|_| format!("The browser did not let “{name}” be saved."))
}

/// The file that was chosen in a field for files.
pub fn chosen_file(event: &Event) -> Option<File> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0);
    // The same file can be chosen again after it was mended.
    field.set_value("");
    file
}

/// The text of a file. Files larger than a plan can be are not even opened.
pub async fn read(file: &File) -> Result<String, String> {
    let name = file.name();
    #[allow(clippy::cast_precision_loss)] // two million is exact
    if file.size() > FILE_LIMIT as f64 {
        return Err(format!("“{name}” is larger than 2 MiB, so it is no plan."));
    }
    let text = JsFuture::from(file.text()).await;
    text.ok()
        .and_then(|text| text.as_string())
        .ok_or_else(|| format!("The browser could not read “{name}”."))
}

/// The text of a file that came with the page.
pub async fn fetch(name: &str) -> Result<String, String> {
    let problem = |_| format!("{name}, which belongs beside this page, could not be read.");
    let response = JsFuture::from(window().fetch_with_str(name)).await.map_err(problem)?;
    let response: Response = response.dyn_into().map_err(problem)?;
    let text = if response.ok() { response.text() } else { Err(JsValue::UNDEFINED) };
    let text = JsFuture::from(text.map_err(problem)?).await.map_err(problem)?;
    text.as_string().ok_or_else(|| problem(JsValue::UNDEFINED))
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&address)
}

/// Offers a drawing as PNG to save, by png.js, which is loaded when it is needed.
pub async fn save_as_png(name: &str, svg: &str) -> Result<(), String> {
    draw(name, svg).await.map_err(|_| {
        format!("“{name}” could not be saved; this browser may not draw so large a picture.")
    })
}

async fn draw(name: &str, svg: &str) -> Result<(), JsValue> {
    let save: Function = Reflect::get(&js_sys::global(), &"casPng".into())?.dyn_into()?;
    let saved = save.call2(&JsValue::UNDEFINED, &name.into(), &svg.into())?;
    JsFuture::from(saved.dyn_into::<Promise>()?).await.map(drop)
}
