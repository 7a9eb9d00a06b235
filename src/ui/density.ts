/** Calls back when the device pixels of a CSS pixel change: a window moved to another screen keeps its size. */
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
