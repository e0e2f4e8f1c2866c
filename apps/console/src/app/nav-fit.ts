/** How many entries of these widths stand in a row of so much room; where not all do, the button that opens the rest takes its own. */
export function fitting(widths: readonly number[], room: number, more: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room) return widths.length;
  let used = 0;
  const beyond = widths.findIndex((width) => {
    used += width;
    return used > room - more;
  });
  return Math.max(0, beyond);
}
