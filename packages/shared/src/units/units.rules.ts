interface Placed {
  id: string;
  parentId: string | null;
}

/** The unit itself and every unit below it, in the order of the list; null: all of them. A unit that is not there has nothing below it. */
export function unitsBelow(units: readonly Placed[], id: string | null): string[] {
  const within = new Set<string | null>([id]);
  for (let size = 0; size < within.size; ) {
    size = within.size;
    for (const unit of units) if (within.has(unit.parentId)) within.add(unit.id);
  }
  return units.filter((unit) => within.has(unit.id)).map((unit) => unit.id);
}
