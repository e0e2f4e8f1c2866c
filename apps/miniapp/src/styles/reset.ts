/** A mini-program brings nothing along that has to be taken back. See reset.h5.ts. */
export {};
