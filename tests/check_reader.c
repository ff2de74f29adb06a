/* SPDX-License-Identifier: MIT */
/*
 * check_reader.c - lib/outline.c and lib/printer.c: how lines become records. Which row may take a
 * line, where unknown text is kept, what widths and switches are found, and that it is the same
 * through every window: from memory, and from a pipe in pieces of any size.
 *
 * READS and KEEPS check the laws on the way, see with_table.h; ' stands for " in documents. What a
 * format may say is check_fmt.c's.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>
#include "spec.h"
#include "with_table.h"

/* ---- shapes of files, with a text that is all the table's ---- */

struct shape {
	const char *name, *rows, *text, *json;
};

static const struct shape shapes[] = {
	{"flat",
	 "head|  name value{>14}\n"
	 "rec|{name%6s} {value%5d}{? {rest%w}}{>14}\n",
	 "  name value  \n"
	 "     a     5  \n"
	 "longer123   -17 x\n",
	 "'records':[{'name':'a','value':5,'rest':null},"
	 "{'name':'longer123','value':-17,'rest':'x'}]"},
	{"blocks",
	 "rec|name : {name%s}\n"
	 " set refcnt|refcnt : {%d}\n"
	 " set internal|internal\n"
	 " set|{@%-8s}: {=%s}\n"
	 " tail|\n",
	 "name : a\nrefcnt : 5\ninternal\nx       : y\n\n"
	 "name : b\nz       : \n\n",
	 "'records':[{'name':'a','refcnt':5,'internal':true,'x':'y'},{'name':'b','z':''}]"},
	{"nested",
	 "rec|Node {node%d}\n"
	 " obj pages|  pages {free%lu}\n"
	 "  set min|    min {%lu}\n"
	 "  set prot|    prot ({*[, ]:{%ld}})\n"
	 "  set|    {@%[a-z]}={=%lu}\n"
	 " obj sets|  sets\n"
	 "  lst cpus|    cpu {cpu%i}\n"
	 "   set|      {@%[^:]}: {=%i}\n"
	 " set|  {@%s}: {=%lu}\n",
	 "Node 0\n  pages 7\n    min 1\n    prot (1, 2)\n    high=9\n  sets\n    cpu 0\n"
	 "      count: 1\n      batch: 2\n    cpu 1\n      count: 3\n  start: 4\n"
	 "Node 1\n  start: 5\n",
	 "'records':[{'node':0,'pages':{'free':7,'min':1,'prot':[1,2],'high':9},'sets':{'cpus':"
	 "[{'cpu':0,'count':1,'batch':2},{'cpu':1,'count':3}]},'start':4},{'node':1,'start':5}]"},
	{"recursive",
	 "rec|{table%[A-Z]}:\n"
	 " lst children indent=3|  +-- {prefix%[0-9.]} {full%u}\n"
	 " lst children indent=3|  |-- {addr%[0-9.]}\n"
	 " lst aliases indent=3|  /{plen%u} {type%w}\n",
	 "MAIN:\n  +-- 0.0 2\n     +-- 1.0 3\n        |-- 1.1\n           /32 host\n"
	 "           /31 host\n        |-- 1.2\n     |-- 2.0\n  +-- 9.0 1\n",
	 "'records':[{'table':'MAIN','children':[{'prefix':'0.0','full':2,'children':["
	 "{'prefix':'1.0','full':3,'children':[{'addr':'1.1','aliases':[{'plen':32,'type':'host'},"
	 "{'plen':31,'type':'host'}]},{'addr':'1.2'}]},{'addr':'2.0'}]},"
	 "{'prefix':'9.0','full':1}]}]"},
	{"interrupts",
	 "param prec 3 9 3\n"
	 "set|{>*prec+8}{cpus*:CPU{%-8d}}\n"
	 "rec|{irq%*s,w=prec}: {counts*=cpus:{%10u} }{desc%s}\n"
	 "rec|{irq%*s,w=prec}: {total%10u}\n",
	 "            CPU0       CPU1       \n"
	 "   8:          0          7  edge  rtc0\n"
	 " NMI:          1          2  Non-maskable\n"
	 " ERR:          0\n",
	 "'head':{'cpus':[0,1]},'records':[{'irq':'8','counts':[0,7],'desc':' edge  rtc0'},"
	 "{'irq':'NMI','counts':[1,2],'desc':' Non-maskable'},{'irq':'ERR','total':0}],"
	 "'layout':{'prec':4}"},
	{"head and foot",
	 "set personalities|Personalities : {*:[{%[^]]}] }\n"
	 "rec|{name%w} : active\n"
	 " set blocks|      {%llu} blocks\n"
	 " tail|      \n"
	 "set unused|unused devices:{*: {%[a-z]}}\n"
	 "set|last {@%w} {=%d}\n",
	 "Personalities : [raid1] [raid6] \n"
	 "md0 : active\n      123 blocks\n      \nmd1 : active\n      5 blocks\n      \n"
	 "unused devices: sda sdb\nlast a 1\nlast b 2\n",
	 "'head':{'personalities':['raid1','raid6']},'records':[{'name':'md0','blocks':123},"
	 "{'name':'md1','blocks':5}],'foot':{'unused':['sda','sdb'],'a':1,'b':2}"},
	{"heads",
	 "set|Version {version%u}\n"
	 "head|---\n"
	 "set|{@%[a-z]} = {=%d}\n"
	 "head|===\n"
	 "rec|{a%d}\n",
	 "Version 5\n---\nx = 1\ny = 2\n===\n1\n2\n",
	 "'head':{'version':5,'x':1,'y':2},'records':[{'a':1},{'a':2}]"},
	{"formats",
	 "format 3\n"
	 "head|a b c\n"
	 "rec|{a%d} {b%d} {c%d}\n"
	 "format 2\n"
	 "head|a b\n"
	 "rec|{a%d} {b%d}\n"
	 "format 1\n"
	 "rec|{a%d}\n",
	 "a b\n1 2\n3 4\n", "'records':[{'a':1,'b':2},{'a':3,'b':4}],'layout':{'format':1}"},
	{"switch",
	 "param thp 0 2 2\n"
	 "rec|{start%x}-{end%x}\n"
	 " set Size|Size: {%8lu} kB\n"
	 " set eligible only=thp:0|THPeligible:    {%d}\n"
	 " set eligible only=thp:1|THPeligible: {%8d}\n"
	 " set|{@%s}: {=%8lu} kB\n"
	 " set flags|VmFlags: {*:{%w} }\n",
	 "1000-2000\nSize:        4 kB\nRss:        1 kB\nTHPeligible:    0\nVmFlags: rd wr \n"
	 "2000-3000\nSize:        8 kB\nTHPeligible:    1\nVmFlags: \n",
	 "'records':[{'start':'1000','end':'2000','Size':4,'Rss':1,'eligible':0,"
	 "'flags':['rd','wr']},{'start':'2000','end':'3000','Size':8,'eligible':1,'flags':[]}],"
	 "'layout':{'thp':0}"},
	{"continued", "rec cont|{num%x}: {path%s}\n", "1: a\n2: b\nc d\n\n3: \n",
	 "'records':[{'num':'1','path':'a'},{'num':'2','path':'b\\nc d\\n'},{'num':'3','path':''}]"},
	{"two lines", "rec|{proto%[A-Za-z]}:{@names*: {%w}}{nl}{=proto}:{v*=@names: {%lld}}\n",
	 "Tcp: A B\nTcp: 1 -1\nUdp: C\nUdp: 3\n",
	 "'records':[{'proto':'Tcp','v':{'A':1,'B':-1}},{'proto':'Udp','v':{'C':3}}]"},
	{"implicit",
	 "rec\n"
	 " set cpu|cpu {*(user,nice): {%u}}\n"
	 " obj net|net {a%d}\n"
	 "  set|  {@%w} {=%d}\n"
	 " set|{x%d} {y%d}\n"
	 " set intr|intr {total%u} {rest%s}\n"
	 " set|{@%[a-z]}: {=%w}\n",
	 "cpu  1 2 3\nnet 5\n  p 1\n  q 2\n7 8\nintr 9 x y\nfoo: bar\n",
	 "'records':[{'cpu':{'user':1,'nice':2},'cpu_more':[3],'net':{'a':5,'p':1,'q':2},"
	 "'x':7,'y':8,'intr':{'total':9,'rest':'x y'},'foo':'bar'}]"},
	{"file", "rec file|{argv*[{0}]:{%s}}{terminated?{0}}\n", "a\nb\nc",
	 "'records':[{'argv':['a\\nb\\nc'],'terminated':false}]"},
	{"stat", "rec file|{pid%d} ({comm%.64S}) {state%c}{? {a%d}{? {b%d}}}{nl}\n",
	 "1 (x) S 1 (y) R 5\n",
	 "'records':[{'pid':1,'comm':'x) S 1 (y','state':'R','a':5,'b':null}]"},
	{"tails",
	 "rec|{a%d} {{\n"
	 " set|{x%d} {y%d}\n"
	 " obj o|o {b%d}\n"
	 "  set z|z {%d}\n"
	 "  tail|end o {n%d}\n"
	 " tail|}{? {last%[a-z]}}\n",
	 "1 {\n1 2\no 3\nz 4\nend o 5\n} end\n2 {\n}\n",
	 "'records':[{'a':1,'x':1,'y':2,'o':{'b':3,'z':4,'n':5},'last':'end'},"
	 "{'a':2,'last':null}]"},
	{"rest", "rec|{a%d} {b%d}{? {_rest%s}}\n", "1 2\n3 4\n",
	 "'records':[{'a':1,'b':2},{'a':3,'b':4}]"},
	{"alternatives",
	 "rec|{id%d}: {src%[0-9.]} {n%d}\n"
	 "rec|{id%d}: {src%[0-9a-f:]} {n%d}\n"
	 " set v|v {%d}\n"
	 " set v|v {%.2f}\n",
	 "1: 10.0.0.1 5\nv 5\n2: fe80::1 6\nv 0.05\n",
	 "'records':[{'id':1,'src':'10.0.0.1','n':5,'v':5},{'id':2,'src':'fe80::1','n':6,"
	 "'v':0.05}]"},
};

