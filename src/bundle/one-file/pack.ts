import { gunzipSync, gzipSync } from 'node:zlib';
import { hashOf } from '../csp.ts';
import { DECODE, decode, encode } from './base85.ts';

/** A page whose module travels packed, and the hash of the module that it unpacks. */
export interface PackedPage {
  readonly html: string;
  /** As a Content-Security-Policy lists it: `'sha256-…'`; the module that is put into the page must be allowed by it. */
  readonly hash: string | undefined;
}

const MODULE = /<script type="module">([\s\S]*?)<\/script>/;
/** Matter for script alone: nothing of it is shown before, or where there is no script. */
const TEMPLATE = /<template\b[\s\S]*?<\/template>/g;
const BLOCK = 'code';
const PACKED = new RegExp(`<script type="application/gzip" id="${BLOCK}">([^<]*)<`);
/** Names the unpacked module in messages and in the tools of a browser. */
const SOURCE_NAME = 'deck.js';

/** Stands between the templates and the module; neither can hold it. */
const SEAM = '\f\f';

/**
 * Unpacks templates and module and runs it; every browser that the deck is for can do this (Chrome 80, Firefox 113,
 * Safari 16.4). Plain JavaScript as a text: it stands in the page, before anything else of the deck's code is there.
 */
const UNPACK = `${DECODE}
const block=document.getElementById('${BLOCK}'),bytes=decode(block.textContent);
const stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
const [templates,code]=(await new Response(stream).text()).split('\\f\\f'),module=document.createElement('script');
document.body.insertAdjacentHTML('beforeend',templates);
module.type='module';module.textContent=code;block.replaceWith(module)`;

/**
 * Packs the page's one module and its templates with gzip: a third of the file is what nobody reads as it stands
 * there. The document, its styles and the data blocks stay plain, so that the first paint waits for nothing.
 */
export function packModule(html: string): PackedPage {
  const [tag, plain] = MODULE.exec(html) ?? [];
  if (tag === undefined || plain === undefined) return { html, hash: undefined };
  const templates = html.match(TEMPLATE)?.join('') ?? '';
  const code = `${plain}\n//# sourceURL=${SOURCE_NAME}`;
  if (`${templates}${code}`.includes(SEAM))
    throw new Error('A page to be packed may not hold the mark of a seam');
  const packed = encode(gzipSync(templates + SEAM + code, { level: 9 }));
  const both = `<script type="application/gzip" id="${BLOCK}">${packed}</script><script type="module">${UNPACK}</script>`;
  return {
    html: html.replace(tag, () => both).replace(TEMPLATE, ''),
    hash: hashOf(code),
  };
}

/** The templates of a packed page, for those who want all of its words. */
export function unpackTemplates(html: string): string {
  const [, packed] = PACKED.exec(html) ?? [];
  if (packed === undefined) return '';
  return gunzipSync(decode(packed)).toString().split(SEAM)[0] ?? '';
}
