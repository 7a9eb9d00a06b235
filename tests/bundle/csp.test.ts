import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addPolicy, checkPolicy } from '../../src/bundle/csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The directives of the page's policy by name. */
function policyOf(html: string): Record<string, string> {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  it('allows its own scripts and styles as they stand, and nothing from outside', () => {
    const html = page('<script>a()</script><style>b{}</style>', '<script type="module">c()</script>');
    expect(policyOf(addPolicy(html))).toEqual({
      'default-src': "'none'",
      'script-src': `${hash('a()')} ${hash('c()')}`,
      'style-src': hash('b{}'),
      'img-src': 'data:',
      'font-src': 'data:',
      'media-src': "'none'",
      // Workers are made of the page's own code: the metronome, which a hidden window does not slow.
      'worker-src': 'blob:',
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('never allows everything that is inline', () => {
    const html = addPolicy(page('<style>a{}</style>', '<p style="color: red">x</p>'));
    expect(html).not.toContain("'unsafe-inline'");
    expect(policyOf(html)['style-src-attr']).toBe(`'unsafe-hashes' ${hash('color: red')}`);
  });

  it('gives data blocks no leave, for they do not run', () => {
    expect(policyOf(addPolicy(page('<script type="application/json">{}</script>')))['script-src']).toBe(
      "'none'",
    );
  });

  it('hashes what the browser will have read: one kind of line end', () => {
    expect(policyOf(addPolicy(page('<script>a\r\nb</script>')))['script-src']).toBe(hash('a\nb'));
  });

  it('stands after the encoding, which must be told in the first kilobyte, and before all that runs', () => {
    const html = addPolicy(page('<script>a()</script>'));
    expect(html.indexOf('charset')).toBeLessThan(html.indexOf('Content-Security-Policy'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('takes a directive from the caller in place of its own', () => {
    expect(policyOf(addPolicy(page(''), { besides: { 'img-src': ['data:', 'blob:'] } }))['img-src']).toBe(
      'data: blob:',
    );
  });
});

it('names a script written into a tag, which the policy would refuse without a word', () => {
  expect(checkPolicy('<button onclick="a()">x</button>').map(({ what }) => what)).toEqual([
    expect.stringContaining('onclick'),
  ]);
  expect(checkPolicy('<p data-on="x" title="onclick=1">x</p>')).toEqual([]);
});
