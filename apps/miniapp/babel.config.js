module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        // polyfills for browsers nobody uses any more cost 120 KB in H5
        useBuiltIns: false,
      },
    ],
  ],
};
