/**
 * The rider pages' own script, inline so that it costs no request: larger text, "nearest to me", an address to take along, and the door that opens or shuts while
 * the page lies open. Every page reads well without it.
 */

/** Before the first paint: the size of text that this phone chose, and the sign that script runs. */
export const EARLY_SCRIPT = `
document.documentElement.dataset.script = "on"
try {
  if (localStorage.getItem("text") === "large") document.documentElement.dataset.text = "large"
} catch {}
`

// A position is rounded to some ten metres: enough to find the nearest door, and no more than that in an address.
export const RIDER_SCRIPT = `
(() => {
  const root = document.documentElement
  const each = (selector, visit) => document.querySelectorAll(selector).forEach(visit)
  const showSize = () =>
    each("[data-toggle-text]", (button) => button.setAttribute("aria-pressed", String(root.dataset.text === "large")))
  const nearest = (button) => {
    const form = button.closest("form")
    const say = (name) => form.querySelectorAll("[data-say]").forEach((line) => (line.hidden = line.dataset.say !== name))
    if (!navigator.geolocation) return say("failed")
    say("locating")
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.near.disabled = false
        form.elements.near.value = coords.longitude.toFixed(4) + "," + coords.latitude.toFixed(4)
        form.requestSubmit()
        say("")
      },
      () => say("failed"),
      { timeout: 10000, maximumAge: 60000 },
    )
  }
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy)
    } catch {
      // Without TLS there is no clipboard to write to.
      const box = document.createElement("textarea")
      box.value = button.dataset.copy
      button.after(box)
      box.select()
      const copied = document.execCommand("copy")
      box.remove()
      button.focus()
      if (!copied) return
    }
    button.querySelector("[data-said]").textContent = button.dataset.copied
  }
  document.addEventListener("click", ({ target }) => {
    const size = target.closest("[data-toggle-text]")
    if (size) {
      if (root.dataset.text) delete root.dataset.text
      else root.dataset.text = "large"
      try {
        localStorage.setItem("text", root.dataset.text || "normal")
      } catch {}
      showSize()
    }
    const button = target.closest("[data-nearest]")
    if (button) nearest(button)
    const address = target.closest("[data-copy]")
    if (address) copy(address)
  })
  const doors = () =>
    each("[data-changes-at]", (door) => {
      const turned = Date.now() >= Number(door.dataset.changesAt)
      door.querySelectorAll("[data-door]").forEach((side) => (side.hidden = (side.dataset.door === "then") !== turned))
    })
  addEventListener("load", () => {
    showSize()
    doors()
    setInterval(doors, 15000)
  })
  document.addEventListener("visibilitychange", doors)
})()
`
