import { BadRequestError } from '@membranehq/sdk'
import { shout } from 'shout'
import { first, Status } from '../../lib'

type Input = { title: string; amount?: number }

export default async function run({ externalApiClient, input }: { externalApiClient: any; input: Input }) {
  if (input.title.trim() === '') {
    throw new BadRequestError('a ticket needs a title')
  }
  return externalApiClient.post('/tickets', {
    title: shout(input.title),
    status: Status.Open,
    priority: first,
    amount: input.amount,
  })
}
