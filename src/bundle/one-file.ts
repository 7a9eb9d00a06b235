import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { type Problem, ProblemsError } from '../facts/index.ts';
import { addPolicy, checkPolicy, type Directives, hashOf } from './csp.ts';
import type { DeckFaces } from './fonts/deck-faces.ts';
import { restFaces } from './fonts/put-faces.ts';
import { inlineEntry } from './inline-entry.ts';
import { type Bundled, inlinePage, restingScripts } from './one-file/inline.ts';
import { checkOutside } from './one-file/outside.ts';
import { packageOf } from './one-file/package.ts';
import { rawTextOf } from './parsed-page.ts';

const LOADER = fileURLToPath(new URL('./one-file/loader.ts', import.meta.url));
/** Vite's own loads a style by its address; the loader of the one file by its name. */
const PRELOAD = '\0vite/preload-helper.js';
const PRELOAD_CODE = `export const __vitePreload = (load, files = []) => {
  for (const file of files) if (file.endsWith('.css')) deckFile.style(file.slice(file.lastIndexOf('/') + 1));
  return load();
};`;

export interface OneFileOptions {
  /** Makes the rules of the page's faces. */
  readonly faces?: DeckFaces;
  /** `deck.html` */
  readonly fileName: string;
  /** What the page may load in addition to its own content: `{ 'img-src': ['data:', 'blob:'] }`. */
  readonly besides?: Directives;
}

/** Writes scripts, styles and page of a build into one HTML file with a policy of its own; the build fails if anything stays outside. */
export function oneFile({ fileName, besides, faces }: OneFileOptions): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        cssCodeSplit: true,
        modulePreload: false,
        rolldownOptions: {
          output: {
            comments: { jsdoc: false },
            codeSplitting: { groups: [{ name: packageOf, test: /\/node_modules\// }] },
          },
        },
      },
    }),
    load: (id) => (id === PRELOAD ? PRELOAD_CODE : undefined),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = takePage(bundle);
        const rules = await faces?.(page, bundle);
        const whole = inlinePage(page, takeBundled(bundle), await inlineEntry(LOADER));
        const plain = rules === undefined ? whole : restFaces(whole, rules);
        const problems = [...checkLeft(bundle), ...checkOutside(plain), ...checkPolicy(plain)];
        if (problems.length > 0) throw new ProblemsError(problems);
        const scripts = restingScripts(plain).map((script) => hashOf(rawTextOf(script)));
        this.emitFile({ type: 'asset', fileName, source: addPolicy(plain, { besides, scripts }) });
      },
    },
  };
}

function takePage(bundle: Rolldown.OutputBundle): string {
  const pages = Object.values(bundle).filter((output) => output.fileName.endsWith('.html'));
  const [page] = pages;
  if (page?.type !== 'asset' || pages.length > 1)
    throw new Error(`One entry page expected, not ${pages.length}`);
  delete bundle[page.fileName];
  return textOf(page);
}

/** Takes out of the bundle what is written into the page. */
function takeBundled(bundle: Rolldown.OutputBundle): Bundled {
  const outputs = Object.values(bundle);
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const styles = outputs.filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
  for (const { fileName } of [...styles, ...chunks]) delete bundle[fileName];
  return {
    chunks: chunks.map(({ fileName, code }) => ({ file: fileName, code })),
    entry: chunks.find(({ isEntry }) => isEntry)?.fileName,
    styles: styles.map((style) => ({
      file: style.fileName,
      css: style.type === 'asset' ? tightenCss(textOf(style)) : '',
    })),
  };
}

function checkLeft(bundle: Rolldown.OutputBundle): readonly Problem[] {
  return Object.keys(bundle).map((file) => ({
    where: { file: `dist/${file}` },
    what: `${file} 没有写进页面，会单独成为一个文件`,
    expected: '全部写进一个 HTML 文件',
    remedy: '只留一个入口；图片等随 import 内联，不要用 new URL(…) 或动态 import 引用',
  }));
}

/**
 * A style sheet in fewer bytes that can still be read in the file: indented by tabs, as our script is (eight kilobytes
 * less), and not at all in a layer, which nearly every rule is in (as much); without empty lines between rules (two);
 * a rule of one or two declarations on one line (two).
 */
function tightenCss(css: string): string {
  return css
    .replace(/^\n/gm, '')
    .replace(/\{\n *([^{}\n]+;)(?:\n *([^{}\n]+;))?\n *\}/g, (_, one: string, two = '') => `{ ${one} ${two}}`)
    .replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2))
    .replace(
      /^(@layer [^{}]*\{\n)(.*?)^\}/gms,
      (_, begin: string, rules: string) => `${begin}${rules.replace(/^\t/gm, '')}}`,
    );
}

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