#define NSHAPES (sizeof(shapes) / sizeof(*shapes))

START_TEST(test_shapes)
{
	const struct shape *s = &shapes[_i];

	reads_n(s->rows, s->text, strlen(s->text), s->json, 1);
}
END_TEST

/* ---- mutations: whatever the text, nothing is lost ---- */

static void mutate(struct random *r, struct buffer *b)
{
	static const char odd[] = " \n\t:0-(){}%\"_\0\xff"
				  "9a=";
	size_t at = b->n ? draw(r, (uint32_t)b->n) : 0, from = at, end;
	struct buffer line = {NULL, 0, 0};

	while (from && b->p[from - 1] != '\n')
		from--;
	for (end = at; end < b->n && b->p[end] != '\n';)
		end++;
	end += end < b->n;
	switch (draw(r, 10)) {
	case 0:
		if (b->n)
			b->p[at] = odd[draw(r, sizeof(odd) - 1)];
		break;
	case 1:
		buffer_add(b, "", 1);
		memmove(b->p + at + 1, b->p + at, b->n - at - 1);
		b->p[at] = odd[draw(r, sizeof(odd) - 1)];
		break;
	case 2: /* a byte twice */
		if (!b->n)
			break;
		buffer_add(b, "", 1);
		memmove(b->p + at + 1, b->p + at, b->n - at - 1);
		break;
	case 3: /* a byte less */
		if (!b->n)
			break;
		memmove(b->p + at, b->p + at + 1, b->n - at - 1);
		b->n--;
		break;
	case 4: /* a line less */
		memmove(b->p + from, b->p + end, b->n - end);
		b->n -= end - from;
		break;
	case 5: /* a line twice */
		buffer_add(&line, b->p + from, end - from);
		buffer_add(b, line.p, line.n);
		memmove(b->p + end + line.n, b->p + end, b->n - end - line.n);
		memcpy(b->p + end, line.p, line.n);
		break;
	case 6: /* a line elsewhere */
		buffer_add(&line, b->p + from, end - from);
		memmove(b->p + from, b->p + end, b->n - end);
		b->n -= line.n;
		for (at = b->n ? draw(r, (uint32_t)b->n) : 0; at && b->p[at - 1] != '\n';)
			at--;
		buffer_add(b, line.p, line.n);
		memmove(b->p + at + line.n, b->p + at, b->n - at - line.n);
		memcpy(b->p + at, line.p, line.n);
		break;
	case 7: /* a line that nobody knows */
		buffer_add(b, "what??\n", 7);
		memmove(b->p + from + 7, b->p + from, b->n - from - 7);
		memcpy(b->p + from, "what??\n", 7);
		break;
	case 8:
		b->n = at;
		break;
	default: /* all of it twice */
		if (b->n < 1000) {
			buffer_add(&line, b->p, b->n);
			buffer_add(b, line.p, line.n);
		}
		break;
	}
	buffer_free(&line);
}

START_TEST(test_mutations)
{
	const struct shape *s = &shapes[_i];
	int rounds = getenv("PROCREC_MUTATIONS") ? atoi(getenv("PROCREC_MUTATIONS")) : 600;
	struct random r = {(uint64_t)_i + 1};
	int i, k;

	for (i = 0; i < rounds; i++) {
		struct buffer b = {NULL, 0, 0};
		struct reading g;

		buffer_add(&b, s->text, strlen(s->text));
		for (k = (int)draw(&r, 4); k >= 0; k--)
			mutate(&r, &b);
		g = read_with(s->rows, NULL, b.p, b.n);
		reading_free(&g);
		buffer_free(&b);
	}
}
END_TEST

/* ---- fast.c: takes no line otherwise than match.c does ---- */

static struct buffer document(const procrec_spec *spec, const char *p, size_t n)
{
	struct buffer json = {NULL, 0, 0};
	procrec_options o;
	struct piece m = {p, n};
	struct reading g;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec;
	read_all("", &o, open_piece, &m, &json, NULL, &g);
	return json;
}

START_TEST(test_fast_way)
{
	const struct shape *s = &shapes[_i];
	struct buffer table = table_of_rows(s->rows);
	procrec_spec *fast = spec_of(table.p), *slow = spec_of(table.p);
	struct random r = {(uint64_t)_i + 7};
	uint32_t i, k;

	for (i = 0; i < slow->nformats; i++)
		for (k = 0; k < slow->formats[i].nrows; k++)
			slow->formats[i].rows[k].fast = NULL;
	for (i = 0; i < 500; i++) {
		struct buffer b = {NULL, 0, 0}, a, c;

		buffer_add(&b, s->text, strlen(s->text));
		for (k = draw(&r, 4); k; k--)
			mutate(&r, &b);
		a = document(fast, b.p, b.n);
		c = document(slow, b.p, b.n);
		ck_assert_msg(!strcmp(a.p, c.p), "%s\"%s\"\n   fast %.1200s\n   slow %.1200s",
			      s->rows, shown(b.p, b.n), a.p, c.p);
		buffer_free(&a);
		buffer_free(&b);
		buffer_free(&c);
	}
	procrec_spec_close(fast);
	procrec_spec_close(slow);
	buffer_free(&table);
}
END_TEST

/* ---- which row may take a line ---- */

#define CPUS                         \
	"rec|n {n%d}\n"              \
	" lst cpus|cpu {cpu%d}\n"    \
	"  set v|v {%d}\n"           \
	" lst disks|disk {disk%d}\n" \
	" obj sum|sum {sum%d}\n"     \
	"  set v|v {%d}\n"           \
	" set x|x {%d}\n"

