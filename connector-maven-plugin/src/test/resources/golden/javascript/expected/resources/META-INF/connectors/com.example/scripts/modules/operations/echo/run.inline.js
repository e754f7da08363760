module.exports = ({ input }) => input
