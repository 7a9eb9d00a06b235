import { damaged } from './unreadable.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

/** The parts of an office file, read as they are asked for. */
export interface OfficePackage {
  readonly names: readonly string[];
  /** A part's root element, undefined where there is no such part. */
  xml(name: string): Promise<XmlElement | undefined>;
  /** A part that must be there. @throws Unreadable */
  need(name: string): Promise<XmlElement>;
  /** Where the relations of a part lead, by their ids. */
  relations(name: string): Promise<ReadonlyMap<string, PackageRelation>>;
}

export interface PackageRelation {
  /** The last word of its type: `slide`, `chart`, `officeDocument`. */
  readonly type: string;
  /** Name of the part, from the root of the package. */
  readonly target: string;
}

/** The office's view of an opened zip. */
export function openPackage(zip: Zip): OfficePackage {
  const xml = async (name: string) => {
    const bytes = await zip.read(name);
    return bytes === undefined ? undefined : parseXml(bytes);
  };
  return {
    names: zip.names,
    xml,
    need: async (name) => {
      const root = await xml(name);
      if (root === undefined) throw damaged(`缺 ${name}`);
      return root;
    },
    relations: async (name) => {
      const [folder, file] = splitPath(name);
      const root = await xml(`${folder}_rels/${file}.rels`);
      return new Map(root === undefined ? [] : childrenOf(root).map((one) => readRelation(one, folder)));
    },
  };
}

function readRelation({ attributes }: XmlElement, folder: string): readonly [string, PackageRelation] {
  const type = attributes.get('Type')?.split('/').at(-1) ?? '';
  return [attributes.get('Id') ?? '', { type, target: joinPath(folder, attributes.get('Target') ?? '') }];
}

function splitPath(name: string): readonly [folder: string, file: string] {
  const at = name.lastIndexOf('/') + 1;
  return [name.slice(0, at), name.slice(at)];
}

/** `ppt/slides/` and `../charts/chart1.xml` make `ppt/charts/chart1.xml`. */
function joinPath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
