import { SEARCH_TEXT_MAX } from '@mingchuang/shared/search/search.types';
import { Box, Landmark, Press, TextField, Words } from '../../components/base/base';
import { Icon } from '../../components/icon';
import { showField } from '../../platform/device';

const ID = 'search';

interface SearchBoxProps {
  text: string;
  focused: boolean;
  onChange: (text: string) => void;
  onFind: () => void;
  onClear: () => void;
}

export function SearchBox({ text, focused, onChange, onFind, onClear }: SearchBoxProps) {
  const clear = (): void => {
    onClear();
    void showField(ID);
  };
  return (
    <Landmark as="form" className="search-form" label="搜索">
      <Box id={ID} className="boxed search-box">
        <TextField
          label="要找的内容"
          className="input search-input"
          type="search"
          placeholder="政策、答复里的词"
          maxLength={SEARCH_TEXT_MAX}
          value={text}
          focused={focused}
          onChange={onChange}
          onSubmit={onFind}
        />
        {text === '' ? null : (
          <Press className="search-clear" label="清空" onPress={clear}>
            <Icon name="x" tone="ink3" size={18} />
          </Press>
        )}
        <Press className="search-go" onPress={onFind}>
          <Words>搜索</Words>
        </Press>
      </Box>
    </Landmark>
  );
}
