import type { Deck } from '../../../../deck/index.ts';
import type { OfficePackage } from '../../../read/package.ts';
import { childrenOf, descendantsOf, findChild, type XmlElement } from '../../../read/xml.ts';
import type { Fault } from './slide.ts';

const TYPES = '[Content_Types].xml';
/** The order that the schema gives the children of `p:presentation` (CT_Presentation). */
const ORDER = [
  'sldMasterIdLst',
  'notesMasterIdLst',
  'handoutMasterIdLst',
  'sldIdLst',
  'sldSz',
  'notesSz',
  'extLst',
];

/** Parts that nothing declares, and relations that lead nowhere. */
export async function packageFaults(office: OfficePackage): Promise<readonly Fault[]> {
  const types = await office.need(TYPES);
  const declared = new Set(
    childrenOf(types, 'Override').map((one) => one.attributes.get('PartName')?.slice(1)),
  );
  const endings = new Set(childrenOf(types, 'Default').map((one) => one.attributes.get('Extension')));
  const names = new Set(office.names);
  const faults: Fault[] = [];
  for (const name of names) {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const own = ending === 'xml' && name !== TYPES ? declared.has(name) : endings.has(ending);
    if (!own && name !== TYPES)
      faults.push({ what: `${name} 没有登记类型`, expected: `每个部件都在 ${TYPES} 里` });
    if (ending === 'rels') continue;
    for (const { target } of (await office.relations(name)).values())
      if (!names.has(target))
        faults.push({ what: `${name} 指向不存在的 ${target}`, expected: '关系都指向文件里的部件' });
  }
  for (const name of declared)
    if (name !== undefined && !names.has(name))
      faults.push({ what: `登记了不存在的 ${name}`, expected: '登记的部件都在文件里' });
  return faults;
}

/** The list of slides: in the schema's order, every slide once and in one section. */
export function presentationFaults(main: XmlElement, { slides }: Deck): readonly Fault[] {
  const faults: Fault[] = [];
  const places = childrenOf(main).map(({ name }) => ORDER.indexOf(name));
  if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0)))
    faults.push({ what: 'presentation.xml 里的次序不对', expected: ORDER.join('、') });
  const listed = childrenOf(findChild(main, 'sldIdLst') ?? main, 'sldId').map((one) =>
    one.attributes.get('id'),
  );
  if (listed.length !== slides.length || new Set(listed).size !== listed.length)
    faults.push({ what: `列了 ${listed.length} 页`, expected: `${slides.length} 页，每页一次` });
  const sections = descendantsOf(main, 'section');
  const inSections = sections.flatMap((section) =>
    descendantsOf(section, 'sldId').map((one) => one.attributes.get('id')),
  );
  if (inSections.join() !== listed.join())
    faults.push({ what: '分节与页次不合', expected: '每页在一节里，次序相同' });
  const guids = sections.map((section) => section.attributes.get('id') ?? '');
  const wrong = guids.filter(
    (guid, i) => !/^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/.test(guid) || guids.indexOf(guid) !== i,
  );
  if (wrong.length > 0)
    faults.push({ what: `节的编号写法不对：${wrong.join('、')}`, expected: '大写的 GUID，各不相同' });
  return faults;
}
