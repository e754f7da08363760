def sources = new File(basedir, 'target/generated-sources/connector')
def resources = new File(basedir, 'target/generated-resources/connector')
assert new File(sources, 'com/example/other/billing/Billing.java').text.contains('package com.example.other.billing;')
assert !new File(sources, 'com/example/connectors').exists()
assert resources.toPath().resolve('META-INF/connectors').toFile().list() == ['com.example.other'] as String[]

def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] billing: com.example.connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 1
assert log.count('[INFO] billing: com.example.other.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 1
assert !log.any { it.contains('up to date') }
true
