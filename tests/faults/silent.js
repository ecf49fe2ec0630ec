// The program of the engine never arrives.
await new Promise(() => {});
