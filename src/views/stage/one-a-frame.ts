/** What waits for a frame of its own. */
export interface Queue<Item> {
  add(item: Item): void;
  drop(item: Item): void;
  clear(): void;
}

/** Does `work` for each item that is added, one a frame; the frame that is about to be shown is let pass. */
export function oneAFrame<Item>(work: (item: Item) => void): Queue<Item> {
  const waiting = new Set<Item>();
  let goesOn = false;
  const next = () => {
    const [item] = waiting;
    goesOn = item !== undefined;
    if (item === undefined) return;
    waiting.delete(item);
    work(item);
    requestAnimationFrame(next);
  };
  return {
    add: (item) => {
      waiting.add(item);
      if (!goesOn) requestAnimationFrame(() => requestAnimationFrame(next));
      goesOn = true;
    },
    drop: (item) => void waiting.delete(item),
    clear: () => waiting.clear(),
  };
}
