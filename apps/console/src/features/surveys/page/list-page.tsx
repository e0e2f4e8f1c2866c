import '../../../components/asked.css';
import '../../../components/records.css';
import { leftWords } from '@mingchuang/shared/consultations/consultations.words';
import type { SurveyList } from '@mingchuang/shared/surveys/surveys.types';
import { SURVEY_PHASE_NAMES } from '@mingchuang/shared/surveys/surveys.words';
import { Link } from 'react-router';
import { Choices } from '../../../components/choices.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { day } from '../../../lib/format.ts';
import { useSurveys } from '../api/surveys.ts';

const LISTS: readonly { value: SurveyList; label: string }[] = [
  { value: 'open', label: '进行中' },
  { value: 'closed', label: '已截止' },
  { value: 'working', label: '草拟和待批准' },
  { value: 'published', label: '已公布' },
];

export function SurveysPage({ mayWrite }: { mayWrite: boolean }) {
  const { params, change } = useAddress();
  const shown = LISTS.find(({ value }) => value === params.get('list'))?.value ?? 'open';
  const list = useSurveys(shown);
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>网上调查</h1>
        <p className="cap">匿名填写，每人一次，截止以后才有统计。</p>
        <Link to="/consultations">意见征集</Link>
        <div className="page-head-end">
          <Choices
            legend="显示"
            className="segments"
            options={LISTS}
            value={shown}
            onChoose={(value) => change({ list: value === 'open' ? undefined : value })}
          />
          {mayWrite && (
            <Link className="btn btn-primary" to="/surveys/new">
              <Icon name="edit" />
              编问卷
            </Link>
          )}
        </div>
      </div>
      <section className="card records-card" aria-label="问卷列表">
        <PagedList
          list={list}
          counted="份"
          waiting={<Bones widths={['100%', '100%', '100%']} label="正在取问卷" />}
          empty={<Empty icon="inbox" title="这里没有问卷" />}
        >
          {(rows) => (
            <ul>
              {rows.map(({ id, title, phase, unitName, ownerName, opensOn, closesOn, daysLeft, questions, answered }) => (
                <li key={id}>
                  <Link className="asked-row" to={`/surveys/${id}`}>
                    <span className="asked-row-title">{title}</span>
                    <span className="asked-row-end">{answered} 人已填</span>
                    <span className="asked-row-meta">
                      <span className={`tag ${phase === 'open' ? 'tag-blue' : phase === 'published' ? 'tag-ok' : ''}`}>{SURVEY_PHASE_NAMES[phase]}</span>
                      <span>{questions} 题</span>
                      <span>{[unitName, ownerName].filter(Boolean).join(' · ')}</span>
                      <span>
                        {day(opensOn)}至{day(closesOn)}
                      </span>
                    </span>
                    <span className="asked-row-end">{phase === 'open' && leftWords(daysLeft)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </main>
  );
}
