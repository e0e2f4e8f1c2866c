/** Which parts of the web page are sent with which. */

interface ChunkGraph<Chunk> {
  getModuleChunks(module: unknown): Iterable<Chunk>;
  getChunkRootModules(chunk: Chunk): Iterable<{ resource?: string }>;
}

const TAB = /[\\/]src[\\/]pages[\\/]/;

/** True for what a tab page needs: the rest of what several screens share waits for the first of them that is opened. */
export function neededByTabs(): (module: unknown, context: { chunkGraph: ChunkGraph<object> }) => boolean {
  const known = new WeakMap<object, boolean>();
  return (module, { chunkGraph }) =>
    [...chunkGraph.getModuleChunks(module)].some((chunk) => {
      const tab = known.get(chunk) ?? [...chunkGraph.getChunkRootModules(chunk)].some(({ resource = '' }) => TAB.test(resource));
      known.set(chunk, tab);
      return tab;
    });
}
