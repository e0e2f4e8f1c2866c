/** GB 11643: the last of the eighteen places of a resident identity number, `X` in either case, follows from the others. */
export function hasIdentityChecksum(number: string): boolean {
  const remainder = [...number.slice(0, 17)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  return '0123456789X'[(12 - remainder) % 11] === number[17]?.toUpperCase();
}
