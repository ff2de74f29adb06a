#!/bin/sh
# SPDX-License-Identifier: MIT
# The JSON Schemas that "showprocfields --describe --json-schema" prints: each is one, and the JSON of
# every fixture validates against its dataset's. What proc2json makes of a file is not this test's matter.
set -u
LC_ALL=C
export LC_ALL
: "${srcdir=.}" "${PYTHON=python3}"
programs=$(pwd -P)
if ! $PYTHON -c 'import jsonschema; jsonschema.Draft202012Validator' 2>/dev/null; then
	echo "schema.sh: no Python with jsonschema's Draft 2020-12 here"
	exit 77
fi
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

"$programs/showprocfields" --describe --json-schema >"$tmp/schemas" || exit 1
# One tree at a time, because a tree says which machine it is from. A file outside of a tree that no
# name tells is not proc2json's fault: what it cannot read is not in its output.
cd "$srcdir/fixtures" || exit 1
for tree in */proc hand/*/proc unknown/*/proc; do
	find "$tree" -type f | sort | xargs "$programs/proc2json" --compact --root "${tree%/proc}" \
		2>>"$tmp/messages" >"$tmp/one"
	# one file gives its document, several an array
	cat "$tmp/one" >>"$tmp/documents"
done

$PYTHON - "$tmp/schemas" "$tmp/documents" <<'END'
import json, re, sys
from jsonschema import Draft202012Validator

failures = {}

def closed(schema, where, dataset):
    """Objects say which keys they have: none leaves additionalProperties out."""
    if isinstance(schema, dict):
        if schema.get('type') == 'object' and 'properties' in schema and \
           'additionalProperties' not in schema:
            fail(dataset, 'an object without additionalProperties at ' + where)
        for k, v in schema.items():
            closed(v, where + '/' + k, dataset)
    elif isinstance(schema, list):
        for i, v in enumerate(schema):
            closed(v, '%s/%d' % (where, i), dataset)

def fail(dataset, what):
    failures.setdefault(dataset, [])
    if what not in failures[dataset]:
        failures[dataset].append(what)

def documents(path):
    decoder, text, at = json.JSONDecoder(), open(path, encoding='utf-8').read(), 0
    while at < len(text):
        doc, at = decoder.raw_decode(text, at)
        at = at + 1         # the newline
        yield from doc if isinstance(doc, list) else [doc]

validators = {}
for line in open(sys.argv[1], encoding='utf-8'):
    schema = json.loads(line)
    name = schema['title']
    try:
        Draft202012Validator.check_schema(schema)
    except Exception as e:
        fail(name, 'not a schema: %s' % str(e).split('\n')[0])
        continue
    closed(schema, '', name)
    validators[name] = Draft202012Validator(schema)

def refuses(validator, doc, record, dataset):
    """A schema that takes anything tests nothing: no value may be what no file holds."""
    for key in record:
        wrong = dict(doc, records=[dict(record, **{key: {'no': [[{}]]}})])
        if validator.is_valid(wrong):
            fail(dataset, 'takes anything as ' + key)
            return

count, records, used = 0, 0, set()
for doc in documents(sys.argv[2]):
    name = doc['dataset']
    if name not in validators:
        fail(name, 'no schema')
        continue
    if name not in used and doc['records']:
        used.add(name)
        refuses(validators[name], doc, doc['records'][0], name)
    count += 1
    records += len(doc['records'])
    for e in validators[name].iter_errors(doc):
        at = '/'.join(re.sub('^[0-9]+$', '0', str(p)) for p in e.absolute_path)
        # of an anyOf the message holds the whole value
        fail(name, '%s: %s: %s' % (doc['source'] if len(failures.get(name, [])) < 3 else '',
                                   at, e.message[:160]))

for name in sorted(failures):
    for what in failures[name][:6]:
        print('not ok %s: %s' % (name, what))
print('%d schemas, %d of them used; %d documents, %d records; %d datasets fail' %
      (len(validators), len(used), count, records, len(failures)))
sys.exit(1 if failures or count < 1000 else 0)
END
