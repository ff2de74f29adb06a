#!/bin/sh
# SPDX-License-Identifier: MIT
# What a user meets: operands, options, messages to the letter, exit codes, pipes that close. Prints
# "ok" or "not ok" for each case. The tables are toys of this script, so that no case depends on how
# a real dataset reads; what the files' values are is golden.sh's matter.
set -u
LC_ALL=C
export LC_ALL
BUILDDIR=$(cd "${BUILDDIR:-.}" && pwd)
PATH=$BUILDDIR:$PATH
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1
failures=0
cases=0

# case NAME STATUS COMMAND: runs it; its output is then in out and err.
case_()
{
	name=$1
	cases=$((cases + 1))
	sh -c "$3" >out 2>err
	got=$?
	good=1
	if [ $got -ne "$2" ]; then
		good=0
		echo "# $3"
		echo "# exit code $got, not $2"
		sed 's/^/# stderr: /' err
	fi
}

# stdout TEXT, stderr TEXT: the last case printed exactly this; *_has: a line of it holds TEXT.
same()
{
	if [ "$(cat "$1"; echo .)" != "$2
." ] && { [ -n "$2" ] || [ -s "$1" ]; }; then
		good=0
		echo "# $1 is:"
		sed 's/^/#   /' "$1"
		printf '%s\n' "$2" | sed 's/^/# not /'
	fi
}

stdout()
{
	same out "$1"
}

stderr()
{
	same err "$1"
}

stdout_has()
{
	grep -qF -e "$1" out || { good=0; echo "# no \"$1\" in:"; sed 's/^/#   /' out; }
}

stderr_has()
{
	grep -qF -e "$1" err || { good=0; echo "# no \"$1\" in:"; sed 's/^/#   /' err; }
}

end()
{
	if [ $good = 1 ]; then
		echo "ok $cases - $name"
	else
		echo "not ok $cases - $name"
		failures=$((failures + 1))
	fi
}

# ---- toys ----------------------------------------------------------------------------------------

cat >toys <<'END'
# a line of this file: a name and a number
dataset toy
summary a toy for tests
rec|{name%w} {n%u}

dataset net/toynet @net/toynet
rec|{name%w} {n%u}

dataset [pid]/toypid @task/toypid
rec|{name%w} {n%u}

dataset [pid]/toyfd/[fd] @task/toyfd/[fd]
link
rec file|{target%s}

dataset [pid]/exe @task/exe
link
rec file|{target%s}

dataset a/twice
rec|{name%w}
dataset b/twice
rec|{name%w}

dataset toyaddr
rec|{local_address%08X}
derive local_ip ipv4(local_address)

dataset toytime
rec|{t%u} {n%u}
derive t_seconds ticks_seconds(t)
derive n_bytes pages_bytes(n)

dataset toywide
param w 1 9 5
rec|{name%w} {n%*u,w=w}

dataset toylock
refused it never ends
END
cat >shapes <<'END'
dataset shape
kernel fs/proc/none.c:none
summary shapes for tests
head|version {>20}
set version|version {%u}
rec|{name%w} {size%u} kB{? opt {opt%w}}
 set|{@%[^=]}={=%u}
 obj inner|inner {a%u} {b%w}
 lst items|item {n%u}{tags*: {%w}}
set|total={total%u}
doc name: what it is called
doc size kB since 2.6: how much of it
doc opt: there or not
derive size_bytes kb_bytes(size)
END
p="proc2json -ct toys"
printf 'a 1\nb 2\n' >toy
cp toy copy
cp toy -- -l
printf 'a 1\nwrong line\nc x\n' >bad
printf 'a 1\nb 2' >ends
i=0
while [ $i -lt 15 ]; do echo wrong; i=$((i + 1)); done >many
records='"records":[{"name":"a","n":1},{"name":"b","n":2}]'
mkdir -p tree/proc/net tree/proc/9/net tree/proc/10/toyfd tree/proc/100 bare
for f in toy net/toynet 9/net/toynet 9/toypid 10/toypid; do cp toy "tree/proc/$f"; done
cp toy bare/toy
ln -s 'pipe:[7]' tree/proc/10/toyfd/3
ln -s /etc/passwd tree/proc/10/toyfd/12
ln -s 9 tree/proc/self
ln -s "$tmp/toy" tree/proc/outside
ln -s ../../toy tree/proc/above
ln -s 10/toypid tree/proc/mine

# ---- options -------------------------------------------------------------------------------------

for program in proc2json json2proc regentest-all-proc-files; do
	case_ "$program --help" 0 "$program --help"
	stdout_has "Usage: $program"
	stdout_has "Examples:"
	stdout_has "--as DATASET"
	stderr ""
	end
	case_ "$program --version" 0 "$program --version"
	stdout_has "$program (procrec) "
	end
	case_ "$program: an unknown option" 2 "$program --frob"
	stdout ""
	stderr "$program: unrecognized option '--frob'
$program: see $program --help"
	end
done
case_ "no operand" 2 "proc2json"
stderr "proc2json: no file is named
proc2json: see proc2json --help"
end
case_ "an option without its argument" 2 "proc2json --as"
stderr "proc2json: option '--as' requires an argument
proc2json: see proc2json --help"
end
case_ "--page-size that is none" 2 "proc2json --page-size 5000 toy"
stderr "proc2json: --page-size: not a power of two: 5000
proc2json: see proc2json --help"
end
case_ "--byte-order that is none" 2 "proc2json --byte-order pdp toy"
stderr "proc2json: --byte-order: neither big nor little: pdp
proc2json: see proc2json --help"
end
for o in '""' '--as= toy' '-r "" toy' '--table= toy'; do
	case_ "an empty name ($o)" 2 "proc2json $o"
	stdout ""
	stderr_has " is empty"
	end
done
for n in 0 x 1000001; do
	case_ "--clock-tick $n" 2 "proc2json --clock-tick $n toy"
	stderr_has "proc2json: --clock-tick: not a number "
	end
done
for n in x -1 1x 99999999999999999999 ''; do
	case_ "--max-record '$n'" 2 "proc2json --max-record '$n' toy"
	stderr_has "proc2json: --max-record: not a number up to "
	end
done
case_ "good numbers" 0 "$p --max-record 1M --page-size 64k --byte-order big toy"
end
case_ "bundled letters" 0 "proc2json -lt toys toy"
stdout '{"name":"a","n":1}
{"name":"b","n":2}'
end
case_ "-- ends the options" 0 "proc2json -l --as toy -t toys -- -l"
stdout '{"name":"a","n":1}
{"name":"b","n":2}'
end
case_ "options behind operands" 0 "proc2json toy -t toys --lines"
stdout_has '{"name":"a","n":1}'
end
case_ "--pretty" 0 "$p --pretty toy"
stdout_has '      "name": "a",'
end
case_ "--help to a full disk" 1 "proc2json --help >/dev/full"
stderr "proc2json: standard output: No space left on device"
end

# ---- tables of the user's ------------------------------------------------------------------------

case_ "--table: no such file" 2 "proc2json -t none toy"
stderr "proc2json: none: No such file or directory"
end
case_ "--table: not a table" 2 "proc2json -t toy toy"
stderr "proc2json: toy:1:1: expected: dataset NAME"
end
cat >broken <<'END'
# one
dataset one
rec|{a%u}

dataset two
rec|{a%q}
END
case_ "--table: the line in the file, not in the table" 2 "proc2json -t broken toy"
stderr_has "proc2json: broken:6:"
end
printf '\ndataset first\nrec|{a%%u}\ndataset toy\nrec|{a%%s}{b%%s}\n' >doubtful
case_ "--table: what breaks the laws is told" 0 "proc2json -t doubtful -l toy"
stderr "proc2json: doubtful:5:5: L2 two strings without an end between them: {a%s}"
end
case_ "--lint tells it too, and what has no documentation" 1 "showprocfields --lint -t doubtful"
stdout "doubtful:3:5: /proc/first: L6 no doc line: a
doubtful:2:1: /proc/first: L7 no kernel function or no summary
doubtful:5:5: /proc/toy: L2 two strings without an end between them: {a%s}
doubtful:5:5: /proc/toy: L6 no doc line: a
doubtful:5:5: /proc/toy: L6 no doc line: b
doubtful:4:1: /proc/toy: L7 no kernel function or no summary"
stderr ""
end
printf 'dataset toy\nrec|{mine%%s}\n' >own
case_ "--table twice: the first one that fits" 0 "proc2json -c -t own -t toys toy"
stdout '{"source":"toy","dataset":"/proc/toy","records":[{"mine":"a 1"},{"mine":"b 2"}]}'
end

# ---- operands ------------------------------------------------------------------------------------

case_ "a file by its name" 0 "$p toy"
stdout "{\"source\":\"toy\",\"dataset\":\"/proc/toy\",$records}"
stderr ""
end
case_ "a file by its path" 0 "$p ./tree/proc/10/toypid"
stdout "{\"source\":\"./tree/proc/10/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":10},$records}"
end
case_ "in a directory below proc a short name means the long one" 0 \
	"cd tree/proc/10 && proc2json -ct ../../../toys toypid"
