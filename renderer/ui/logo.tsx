/** Three bars of rising height on one level line: scores on a level surface. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 28 28" aria-hidden="true">
      <rect className="tile-ground" width="28" height="28" rx="7.5" fill="var(--primary)" />
      <path d="M7 19.5h14" stroke="var(--on-primary)" strokeWidth="2" strokeLinecap="round" />
      <rect x="7.6" y="12.4" width="3.2" height="5" rx="1.1" fill="#c8d8a8" />
      <rect x="12.4" y="9.4" width="3.2" height="8" rx="1.1" fill="#72bca4" />
      <rect x="17.2" y="6.4" width="3.2" height="11" rx="1.1" fill="#ffc933" />
      <path
        d="M7 22.4h14"
        stroke="var(--on-primary)"
        strokeOpacity=".45"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  )
}
