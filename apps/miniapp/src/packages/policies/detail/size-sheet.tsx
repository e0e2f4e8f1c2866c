import { Box } from '../../../components/base/base';
import { Choice, Toggle } from '../../../components/choice';
import { Sheet } from '../../../components/sheet';
import { READING_NAMES, READING_SCALES, setReadingScale, setTextSize, useElder, useReadingScale } from '../../../platform/preferences';

const SIZES = READING_SCALES.map((scale) => ({ value: String(scale), name: READING_NAMES[scale] }));

/** The size of the text alone, and 长辈版, which makes everything larger. */
export function SizeSheet({ onClose }: { onClose: () => void }) {
  const scale = useReadingScale();
  const elder = useElder();
  const choose = (value: string): void => {
    const next = READING_SCALES.find((candidate) => String(candidate) === value);
    if (next !== undefined) setReadingScale(next);
  };
  return (
    <Sheet title="字号" onClose={onClose}>
      <Box className="size-sheet">
        <Choice label="正文字号" options={SIZES} value={String(scale)} onChange={choose} tick />
        <Toggle label="长辈版" note="字、按钮都更大，所有页面一起变" checked={elder} onChange={(on) => setTextSize(on ? 'elder' : 'normal')} />
      </Box>
    </Sheet>
  );
}