stdout "{\"source\":\"toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":10},$records}"
end
case_ "several files: an array" 0 "$p toy tree/proc/toy"
stdout "[{\"source\":\"toy\",\"dataset\":\"/proc/toy\",$records},{\"source\":\"tree/proc/toy\",\"dataset\":\"/proc/toy\",$records}]"
end
case_ "several files as lines say where they are from" 0 "$p -l toy tree/proc/10/toypid"
stdout '{"_source":"toy","name":"a","n":1}
{"_source":"toy","name":"b","n":2}
{"_source":"tree/proc/10/toypid","_params":{"pid":10},"name":"a","n":1}
{"_source":"tree/proc/10/toypid","_params":{"pid":10},"name":"b","n":2}'
end
case_ "a dataset's name under --root" 0 "$p --root tree toynet"
stdout "{\"source\":\"tree/proc/net/toynet\",\"dataset\":\"/proc/net/toynet\",$records}"
end
case_ "a name under --root" 0 "$p --root tree 9/net/toynet"
stdout "{\"source\":\"tree/proc/9/net/toynet\",\"dataset\":\"/proc/net/toynet\",\"params\":{\"pid\":9},$records}"
end
case_ "a name that is nothing" 2 "$p nothing"
stdout ""
stderr "proc2json: nothing: no such file, and no dataset has this name"
end
case_ "a path that is nothing" 2 "$p /nothing/toy"
stderr "proc2json: /nothing/toy: no such file"
end
case_ "a path below a file" 2 "$p '$tmp/toy/toy'"
stderr "proc2json: $tmp/toy/toy: no such file"
end
case_ "a dataset whose name lacks a process" 2 "$p toypid"
stderr "proc2json: toypid: no such file; '/proc/[pid]/toypid' reads all that there are"
end
case_ "a name that several datasets have" 2 "$p twice"
stderr "proc2json: twice: several datasets have this name: /proc/a/twice, /proc/b/twice"
end
cp toy twice
case_ "a file whose name several datasets have" 2 "$p twice"
stderr "proc2json: twice: several datasets have this name: /proc/a/twice, /proc/b/twice (--as DATASET says which)"
end
rm twice
case_ "a file whose name says nothing" 2 "$p copy"
stdout ""
stderr "proc2json: copy: neither its name nor its content tells a dataset (--as DATASET says which)"
end
case_ "a directory" 2 "$p ."
stderr "proc2json: .: is a directory; './[any]' reads the files in it"
end
case_ "what that says is so" 0 "$p 'tree/proc/net/[any]'"
stdout "[{\"source\":\"tree/proc/net/toynet\",\"dataset\":\"/proc/net/toynet\",$records}]"
end
case_ "a shell's pattern" 2 "$p 'tree/proc/*/toypid' '/nothing/*' '[pid]/*'"
stderr "proc2json: tree/proc/*/toypid: no such file; patterns have [pid], [fd], [any] in the place of *
proc2json: /nothing/*: no such file; patterns have [pid], [fd], [any] in the place of *
proc2json: [pid]/*: no such file; patterns have [pid], [fd], [any] in the place of *"
end
case_ "a directory with --as" 2 "$p --as toy tree"
stdout ""
stderr "proc2json: tree: is a directory; 'tree/[any]' reads the files in it"
end
case_ "a file that is not for reading" 2 "touch toylock; $p toylock"
stderr "proc2json: toylock: it never ends"
end
case_ "one of several is missing" 1 "$p /nothing/toy toy"
stdout "[{\"source\":\"toy\",\"dataset\":\"/proc/toy\",$records}]"
stderr "proc2json: /nothing/toy: no such file"
end
case_ "a file's path is no dataset's name" 2 "$p tree/proc/net/tcp ./meminfo copy/meminfo"
stderr "proc2json: tree/proc/net/tcp: no such file
proc2json: ./meminfo: no such file
proc2json: copy/meminfo: no such file, and no dataset has this name"
end
case_ "a name that would upset a terminal" 2 "$p \"/no\$(printf '\\033')thing\""
stderr 'proc2json: /no\x1bthing: no such file'
end
printf 'dataset rude\nrefused no \033[31m\377\n' >rude
case_ "a table that would upset a terminal" 2 "proc2json -t rude --as rude toy"
stderr 'proc2json: toy: no \x1b[31m\xff'
end
case_ "a name that is too long for a message" 2 "$p \"/no\$(printf '%09000d' 0)thing\""
stderr_has 'thing: no such file'
end
: >empty
case_ "an empty file has no records" 0 "$p --as toy empty"
stdout '{"source":"empty","dataset":"/proc/toy","records":[]}'
end

# ---- --as, standard input, the two-operand form --------------------------------------------------

for as in toynet net/toynet /proc/net/toynet /proc/9/net/toynet; do
	case_ "--as $as" 0 "$p --as $as copy"
	stdout "{\"source\":\"copy\",\"dataset\":\"/proc/net/toynet\",$records}"
	end
done
case_ "--as of a pattern" 0 "$p --as '/proc/[pid]/toypid' copy"
stdout_has '"dataset":"/proc/[pid]/toypid","records"'
end
case_ "--as that is no dataset" 2 "$p --as zzz copy"
stderr "proc2json: --as zzz: no dataset has this name (showprocfields --list shows all)
proc2json: see proc2json --help"
end
case_ "--as that is several" 2 "$p --as twice copy"
stderr_has "proc2json: --as twice: several datasets have this name: /proc/a/twice, /proc/b/twice"
end
case_ "standard input" 0 "$p --as toy - <copy"
stdout "{\"source\":\"-\",\"dataset\":\"/proc/toy\",$records}"
end
case_ "standard input from a pipe" 0 "cat copy | $p --as toy -"
stdout "{\"source\":\"-\",\"dataset\":\"/proc/toy\",$records}"
end
case_ "standard input that nothing says" 2 "$p - <copy"
stderr "proc2json: -: neither its name nor its content tells a dataset (--as DATASET says which)"
end
mkfifo fifo
case_ "lines come as soon as they are read" 0 "
	{ echo a 1; sleep 3; echo b 2; } | $p -l --as toy - >fifo &
	exec 3<fifo; read -r line <&3; echo \"\$line\"; kill -0 \$! && echo early; cat <&3"
stdout '{"name":"a","n":1}
early
{"name":"b","n":2}'
end
case_ "two operands: a name and a copy" 0 "$p /proc/net/toynet copy"
stdout "{\"source\":\"copy\",\"dataset\":\"/proc/net/toynet\",$records}"
stderr "proc2json: note: reading copy as /proc/net/toynet (the same as --as /proc/net/toynet)"
end
case_ "two operands that are files" 1 "$p /proc/net/toynet toy"
stdout_has "[{\"source\":\"toy\",\"dataset\":\"/proc/toy\""
stderr "proc2json: /proc/net/toynet: no such file"
end
case_ "two operands, the second nowhere" 2 "$p /proc/net/toynet none"
stderr "proc2json: /proc/net/toynet: no such file
proc2json: none: no such file, and no dataset has this name"
end

# ---- patterns and trees --------------------------------------------------------------------------

case_ "a pattern is an array in order of number" 0 \
	"$p -r tree '/proc/[pid]/toypid' '/proc/[pid]/net/toynet'"
stdout "[{\"source\":\"tree/proc/9/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":9},$records},{\"source\":\"tree/proc/10/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":10},$records},{\"source\":\"tree/proc/9/net/toynet\",\"dataset\":\"/proc/net/toynet\",\"params\":{\"pid\":9},$records}]"
stderr ""
end
ln -s ../outside tree/proc/100/toypid
case_ "one of a pattern's files cannot be had" 1 "$p -r tree '/proc/[pid]/toypid'"
stdout_has '"params":{"pid":100},"records":[],"error":"'
stderr "proc2json: tree/proc/100/toypid: a link leads out of the tree"
end
rm tree/proc/100/toypid
case_ "a pattern without /proc/" 0 "$p -r tree '[pid]/toypid'"
stdout "[{\"source\":\"tree/proc/9/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":9},$records},{\"source\":\"tree/proc/10/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":10},$records}]"
stderr ""
end
case_ "a pattern of a copy" 0 "$p 'tree/proc/[pid]/net/toynet'"
stdout "[{\"source\":\"tree/proc/9/net/toynet\",\"dataset\":\"/proc/net/toynet\",\"params\":{\"pid\":9},$records}]"
end
case_ "a pattern that means nothing" 2 "$p -r tree '/proc/[pid]/none'"
stdout "[]"
stderr "proc2json: /proc/[pid]/none: no such file"
end
case_ "a pattern of files that no table describes" 2 "touch tree/proc/9/what; $p -r tree '/proc/[pid]/what'"
stderr "proc2json: /proc/[pid]/what: no table describes these files (--as DATASET says which)"
end
case_ "a pattern of anything leaves out what is unknown" 0 "$p -r tree '/proc/10/[x]'"
stdout "[{\"source\":\"tree/proc/10/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":10},$records}]"
stderr ""
end
case_ "a pattern in a directory that is not there" 2 "$p -r tree '/proc/none/[pid]/toy'"
stderr "proc2json: /proc/none/[pid]/toy: no such file"
end
case_ "links are datasets" 0 "$p -r tree '/proc/[pid]/toyfd/[fd]'"
stdout '[{"source":"tree/proc/10/toyfd/3","dataset":"/proc/[pid]/toyfd/[fd]","params":{"pid":10,"fd":3},"records":[{"target":"pipe:[7]"}]},{"source":"tree/proc/10/toyfd/12","dataset":"/proc/[pid]/toyfd/[fd]","params":{"pid":10,"fd":12},"records":[{"target":"/etc/passwd"}]}]'
end
case_ "a link below --root" 0 "$p -r tree self/toypid"
stdout "{\"source\":\"tree/proc/self/toypid\",\"dataset\":\"/proc/[pid]/toypid\",\"params\":{\"pid\":\"self\"},$records}"
end
for l in outside above; do
	case_ "a link that leaves --root ($l)" 1 "$p -r tree --as toy /proc/$l"
	stdout_has '"records":[],"error":"'
	stderr "proc2json: tree/proc/$l: a link leads out of the tree"
	end
done
case_ "a path that leaves --root" 1 "$p -r tree --as toy /proc/../../toy"
stdout_has '"records":[],"error":"'
stderr "proc2json: tree/proc/../../toy: a link leads out of the tree"
end
case_ "--root without proc in it" 0 "$p -r bare /proc/toy"
stdout "{\"source\":\"bare/toy\",\"dataset\":\"/proc/toy\",$records}"
end
case_ "--root that is nothing" 2 "$p -r none toy"
stderr "proc2json: --root none: No such file or directory"
end
case_ "--root: a path that exists is that file" 0 "$p -r tree toy"
stdout "{\"source\":\"toy\",\"dataset\":\"/proc/toy\",$records}"
end

# ---- the machine that a copy is from -------------------------------------------------------------

echo 0100007F >toyaddr
cp toyaddr tree/proc/toyaddr
# A 32-bit big-endian process: AT_PAGESZ 4096, AT_NULL.
mkdir -p bigend/proc/1
printf '\0\0\0\006\0\0\020\0\0\0\0\0\0\0\0\0' >bigend/proc/1/auxv
cp toyaddr bigend/proc/toyaddr
case_ "a copy: the byte order is not guessed" 0 "$p toyaddr"
stdout '{"source":"toyaddr","dataset":"/proc/toyaddr","records":[{"local_address":"0100007F"}]}'
end
case_ "a tree without auxv: nor there" 0 "$p -r tree /proc/toyaddr"
stdout '{"source":"tree/proc/toyaddr","dataset":"/proc/toyaddr","records":[{"local_address":"0100007F"}]}'
end
case_ "--byte-order little" 0 "$p --byte-order little toyaddr"
stdout_has '"local_address":"0100007F","local_ip":"127.0.0.1"'
end
case_ "--byte-order big" 0 "$p --byte-order big toyaddr"
stdout_has '"local_address":"0100007F","local_ip":"1.0.0.127"'
end
case_ "a tree with auxv says it" 0 "$p -r bigend /proc/toyaddr"
stdout_has '"local_address":"0100007F","local_ip":"1.0.0.127"'
end
case_ "an option goes before auxv" 0 "$p -r bigend --byte-order little /proc/toyaddr"
stdout_has '"local_address":"0100007F","local_ip":"127.0.0.1"'
end
echo 250 3 >toytime
case_ "--clock-tick and --page-size" 0 "$p --clock-tick 1000 --page-size 16K toytime"
stdout_has '"records":[{"t":250,"t_seconds":0.25,"n":3,"n_bytes":49152}]'
end
case_ "a copy: nor are ticks and pages" 0 "$p toytime"
stdout_has '"records":[{"t":250,"n":3}]'
end
case_ "--plain leaves derived fields out" 0 "$p --plain -r bigend /proc/toyaddr"
stdout '{"source":"bigend/proc/toyaddr","dataset":"/proc/toyaddr","records":[{"local_address":"0100007F"}]}'
end

# ---- unknown lines -------------------------------------------------------------------------------

case_ "lines that the table does not know" 1 "$p --as toy bad"
stdout '{"source":"bad","dataset":"/proc/toy","records":[{"name":"a","n":1},{"_raw_2":"wrong line"},{"_raw_3":"c x"}]}'
stderr 'proc2json: bad:2:7: expected {n%u}, found "line"
proc2json: bad:3:3: expected {n%u}, found "x"'
end
case_ "--strict" 1 "$p --strict --as toy bad"
stdout_has '"records":[{"name":"a","n":1}],"error":'
stderr 'proc2json: bad:2:7: expected {n%u}, found "line"'
end
printf 'one 4 kB\nx=1\nwhat\n' >shape_cut
case_ "--strict in the middle of a record" 1 "proc2json -cst shapes --as shape shape_cut"
stdout '{"source":"shape_cut","dataset":"/proc/shape","records":[{"name":"one","size":4,"size_bytes":4096,"opt":null,"x":1}],"layout":{"head":0},"error":"PROCREC_ESYNTAX: 3:5: expected \" \", found the end of the line"}'
end
case_ "--strict and a file without fault" 0 "$p --strict toy"
stderr ""
end
case_ "ten lines are told, the others counted" 1 "$p --as toy many"
stderr_has "proc2json: many:10:"
stderr_has "proc2json: many: 5 more lines like these"
[ "$(wc -l <err)" -eq 11 ] || good=0
end
case_ "a last line without its end" 0 "$p --as toy ends | json2proc -t toys | cmp - ends"
end
printf 'a 1\nb 2\n\0\0\0' >zeros
case_ "zeros behind the text" 0 "$p --as toy zeros | json2proc -t toys | cmp - zeros"
end

# ---- live /proc ----------------------------------------------------------------------------------

if [ -r /proc/self/stat ]; then
	case_ "a process that ends while it is read" 1 "
		sleep 100 & exec 3</proc/\$!/stat; kill \$!; wait \$! 2>/dev/null
		exec $p --as toypid - <&3"
	stdout '{"source":"-","dataset":"/proc/[pid]/toypid","records":[],"error":"ESRCH"}'
	stderr "proc2json: -: vanished while it was read"
	end
	case_ "a process that is not there" 2 "$p /proc/0/toypid"
	stdout ""
	stderr "proc2json: /proc/0/toypid: no such file"
	end
	case_ "the root's dataset by its name" 0 "proc2json -c meminfo"
	stdout_has '{"source":"/proc/meminfo","dataset":"/proc/meminfo","records":[{"MemTotal":'
	end
	case_ "one's own link" 0 "$p /proc/self/exe"
	stdout_has "\"params\":{\"pid\":\"self\"},\"records\":[{\"target\":\"$BUILDDIR/proc2json\"}]}"
	end
fi
if [ "$(id -u)" = 0 ] && grep -q '^Kthread:.1' /proc/2/status 2>/dev/null &&
	[ ! -e /proc/2/exe ]; then
	case_ "a kernel thread has no executable" 1 "$p /proc/2/exe"
	stdout '{"source":"/proc/2/exe","dataset":"/proc/[pid]/exe","params":{"pid":2},"records":[],"error":"ENOENT"}'
	stderr "proc2json: /proc/2/exe: not applicable: a kernel thread or a process that has ended has no such file"
	end
	case_ "kernel threads are left out of patterns" 0 "$p '/proc/[pid]/exe' 2>err2 | cat"
	if grep -q '"pid":2}' out || grep -q '/proc/2/' err2; then good=0; fi
	end
fi
cp toy shut
chmod 0 shut
chmod 755 . tree
chmod 644 toys
as_user=
if [ "$(id -u)" != 0 ]; then
	as_user='env'
elif command -v setpriv >/dev/null &&
	setpriv --reuid 65534 --clear-groups test -x "$BUILDDIR/proc2json" -a -r toys 2>/dev/null; then
	as_user='setpriv --reuid 65534 --clear-groups'
fi
if [ -n "$as_user" ]; then
	case_ "a file that one may not read" 1 "$as_user $p --as toy shut"
	stdout '{"source":"shut","dataset":"/proc/toy","records":[],"error":"EACCES"}'
	stderr "proc2json: shut: not permitted"
	end
	mkdir -p shut_tree/proc
	i=100
	while [ $i -lt 125 ]; do
		mkdir shut_tree/proc/$i
		cp toy shut_tree/proc/$i/toypid
		[ $i = 100 ] || chmod 0 shut_tree/proc/$i/toypid
		i=$((i + 1))
	done
	chmod 755 shut_tree shut_tree/proc
	case_ "a pattern of files that one may not read" 1 "$as_user $p -r shut_tree '/proc/[pid]/toypid' toy"
	[ "$(grep -c '/toypid: not permitted' err)" = 10 ] || good=0
	stderr_has "proc2json: /proc/[pid]/toypid: 14 more files that are not permitted"
	[ "$(grep -o EACCES out | wc -l)" = 24 ] || good=0
	end
	mkdir tree/proc/77
	chmod 0 tree/proc/77
	case_ "a pattern's directory that one may not read" 1 "$as_user $p 'tree/proc/77/[fd]' toy"
	stderr "proc2json: tree/proc/77/: not permitted"
	end
fi

# ---- output --------------------------------------------------------------------------------------

awk 'BEGIN { for (i = 0; i < 100000; i++) print "name" i, i }' >big
$p --as toy big >big.json 2>/dev/null
case_ "a full disk" 1 "$p toy >/dev/full"
stderr "proc2json: standard output: No space left on device"
end
case_ "a full disk, much output" 1 "$p --as toy big toy >/dev/full"
stderr "proc2json: standard output: No space left on device"
end
for program in "$p --as toy big" "proc2csv -t toys --as toy big" "showprocfields -t toys --as toy big" \
	"json2proc -t toys big.json" "regentest-all-proc-files -t toys $(printf 'toy %.0s' $(seq 9999))"; do
	case_ "a closed pipe: ${program%% *}" 0 "{ $program; echo \$? >status; } | head -c 100 >/dev/null; cat status"
	stdout 1
	stderr "${program%% *}: standard output: Broken pipe"
	end
done
case_ "a closed standard output" 1 "$p toy >&-"
stderr "proc2json: standard output: Bad file descriptor"
end
case_ "closed standard streams do not come to mean files" 1 "$p -r bigend /proc/toyaddr <&- >&-"
stderr "proc2json: standard output: Bad file descriptor"
end
case_ "a closed standard input" 2 "$p --as toy - <&-"
stdout ""
stderr "proc2json: -: standard input is closed"
end
case_ "a closed standard input that nothing says" 2 "$p - <&-"
stderr "proc2json: -: standard input is closed"
end
case_ "json2proc and a closed standard input" 2 "json2proc <&-"
stderr "json2proc: -: standard input is closed"
end
case_ "json2proc and a full disk" 1 "$p --as toy big | json2proc -t toys >/dev/full"
stderr "json2proc: standard output: No space left on device"
end

# ---- json2proc -----------------------------------------------------------------------------------

case_ "there and back" 0 "json2proc -t toys big.json | cmp - big"
end
case_ "there and back with lines kept as text" 0 "$p --as toy bad 2>/dev/null | json2proc -t toys - | cmp - bad"
end
case_ "the files of an array one after another" 0 "$p toy tree/proc/toy | json2proc -t toys"
stdout "a 1
b 2
a 1
b 2"
end
case_ "lines with --as" 0 "$p -l toy | json2proc -t toys --as toy | cmp - toy"
end
printf 'a 1234567\nb 123\nc   4' >toywide
cp toywide wide
case_ "lines tell where the layout changes" 0 "$p -l toywide"
stdout '{"_layout":{"eol":0},"name":"a","n":1234567}
{"_layout":{"w":1,"eol":0},"name":"b","n":123}
{"_layout":{"w":3,"eol":0},"name":"c","n":4}'
end
case_ "lines that are not as wide as the table says" 0 "$p -l toywide | json2proc -t toys --as toywide | cmp - toywide"
end
case_ "lines of several files and widths" 0 "$p -l toywide wide toy --as toywide |
	json2proc -t toys --as toywide >both; cat toywide wide toy | cmp - both"
end
# The end of a file is looked at for a layout before it is read; it may be that of another document.
case_ "documents of several layouts in a file" 0 "{ $p toy; $p toywide; } >docs.json
	json2proc -t toys docs.json >both; cat toy toywide | cmp - both"
end
case_ "documents of several layouts in a file, the first one not as the table says" 0 \
	"{ $p toywide; $p toy; $p toywide toy; } >docs.json
	json2proc -t toys docs.json >both; cat toywide toy toywide toy | cmp - both"
end
{
	proc2json -ct toys toy
	echo '{"dataset":"toy","x":{"layout":{"w":}}}'
} >docs.json
case_ "a file that ends in what is no layout" 1 "json2proc -t toys docs.json"
stdout "a 1
b 2"
stderr_has "json2proc: docs.json:"
end
# More than is held in memory; its layout tells at the end that the last line has no newline.
awk 'BEGIN { for (i = 0; i < 300000; i++) printf "line%d %d\n", i, i * 7919 % 100003 }' >long
printf 'last 1' >>long
case_ "long, from a file" 0 "$p --as toy long >long.json; json2proc -t toys long.json | cmp - long"
end
case_ "long, through a pipe" 0 "cat long.json | json2proc -t toys | cmp - long"
end
echo >>long
case_ "long, in the usual layout" 0 "$p --as toy long >long.json; json2proc -t toys long.json | cmp - long"
end
case_ "long, in the usual layout, through a pipe" 0 "cat long.json | json2proc -t toys | cmp - long"
end
case_ "a long document without its end" 2 "head -c 9000000 long.json | json2proc -t toys"
stdout ""
stderr_has "json2proc: -:1:"
end
case_ "a long document with a record that no row prints" 1 \
	"sed 's/\"line299999\"/\"line 299999\"/' long.json | json2proc -t toys"
stderr_has "json2proc: -:1:"
[ "$(wc -l <out)" -gt 290000 ] || good=0
end
case_ "regentest of a long file" 0 "regentest-all-proc-files -t toys --as toy long && regentest-all-proc-files -t toys --as toy --via-json - <long"
stdout_has "Pass long"
end
rm -f long long.json
case_ "no such file" 2 "json2proc none"
stderr "json2proc: none: No such file or directory"
end
case_ "two files" 2 "json2proc a b"
stderr "json2proc: more than one file is named
json2proc: see json2proc --help"
end
case_ "a directory of JSON" 2 "json2proc tree"
stderr "json2proc: tree: Is a directory"
end
case_ "no JSON" 2 "echo nonsense | json2proc"
stdout ""
stderr_has "json2proc: -:1:"
end
case_ "no JSON, in the second line" 2 "printf '{\"source\": \"x\",\n]' >x.json; json2proc x.json"
stderr_has "json2proc: x.json:2:1: "
end
case_ "a dataset that is unknown" 2 "$p toy | json2proc"
stderr_has "json2proc: -:1:"
end

# ---- regentest-all-proc-files --------------------------------------------------------------------

r="regentest-all-proc-files -t toys"
for via in '' --via-json; do
	case_ "regentest $via: Pass" 0 "$r $via toy tree/proc/10/toypid tree/proc/10/toyfd/3"
	stdout "Pass toy
Pass tree/proc/10/toypid
Pass tree/proc/10/toyfd/3
3 Pass, 0 Fail, 0 Raw, 0 Skip"
	end
	case_ "regentest $via: Raw" 1 "$r $via --as toy bad"
	stdout "Raw  bad: 2 lines kept as text
0 Pass, 0 Fail, 1 Raw, 0 Skip"
	end
done
case_ "regentest --diff" 1 "$r --diff --as toy bad"
stdout 'Raw  bad: 2 lines kept as text
    2:7: expected {n%u}, found "line"
    ? "wrong line"
    3:3: expected {n%u}, found "x"
    ? "c x"
0 Pass, 0 Fail, 1 Raw, 0 Skip'
end
newline=$(printf 'new\nline')
cp toy "$newline"
case_ "regentest: a name that would upset a report" 0 "$r --as toy \"$newline\""
stdout 'Pass new\x0aline
1 Pass, 0 Fail, 0 Raw, 0 Skip'
end
case_ "regentest: no such file" 2 "$r /nothing/toy"
stdout "Skip /nothing/toy: no such file
0 Pass, 0 Fail, 0 Raw, 1 Skip"
end
case_ "regentest: not for reading" 0 "$r toylock toy"
stdout "Skip toylock: it never ends
Pass toy
1 Pass, 0 Fail, 0 Raw, 1 Skip"
end
case_ "regentest: an unknown file" 0 "$r copy toy"
stdout "Skip copy: no table describes this file
Pass toy
1 Pass, 0 Fail, 0 Raw, 1 Skip"
end
case_ "regentest --processes that is none" 2 "$r --processes 0"
stderr_has "regentest-all-proc-files: --processes: neither a number from 1 on nor all: 0"
end
case_ "regentest of a tree" 0 "$r --root tree"
stdout_has "Pass tree/proc/toy"
stdout_has "Pass tree/proc/9/toypid"
stdout_has "Pass tree/proc/10/toypid"
stdout_has "Pass tree/proc/9/net/toynet"
stdout_has "Pass tree/proc/10/toyfd/3"
stdout_has "Skip /proc/a/twice: absent"
stdout_has "Pass tree/proc/self"
end
case_ "regentest --quiet of a tree" 0 "$r -q --root tree"
stdout_has "9 Pass, 0 Fail, 0 Raw, "
[ "$(wc -l <out)" -eq 1 ] || good=0
end
case_ "regentest --processes 1" 0 "$r --processes 1 --root tree"
[ "$(grep -c '/toypid$' out)" -eq 1 ] || good=0
end
case_ "regentest on a full disk" 1 "$r toy >/dev/full"
stderr "regentest-all-proc-files: standard output: No space left on device"
end

# ---- proc2csv and showprocfields -----------------------------------------------------------------

for program in proc2csv showprocfields; do
	case_ "$program --help" 0 "$program --help"
	stdout_has "Usage: $program"
	stdout_has "Examples:"
	stdout_has "--as DATASET"
	end
	case_ "$program --version" 0 "$program --version"
	stdout_has "$program (procrec) "
	end
	case_ "$program: no operand" 2 "$program"
	stderr "$program: no file is named
$program: see $program --help"
	end
done

cat >shape <<'END'
one 4 kB
x=1
inner 7 seven
item 1 a b
item 2
two 8 kB opt yes
y=2
x=3
END
c="proc2csv -t toys -t shapes"
case_ "CSV: a header and rows" 0 "$c toy"
stdout 'name|n
a|1
b|2'
end
case_ "CSV: delimiters" 0 "$c -d, toy; $c --tsv toy | tr '\t' T; $c -d '\t' toy | tr '\t' T"
stdout 'name,n
a,1
b,2
nameTn
aT1
bT2
nameTn
aT1
bT2'
end
for d in '' ab 1 . - '"' "$(printf '\001')" ä; do
	case_ "CSV: '$d' is no delimiter" 2 "$c -d '$d' toy"
	stdout ""
	stderr_has "proc2csv: --delimiter: not a character that can stand between values: "
	end
done
case_ "CSV: sources and parameters" 0 "$c -r tree '/proc/[pid]/toypid'"
stdout 'source|pid|name|n
tree/proc/9/toypid|9|a|1
tree/proc/9/toypid|9|b|2
tree/proc/10/toypid|10|a|1
tree/proc/10/toypid|10|b|2'
end
case_ "CSV: other parameters and other datasets have other headers" 0 \
	"$c -r tree toynet /proc/9/net/toynet '/proc/[pid]/toypid'"
stdout 'source|name|n
tree/proc/net/toynet|a|1
tree/proc/net/toynet|b|2

source|pid|name|n
tree/proc/9/net/toynet|9|a|1
tree/proc/9/net/toynet|9|b|2

source|pid|name|n
tree/proc/9/toypid|9|a|1
tree/proc/9/toypid|9|b|2
tree/proc/10/toypid|10|a|1
tree/proc/10/toypid|10|b|2'
end
case_ "CSV: the table's columns, then the file's; a new one makes a new header" 0 "$c shape"
stdout 'name|size|size_bytes|opt|inner.a|inner.b|items.0.n|items.0.tags.0|items.0.tags.1|items.1.n|x
one|4|4096||7|seven|1|a|b|2|1

name|size|size_bytes|opt|inner.a|inner.b|items.0.n|items.0.tags.0|items.0.tags.1|items.1.n|x|y
two|8|8192|yes|||||||3|2'
end
case_ "CSV: --one-header" 0 "$c --one-header --plain shape"
stdout 'name|size|opt|inner.a|inner.b|items.0.n|items.0.tags.0|items.0.tags.1|items.1.n|x|_more
one|4||7|seven|1|a|b|2|1|
two|8|yes|||||||3|"{""y"":2}"'
end
case_ "CSV: --rows" 0 "$c --rows items shape"
stdout 'name|size|size_bytes|opt|inner.a|inner.b|items.n|items.tags.0|items.tags.1|x
one|4|4096||7|seven|1|a|b|1
one|4|4096||7|seven|2|||1'
end
case_ "CSV: --rows of a list in a list" 0 "$c --rows items.tags --plain shape"
stdout 'name|size|opt|inner.a|inner.b|items.n|items.tags|x
one|4||7|seven|1|a|1
one|4||7|seven|1|b|1'
end
case_ "CSV: --rows of a map" 0 "$c --rows inner --plain shape"
stdout 'name|size|opt|inner|inner.a|inner.b|inner.value|x
one|4||a|||7|1
one|4||b|||seven|1'
end
case_ "CSV: --rows that there are not" 1 "$c --rows none shape"
stderr "proc2csv: shape: no list or map is called none (showprocfields --describe /proc/shape shows all)"
end
case_ "CSV: --rows of nothing" 2 "$c --rows '' shape"
stderr "proc2csv: --rows: no list or map is named
proc2csv: see proc2csv --help"
end
case_ "CSV: --long" 0 "$c --long shape"
stdout 'source|record|path|value
shape|0|name|one
shape|0|size|4
shape|0|size_bytes|4096
shape|0|opt|
shape|0|x|1
shape|0|inner.a|7
shape|0|inner.b|seven
shape|0|items.0.n|1
shape|0|items.0.tags.0|a
shape|0|items.0.tags.1|b
shape|0|items.1.n|2
shape|0|items.1.tags|[]
shape|1|name|two
shape|1|size|8
shape|1|size_bytes|8192
shape|1|opt|yes
shape|1|y|2
shape|1|x|3'
end
case_ "CSV: --long is by itself" 2 "$c --long --one-header shape"
stderr_has "proc2csv: --long goes with neither --rows nor --one-header"
end
printf 'dataset texts\nrec|{a%%[^;]}{? {b%%[^;],empty}};{c%%s}\n' >texts_table
printf 'a|b;"q"\n;\n x; y\n\t\001;\303\n' >texts
sed -i 's/^;$/e;/' texts
case_ "CSV: texts that need quotes, that are empty, that are none" 0 \
	"proc2csv -t texts_table --as texts texts"
stdout 'a|b|c
"a|b"||"""q"""
e||""
" x"||" y"
\x09\x01||\xc3'
end
# a row of the record may stand in the table behind one of the file's head
printf 'dataset apart\nrec|name {name%%w}\nset k|kind {%%w}\n set m|map {a%%u} {b%%u}\n' >apart_table
printf 'name x\nmap 1 2\n' >apart
printf 'dataset from\nrec|{source%%w} {n%%d}\n' >from_table
printf 'a 1\n' >from
case_ "CSV: a field called source" 0 "proc2csv -t from_table --as from from from"
stdout '_source|source|n
from|a|1
from|a|1'
end
case_ "CSV: each column once" 0 "proc2csv -t apart_table --as apart apart"
stdout 'name|m.a|m.b
x|1|2'
end
case_ "CSV: a file without records has a header" 0 "$c --as toy empty"
stdout 'name|n'
end
case_ "CSV: lines that no row takes" 1 "$c --as toy bad"
stdout 'name|n
a|1

name|n|_raw
||wrong line
||c x'
stderr_has "proc2csv: bad:2:7: "
end
case_ "CSV: a file that cannot be had" 1 "$c toy /nothing/toy"
stdout 'source|name|n
toy|a|1
toy|b|2'
stderr "proc2csv: /nothing/toy: no such file"
end
case_ "CSV on a full disk" 1 "$c toy >/dev/full"
stderr "proc2csv: standard output: No space left on device"
end

v="showprocfields -t toys -t shapes"
case_ "showprocfields FILE" 0 "$v shape"
stdout 'shape: shapes for tests
  name        one
  size        4 kB
  size_bytes  4096
  opt         -
  x           1
  inner:
    a  7
    b  seven
  items:
    - n     1
      tags  a, b
    - n     2
      tags  none

  name        two
  size        8 kB
  size_bytes  8192
  opt         yes
  y           2
  x           3'
end
case_ "showprocfields: several files, one without records" 0 "$v --as toy toy empty"
stdout 'toy: a toy for tests
  name  a
  n     1

  name  b
  n     2

empty: a toy for tests
  no records'
end
case_ "showprocfields: lines that no row takes" 1 "$v --as toy bad"
stdout_has "  _raw_2  wrong line"
end
case_ "showprocfields: bytes that would upset a terminal" 0 \
	"proc2csv --version >/dev/null; showprocfields -t texts_table --as texts texts"
stdout_has '  a  \t\x01'
stdout_has '  c  \xc3'
end
case_ "showprocfields on a full disk" 1 "$v toy >/dev/full"
stderr "showprocfields: standard output: No space left on device"
end
case_ "--describe" 0 "$v --describe shape"
stdout '/proc/shape
  summary shapes for tests
  files   /proc/shape
  kernel  fs/proc/none.c:none

  Before the records (head):

  FIELD             TYPE     UNIT  SINCE  FORMAT   MEANING
  version           integer               %u

  In each record:

  FIELD             TYPE     UNIT  SINCE  FORMAT   MEANING
  name              text                  %w       what it is called
  size              integer  kB    2.6    %u       how much of it
  size_bytes        integer               derived  from size
  opt               text?                 %w       there or not
  *                 integer               %u
  inner             map
  inner.a           integer               %u
  inner.b           text                  %w
  items             list
  items.[].n        integer               %u
  items.[].tags     list
  items.[].tags.[]  text                  %w

  Around the records (head or foot):

  FIELD             TYPE     UNIT  SINCE  FORMAT   MEANING
  total             integer               %u'
end
case_ "--describe of all ways to name it" 0 \
	"for n in net/toynet /proc/net/toynet /proc/9/net/toynet toynet; do $v --describe \$n; done | grep -c ^/proc/net/toynet\$"
stdout 4
end
case_ "--describe of nothing" 2 "$v --describe nothing"
stderr "showprocfields: nothing: no dataset has this name (--list shows all)"
end
case_ "--describe of one and of nothing" 1 "$v --describe toy nothing"
stdout_has "/proc/toy"
end
case_ "--describe --json-schema" 0 "$v --describe --json-schema toy"
stdout_has '"title":"/proc/toy","description":"a toy for tests"'
stdout_has '/text"},"n":{"'
end
case_ "--list" 0 "$v --root tree --list"
stdout_has " absent"
grep -qE '^/proc/net/toynet +present +1 ' out || good=0
grep -qE '^/proc/\[pid\]/toypid +present +2 ' out || good=0
grep -qE '^/proc/\[pid\]/toyfd/\[fd\] +present +2 ' out || good=0
grep -qE '^[0-9]+ datasets; 4 of the 5 kinds of files here are known, and 0 of the 0 files of sys$' out || good=0
stdout_has "    #/what"
end
case_ "--list takes no file" 2 "$v --list toy"
stderr_has "showprocfields: --list takes no file"
end
case_ "--lint of a good table" 0 "$v --lint -t texts_table 2>&1 | grep -v 'L[67]' || true"
end

# ---- parts of arrays -----------------------------------------------------------------------------

cat >arrays <<'END'
dataset words
place n numbers
param order 0 1 0
rec bytes|{v%2B}

dataset pages
place at addresses
param order 0 1 0
rec bytes|{v%2B}
END
cat >>arrays <<'END'

dataset delicate
large
rec bytes|{v%2B}
END
printf '\001\000\002\000\003\000' >words
cp words pages
w="proc2json -lt arrays --byte-order little"
case_ "--range START-END of numbers" 0 "$w --range 1-3 words"
stdout '{"n":1,"v":2}
{"n":2,"v":3}'
end
case_ "--range START+COUNT, in hex" 0 "$w --range 0x1+1 words"
stdout '{"n":1,"v":2}'
end
case_ "--range of a pipe" 0 "cat words | $w --as words --range 2-9 -"
stdout '{"n":2,"v":3}'
end
case_ "--range of addresses is in hex, its count in pages" 0 "$w --page-size 4K --range 1000+2 pages"
stdout '{"at":"1000","v":2}
{"at":"2000","v":3}'
end
case_ "--base says where a copy begins" 0 "$w --page-size 4K --base 7f00000000 pages"
stdout '{"at":"7f00000000","v":1}
{"at":"7f00001000","v":2}
{"at":"7f00002000","v":3}'
end
case_ "--base and --range" 0 "$w --page-size 4K --base 0x7f00000000 --range 7f00001000-7f00002000 pages"
stdout '{"at":"7f00001000","v":2}'
end
case_ "the range is printed back, and nothing else" 0 \
	"proc2json -ct arrays --byte-order little --range 1-2 words | json2proc -t arrays | od -An -tu1 | tr -s ' '"
stdout ' 2 0'
end
case_ "a column for it" 0 "proc2csv -t arrays --byte-order little --range 1-3 words"
stdout 'n|v
1|2
2|3'
end
case_ "regentest of a range" 0 "regentest-all-proc-files -t arrays --via-json --range 1-2 words"
stdout_has "Pass words"
end
for range in 5 -5 x-y; do
	case_ "--range '$range'" 2 "$w --range '$range' words"
	stderr_has "proc2json: "
	stderr_has ": $range"
	end
done
for range in 3-3 3-2 3- +3 1-x 1+0 1-2-3 ' 1-2' 99999999999999999999-99999999999999999999; do
	case_ "--range '$range'" 2 "$w --range '$range' words"
	stderr "proc2json: words: --range: not a range of numbers: $range"
	end
done
mkdir -p aside/proc
cp words aside/proc/delicate
case_ "a walk does not read what is large or delicate" 0 \
	"regentest-all-proc-files -t arrays --root aside | grep delicate"
stdout "Skip aside/proc/delicate: read only where it is named"
end
case_ "who names it reads it" 0 "regentest-all-proc-files -t arrays --root aside /proc/delicate"
stdout_has "Pass aside/proc/delicate"
end
case_ "--base that is none" 2 "$w --base -1 words"
stderr "proc2json: words: --base: no number: -1"
end
case_ "--range of what is no array" 2 "$p --range 1-2 toy"
stderr "proc2json: toy: no array of records of one size: it has no ranges"
end
case_ "addresses need the page size" 2 "$w --range 1-2 pages"
stderr "proc2json: pages: the page size is not known, which addresses need: say it with --page-size"
end
# This shell's own, where the kernel has it.
if [ -r /proc/$$/pagemap ]; then
	case_ "a whole address space" 2 "proc2json /proc/$$/pagemap"
	stdout ""
	stderr "proc2json: /proc/$$/pagemap: as large as an address space: say with --range which part"
	end
	range=$(sed -n 's/ .*\[stack\]$//p' /proc/$$/maps)
	case_ "all pages of the stack, and one that is there" 0 "proc2json -l --range $range /proc/$$/pagemap"
	[ "$(wc -l <out)" = $(((0x${range#*-} - 0x${range%-*}) / $(getconf PAGESIZE))) ] || good=0
	stdout_has "{\"address\":\"${range%-*}\","
	stdout_has '"present"'
	end
fi

# ---- compressed files ----------------------------------------------------------------------------

cat >packed_table <<'END'
dataset packed
gzip
summary lines, of a file that may be compressed
kernel fs/proc/none.c:none
rec|{line%s}
doc line: all of it
END
awk 'BEGIN { for (i = 0; i < 40000; i++) print i * i % 7919, i % 3 ? "some text that comes again" : i }' >packed
for level in 1 6 9; do
	gzip -c -$level packed >packed.gz
	case_ "what gzip -$level has compressed" 0 \
		"proc2json -ct packed_table --as packed packed.gz | json2proc -t packed_table"
	cmp -s out packed || good=0
	end
done
case_ "the same from a pipe, in two members" 0 \
	"(head -n 9 packed | gzip -n; tail -n +10 packed | gzip -n) | proc2json -ct packed_table --as packed - | json2proc -t packed_table"
cmp -s out packed || good=0
end
case_ "a copy that is not compressed" 0 \
	"proc2json -ct packed_table --as packed packed | json2proc -t packed_table"
cmp -s out packed || good=0
end
case_ "regentest compares the text" 0 "regentest-all-proc-files -t packed_table --as packed packed.gz packed"
stdout "Pass packed.gz
Pass packed
2 Pass, 0 Fail, 0 Raw, 0 Skip"
end
head -c 20000 packed.gz >cut.gz
case_ "compressed data that ends too early" 1 \
	"proc2json -ct packed_table --as packed cut.gz | json2proc -t packed_table"
stderr_has "proc2json: cut.gz: the compressed data ends before the text does"
# whole lines, and no other than those of the text
head -n "$(wc -l <out)" packed | cmp -s out - || good=0
[ "$(wc -l <out)" -gt 1000 ] || good=0
end
case_ "regentest of it" 2 "regentest-all-proc-files -t packed_table --as packed cut.gz"
stdout_has "Skip cut.gz: the compressed data ends before the text does"
end

echo "1..$cases"
[ $failures = 0 ] || echo "# $failures of $cases failed"
[ $failures = 0 ]
