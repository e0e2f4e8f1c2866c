import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

const LEAVING = '返回会离开这一页，写好的已经存好。要回到上一题，请点“上一步”。';

/** WeChat keeps the back key to itself, but asks before it leaves a form that has got further than its first screen. */
async function askBeforeLeaving(ask: boolean): Promise<void> {
  try {
    if (ask) await Taro.enableAlertBeforeUnload({ message: LEAVING });
    else await Taro.disableAlertBeforeUnload();
  } catch (error) {
    // an older WeChat leaves without asking; the draft is kept either way
    console.info('alert before unload', error);
  }
}

/** A form of several screens: which one is shown, and how to get to another. */
export function useSteps(): [number, (to: number) => void] {
  const [step, setStep] = useState(0);
  const further = step > 0;
  useEffect(() => {
    if (!further) return;
    void askBeforeLeaving(true);
    return () => void askBeforeLeaving(false);
  }, [further]);
  return [step, setStep];
}

/** Before the page is left for good, which is no mistake. */
export async function unwindSteps(): Promise<void> {
  await askBeforeLeaving(false);
}
