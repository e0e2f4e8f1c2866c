import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '../platform/speech';
import { toast } from '../platform/toast';
import { Press, Words } from './base/base';
import { Icon } from './icon';

type State = 'silent' | 'beginning' | 'reading';

/** Reads a text where the platform has a voice; elsewhere there is no button. */
export function ReadAloud({ text, name, stop = '停' }: { text: string; name: string; stop?: string }) {
  const [state, setState] = useState<State>('silent');
  const own = useRef(false);
  const silence = (): void => {
    if (own.current) stopSpeaking();
  };
  // the page goes, or lies below another
  useEffect(
    () => () => {
      if (own.current) stopSpeaking();
    },
    [],
  );
  useDidHide(silence);
  if (!canSpeak()) return null;
  const read = (): void => {
    own.current = true;
    setState('beginning');
    speak(text, {
      onBegin: () => setState('reading'),
      onEnd: (failed) => {
        own.current = false;
        setState('silent');
        if (failed) toast('没有读出来，这台设备可能没有中文语音');
      },
    });
  };
  const words = { silent: name, beginning: '准备读', reading: stop }[state];
  return (
    <Press className={state === 'silent' ? 'read-aloud' : 'read-aloud read-aloud--on'} onPress={state === 'silent' ? read : silence}>
      <Icon name={state === 'silent' ? 'voice' : 'x'} tone="deep" size={20} />
      <Words>{words}</Words>
    </Press>
  );
}
