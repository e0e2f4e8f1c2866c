import { Box } from './base/base';

/** 窗光: light lying on a wall. The only ornament, never behind small text. */
export function WindowLight({ soft = false }: { soft?: boolean }) {
  return <Box hidden className={soft ? 'light light--soft' : 'light'} />;
}
