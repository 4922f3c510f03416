import { classes } from "./classes"

/**
 * One outline from `icons.ts`. Without `label` it is decoration and hidden from screen readers.
 * @param path an outline, e.g. `searchIcon`
 * @param size any CSS length; follows the text by default
 */
export function Icon(props: { path: string; label?: string; size?: string; className?: string }) {
  const size = props.size ?? "1.2em"
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={classes("icon", props.className)}
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : true}
      focusable="false"
    >
      <path d={props.path} />
    </svg>
  )
}
