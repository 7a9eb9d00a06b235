/** Who leads, and since when: terms only grow, and no clock has a say in them. */
export interface LeadClaim {
  readonly term: number;
  /** Of two windows that claimed at once, the one whose name sorts later leads. */
  readonly id: string;
}

/** Whether `one` leads when both have been heard. */
export function outranks(one: LeadClaim, other: LeadClaim): boolean {
  return one.term === other.term ? one.id > other.id : one.term > other.term;
}

/** The last term that a window of this deck has claimed, where the windows share a memory. */
export interface Terms {
  read(): number;
  /** False where the others cannot read it. */
  write(term: number): boolean;
}

/** This window's part in it. */
export interface Leadership {
  readonly claim: LeadClaim;
  readonly leads: boolean;
  /** Takes the lead. */
  take(): void;
  /** Looks whether another window has claimed since; true if this one leads still. */
  holds(): boolean;
  /** Another window has said that it leads; true if this one has to answer that it leads itself. */
  hear(claim: LeadClaim): boolean;
  /** Another window has said that it goes. */
  hearGone(id: string): void;
  /** Takes the lead back if the window that had it has gone, or was not heard for long; true if it was taken. */
  watch(): boolean;
}

/** A window that is being loaded again is back within this time (ms). */
const GONE_FOR = 1200;
/** How long (ms) a window counts as opened just now. */
const NEW_FOR = 3000;
/** The leading window sends its state every second; after this long without it (ms) it counts as gone. */
export const SILENT_FOR = 5000;

/** A newcomer takes the lead: it was opened by the user just now. `steady` is a clock in ms that only goes forward. */
export function createLeadership(id: string, terms: Terms, steady: () => number): Leadership {
  return new OwnLeadership(id, terms, steady);
}

class OwnLeadership implements Leadership {
  claim: LeadClaim;
  readonly #terms: Terms;
  readonly #steady: () => number;
  /** The window that leads instead of this one, and until when it is waited for. */
  #other: { readonly claim: LeadClaim; readonly until: number } | undefined;
  /** Until when a newcomer without the memory of the others learns the term from the first of them that it hears. */
  #newUntil = 0;

  constructor(id: string, terms: Terms, steady: () => number) {
    this.#terms = terms;
    this.#steady = steady;
    this.claim = { term: 0, id };
    if (!this.#claimAbove(0)) this.#newUntil = steady() + NEW_FOR;
  }

  get leads(): boolean {
    return this.#other === undefined;
  }

  take(): void {
    this.#claimAbove(this.#other?.claim.term ?? 0);
  }

  holds(): boolean {
    const term = this.#terms.read();
    if (this.#other === undefined && term > this.claim.term) this.#yieldTo({ term, id: '' });
    return this.leads;
  }

  hear(heard: LeadClaim): boolean {
    const isNew = this.#steady() < this.#newUntil;
    this.#newUntil = 0;
    const leading = this.#other?.claim ?? this.claim;
    if (heard.id !== leading.id && !outranks(heard, leading)) return this.leads;
    if (isNew) this.#claimAbove(heard.term);
    else this.#yieldTo(heard);
    return this.leads;
  }

  hearGone(id: string): void {
    const other = this.#other;
    // An empty name: the one that leads is known by its term only.
    if (other === undefined || (other.claim.id !== id && other.claim.id !== '')) return;
    this.#other = { ...other, until: this.#steady() + GONE_FOR };
  }

  watch(): boolean {
    if (this.#other === undefined || this.#steady() < this.#other.until) return false;
    this.take();
    return true;
  }

  /** False where the other windows cannot read the new term. */
  #claimAbove(term: number): boolean {
    this.claim = { term: Math.max(this.claim.term, this.#terms.read(), term) + 1, id: this.claim.id };
    this.#other = undefined;
    return this.#terms.write(this.claim.term);
  }

  #yieldTo(claim: LeadClaim): void {
    this.#other = { claim, until: this.#steady() + SILENT_FOR };
  }
}
