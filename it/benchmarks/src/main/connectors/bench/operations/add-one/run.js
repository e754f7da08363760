export default function ({ input }) {
  return input.n + 1
}
