import type { Light } from '@mingchuang/shared/messages/messages.types';
import { Choices } from './choices.tsx';
import { LIGHT_NAMES, LightMark } from './light.tsx';

const PRESSING: readonly Exclude<Light, 'normal'>[] = ['overdue', 'today', 'soon'];

interface LightChoicesProps {
  className: string;
  counts: Record<(typeof PRESSING)[number], number> | undefined;
  /** what is counted: 件, 封 */
  counted: string;
  /** a number as it is told */
  tell?: (count: number | undefined) => string;
  value: Light | undefined;
  onChoose: (light: Light | undefined) => void;
}

/** Lights that ask for somebody, with how many there are; the one that is pressed is let go by pressing it again. */
export function LightChoices({ className, counts, counted, tell = plainly, value, onChoose }: LightChoicesProps) {
  return (
    <Choices
      legend="期限"
      className={className}
      buttonClass="chip"
      options={PRESSING.map((light) => ({
        value: light,
        label: (
          <>
            <LightMark light={light} size={14} />
            <span>{LIGHT_NAMES[light]}</span>
            <strong>
              {tell(counts?.[light])}
              <span className="sr">{counted}</span>
            </strong>
          </>
        ),
      }))}
      value={PRESSING.find((light) => light === value)}
      onChoose={(light) => onChoose(value === light ? undefined : light)}
    />
  );
}

const plainly = (count: number | undefined): string => (count === undefined ? '·' : String(count));
