import { type Corpus } from '../shared/rules/rule'
import { nearestNames } from './nearest'
import { resolveTarget } from './target'

const declare = (nativeType: string, className: string): Corpus['classes'][number] => ({
  nativeType,
  className,
  bases: [],
  fields: [],
  unknownFields: 'reject',
})
const corpus: Corpus = {
  engine: 'lib',
  engineVersion: '1',
  classes: [
    declare('lib.GenerationConfig', 'lib.generation.config:GenerationConfig'),
    declare('lib.BitsConfig', 'lib.quant:BitsConfig'),
    declare('lib.a.Config', 'lib.a:Config'),
    declare('lib.b.Config', 'lib.b:Config'),
  ],
  environment: [],
  enums: [],
  rules: [],
}

test.each([
  'lib.GenerationConfig',
  'lib.generation.config:GenerationConfig',
  'lib.generation.config.GenerationConfig',
  'config.GenerationConfig',
  'config:GenerationConfig',
  ' GenerationConfig ',
])('%s', (text) => {
  expect(resolveTarget(corpus, text, {}).nativeType).toBe('lib.GenerationConfig')
})

test('a whole name wins over an end of a longer one', () => {
  const both = { ...corpus, classes: [...corpus.classes, declare('Config', 'Config')] }
  expect(resolveTarget(both, 'Config', {}).nativeType).toBe('Config')
})

test.each([
  [
    'GenerationConfg',
    '--target: found "GenerationConfg", expected a class of the corpus; nearest is lib.GenerationConfig; correct the name of the class',
  ],
  [
    'nonsense',
    '--target: found "nonsense", expected a class of the corpus, such as lib.BitsConfig, lib.GenerationConfig, lib.a.Config, lib.b.Config; correct the name of the class',
  ],
  [
    'Config',
    '--target: found "Config", which fits 2 classes, expected one of lib.a:Config, lib.b:Config; write more of the name',
  ],
  ['onConfig', 'nearest'],
  ['', 'such as'],
])('%j is refused in one line', (text, message) => {
  expect(() => resolveTarget(corpus, text, { key: '--target' })).toThrow(message)
})

test('near names: spelling, case and swapped letters, nearest first', () => {
  const names = ['temperature', 'top_p', 'top_k', 'typical_p', 'num_beams', 'max_new_tokens']
  expect(nearestNames('temprature', names)).toEqual(['temperature'])
  expect(nearestNames('Top_P', names)).toEqual(['top_p', 'top_k'])
  expect(nearestNames('nmu_beams', names)).toEqual(['num_beams'])
  expect(nearestNames('max_tokens', names)).toEqual([])
  expect(nearestNames('zzz', names)).toEqual([])
})
