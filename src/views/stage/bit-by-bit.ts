/** Work of which a piece is done each time there is nothing else to do. */
export interface Work<Result> {
  /** Does the rest at once. */
  finish(): Result;
  /** Nothing more is done; gives the result if it is there already. */
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
