/**
 * The script of the page. Without it everything is shown; with it the items can be searched and
 * filtered. It reads only what the page already shows, and writes no markup.
 */
export const SCRIPT = `
'use strict'
const form = document.getElementById('filter')
const count = document.getElementById('count')
const items = Array.from(document.querySelectorAll('[data-item]'), (element) => ({ element, text: element.textContent.toLowerCase(), data: element.dataset }))
const groups = Array.from(document.querySelectorAll('[data-group]'), (element) => ({ element, of: element.querySelector(':scope > h2 > .of, :scope > h3 > .of, :scope > summary > .of'), items: element.querySelectorAll('[data-item]') }))
const matchesChange = (levels, wanted) => wanted === '' || (wanted === 'any' ? levels !== '' : levels.split(' ').includes(wanted))
const apply = () => {
  const value = (name) => form.elements.namedItem(name).value
  const words = value('search').toLowerCase().split(/\\s+/).filter(Boolean)
  const wanted = { class: value('class'), severity: value('severity'), change: value('change') }
  const shownByChoice = words.length > 0 || Object.values(wanted).some((choice) => choice !== '')
  let shown = 0
  for (const { element, text, data } of items) {
    const visible = (wanted.class === '' || data.class === wanted.class)
      && (wanted.severity === '' || data.severity === wanted.severity)
      && matchesChange(data.change || '', wanted.change)
      && words.every((word) => text.includes(word))
    element.hidden = !visible
    if (visible) shown += 1
  }
  for (const group of groups) {
    const visible = Array.prototype.filter.call(group.items, (item) => !item.hidden).length
    group.element.hidden = visible === 0
    if (group.element.localName === 'details') group.element.open = shownByChoice && visible > 0
    if (group.of) group.of.textContent = visible === group.items.length ? '(' + visible + ')' : '(' + visible + ' of ' + group.items.length + ')'
  }
  // Figures about everything would only push away what was looked for.
  document.body.classList.toggle('filtering', shownByChoice)
  count.value = shown === items.length ? items.length + ' entries' : shown + ' of ' + items.length + ' entries'
}
form.hidden = false
form.addEventListener('input', apply)
form.addEventListener('reset', () => setTimeout(apply))
form.addEventListener('submit', (event) => event.preventDefault())
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return
  event.preventDefault()
  form.elements.namedItem('search').focus()
})
// A link to one rule must show it, whatever a browser restored into the form.
window.addEventListener('hashchange', () => { const target = document.getElementById(location.hash.slice(1)); if (target && target.hidden) form.reset() })
apply()
`
