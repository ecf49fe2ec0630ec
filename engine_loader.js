// Starts the engine in its worker. The files have the same names in every release, so the version
// in this script's own address is handed on to them: no cache may mix two releases.
const version = new URL(location).search;
const { default: init } = await import(`./engine.js${version}`);
await init({ module_or_path: `./engine_bg.wasm${version}` });
