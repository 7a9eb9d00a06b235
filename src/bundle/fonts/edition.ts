/** Counts up when the same input is cut differently, so that older cuts in the cache are left alone. */
export const EDITION = 4;
