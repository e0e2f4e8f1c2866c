/** Keys as they stand on the keyboard. */
export function Keys({ of }: { of: readonly string[] }) {
  return (
    <span className="keys">
      {of.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
