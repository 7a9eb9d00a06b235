import type { Plugin, Rolldown } from 'vite';
import { type Problem, ProblemsError } from '../facts/index.ts';
import { addPolicy, checkPolicy, type Directives } from './csp.ts';
import { type Bundled, inlinePage } from './one-file/inline.ts';
import { checkOutside } from './one-file/outside.ts';
import { packModule } from './one-file/pack.ts';
import { squeezePage } from './one-file/squeeze.ts';

export { unpackTemplates } from './one-file/pack.ts';

export interface OneFileOptions {
  /** `deck.html` */
  readonly fileName: string;
  /** What the page may load besides what stands in it: `{ 'img-src': ['data:', 'blob:'] }`. */
  readonly besides?: Directives;
  /** Packs the script and leaves needless markup out, so that the file is smaller. */
  readonly pack?: boolean;
}

/** Writes script, styles and page of a build into one HTML file with a policy of its own; the build fails if anything stays outside. */
export function oneFile({ fileName, besides, pack = false }: OneFileOptions): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = takePage(bundle);
        const plain = inlinePage(page, takeBundled(bundle));
        const problems = [...checkLeft(bundle), ...checkOutside(plain), ...checkPolicy(plain)];
        if (problems.length > 0) throw new ProblemsError(problems);
        const { html, hash } = pack ? packModule(squeezePage(plain)) : { html: plain, hash: undefined };
        const source = addPolicy(html, { besides, scripts: hash === undefined ? [] : [hash] });
        this.emitFile({ type: 'asset', fileName, source });
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
  const script = outputs.find((output) => output.type === 'chunk' && output.isEntry);
  const styles = outputs.filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
  for (const { fileName } of [...styles, ...(script ? [script] : [])]) delete bundle[fileName];
  return {
    script: script?.type === 'chunk' ? { file: script.fileName, code: script.code } : undefined,
    styles: styles.map((style) => ({
      file: style.fileName,
      css: style.type === 'asset' ? textOf(style) : '',
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

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
