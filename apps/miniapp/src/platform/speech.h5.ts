export const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

export function speak(text: string, onEnd: () => void): void {
  window.speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = 'zh-CN';
  words.rate = 0.9;
  words.addEventListener('end', onEnd);
  words.addEventListener('error', onEnd);
  window.speechSynthesis.speak(words);
}

export function stopSpeaking(): void {
  window.speechSynthesis.cancel();
}
