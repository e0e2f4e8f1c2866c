import '../parts/letter.css';
import { type MyMessage, PIN_PATTERN, QUERY_CODE_PATTERN } from '@mingchuang/shared/messages/messages.types';
import { useState } from 'react';
import { Box, Landmark, TextField } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FieldRow } from '../../../components/field';
import { Page } from '../../../components/page';
import { lookupMessage } from '../../../platform/api';
import { errorSentence } from '../../../platform/errors';
import { LetterBody, LetterHead, LetterTimeline } from '../parts/letter-view';
import { ReplyCard } from '../parts/reply-card';

export default function Lookup() {
  const [queryCode, setQueryCode] = useState('');
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [letter, setLetter] = useState<MyMessage | null>(null);

  const look = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setLetter(await lookupMessage({ queryCode, pin }));
    } catch (failure) {
      setError(errorSentence(failure));
    } finally {
      setBusy(false);
    }
  };

  if (letter !== null) {
    return (
      <Page title="查进度" ground="split" onBack={() => setLetter(null)}>
        <LetterHead letter={letter} />
        <Box className="letter-rest">
          {letter.reply === null ? null : <ReplyCard reply={letter.reply} />}
          <LetterTimeline letter={letter} />
          <LetterBody letter={letter} />
        </Box>
      </Page>
    );
  }

  const reason = !QUERY_CODE_PATTERN.test(queryCode) ? '请填 10 位查询码' : !PIN_PATTERN.test(pin) ? '请填 6 位查询密码' : null;
  return (
    <Page title="查进度">
      <Landmark as="form" label="查进度">
        <Card>
          <FieldRow name="查询码">
            <TextField label="查询码" className="input" type="number" placeholder="10 位数字" maxLength={10} value={queryCode} onChange={setQueryCode} />
          </FieldRow>
          <FieldRow name="查询密码" error={error}>
            <TextField label="查询密码" className="input" type="number" placeholder="6 位数字" maxLength={6} value={pin} onChange={setPin} />
          </FieldRow>
        </Card>
        <Button reason={reason} busy={busy ? '正在查' : null} onPress={() => void look()}>
          查一查
        </Button>
        <Box className="foot-note">查询码和查询密码在信送到时给过您。登录后在“我的来信”里看，不用查询码。</Box>
      </Landmark>
    </Page>
  );
}
