import { FILE_MAX_BYTES, type FileView } from '@mingchuang/shared/files/files.types';
import { PICTURES_MAX } from '@mingchuang/shared/messages/messages.types';
import { useRef, useState } from 'react';
import { toast } from '../platform/toast';
import { choosePictures, uploadPicture } from '../platform/upload';
import type { ChosenPicture } from '../platform/upload.types';
import { uuid } from '../platform/uuid';
import { failureOf, picturesMissing, type UploadFailure } from './pictures.rules';

/** A picture on its way to the server. */
export interface Travelling {
  key: string;
  picture: ChosenPicture;
  percent: number;
  /** null while it travels */
  failure: UploadFailure | null;
}

export interface Pictures {
  travelling: Travelling[];
  /** why the letter cannot go yet */
  missing: string | null;
  choose: () => Promise<void>;
  retry: (key: string) => void;
  drop: (key: string) => void;
}

export function usePictures(kept: number, add: (file: FileView) => void): Pictures {
  const [travelling, setTravelling] = useState<Travelling[]>([]);
  /** removed while they travelled: the answer comes and finds nobody */
  const dropped = useRef(new Set<string>());

  const change = (key: string, patch: Partial<Travelling>): void => setTravelling((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const arrive = (key: string): void => setTravelling((all) => all.filter((one) => one.key !== key));
  const drop = (key: string): void => {
    dropped.current.add(key);
    arrive(key);
  };

  const upload = async (key: string, picture: ChosenPicture): Promise<void> => {
    if (dropped.current.has(key)) return;
    try {
      const file = await uploadPicture(picture, (percent) => change(key, { percent }));
      arrive(key);
      if (!dropped.current.has(key)) add(file);
    } catch (error) {
      change(key, { failure: failureOf(error) });
    }
  };

  const choose = async (): Promise<void> => {
    const room = PICTURES_MAX - kept - travelling.length;
    if (room <= 0) return;
    const chosen = await choosePictures(room);
    const small = chosen.filter((picture) => picture.bytes <= FILE_MAX_BYTES);
    if (small.length < chosen.length) toast('有图片超过 10 MB，没有加上');
    const started = small.map((picture) => ({ key: uuid(), picture, percent: 0, failure: null }));
    setTravelling((all) => [...all, ...started]);
    for (const one of started) await upload(one.key, one.picture);
  };

  const retry = (key: string): void => {
    const one = travelling.find((candidate) => candidate.key === key);
    if (one === undefined) return;
    change(key, { failure: null, percent: 0 });
    void upload(key, one.picture);
  };

  return { travelling, missing: picturesMissing(travelling), choose, retry, drop };
}
