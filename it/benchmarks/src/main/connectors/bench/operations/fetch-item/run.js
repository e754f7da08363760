export default async function ({ externalApiClient, input }) {
  const item = await externalApiClient.get(`/items/${input.id}`)
  return { name: item.name }
}
