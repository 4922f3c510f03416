import {
  circleAlertIcon,
  circleCheckIcon,
  circleDashedIcon,
  infoIcon,
  octagonXIcon,
  triangleAlertIcon,
} from "./icons"

/** What a status means to the reader. Always shown with a shape and words; colour only repeats it. */
export type Tone = "neutral" | "info" | "good" | "warn" | "bad"

export const toneIcon: Record<Tone, string> = {
  neutral: circleDashedIcon,
  info: infoIcon,
  good: circleCheckIcon,
  warn: triangleAlertIcon,
  bad: octagonXIcon,
}

export const toneText: Record<Tone, string> = {
  neutral: "text-muted",
  info: "text-info",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
}

export const toneSoft: Record<Tone, string> = {
  neutral: "bg-raised",
  info: "bg-info-soft",
  good: "bg-good-soft",
  warn: "bg-warn-soft",
  bad: "bg-bad-soft",
}

/** Mark of a field that was filled in wrongly. */
export const errorIcon = circleAlertIcon
