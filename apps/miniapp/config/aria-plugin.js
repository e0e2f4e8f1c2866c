const path = require('node:path');
const attributes = require('./aria');

/** Carries WeChat's accessibility attributes into the templates and the runtime. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template.mergeComponents(ctx, attributes);
      const runtime = platform.runtimePath;
      platform.runtimePath = [...(Array.isArray(runtime) ? runtime : [runtime]), path.resolve(__dirname, 'aria-runtime.js')];
    },
  });
};
