import { parseSync } from 'vite';
import type { Problem } from '../../facts/index.ts';
import { attributeOf, elementsOf, isCode, type PageElement, rawTextOf } from '../parsed-page.ts';

const ADDRESSES = ['src', 'href', 'xlink:href', 'srcset', 'poster', 'data', 'action', 'background'];
/** A place in the page itself, another view of it, or a file that is written out in it. */
const INSIDE = /^(?:[#?]|data:|$)/;
const STYLE_URL = /url\(\s*["']?(?!["']?(?:data:|#))([^"')]*)/gi;

/** Everything in a finished page that would look for a file or an address outside it, and scripts that do not parse. */
export function checkOutside(html: string): readonly Problem[] {
  return elementsOf(html).flatMap((element) => {
    const found = [
      ...checkAddresses(element),
      ...findStyleUrls(attributeOf(element, 'style') ?? ''),
      ...(element.tagName === 'style' ? findStyleUrls(rawTextOf(element)) : []),
      ...(isCode(element) ? checkCode(rawTextOf(element)) : []),
    ];
    return found.map((what) => describe(element, what));
  });
}

function describe({ tagName }: PageElement, what: string): Problem {
  return {
    where: { file: 'dist', words: `<${tagName}>` },
    what: `还要用到文件之外的东西：${what.length > 120 ? `${what.slice(0, 120)}…` : what}`,
    expected: '一个文件，断网也能打开',
    remedy: '让它随程序一起打包（import 进来），或者去掉这处引用',
  };
}

function checkAddresses(element: PageElement): readonly string[] {
  return ADDRESSES.flatMap((name) => {
    const address = attributeOf(element, name);
    return address === undefined || INSIDE.test(address.trim()) ? [] : [`${name}="${address}"`];
  });
}

/** What a style sheet would load. */
function findStyleUrls(css: string): readonly string[] {
  const urls = [...css.matchAll(STYLE_URL)].map(([, url]) => `url(${url})`);
  return [...urls, ...(css.match(/@import\b[^;]*/gi) ?? [])];
}

/** What a script would load, or why it does not parse. */
function checkCode(code: string): readonly string[] {
  const { module, errors } = parseSync('deck.js', code);
  return [
    ...errors.map((error) => `脚本无法解析：${error.message}`),
    ...module.staticImports.map((found) => `import '${found.moduleRequest.value}'`),
    ...module.dynamicImports.map((found) => code.slice(found.start, found.end)),
  ];
}
