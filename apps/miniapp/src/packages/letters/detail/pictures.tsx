import type { FileView } from '@mingchuang/shared/files/files.types';
import { useState } from 'react';
import { Box, Picture, Press } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Sheet } from '../../../components/sheet';
import { apiUrl } from '../../../platform/env';

export function Pictures({ pictures }: { pictures: readonly FileView[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const shown = open === null ? undefined : pictures[open];
  if (pictures.length === 0) return null;
  return (
    <Card title="图片">
      <Box className="pictures">
        {pictures.map((picture, place) => (
          <Press key={picture.id} label={`看第 ${place + 1} 张图片`} onPress={() => setOpen(place)}>
            <Picture className="picture" src={apiUrl(picture.url)} alt="" />
          </Press>
        ))}
      </Box>
      {shown === undefined || open === null ? null : (
        <Sheet title={`第 ${open + 1} 张，共 ${pictures.length} 张`} onClose={() => setOpen(null)}>
          <Picture className="picture-large" src={apiUrl(shown.url)} alt={`第 ${open + 1} 张图片`} fit="contain" />
        </Sheet>
      )}
    </Card>
  );
}
