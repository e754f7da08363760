def sources = new File(basedir, 'target/generated-sources/connector')
assert new File(sources, 'com/example').list().sort() == ['apis', 'money']
assert new File(sources, 'com/example/apis').list() == ['billingapac'] as String[]
assert new File(sources, 'com/example/apis/billingapac/BillingApac.java').exists()

// What the encoding has no character for is written as an escape.
def bytes = new File(sources, 'com/example/money/operations/CustomersOperations.java').bytes
assert new String(bytes, 'ISO-8859-1').contains('   * {@code GET /customers/{id}}: Zahlungsempf\u00e4nger \u00fcber die Stra\u00dfe, \\u9867\\u5ba2.\n')

def classes = new File(basedir, 'target/classes')
assert new File(classes, 'com/example/money/Money.class').exists()
assert new File(classes, 'META-INF/connectors').list() == ['com.example.apis'] as String[]
assert new File(classes, 'META-INF/connectors/com.example.apis').list().sort() == ['billing-apac', 'billing-emea']
assert new File(basedir, 'build.log').readLines().findAll { it.contains(' operations, ') } == [
  '[INFO] billing-apac: com.example.apis.billingapac.BillingApac, 2 operations, 3 types, 100.0 % typed',
  '[INFO] billing-emea: com.example.money.Money, 2 operations, 3 types, 100.0 % typed',
]
true
