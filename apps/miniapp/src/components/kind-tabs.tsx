import './kind-tabs.css';
import { Box, Press, Words } from './base/base';

interface KindTabsProps<T extends string> {
  kinds: readonly { value: T; name: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** 政策文件, 政策解读 …: one of them is shown. */
export function KindTabs<T extends string>({ kinds, value, onChange }: KindTabsProps<T>) {
  return (
    <Box role="radiogroup" label="看哪一类" className="kind-tabs">
      {kinds.map((kind) => {
        const on = kind.value === value;
        return (
          <Press key={kind.value} as="radio" checked={on} className={on ? 'kind-tab kind-tab--on' : 'kind-tab'} onPress={() => onChange(kind.value)}>
            <Words>{kind.name}</Words>
          </Press>
        );
      })}
    </Box>
  );
}
