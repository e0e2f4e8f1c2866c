import { describe, expect, test } from '@jest/globals';
import type { CorrectionState } from '@mingchuang/shared/corrections/corrections.types';
import type { Light } from '@mingchuang/shared/messages/messages.types';
import { correctionSign } from './sign.words';

const clock = (light: Light) => ({ due: { kind: 'fixed' as const, on: '2026-03-30' }, remaining: 1, light });

describe('the mark of a request for correction', () => {
  test.each<[CorrectionState, Light | null, boolean, string, string]>([
    ['submitted', 'normal', false, '待受理', 'info'],
    ['accepted', 'soon', false, '办理中', 'info'],
    ['accepted', 'today', false, '今天到期', 'warn'],
    ['accepted', 'overdue', false, '已超期', 'bad'],
    ['corrected', null, true, '新答复', 'info'],
    ['corrected', null, false, '已更正', 'ok'],
    ['notCorrected', null, false, '不予更正', 'hold'],
    ['passedOn', null, false, '已转送', 'hold'],
    ['toldWhere', null, false, '已告知去处', 'hold'],
    ['withdrawn', null, false, '已撤回', 'hold'],
  ])('%s, %s', (state, light, unread, word, tone) => {
    expect(correctionSign({ state, clock: light === null ? null : clock(light), unread })).toMatchObject({ word, tone });
  });
});
