def generated = new File(basedir, 'target/generated-sources/connector/com/example/offline/crm')
assert new File(generated, 'model/Owner.java').exists()
assert new File(generated, 'operations/DealsOperations.java').text.contains('listDealsAll(')
def others = new File(generated, 'operations/CrmOperations.java').text
assert others.contains('getPerson(') && !others.contains('deletePerson(')
assert !new File(generated, 'model/Secret.java').exists()

// The second build was offline, and what it referred to is what the first one kept.
assert context.get('requests') == ['/schemas.yml']
assert new File(basedir, 'cache').listFiles().length == 1
true
