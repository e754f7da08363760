import priorities from './priorities.json'

export enum Status {
  Open = 'open',
  Closed = 'closed',
}

export const first: string = priorities[0]
