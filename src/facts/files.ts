/** The files of a project by their places in its folder, as the messages name them. */

export const FACTS = 'assets/facts.json';
export const MEETING = 'assets/meeting.json';
/** Optional: lists of names and photographs. */
export const NAMES = 'assets/names.json';
/** Optional: a project without it has the program's own colours and faces. */
export const THEME = 'assets/theme.json';
/** The report's own text: not part of the project, but looked into where the office has put it. */
export const SOURCE = 'assets/source.txt';
/** Where the modules of the slides are; the path of a slide begins with its part and its own id. */
export const SLIDES = 'slides';
