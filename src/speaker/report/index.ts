import type { Run } from '../../rehearsal/index.ts';
import type { Room } from '../../session/index.ts';
export function showReport(_room: Room, _run: Run): void {}
export function startReport(): void {}
