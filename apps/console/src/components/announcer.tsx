/** Said politely by a screen reader, never moving the focus. */
export function Announcer({ text }: { text: string }) {
  return (
    <p className="sr" role="status" aria-live="polite">
      {text}
    </p>
  );
}
