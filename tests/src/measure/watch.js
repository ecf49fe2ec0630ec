// Put into the page by the driver: what a person would feel, by the page's own clock. Every list is
// emptied by `watch.begin()` and read as `watch.seen`.
globalThis.watch = (() => {
  const watch = {};
  watch.begin = () => {
    watch.seen = { keys: [], events: [], tasks: [], gap: 0, follows: [], opened: null, usable: null, shown: null };
    watch.awaited = null;
    watch.last = performance.now();
  };
  watch.begin();
  watch.stirred = 0;

  // After the next frame was painted: a message that is posted in a frame arrives after it.
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    });

  addEventListener("keydown", ({ timeStamp }) => painted((now) => watch.seen.keys.push(now - timeStamp)), true);

  const observe = (type, options, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, ...options });
  // The browser's own measure: in steps of 8 ms, and only from 16 ms on.
  observe("event", { durationThreshold: 16 }, ({ name, duration }) => {
    if (name === "keydown") watch.seen.events.push(duration);
  });
  observe("longtask", {}, ({ duration }) => watch.seen.tasks.push(duration));

  // How long the page's thread was not free: a timer of 4 ms that comes later than that.
  const free = () => {
    const now = performance.now();
    const gap = now - watch.last - 4;
    watch.seen.gap = Math.max(watch.seen.gap, gap);
    if (gap > 30 || document.querySelector("#results[aria-busy=true]")) watch.stirred = now;
    // A page that opens a plan can be used once nobody has to wait any more.
    if (gap > 50 && watch.seen.opened !== null && watch.seen.shown === null) watch.seen.usable = now;
    watch.last = now;
    setTimeout(free, 4);
  };
  free();

  // What follows from the edit that is awaited is there once this name stands on a certificate.
  const hosts = () => [...document.querySelectorAll("#follows-certificates .names .host")];
  const stands = (name) => hosts().some((host) => host.textContent.trim() === name);
  addEventListener(
    "input",
    ({ timeStamp, target }) => {
      if (watch.awaits) watch.awaited = { timeStamp, name: watch.awaits + target.value };
    },
    true,
  );
  addEventListener(
    "change",
    ({ timeStamp, target }) => {
      if (target.type === "file") watch.seen.opened = timeStamp;
    },
    true,
  );
  const look = () => {
    watch.stirred = performance.now();
    const { awaited, seen } = watch;
    if (awaited && stands(awaited.name)) {
      watch.awaited = null;
      painted((now) => seen.follows.push(now - awaited.timeStamp));
    }
    if (seen.opened !== null && seen.heading === undefined && document.querySelector("h1")?.textContent.trim() === "The plan") {
      seen.heading = true;
      painted((now) => (seen.usable = Math.max(seen.usable ?? 0, now)));
    }
    if (seen.opened !== null && seen.shown === null && !seen.coming && seen.heading && hosts().length) {
      seen.coming = true;
      painted((now) => (seen.shown = now));
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: false });
  // How long nothing has moved, and nothing was being worked out.
  watch.quiet = () => performance.now() - watch.stirred;
  return watch;
})();
