//! A folder and how it is served.

use crate::headers;
use axum::Router;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get};
use std::collections::BTreeMap;
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use tower_http::services::ServeDir;

/// A folder and how it is served.
pub struct Site {
    folder: PathBuf,
    prefix: String,
    instead: BTreeMap<String, Instead>,
    headers: HeaderMap,
}

/// What is answered in a file's place.
#[derive(Clone, Debug)]
pub enum Instead {
    /// As if there were no such file.
    Missing,
    /// This text, of this type.
    Text(&'static str, String),
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Text(kind, text) => ([(CONTENT_TYPE, kind)], text).into_response(),
        }
    }
}

impl Site {
    /// The files in `folder`, at the root of the server.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            prefix: "/".to_owned(),
            instead: BTreeMap::new(),
            headers: HeaderMap::new(),
        }
    }

    /// The same under a path, with a slash at both ends: `/plan/`.
    #[must_use]
    pub fn under(self, prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), ..self }
    }

    /// The same with another answer for one file, named as it is in the folder: `engine.js`.
    #[must_use]
    pub fn instead(mut self, file: &str, answer: Instead) -> Self {
        self.instead.insert(file.to_owned(), answer);
        self
    }

    /// The same with one more header for every file; its name in small letters.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.insert(name, HeaderValue::from_static(value));
        self
    }

    fn router(self) -> Router {
        let mut always = self.headers;
        always.extend(headers::policy(&self.folder));
        let files = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        let mut inside = Router::new().fallback_service(files);
        for (file, answer) in self.instead {
            inside = inside.route(&format!("/{file}"), get(async move || answer.into_response()));
        }
        let whole = if self.prefix == "/" {
            inside
        } else {
            let there = Redirect::permanent(&self.prefix);
            let bare = self.prefix.trim_end_matches('/');
            Router::new().route(bare, any(async || there)).nest(&self.prefix, inside)
        };
        whole.layer(from_fn_with_state(always, headers::add))
    }
}

/// Answers whoever asks at `listener`, until the process ends.
pub fn serve(listener: TcpListener, site: Site) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site.router()).await
    })
}
