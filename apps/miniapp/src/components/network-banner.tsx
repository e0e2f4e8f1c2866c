import { useOnline } from '../platform/network';
import { Box, Words } from './base/base';
import { Icon } from './icon';

export function NetworkBanner() {
  const online = useOnline();
  return (
    <Box role="status" className={online ? 'network' : 'network network--off'}>
      {online ? null : (
        <>
          <Icon name="nowifi" tone="warn" size={20} />
          <Words>现在没有网络，您写的内容都在手机里</Words>
        </>
      )}
    </Box>
  );
}