START_TEST(test_acceptance)
{
	/* an element only if its list is the object's last child */
	READS(CPUS, "n 1\ncpu 0\ncpu 1\ndisk 0\n",
	      "'records':[{'n':1,'cpus':[{'cpu':0},{'cpu':1}],'disks':[{'disk':0}]}]");
	KEEPS(CPUS, "n 1\ncpu 0\ndisk 0\ncpu 1\n",
	      "'records':[{'n':1,'cpus':[{'cpu':0}],'disks':[{'disk':0,'_raw_4':'cpu 1'}]}]");
	KEEPS(CPUS, "n 1\ncpu 0\nx 1\ncpu 1\n",
	      "'records':[{'n':1,'cpus':[{'cpu':0}],'x':1,'_raw_4':'cpu 1'}]");
	/* a key only once in an object, and again in the next one */
	KEEPS(CPUS, "n 1\nx 1\nx 2\n", "'records':[{'n':1,'x':1,'_raw_3':'x 2'}]");
	READS(CPUS, "n 1\nx 1\nn 2\nx 2\n", "'records':[{'n':1,'x':1},{'n':2,'x':2}]");
	READS(CPUS, "n 1\ncpu 0\nv 1\ncpu 1\nv 2\nsum 3\nv 4\n",
	      "'records':[{'n':1,'cpus':[{'cpu':0,'v':1},{'cpu':1,'v':2}],'sum':{'sum':3,'v':4}}]");
	KEEPS(CPUS, "n 1\nsum 1\nsum 2\n", "'records':[{'n':1,'sum':{'sum':1,'_raw_3':'sum 2'}}]");
	/* a nested row only in an object that is open */
	KEEPS(CPUS, "n 1\nv 1\n", "'records':[{'n':1,'_raw_2':'v 1'}]");
	KEEPS(CPUS, "n 1\nsum 1\nx 1\nv 1\n",
	      "'records':[{'n':1,'sum':{'sum':1},'x':1,'_raw_4':'v 1'}]");
	KEEPS(CPUS, "x 1\nn 1\n", "'records':[{'_raw_1':'x 1'},{'n':1}]");
	/* a catch-all takes no name that another row or the object's own line has */
	KEEPS("rec|n {n%d}\n set x|x={%d}\n set|{@%w} {=%w}\n", "n 1\nx 5\n",
	      "'records':[{'n':1,'_raw_2':'x 5'}]");
	READS("rec|n {n%d}\n set x|x={%d}\n set|{@%w} {=%w}\n", "n 1\ny 5\nx=5\n",
	      "'records':[{'n':1,'y':'5','x':5}]");
	KEEPS("rec|n={n%d}\n set|{@%w} {=%w}\n", "n=1\nn 5\n",
	      "'records':[{'n':1,'_raw_2':'n 5'}]");
	/* ... but one that only a row of another depth has */
	READS("rec|n={n%d}\n obj o|o\n  set|{@%w} {=%w}\n", "n=1\no\nn 5\n",
	      "'records':[{'n':1,'o':{'n':'5'}}]");
}
END_TEST

#define BLOCK               \
	"rec|begin {n%d}\n" \
	" obj o|o {{\n"     \
	"  set a|a {%d}\n"  \
	"  tail|}\n"        \
	" set b|b {%d}\n"   \
	" tail|end\n"

START_TEST(test_tail)
{
	READS(BLOCK, "begin 1\no {\na 1\n}\nb 2\nend\nbegin 2\nend\n",
	      "'records':[{'n':1,'o':{'a':1},'b':2},{'n':2}]");
	/* a missing end is told */
	READS(BLOCK, "begin 1\nb 2\nbegin 2\nend\n",
	      "'records':[{'n':1,'b':2,'_tail':false},{'n':2}]");
	READS(BLOCK, "begin 1\no {\na 1\nend\n", "'records':[{'n':1,'o':{'a':1,'_tail':false}}]");
	READS(BLOCK, "begin 1\no {\na 1\n",
	      "'records':[{'n':1,'o':{'a':1,'_tail':false},'_tail':false}]");
	/* what follows it is not in the object */
	KEEPS(BLOCK, "begin 1\no {\n}\na 1\nend\n", "'records':[{'n':1,'o':{},'_raw_4':'a 1'}]");
	KEEPS(BLOCK, "begin 1\nend\nb 2\nbegin 2\nend\n",
	      "'records':[{'n':1},{'_raw_3':'b 2'},{'n':2}]");
	KEEPS(BLOCK, "begin 1\nend\nend\n", "'records':[{'n':1},{'_raw_3':'end'}]");
	/* an object whose rows have no end line misses none */
	READS("rec|r {n%d}\n obj a|a\n  set x|x {%d}\n  tail|end a\n obj b|b\n  set y|y {%d}\n",
	      "r 1\na\nx 1\nend a\nb\ny 2\n", "'records':[{'n':1,'a':{'x':1},'b':{'y':2}}]");
}
END_TEST

START_TEST(test_implicit)
{
	static const char rows[] = "rec\n set a|a {%d}\n obj o|o\n  set b|b {%d}\n set c|c {%d}\n";

	READS(rows, "a 1\no\nb 2\nc 3\n", "'records':[{'a':1,'o':{'b':2},'c':3}]");
	KEEPS(rows, "what\na 1\nwhat\no\nwhat\n",
	      "'records':[{'_raw_1':'what','a':1,'_raw_3':'what','o':{'_raw_5':'what'}}]");
	KEEPS(rows, "what\n", "'records':[{'_raw_1':'what'}]");
	/* an empty file holds nothing, not one empty record */
	READS(rows, "", "'records':[]");
}
END_TEST

START_TEST(test_recursion)
{
	static const char rows[] = "rec|{t%[a-z]}:\n lst kids indent=2| - {n%d}\n";

	READS(rows, "a:\n - 1\n   - 2\n     - 3\n   - 4\n - 5\nb:\n - 6\n",
	      "'records':[{'t':'a','kids':[{'n':1,'kids':[{'n':2,'kids':[{'n':3}]},{'n':4}]},"
	      "{'n':5}]},{'t':'b','kids':[{'n':6}]}]");
	/* too deep at once; not in step; no parent */
	KEEPS(rows, "a:\n - 1\n     - 2\n",
	      "'records':[{'t':'a','kids':[{'n':1,'_raw_3':'     - 2'}]}]");
	REFUSES(rows, "a:\n - 1\n  - 2\n");
	KEEPS(rows, " - 1\n", "'records':[{'_raw_1':' - 1'}]");
	{
		/* as deep as it goes, and deeper */
		struct buffer b = {NULL, 0, 0};
		struct reading g;
		int i;

		buffer_add(&b, "a:\n", 3);
		for (i = 0; i < 60; i++)
			buffer_addf(&b, "%*s - %d\n", 2 * i, "", i);
		g = read_with(rows, NULL, b.p, b.n);
		ck_assert_uint_ge(g.stats.raw_lines, 10);
		ck_assert_uint_le(g.stats.raw_lines, 25);
		reading_free(&g);
		buffer_free(&b);
	}
}
END_TEST

/* ---- what stands before and after the records ---- */

#define HEADS            \
	"set a|a {%d}\n" \
	"head|---\n"     \
	"set b|b {%d}\n" \
	"head|===\n"     \
	"rec|{n%d}\n"    \
	"set c|c {%d}\n"

START_TEST(test_head)
{
	READS(HEADS, "a 1\n---\nb 2\n===\n1\nc 3\n",
	      "'head':{'a':1,'b':2},'records':[{'n':1}],'foot':{'c':3}");
	/* fixed lines that are missing are in the layout: a bit for each that was there */
	READS(HEADS, "1\n", "'records':[{'n':1}],'layout':{'head':0}");
	READS(HEADS, "---\n1\n", "'records':[{'n':1}],'layout':{'head':1}");
	READS(HEADS, "===\n1\n", "'records':[{'n':1}],'layout':{'head':2}");
	READS(HEADS, "---\n===\n", "'records':[]");
	READS(HEADS, "", "'records':[],'layout':{'head':0}");
	/* only in their order, and only once */
	KEEPS(HEADS, "===\n---\n1\n",
	      "'head':{'_raw_2':'---'},'records':[{'n':1}],'layout':{'head':2}");
	KEEPS(HEADS, "---\n---\n===\n1\n",
	      "'head':{'_raw_2':'---','_raw_3':'==='},'records':[{'n':1}],'layout':{'head':1}");
	/* values in another order, but never on the other side of a fixed line */
	READS(HEADS, "b 2\na 1\n===\n1\n",
	      "'head':{'b':2,'a':1},'records':[{'n':1}],'layout':{'head':2}");
	KEEPS(HEADS, "---\na 1\n===\n1\n",
	      "'head':{'_raw_2':'a 1','_raw_3':'==='},'records':[{'n':1}],'layout':{'head':1}");
	KEEPS(HEADS, "a 1\na 2\n---\n===\n1\n",
	      "'head':{'a':1,'_raw_2':'a 2','_raw_3':'---','_raw_4':'==='},'records':[{'n':1}],"
	      "'layout':{'head':0}");
	/* fixed lines are of the beginning */
	KEEPS(HEADS, "---\n===\n1\n---\n", "'records':[{'n':1},{'_raw_4':'---'}]");
	/* keys of the file before a fixed line */
	READS("set|{@%[a-z]}: {=%d}\nhead|---\nset|{@%[a-z]} = {=%w}\nrec|{n%d}\n",
	      "x: 1\n---\ny = z\n1\n", "'head':{'x':1,'y':'z'},'records':[{'n':1}]");
}
END_TEST

