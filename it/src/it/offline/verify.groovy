def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 3
assert builds[2].contains('[INFO] billing: com.example.offline.billing.Billing, 2 operations, 3 types, 100.0 % typed')
assert !builds[2].contains('Download')
assert new File(basedir, 'target/classes/com/example/offline/billing/Billing.class').exists()
true
