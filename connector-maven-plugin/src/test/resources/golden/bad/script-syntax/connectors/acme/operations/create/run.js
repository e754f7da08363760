export default async function run({ externalApiClient, input }) {
  return externalApiClient.post('/records', { name: input.name + })
}
