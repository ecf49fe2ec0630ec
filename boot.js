// Starts the page, which starts the engine. After a failure it says so in plain words, because a panic of
// a program ends it for good and would otherwise look like a page that does nothing.
const { js, wasm } = document.getElementById("boot").dataset;

function tell(text) {
  if (document.querySelector(".boot-message[role=alert]")) return;
  const message = document.createElement("p");
  message.className = "boot-message";
  message.setAttribute("role", "alert");
  message.textContent = text;
  document.body.prepend(message);
}

function stopped(error) {
  if (error instanceof WebAssembly.RuntimeError) {
    const kept = document.documentElement.dataset.kept !== "no";
    tell(
      kept
        ? "Something went wrong. Your plan is saved in this browser. Reload the page to go on."
        : "Something went wrong, and this browser did not let the page save your plan. Note down what you need before you reload.",
    );
  }
}

addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// A plan becomes part of a link only when somebody shares one or opens one.
globalThis.casShare = () => import("./share.js");

// A picture becomes a PNG only when somebody saves one.
globalThis.casPng = (name, svg) => import("./png.js").then((png) => png.save(name, svg));

// A file that cannot be had, and a browser that is too old, look the same from here.
const needed = "It needs a current browser with WebAssembly, and all of its files beside this page.";

// The first screen is painted before the program competes with it for the line. A tab that nobody
// sees is never painted, and not every browser tells of it.
const painted = new Promise((resolve) => {
  if (document.hidden) resolve();
  setTimeout(resolve, 300);
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
});

try {
  await painted;
  // Both at once; neither has to be there for the other to be fetched.
  const program = fetch(wasm);
  const { default: init } = await import(`./${js}`);
  await init({ module_or_path: program });
} catch (error) {
  stopped(error);
  tell(`CAS Planner could not start. ${needed}`);
  throw error;
}
