import type { UploadFailure } from '../platform/upload-failure';
import { Box, Press, Words } from './base/base';
import { Icon } from './icon';

interface UploadFailedProps {
  /** 这张图片 */
  what: string;
  failure: UploadFailure;
  onRetry: () => void;
  onDrop: () => void;
}

/** The reason needs a line of its own. Nothing of the file is shown: what is refused is often nothing a browser can draw. */
export function UploadFailed({ what, failure, onRetry, onDrop }: UploadFailedProps) {
  return (
    <Box className="upload-failed">
      <Box role="alert" className="upload-reason">
        <Icon name="alert" tone="bad" size={20} />
        <Box>
          <Words className="upload-fault">没有传上去</Words>
          <Words>{failure.words}</Words>
        </Box>
      </Box>
      <Box className="upload-acts">
        {failure.again ? (
          <Press className="upload-act" label={`重传${what}`} onPress={onRetry}>
            重传
          </Press>
        ) : null}
        <Press className="upload-act" label={`删除${what}`} onPress={onDrop}>
          删除
        </Press>
      </Box>
    </Box>
  );
}
