import type { InterpretationForm, PolicyTheme } from '@mingchuang/shared/policies/policies.words';
import { App as AntdApp } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useCreateDraft } from '../api/drafts.ts';
import { interpretationTitle } from './plan-words.ts';

interface BeginInterpretationProps {
  /** the document */
  policyId: string;
  title: string;
  theme: PolicyTheme | null;
  /** null: chosen later */
  form: InterpretationForm | null;
  tone?: 'primary' | 'outline' | 'link';
  children: ReactNode;
}

/** Begins an interpretation that is tied to its document and belongs to whoever begins it. */
export function BeginInterpretation({ policyId, title, theme, form, tone = 'outline', children }: BeginInterpretationProps) {
  const create = useCreateDraft();
  const navigate = useNavigate();
  const { message } = AntdApp.useApp();
  function begin() {
    create.mutate(
      { kind: 'interpretation', title: interpretationTitle(title), interprets: [policyId], form, theme },
      {
        onSuccess: ({ id }) => void navigate(`/policies/drafts/${id}`),
        onError: (error) => void message.error(sentenceOf(error)),
      },
    );
  }
  return (
    <Button tone={tone} icon="edit" busy={create.isPending} onClick={begin}>
      {children}
    </Button>
  );
}
