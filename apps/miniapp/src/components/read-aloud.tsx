import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '../platform/speech';
import { Press, Words } from './base/base';
import { Icon } from './icon';

/** Reads a text where the platform has a voice; elsewhere there is no button. */
export function ReadAloud({ text, name, stop = '停' }: { text: string; name: string; stop?: string }) {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => stopSpeaking, []);
  if (!canSpeak()) return null;
  const toggle = (): void => {
    if (speaking) stopSpeaking();
    else speak(text, () => setSpeaking(false));
    setSpeaking(!speaking);
  };
  return (
    <Press className="read-aloud" onPress={toggle}>
      <Icon name={speaking ? 'x' : 'voice'} tone="deep" size={20} />
      <Words>{speaking ? stop : name}</Words>
    </Press>
  );
}
