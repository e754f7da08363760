// The original beside ours; MappingComparison starts this, with its SDK in the current directory. Each line of the
// input is a case and milliseconds; the answer is how many times the case ran in so many, per second of CPU.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'

const { buildData } = createRequire(`${process.cwd()}/`)('@membranehq/sdk')
const cases = new Map()

function read(name) {
  const part = (kind) => JSON.parse(readFileSync(`${process.argv[2]}/${name}-${kind}.json`, 'utf8'))
  const one = { mapping: part('mapping'), input: part('input') }
  const built = buildData(one.mapping, one.input)
  if (!isDeepStrictEqual(built, part('output'))) {
    throw new Error(`${name}: ${JSON.stringify(built)}`)
  }
  return one
}

function run({ mapping, input }, milliseconds) {
  const before = process.cpuUsage()
  const end = performance.now() + milliseconds
  let count = 0
  while (performance.now() < end) {
    for (let i = 0; i < 10; i++) {
      buildData(mapping, input)
    }
    count += 10
  }
  const { user, system } = process.cpuUsage(before)
  return (count * 1e6) / (user + system)
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, milliseconds] = line.split(' ')
  if (!cases.has(name)) {
    cases.set(name, read(name))
  }
  console.log(run(cases.get(name), Number(milliseconds)))
}
