import { minifySync } from 'vite';

const PACKAGES_BEGIN = 'package-';
const OPTIONS = { module: false, compress: { target: 'chrome109' } } as const;

/** A chunk for each package, so that a view takes only those that it draws with: `package-chart-js`. */
export function packageOf(id: string): string {
  const [, name = ''] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  return `${PACKAGES_BEGIN}${name.replace(/\W+/g, '-')}`;
}

/**
 * The script of a package's chunk; our own code is to be read in the file, that of packages is read in the packages. Marks for
 * bundlers are of no use to either.
 */
export function packPackage(name: string, script: string): string {
  return name.startsWith(PACKAGES_BEGIN)
    ? minifySync('package.js', script, OPTIONS).code
    : script.replaceAll('/* @__PURE__ */ ', '');
}
