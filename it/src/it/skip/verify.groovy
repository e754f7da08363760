// What the first build generated is compiled by the second, which generates nothing: the directory is registered.
assert new File(basedir, 'target/classes/com/example/connectors/billing/Billing.class').exists()
assert new File(basedir, 'target/classes/META-INF/connectors/com.example.connectors/billing/connector.json').exists()
def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] skipped (connector.skip)') == 1
assert !log.any { it.contains('up to date') }
true
