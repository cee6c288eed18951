import { labelPrefix } from './label-prefix'

it('a label with the prefix fits, and two long names have two prefixes', () => {
  const long = 'a'.repeat(60)
  expect(labelPrefix('tensorrt_llm', ['tensorrt_llm', 'vllm'])).toBe('tensorrt_llm/')
  for (const name of [long, `${long}b`, 'b'.repeat(28), 'b'.repeat(27)])
    expect(`${labelPrefix(name, [name, 'vllm'])}invariants-breaking`.length).toBeLessThanOrEqual(50)
  expect(labelPrefix(long, [long, `${long}b`])).not.toBe(labelPrefix(`${long}b`, [long, `${long}b`]))
})

it('the only engine of a pull request needs none', () => {
  expect(labelPrefix('vllm', ['vllm', 'vllm'])).toBe('')
})