START_TEST(test_foot)
{
	static const char rows[] = "rec|{n%d}\n set x|x {%d}\nset a|a {%d}\nset|{@%[a-z]}={=%d}\n";

	READS(rows, "1\nx 1\na 5\nb=6\nc=7\n",
	      "'records':[{'n':1,'x':1}],'foot':{'a':5,'b':6,'c':7}");
	READS(rows, "1\nx 1\nb=6\na 5\n", "'records':[{'n':1,'x':1}],'foot':{'b':6,'a':5}");
	READS(rows, "a 5\n1\na 6\n", "'head':{'a':5},'records':[{'n':1}],'foot':{'a':6}");
	/* behind the foot there are no records */
	KEEPS(rows, "1\na 5\n2\nx 1\n",
	      "'records':[{'n':1}],'foot':{'a':5,'_raw_3':'2','_raw_4':'x 1'}");
	KEEPS(rows, "1\na 5\na 6\nb=1\nb=2\n",
	      "'records':[{'n':1}],'foot':{'a':5,'_raw_3':'a 6','b':1,'_raw_5':'b=2'}");
	/* objects and switches in the foot */
	READS("rec|{n%d}\nset m|m {x%d} {y%d}\nset t|t\n", "1\nm 1 2\nt\n",
	      "'records':[{'n':1}],'foot':{'m':{'x':1,'y':2},'t':true}");
}
END_TEST

/* ---- unknown text ---- */

START_TEST(test_raw)
{
	static const char flat[] = "rec|{a%d}\n",
			  rows[] = "rec|r {a%d}\n obj o|o\n  set b|b {%d}\n";
	struct reading g;

	KEEPS(flat, "x\n1\ny\nz\n2\n",
	      "'records':[{'_raw_1':'x'},{'a':1},{'_raw_3':'y'},{'_raw_4':'z'},{'a':2}]");
	/* in its place, in the innermost object that is open */
	KEEPS(rows, "x\nr 1\nx\no\nx\nb 2\nx\nr 2\n",
	      "'records':[{'_raw_1':'x'},{'a':1,'_raw_3':'x','o':{'_raw_5':'x','b':2,'_raw_7':'x'}},"
	      "{'a':2}]");
	KEEPS(flat, "\n\n", "'records':[{'_raw_1':''},{'_raw_2':''}]");
	/* bytes that are no text */
	KEEPS(flat, "\xff\0\n", "'records':[{'_raw_1':{'_bytes':'ff00'}}]");
	/* counted once, lines and bytes with their newlines */
	g = read_with(BLOCK, NULL, N("begin 1\nxx\nend\nyyy\nbegin 2\nend\nz"));
	ck_assert_uint_eq(g.stats.lines, 7);
	ck_assert_uint_eq(g.stats.bytes, 32);
	ck_assert_uint_eq(g.stats.records, 4);
	ck_assert_uint_eq(g.stats.raw_lines, 3);
	ck_assert_uint_eq(g.stats.raw_bytes, 3 + 4 + 1);
	ck_assert_uint_eq(g.stats.loose_lines, 0);
	reading_free(&g);
}
END_TEST

START_TEST(test_loose)
{
	static const char flat[] = "rec|{a%4d} {b%w} {c%08x}\n";
	static const char rows[] = "rec|r {a%d}\n set b|b: {%4d} kB\n set m|m: {x%d} {y%d}\n"
				   " obj o|o: {z%d}\n  set w|w: {%d}\n lst l|l {v%d}\n";
	struct reading g;

	/* blanks for blanks, zeros before a number: the values are given, the text is printed */
	KEEPS(flat, "5  x\tff\n", "'records':[{'_text':'5  x\\tff','a':5,'b':'x','c':'ff'}]");
	KEEPS(flat, "0005 x 000000ff\n",
	      "'records':[{'_text':'0005 x 000000ff','a':5,'b':'x',"
	      "'c':'000000ff'}]");
	KEEPS(rows, "r  1\nb:  5 kB\nm:  1  2\no:  3\nw:  4\nl  5\nl 6\n",
	      "'records':[{'_text':'r  1','a':1,'_text_2':'b:  5 kB','b':5,"
	      "'m':{'_text':'m:  1  2','x':1,'y':2},'o':{'_text':'o:  3','z':3,"
	      "'_text_5':'w:  4','w':4},'l':[{'_text':'l  5','v':5},{'v':6}]}]");
	/* where it is not even that, it is text */
	KEEPS(flat, "5x y 000000ff\n", "'records':[{'_raw_1':'5x y 000000ff'}]");
	g = read_with(rows, NULL, N("r 1\nb: 5 kB\nx\n"));
	ck_assert_uint_eq(g.stats.loose_lines, 1);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	reading_free(&g);
	/* a loose line settles no width */
	KEEPS("param w 1 9 4\nrec|{a%*d,w=w}: {b%d}\n", "     1:  2\n    1: 2\n",
	      "'records':[{'_text':'     1:  2','a':1,'b':2},{'a':1,'b':2}],'layout':{'w':5}");
	/* keys once, also when read loosely */
	KEEPS("rec\n set|{@%w} {=%d}\n", "a  1\na 2\nb 3\n",
	      "'records':[{'_text_1':'a  1','a':1,'_raw_2':'a 2','b':3}]");
}
END_TEST

/* ---- widths and switches ---- */

START_TEST(test_layout)
{
	static const char rows[] = "param s 0 2 1\n"
				   "rec|{n%d}\n"
				   " set a only=s:0|a {%d}\n"
				   " set b only=s:1|b {%d}\n"
				   " set c only=s:2|c {%d}\n";

	/* the first line that tells settles it */
	READS(rows, "1\n", "'records':[{'n':1}]");
	READS(rows, "1\nb 1\n2\nb 2\n", "'records':[{'n':1,'b':1},{'n':2,'b':2}]");
	READS(rows, "1\na 1\n", "'records':[{'n':1,'a':1}],'layout':{'s':0}");
	READS(rows, "1\nc 1\n", "'records':[{'n':1,'c':1}],'layout':{'s':2}");
	KEEPS(rows, "1\na 1\nb 1\n", "'records':[{'n':1,'a':1,'_raw_3':'b 1'}],'layout':{'s':0}");
	/* a row that fails settles nothing */
	KEEPS(rows, "1\nc x\nb 1\n", "'records':[{'n':1,'_raw_2':'c x','b':1}]");
	/* several parameters, each for itself; those that nothing shows keep their defaults */
	READS("param v 1 9 4\nparam w 1 9 4\nparam x 1 9 4\nrec|{a%*d,w=v} {b%*d,w=w}\n",
	      "     1  2\n", "'records':[{'a':1,'b':2}],'layout':{'v':6,'w':2}");
}
END_TEST

