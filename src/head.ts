import { composeFor, setUpPage, VIEWS } from './document/index.ts';

setUpPage(window, VIEWS, composeFor);
