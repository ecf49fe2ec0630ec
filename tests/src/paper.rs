//! The printed plan.

use crate::cases::Case;
use crate::harness::browse;

#[test]
fn the_printed_plan_holds_every_certificate_name() {
    browse(async |page| {
        for id in ["G02", "G06"] {
            let case = Case::of(id)?;
            page.open_plan(&case.plan).await?;
            let text = page.printed(id).await?;
            let names = case.certificates().ok_or("the case has no certificates")?;
            for name in names.iter().flatten().chain(&case.left_off()) {
                assert!(text.contains(name), "{id}: {name} is not in:\n{text}");
            }
            for heading in ["Certificates", "Load balancing", "DNS", "Findings", "All answers"] {
                assert!(text.contains(heading), "{id}: {heading} is not in:\n{text}");
            }
            // The controls stay on the screen.
            for control in ["Undo", "Redo", "Save a file"] {
                assert!(!text.contains(control), "{id}: {control} is in:\n{text}");
            }
            page.follow("CAS Planner").await?;
        }
        Ok(())
    });
}
