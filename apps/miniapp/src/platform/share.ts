import { API_BASE } from './env';

/** The same page in a browser: what somebody outside WeChat can open. */
export const pageAddress = (route: string): string => `${API_BASE}/#${route}`;

/** A mini-program is passed on by WeChat's own button. */
export const canPassOn = (): boolean => false;
export const passOn = async (_title: string, _address: string): Promise<void> => {};
