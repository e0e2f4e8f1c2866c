import './case.css';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { CaseTag } from '../../../components/tag';
import { today } from '../../../platform/clock';
import { clausesOf, headline } from './case.rules';

/** so many Chinese characters of a headline stand on one line of a phone; digits and blanks take about half of one */
const ONE_LINE = 12;
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);

/** What was applied for, and above all the answer to “is it done, and by when”. */
export function CaseHead({ application, under }: { application: MyApplication; under?: boolean }) {
  const { title, sentences } = headline(application, today());
  return (
    <Box className={under ? 'case-head case-head--under' : 'case-head'}>
      <Box hidden className="case-light" />
      <Box className="case-words">
        <Box className="row-meta">
          <CaseTag application={application} />
          <Words className="case-number">{application.number}</Words>
        </Box>
        <Words className="case-about">{application.information}</Words>
        <Heading level={2} className={widthOf(title) > ONE_LINE ? 'case-title case-title--long' : 'case-title'}>
          {keyed(clausesOf(title)).map(({ key, item: { text, whole } }) => (
            <Words key={key} className={whole ? 'whole' : ''}>
              {text}
            </Words>
          ))}
        </Heading>
        <Box role="status">
          <Words>{sentences.join('')}</Words>
        </Box>
      </Box>
    </Box>
  );
}
