import { composeFor, readIfOld, setUpPage, VIEWS } from './document/index.ts';

setUpPage(window, VIEWS, composeFor);
readIfOld(document, window.CSS);