START_TEST(test_formats)
{
	static const char rows[] = "format 3\n"
				   "head|a b c\n"
				   "rec|{a%d} {b%d} {c%d}\n"
				   "format 2\n"
				   "head|a b\n"
				   "rec|{a%d} {b%d}\n";

	READS(rows, "a b c\n1 2 3\n", "'records':[{'a':1,'b':2,'c':3}]");
	READS(rows, "a b\n1 2\n", "'records':[{'a':1,'b':2}],'layout':{'format':1}");
	READS(rows, "a b\n", "'records':[],'layout':{'format':1}");
	/* without a heading the lines decide; without any, the first one is as good as another */
	READS(rows, "1 2\n", "'records':[{'a':1,'b':2}],'layout':{'format':1,'head':0}");
	READS(rows, "", "'records':[],'layout':{'head':0}");
	/* what most lines are; the others are text */
	KEEPS(rows, "a b\n1 2\n1 2 3\n3 4\n",
	      "'records':[{'a':1,'b':2},{'_raw_3':'1 2 3'},{'a':3,'b':4}],'layout':{'format':1}");
	/* widths that a wrong format would have found are forgotten */
	READS("param w 1 9 4\nformat 2\nhead|x\nrec|{a%*d,w=w}\nformat 1\nhead|y\nrec|{a%*d,w=w}!\n",
	      "y\n  1!\n", "'records':[{'a':1}],'layout':{'format':1,'w':3}");
}
END_TEST

/* ---- lines with newlines, files that are one row ---- */

START_TEST(test_continued)
{
	static const char rows[] = "rec cont|{n%x}: {path%s}\n";
	static const char set[] = "rec|{n%d}\n set cont name|name {%s}\n set x|x {%d}\n";

	READS(rows, "1: a\nb\n\nc: \n2: d\n",
	      "'records':[{'n':'1','path':'a\\nb\\n'},{'n':'c','path':''},{'n':'2','path':'d'}]");
	/* nothing to belong to */
	KEEPS(rows, "a\n1: b\nc\n", "'records':[{'_raw_1':'a'},{'n':'1','path':'b\\nc'}]");
	READS(rows, "1: a\nb", "'records':[{'n':'1','path':'a\\nb'}],'layout':{'eol':0}");
	READS(set, "1\nname a\nb\nx 1\n", "'records':[{'n':1,'name':'a\\nb','x':1}]");
	KEEPS(set, "1\nname a\nx 1\nb\n", "'records':[{'n':1,'name':'a','x':1,'_raw_4':'b'}]");
	/* only a string at the line's end goes on */
	KEEPS("rec cont|{s%[a-z]}\n", "a\n1\n", "'records':[{'s':'a','_raw_2':'1'}]");
	KEEPS("rec cont|{s%[a-z]}{? {p%s}}\n", "a\n1\nb c\n2\n",
	      "'records':[{'s':'a','p':null,'_raw_2':'1'},{'s':'b','p':'c\\n2'}]");
	KEEPS("rec cont|{n%d} {s%s}.\n", "1 a.\nb\n", "'records':[{'n':1,'s':'a','_raw_2':'b'}]");
	KEEPS("rec cont|{s%w}{? {n%d}}\n", "a 1\nb c\n",
	      "'records':[{'s':'a','n':1,'_raw_2':'b c'}]");
}
END_TEST

START_TEST(test_file)
{
	static const char one[] = "rec file|{a%d} {b%s}{nl}\n";

	READS(one, "1 x\ny\n", "'records':[{'a':1,'b':'x\\ny'}]");
	/* perhaps only the last newline is missing */
	READS(one, "1 x", "'records':[{'a':1,'b':'x'}],'layout':{'eol':0}");
	KEEPS(one, "x 1\n", "'records':[{'_raw_1':'x 1'}]");
	KEEPS(one, "x\n1", "'records':[{'_raw_1':'x\\n1'}],'layout':{'eol':0}");
	KEEPS(one, "\n", "'records':[{'_raw_1':''}]");
	READS(one, "", "'records':[]");
	/* a row that may be nothing is an empty file */
	READS("rec file|{l*[{0}]:{%s}}{end?{0}}\n", "", "'records':[{'l':[],'end':false}]");
	READS("rec file|{l*[{0}]:{%s}}{end?{0}}\n", "a\0b\0",
	      "'records':[{'l':['a','b'],'end':true}]");
	READS("rec file|{l*[{0}]:{%s}}{end?{0}}\n", "a\0\0b",
	      "'records':[{'l':['a','','b'],'end':false}]");
	READS("rec file|{l*[{0}]:{%s}}{end?{0}}\n", "\0", "'records':[{'l':[''],'end':true}]");
	/* padded strings over line ends */
	READS("rec file|{a%6s}|{b%-6s}|\n", "  a\nbc|x\ny   |",
	      "'records':[{'a':'a\\nbc','b':'x\\ny'}]");
	REFUSES("rec file|{a%6s}|\n", " a\nbc|");
	READS("rec file|{a%8s}\n", "  a\nbcde", "'records':[{'a':'a\\nbcde'}]");
	READS("rec file|{a%-8s}\n", "a\nbc    ", "'records':[{'a':'a\\nbc'}]");
	READS("rec file|{a%-3s}{b%d}\n", "ab 5", "'records':[{'a':'ab','b':5}]");
	REFUSES("rec file|{a%-8s}\n", "a\nbc   ");
	/* the first of several that fits */
	READS("rec file|{n%d}{nl}\nrec file|{s%s}{nl}\n", "x y\n", "'records':[{'s':'x y'}]");
	READS("rec file|{n%d}{nl}\nrec file|{s%s}{nl}\n", "5\n", "'records':[{'n':5}]");
}
END_TEST

/* ---- windows ---- */

/* A writer at the other end of a socket whose every message is one read. */
struct pieces {
	const char *p;
	size_t n, size;
	int fd;
};

static void *write_pieces(void *ud)
{
	struct pieces *w = ud;
	size_t i, k;

	for (i = 0; i < w->n; i += k) {
		k = w->n - i < w->size ? w->n - i : w->size;
		if (send(w->fd, w->p + i, k, MSG_NOSIGNAL) != (ssize_t)k)
			break;
	}
	close(w->fd);
	return NULL;
}

/* The document of a text that comes in pieces of this size. */
static struct reading read_pieces(const char *rows, const char *p, size_t n, size_t size)
{
	struct buffer table = table_of_rows(rows), json = {NULL, 0, 0};
	struct pieces w = {p, n, size, -1};
	struct reading g;
	procrec_options o;
	pthread_t thread;
	procrec_reader *r;
	procrec_json *j;
	const procrec_node *rec;
	procrec_error e;
	int fd[2], more;

	memset(&g, 0, sizeof(g));
	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec_of(table.p);
	/* a message that did not fit into the window's rest would be cut off */
	ck_assert_int_eq(socketpair(AF_UNIX, n < 10000 ? SOCK_SEQPACKET : SOCK_STREAM, 0, fd), 0);
	w.fd = fd[1];
	ck_assert_int_eq(pthread_create(&thread, NULL, write_pieces, &w), 0);
	ck_assert_int_eq(procrec_open_fd(&r, "x", fd[0], &o, &e), 0);
	ck_assert_int_eq(procrec_json_open(&j, PROCREC_JSON_PLAIN, buffer_write, &json, NULL, &e),
			 0);
	more = procrec_next(r, &rec);
	procrec_json_begin(j, r, "x");
	for (; more > 0; more = procrec_next(r, &rec))
		procrec_json_record(j, rec);
	ck_assert_int_eq(more, 0);
	procrec_json_end(j, r, NULL);
	ck_assert_int_eq(procrec_json_close(j), 0);
	procrec_reader_stats(r, &g.stats);
	procrec_close(r);
	pthread_join(thread, NULL);
	close(fd[0]);
	buffer_add(&g.json, json.p + 34, json.n - 36); /* as laws() does */
	procrec_spec_close((procrec_spec *)o.spec);
	buffer_free(&table);
	buffer_free(&json);
	return g;
}

static void same_in_pieces(const char *rows, const char *p, size_t n, size_t size,
			   const struct reading *want)
{
	struct reading g = read_pieces(rows, p, n, size);

	ck_assert_msg(!strcmp(g.json.p, want->json.p),
		      "%s\"%s\"\nin pieces of %d\n     gives %.1200s\ninstead of %.1200s", rows,
		      shown(p, n), (int)size, g.json.p, want->json.p);
	ck_assert_msg(!memcmp(&g.stats, &want->stats, sizeof(g.stats)),
		      "%s: other counts in pieces of %d", rows, (int)size);
	reading_free(&g);
}

