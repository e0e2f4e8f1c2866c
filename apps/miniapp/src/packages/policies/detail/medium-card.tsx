import type { Medium } from '@mingchuang/shared/policies/policies.words';
import { Marked } from '../../../components/base/article';
import { Box, Heading, Words } from '../../../components/base/base';

const NAMES: Record<Medium['kind'], { title: string; go: string }> = {
  video: { title: '视频', go: '去看视频' },
  audio: { title: '音频', go: '去听音频' },
  page: { title: '报道', go: '去看报道' },
};

/** What is seen or heard elsewhere: its words stand here for those who do not see or hear it. */
export function MediumCard({ medium }: { medium: Medium | null }) {
  if (medium === null) return null;
  const { title, go } = NAMES[medium.kind];
  return (
    <Box className="part">
      <Heading level={2} className="part-title">
        {title}
      </Heading>
      {medium.description === '' ? null : <Words className="medium-words">{medium.description}</Words>}
      <Box className="medium-link">
        <Marked run={{ text: go, href: medium.address }} />
        <Words className="row-note">{`在 ${hostOf(medium.address)}，会离开这里`}</Words>
      </Box>
    </Box>
  );
}

const hostOf = (address: string): string => /^https?:\/\/([^/?#]+)/.exec(address)?.[1] ?? '别的网站';
