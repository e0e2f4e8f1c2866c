/** What a member of staff may do; granted per unit, except the bureau-wide ones. */
export const CAPABILITIES = ['read', 'answer', 'review', 'publish', 'sign', 'supervise', 'operate', 'audit'] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const ROLES = ['staff', 'reviewer', 'leader', 'supervisor', 'administrator'] as const;
/** 经办, 审核, 领导, 监督, 管理员: presets of capabilities. */
export type Role = (typeof ROLES)[number];

/** read: open letters and applications within one's sight · answer: handle those of own unit · review: review drafted replies · publish: approve publication · sign: sign replies, approve extensions · supervise: see every unit and the metrics · operate: deliveries · audit: read the audit log */
export const ROLE_CAPABILITIES: Record<Role, readonly Capability[]> = {
  staff: ['read', 'answer'],
  reviewer: ['read', 'answer', 'review', 'publish'],
  leader: ['read', 'publish', 'sign', 'supervise'],
  supervisor: ['read', 'answer', 'supervise', 'audit'],
  administrator: ['operate', 'audit'],
};

export const ROLE_NAMES: Record<Role, string> = {
  staff: '经办',
  reviewer: '审核',
  leader: '领导',
  supervisor: '监督',
  administrator: '管理员',
};

/** GET /api/console/staff: whom the log can be asked about */
export interface StaffList {
  items: { id: string; name: string; unitName: string }[];
}
