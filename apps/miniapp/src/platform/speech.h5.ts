import { piecesOf } from './speech.rules';
import type { Reading } from './speech.types';

export const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

/** A browser without a voice neither begins nor says so. */
const BEGINS_WITHIN_MS = 4_000;
let current: Reading | null = null;

/** Reads piece by piece: many browsers fall silent in the middle of a long text. */
export function speak(text: string, reading: Reading): void {
  stopSpeaking();
  current = reading;
  const over = (failed: boolean): void => {
    // what is said of an old reading is not about a new one
    if (current === reading) end(failed);
  };
  const late = setTimeout(() => over(true), BEGINS_WITHIN_MS);
  const pieces = piecesOf(text);
  for (const [at, piece] of pieces.entries()) {
    const words = new SpeechSynthesisUtterance(piece);
    words.lang = 'zh-CN';
    words.rate = 0.9;
    words.addEventListener('start', () => {
      clearTimeout(late);
      if (current === reading) reading.onBegin();
    });
    words.addEventListener('end', () => {
      if (at === pieces.length - 1) over(false);
    });
    words.addEventListener('error', () => {
      clearTimeout(late);
      over(true);
    });
    window.speechSynthesis.speak(words);
  }
}

export const stopSpeaking = (): void => end(false);

function end(failed: boolean): void {
  const ended = current;
  current = null;
  window.speechSynthesis.cancel();
  ended?.onEnd(failed);
}
