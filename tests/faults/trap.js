// The engine traps at a plan of this title, as a program does that meets what it was not made for,
// and is dead from then on.
const title = "Trap here";
// (module (func unreachable) (start 0))
const trap = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];

const text = (data) => {
  if (typeof data === "string") return data;
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return new TextDecoder().decode(data);
  return JSON.stringify(data);
};
let dead = false;
addEventListener("message", (event) => {
  if (!dead && !text(event.data).includes(title)) return;
  event.stopImmediatePropagation();
  if (dead) return;
  dead = true;
  new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(trap)));
});
