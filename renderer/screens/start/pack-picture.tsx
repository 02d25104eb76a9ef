/** A sheet of paper with the program's three bars. Decoration beside words. */
export function PackPicture() {
  return (
    <svg className="pack-picture" viewBox="0 0 108 128" aria-hidden="true">
      <path
        className="sheet"
        d="M14 3h54l28 28v84a10 10 0 0 1-10 10H14A10 10 0 0 1 4 115V13A10 10 0 0 1 14 3Z"
      />
      <path className="fold" d="M68 3v18a10 10 0 0 0 10 10h18" />
      <rect className="bar-1" x="28" y="74" width="12" height="18" rx="4" />
      <rect className="bar-2" x="46" y="62" width="12" height="30" rx="4" />
      <rect className="bar-3" x="64" y="50" width="12" height="42" rx="4" />
      <path className="level" d="M26 101h52" />
    </svg>
  )
}