START_TEST(test_pieces)
{
	const struct shape *s = &shapes[_i];
	struct random r = {(uint64_t)_i + 100};
	int round, k;
	size_t size;

	/* the text as it is, and with something wrong in it */
	for (round = 0; round < 6; round++) {
		struct buffer b = {NULL, 0, 0};
		struct reading g;

		buffer_add(&b, s->text, strlen(s->text));
		for (k = 0; k < round; k++)
			mutate(&r, &b);
		g = read_with(s->rows, NULL, b.p, b.n);
		for (size = 1; size <= b.n + 1; size += 1 + size / 4)
			same_in_pieces(s->rows, b.p, b.n, size, &g);
		reading_free(&g);
		buffer_free(&b);
	}
}
END_TEST

/* A 32-bit auxv tells how wide its words are, in whatever pieces it comes, and whoever asks. */
START_TEST(test_words)
{
	static const char rows[] = "param order 0 1 0\nparam word 4 8 8\n"
				   "rec bytes|{type%*B,w=word}{value%*B,w=word}\n";
	static const char big[] = "\0\0\0\6\0\0\20\0\0\0\0\21\0\0\0\144\0\0\0\0\0\0\0\0";
	static const char little[] = "\6\0\0\0\0\20\0\0\21\0\0\0\144\0\0\0\0\0\0\0\0\0\0\0";
	procrec_machine machine = {PROCREC_BIG, 4096, 100, 16, 0};
	procrec_options o;
	struct reading g;
	size_t size;

	READS(rows, big,
	      "'records':[{'type':6,'value':4096},{'type':17,'value':100},"
	      "{'type':0,'value':0}],'layout':{'order':1,'word':4}");
	READS(rows, little,
	      "'records':[{'type':6,'value':4096},{'type':17,'value':100},"
	      "{'type':0,'value':0}],'layout':{'word':4}");
	g = read_with(rows, NULL, N(big));
	for (size = 1; size <= sizeof(big); size++)
		same_in_pieces(rows, N(big), size, &g);
	reading_free(&g);
	/* no machine has words that no row can hold */
	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.machine = &machine;
	g = read_with(rows, &o, N("\0\0\0\0\0\0\0\6\0\0\0\0\0\0\20\0"));
	expect_json(rows, N(""), &g, "'records':[{'type':6,'value':4096}],'layout':{'order':1}");
	reading_free(&g);
}
END_TEST

/* Several windows full: their borders are everywhere in the text. */
START_TEST(test_windows)
{
	const struct shape *s = &shapes[_i];
	const char *body = s->text;
	struct buffer b = {NULL, 0, 0};
	struct reading g, again;
	int i, foot = !!strstr(s->rows, "last {@"), whole = !!strstr(s->rows, "file|");

	/* the heading once; the records often, with ever longer lines between them */
	if (strstr(s->rows, "rec\n") || foot || whole)
		return;
	while (strstr(s->rows, "head|") || strstr(s->rows, "set|{>")) {
		const char *nl = strchr(body, '\n');

		buffer_add(&b, body, (size_t)(nl + 1 - body));
		body = nl + 1;
		if (!strstr(s->rows, "head|===") || *b.p != 'V' || nl[-1] == '=')
			break;
	}
	for (i = 0; b.n < 300000; i++) {
		buffer_add(&b, body, strlen(body));
		if (i % 3 == 2)
			buffer_addf(&b, "what%0*d\n", i % 67, 0);
	}
	g = read_with(s->rows, NULL, b.p, b.n);
	ck_assert_msg(strstr(s->rows, "cont") || (int)g.stats.raw_lines == i / 3,
		      "%s: %d of %d lines are text", s->name, (int)g.stats.raw_lines, i / 3);
	again = read_pieces(s->rows, b.p, b.n, 10007);
	ck_assert(!strcmp(g.json.p, again.json.p));
	reading_free(&again);
	again = read_pieces(s->rows, b.p, b.n, 65536);
	ck_assert(!strcmp(g.json.p, again.json.p));
	reading_free(&again);
	reading_free(&g);
	buffer_free(&b);
}
END_TEST

/* Rows of two lines of which the window's end shows one, where another row takes that one. */
START_TEST(test_two_lines_at_the_border)
{
	static const char rows[] = "rec|{a%w} {b%d}{nl}+{c%d}\nrec|{a%w} {n%d}\n";
	struct buffer b = {NULL, 0, 0};
	struct reading g;
	size_t size;
	int i;

	READS(rows, "x 1\n+2\ny 3\nz 4\n+5\n",
	      "'records':[{'a':'x','b':1,'c':2},{'a':'y','n':3},{'a':'z','b':4,'c':5}]");
	g = read_with(rows, NULL, N("x 1\n+2\ny 3\nz 4\n+5\n"));
	for (size = 1; size < 20; size++)
		same_in_pieces(rows, N("x 1\n+2\ny 3\nz 4\n+5\n"), size, &g);
	reading_free(&g);
	for (i = 0; b.n < 300000; i++)
		buffer_addf(&b, "x%0*d %d\n+%d\n", i % 17, 0, i, i);
	g = read_with(rows, NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 0);
	ck_assert_uint_eq(g.stats.records, i);
	reading_free(&g);
	buffer_free(&b);
}
END_TEST

START_TEST(test_regular_file)
{
	static const char rows[] = "rec|{a%d}\n";
	char name[] = "check_reader.XXXXXX";
	struct buffer table = table_of_rows(rows);
	procrec_spec *spec = spec_of(table.p);
	procrec_options o;
	procrec_reader *r;
	const procrec_node *rec;
	procrec_error e;
	int fd = mkstemp(name), i;
	FILE *f = fdopen(fd, "w+");

	ck_assert_ptr_nonnull(f);
	for (i = 0; i < 40000; i++)
		fprintf(f, "%d\n", i);
	fflush(f);
	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec;
	ck_assert_int_eq(procrec_open(&r, name, &o, &e), 0);
	for (i = 0; procrec_next(r, &rec) > 0; i++)
		if (procrec_get(rec, "a")->v.i != i)
			ck_abort_msg("record %d", i);
	ck_assert_int_eq(i, 40000);
	/* the end stays the end */
	ck_assert_int_eq(procrec_next(r, &rec), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 0);
	procrec_close(r);
	/* a descriptor is read from where it is, and stays open */
	ck_assert_int_eq(lseek(fd, 2, SEEK_SET), 2);
	ck_assert_int_eq(procrec_open_fd(&r, NULL, fd, &o, &e), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_get(rec, "a")->v.i, 1);
	procrec_close(r);
	ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
	fclose(f);
	unlink(name);
	procrec_spec_close(spec);
	buffer_free(&table);
}
END_TEST

static void begins(const struct reading *g, const char *text)
{
	ck_assert_msg(!strncmp(g->json.p, text, strlen(text)), "%.200s", g->json.p);
}

static void ends(const struct reading *g, const char *text)
{
	const char *end = g->json.p + g->json.n - strlen(text);

	ck_assert_msg(g->json.n >= strlen(text) && !strcmp(end, text), "%.200s", end);
}

/* ---- odd files ---- */

START_TEST(test_ends)
{
	static const char rows[] = "rec|{a%d} {b%w}\n";

	READS(rows, "", "'records':[]");
	READS(rows, "1 x", "'records':[{'a':1,'b':'x'}],'layout':{'eol':0}");
	READS(rows, "1 x\n2 y", "'records':[{'a':1,'b':'x'},{'a':2,'b':'y'}],'layout':{'eol':0}");
	KEEPS(rows, "1 x\n2", "'records':[{'a':1,'b':'x'},{'_raw_2':'2'}],'layout':{'eol':0}");
	KEEPS(rows, "\n", "'records':[{'_raw_1':''}]");
	KEEPS(rows, "\n\n1 x\n\n",
	      "'records':[{'_raw_1':''},{'_raw_2':''},{'a':1,'b':'x'},{'_raw_4':''}]");
	/* NUL behind the text, as some copies have it */
	KEEPS(rows, "1 x\n\0\0\0",
	      "'records':[{'a':1,'b':'x'},{'_raw_2':'\\u0000\\u0000\\u0000'}],"
	      "'layout':{'eol':0}");
	READS(rows, "1 x\0\0\n", "'records':[{'a':1,'b':'x\\u0000\\u0000'}]");
	/* carriage returns are bytes like any other */
	READS(rows, "1 x\r\n", "'records':[{'a':1,'b':'x\\r'}]");
	KEEPS(rows,
	      "\xef\xbb\xbf"
	      "1 x\n",
	      "'records':[{'_raw_1':'\xef\xbb\xbf"
	      "1 x'}]");
}
END_TEST

