/** Why a file cannot be read, in words for the office; whoever reads several files reports each and continues. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** What to do about it. */
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/** The advice is the same for every kind of damage. */
export const damaged = (what: string) =>
  new Unreadable(`文件不完整或已损坏（${what}）`, '用 WPS 打开，确认内容无误后另存一份，再来核对');
