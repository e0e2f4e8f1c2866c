import { read, write } from './storage';
import { createStore, useStore } from './store';

/** 普通版, 长辈版, and 长辈版 with larger letters still. */
export type TextSize = 'normal' | 'elder' | 'elderLarge';

/** `--fs` of each in the stylesheets */
export const TEXT_SCALES: Record<TextSize, number> = { normal: 1, elder: 1.3, elderLarge: 1.5 };

const KEY = 'textSize';
const saved = read<TextSize>(KEY);
const textSize = createStore<TextSize>(saved === 'elder' || saved === 'elderLarge' ? saved : 'normal');

export function setTextSize(size: TextSize): void {
  textSize.set(size);
  write(KEY, size);
}

export function useTextSize(): TextSize {
  return useStore(textSize);
}

export function useElder(): boolean {
  return useTextSize() !== 'normal';
}

/** On reading pages the text alone can grow; with 长辈版 it passes 30 px. */
export type ReadingScale = 1 | 1.25 | 1.5;
export const READING_SCALES: readonly ReadingScale[] = [1, 1.25, 1.5];
export const READING_NAMES: Record<ReadingScale, string> = { 1: '标准', 1.25: '大', 1.5: '特大' };

const READING_KEY = 'readingScale';
const savedScale = READING_SCALES.find((scale) => scale === read<number>(READING_KEY));
const reading = createStore<ReadingScale>(savedScale ?? 1);

export function setReadingScale(scale: ReadingScale): void {
  reading.set(scale);
  write(READING_KEY, scale);
}

export function useReadingScale(): ReadingScale {
  return useStore(reading);
}
