import './index.css';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import { fullDate } from '@mingchuang/shared/local-date';
import { useState } from 'react';
import { Box, Heading, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { useBureau } from '../../../hooks/use-bureau';
import { addressed, useParam } from '../../../platform/addressed';
import { call } from '../../../platform/device';
import { errorSentence } from '../../../platform/errors';
import { back } from '../../../platform/navigation';
import { giveConsent, hasConsented, useResident } from '../../../platform/session';
import { toast } from '../../../platform/toast';

function Notice() {
  const resident = useResident();
  const asked = useParam('agree') === '1' && resident !== null && !hasConsented(resident);
  const [busy, setBusy] = useState(false);
  const bureau = useBureau();

  const agree = async (): Promise<void> => {
    setBusy(true);
    try {
      await giveConsent();
      await back();
    } catch (error) {
      toast(errorSentence(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page
      title={PRIVACY_NOTICE.title}
      ground="pane"
      foot={
        asked ? (
          <Box className="button-row">
            <Button look="quiet" onPress={() => void back()}>
              暂不同意
            </Button>
            <Button wide busy={busy ? '正在记下' : null} onPress={() => void agree()}>
              同意，继续
            </Button>
          </Box>
        ) : null
      }
    >
      <Words className="notice-version">{`${fullDate(PRIVACY_NOTICE.version)}起用`}</Words>
      {PRIVACY_NOTICE.sections.map((section) => (
        <Box className="notice-part" key={section.heading}>
          <Heading level={2} className="notice-heading">
            {section.heading}
          </Heading>
          <Box className="notice-text">{section.text}</Box>
        </Box>
      ))}
      {bureau === null ? null : (
        <Box className="notice-part">
          <Heading level={2} className="notice-heading">
            有疑问找谁
          </Heading>
          <Box className="notice-text">{`${bureau.bureauName}，电话 ${bureau.bureauPhone}。地址和办公时间见公开指南。`}</Box>
          <Box className="notice-act">
            <Button look="line" icon="phone" onPress={() => void call(bureau.bureauPhone)}>
              打电话
            </Button>
          </Box>
        </Box>
      )}
    </Page>
  );
}

export default addressed(Notice);
