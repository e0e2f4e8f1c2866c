import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { Box, PageLink, Press, Words } from '../../../components/base/base';
import { ShareButton } from '../../../components/base/share';
import { Icon } from '../../../components/icon';
import { Sheet } from '../../../components/sheet';
import { copy } from '../../../platform/device';
import { isWeapp } from '../../../platform/env';
import { routes } from '../../../platform/navigation';
import { canPassOn, pageAddress, passOn } from '../../../platform/share';

/** On to a friend, as an address, or as a code to be printed and scanned. */
export function ShareSheet({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const address = pageAddress(routes.policy(policy.id));
  return (
    <Sheet title="分享" onClose={onClose}>
      <Box className="share-rows">
        {isWeapp ? (
          <ShareButton className="row">
            <Icon name="share" tone="blue" />
            <Words className="row-title">转发给微信好友</Words>
          </ShareButton>
        ) : null}
        {canPassOn() ? (
          <Press className="row" onPress={() => void passOn(policy.title, address)}>
            <Icon name="share" tone="blue" />
            <Words className="row-title">发给别人</Words>
          </Press>
        ) : null}
        <Press
          className="row"
          onPress={() => {
            void copy(`${policy.title} ${address}`, '标题和链接已复制');
            onClose();
          }}
        >
          <Icon name="link" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">复制链接</Words>
            <Words className="row-note">在浏览器里就能打开</Words>
          </Box>
        </Press>
        <PageLink to={routes.policyCode(policy.id)} className="row">
          <Icon name="code" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">二维码</Words>
            <Words className="row-note">给旁边的人扫，也可以印出来张贴</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      </Box>
    </Sheet>
  );
}
