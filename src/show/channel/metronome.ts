/**
 * Calls `beat` every `ms`, in a hidden window too: the browser slows the timers of a page that is not seen to one a
 * minute, but not those of its worker. Where it allows no worker, the page's own timer has to do.
 */
export function startMetronome(ms: number, beat: () => void): void {
  setInterval(beat, ms);
  try {
    const script = new Blob([`setInterval(() => postMessage(0), ${ms})`], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(script));
    worker.onmessage = () => {
      if (document.hidden) beat();
    };
    worker.onerror = (event) => event.preventDefault();
  } catch {
    // The page's own timer goes on.
  }
}
