declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
    readonly noHinting?: boolean;
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  const subsetFont: (font: Uint8Array, text: string, options?: Options) => Promise<Buffer>;
  export = subsetFont;
}

declare module 'fontverter' {
  export function convert(font: Uint8Array, format: 'sfnt' | 'woff2'): Promise<Buffer>;
}

declare module 'svg2ttf' {
  const svg2ttf: (svg: string, options: { readonly ts: number }) => { readonly buffer: Uint8Array };
  export = svg2ttf;
}
