export default ({ input }) => axios.post(window.location, { body: JSN.stringify(input) })
