import type { Reading } from './speech.types';

/** Mini-programs have no voice of their own. */
export const canSpeak = (): boolean => false;
export function speak(_text: string, _reading: Reading): void {}
export function stopSpeaking(): void {}
