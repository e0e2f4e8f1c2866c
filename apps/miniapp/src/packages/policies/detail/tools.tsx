import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { Box, Press, Words } from '../../../components/base/base';
import { spokenText } from '../../../components/blocks';
import { Icon } from '../../../components/icon';
import type { IconName } from '../../../components/icons';
import { ReadAloud } from '../../../components/read-aloud';

export type ToolSheet = 'outline' | 'size' | 'share';

/** What a reader does with a text, under the thumb. */
export function Tools({ policy, onOpen }: { policy: Policy; onOpen: (sheet: ToolSheet) => void }) {
  const hasOutline = policy.blocks.some(({ type }) => type === 'heading');
  return (
    <Box className="reading-bar">
      {hasOutline ? <Tool icon="toc" name="目录" onPress={() => onOpen('outline')} /> : null}
      <Tool icon="aa" name="字号" onPress={() => onOpen('size')} />
      <ReadAloud text={`${policy.title}。${spokenText(policy.blocks)}`} name="听" />
      <Tool icon="share" name="分享" onPress={() => onOpen('share')} />
    </Box>
  );
}

function Tool({ icon, name, onPress }: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <Press className="reading-tool" onPress={onPress}>
      <Icon name={icon} tone="deep" size={20} />
      <Words>{name}</Words>
    </Press>
  );
}
