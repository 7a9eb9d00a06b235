/**
 * Runs before every file of unit tests. Chart.js asks once, as it is loaded, whether there is a window, and keeps what
 * that has for frames: it is loaded where there is none, whichever file of a process comes first.
 */
import 'chart.js';
