import type { Element } from 'glass-easel';
import type { Sandbox } from './sandbox.ts';
import { attributeOf, tagOf, type View } from './view.ts';

const TOUCH = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 };
const INPUT_MAX = 140;

interface Held {
  value: unknown;
  /** the attribute at that moment: when the page sets another one, the page wins */
  attribute: unknown;
}

/** What a finger and a keyboard do to native components, with the events WeChat sends for it. */
export class Gestures {
  private readonly sandbox: Sandbox;
  private readonly view: View;
  private readonly held = new WeakMap<Element, Held>();
  private readonly duringTap: (work: () => void) => void;
  private last: Promise<void> = Promise.resolve();

  constructor(sandbox: Sandbox, view: View, duringTap: (work: () => void) => void) {
    this.sandbox = sandbox;
    this.view = view;
    this.duringTap = duringTap;
  }

  /** A disabled button takes no tap, as on the phone. */
  tap(element: Element): Promise<void> {
    return this.inTurn(async () => {
      const path = this.view.ancestors(element);
      const button = path.find((one) => tagOf(one) === 'button');
      if (button && isTrue(attributeOf(button, 'disabled'))) return;
      await this.send(element, 'touchstart', {}, true);
      await this.send(element, 'touchend', {}, true);
      this.duringTap(() => {
        this.emit(element, 'tap', { x: TOUCH.clientX, y: TOUCH.clientY }, true);
        if (button) this.pressButton(button, path);
        else this.pressControl(path);
      });
    });
  }

  longPress(element: Element): Promise<void> {
    return this.inTurn(async () => {
      await this.send(element, 'touchstart', {}, true);
      await this.send(element, 'longpress', { x: TOUCH.clientX, y: TOUCH.clientY }, true);
      await this.send(element, 'touchend', {}, true);
    });
  }

  /** Type over what is there; the field's `maxlength` (140 unless said) cuts, as on the phone. */
  input(element: Element, text: string): Promise<void> {
    if (!['input', 'textarea'].includes(tagOf(element))) throw new Error(`<${tagOf(element)}> cannot be typed into`);
    return this.inTurn(async () => {
      if (isTrue(attributeOf(element, 'disabled'))) return;
      const given = attributeOf(element, 'maxlength');
      const max = given === null || given === undefined || given === '' ? INPUT_MAX : Number(given);
      const value = max < 0 ? text : text.slice(0, max);
      await this.send(element, 'focus', { value: this.valueOf(element), height: 0 });
      this.hold(element, 'value', value);
      await this.send(element, 'input', { value, cursor: value.length, keyCode: 0 });
      await this.send(element, 'blur', { value, cursor: value.length });
    });
  }

  confirm(element: Element): Promise<void> {
    return this.inTurn(() => this.send(element, 'confirm', { value: this.valueOf(element) }));
  }

  /** A picker, slider or swiper comes to rest on this value. */
  pick(element: Element, value: unknown): Promise<void> {
    const picker = this.view.ancestors(element).find((one) => ['picker', 'slider', 'swiper', 'picker-view'].includes(tagOf(one)));
    if (!picker) throw new Error(`<${tagOf(element)}> is in no picker`);
    return this.inTurn(async () => {
      if (isTrue(attributeOf(picker, 'disabled'))) return;
      this.hold(picker, 'value', value);
      await this.send(picker, 'change', { value, current: value, source: 'touch' });
    });
  }

  /** Any other event of a native component, such as `scrolltolower`. */
  fire(element: Element, name: string, detail: unknown): Promise<void> {
    return this.inTurn(() => this.send(element, name, detail));
  }

  valueOf(element: Element): unknown {
    const tag = tagOf(element);
    const name = ['switch', 'checkbox', 'radio'].includes(tag) ? 'checked' : 'value';
    const attribute = attributeOf(element, name);
    const held = this.held.get(element);
    const value = held && held.attribute === attribute ? held.value : attribute;
    return name === 'checked' ? isTrue(value) : (value ?? '');
  }

  /** One gesture after the other, and a turn for the page after each. */
  private inTurn(gesture: () => Promise<void>): Promise<void> {
    const done = this.last.then(gesture).then(nextTurn);
    this.last = done.catch(() => undefined); // told to whoever awaits `done`
    return done;
  }

  /** Each event comes in a task of its own, as from WeChat's view layer. */
  private async send(element: Element, name: string, detail: unknown, touch = false): Promise<void> {
    this.emit(element, name, detail, touch);
    await nextTurn();
  }

  private emit(element: Element, name: string, detail: unknown, touch = false): void {
    const extraFields = touch ? { touches: name === 'touchstart' ? [TOUCH] : [], changedTouches: [TOUCH] } : {};
    const options = { bubbles: touch || name === 'submit', composed: touch, capturePhase: true, extraFields };
    this.sandbox.guard(`${name} on <${tagOf(element)}>`, () => this.sandbox.framework.triggerEvent(element, name, detail, options));
  }

  private hold(element: Element, attribute: string, value: unknown): void {
    this.held.set(element, { value, attribute: attributeOf(element, attribute) });
  }

  private pressButton(button: Element, path: Element[]): void {
    const type = attributeOf(button, 'form-type');
    const form = path.find((one) => tagOf(one) === 'form');
    if (form && (type === 'submit' || type === 'reset')) this.emit(form, type, type === 'submit' ? { value: this.formValue(form) } : {});
  }

  private pressControl(path: Element[]): void {
    const label = path.find((one) => tagOf(one) === 'label');
    const inLabel = label && this.view.elements(label).find(isControl);
    const control = path.find(isControl) ?? inLabel;
    if (!control || isTrue(attributeOf(control, 'disabled'))) return;
    const checked = tagOf(control) === 'radio' ? true : !this.valueOf(control);
    this.hold(control, 'checked', checked);
    if (tagOf(control) === 'switch') this.emit(control, 'change', { value: checked });
    const group = this.view.ancestors(control).find((one) => tagOf(one) === `${tagOf(control)}-group`);
    if (!group) return;
    const members = this.view.elements(group).filter((one) => tagOf(one) === tagOf(control));
    if (tagOf(control) === 'radio') {
      for (const other of members) if (other !== control) this.hold(other, 'checked', false);
      this.emit(group, 'change', { value: attributeOf(control, 'value') });
    } else {
      this.emit(group, 'change', { value: members.filter((one) => this.valueOf(one)).map((one) => attributeOf(one, 'value')) });
    }
  }

  private formValue(form: Element): Record<string, unknown> {
    const named = this.view.elements(form).filter((one) => attributeOf(one, 'name'));
    return Object.fromEntries(named.map((one) => [String(attributeOf(one, 'name')), this.valueOf(one)]));
  }
}

/** The next macro-task after those the page has asked for. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

function isControl(element: Element): boolean {
  return ['switch', 'checkbox', 'radio'].includes(tagOf(element));
}

function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== '' && value !== 'false';
}
