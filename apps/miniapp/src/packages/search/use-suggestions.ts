import { useEffect, useState } from 'react';
import { getSuggestions } from '../../platform/api';

const ASK_AFTER_MS = 250;

/** Words for what is being typed; those of a moment ago stay until the next come. A failure suggests nothing. */
export function useSuggestions(wanted: string): readonly string[] {
  const [items, setItems] = useState<readonly string[]>([]);
  useEffect(() => {
    let typedOn = false;
    const timer = setTimeout(() => {
      getSuggestions(wanted).then(
        (answer) => {
          if (!typedOn) setItems(answer.items);
        },
        (error: unknown) => console.info('suggestions', error),
      );
    }, ASK_AFTER_MS);
    return () => {
      typedOn = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return items;
}
