interface Ticket {
  owner: { name: string }
}

type How = 'api' | 'code'

export default async function ({ externalApiClient, input }: { externalApiClient: any; input: { how: How } }) {
  if (input.how === 'api') {
    try {
      await externalApiClient.get('/nothing')
    } catch (error: any) {
      return { key: error.data.key, why: error.data.data.why }
    }
  }
  const ticket = { owner: undefined } as unknown as Ticket
  return ticket.owner.name
}
