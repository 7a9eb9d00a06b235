import { isTyping } from './keys/event.ts';

/** What is let fall on the page would take its place: a file, a link, a marked word. Only fields take words. */
export function refuseDrops(target: EventTarget): void {
  const refuse = (event: Event) => {
    if (!(event instanceof DragEvent) || event.defaultPrevented) return;
    if (isTyping(event.target) && !hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  };
  for (const type of ['dragover', 'drop']) target.addEventListener(type, refuse);
}

/** Calls `take` with the files that are let fall anywhere on the page; returns what stops the listening. */
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
