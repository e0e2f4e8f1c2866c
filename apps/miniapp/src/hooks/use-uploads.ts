import { FILE_MAX_BYTES } from '@mingchuang/shared/files/files.types';
import { useRef, useState } from 'react';
import type { OwnErrorCode } from '../platform/own-errors';
import { toast } from '../platform/toast';
import type { ChosenFile } from '../platform/upload.types';
import { failureOf, type UploadFailure, uploadsMissing } from '../platform/upload-failure';
import { uuid } from '../platform/uuid';

/** A picture or document on its way to the server. */
export interface Travelling {
  key: string;
  file: ChosenFile;
  percent: number;
  /** null while it travels */
  failure: UploadFailure | null;
}

export interface Uploads {
  travelling: Travelling[];
  /** why the form cannot go yet */
  missing: string | null;
  /** sends what `pick` answers when it is told how many there is room for */
  choose: (pick: (count: number) => Promise<ChosenFile[]>) => Promise<void>;
  retry: (key: string) => void;
  drop: (key: string) => void;
}

export interface UploadKind<View> {
  /** such as 图片 */
  what: string;
  max: number;
  /** said of a file the server cannot take */
  unsupported: OwnErrorCode;
  send: (file: ChosenFile, onProgress: (percent: number) => void) => Promise<View>;
}

/** One after the other; `kept` have arrived, `add` takes the next that does. */
export function useUploads<View>({ what, max, unsupported, send }: UploadKind<View>, kept: number, add: (view: View) => void): Uploads {
  const [travelling, setTravelling] = useState<Travelling[]>([]);
  /** removed while they travelled: the answer comes and finds nobody */
  const dropped = useRef(new Set<string>());

  const change = (key: string, patch: Partial<Travelling>): void => setTravelling((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const arrive = (key: string): void => setTravelling((all) => all.filter((one) => one.key !== key));
  const drop = (key: string): void => {
    dropped.current.add(key);
    arrive(key);
  };

  const upload = async (key: string, file: ChosenFile): Promise<void> => {
    if (dropped.current.has(key)) return;
    try {
      const view = await send(file, (percent) => change(key, { percent }));
      arrive(key);
      if (!dropped.current.has(key)) add(view);
    } catch (error) {
      change(key, { failure: failureOf(error, unsupported) });
    }
  };

  const choose = async (pick: (count: number) => Promise<ChosenFile[]>): Promise<void> => {
    const room = max - kept - travelling.length;
    if (room <= 0) return;
    const picked = await pick(room);
    // a browser lets one choose more than was asked for
    if (picked.length > room) toast(`一共最多 ${max} 个，多选的${what}没有加上`);
    const chosen = picked.slice(0, room);
    const small = chosen.filter((file) => file.bytes <= FILE_MAX_BYTES);
    if (small.length < chosen.length) toast(`有${what}超过 10 MB，没有加上`);
    const started = small.map((file) => ({ key: uuid(), file, percent: 0, failure: null }));
    setTravelling((all) => [...all, ...started]);
    for (const one of started) await upload(one.key, one.file);
  };

  const retry = (key: string): void => {
    const one = travelling.find((candidate) => candidate.key === key);
    if (one === undefined) return;
    change(key, { failure: null, percent: 0 });
    void upload(key, one.file);
  };

  return { travelling, missing: uploadsMissing(travelling, what), choose, retry, drop };
}
