/**
 * WeChat's accessibility attributes, which Taro leaves out of its templates. The same table is read by the build
 * (templates) and by the running mini-program (short names of the attributes), so that the two agree.
 */
const ARIA = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-hidden': 'false',
  'aria-disabled': 'false',
  'aria-checked': 'false',
  'aria-expanded': 'false',
};
const LABEL = { 'aria-label': "''" };

module.exports = { View: ARIA, Image: LABEL, Input: LABEL, Textarea: LABEL };
