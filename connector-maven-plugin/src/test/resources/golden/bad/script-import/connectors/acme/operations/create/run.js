import { totals } from '../../lib/sums'
import { pick } from '../../lib/objects'
import dayjs from 'dayjs'
import { readFile } from 'fs/promises'

export default ({ input }) => ({ day: dayjs(), ...pick(input, totals(input.lines), readFile) })