/* Fifty megabytes without a newline: text, or one value. */
START_TEST(test_long_line)
{
	struct buffer b = {NULL, 0, 0};
	struct reading g;
	size_t n = 50u << 20;

	buffer_add(&b, "1 x\n", 4);
	b.p = realloc(b.p, b.n + n + 100);
	b.cap = b.n + n + 100;
	memset(b.p + b.n, 'x', n);
	b.n += n;
	buffer_add(&b, "\n2 y\n", 5);
	g = read_with("rec|{a%d} {b%w}\n", NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	ck_assert_uint_eq(g.stats.records, 3);
	ends(&g, ",{\"a\":2,\"b\":\"y\"}]");
	reading_free(&g);
	buffer_free(&b);
}
END_TEST

/* What cannot be decided quickly is given up, not waited for: the line is text. */
START_TEST(test_hard_lines)
{
	struct buffer b = {NULL, 0, 0};
	struct reading g;
	int i;

	for (i = 0; i < 10000; i++)
		buffer_add(&b, "a b ", 4);
	buffer_add(&b, "\n", 1);
	g = read_with("rec|{a%s} {b%s} {c%s} {d%s} {e%s}!\n", NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	reading_free(&g);
	g = read_with("rec|{l*:{%[a-z]} }{m*:{%[a-z]} }{n*:{%[a-z]} }!\n", NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	reading_free(&g);
	/* strings and the padding of what is behind them, which is looked at from each of their ends */
	b.n = 0;
	for (i = 0; i < 2000000; i++)
		buffer_add(&b, " ", 1);
	buffer_add(&b, "x\n", 2);
	g = read_with("rec|{a%-25s} {b%-20w}{c%-20w}{d%-10w}!\n", NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	reading_free(&g);
	g = read_with("rec|{a%s} {b%20w} {c%20s} {d%s}!\n", NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	reading_free(&g);
	buffer_free(&b);
}
END_TEST

/* A list that may end at each of its blanks is read to its end, however long it is. */
START_TEST(test_long_list)
{
	static const char rows[] = "rec|{a%w}{l*: {@%[^ :-]}{?:{=%d}}} - {b%w}\n";
	struct buffer b = {NULL, 0, 0};
	struct reading g;
	int i;

	buffer_add(&b, "x", 1);
	for (i = 0; i < 50000; i++)
		buffer_addf(&b, " k%d:%d", i, i);
	buffer_add(&b, " - y\n", 5);
	g = read_with(rows, NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines + g.stats.loose_lines, 0);
	ends(&g, "\"k49999\":49999},\"b\":\"y\"}]");
	reading_free(&g);
	/* a key that comes twice, as the first, the last */
	b.n -= 5;
	buffer_add(&b, " k0 - y\n", 8);
	g = read_with(rows, NULL, b.p, b.n);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	reading_free(&g);
	buffer_free(&b);
}
END_TEST

/* ---- records that are too large ---- */

static struct reading read_limited(const char *rows, const char *p, size_t n, size_t max)
{
	procrec_options o;

	memset(&o, 0, sizeof(o));
	o.max_record = max;
	return read_with(rows, &o, p, n);
}

START_TEST(test_max_record)
{
	static const char flat[] = "rec|{a%d} {b%w}\n";
	static const char block[] = "rec|r {a%d}\n set|{@%w} {=%w}\n";
	struct buffer b = {NULL, 0, 0};
	struct reading g;
	int i;

	/* a line that is longer comes in parts, and no part of it is a value */
	buffer_add(&b, "1 x\n", 4);
	for (i = 0; b.n < 500000; i++)
		buffer_addf(&b, "%d y ", i);
	buffer_add(&b, "\n2 z\n", 5);
	g = read_limited(flat, b.p, b.n, 70000);
	begins(&g, "\"records\":[{\"a\":1,\"b\":\"x\"},{\"_raw_2_4\":\"0 y ");
	ends(&g, ",{\"a\":2,\"b\":\"z\"}]");
	ck_assert_ptr_null(strstr(g.json.p + 30, "{\"a\":3"));
	reading_free(&g);
	/* whatever the last part looks like, it is no line */
	memset(b.p + 4, '7', b.n - 9);
	g = read_limited("rec|{a%[0-9xz ]}\n", b.p, b.n, 70000);
	begins(&g, "\"records\":[{\"a\":\"1 x\"},{\"_raw_2_4\":\"777");
	ends(&g, "777\"},{\"a\":\"2 z\"}]");
	ck_assert_ptr_null(strstr(g.json.p + 30, "{\"a\":\"7"));
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	ck_assert_uint_eq(g.stats.lines, 3);
	reading_free(&g);
	/* below the limit it is one line of text */
	g = read_limited(flat, b.p, b.n, 600000);
	ck_assert_uint_eq(g.stats.raw_lines, 1);
	ck_assert_uint_eq(g.stats.records, 3);
	reading_free(&g);
	/* at the end of the file, and without a newline */
	g = read_limited(flat, b.p, b.n - 5, 70000);
	ck_assert_ptr_nonnull(strstr(g.json.p, "\"layout\":{\"eol\":0}"));
	reading_free(&g);
	/* behind the records it belongs to the foot */
	memcpy(b.p, "1\nf 5\n", 6);
	memcpy(b.p + b.n - 9, "\nf 6\ng 7\n", 9);
	g = read_limited("rec|{a%d}\nset f|f {%d}\nset g|g {%d}\n", b.p, b.n, 70000);
	begins(&g, "\"records\":[{\"a\":1}],\"foot\":{\"f\":5,\"_raw_3_6\":\"777");
	ends(&g, "777\",\"_raw_4\":\"f 6\",\"g\":7}");
	reading_free(&g);
	b.n = 0;
	/* a block that is longer: its lines are text until the next one begins */
	buffer_add(&b, "r 1\nx y\nr 2\n", 12);
	for (i = 0; b.n < 500000; i++)
		buffer_addf(&b, "k%d v\n", i);
	buffer_add(&b, "r 3\nx y\n", 8);
	g = read_limited(block, b.p, b.n, 70000);
	begins(&g, "\"records\":[{\"a\":1,\"x\":\"y\"},{\"_raw_3\":\"r 2\"}");
	ends(&g, ",{\"a\":3,\"x\":\"y\"}]");
	reading_free(&g);
	/* a file that is one record, or one row */
	g = read_limited("rec\n set|{@%w} {=%w}\n", b.p, b.n, 70000);
	begins(&g, "\"records\":[{\"_raw_1_0\":\"r 1\\nx y\\nr 2\\n");
	ends(&g, ",\"r\":\"3\",\"x\":\"y\"}]");
	reading_free(&g);
	g = read_limited("rec file|{a%s}\n", b.p, b.n, 70000);
	reading_free(&g);
	g = read_limited("rec file|{l*[ ]:{%w}}{nl}\n", b.p, b.n, 70000);
	reading_free(&g);
	/* continued lines */
	g = read_limited("rec cont|r {a%d} {b%s}\n", b.p, b.n, 70000);
	reading_free(&g);
	buffer_free(&b);
}
END_TEST

/* ---- strict, notes ---- */

static void note(void *ud, const procrec_error *e)
{
	buffer_addf(ud, "%s:%d:%d@%d: %s [%s]\n", e->path, (int)e->line, (int)e->col,
		    (int)e->offset, e->text, e->field);
}

static void expect_notes(const char *rows, const char *p, size_t n, const char *want)
{
	struct buffer table = table_of_rows(rows), got = {NULL, 0, 0};
	procrec_options o;
	procrec_reader *r;
	const procrec_node *rec;
	procrec_error e;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec_of(table.p);
	o.note = note;
	o.note_ud = &got;
	buffer_add(&got, "", 0);
	ck_assert_int_eq(procrec_open_mem(&r, "x", p, n, &o, &e), 0);
	while (procrec_next(r, &rec) > 0)
		;
	ck_assert_msg(!strcmp(got.p, want), "%s\"%s\"\nnotes %snot   %s", rows, shown(p, n), got.p,
		      want);
	procrec_close(r);
	procrec_spec_close((procrec_spec *)o.spec);
	buffer_free(&table);
	buffer_free(&got);
}

#define NOTES(rows, text, want) expect_notes(rows, N(text), want)

START_TEST(test_notes)
{
	static const char rows[] = "rec|{a%d}: {b%4u} {c%08x}{? {d%[a-z]}}\n set x|x={%d}\n";

	NOTES(rows, "1:    2 000000ff\nx=5\n", "");
	NOTES(rows, "y: \n", "x:1:1@0: expected a known line, found \"y: \" []\n");
	NOTES(rows, "1:    2 000000fg\n", "x:1:9@8: expected {c%08x}, found \"000000fg\" [c]\n");
	NOTES(rows, "1;    2 000000ff\n",
	      "x:1:2@1: expected \": \", found \";    2 000000ff\" []\n");
	NOTES(rows, "1:    2 000000ff\nx=y\n1:    y\n",
	      "x:2:3@19: expected {%d}, found \"y\" [x]\n"
	      "x:3:4@24: expected {b%4u}, found \"   y\" [b]\n");
	NOTES(rows, "1:    2 000000ff x!\n",
	      "x:1:19@18: expected the end of the line, found \"!\" []\n");
	NOTES(rows, "1:    2 0000\n",
	      "x:1:9@8: read loosely: expected {c%08x}, found \"0000\" [c]\n");
	NOTES(rows, "1:    2\n", "x:1:8@7: expected \" \", found the end of the line []\n");
	NOTES(rows, "\n", "x:1:1@0: expected a known line, found \"\" []\n");
	/* read loosely */
	NOTES(rows, "1: 2 000000ff\n",
	      "x:1:4@3: read loosely: expected {b%4u}, found \"2 000000ff\" [b]\n");
	/* what is shown is printable, and short */
	NOTES(rows, "1:\t\"\\\x01\xff\n",
	      "x:1:3@2: expected \" \", found \"\\t\\\"\\\\\\x01\\xff\" []\n");
	/* in two lines of one row */
	NOTES("rec|{a%d}{nl}+{b%d}\n", "1\n+2\n3\n-4\n",
	      "x:4:1@7: expected \"+\", found \"-4\" []\n"
	      "x:5:1@10: expected \"+\", found \"\" []\n");
	NOTES("rec file|{a%d}{nl}{b%d}{nl}\n", "1\nx\n",
	      "x:2:1@2: expected {b%d}, found \"x\" [b]\n");
}
END_TEST

START_TEST(test_strict)
{
	static const char rows[] = "rec|{a%d}\n set x|x={%d}\n";
	struct buffer table = table_of_rows(rows);
	procrec_options o;
	procrec_reader *r;
	const procrec_node *rec;
	const procrec_error *e;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = spec_of(table.p);
	o.flags = PROCREC_STRICT;
	ck_assert_int_eq(procrec_open_mem(&r, "dir/x", N("1\nx=1\n2\n3 \n4\n"), &o, NULL), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_get(rec, "x")->v.i, 1);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_get(rec, "a")->v.i, 2);
	ck_assert_int_eq(procrec_next(r, &rec), PROCREC_ESYNTAX);
	e = procrec_reader_error(r);
	ck_assert_int_eq(e->code, PROCREC_ESYNTAX);
	ck_assert_uint_eq(e->line, 4);
	ck_assert_uint_eq(e->col, 2);
	ck_assert_uint_eq(e->offset, 9);
	ck_assert_str_eq(e->path, "dir/x");
	ck_assert_str_eq(e->dataset, "/proc/t");
	ck_assert_str_eq(e->text, "read loosely: expected the end of the line, found \" \"");
	/* and it stays so */
	ck_assert_int_eq(procrec_next(r, &rec), PROCREC_ESYNTAX);
	procrec_close(r);
	/* what the record in hand has is delivered first; what is well is read to the end */
	ck_assert_int_eq(procrec_open_mem(&r, "x", N("1\nx=y\n"), &o, NULL), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_get(rec, "a")->v.i, 1);
	ck_assert_ptr_null(procrec_get(rec, "x"));
	ck_assert_int_eq(procrec_next(r, &rec), PROCREC_ESYNTAX);
	ck_assert_uint_eq(procrec_reader_error(r)->line, 2);
	procrec_close(r);
	ck_assert_int_eq(procrec_open_mem(&r, "x", N("1\nx=5"), &o, NULL), 0);
	ck_assert_int_eq(procrec_next(r, &rec), 1);
	ck_assert_int_eq(procrec_next(r, &rec), 0);
	procrec_close(r);
	procrec_spec_close((procrec_spec *)o.spec);
	buffer_free(&table);
}
END_TEST

/* ---- threads ---- */

struct worker {
	const procrec_spec *spec;
	const struct buffer *text;
	int seed, records, failed;
};

static void *work(void *ud)
{
	struct worker *w = ud;
	procrec_options o;
	procrec_reader *r;
	const procrec_node *rec;
	int i;

	memset(&o, 0, sizeof(o));
	o.size = sizeof(o);
	o.spec = w->spec;
	for (i = 0; i < 20; i++) {
		/* the workers are in different rows at the same time */
		if (procrec_open_mem(&r, "x", w->text->p, w->text->n, &o, NULL)) {
			w->failed = 1;
			return NULL;
		}
		while (procrec_next(r, &rec) > 0) {
			const procrec_node *cpu = procrec_get(rec, "cpus");

			w->failed |= !cpu || procrec_at(cpu, 0) == NULL;
			w->records++;
		}
		procrec_close(r);
	}
	return NULL;
}

START_TEST(test_threads)
{
	struct buffer table = table_of_rows(CPUS), text = {NULL, 0, 0};
	procrec_spec *spec = spec_of(table.p);
	struct worker w[4];
	pthread_t t[4];
	int i;

	for (i = 0; i < 500; i++)
		buffer_addf(&text, "n %d\ncpu 0\nv 1\ncpu 1\nsum 1\nv 2\nx %d\n", i, i);
	for (i = 0; i < 4; i++) {
		w[i] = (struct worker){spec, &text, i, 0, 0};
		ck_assert_int_eq(pthread_create(&t[i], NULL, work, &w[i]), 0);
	}
	for (i = 0; i < 4; i++) {
		pthread_join(t[i], NULL);
		ck_assert_int_eq(w[i].failed, 0);
		ck_assert_int_eq(w[i].records, 20 * 500);
	}
	procrec_spec_close(spec);
	buffer_free(&table);
	buffer_free(&text);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("reader");
	TCase *c = tcase_create("reader");
	SRunner *runner;
	int failed;

	tcase_set_timeout(c, 300);
	tcase_add_loop_test(c, test_shapes, 0, NSHAPES);
	tcase_add_loop_test(c, test_mutations, 0, NSHAPES);
	tcase_add_loop_test(c, test_fast_way, 0, NSHAPES);
	tcase_add_test(c, test_acceptance);
	tcase_add_test(c, test_tail);
	tcase_add_test(c, test_implicit);
	tcase_add_test(c, test_recursion);
	tcase_add_test(c, test_head);
	tcase_add_test(c, test_foot);
	tcase_add_test(c, test_raw);
	tcase_add_test(c, test_loose);
	tcase_add_test(c, test_layout);
	tcase_add_test(c, test_formats);
	tcase_add_test(c, test_continued);
	tcase_add_test(c, test_file);
	tcase_add_loop_test(c, test_pieces, 0, NSHAPES);
	tcase_add_test(c, test_words);
	tcase_add_loop_test(c, test_windows, 0, NSHAPES);
	tcase_add_test(c, test_two_lines_at_the_border);
	tcase_add_test(c, test_regular_file);
	tcase_add_test(c, test_ends);
	tcase_add_test(c, test_long_line);
	tcase_add_test(c, test_hard_lines);
	tcase_add_test(c, test_long_list);
	tcase_add_test(c, test_max_record);
	tcase_add_test(c, test_notes);
	tcase_add_test(c, test_strict);
	tcase_add_test(c, test_threads);
	suite_add_tcase(s, c);
	runner = srunner_create(s);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
