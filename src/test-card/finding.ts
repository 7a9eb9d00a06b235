/** What a check found: all right; all right for showing, but worth knowing; or to be mended before the meeting. */
export interface Finding {
  readonly state: 'good' | 'mind' | 'bad';
  /** What it is, in a few words. */
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** One line of the test card. */
export interface Check {
  readonly name: string;
  find(): Finding | Promise<Finding>;
}

/** All is well. */
export const good = (says: string): Finding => ({ state: 'good', says });
/** The show will go on with it. */
export const mind = (says: string, remedy: string): Finding => ({ state: 'mind', says, remedy });
/** To be mended first. */
export const bad = (says: string, remedy: string): Finding => ({ state: 'bad', says, remedy });
