def now = new File(basedir, 'target/generated-sources/connector/com/example/connectors/billing')
def before = new File(basedir, 'target/before/generated-sources/connector/com/example/connectors/billing')
def names = { File root ->
  def found = [] as TreeSet
  root.eachFileRecurse(groovy.io.FileType.FILES) { found << root.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
  found
}
assert names(before) - names(now) == ['model/Customer.java', 'operations/CustomersOperations.java'] as Set
assert names(now) - names(before) == [] as Set
assert new File(now, 'operations/Mine.java').text == '// written by hand\n'

assert new File(before, 'operations/BillingOperations.java').text.contains('CustomersOperations')
assert !new File(now, 'operations/BillingOperations.java').text.contains('CustomersOperations')

// What the change does not touch is not written again, so that nothing is compiled again.
['model/Invoice.java', 'operations/InvoicesOperations.java', 'BillingInput.java'].each {
  assert new File(now, it).lastModified() == new File(before, it).lastModified()
}
def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] billing: com.example.connectors.billing.Billing, 1 operation, 2 types, 100.0 % typed') == 1
true
