import type { ThemeConfig } from 'antd';
import type { FontScale } from '../lib/font-scale.ts';
import { token, tokenPx } from './tokens.ts';

/** `[data-elder] --fs` of tokens.css */
const LARGE = 1.3;

/** antd wears the look: every colour, radius and size below is a token of the one token file. */
export function themeFor(scale: FontScale, reducedMotion: boolean): ThemeConfig {
  const fs = scale === 'large' ? LARGE : 1;
  const px = (standard: number) => Math.round(standard * fs);
  return {
    token: {
      colorPrimary: token('blue-600'),
      colorPrimaryHover: token('blue-700'),
      colorPrimaryActive: token('blue-700'),
      colorPrimaryBg: token('blue-50'),
      colorPrimaryBgHover: token('blue-100'),
      colorPrimaryBorder: token('blue-200'),
      colorLink: token('blue-600'),
      colorLinkHover: token('blue-700'),
      colorInfo: token('blue-600'),
      colorSuccess: token('ok'),
      colorWarning: token('warn'),
      colorError: token('bad'),
      colorText: token('ink-1'),
      colorTextSecondary: token('ink-2'),
      colorTextTertiary: token('ink-3'),
      colorTextQuaternary: token('ink-3'),
      colorTextPlaceholder: token('ink-3'),
      colorTextDescription: token('ink-3'),
      colorTextDisabled: token('ink-3'),
      colorTextHeading: token('ink-1'),
      colorIcon: token('ink-2'),
      colorBgLayout: token('ground'),
      colorBgContainer: token('pane'),
      colorBgMask: token('scrim'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      colorSplit: token('line'),
      controlItemBgActive: token('blue-50'),
      controlItemBgHover: token('blue-25'),
      borderRadius: tokenPx('r-ctl'),
      borderRadiusLG: tokenPx('r-card'),
      borderRadiusSM: tokenPx('r-tag'),
      boxShadow: token('sh-float'),
      boxShadowSecondary: token('sh-float'),
      fontFamily: token('font'),
      fontSize: px(14),
      fontSizeSM: px(12),
      fontSizeLG: px(16),
      fontSizeXL: px(20),
      controlHeight: px(32),
      motion: !reducedMotion,
    },
    components: {
      Table: {
        headerBg: token('pane'),
        headerColor: token('ink-3'),
        headerSplitColor: 'transparent',
        borderColor: token('line'),
        rowHoverBg: token('blue-25'),
        cellPaddingBlock: 10,
      },
      Modal: { titleFontSize: px(16) },
    },
  };
}
