import './case.css';
import { Box, Words } from '../../../components/base/base';

/** A name and what it is; nothing where there is none. */
export function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null || value === '') return null;
  return (
    <Box className="fact">
      <Words className="fact-name">{name}</Words>
      <Words className="fact-value">{value}</Words>
    </Box>
  );
}
