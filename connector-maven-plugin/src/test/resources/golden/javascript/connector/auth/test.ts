import type { RestApiClient } from '@membranehq/sdk'

interface Arguments {
  externalApiClient: RestApiClient
}

export default async function test({ externalApiClient }: Arguments): Promise<boolean> {
  const me = await externalApiClient.get('/me')
  return me.active !== false
}
