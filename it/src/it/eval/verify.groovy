def log = new File(basedir, 'build.log').readLines()
def explained = log.findAll { it.startsWith('[INFO]') && it.contains(' -> ') }
assert explained[0].contains('src/main/connectors/acme/data/deals/list.rest.yml:4:3: object -> {"records":[{"id":1,"name":"Big deal"}],"key":"***"}')
assert explained.count { it.contains('$var item.id -> 1') } == 1
assert log.containsAll(['[INFO]       "name": "Big deal"', '[INFO]   "key": "s3cr3t"'])
assert log.any { it.contains('src/main/connectors/acme/data/deals/broken.yml:2:2: error [yaml-syntax]') }
true
