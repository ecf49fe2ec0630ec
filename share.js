// A plan as part of a link, and back: "1", then raw deflate in base64url. The browser does both.

// What a plan may have at most, as plan files: a small link can hold an enormous text.
const LIMIT = 2 * 1024 * 1024;

// What is not known yet is absent or null, and a link is shorter without it.
function known(key, value) {
  const nothing = value === null || value === "";
  return nothing && !Array.isArray(this) ? undefined : value;
}

export async function pack(text) {
  const short = JSON.stringify(JSON.parse(text), known);
  const stream = new Blob([short]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return "1" + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export async function unpack(packed) {
  if (packed[0] !== "1") throw new Error("it was made by a newer CAS Planner");
  const binary = atob(packed.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LIMIT) {
      await reader.cancel();
      throw new Error("it holds more than 2 MiB, the limit of a plan");
    }
    parts.push(value);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(await new Blob(parts).arrayBuffer());
}
