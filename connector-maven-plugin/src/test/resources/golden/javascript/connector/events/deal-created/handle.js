export default ({ data }) => ({ events: [{ payload: data }] })
