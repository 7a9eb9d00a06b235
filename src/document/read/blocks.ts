import { BLOCKS, type FactData, type FactsData, type PageData, type PagesData } from '../schema.ts';

/** The block `id` of a document. @throws Error when the document carries none */
export function readBlock(page: Document, id: (typeof BLOCKS)[keyof typeof BLOCKS]): unknown {
  const text = page.getElementById(id)?.textContent;
  if (!text) throw new Error(`文件里没有 #${id} 这一块数据；请重新生成文件：npm run build`);
  return JSON.parse(text);
}

/** The table of the document's contents. @throws Error when the document carries none */
export function readPages(page: Document): PagesData {
  return readBlock(page, BLOCKS.pages) as PagesData;
}

/** Every fact of the document. @throws Error when the document carries none */
export function readFacts(page: Document): FactsData {
  return readBlock(page, BLOCKS.facts) as FactsData;
}

/** The facts by their ids, with what they were in earlier years. */
export function factsById({ groups }: FactsData): ReadonlyMap<string, FactData> {
  const facts = groups
    .flatMap((group) => group.facts)
    .flatMap((fact) => [fact, ...(fact.was ? [fact.was] : [])]);
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** The entry of a slide in the contents. */
export function pageOf(slide: Element, { pages }: PagesData): PageData | undefined {
  return pages.find(({ id }) => id === slide.id);
}
