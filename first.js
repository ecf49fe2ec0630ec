// Says before the first paint whether the page is opened at a step, so that the right first screen
// stands there.
if (location.hash.length > 2) document.documentElement.dataset.at = "step";
