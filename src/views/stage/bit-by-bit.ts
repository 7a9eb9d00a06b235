/** Work that is done in pieces, one per idle period. */
export interface Work<Result> {
  /** Does the remaining pieces at once. */
  finish(): Result;
  /** Stops; returns the result if it was finished already. */
  stop(): Result | undefined;
}

export function bitByBit<Result>(work: Generator<void, Result>): Work<Result> {
  let step: IteratorResult<void, Result> | undefined;
  let stopped = false;
  const goOn = () => {
    if (stopped || step?.done === true) return;
    step = work.next();
    requestIdleCallback(goOn);
  };
  requestIdleCallback(goOn);
  return {
    finish: () => {
      let at = step ?? work.next();
      while (at.done !== true) at = work.next();
      step = at;
      return at.value;
    },
    stop: () => {
      stopped = true;
      return step?.done === true ? step.value : undefined;
    },
  };
}
