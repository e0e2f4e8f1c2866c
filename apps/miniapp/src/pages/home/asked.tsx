import { ConsultationLine } from '../../components/asked-lines';
import { Card, SectionHead } from '../../components/card';
import { useQuery } from '../../hooks/use-query';
import { getConsultations } from '../../platform/api';
import { routes } from '../../platform/navigation';

const SHOWN = 2;

/** What the bureau asks everybody about now; disappears when it asks nothing. */
export function Asked() {
  const open = useQuery('consultations open', () => getConsultations({ state: 'open', limit: SHOWN }));
  if (open.data === null || open.data.items.length === 0) return null;
  return (
    <>
      <SectionHead title="征求您的意见" all={routes.consultations()} />
      <Card>
        {open.data.items.map((consultation) => (
          <ConsultationLine key={consultation.id} consultation={consultation} />
        ))}
      </Card>
    </>
  );
}
