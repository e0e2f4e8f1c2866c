import type { ReactNode } from 'react';
import { Box, Heading, Landmark, Words } from './base/base';
import { keyed } from './base/keyed';
import { Button } from './button';
import { Page } from './page';
import { ReadAloud } from './read-aloud';

interface StepPageProps {
  title: string;
  question: string;
  /** from 0 */
  place: number;
  total: number;
  children: ReactNode;
  /** kept on the device */
  saved: boolean;
  /** the button that leads on */
  next: ReactNode;
  onPrevious: (() => void) | null;
  onBack: () => void;
  over?: ReactNode;
}

/** 长辈版 of a form: one question a screen. */
export function StepPage({ title, question, place, total, children, saved, next, onPrevious, onBack, over }: StepPageProps) {
  return (
    <Page
      title={title}
      ground="pane"
      over={over}
      onBack={onBack}
      foot={
        <Box className="button-row">
          {onPrevious === null ? null : (
            <Button look="quiet" onPress={onPrevious}>
              上一步
            </Button>
          )}
          {next}
        </Box>
      }
    >
      <Box className="step-count">
        <Words>{`第 ${place + 1} 步，共 ${total} 步`}</Words>
        <Box className="step-bars" hidden>
          {keyed(Array.from({ length: total }, (_, index) => index)).map(({ key, item: index }) => (
            <Box key={key} className={index <= place ? 'step-bar step-bar--done' : 'step-bar'} />
          ))}
        </Box>
      </Box>
      <Box className="question-row">
        <Heading level={2} className="question">
          {question}
        </Heading>
        <ReadAloud text={question} name="读题" />
      </Box>
      <Landmark as="form" className="step-form" label={question}>
        {children}
      </Landmark>
      <Box role="status" className="kept">
        {saved ? '已经替您存好了' : ''}
      </Box>
    </Page>
  );
}
