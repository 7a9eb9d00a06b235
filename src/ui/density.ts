/** Calls back when a CSS pixel has come to be other device pixels: a window taken to another screen keeps its size. */
export function onDensityChange(listener: () => void): void {
  const watch = () => {
    const changed = () => {
      listener();
      watch();
    };
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', changed, {
      once: true,
    });
  };
  watch();
}
