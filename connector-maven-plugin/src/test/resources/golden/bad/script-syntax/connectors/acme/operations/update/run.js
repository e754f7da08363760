export default async function run({ externalApiClient, input }) {
  input.names.forEach((each) => await externalApiClient.post('/records', { name: each }))
}
