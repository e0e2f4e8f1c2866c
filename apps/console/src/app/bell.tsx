import { BellPanel } from '../components/bell-panel.tsx';
import { useCaseBell } from '../features/applications/components/case-bell.ts';
import { useFeedbackBell } from '../features/consultations/components/feedback-bell.ts';
import { usePublicationBell } from '../features/inbox/components/publication-bell.ts';
import { useFindingBell } from '../features/monitoring/components/finding-bell.ts';
import { useInterpretationBell } from '../features/policies/components/interpretation-bell.ts';

/** One bell for everything that waits for the reader or comes due. */
export function Bell({ publishes }: { publishes: boolean }) {
  return <BellPanel sources={[useCaseBell(), useFindingBell(), useInterpretationBell(), useFeedbackBell(), ...usePublicationBell(publishes)]} />;
}
