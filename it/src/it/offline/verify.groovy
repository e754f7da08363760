assert new File(basedir, 'target/classes/com/example/connectors/billing/Billing.class').exists()
assert !new File(basedir, 'build.log').text.contains('Download')
true
