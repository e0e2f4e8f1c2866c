import { Image, Input, Picker, Text, Textarea, View } from '@tarojs/components';
import { follow } from '../../platform/navigation';
import type * as Base from './base.types';
import { fitting, unitsFor } from './fitting';
import { keyed } from './keyed';
import { inOneLine } from './one-line';
import { withWhole } from './whole';

interface Aria {
  role?: string;
  label?: string;
  hidden?: boolean;
  disabled?: boolean;
  checked?: boolean;
  expanded?: boolean;
}

/** WeChat's accessibility attributes; config/aria-plugin.ts carries them into the templates. */
function aria({ role, label, hidden, disabled, checked, expanded }: Aria): Record<string, string | boolean | undefined> {
  return { ariaRole: role, ariaLabel: label, ariaHidden: hidden, ariaDisabled: disabled, ariaChecked: checked, ariaExpanded: expanded };
}

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

const KEYBOARDS = { text: 'text', number: 'number', phone: 'number', identity: 'idcard', email: 'text' } as const;

export function TextField({ label, value, onChange, onLeave, placeholder, maxLength, className, type = 'text' }: Base.TextField) {
  return (
    <Input
      className={className}
      ariaLabel={label}
      value={value}
      type={KEYBOARDS[type]}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="placeholder"
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onLeave}
    />
  );
}

export function TextArea({ label, value, onChange, onLeave, placeholder, maxLength, className, oneLine }: Base.TextField) {
  const textOf = (typed: string): string => fitting(value, oneLine ? inOneLine(typed) : typed, maxLength);
  return (
    <Textarea
      className={className}
      ariaLabel={label}
      value={value}
      maxlength={unitsFor(value, maxLength)}
      placeholder={placeholder}
      placeholderClass="placeholder"
      autoHeight
      disableDefaultPadding
      showConfirmBar={false}
      confirmType={oneLine ? 'done' : 'return'}
      onInput={(event) => onChange(textOf(event.detail.value))}
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

/** WeChat has no table element; the stylesheet lays these out as one. */
export function Table({ rows, caption }: Base.Table) {
  const [head = []] = rows;
  return (
    <View className="table-wrap" ariaLabel={caption}>
      <View className="table">
        {keyed(rows).map(({ key, item: cells }) => (
          <View className={key === '0' ? 'tr tr--head' : 'tr'} key={key}>
            {keyed(head).map((column, place) => (
              <View className={key === '0' ? 'th' : 'td'} key={column.key}>
                <Text userSelect>{cells[place] ?? ''}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

export function Dialog({ label, onClose, children }: Base.Dialog) {
  return (
    <View className="dialog" ariaRole="dialog" ariaLabel={label}>
      <View className="dialog-scrim" ariaLabel="关闭" ariaRole="button" onClick={onClose} />
      {children}
    </View>
  );
}
