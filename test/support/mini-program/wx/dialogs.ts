import path from 'node:path';
import type { Sandbox } from '../sandbox.ts';
import { asyncApi, type Options, text, WxFail } from './api.ts';
import type { Network } from './network.ts';

export interface Toast {
  title: string;
  icon: string;
}

export interface Modal {
  title: string;
  content: string;
  confirmed: boolean;
}

export interface SubscribeRequest {
  tmplIds: string[];
  /** WeChat shows the sheet only straight inside a tap */
  insideTap: boolean;
  answers: Record<string, SubscribeAnswer>;
}

export type SubscribeAnswer = 'accept' | 'reject' | 'ban';

const TEMPLATES_MAX = 5;

/** What WeChat puts over the page, and how the person in front of it answers. */
export class Dialogs {
  readonly toasts: Toast[] = [];
  readonly modals: Modal[] = [];
  readonly subscribeRequests: SubscribeRequest[] = [];
  readonly phoneCalls: string[] = [];
  readonly previews: string[][] = [];
  /** what `openDocument` was asked to show: the ending it was told */
  readonly documents: string[] = [];
  loading = false;
  insideTap = false;
  /** the person's answers; tests put their own */
  onModal: (modal: { title: string; content: string }) => boolean = () => true;
  onActionSheet: (items: string[]) => number | null = () => 0;
  onSubscribe: (templateId: string) => SubscribeAnswer = () => 'accept';
  /** files on disk for the next `chooseMedia`; empty: the person goes back */
  media: string[] = [];
  /** files on disk for the next `chooseMessageFile`, from a chat; empty: the person goes back */
  chatFiles: string[] = [];

  api(sandbox: Sandbox, network: Network, statSize: (file: string) => number, granted: (templateId: string) => void): Record<string, unknown> {
    const api = (name: string, work: (options: Options) => unknown) => ({ [name]: asyncApi(sandbox, name, work) });
    return {
      ...api('showToast', ({ title, icon }) => void this.toasts.push({ title: text(title), icon: text(icon) || 'success' })),
      ...api('hideToast', () => undefined),
      ...api('showLoading', () => {
        this.loading = true;
      }),
      ...api('hideLoading', () => {
        this.loading = false;
      }),
      ...api('showModal', (options) => {
        const modal = { title: text(options.title), content: text(options.content) };
        const confirmed = options.showCancel === false || this.onModal(modal);
        this.modals.push({ ...modal, confirmed });
        return { confirm: confirmed, cancel: !confirmed };
      }),
      ...api('showActionSheet', ({ itemList }) => {
        const tapIndex = this.onActionSheet(itemList as string[]);
        if (tapIndex === null) throw new WxFail('cancel');
        return { tapIndex };
      }),
      ...api('requestSubscribeMessage', ({ tmplIds }) => this.subscribe([...(tmplIds as string[])], granted)),
      ...api('chooseMedia', ({ count }) => {
        const files = this.media.splice(0, typeof count === 'number' ? count : 9);
        if (files.length === 0) throw new WxFail('cancel');
        return { type: 'image', tempFiles: files.map((file) => ({ tempFilePath: network.temporary(file), size: statSize(file), fileType: 'image' })) };
      }),
      ...api('chooseMessageFile', ({ count }) => {
        const files = this.chatFiles.splice(0, typeof count === 'number' ? count : 0);
        if (files.length === 0) throw new WxFail('cancel');
        return { tempFiles: files.map((file) => ({ path: network.temporary(file), name: path.basename(file), size: statSize(file), type: 'file', time: 0 })) };
      }),
      ...api('openDocument', ({ filePath, fileType }) => {
        if (!text(filePath).startsWith('wxfile://')) throw new WxFail("file doesn't exist");
        this.documents.push(text(fileType));
      }),
      ...api('compressImage', ({ src }) => ({ tempFilePath: src })),
      ...api('getImageInfo', ({ src }) => ({ path: src, width: 1200, height: 900, orientation: 'up', type: 'jpeg' })),
      ...api('previewImage', ({ urls }) => void this.previews.push([...(urls as string[])])),
      ...api('makePhoneCall', ({ phoneNumber }) => void this.phoneCalls.push(text(phoneNumber))),
    };
  }

  private subscribe(tmplIds: string[], granted: (templateId: string) => void): Record<string, unknown> {
    const request: SubscribeRequest = { tmplIds, insideTap: this.insideTap, answers: {} };
    this.subscribeRequests.push(request);
    if (!this.insideTap) throw new WxFail('can only be invoked by user TAP gesture.', { errCode: 20004 });
    if (tmplIds.length === 0 || tmplIds.length > TEMPLATES_MAX) throw new WxFail('the number of templates is wrong', { errCode: 20003 });
    for (const id of tmplIds) {
      const answer = this.onSubscribe(id);
      request.answers[id] = answer;
      if (answer === 'accept') granted(id);
    }
    return request.answers;
  }
}
