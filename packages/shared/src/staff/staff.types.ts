/** What a member of staff may do; granted per unit, except the bureau-wide ones. */
export const CAPABILITIES = ['read', 'answer', 'draft', 'edit', 'review', 'publish', 'catalogue', 'sign', 'secrecy', 'supervise', 'operate', 'audit'] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const ROLES = ['staff', 'editor', 'reviewer', 'leader', 'secrecyOfficer', 'supervisor', 'administrator'] as const;
/** 经办, 编辑, 审核, 领导, 保密, 监督, 管理员: presets of capabilities. */
export type Role = (typeof ROLES)[number];

/** read: open letters, applications and drafts within one's sight · answer: handle those of own unit · draft: write what is to be published · edit: 编辑初审 · review: review drafted replies, 科室复审 · publish: approve the publication of letters within one's sight, publish what is reviewed · catalogue: propose changes of columns, write the guide · sign: sign replies, approve extensions and changes of columns, 分管领导终审 · secrecy: 保密审查 · supervise: see every unit and the metrics · operate: deliveries · audit: read the audit log */
export const ROLE_CAPABILITIES: Record<Role, readonly Capability[]> = {
  staff: ['read', 'answer', 'draft'],
  editor: ['read', 'answer', 'draft', 'edit', 'catalogue'],
  reviewer: ['read', 'answer', 'draft', 'review', 'publish', 'catalogue'],
  leader: ['read', 'publish', 'catalogue', 'sign', 'supervise'],
  secrecyOfficer: ['read', 'secrecy'],
  supervisor: ['read', 'answer', 'supervise', 'audit'],
  administrator: ['operate', 'audit'],
};

export const ROLE_NAMES: Record<Role, string> = {
  staff: '经办',
  editor: '编辑',
  reviewer: '审核',
  leader: '领导',
  secrecyOfficer: '保密',
  supervisor: '监督',
  administrator: '管理员',
};

/** GET /api/console/staff: whom the log can be asked about */
export interface StaffList {
  items: { id: string; name: string; unitName: string }[];
}
