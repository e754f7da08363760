def entry = { new File(basedir, it).text }
assert entry('older/src/main/java/com/example/older/payroll/Payroll.java').contains('.contract(1, 0)')
assert entry('application/target/generated-sources/connector/com/example/connectors/billing/Billing.java') =~ /\.contract\(1, \d+\)/
assert new File(basedir, 'build.log').readLines().any { it.contains('code of both versions calls its API') }
true
