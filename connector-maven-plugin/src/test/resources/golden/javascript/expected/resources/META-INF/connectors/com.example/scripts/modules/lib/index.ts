import stages from './stages.json'

export { toCents } from './money'
export const first         = stages[0]
