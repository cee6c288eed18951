/** Texts whose contrast with what they stand on is below 4.5, as WCAG 2 asks for; a program for the page. */
export const FAINT = `(() => {
  const parse = (color) => [...color.matchAll(/[\\d.]+/g)].map((match) => Number(match[0]))
  const light = (color) => {
    const [r, g, b] = color.slice(0, 3).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element) => {
    if (element === null) return [255, 255, 255]
    const color = parse(getComputedStyle(element).backgroundColor)
    return color.length === 4 && color[3] === 0 ? ground(element.parentElement) : color
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ''))
    .filter((element) => {
      const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5
    })
    .map((element) => element.outerHTML.slice(0, 120))
})()`
