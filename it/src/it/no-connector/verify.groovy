def log = new File(basedir, 'build.log').readLines()
def about = log.findAll { it.contains('src/main/connectors') }
assert about == [
  '[WARNING] src/main/connectors: warning [directory-missing] no such directory'
      + ' (expected: a directory with connectors; set connector.directory)'
]
assert log.contains('[INFO] BUILD SUCCESS')
assert !new File(basedir, 'target/generated-sources/connector').exists()
assert !new File(basedir, 'aggregator/target').exists()
true
