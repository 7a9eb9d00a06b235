import { composeFor, setUpPage, VIEWS } from './document/index.ts';

// A browser that is too old for the slides reads the document (old.ts).
if (!document.documentElement.classList.contains('old')) setUpPage(window, VIEWS, composeFor);
