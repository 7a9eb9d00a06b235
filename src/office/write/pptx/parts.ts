import { element, type Xml, xmlPart } from '../xml.ts';
import { writeZip, type ZipPart } from '../zip.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const TYPE = 'application/vnd.openxmlformats-officedocument';

/** A relationship from one part to another: its type's last word and its target. */
export type PartRelation = readonly [type: string, target: string];

/** The parts of a package as they are collected. */
export class Parts {
  readonly #parts: ZipPart[] = [];
  readonly #types: (readonly [name: string, type: string])[] = [];

  add(name: string, xml: Xml, type: string, relations: readonly PartRelation[] = []): void {
    this.#parts.push({ name, content: xmlPart(xml) });
    this.#types.push([`/${name}`, type]);
    if (relations.length > 0)
      this.#parts.push({ name: relationsOf(name), content: xmlPart(relationships(relations)) });
  }

  addFile(name: string, content: Uint8Array): void {
    this.#parts.push({ name, content });
  }

  finish(): Uint8Array {
    const root = relationships([
      ['officeDocument', 'ppt/presentation.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]);
    return writeZip([
      { name: '[Content_Types].xml', content: xmlPart(this.#contentTypes()) },
      { name: '_rels/.rels', content: xmlPart(root) },
      ...this.#parts,
    ]);
  }

  #contentTypes(): Xml {
    const defaults = {
      rels: 'application/vnd.openxmlformats-package.relationships+xml',
      xml: 'application/xml',
      xlsx: `${TYPE}.spreadsheetml.sheet`,
      png: 'image/png',
    };
    return element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      Object.entries(defaults).map(([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      this.#types.map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
    );
  }
}

function relationships(list: readonly PartRelation[]): Xml {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    list.map(([type, Target], i) => {
      const of = type === 'core-properties' ? `${PACKAGE}/relationships/metadata` : RELATION;
      return element('Relationship', { Id: `rId${i + 1}`, Type: `${of}/${type}`, Target });
    }),
  );
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels` */
function relationsOf(name: string): string {
  const cut = name.lastIndexOf('/') + 1;
  return `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`;
}
