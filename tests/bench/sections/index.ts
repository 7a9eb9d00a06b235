import type { Section } from '../options.ts';
import type { Measure } from '../report.ts';
import { measureBuild } from './build.ts';
import { measureBytes } from './bytes.ts';
import { measureDevelopment } from './development.ts';
import { measureFigures } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { measureHandouts } from './handouts.ts';
import { measureMemory } from './memory.ts';
import { measurePresses } from './press.ts';
import { measureStartup } from './startup.ts';

/** How each section is measured. */
export const MEASURE: Readonly<Record<Section, Measure>> = {
  build: measureBuild,
  bytes: measureBytes,
  startup: measureStartup,
  press: measurePresses,
  motion: measureFigures,
  memory: measureMemory,
  handouts: measureHandouts,
  growth: measureGrowth,
  development: measureDevelopment,
};
