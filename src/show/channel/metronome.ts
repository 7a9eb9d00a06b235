/**
 * Calls `beat` every `ms`, in a hidden window too: the browser slows the timers of a page that is not seen to one a
 * minute, but not those of its worker. A worker holds 3 MB and is there only while the window is hidden; where the browser
 * allows none, the page's own timer has to do.
 */
export function startMetronome(ms: number, beat: () => void): void {
  setInterval(beat, ms);
  const start = workerEvery(ms);
  let worker: Worker | undefined;
  const follow = () => {
    worker?.terminate();
    worker = document.hidden ? start(beat) : undefined;
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}

/** Starts a worker that calls `beat` every `ms`. */
function workerEvery(ms: number): (beat: () => void) => Worker | undefined {
  let address: string | undefined;
  return (beat) => {
    try {
      const script = `setInterval(() => postMessage(0), ${ms})`;
      address ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      const worker = new Worker(address);
      worker.onmessage = beat;
      worker.onerror = (event) => event.preventDefault();
      return worker;
    } catch {
      return undefined;
    }
  };
}
