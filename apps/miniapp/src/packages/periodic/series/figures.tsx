import { monthDay } from '@mingchuang/shared/local-date';
import type { PublicSeries, PublishedIssue } from '@mingchuang/shared/periodic/periodic.types';
import { cellWords, figureWords, measureWords, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { useState } from 'react';
import { Box, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { TableView } from '../../../components/table-view';
import { today } from '../../../platform/clock';
import { Chart } from './chart';
import { barsOf, changeWords } from './chart.rules';

function TableOf({ rows, label }: { rows: readonly (readonly string[])[]; label: string }) {
  return (
    <Box className="text">
      <TableView rows={rows} header label={label} />
    </Box>
  );
}

/** The newest period as it was published: every line, every measure. */
export function NewestIssue({ series: { lineTitle, lines, measures }, issue }: { series: PublicSeries; issue: PublishedIssue }) {
  const { period, cells, publishedOn, note, changeNote, number } = issue;
  const rows = [
    [lineTitle, ...measures.map(measureWords)],
    ...lines.map((line) => [line.name, ...measures.map((measure) => cellWords(cells[line.key]?.[measure.key], measure))]),
  ];
  return (
    <Card title={periodWords(period)} aside={<Words className="series-cap">{`${monthDay(publishedOn, Number(today().slice(0, 4)))} 公布`}</Words>}>
      <Box className="series-body">
        {number > 1 ? <Words className="series-corrected">{`已更正：${changeNote}`}</Words> : null}
        <TableOf rows={rows} label={`${periodWords(period)}的数据`} />
        {note === '' ? null : <Words className="series-cap">{`说明：${note}`}</Words>}
      </Box>
    </Card>
  );
}

/** One figure over the periods, as bars and as a table. */
export function Figures({ series: { lines, measures, totalLine, lineTitle, issues } }: { series: PublicSeries }) {
  const [measureKey, setMeasure] = useState(measures[0]?.key ?? '');
  const [lineKey, setLine] = useState(totalLine ?? lines[0]?.key ?? '');
  const measure = measures.find(({ key }) => key === measureKey);
  const line = lines.find(({ key }) => key === lineKey);
  if (measure === undefined || line === undefined || issues.length < 2) return null;
  const { bars, ceiling } = barsOf(issues, line.key, measure.key);
  const newest = bars.at(-1);
  const change = changeWords(bars, measure);
  const title = lines.length > 1 ? `${line.name}${measure.name}` : measure.name;
  const rows = [
    ['期别', measureWords(measure)],
    ...issues.map(({ period, cells, number }) => [`${periodWords(period)}${number > 1 ? '（更正）' : ''}`, cellWords(cells[line.key]?.[measure.key], measure)]),
  ];
  return (
    <Card title="历次数据" aside={<Words className="series-cap">{`共 ${issues.length} 期`}</Words>}>
      <Box className="series-body">
        {measures.length > 1 ? (
          <Choice label="看哪项数据" options={measures.map(({ key, name }) => ({ value: key, name }))} value={measureKey} onChange={setMeasure} />
        ) : null}
        {lines.length > 1 ? (
          <Choice label={`看哪一${lineTitle}`} options={lines.map(({ key, name }) => ({ value: key, name }))} value={lineKey} onChange={setLine} />
        ) : null}
        <Box>
          <Words className="series-cap">{newest === undefined ? title : `${title} · ${periodWords(newest.period)}`}</Words>
          {newest?.value == null ? null : (
            <Box className="series-figure">
              <Words className="series-number">{figureWords(newest.value, measure.decimals)}</Words>
              <Words className="series-unit">{measure.unit}</Words>
              {change === null ? null : <Words className="series-cap">{change}</Words>}
            </Box>
          )}
        </Box>
        <Chart title={title} bars={bars} ceiling={ceiling} measure={measure} />
        <TableOf rows={rows} label={`${title}的历次数据`} />
      </Box>
    </Card>
  );
}
