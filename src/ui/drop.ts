import { isTyping } from './keys/event.ts';

/** Anything dropped on the page would replace it: a file, a link, selected words. Only fields accept words. */
export function refuseDrops(target: EventTarget): void {
  const refuse = (event: Event) => {
    if (!(event instanceof DragEvent) || event.defaultPrevented) return;
    if (isTyping(event.target) && !hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  };
  for (const type of ['dragover', 'drop']) target.addEventListener(type, refuse);
}

/** Calls `take` with files dropped anywhere on the page; returns a function that stops listening. */
export function onDrop(target: EventTarget, take: (files: readonly File[]) => void): () => void {
  const over = (event: Event) => {
    if (!(event instanceof DragEvent) || !hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: Event) => {
    // Else the browser would leave the deck and show the file.
    if (!(event instanceof DragEvent) || !hasFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  };
  target.addEventListener('dragover', over);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('drop', drop);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
