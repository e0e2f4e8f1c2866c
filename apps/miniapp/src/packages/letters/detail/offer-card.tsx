import type { LetterOffer } from '@mingchuang/shared/messages/offers.types';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { LinkRow, RowWords } from '../../../components/row';
import { go, routes } from '../../../platform/navigation';

/** The letter asked for government information: the way to its form, or to the application that was made of it. */
export function OfferCard({ messageId, offer: { application } }: { messageId: string; offer: LetterOffer }) {
  if (application !== null) {
    return (
      <Card title="申请政府信息公开">
        <LinkRow to={routes.application(application.id)}>
          <Icon name="apply" tone="blue" />
          <RowWords title="按这封信提出的申请" note={application.number} />
          <Icon name="right" tone="ink3" size={18} />
        </LinkRow>
      </Card>
    );
  }
  return (
    <Card title="申请政府信息公开" className="offer">
      <Box className="offer-words">
        <Words>这封信还不是申请。表里已经填好来信的内容，核对、补上证件再提交，提交以后才开始算答复的期限。</Words>
      </Box>
      <Button icon="apply" onPress={() => void go(routes.applyFrom(messageId))}>
        去申请公开
      </Button>
    </Card>
  );
}
