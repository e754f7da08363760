exports.title = (deal) => deal.title.trim()
