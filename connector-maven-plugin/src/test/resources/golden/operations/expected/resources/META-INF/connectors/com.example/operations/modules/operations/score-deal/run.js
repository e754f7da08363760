export default async function ({ input }) { return { score: 1 }; }
