import type { Finding, FindingStep } from '@mingchuang/shared/monitoring/monitoring.types';
import { FINDING_STEP_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import { App as AntdApp } from 'antd';
import { useState } from 'react';
import { Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { useFindingChange } from '../api/monitoring.ts';
import { type AskedStep, StepDialog } from './step-dialog.tsx';

/** In which order they stand, and which stands out. */
const SHOWN: readonly { step: FindingStep; icon: IconName; tone: 'primary' | 'outline' | 'plain' }[] = [
  { step: 'verify', icon: 'shield', tone: 'primary' },
  { step: 'complete', icon: 'check', tone: 'primary' },
  { step: 'start', icon: 'clock', tone: 'outline' },
  { step: 'assign', icon: 'users', tone: 'outline' },
  { step: 'reopen', icon: 'redo', tone: 'outline' },
];
const DONE: Record<FindingStep, string> = {
  start: '已记下开始整改',
  complete: '已报告，等另一人核实',
  verify: '再查一次已达标，核实通过',
  reopen: '已退回，期限从今天重新计算',
  assign: '已指定责任人',
};

/** Lawful steps of this moment as buttons; the others say whose they are, or when their time comes. */
export function FindingSteps({ finding }: { finding: Finding }) {
  const change = useFindingChange(finding.id);
  const { message } = AntdApp.useApp();
  const [asking, setAsking] = useState<AskedStep | null>(null);
  const may = (step: FindingStep) => finding.actions.some((action) => action.step === step && action.allowed);
  const offered = SHOWN.filter(({ step }) => may(step));
  const refused = finding.actions.filter(({ allowed }) => !allowed);

  function take(step: FindingStep) {
    change.reset();
    if (step === 'assign' || step === 'complete' || step === 'reopen') setAsking(step);
    else {
      const path = step === 'start' ? '/start' : '/verification';
      change.mutate({ method: 'POST', path, version: finding.version }, { onSuccess: () => void message.success(DONE[step]) });
    }
  }

  return (
    <section className="card asked-card" aria-label="要办的步骤">
      {offered.length === 0 ? (
        <p className="find-none">现在没有您要办的步骤。</p>
      ) : (
        <div className="asked-end">
          {offered.map(({ step, icon, tone }) => (
            <Button key={step} tone={tone} icon={icon} busy={change.isPending && asking === null} onClick={() => take(step)}>
              {step === 'verify' ? '再查一次，核实通过' : FINDING_STEP_NAMES[step]}
            </Button>
          ))}
        </div>
      )}
      {may('verify') && <p className="cap">核实时当场再查一次，没有达标的不能通过，请退回整改。</p>}
      {asking === null && <Refused error={change.error} />}
      {refused.length > 0 && (
        <details className="find-refused">
          <summary>现在不能办的 {refused.length} 步，和为什么</summary>
          <ul>
            {refused.map(({ step, reason }) => (
              <li key={step}>
                <Icon name="lock" />
                {FINDING_STEP_NAMES[step]}
                <span className="cap">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking !== null && (
        <StepDialog
          key={asking}
          step={asking}
          finding={finding}
          change={change}
          onDone={() => {
            setAsking(null);
            void message.success(DONE[asking]);
          }}
          onClose={() => {
            setAsking(null);
            change.reset();
          }}
        />
      )}
    </section>
  );
}
