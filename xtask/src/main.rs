//! The project's own commands: `cargo xtask setup | serve | test | dist | pictures | bench | texts | arrows`.

mod arrows;
mod bench;
mod build;
mod command;
mod dist;
mod pictures;
mod serve;
mod setup;
mod shell;
mod size;
mod test;
mod texts;

use command::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = match command::parse(&arguments) {
        Ok(command) => command,
        Err(problem) => {
            eprintln!("{problem}\n\n{}", command::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> shell::Outcome {
    shell::enter_workspace()?;
    match command {
        Command::Help => {
            println!("{}", command::USAGE);
            Ok(())
        }
        Command::Setup => setup::by_itself(),
        Command::Serve { port } => serve::run(port),
        Command::Test => test::run(),
        Command::Dist => dist::run(),
        Command::Pictures => pictures::run(),
        Command::Bench { write } => bench::run(write),
        Command::Texts => texts::run(),
        Command::Arrows => arrows::run(),
    }
}
