// Node beside functions in JavaScript: the connector's own code with JSON text at the border, in microseconds a call.
// With JMH's results as an argument, both as a table with ratios.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const operations = join(dirname(fileURLToPath(import.meta.url)), 'src/main/connectors/bench/operations')

async function load(operation, ...files) {
  const text = files
    .map((file) => readFileSync(join(operations, operation, file), 'utf8').replace(/^import .*|^export (?!default)/gm, ''))
    .join('\n')
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).default
}

const item = (id) => ({
  id, name: `Deal number ${id}`, amount: id * 7 + 0.5, status: id % 3 === 0 ? 'open' : 'won', tags: ['a', `b${id % 10}`],
  address: { street: `Main Street ${id}`, city: 'Ulm', zip: String(id % 100000).padStart(5, '0') },
})

/** Microseconds a call: the median of rounds, after a warm-up. */
async function time(call) {
  const rates = []
  for (let round = 0; round < 15; round++) {
    const start = performance.now()
    let count = 0
    do {
      for (let i = 0; i < 10; i++) await call()
      count += 10
    } while (performance.now() - start < 1000)
    if (round >= 5) rates.push(((performance.now() - start) * 1000) / count)
  }
  return rates.sort((a, b) => a - b)[rates.length >> 1]
}

const addOne = await load('add-one', 'run.js')
const renameItems = await load('rename-items', 'run.js')
const mapItems = await load('map-items', 'address.js', 'run.js')
const fetchItem = await load('fetch-item', 'run.js')
const one = '{"input":{"n":41}}'
const items = JSON.stringify({ input: { items: Array.from({ length: 1000 }, (_, i) => item(i + 1)) } })
const body = JSON.stringify(item(42))
const server = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(body))
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const base = `http://127.0.0.1:${server.address().port}`
const externalApiClient = { get: async (path) => (await fetch(base + path)).json() }

const node = {
  addOne: await time(async () => JSON.stringify(await addOne(JSON.parse(one)))),
  renameItems: await time(async () => JSON.stringify(await renameItems(JSON.parse(items)))),
  mapItems: await time(async () => JSON.stringify(await mapItems(JSON.parse(items)))),
  fetchItem: await time(async () => JSON.stringify(await fetchItem({ externalApiClient, input: { id: 42 } }))),
}
server.close()
server.closeAllConnections()

const ours = {}
for (const { benchmark, primaryMetric } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  ours[benchmark.split('.').pop()] = primaryMetric.score
}
const beside = {
  addOne: 'addOneInTheEngine',
  renameItems: 'renameItemsInTheEngine',
  mapItems: 'mapItemsInTheEngine',
  fetchItem: 'fetchItemWithoutJavaScript',
}
const number = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0))
console.log('| operation | connector, µs | bare engine (fetchItem: no JavaScript), µs | more, µs | Node, µs | ratio to Node |')
console.log('| --- | --- | --- | --- | --- | --- |')
for (const [name, engine] of Object.entries(beside)) {
  const values = [ours[name], ours[engine], ours[name] - ours[engine], node[name]].map(number)
  console.log(`| ${name} | ${values.join(' | ')} | ${(ours[name] / node[name]).toFixed(2)} |`)
}
