import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { escapeScript, latinScript, latinStyle } from '../../src/bundle/one-file/escape.ts';
import { inlinePage } from '../../src/bundle/one-file/inline.ts';
import { linkChunk } from '../../src/bundle/one-file/link.ts';
import { checkOutside } from '../../src/bundle/one-file/outside.ts';
import { oneFile } from '../../src/bundle/one-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Builds a project of these files as `dist/deck.html`; its folder. */
async function buildProject(files: Record<string, string>): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'deck-one-file-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  await build({ root, configFile: false, logLevel: 'silent', plugins: [oneFile({ fileName: 'deck.html' })] });
  return root;
}

const PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><script>window.first=1</script></head><body><h1>甲</h1><script type="module" src="./main.js"></script></body></html>';

describe('a build', () => {
  it('is one file: page, style in the head, script at the end of the body', async () => {
    const root = await buildProject({
      'index.html': PAGE,
      'main.js': `import './a.css'; import url from './dot.svg'; document.title = url + "</script><!--"; import('./late.js');`,
      'late.js': 'document.title += "late";',
      'a.css': '@import "./b.css"; h1 { background: url(./dot.svg) }',
      'b.css': 'h1 { color: red }',
      'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    expect(readdirSync(join(root, 'dist'))).toEqual(['deck.html']);
    const html = readFileSync(join(root, 'dist/deck.html'), 'utf8');
    expect(checkOutside(html)).toEqual([]);
    expect(html.match(/<script|<\/script>|<style|<\/style>|<h1|<\/body/g)).toEqual([
      ...['<script', '</script>', '<style', '</style>', '<h1'],
      ...['<script', '</script>', '<script', '</script>', '<script', '</script>', '</body'],
    ]);
    expect(html).toMatch(/color:\s*red/);
    expect(html).toContain('late');
    expect(html).toContain('Content-Security-Policy');
  });

  it.each([
    [
      'an image that the page names by address',
      { 'index.html': PAGE.replace('<h1>', '<img src="https://a.example/x.png"><h1>') },
      'https://a.example/x.png',
    ],
    [
      'a second chunk',
      {
        'main.js': `new Worker(new URL('./w.js', import.meta.url), { type: 'module' })`,
        'w.js': 'postMessage(1)',
      },
      'assets/w-',
    ],
  ])('fails by name for %s', async (_, files, name) => {
    await expect(buildProject({ 'index.html': PAGE, 'main.js': 'a()', ...files })).rejects.toThrow(name);
  });
});

describe('what looks for something outside', () => {
  it.each([
    ['<img src="a.png">', 'src="a.png"'],
    ['<link rel="icon" href="/favicon.ico">', 'href="/favicon.ico"'],
    ['<img srcset="a.png 2x" src="data:,">', 'srcset="a.png 2x"'],
    ['<style>a{background:url(a.png)}</style>', 'url(a.png)'],
    [`<style>a{background:url( "b.png" )}</style>`, 'url(b.png)'],
    ['<style>@import "a.css";</style>', '@import "a.css"'],
    ['<p style="background:url(a.png)">', 'url(a.png)'],
    [`<script type="module">import a from './a.js'</script>`, "import './a.js'"],
    [`<script type="module">import('./a.js')</script>`, "import('./a.js')"],
    ['<script>a(</script>', '脚本无法解析'],
  ])('is named: %s', (html, what) => {
    expect(checkOutside(html).map((problem) => problem.what)).toEqual([expect.stringContaining(what)]);
  });

  it.each([
    '<a href="#p.one">一</a>',
    '<img src="data:image/png;base64,AA==">',
    '<style>@font-face{src:url(data:font/woff2;base64,AA==)}a{filter:url(#f)}</style>',
    '<p>import("a.js") url(a.png)</p>',
    `<script>const a = "import('./a.js')"</script>`,
    '<script type="application/json">{"src":"a.png"</script>',
  ])('is not: %s', (html) => {
    expect(checkOutside(html)).toEqual([]);
  });
});

describe('code in a page', () => {
  it.each(['"</script>"', "'</SCRIPT >'", '`<!-- <script>`', '/^<!--$/u.test("<!--")', '"<script>$&"'])(
    'cannot end its element and says the same: %s',
    (code) => {
      const escaped = escapeScript(code);
      expect(escaped).not.toMatch(/<\/script|<!--/i);
      expect(new Function(`return ${escaped}`)()).toBe(new Function(`return ${code}`)());
    },
  );

  it.each([
    '"黑屏　“恢复”"',
    "'\\\\字\\n\\字😀'",
    '`一\n二`',
    '/^[①-⑳]+\\s[一二]$/u.test("③ 二")',
    'new RegExp(String.raw`\\d(?=\\s*年)`).exec("2020 年")[0]',
  ])('is in Latin letters and says the same: %s', (words) => {
    const code = `${words}${' '.repeat(1000)}`;
    const latin = latinScript(code);
    expect(latin).toMatch(/^[\0-\xff]*$/);
    expect(new Function(`return ${latin}`)()).toBe(new Function(`return ${code}`)());
  });

  it('may have no words in a raw template, where an escape would be read as it stands', () => {
    expect(() => latinScript(`const unit = String.raw\`\\d年\`;${' '.repeat(100)}`)).toThrow('raw template');
  });

  it('stays as it is where it is mostly words, for an escape takes twice the bytes', () => {
    expect(latinScript('say("黑屏")')).toBe('say("黑屏")');
  });

  it('of a style is in Latin letters as well', () => {
    expect(latinStyle('a::after{content:"黑b"}')).toBe('a::after{content:"\\9ed1 b"}');
  });

  it('may hold the marks that replacing text gives a meaning to', () => {
    const html = inlinePage(
      '<head><link rel="stylesheet" href="/a.css"></head><body><script type="module" src="./a.js"></script></body>',
      {
        chunks: [{ file: 'a.js', code: "'$& $1 $`'" }],
        entry: 'a.js',
        styles: [{ file: 'a.css', css: "a{content:'$&'}" }],
      },
      'load()',
    );
    expect(html).toContain("a{content:'$&'}</style>");
    expect(html).toContain("'$& $1 $`'");
  });
});

describe('a module in the page', () => {
  /** Runs linked modules as the loader does, the first one first; what they have left behind. */
  const run = (...chunks: readonly { file: string; code: string }[]) => {
    const modules: Record<string, unknown> = {};
    const codes = new Map(chunks.map((chunk) => [chunk.file, linkChunk(chunk)]));
    const need = (name: string) => {
      if (modules[name] === undefined)
        runInNewContext(codes.get(name) ?? `throw new Error('no ${name}')`, context);
      return modules[name];
    };
    const context = {
      deckFile: { modules, need, load: async (path: string) => need(path.replace('./', '')) },
    };
    return { modules, need };
  };

  it.each([
    ['a name', "import { a } from './b.js'; export { a as out };", 'const a = 1; export { a };'],
    [
      'another name for it',
      "import { a as c } from './b.js'; const out = c; export { out };",
      'const d = 1; export { d as a };',
    ],
    [
      'all of it',
      "import * as b from './b.js'; const out = b.a; export { out };",
      'const a = 1; export { a };',
    ],
    ['its default', "import a from './b.js'; export { a as out };", 'const a = 1; export { a as default };'],
    [
      'what only runs',
      "import './b.js'; const out = globalThis.seen; export { out };",
      'globalThis.seen = 1;',
    ],
  ])('takes from another %s', (_, code, other) => {
    const { need } = run({ file: 'a.js', code }, { file: 'b.js', code: other });
    expect(need('a.js')).toMatchObject({ out: 1 });
  });

  it('loads another when it is asked for, and not before', async () => {
    const { need, modules } = run(
      { file: 'a.js', code: "const late = () => import('./b.js'); export { late };" },
      { file: 'b.js', code: 'const a = 1; export { a };' },
    );
    const { late } = need('a.js') as { late: () => Promise<object> };
    expect(modules['b.js']).toBeUndefined();
    expect(await late()).toMatchObject({ a: 1 });
  });

  it('keeps its words apart from those of the others', () => {
    const { need } = run(
      { file: 'a.js', code: "import { a } from './b.js'; const own = a + 1; export { own };" },
      { file: 'b.js', code: 'const own = 1; export { own as a };' },
    );
    expect(need('a.js')).toMatchObject({ own: 2 });
  });

  it.each(['let a = 1; a = 2; export { a };', 'let n = 1; const f = () => n++; export { n, f };'])(
    'may not give what it exports another value: %s',
    (code) => {
      expect(() => linkChunk({ file: 'a.js', code })).toThrow('assigns again');
    },
  );
});
