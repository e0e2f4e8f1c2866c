import { useQuery } from '../hooks/use-query';
import { getPolicies } from '../platform/api';
import { Card } from './card';
import { PolicyLine } from './list-rows';

const SHOWN = 5;

/** What is published that a consultation or a public letter is tied to; nothing where there is none, or no network. */
export function TiedTexts({ id }: { id: string }) {
  const { data } = useQuery(`tied ${id}`, () => getPolicies({ linkedTo: id, limit: SHOWN }));
  if (data === null || data.items.length === 0) return null;
  return (
    <Card title="相关的公开内容">
      {data.items.map((policy) => (
        <PolicyLine key={policy.id} policy={policy} mixed />
      ))}
    </Card>
  );
}
