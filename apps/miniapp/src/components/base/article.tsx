import { Image, Text, View } from '@tarojs/components';
import { showPicture } from '../../platform/device';
import { openLink } from '../../platform/links';
import { aria } from './aria';
import type * as Article from './article.types';
import { cellLook } from './cell-look';
import { keyed } from './keyed';

export function Marked({ run: { text, bold, italic, underline, href } }: Article.Marked) {
  const marks = [bold && 'bold', italic && 'italic', underline && 'underlined', href !== undefined && 'text-link'].filter(Boolean).join(' ');
  if (href === undefined)
    return (
      <Text className={marks} userSelect>
        {text}
      </Text>
    );
  return (
    <Text className={marks} {...aria({ role: 'link' })} onClick={() => void openLink(href)}>
      {text}
    </Text>
  );
}

/** WeChat has no list element: the marks stand as text beside the items. */
export function Items({ ordered, start, items }: Article.Items) {
  return (
    <View className="items">
      {items.map(({ key, item }, place) => (
        <View className="item" key={key}>
          <Text className="item-mark">{ordered ? `${start + place}.` : '•'}</Text>
          <View className="item-text">{item}</View>
        </View>
      ))}
    </View>
  );
}

/** WeChat has no table element; the stylesheet lays these out as one. */
export function Table({ rows, header, label, columns }: Article.Table) {
  return (
    <View className="table-wrap" ariaLabel={label}>
      <View className="table">
        {keyed(rows).map(({ key, item: cells }) => (
          <View className="tr" key={key}>
            {keyed(cells).map((cell, column) => (
              <View key={cell.key} {...cellLook(header && key === '0' ? 'th' : 'td', columns[column])}>
                <Text userSelect>{cell.item}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

export function Figure({ src, alt, caption }: Article.Figure) {
  return (
    <View className="figure">
      <Image className="figure-picture" src={src} ariaLabel={alt} mode="widthFix" lazyLoad onClick={() => void showPicture(src)} />
      {caption === undefined ? null : <View className="figure-caption">{caption}</View>}
    </View>
  );
}

export function Quote({ children }: Article.Quote) {
  return <View className="quoted">{children}</View>;
}

export function Divider() {
  return <View className="divider" {...aria({ hidden: true })} />;
}
