type Child = Node | string | undefined | false;

/** Attributes of an element; `on…` are listeners, `class` is its classes. */
export interface Attributes {
  readonly [name: string]: string | boolean | undefined | ((event: Event) => void);
}

/** Makes an element with its attributes and children; text is always text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A button that gives the focus back, so that the next press of a paging key pages. */
export function makeButton(label: string, act: () => void, classes = 'btn'): HTMLButtonElement {
  const press = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
    act();
  };
  return make('button', { type: 'button', class: classes, onclick: press }, label);
}

/** Writes a text if it differs from the present one: screens are written four times a second. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
