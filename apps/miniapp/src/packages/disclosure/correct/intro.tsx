import './correct.css';
import { CORRECTION_WORKING_DAYS } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_ARTICLE } from '@mingchuang/shared/corrections/corrections.words';
import { Words } from '../../../components/base/base';
import { Card } from '../../../components/card';

/** What can be asked for, and what becomes of it. */
export function CorrectionIntro() {
  return (
    <Card>
      <Words className="apply-hint">
        {`局里给您的政府信息里，和您自己有关的记录写错了，有证据的，可以要求更正。核对属实就改；不归本局管的，转给能改的机关，或者告诉您找谁。${CORRECTION_WORKING_DAYS} 个工作日内答复您。`}
      </Words>
      <Words className="row-note correct-basis">{`依据${CORRECTION_ARTICLE}`}</Words>
    </Card>
  );
}
