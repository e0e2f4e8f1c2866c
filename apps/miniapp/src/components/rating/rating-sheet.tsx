import './rating.css';
import {
  type GiveRating,
  GRADE_NAMES,
  GRADES,
  type Grade,
  RATING_TAG_NAMES,
  RATING_TAGS,
  RATING_WORDS_MAX,
  type RatingTag,
} from '@mingchuang/shared/ratings/ratings.types';
import { useRef, useState } from 'react';
import { errorSentence } from '../../platform/errors';
import { tooLong } from '../../platform/length.rules';
import { uuid } from '../../platform/uuid';
import { Box, Press, Words } from '../base/base';
import { Button } from '../button';
import { CountedArea } from '../counted-area';
import { Icon } from '../icon';
import { Sheet } from '../sheet';
import { GradePane } from './grade-pane';

/** from 非常不满意 to 非常满意, so that light grows to the right */
const ASCENDING = [...GRADES].reverse();

/** 非常 and 基本 stand on a line of their own. */
function nameLines(name: string): string[] {
  return name.length > 3 ? [name.slice(0, 2), name.slice(2)] : [name];
}

interface RatingSheetProps {
  /** sends it; the same key is the same rating */
  give: (rating: GiveRating, key: string) => Promise<unknown>;
  onClose: () => void;
  onRated: () => void;
}

/** Nothing is preselected; the button says what is missing. */
export function RatingSheet({ give, onClose, onRated }: RatingSheetProps) {
  const [grade, setGrade] = useState<Grade | null>(null);
  const [tags, setTags] = useState<readonly RatingTag[]>([]);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // a lost answer is asked for again under the same key, unless something else is said
  const attempt = useRef({ key: uuid(), said: '' });

  const toggle = (tag: RatingTag): void => setTags(tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag]);

  const send = async (chosen: Grade): Promise<void> => {
    const rating = { grade: chosen, tags: [...tags], words: words.trim() };
    const said = JSON.stringify(rating);
    if (attempt.current.said !== said) attempt.current = { key: uuid(), said };
    setBusy(true);
    setError(null);
    try {
      await give(rating, attempt.current.key);
      onRated();
    } catch (failure) {
      setError(errorSentence(failure));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Sheet title="这次答复，您满意吗？" onClose={onClose}>
      <Box role="radiogroup" label="满意程度" className="grades">
        {ASCENDING.map((one) => (
          <Press key={one} as="radio" checked={grade === one} className={grade === one ? 'grade grade--on' : 'grade'} onPress={() => setGrade(one)}>
            <GradePane grade={one} />
            <Box className="grade-name">
              {nameLines(GRADE_NAMES[one]).map((line) => (
                <Words key={line} className="grade-line">
                  {line}
                </Words>
              ))}
            </Box>
          </Press>
        ))}
      </Box>
      <Box role="group" label="具体说说" className="rating-part">
        <Words className="rating-lead">具体说说（可多选，也可以不选）</Words>
        <Box className="choice choice--chips">
          {RATING_TAGS.map((tag) => (
            <Press
              key={tag}
              checked={tags.includes(tag)}
              className={tags.includes(tag) ? 'chip chip--fit chip--on' : 'chip chip--fit'}
              onPress={() => toggle(tag)}
            >
              {RATING_TAG_NAMES[tag]}
            </Press>
          ))}
        </Box>
      </Box>
      <CountedArea
        label="再说几句"
        className="boxed rating-words"
        inputClass="rating-input"
        placeholder="再说几句（选填）"
        max={RATING_WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <Box className="rating-note">
        <Icon name="talk" tone="ink2" size={20} />
        <Words>评不评由您，不评不算好评。送出后不能改。</Words>
      </Box>
      {error === null ? null : (
        <Box role="alert" className="field-error">
          {error}
        </Box>
      )}
      <Button
        reason={grade === null ? '请先选一档' : tooLong(words, RATING_WORDS_MAX)}
        busy={busy ? '正在送出' : null}
        onPress={() => (grade === null ? undefined : void send(grade))}
      >
        送出评价
      </Button>
    </Sheet>
  );
}
