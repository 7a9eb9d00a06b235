import { crc32 } from '../../checksum.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** A package that was opened; its parts are inflated when they are asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of a part, undefined where there is no such part. @throws Unreadable */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * What an honest office file stays far below. A text of 2 GB packed into 10 kB is meant to take the machine down;
 * sizes that the file declares of itself are therefore not believed, bytes are counted as they come.
 */
export const LIMITS = {
  fileBytes: 100e6,
  entries: 5000,
  partBytes: 64e6,
  totalBytes: 160e6,
  /** Inflated to packed, for parts above a megabyte; text of an office file reaches 30. */
  ratio: 250,
} as const;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const MEGABYTE = 1e6;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

/** Opens a zip by its directory. @throws Unreadable */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(view).map((entry) => [entry.name, entry]));
  let total = 0;
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = await readEntry(bytes, view, entry, LIMITS.totalBytes - total);
      total += content.length;
      return content;
    },
  };
}

function readDirectory(view: DataView): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > LIMITS.entries) throw tooLarge('里面的文件太多');
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged('目录读不出来');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > view.byteLength) throw damaged('目录读不出来');
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The record at the end that says where the directory begins; without it the file was cut off. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('没有结尾，可能没有拷贝完');
}

async function readEntry(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Promise<Uint8Array> {
  const { flags, method, packed, offset, crc, name } = entry;
  if ((flags & ENCRYPTED) !== 0) throw new Unreadable('文件加了密', '去掉打开密码，另存一份再来核对');
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw damaged(name);
  const raw = bytes.subarray(start, start + packed);
  const limit = Math.min(
    LIMITS.partBytes,
    left,
    packed * LIMITS.ratio < MEGABYTE ? MEGABYTE : packed * LIMITS.ratio,
  );
  if (method !== STORED && method !== DEFLATED) throw damaged(`${name} 用了不认识的压缩方法`);
  if (method === STORED && packed > limit) throw tooLarge(name);
  const content = method === STORED ? raw : await inflate(raw, limit, name);
  if (crc32(content) !== crc) throw damaged(name);
  return content;
}

/** Inflates by the browser's own means (Node has the same), and stops at the limit. */
async function inflate(raw: Uint8Array, limit: number, name: string): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // The reading side reports any error.
  const written = writer.write(new Uint8Array(raw)).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > limit) throw tooLarge(name);
      pieces.push(piece.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof Unreadable ? error : damaged(name);
  }
  return joinPieces(pieces, length);
}

function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(what: string): Unreadable {
  return new Unreadable(
    `展开以后大得不正常（${what}）`,
    '这不像一份办公文件，不要打开它；请向给文件的人另要一份',
  );
}
