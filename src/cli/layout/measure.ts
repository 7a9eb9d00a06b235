import type { Page } from 'playwright-core';
import { checkEmpty, checkOwner, checkStray } from './checks/boxes.ts';
import { checkCovered, checkMarks, checkValues } from './checks/drawn.ts';
import { checkBroken, checkOrphans } from './checks/lines.ts';
import { checkBoxes, checkCrowded, checkFrame, checkHeadline, checkOverlap } from './checks/place.ts';
import { checkStruck } from './checks/struck.ts';
import { checkContrast, checkSize } from './checks/type.ts';
import type { Floor, LayoutFinding } from './finding.ts';
import { linesOf, makeReading, readParagraphs, readSlide } from './slide.ts';
import { drawnBeside, edgesOf, isPainted, pointsOn, readStrokes } from './strokes.ts';

const CHECKS = [
  checkSize,
  checkContrast,
  checkFrame,
  checkBoxes,
  checkHeadline,
  checkOverlap,
  checkValues,
  checkMarks,
  checkCovered,
  checkStruck,
  checkCrowded,
  checkBroken,
  checkOrphans,
  checkEmpty,
  checkOwner,
  checkStray,
];

/**
 * Measures the slide that is shown. Reading and checks run inside the page: each is sent there as its own text, so it
 * uses nothing but what it is given.
 */
export function measureSlide(page: Page, floor: Floor): Promise<readonly LayoutFinding[]> {
  return page.evaluate(`(() => {
    const slide = (${readSlide})(${JSON.stringify(floor)}, { makeReading: ${makeReading}, readParagraphs: ${readParagraphs}, linesOf: ${linesOf}, readStrokes: ${readStrokes}, isPainted: ${isPainted}, edgesOf: ${edgesOf}, drawnBeside: ${drawnBeside}, pointsOn: ${pointsOn} });
    const found = slide === undefined ? [] : [${CHECKS.join(',')}].flatMap((check) => check(slide));
    return found.map((one) => ({ ...one, words: one.words.trim().replace(/\\s+/g, ' ').slice(0, 50) }));
  })()`);
}
