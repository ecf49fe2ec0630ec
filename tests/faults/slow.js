// Every word of the engine comes two seconds late.
const say = self.postMessage.bind(self);
self.postMessage = (...words) => void setTimeout(() => say(...words), 2000);
