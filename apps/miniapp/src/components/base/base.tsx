import { Image, Input, Picker, Text, Textarea, View } from '@tarojs/components';
import { follow } from '../../platform/navigation';
import { aria } from './aria';
import type * as Base from './base.types';
import { inOneLine } from './one-line';
import { withWhole } from './whole';

export function Box({ id, className, style, children, label, role, hidden }: Base.Box) {
  return (
    <View id={id} className={className} style={style} {...aria({ role, label, hidden })}>
      {children}
    </View>
  );
}

const whole = (words: string, key: string) => (
  <Text key={key} className="whole">
    {words}
  </Text>
);

export function Words({ className, children }: Base.Words) {
  return <Text className={className}>{withWhole(children, whole)}</Text>;
}

export function Mark({ children }: Base.Mark) {
  return <Text className="mark">{children}</Text>;
}

export function Landmark({ className, style, children, label }: Base.Landmark) {
  return (
    <View className={className} style={style} ariaLabel={label}>
      {children}
    </View>
  );
}

export function Heading({ className, children }: Base.Heading) {
  return (
    <View className={className} ariaRole="heading">
      {children}
    </View>
  );
}

export function Press({ onPress, className, style, children, label, disabled, as = 'button', checked, expanded }: Base.Press) {
  return (
    <View
      className={className}
      style={style}
      hoverClass={disabled ? 'none' : 'pressed'}
      {...aria({ role: as, label, disabled, checked, expanded })}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </View>
  );
}

export function PageLink({ to, className, children, label }: Base.PageLink) {
  return (
    <View className={className} hoverClass="pressed" ariaRole="link" ariaLabel={label} onClick={() => void follow(to)}>
      {children}
    </View>
  );
}

const KEYBOARDS = { text: 'text', number: 'number', phone: 'number', identity: 'idcard', email: 'text', search: 'text' } as const;

export function TextField({ label, value, onChange, onLeave, onSubmit, placeholder, maxLength, className, type = 'text', focused = false }: Base.TextField) {
  return (
    <Input
      className={className}
      ariaLabel={label}
      value={value}
      type={KEYBOARDS[type]}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="placeholder"
      focus={focused}
      confirmType={type === 'search' ? 'search' : 'done'}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onSubmit}
      onBlur={onLeave}
    />
  );
}

export function TextArea({ label, value, onChange, onLeave, placeholder, className, oneLine }: Base.TextArea) {
  return (
    <Textarea
      className={className}
      ariaLabel={label}
      value={value}
      maxlength={-1}
      placeholder={placeholder}
      placeholderClass="placeholder"
      autoHeight
      disableDefaultPadding
      showConfirmBar={false}
      confirmType={oneLine ? 'done' : 'return'}
      onInput={(event) => onChange(oneLine ? inOneLine(event.detail.value) : event.detail.value)}
      onBlur={onLeave}
    />
  );
}

export function DateField({ label, value, shown, onChange, from, to }: Base.DateField) {
  return (
    <Picker mode="date" value={value} start={from} end={to} onChange={(event) => onChange(event.detail.value)}>
      <View className="date" ariaRole="button" ariaLabel={`${label}，${shown}`}>
        <Text>{shown}</Text>
      </View>
    </Picker>
  );
}

export function Picture({ src, alt, className, fit = 'cover' }: Base.Picture) {
  return <Image className={className} src={src} ariaLabel={alt} mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'} />;
}

export function Dialog({ label, onClose, children }: Base.Dialog) {
  return (
    <View className="dialog" ariaRole="dialog" ariaLabel={label}>
      <View className="dialog-scrim" ariaLabel="关闭" ariaRole="button" onClick={onClose} />
      {children}
    </View>
  );
}
