//! The same engine as a native command, for files kept in version control and for pipelines.

use cas_plan::design::{Design, Finding, Severity};
use cas_plan::documents::{self, Document, File};
use cas_plan::plan::{FILE_LIMIT, Plan};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, ErrorKind, Read, Write as _};
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
cas-plan: from what people answered about Exchange to certificates, CAS arrays and load balancing

usage:
  cas-plan design PLAN.json           the design that follows, as JSON
  cas-plan check  PLAN.json           findings, one a line
  cas-plan check  PLAN.json --strict  the same; what would be an error if an assumption is
                                      right counts as one
  cas-plan render FORMAT PLAN.json    a document, on standard output
  cas-plan render FORMAT PLAN.json --into FOLDER
                                      the same as files in a folder
  cas-plan schema plan | design       the JSON Schema of a format
  cas-plan --help | --version

PLAN.json may be - for standard input.
FORMAT is one of: {formats}.

exit status:
  0  done; for check: no finding is an error
  1  check only: at least one finding is an error that stands on answers; with --strict also
     a warning that says “Assumed”, which is an error until its question is answered
  2  the file is refused or cannot be read, or the command is not understood
";

const PLAN_SCHEMA: &str = include_str!("../../schema/plan.schema.json");
const DESIGN_SCHEMA: &str = include_str!("../../schema/design.schema.json");

/// What goes to standard output, and whether it names an error.
struct Answer {
    text: String,
    has_errors: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<_> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into()).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match answer(&arguments) {
        Ok(answer) => print(&answer),
        Err(message) => {
            complain(&message);
            ExitCode::from(2)
        }
    }
}

fn answer(arguments: &[&str]) -> Result<Answer, String> {
    match arguments {
        ["design", path] => Ok(done(design_json(&computed(path)?.1)?)),
        ["check", path] => Ok(findings(&computed(path)?.1.findings, false)),
        ["check", path, "--strict"] | ["check", "--strict", path] => {
            Ok(findings(&computed(path)?.1.findings, true))
        }
        ["render", format, path] => Ok(done(one_after_another(&rendered(format, path)?))),
        ["render", format, path, "--into", folder] => {
            Ok(done(written(&rendered(format, path)?, Path::new(folder))?))
        }
        ["schema", "plan"] => Ok(done(PLAN_SCHEMA.into())),
        ["schema", "design"] => Ok(done(DESIGN_SCHEMA.into())),
        ["--help" | "-h" | "help"] => Ok(done(HELP.replace("{formats}", &formats()))),
        ["--version" | "-V"] => {
            Ok(done(concat!("cas-plan ", env!("CARGO_PKG_VERSION"), "\n").into()))
        }
        [] => Err("what should be done is missing; cas-plan --help lists the commands".into()),
        ["design" | "check"] => {
            Err("the plan is missing: name a file, or - for standard input".into())
        }
        ["render", ..] => {
            Err(format!("usage: cas-plan render FORMAT PLAN.json; FORMAT is one of: {}", formats()))
        }
        ["schema", ..] => Err("usage: cas-plan schema plan | design".into()),
        _ => Err(format!(
            "“{}” is not understood; cas-plan --help lists the commands",
            arguments.join(" ")
        )),
    }
}

fn done(text: String) -> Answer {
    Answer { text, has_errors: false }
}

fn rendered(format: &str, path: &str) -> Result<Vec<File>, String> {
    let document = document(format)?;
    let (plan, design) = computed(path)?;
    let files = document.files(&plan, &design);
    if files.is_empty() {
        complain(&format!("the plan has nothing for “{}” yet", document.title));
    }
    Ok(files)
}

/// Several files stand below each other, each behind its name, as `head` and `tail` do it.
fn one_after_another(files: &[File]) -> String {
    match files {
        [file] => file.text.clone(),
        files => files.iter().fold(String::new(), |mut all, file| {
            let _ = writeln!(all, "==> {} <==\n{}", file.name, file.text);
            all
        }),
    }
}

/// Writes the files and lists them.
fn written(files: &[File], folder: &Path) -> Result<String, String> {
    let failed = |path: &Path, error: io::Error| format!("{}: {error}", path.display());
    fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    let mut list = String::new();
    for file in files {
        let path = folder.join(&file.name);
        fs::write(&path, &file.text).map_err(|error| failed(&path, error))?;
        let _ = writeln!(list, "{}", path.display());
    }
    Ok(list)
}

fn computed(path: &str) -> Result<(Plan, Design), String> {
    let name = if path == "-" { "standard input" } else { path };
    let text = text_of(path).map_err(|error| format!("{name} is refused: {error}"))?;
    let reading = Plan::read(&text).map_err(|refusal| format!("{name} is refused:\n{refusal}"))?;
    for warning in &reading.warnings {
        complain(&format!("warning: {warning}"));
    }
    let plan = reading.plan.with_ascii_names(a_labels).into_owned();
    let design = cas_plan::design(&plan);
    Ok((plan, design))
}

fn text_of(path: &str) -> Result<String, String> {
    // One byte more than a plan may have is enough to know.
    let limit = FILE_LIMIT as u64 + 1;
    let mut bytes = Vec::new();
    let read = match path {
        "-" => io::stdin().lock().take(limit).read_to_end(&mut bytes),
        path => fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
    };
    read.map_err(|error| error.to_string())?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("it is UTF-16; save it as UTF-8".into());
    }
    if bytes.len() > FILE_LIMIT {
        return Err(format!("it has more than {FILE_LIMIT} bytes (2 MiB), the limit of a plan"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("it is not UTF-8: byte {at} begins no character; save it as UTF-8")
    })
}

/// UTS #46, non-transitional; a star and an underscore are left for the design to judge.
fn a_labels(name: &str) -> Option<String> {
    let deny = idna::AsciiDenyList::EMPTY;
    idna::domain_to_ascii_cow(name.as_bytes(), deny).ok().map(std::borrow::Cow::into_owned)
}

fn design_json(design: &Design) -> Result<String, String> {
    let mut text = serde_json::to_string_pretty(design).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

/// `strict`: what would be an error if an assumption is right counts as one.
fn findings(findings: &[Finding], strict: bool) -> Answer {
    let text = findings.iter().map(line).collect();
    let has_errors = findings.iter().any(|finding| {
        finding.severity == Severity::Error || (strict && !finding.rests_on.is_empty())
    });
    Answer { text, has_errors }
}

fn line(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let Finding { rule, at, message, fix, .. } = finding;
    let at = if at.is_empty() { "/" } else { at };
    let text = format!("{severity} {rule} {at}: {message} {fix}");
    // Names are quoted in messages, and a name may hold anything.
    text.chars().filter(|c| !c.is_control()).chain(['\n']).collect()
}

fn document(name: &str) -> Result<&'static Document, String> {
    let found = documents::FORMATS.iter().find(|document| document.name == name);
    found.ok_or_else(|| format!("there is no document “{name}”; there are: {}", formats()))
}

fn formats() -> String {
    documents::FORMATS.iter().map(|document| document.name).collect::<Vec<_>>().join(", ")
}

fn print(answer: &Answer) -> ExitCode {
    let mut output = io::stdout().lock();
    match output.write_all(answer.text.as_bytes()).and_then(|()| output.flush()) {
        // Whoever reads has seen enough, as in `cas-plan check PLAN.json | head -1`.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("the result cannot be written: {error}"));
            ExitCode::from(2)
        }
        _ => ExitCode::from(u8::from(answer.has_errors)),
    }
}

fn complain(message: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(io::stderr(), "cas-plan: {message}");
}
