/** The app's mark: an eye. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 16c4.3-7 8.7-10 13-10s8.7 3 13 10c-4.3 7-8.7 10-13 10S7.3 23 3 16Z" />
      <circle cx="16" cy="16" r="4.5" />
    </svg>
  );
}
