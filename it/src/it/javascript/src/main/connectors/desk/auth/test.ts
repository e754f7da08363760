import type { RestApiClient } from '@membranehq/sdk'

interface Me {
  active: boolean
}

export default async function test({ externalApiClient }: { externalApiClient: RestApiClient }): Promise<boolean> {
  const me: Me = await externalApiClient.get('/me')
  return me.active
}
