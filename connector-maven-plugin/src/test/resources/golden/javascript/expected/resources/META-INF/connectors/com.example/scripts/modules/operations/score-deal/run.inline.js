




import { toCents } from '../../lib/money'

export default ({ input }) =>
  toCents(input.amount) / 2
