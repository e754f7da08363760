import { only } from '../../lib/data-only.js'

export default async ({ externalApiClient }) => ({ records: only(await externalApiClient.get('/deals')) })
