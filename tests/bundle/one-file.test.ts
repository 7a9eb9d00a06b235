import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { build } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/bundle/one-file/base85.ts';
import { escapeScript, inlinePage } from '../../src/bundle/one-file/inline.ts';
import { checkOutside } from '../../src/bundle/one-file/outside.ts';
import { packModule, unpackTemplates } from '../../src/bundle/one-file/pack.ts';
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
      ...['<script', '</script>', '<style', '</style>', '<h1', '<script', '</script>', '</body'],
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

  it('may hold the marks that replacing text gives a meaning to', () => {
    const html = inlinePage(
      '<head><link rel="stylesheet" href="/a.css"></head><body><script type="module" src="./a.js"></script></body>',
      {
        script: { file: 'a.js', code: "'$& $1 $`'" },
        styles: [{ file: 'a.css', css: "a{content:'$&'}" }],
      },
    );
    expect(html).toBe(
      `<head><style>a{content:'$&'}</style></head><body><script type="module">'$& $1 $\`'</script>\n</body>`,
    );
  });
});

describe('bytes as text', () => {
  it('come back, whatever they are and however many', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = encode(bytes);
        expect(text).not.toContain('<');
        expect(text).toHaveLength(Math.ceil((bytes.length * 5) / 4));
        expect([...decode(text)]).toEqual([...bytes]);
      }),
    );
    expect([...decode(encode(new Uint8Array(9).fill(255)))]).toEqual(Array(9).fill(255));
  });
});

describe('a packed module', () => {
  const page = (code: string) =>
    `<body><script>a()</script><template id="t"><p>甲</p></template><script type="module">${code}</script></body>`;
  const unpack = (html: string) => {
    const [, packed = ''] = /<script type="application\/gzip" id="code">([^<]*)</.exec(html) ?? [];
    return gunzipSync(decode(packed)).toString().split('\f\f');
  };

  it.each(['b(1)', '"$& $1"', '"一二三"', 'x'.repeat(100_000)])(
    'is the same code, under its own hash: %.20s',
    (code) => {
      const { html, hash } = packModule(page(code));
      const [, unpacked = ''] = unpack(html);
      expect(unpacked.split('\n//# sourceURL')[0]).toBe(code);
      expect(hash).toBe(`'sha256-${createHash('sha256').update(unpacked).digest('base64')}'`);
      expect(checkOutside(html)).toEqual([]);
    },
  );

  it('takes the templates along, which are nothing without script', () => {
    const { html } = packModule(page('b()'));
    expect(html).not.toContain('甲');
    expect(unpackTemplates(html)).toBe('<template id="t"><p>甲</p></template>');
  });

  it('leaves a page without one as it is', () => {
    const html = '<body><script>a()</script><template></template></body>';
    expect(packModule(html)).toEqual({ html, hash: undefined });
  });
});
