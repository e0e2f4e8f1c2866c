import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { RATING_DAYS } from '@mingchuang/shared/ratings/ratings.types';
import { Icon } from '../../../components/icon.tsx';
import { atLatest, dayOf, moment } from '../../../lib/format.ts';

interface Step {
  name: string;
  state: 'done' | 'now' | 'later';
  words: string;
}

/** What happens with this letter, step by step, and by when. */
export function NextSteps({ message }: { message: ConsoleMessage }) {
  return (
    <section className="card" aria-labelledby="steps-title">
      <div className="card-head">
        <h2 id="steps-title">接下来</h2>
        <span className="cap">这封信要走的几步</span>
      </div>
      <ol className="steps">
        {stepsOf(message).map((step) => (
          <li key={step.name} className={`step step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true">
              {step.state === 'done' && <Icon name="check" size={12} />}
            </span>
            <span className="step-name">{step.name}</span>
            <span className="step-words">{step.words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stepsOf(message: ConsoleMessage): Step[] {
  const { status, acceptBy, acceptedAt, clock, repliedAt, rating } = message;
  const replied = status === 'replied';
  const steps: Step[] = [
    {
      name: '受理',
      state: acceptedAt ? 'done' : 'now',
      words: acceptedAt ? moment(acceptedAt) : acceptBy ? atLatest(acceptBy) : '先受理，再答复',
    },
    {
      name: '答复',
      state: replied ? 'done' : acceptedAt ? 'now' : 'later',
      words: repliedAt ? moment(repliedAt) : clock ? atLatest(clock.due) : '',
    },
    { name: '通知来信人', state: replied ? 'done' : 'later', words: replied ? '已发站内消息' : '答复发出就通知，同意过的还有微信提醒' },
    {
      name: '评价',
      state: rating ? 'done' : replied ? 'now' : 'later',
      words: rating ? `${dayOf(rating.at)} 已评` : `答复后 ${RATING_DAYS} 天内，来信人自愿`,
    },
  ];
  if (message.allowPublication) {
    const published = message.publishedAt;
    steps.push({
      name: '公开',
      state: published ? 'done' : replied ? 'now' : 'later',
      words: published ? `${dayOf(published)} 已公开` : '来信人愿意，去掉个人信息并审核后公开',
    });
  }
  return steps;
}
