/** WeChat asks for this component when `tabBar.custom` is set. The bar is drawn by the pages, so nothing stands here. */
export default function CustomTabBar() {
  return null;
}
