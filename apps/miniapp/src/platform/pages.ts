/** WeChat loads sub-packages itself, and says so when it cannot. */
export const reach = async (_url: string): Promise<boolean> => true;
export const bring = (..._urls: string[]): void => undefined;
export const watchPages = (): void => undefined;
