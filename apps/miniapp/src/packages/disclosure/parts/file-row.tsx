import './case.css';
import { Box, Press, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';

interface FileRowProps {
  name: string;
  note: string;
  second?: string;
  busy: boolean;
  onOpen: () => void;
}

/** One document that opens. */
export function FileRow({ name, note, second, busy, onOpen }: FileRowProps) {
  return (
    <Press className="row file-row" onPress={onOpen}>
      <Icon name="file" tone="blue" />
      <Box className="row-words">
        <Words className="row-title">{name}</Words>
        <Words className="row-note">{busy ? '正在打开…' : note}</Words>
        {second ? <Words className="row-note">{second}</Words> : null}
      </Box>
      <Icon name="right" tone="ink3" size={18} />
    </Press>
  );
}
