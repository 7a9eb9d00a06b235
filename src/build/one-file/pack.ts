import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A page whose module travels packed, and the hash of the module that it unpacks. */
export interface PackedPage {
  readonly html: string;
  /** As a Content-Security-Policy lists it: `'sha256-…'`; the module that is put into the page must be allowed by it. */
  readonly hash: string | undefined;
}

const MODULE = /<script type="module">([\s\S]*?)<\/script>/;
const BLOCK = 'code';
/** Names the unpacked module in messages and in the tools of a browser. */
const SOURCE_NAME = 'deck.js';

/**
 * Unpacks the module and runs it; every browser that the deck is for can do this (Chrome 80, Firefox 113, Safari 16.4).
 * Plain JavaScript as a text: it stands in the page, before anything else of the deck's code is there.
 */
const UNPACK = `const block=document.getElementById('${BLOCK}'),packed=atob(block.textContent),bytes=new Uint8Array(packed.length);
for(let i=0;i<packed.length;i++)bytes[i]=packed.charCodeAt(i);
const code=new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),module=document.createElement('script');
module.type='module';module.textContent=await new Response(code).text();block.replaceWith(module)`;

/**
 * Packs the page's one module with gzip: a third of the file is code that nobody reads as it stands there.
 * The document, its styles and the data blocks stay plain, so that the first paint waits for nothing.
 */
export function packModule(html: string): PackedPage {
  const [tag, plain] = MODULE.exec(html) ?? [];
  if (tag === undefined || plain === undefined) return { html, hash: undefined };
  const code = `${plain}\n//# sourceURL=${SOURCE_NAME}`;
  const packed = gzipSync(code, { level: 9 }).toString('base64');
  const both = `<script type="application/gzip" id="${BLOCK}">${packed}</script><script type="module">${UNPACK}</script>`;
  return {
    html: html.replace(tag, () => both),
    hash: `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  };
}
