export async function run({ externalApiClient, input }) {
  return externalApiClient.post('/records', input)
}
