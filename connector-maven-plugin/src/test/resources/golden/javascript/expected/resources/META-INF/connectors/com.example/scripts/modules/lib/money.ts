export var Currency; (function (Currency) {               
  Currency["Euro"] =        'EUR'; 
})(Currency || (Currency = {}));

export function toCents(amount        )         {
  return Math.round(amount * 100)
}
