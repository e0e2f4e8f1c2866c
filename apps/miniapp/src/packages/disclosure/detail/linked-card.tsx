import type { LinkedApplication, MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { Box, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { LinkRow, RowWords } from '../../../components/row';
import { routes } from '../../../platform/navigation';

/** 51: an answer that was set aside stays where it is and is given anew in an application of its own; each leads to the other. */
export function LinkedCard({ application: { reopenedFrom, reopenedAs } }: { application: MyApplication }) {
  return (
    <>
      {reopenedAs === null ? null : (
        <Linked
          title="答复已被纠正"
          text={`${reopenedAs.by}纠正了这里的答复。我们另开了一份申请重新办理，以那一份的答复为准。`}
          name="重新办理的申请"
          to={reopenedAs}
        />
      )}
      {reopenedFrom === null ? null : (
        <Linked title="重新办理" text={`${reopenedFrom.by}纠正了原来的答复，这一份是重新办理的，不用您再交材料。`} name="原来的申请" to={reopenedFrom} />
      )}
    </>
  );
}

function Linked({ title, text, name, to }: { title: string; text: string; name: string; to: LinkedApplication }) {
  return (
    <Card title={title}>
      <Box className="linked-words">
        <Words>{text}</Words>
      </Box>
      <LinkRow to={routes.application(to.id)}>
        <Icon name="redo" tone="blue" />
        <RowWords title={name} note={to.number} />
        <Icon name="right" tone="ink3" size={18} />
      </LinkRow>
    </Card>
  );
}
