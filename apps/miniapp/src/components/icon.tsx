import { useElder } from '../platform/preferences';
import { Box } from './base/base';
import { type IconName, type IconTone, iconUrl } from './icons';

/** One stroke at every size: 1.6 px, 2 px in 长辈版. An icon says nothing its words do not, so it is hidden from readers. */
export function Icon({ name, tone = 'ink', size = 24, className = '' }: { name: IconName; tone?: IconTone; size?: number; className?: string }) {
  const elder = useElder();
  const shown = elder ? Math.round(size * 1.3) : size;
  return (
    <Box
      hidden
      className={`icon ${className}`}
      style={{ width: `${shown}px`, height: `${shown}px`, backgroundImage: iconUrl(name, tone, shown, elder ? 2 : 1.6) }}
    />
  );
}
