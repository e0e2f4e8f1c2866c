import './case.css';
import { Box, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';

/** What is asked, numbered where it is more than one thing. */
export function AskedLines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {keyed(lines).map(({ key, item }, place) => (
        <Box key={key} className="asked-line">
          {lines.length > 1 ? <Words className="asked-number">{`${place + 1}.`}</Words> : null}
          <Words>{item}</Words>
        </Box>
      ))}
    </>
  );
}
