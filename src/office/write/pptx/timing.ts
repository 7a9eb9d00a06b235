import { element, type Xml, type XmlChild } from '../xml.ts';

/** "Appear on click", once a step: the objects of a step come up together. Undefined where there is no step. */
export function timing(steps: readonly (readonly number[])[]): Xml | undefined {
  if (steps.length === 0) return undefined;
  let last = 0;
  // The children are made after the node has its number: numbers count from the outside inwards.
  const node = (attributes: Attributes, begins: Xml | undefined, children: () => readonly XmlChild[]) => {
    const id = ++last;
    const inner = children();
    return element(
      'p:cTn',
      { id, ...attributes },
      begins,
      inner.length > 0 && element('p:childTnLst', {}, inner),
    );
  };
  const effect = (id: number, first: boolean) =>
    par(
      node({ ...APPEAR, nodeType: first ? 'clickEffect' : 'withEffect' }, start(0), () => [
        makeVisible(
          node({ dur: 1, fill: 'hold' }, start(0), () => []),
          id,
        ),
      ]),
    );
  const click = (ids: readonly number[]) =>
    par(
      node({ fill: 'hold' }, start('indefinite'), () => [
        par(node({ fill: 'hold' }, start(0), () => ids.map((id, i) => effect(id, i === 0)))),
      ]),
    );
  const root = node({ dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, undefined, () => [
    element(
      'p:seq',
      { concurrent: 1, nextAc: 'seek' },
      node({ dur: 'indefinite', nodeType: 'mainSeq' }, undefined, () => steps.map(click)),
      element('p:prevCondLst', {}, onSlide('onPrev')),
      element('p:nextCondLst', {}, onSlide('onNext')),
    ),
  ]);
  return element('p:timing', {}, element('p:tnLst', {}, par(root)));
}

type Attributes = Readonly<Record<string, string | number>>;

/** The effect "appear", as PowerPoint numbers it. */
const APPEAR = { presetID: 1, presetClass: 'entr', presetSubtype: 0, fill: 'hold' } as const;

const par = (node: Xml) => element('p:par', {}, node);
const start = (delay: string | number) => element('p:stCondLst', {}, element('p:cond', { delay }));

function makeVisible(node: Xml, id: number): Xml {
  return element(
    'p:set',
    {},
    element(
      'p:cBhvr',
      {},
      node,
      element('p:tgtEl', {}, element('p:spTgt', { spid: id })),
      element('p:attrNameLst', {}, element('p:attrName', {}, 'style.visibility')),
    ),
    element('p:to', {}, element('p:strVal', { val: 'visible' })),
  );
}

function onSlide(event: string): Xml {
  return element('p:cond', { evt: event, delay: 0 }, element('p:tgtEl', {}, element('p:sldTgt')));
}
