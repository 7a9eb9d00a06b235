import { type PdfReader, readDraft } from '../read/read.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { DraftFile } from './compare.ts';

/**
 * Reads one file of a set; the reason why it could not be read is returned with it, so that the others are still
 * compared.
 */
export async function loadDraft(name: string, bytes: Uint8Array, readPdf?: PdfReader): Promise<DraftFile> {
  const common = { name, bytes: bytes.length, sha256: await sha256(bytes) };
  try {
    return { ...common, draft: await readDraft(name, bytes, readPdf) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...common, draft: { reason: error.message, remedy: error.remedy } };
  }
}

/** SHA-256 of a file in hexadecimal, as `certutil -hashfile` and `sha256sum` print it. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
