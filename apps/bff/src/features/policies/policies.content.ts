import { canonicalContent } from '@mingchuang/shared/policies/content.rules';
import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { sha256 } from '../../platform/crypto.ts';

/** What an opinion is bound to. */
export const hashOf = (content: PolicyContent): string => sha256(canonicalContent(content));
