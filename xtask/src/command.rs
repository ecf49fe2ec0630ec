//! What was asked for.

pub(crate) const USAGE: &str = "\
usage: cargo xtask COMMAND

  setup            install what is missing: compiler parts, build tools, a browser for the tests
  serve [--port N] build the page as it is published and serve it on this machine (port 8080)
  test             everything that has to pass: format, lints, engine, plans that run, size, browsers
  pictures         take pictures of the page into tests/screenshots/, for people to look at
  dist             write what is published into dist/
  bench [--write]  take the figures that we hold ourselves to; --write renews docs/performance.md
  texts            write docs/rules.md, assets/rules.json and the arrows of docs/architecture.md from
                   the sources and the glossary
  arrows           print circles between files, and arrows against the layers of the house";

const DEFAULT_PORT: u16 = 8080;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Setup,
    Serve { port: u16 },
    Test,
    Dist,
    Pictures,
    Bench { write: bool },
    Texts,
    Arrows,
}

/// The command, or what is wrong with it in a person's words.
pub(crate) fn parse(arguments: &[String]) -> Result<Command, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Err("Which command?".to_owned()),
        ["help" | "-h" | "--help"] => Ok(Command::Help),
        ["setup"] => Ok(Command::Setup),
        ["serve"] => Ok(Command::Serve { port: DEFAULT_PORT }),
        ["serve", "--port"] => Err("--port needs a number, as in --port 8081.".to_owned()),
        ["serve", "--port", number] => Ok(Command::Serve { port: port(number)? }),
        ["test"] => Ok(Command::Test),
        ["dist"] => Ok(Command::Dist),
        ["pictures"] => Ok(Command::Pictures),
        ["bench"] => Ok(Command::Bench { write: false }),
        ["bench", "--write"] => Ok(Command::Bench { write: true }),
        ["texts"] => Ok(Command::Texts),
        ["arrows"] => Ok(Command::Arrows),
        [
            "serve" | "setup" | "test" | "dist" | "pictures" | "bench" | "texts" | "arrows",
            rest @ ..,
        ] => Err(format!("Not an option of this command: {}", rest.join(" "))),
        [other, ..] => Err(format!("There is no command \"{other}\".")),
    }
}

fn port(number: &str) -> Result<u16, String> {
    match number.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("--port takes a number from 1 to 65535, not \"{number}\".")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn serve_takes_a_port() {
        assert_eq!(parsed("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(parsed("serve --port 9000"), Ok(Command::Serve { port: 9000 }));
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        for (line, named) in [
            ("serve --port", "--port"),
            ("serve --port 0", "\"0\""),
            ("serve --port 65536", "65535"),
            ("test --fast", "--fast"),
            ("bench --fast", "--fast"),
            ("deploy", "deploy"),
        ] {
            let problem = parsed(line).unwrap_err();
            assert!(problem.contains(named), "{line}: {problem}");
        }
    }
}
