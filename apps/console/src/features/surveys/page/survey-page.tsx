import '../../../components/asked.css';
import { RETURN_REASON_MAX } from '@mingchuang/shared/consultations/consultations.types';
import { leftWords } from '@mingchuang/shared/consultations/consultations.words';
import type { ConsoleSurvey, SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import { QUESTION_KIND_NAMES, SURVEY_PHASE_NAMES } from '@mingchuang/shared/surveys/surveys.words';
import type { TableFormat } from '@mingchuang/shared/tables';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Events, Offers, Refused, ReturnDialog, saveFile } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useExportSurvey, useSurvey, useSurveyChange } from '../api/surveys.ts';
import { Builder } from '../components/builder.tsx';
import { Results } from '../components/results.tsx';

const EVENT_NAMES = {
  created: '起草',
  edited: '修改',
  submitted: '提交批准',
  returned: '退回',
  approved: '批准发布',
  chosen: '选定公布的文字',
  published: '公布结果',
};

export function SurveyPage() {
  const { id = '' } = useParams();
  const query = useSurvey(id);
  return (
    <main id="room" className="page" tabIndex={-1}>
      {query.data ? (
        <Known key={id} survey={query.data} />
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Bones widths={['40%', '100%', '100%']} label="正在打开问卷" />
      )}
    </main>
  );
}

function Known({ survey }: { survey: ConsoleSurvey }) {
  const [editing, setEditing] = useState(false);
  const [returning, setReturning] = useState(false);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set(survey.shown));
  const change = useSurveyChange(survey.id);
  const { steps, version, phase, title, intro, opensOn, closesOn, items, results } = survey;
  const post = (path: string, body?: unknown) => change.mutate({ method: 'POST', path, version, body }, { onSuccess: () => setReturning(false) });
  const unsaved = shown.size !== survey.shown.length || survey.shown.some((text) => !shown.has(text));
  const show = (text: string) =>
    setShown((before) => {
      const next = new Set(before);
      if (!next.delete(text)) next.add(text);
      return next;
    });
  const choose = () => change.mutate({ method: 'PUT', path: '/texts', version, body: { shown: [...shown] } });
  const offers = [
    { name: '提交批准', why: steps.submit, act: () => post('/submission') },
    { name: '修改', why: steps.edit, tone: 'outline' as const, act: () => setEditing(true) },
    { name: '批准发布', why: steps.approve, act: () => post('/approval') },
    { name: '保存要公布的文字', why: steps.choose, tone: 'outline' as const, fault: unsaved ? null : '没有改动', act: choose },
    { name: '公布结果', why: steps.publish, act: () => post('/publication') },
    { name: '退回', why: steps.return, tone: 'outline' as const, act: () => setReturning(true) },
  ];
  const save = (written: { title: string; intro: string; opensOn: string; closesOn: string; questions: SurveyQuestion[] }) =>
    change.mutate({ method: 'PUT', path: '', version, body: written }, { onSuccess: () => setEditing(false) });
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <span className={`tag ${phase === 'published' ? 'tag-ok' : 'tag-blue'}`}>{SURVEY_PHASE_NAMES[phase]}</span>
        <div className="page-head-end">
          <Link to="/surveys">回到列表</Link>
        </div>
      </div>
      {editing ? (
        <Builder
          written={{ title, intro, opensOn, closesOn, questions: items }}
          busy={change.isPending}
          error={change.error}
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className="asked">
          <div className="asked-main">
            <section className="card asked-card" aria-label="要办的步骤">
              <Offers offers={offers} busy={change.isPending} />
              <Refused error={change.error} />
            </section>
            {results === null ? (
              <Questions intro={intro} items={items} />
            ) : (
              <Results results={results} shown={shown} onShow={steps.choose === null ? show : null} />
            )}
          </div>
          <aside className="asked-side">
            <Facts survey={survey} />
            <Events events={survey.events} names={EVENT_NAMES} />
          </aside>
        </div>
      )}
      <ReturnDialog
        open={returning}
        busy={change.isPending}
        max={RETURN_REASON_MAX}
        onSend={(reason) => post('/return', { reason })}
        onClose={() => setReturning(false)}
      />
    </>
  );
}

function Questions({ intro, items }: { intro: string; items: readonly SurveyQuestion[] }) {
  return (
    <section className="card asked-card" aria-label="题目">
      <h2>题目</h2>
      {intro !== '' && <p>{intro}</p>}
      <ol className="asked-events">
        {items.map((question, at) => (
          <li key={question.id}>
            {at + 1}. {question.title} <span className="tag">{QUESTION_KIND_NAMES[question.kind]}</span>
            {(question.kind === 'single' || question.kind === 'multiple') && <p className="cap">{question.options.map(({ label }) => label).join('、')}</p>}
            {question.kind === 'scale' && <p className="cap">{`1 ${question.low} 到 ${question.steps} ${question.high}`}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ survey }: { survey: ConsoleSurvey }) {
  const take = useExportSurvey(survey.id);
  const { title, unitName, ownerName, opensOn, closesOn, phase, daysLeft, answered, results } = survey;
  const save = (format: TableFormat) => take.mutate(format, { onSuccess: (file) => saveFile(file, `调查结果 ${title}.${format}`) });
  return (
    <section className="card asked-card" aria-label="基本情况">
      <dl className="asked-facts">
        <dt>科室</dt>
        <dd>{[unitName, ownerName].filter(Boolean).join(' · ')}</dd>
        <dt>期限</dt>
        <dd>
          {day(opensOn)}至{day(closesOn)}
          {phase === 'open' && `，${leftWords(daysLeft)}`}
        </dd>
        <dt>已填</dt>
        <dd>{answered} 人</dd>
      </dl>
      {results === null ? (
        <p className="cap">截止以后才有统计：看着结果变化，就会知道是谁填的。</p>
      ) : (
        <div className="asked-end">
          <Button icon="download" busy={take.isPending} onClick={() => save('xlsx')}>
            导出 Excel
          </Button>
          <Button busy={take.isPending} onClick={() => save('csv')}>
            导出 CSV
          </Button>
        </div>
      )}
      <Refused error={take.error} />
    </section>
  );
}
