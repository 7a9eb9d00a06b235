/** Where the speaker presses "next", and the slide goes one step on: by itself on a screen or a page. */
export const CUE_WORDS = '点一下';
/** The same within the text of a manuscript. */
export const CUE = `【${CUE_WORDS}】`;
