import { BadRequestError } from '@membranehq/sdk'
import { first, toCents } from '../../lib'
import { title } from '../../lib/names'

                                               

export default async function run({ externalApiClient, input }                                          ) {
  if (!input.title) {
    throw new BadRequestError('a deal needs a title')
  }
  return externalApiClient.post('/deals', {
    title: title(input),
    stage: first,
    cents: toCents(input.amount ?? 0),
  })
}
