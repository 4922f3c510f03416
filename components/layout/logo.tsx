/** The house mark: a roof with a lantern lit under it. Takes the colour of the text around it. */
export function Logo({ size = "1.75rem" }: { size?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M14.7 2.5a2 2 0 0 1 2.6 0l12 10.1A2 2 0 0 1 30 14.1V27a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V14.1a2 2 0 0 1 .7-1.5zM12 12.5v2.1c-2.4 1-4 2.8-4 5s1.6 4 4 5V26h2.9v2h2.2v-2H20v-1.4c2.4-1 4-2.8 4-5s-1.6-4-4-5v-2.1zm.6 5.1v4h2v-4zm4.8 0v4h2v-4z"
      />
    </svg>
  )
}
