/** Mini-programs have no voice of their own. */
export const canSpeak = (): boolean => false;
export function speak(_text: string, _onEnd: () => void): void {}
export function stopSpeaking(): void {}
