import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { weappApiBase } from './api-base';
import { neededByTabs } from './chunks';

const shared = path.resolve(__dirname, '../../../packages/shared/src');
const empty = path.resolve(__dirname, 'empty.js');

export default defineConfig<'webpack5'>(() => {
  const type = process.env.TARO_ENV;
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'mingchuang',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${type}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [
      '@tarojs/plugin-framework-react',
      ...(type === 'h5' ? ['@tarojs/plugin-platform-h5'] : ['@tarojs/plugin-platform-weapp', path.resolve(__dirname, 'aria-plugin.js')]),
    ],
    alias: { '@mingchuang/shared': shared },
    env: { API_BASE: JSON.stringify(type === 'weapp' ? weappApiBase(process.env) : '') },
    mini: {
      compile: { include: [shared] },
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'assets',
      compile: { include: [shared] },
      router: { mode: 'hash' },
      output: { filename: 'assets/[name].[contenthash:8].js', chunkFilename: 'assets/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'assets/[name].[contenthash:8].css',
        chunkFilename: 'assets/[name].[contenthash:8].css',
      },
      postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
      // the policy of the BFF forbids inline script, and with px left alone no root size has to be computed
      htmlPluginOption: { script: '' },
      webpackChain(chain) {
        // browsers since 2018 have these; Taro imports them unconditionally
        // and the style of its components, a font included, which no screen uses: H5 is made of plain HTML
        const unused = [
          'whatwg-fetch',
          'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
          'jsonp-retry',
          '@tarojs/components/dist/taro-components/taro-components.css',
        ];
        for (const name of unused) chain.resolve.alias.set(`${name}$`, empty);
        chain.optimization.splitChunks({
          chunks: 'all',
          cacheGroups: {
            default: false,
            defaultVendors: false,
            react: { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/, priority: 30, enforce: true },
            taro: { name: 'taro', chunks: 'initial', test: /[\\/]node_modules[\\/]/, priority: 20, enforce: true },
            taroAsync: { name: 'taro-async', chunks: 'async', test: /[\\/]node_modules[\\/]/, priority: 10, minChunks: 2, enforce: true },
            common: { name: 'common', chunks: 'async', minChunks: 2, priority: 5, enforce: true, test: neededByTabs() },
            later: { name: 'later', chunks: 'async', minChunks: 2, priority: 4, enforce: true },
          },
        });
      },
    },
  };
  return config;
});
