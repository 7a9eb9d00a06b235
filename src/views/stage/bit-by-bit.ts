/** Does a piece of the work each time there is nothing else to do; gives what does the rest at once, for its result. */
export function bitByBit<Result>(work: Generator<void, Result>): () => Result {
  let step = work.next();
  const goOn = () => {
    if (step.done === true) return;
    step = work.next();
    requestIdleCallback(goOn);
  };
  requestIdleCallback(goOn);
  return () => {
    while (step.done !== true) step = work.next();
    return step.value;
  };
}
