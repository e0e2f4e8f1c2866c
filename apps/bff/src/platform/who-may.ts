import type { Capability } from '@mingchuang/shared/staff/staff.types';

/** Who may call an operation. Without an answer the operation is closed. */
export type WhoMay = 'public' | 'resident' | 'staff' | Capability;
