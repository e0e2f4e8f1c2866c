import { safeHref } from '@mingchuang/shared/richtext/links.rules';
import { Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../button.tsx';

interface LinkDialogProps {
  /** the address now; empty: a new link */
  href: string;
  onPut: (href: string) => void;
  onClose: () => void;
}

export function LinkDialog({ href, onPut, onClose }: LinkDialogProps) {
  const [address, setAddress] = useState(href);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const typed = address.trim();
    // most people leave the beginning out
    const safe = safeHref(typed) ?? safeHref(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : '');
    setRefused(safe === null);
    if (safe === null) field.current?.focus();
    else onPut(safe);
  }

  return (
    <Modal open title="链接" footer={null} width={480} onCancel={onClose} afterOpenChange={(opened) => opened && field.current?.focus()}>
      <form className="ask" onSubmit={onSubmit} noValidate>
        <label htmlFor="rich-link">网址、电话（tel:）或邮箱（mailto:）</label>
        <input
          id="rich-link"
          ref={field}
          className="field"
          inputMode="url"
          placeholder="https://"
          value={address}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? 'rich-link-error' : undefined}
          onChange={(event) => setAddress(event.target.value)}
        />
        {refused && (
          <p id="rich-link-error" className="tone-bad" role="alert">
            这个地址不能用。请写完整的网址，例如 https://www.example.gov.cn/
          </p>
        )}
        <p className="rich-dialog-foot">
          {href !== '' && <Button onClick={() => onPut('')}>去掉链接</Button>}
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" tone="primary">
            确定
          </Button>
        </p>
      </form>
    </Modal>
  );
}
