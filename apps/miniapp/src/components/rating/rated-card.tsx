import './rating.css';
import { GRADE_NAMES, RATING_TAG_NAMES, type RatingView } from '@mingchuang/shared/ratings/ratings.types';
import { whenOf } from '../../platform/clock';
import { Box, Words } from '../base/base';
import { Card } from '../card';
import { GradePane } from './grade-pane';

export function RatedCard({ rating }: { rating: RatingView }) {
  const tags = rating.tags.map((tag) => RATING_TAG_NAMES[tag]).join('、');
  return (
    <Card title="您的评价">
      <Box className="rated">
        <GradePane grade={rating.grade} />
        <Box className="row-words">
          <Words>{GRADE_NAMES[rating.grade]}</Words>
          <Words className="row-note">{[tags, whenOf(rating.at)].filter((part) => part !== '').join(' · ')}</Words>
        </Box>
      </Box>
      {rating.words ? <Box className="rated-words">{rating.words}</Box> : null}
    </Card>
  );
}
