import './styles/index.css';
import { startStage } from './stage/index.ts';

/** The document is complete as it stands; the address says which view script makes of it. */
const root = document.querySelector<HTMLElement>('.reveal');
if (document.documentElement.dataset.view === 'stage' && root !== null) await startStage(root);
