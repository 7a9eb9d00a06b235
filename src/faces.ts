/*
 * The faces rest in `<noscript>` as the rules of a style (bundle/fonts/put-faces.ts): a browser without script applies
 * them. With script each is made from its bytes, and the text is let go: a style keeps every file three times as text, 3 MB
 * in all, and sets the first slide anew for each that has come.
 */
const rest = document.querySelector('body > noscript');
// A browser that is too old for the slides has them as a style (old.ts).
if (rest !== null && !document.documentElement.classList.contains('old')) {
  for (const [, rule = ''] of (rest.textContent ?? '').matchAll(/@font-face\{([^}]*)\}/g))
    document.fonts.add(faceOf(rule));
  rest.remove();
}

function faceOf(rule: string): FontFace {
  const read = (name: string, pattern: RegExp) => {
    const [, value] = pattern.exec(rule) ?? [];
    return value === undefined ? {} : { [name]: value };
  };
  const [, family = ''] = /font-family:"([^"]*)"/.exec(rule) ?? [];
  const [, packed = ''] = /base64,([^)]*)\)/.exec(rule) ?? [];
  return new FontFace(family, bytesOf(packed), {
    ...read('weight', /font-weight:([^;]*)/),
    ...read('display', /font-display:([^;]*)/),
    ...read('unicodeRange', /unicode-range:([^;]*)/),
  });
}

interface Reader extends Uint8ArrayConstructor {
  /** Since Chromium 140. */
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const reader: Reader = Uint8Array;
  return reader.fromBase64?.(packed) ?? Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
}
