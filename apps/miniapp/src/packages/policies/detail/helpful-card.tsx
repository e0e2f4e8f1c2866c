import { HELPFUL_WORDS_MAX } from '@mingchuang/shared/helpful/helpful.types';
import type { Policy } from '@mingchuang/shared/policies/policies.types';
import type { PolicyKind } from '@mingchuang/shared/policies/policies.words';
import { useState } from 'react';
import { Box, Heading, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { CountedArea } from '../../../components/counted-area';
import { Icon } from '../../../components/icon';
import { errorSentence } from '../../../platform/errors';
import { tooLong } from '../../../platform/length.rules';
import { go, routes } from '../../../platform/navigation';
import { toast } from '../../../platform/toast';
import { useVote, vote } from '../../../reading/votes';

const ASKED: Record<PolicyKind, string> = {
  document: '这份文件回答了您的问题吗？',
  interpretation: '这篇解读回答了您的问题吗？',
  notice: '这条通知回答了您的问题吗？',
  news: '这篇内容回答了您的问题吗？',
};

/** Whether it helped; where it did not, what is still unclear and the way to ask. */
export function HelpfulCard({ policy }: { policy: Pick<Policy, 'id' | 'kind' | 'title'> }) {
  const given = useVote(policy.id);
  const [busy, setBusy] = useState(false);
  const send = async (next: { helpful: boolean; words?: string; asked?: boolean }, done: string | null): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await vote(policy.id, { words: '', asked: false, ...next });
      if (done !== null) toast(done);
    } catch (error) {
      toast(errorSentence(error));
    } finally {
      setBusy(false);
    }
  };
  // the letter is not kept waiting for the vote
  const ask = (): void => {
    void send({ helpful: false, words: given?.words ?? '', asked: true }, null);
    void go(routes.ask(policy.title));
  };
  return (
    <Box className="helpful">
      <Heading level={2} className="helpful-title">
        {ASKED[policy.kind]}
      </Heading>
      {given === null ? (
        <Box className="button-row">
          <Button look="line" onPress={() => void send({ helpful: true }, '谢谢，已经记下')}>
            有帮助
          </Button>
          <Button look="quiet" onPress={() => void send({ helpful: false }, null)}>
            没解决
          </Button>
        </Box>
      ) : (
        <>
          <Box role="status" className="helpful-given">
            <Icon name={given.helpful ? 'done' : 'talk'} tone={given.helpful ? 'ok' : 'blue'} size={22} />
            <Words className="helpful-given-words">{given.helpful ? '您说有帮助，谢谢' : '您说没解决，可以接着问'}</Words>
            <Button look="link" onPress={() => void send({ helpful: !given.helpful }, null)}>
              {given.helpful ? '改成没解决' : '改成有帮助'}
            </Button>
          </Box>
          {given.helpful ? null : (
            <StillUnclear
              key={given.words}
              words={given.words}
              busy={busy}
              onSend={(words) => void send({ helpful: false, words, asked: given.asked }, '已经记下，会用来改进')}
              onAsk={ask}
            />
          )}
        </>
      )}
    </Box>
  );
}

interface StillUnclearProps {
  words: string;
  busy: boolean;
  onSend: (words: string) => void;
  onAsk: () => void;
}

function StillUnclear({ words: before, busy, onSend, onAsk }: StillUnclearProps) {
  const [words, setWords] = useState(before);
  const long = tooLong(words, HELPFUL_WORDS_MAX);
  const changed = words.trim() !== before && long === null;
  return (
    <>
      <Button icon="edit" onPress={onAsk}>
        写信问一问
      </Button>
      <Words className="helpful-note">写信会有人答复。下面写的不会逐条答复，只用来把内容改得更清楚，请不要写姓名、电话。</Words>
      <CountedArea
        label="哪里没说清楚，可以不写"
        inputClass="helpful-words"
        placeholder="哪里没说清楚？可以不写"
        max={HELPFUL_WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      {changed ? (
        <Button look="line" busy={busy ? '正在送出…' : null} onPress={() => onSend(words.trim())}>
          送出
        </Button>
      ) : before === '' ? null : (
        <Words className="helpful-note">已经记下</Words>
      )}
    </>
  );
}
