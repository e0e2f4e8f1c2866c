import { Card, SectionHead } from '../../../components/card';
import { PolicyLine } from '../../../components/list-rows';
import { routes } from '../../../platform/navigation';
import { useKeptEntries } from '../../../reading/kept';

const SHOWN = 5;

/** Where the network does not answer: what was opened before can still be read. */
export function KeptInstead() {
  const entries = useKeptEntries();
  if (entries.length === 0) return null;
  return (
    <>
      <SectionHead title="看过的，没有网络也能看" all={entries.length > SHOWN ? routes.keptPolicies() : undefined} />
      <Card>
        {entries.slice(0, SHOWN).map(({ row }) => (
          <PolicyLine key={row.id} policy={row} mixed marked={false} />
        ))}
      </Card>
    </>
  );
}
