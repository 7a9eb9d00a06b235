/** The tables of a TrueType file by their tags. */
export type Tables = Map<string, Buffer>;

const HEADER = 12;
const RECORD = 16;
/** Windows, Unicode, US English: the one set of names that every reader looks at. */
const PLATFORM = [3, 1, 0x409] as const;
/** A TrueType file sums to this once `head` holds its adjustment. */
const MAGIC = 0xb1b0afba;
const ADJUSTMENT_AT = 8;

/** The same TrueType font under other names (by name id); all names not given are dropped. */
export function renameFont(font: Buffer, names: ReadonlyMap<number, string>): Buffer {
  const tables = readTables(font);
  tables.set('name', writeNames(names));
  return writeTables(font.readUInt32BE(0), tables);
}

/** One name of a font by its id (0 copyright, 6 PostScript name); undefined where it has none. */
export function readName(font: Buffer, id: number): string | undefined {
  const table = readTables(font).get('name');
  if (table === undefined) return undefined;
  const texts = table.subarray(table.readUInt16BE(4));
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const record = table.subarray(6 + i * 12);
    if (record.readUInt16BE(0) !== PLATFORM[0] || record.readUInt16BE(6) !== id) continue;
    const at = record.readUInt16BE(10);
    return Buffer.from(texts.subarray(at, at + record.readUInt16BE(8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}

/** How bold a font says it is (OpenType, OS/2 usWeightClass), 400 where it does not. */
export function readWeight(font: Buffer): number {
  const table = readTables(font).get('OS/2');
  return table !== undefined && table.length >= 6 ? table.readUInt16BE(4) : 400;
}

/** The font itself; of a collection the first one, as a font of its own. */
export function singleFont(font: Buffer): Buffer {
  if (font.toString('latin1', 0, 4) !== 'ttcf') return font;
  const start = font.readUInt32BE(HEADER);
  return writeTables(font.readUInt32BE(start), readTables(font, start));
}

/** The default position of each axis of a variable font; empty for a static font. */
export function readAxes(font: Buffer): Readonly<Record<string, number>> {
  const table = readTables(font).get('fvar');
  if (table === undefined) return {};
  const [first, count, size] = [4, 8, 10].map((at) => table.readUInt16BE(at)) as [number, number, number];
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const at = first + i * size;
      return [table.toString('latin1', at, at + 4), table.readInt32BE(at + 8) / 65536];
    }),
  );
}

export function readTables(font: Buffer, start = 0): Tables {
  const tables: Tables = new Map();
  for (let i = 0; i < font.readUInt16BE(start + 4); i++) {
    const record = font.subarray(start + HEADER + i * RECORD);
    const at = record.readUInt32BE(8);
    tables.set(record.toString('latin1', 0, 4), font.subarray(at, at + record.readUInt32BE(12)));
  }
  return tables;
}

export function writeTables(version: number, tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(HEADER + sorted.length * RECORD);
  const power = Math.floor(Math.log2(sorted.length));
  header.writeUInt32BE(version, 0);
  [sorted.length, 16 << power, power, (sorted.length - (1 << power)) * 16].forEach((field, i) => {
    header.writeUInt16BE(field, 4 + i * 2);
  });
  let at = header.length;
  let headAt = 0;
  const bodies = sorted.map(([tag, table], i) => {
    const body = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(body);
    if (tag === 'head') {
      headAt = at;
      body.writeUInt32BE(0, ADJUSTMENT_AT);
    }
    const record = header.subarray(HEADER + i * RECORD);
    record.write(tag, 'latin1');
    [sum(body), at, table.length].forEach((field, k) => {
      record.writeUInt32BE(field, 4 + k * 4);
    });
    at += body.length;
    return body;
  });
  const font = Buffer.concat([header, ...bodies]);
  font.writeUInt32BE((MAGIC - sum(font)) >>> 0, headAt + ADJUSTMENT_AT);
  return font;
}

function writeNames(names: ReadonlyMap<number, string>): Buffer {
  const sorted = [...names].sort(([a], [b]) => a - b);
  const texts = sorted.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const header = Buffer.alloc(6 + sorted.length * 12);
  [0, sorted.length, header.length].forEach((field, i) => {
    header.writeUInt16BE(field, i * 2);
  });
  let at = 0;
  sorted.forEach(([id], i) => {
    const length = texts[i]?.length ?? 0;
    [...PLATFORM, id, length, at].forEach((field, k) => {
      header.writeUInt16BE(field, 6 + i * 12 + k * 2);
    });
    at += length;
  });
  return Buffer.concat([header, ...texts]);
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
