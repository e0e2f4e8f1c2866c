export default defineAppConfig({
  pages: ['pages/home/index', 'pages/disclosure/index', 'pages/interact/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'packages/letters',
      name: 'letters',
      pages: ['write/index', 'receipt/index', 'detail/index', 'mine/index', 'public-list/index', 'public-detail/index', 'lookup/index'],
    },
    { root: 'packages/account', name: 'account', pages: ['sign-in/index', 'notice/index', 'notifications/index', 'privacy/index'] },
    {
      root: 'packages/disclosure',
      name: 'disclosure',
      pages: [
        'guide/index',
        'calculator/index',
        'apply/index',
        'receipt/index',
        'mine/index',
        'detail/index',
        'calendar/index',
        'supplement/index',
        'reason/index',
        'withdraw/index',
      ],
    },
    { root: 'packages/lost', name: 'lost', pages: ['not-found/index'] },
    { root: 'packages/policies', name: 'policies', pages: ['detail/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['letters', 'disclosure'] },
    'pages/disclosure/index': { network: 'all', packages: ['policies', 'disclosure'] },
    'pages/interact/index': { network: 'all', packages: ['letters'] },
    'pages/mine/index': { network: 'all', packages: ['account'] },
  },
  // The bar itself is drawn by every tab page, so that it can wear the look and grow in 长辈版.
  tabBar: {
    custom: true,
    color: '#5b6879',
    selectedColor: '#0f5fd7',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/disclosure/index', text: '公开' },
      { pagePath: 'pages/interact/index', text: '互动' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '明窗',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6fa',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  style: 'v2',
  __usePrivacyCheck__: true,
});
