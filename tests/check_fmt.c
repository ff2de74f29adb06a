/* SPDX-License-Identifier: MIT */
/*
 * check_fmt.c - the table language, construct by construct: what a format takes, what it gives and
 * what it refuses, and the message, line and column of every mistake that a table can hold. Each
 * test is a page of the language's catalogue; handlers/WRITING.md is its manual.
 *
 * READS: the text is the table's; KEEPS: some of it is kept as text; REFUSES: the same, whatever
 * the document looks like. All three check the laws (with_table.h). ' stands for " in documents.
 */
#include "with_table.h"

/* ---- text ---- */

START_TEST(test_text)
{
	READS("rec|a {{ b {a%d} }\n", "a { b 5 }\n", "'records':[{'a':5}]");
	READS("rec|x{?{{{a%d}{}}}\n", "x{5}\nx\n", "'records':[{'a':5},{'a':null}]");
	READS("rec|{a%d}{0}{b%d}\n",
	      "1\0"
	      "2\n",
	      "'records':[{'a':1,'b':2}]");
	READS("rec|{a%d}{nl}{b%d}\n", "1\n2\n3\n4\n", "'records':[{'a':1,'b':2},{'a':3,'b':4}]");
	READS("rec|a longer text than a word: {a%d}, and more of it behind\n",
	      "a longer text than a word: 5, and more of it behind\n", "'records':[{'a':5}]");
	KEEPS("rec|a longer text than a word: {a%d}\n", "a longer text than a Word: 5\n",
	      "'records':[{'_raw_1':'a longer text than a Word: 5'}]");
	KEEPS("rec|a{a%d}\n", "a5 \n", "'records':[{'_text':'a5 ','a':5}]");
	REFUSES("rec|{a%d}{nl}{b%d}\n", "1\n");
	REFUSES("rec|{a%d}{0}{b%d}\n", "1 2\n");
	/* bytes beyond ASCII are bytes */
	READS("rec|\xc2\xb5s {a%d}\n", "\xc2\xb5s 5\n", "'records':[{'a':5}]");
}
END_TEST

/* ---- numbers: check_num.c has the conversions in full ---- */

START_TEST(test_numbers)
{
	READS("rec|{a%d} {b%i} {c%u}\n", "-1 2 3\n", "'records':[{'a':-1,'b':2,'c':3}]");
	REFUSES("rec|{a%d}\n", "05\n");
	REFUSES("rec|{a%d}\n", " 5\n");
	REFUSES("rec|{a%d}\n", "-\n");
	REFUSES("rec|{a%d}\n", "-0\n");
	REFUSES("rec|{a%u}\n", "-1\n");
	READS("rec|{a%4d};\n", "   5;\n12345;\n", "'records':[{'a':5},{'a':12345}]");
	REFUSES("rec|{a%4d};\n", "  5;\n");
	READS("rec|{a%-4d};\n", "5   ;\n12345;\n", "'records':[{'a':5},{'a':12345}]");
	REFUSES("rec|{a%-4d};\n", "5  ;\n");
	READS("rec|{a%04d}\n", "0005\n-005\n12345\n", "'records':[{'a':5},{'a':-5},{'a':12345}]");
	REFUSES("rec|{a%04d}\n", "005\n");
	READS("rec|{a%hhd} {b%hd} {c%ld} {d%lld} {e%zu} {f%ju} {g%Lu} {h%tu}\n",
	      "1 2 3 4 5 6 7 8\n", "'records':[{'a':1,'b':2,'c':3,'d':4,'e':5,'f':6,'g':7,'h':8}]");
	/* hex and octal are identifiers, strings as printed; q makes a quantity of them */
	READS("rec|{a%x} {b%X} {c%o}\n", "ff FF 17\n", "'records':[{'a':'ff','b':'FF','c':'17'}]");
	READS("rec|{a%08x} {b%#x} {c%#o} {d%#X}\n", "000000ff 0xff 017 0XFF\n",
	      "'records':[{'a':'000000ff','b':'0xff','c':'017','d':'0XFF'}]");
	READS("rec|{a%08X,q} {b%#x,q} {c%o,q}\n", "000000FF 0xff 17\n",
	      "'records':[{'a':255,'b':255,'c':15}]");
	REFUSES("rec|{a%x}\n", "FF\n");
	REFUSES("rec|{a%#x}\n", "ff\n");
	REFUSES("rec|{a%08x}\n", "0ff\n");
	/* digits of at least a precision are zero-filled digits */
	READS("rec|{a%.4x} {b%.3u}\n", "00ff 007\n", "'records':[{'a':'00ff','b':7}]");
	/* '-' overrides '0' */
	READS("rec|{a%-04x};\n", "ff  ;\n", "'records':[{'a':'ff'}]");
	/* decimals */
	READS("rec|{a%.2f} {b%6.1f}\n", "-0.05   12.5\n", "'records':[{'a':-0.05,'b':12.5}]");
	REFUSES("rec|{a%.2f}\n", "0.5\n");
	REFUSES("rec|{a%.2f}\n", "0.555\n");
	REFUSES("rec|{a%.2f}\n", "-0.00\n");
	REFUSES("rec|{a%.2f}\n", "00.50\n");
	/* the mantissa and its negative are 64-bit integers */
	READS("rec|{a%.2f}\n", "92233720368547758.07\n-92233720368547758.07\n",
	      "'records':[{'a':92233720368547758.07},{'a':-92233720368547758.07}]");
	REFUSES("rec|{a%.2f}\n", "92233720368547758.08\n");
	REFUSES("rec|{a%.2f}\n", "-92233720368547758.08\n");
	/* beyond what a double holds: digits in a string; beyond 64 bits: text */
	READS("rec|{a%llu} {b%llx,q} {c%lld}\n",
	      "18446744073709551615 ffffffffffffffff -9223372036854775808\n",
	      "'records':[{'a':'18446744073709551615','b':'18446744073709551615',"
	      "'c':'-9223372036854775808'}]");
	REFUSES("rec|{a%llu}\n", "18446744073709551616\n");
	REFUSES("rec|{a%lld}\n", "9223372036854775808\n");
	REFUSES("rec|{a%lld}\n", "-9223372036854775809\n");
	REFUSES("rec|{a%llx}\n", "10000000000000000\n");
}
END_TEST

START_TEST(test_pointers)
{
	static const char ptr[] = "param ptr 8 16 16\nrec|{a%pK} {b%p} {c%px}\n";

	READS(ptr, "0000000000000001 00000000deadbeef ffffffffffffffff\n",
	      "'records':[{'a':'0000000000000001','b':'00000000deadbeef','c':'ffffffffffffffff'}]");
	READS(ptr, "00000001 deadbeef 00000000\n",
	      "'records':[{'a':'00000001','b':'deadbeef','c':'00000000'}],'layout':{'ptr':8}");
	/* all of one width, and no other than the parameter allows */
	REFUSES(ptr, "00000001 0000000000000001 00000001\n");
	REFUSES(ptr, "0000001 0000001 0000001\n");
	READS("rec|{a%pI4} {b%pI6} {c%pi6} {d%pM} {e%*pb} {f%*pbl} {g%pS}\n",
	      "10.0.0.1 fe80:0000:0000:0000:0000:0000:0000:0001 fe800000000000000000000000000001 "
	      "52:54:00:12:34:56 ff,ffffffff 0-3,8 tcp_v4_rcv+0x0/0x10\n",
	      "'records':[{'a':'10.0.0.1','b':'fe80:0000:0000:0000:0000:0000:0000:0001',"
	      "'c':'fe800000000000000000000000000001','d':'52:54:00:12:34:56','e':'ff,ffffffff',"
	      "'f':'0-3,8','g':'tcp_v4_rcv+0x0/0x10'}]");
	READS("rec|{f%*pbl};\n", ";\n", "'records':[{'f':''}]");
	REFUSES("rec|{a%pI4}\n", "10.0.0.x\n");
}
END_TEST

/* ---- words ---- */

START_TEST(test_words)
{
	static const char two[] = "rec file|{kind%1B,x,is=1&7f}{a%2B}\n"
				  "rec file|{kind%1B,x,is=2}{b%2B}\n"
				  "rec file|{kind%1B,x}{rest*:{%2B,x}}\n";

	READS("rec bytes|{a%1B}{b%3B}\n", "\x05\x01\x02\x03\xff\xff\xff\xff",
	      "'records':[{'a':5,'b':197121},{'a':255,'b':16777215}]");
	READS("param order 0 1 1\nrec bytes|{a%2B}\n", "\x01\x02", "'records':[{'a':258}]");
	/* hex digits, all that the word has */
	READS("rec bytes|{a%1B,x}{b%8B,x}\n", "\n\x0f\0\0\0\0\0\0\x80",
	      "'records':[{'a':'0a','b':'800000000000000f'}]");
	READS("rec bytes|{a%3B,x}\n", "\0\0\0", "'records':[{'a':'000000'}]");
	/* which words */
	READS(two, "\x81\x05\0", "'records':[{'kind':'81','a':5}]");
	READS(two, "\x02\x05\0", "'records':[{'kind':'02','b':5}]");
	READS(two, "\x82\x05\0", "'records':[{'kind':'82','rest':['0005']}]");
	READS(two, "\x01", "'records':[{'kind':'01','rest':[]}]");
	READS(two, "\x01\n\n\x01\x02", "'records':[{'kind':'01','rest':['0a0a','0201']}]");
	KEEPS(two, "\x01\x05", "'records':[{'_raw_1':'\\u0001\\u0005'}],'layout':{'eol':0}");
}
END_TEST

/* ---- strings ---- */

START_TEST(test_strings)
{
	/* lazy: to the first place where the rest fits */
	READS("rec|{a%s} {b%s}\n", "x y z\n", "'records':[{'a':'x','b':'y z'}]");
	READS("rec|{a%s}: {b%d}\n", "x: y: 5\n", "'records':[{'a':'x: y','b':5}]");
	READS("rec|{a%s}\n", "\n", "'records':[{'a':''}]");
	/* another end of it comes before a part is left out */
	READS("rec|x{? {a%s}:{b%d};} {c%s}\n", "x p:q:5; z\nx p:q;5\n",
	      "'records':[{'a':'p:q','b':5,'c':'z'},{'a':null,'b':null,'c':'p:q;5'}]");
	/* greedy: to the last one */
	READS("rec|({a%S}) {b%c}\n", "(x) (y) S\n", "'records':[{'a':'x) (y','b':'S'}]");
	READS("rec file|{a%S}\n", "a\nb\n", "'records':[{'a':'a\\nb\\n'}]");
	READS("rec file|{a%S}{nl}{b%w}\n", "a\nb\nc", "'records':[{'a':'a\\nb','b':'c'}]");
	READS("rec|{a%.3S}{b%s}\n", "abcdef\n", "'records':[{'a':'abc','b':'def'}]");
	READS("rec|{a%-6S}|\n", "abc   |\nabc  ||\n", "'records':[{'a':'abc'},{'a':'abc  |'}]");
	/* at most so many bytes; padded to so many */
	READS("rec|{a%.4s} {b%d}\n", "abcd 5\n", "'records':[{'a':'abcd','b':5}]");
	REFUSES("rec|{a%.4s} {b%d}\n", "abcde 5\n");
	READS("rec|{a%5s}|\n", "  abc|\nabcdefg|\n     |\n",
	      "'records':[{'a':'abc'},{'a':'abcdefg'},{'a':''}]");
	REFUSES("rec|{a%5s}|\n", "   abc|\n");
	REFUSES("rec|{a%5s}|\n", " abc|\n");
	READS("rec|{a%-5s}|\n", "abc  |\nabcdefg|\n     |\n",
	      "'records':[{'a':'abc'},{'a':'abcdefg'},{'a':''}]");
	READS("rec|{a%-5s}|\n", "abc   |\n", "'records':[{'a':'abc   '}]");
	REFUSES("rec|{a%-5s}|\n", "abc |\n");
	READS("rec|{a%8.4s}|\n", "    abcd|\n      ab|\n", "'records':[{'a':'abcd'},{'a':'ab'}]");
	/* one byte, any */
	READS("rec|{a%c}{b%c}\n", " \xff\n", "'records':[{'a':' ','b':{'_bytes':'ff'}}]");
	REFUSES("rec|{a%c}\n", "\n");
	REFUSES("rec|{a%c}\n", "ab\n");
	/* any bytes but the newline */
	READS("rec|{a%s};\n", "\"\\\0\t\xc3\xa9\xff;\n",
	      "'records':[{'a':{'_bytes':'225c0009c3a9ff'}}]");
	READS("rec|{a%s};\n", "\\\0\t\xc3\xa9;\n", "'records':[{'a':'\\\\\\u0000\\t\xc3\xa9'}]");
}
END_TEST

START_TEST(test_sets)
{
	READS("rec|{a%w} {b%w}\n", "x: 5\n", "'records':[{'a':'x:','b':'5'}]");
	REFUSES("rec|{a%w} {b%w}\n", "x  5\n");
	REFUSES("rec|{a%w}\n", "x\t5\n");
	READS("rec|{a%w,empty} {b%w}\n", " 5\n", "'records':[{'a':'','b':'5'}]");
	/* the longest run, never shorter */
	READS("rec|{a%[a-c]}{b%s}\n", "abcd\n", "'records':[{'a':'abc','b':'d'}]");
	REFUSES("rec|{a%[a-c]}c\n", "abc\n");
	READS("rec|{a%[^:]}:{b%d}\n", "x y:5\n", "'records':[{'a':'x y','b':5}]");
	REFUSES("rec|{a%[^:]}:{b%d}\n", ":5\n");
	READS("rec|{a%[^:],empty}:{b%d}\n", ":5\n", "'records':[{'a':'','b':5}]");
	/* members that have a meaning elsewhere */
	READS("rec|{a%[]a]}{b%s}\n", "]ax\n", "'records':[{'a':']a','b':'x'}]");
	READS("rec|{a%[^]a]}{b%s}\n", "x]\n", "'records':[{'a':'x','b':']'}]");
	READS("rec|{a%[a-]}{b%s}\n", "-ab\n", "'records':[{'a':'-a','b':'b'}]");
	READS("rec|{a%[}{]}{b%s}\n", "{}x\n", "'records':[{'a':'{}','b':'x'}]");
	READS("rec|{a%[^\\t\\0]}\t{b%s}\n", "a b\tc\n", "'records':[{'a':'a b','b':'c'}]");
	READS("rec|{a%[\\\\]}{b%s}\n", "\\\\x\n", "'records':[{'a':'\\\\\\\\','b':'x'}]");
	READS("rec|{a%[\\0-\\t]}{b%s}\n", "\1\tx\n", "'records':[{'a':'\\u0001\\t','b':'x'}]");
	/* padded, and no longer than */
	READS("rec|{a%6w}\n", "   ab|\nabcdefg\n", "'records':[{'a':'ab|'},{'a':'abcdefg'}]");
	REFUSES("rec|{a%6w}\n", "  ab|\n");
	READS("rec|{a%-6w} {b%d}\n", "ab     5\nabcdefg 5\n",
	      "'records':[{'a':'ab','b':5},{'a':'abcdefg','b':5}]");
	REFUSES("rec|{a%-6w} {b%d}\n", "ab   5\n");
	READS("rec|{a%.2[a-z]}{b%s}\n", "abc\n", "'records':[{'a':'ab','b':'c'}]");
	/* a line's set does not hold the newline, a file's may */
	READS("rec|{a%[^:]}\n", "ab\n", "'records':[{'a':'ab'}]");
	READS("rec file|{a%[^:]}:\n", "a\nb:", "'records':[{'a':'a\\nb'}]");
	READS("rec file|{a%[^:\\n]}{b%s}\n", "a\nb", "'records':[{'a':'a','b':'\\nb'}]");
}
END_TEST

/* ---- groups ---- */

START_TEST(test_optional)
{
	READS("rec|{a%d}{? {b%d}{? {c%d}}}\n", "1\n1 2\n1 2 3\n",
	      "'records':[{'a':1,'b':null,'c':null},{'a':1,'b':2,'c':null},"
	      "{'a':1,'b':2,'c':3}]");
	REFUSES("rec|{a%d}{? {b%d}}\n", "1 \n");
	/* as lists and maps, too */
	READS("rec|{a%d}{?:{b*: {%d}}}\n", "1\n1: 2 3\n1:\n",
	      "'records':[{'a':1,'b':null},{'a':1,'b':[2,3]},{'a':1,'b':[]}]");
	READS("rec|{a%d}{? {m.b%d} {m.c%d}}\n", "1\n1 2 3\n",
	      "'records':[{'a':1,'m':null},{'a':1,'m':{'b':2,'c':3}}]");
	/* what follows decides where the part's own first byte does not */
	READS("rec|{a%d}{? {b%d}} {c%w}\n", "1 2 3\n1 2\n",
	      "'records':[{'a':1,'b':2,'c':'3'},{'a':1,'b':null,'c':'2'}]");
	/* a part that may be empty has values all the same */
	READS("rec|{a%d}{?{b%s}}\n", "1\n1x\n", "'records':[{'a':1,'b':''},{'a':1,'b':'x'}]");
}
END_TEST

START_TEST(test_flag)
{
	READS("rec|{a%d}{f? (F)}{g? (G)}\n", "1\n1 (F)\n1 (G)\n1 (F) (G)\n",
	      "'records':[{'a':1,'f':false,'g':false},{'a':1,'f':true,'g':false},"
	      "{'a':1,'f':false,'g':true},{'a':1,'f':true,'g':true}]");
	REFUSES("rec|{a%d}{f? (F)}\n", "1 (f)\n");
	/* with values: null where it is not there */
	READS("rec|x{f?:{b%d}}\n", "x\nx:5\n", "'records':[{'f':false},{'f':true,'b':5}]");
}
END_TEST

START_TEST(test_list)
{
	READS("rec|l:{l*: {%d}}\n", "l:\nl: 1\nl: 1 2 3\n",
	      "'records':[{'l':[]},{'l':[1]},{'l':[1,2,3]}]");
	REFUSES("rec|l:{l*: {%d}}\n", "l: \n");
	READS("rec|({l*[, ]:{%[a-z]}})\n", "()\n(a)\n(a, b)\n",
	      "'records':[{'l':[]},{'l':['a']},{'l':['a','b']}]");
	REFUSES("rec|({l*[, ]:{%[a-z]}})\n", "(a, )\n");
	REFUSES("rec|({l*[, ]:{%[a-z]}})\n", "(a,b)\n");
	/* an element that may be empty is there as soon as anything is */
	READS("rec|({l*[,]:{%[a-z],empty}})\n", "(a,)\n(,)\n",
	      "'records':[{'l':['a','']},{'l':['','']}]");
	READS("rec|l={l*[,]:{%[a-z],empty}}\n", "l=\nl=,\n", "'records':[{'l':[]},{'l':['','']}]");
	/* elements of several values are maps */
	READS("rec|l{l*: {a%d}:{b%w}}\n", "l 1:x 2:y\n",
	      "'records':[{'l':[{'a':1,'b':'x'},{'a':2,'b':'y'}]}]");
	READS("rec|l{l*: {a%d}{f?!}{? {b%[x]}}}\n", "l 1! x 2 3 x\n",
	      "'records':[{'l':[{'a':1,'f':true,'b':'x'},{'a':2,'f':false,'b':null},"
	      "{'a':3,'f':false,'b':'x'}]}]");
	/* lists in lists */
	READS("rec|{l*[;]:{m*[,]:{%d}}}.\n", "1,2;3.\n",
	      "'records':[{'l':[{'m':[1,2]},{'m':[3]}]}]");
	/* NUL between */
	READS("rec|{l*[{0}]:{%[a-z]}}\n", "a\0b\n", "'records':[{'l':['a','b']}]");
	/* where the element's first byte may follow too, the list is as short as it may be */
	READS("rec|{l*:{%[a-z]} }{b%s}\n", "a b c\n", "'records':[{'l':[],'b':'a b c'}]");
	READS("rec|{l*:{%[a-z]} }{b%[a-z]}\n", "a b c\n", "'records':[{'l':['a','b'],'b':'c'}]");
	/* many elements need no more stack */
	{
		struct buffer b = {NULL, 0, 0};
		struct reading g;
		int i;

		buffer_add(&b, "l", 1);
		for (i = 0; i < 100000; i++)
			buffer_addf(&b, " %d", i % 10);
		buffer_add(&b, "\n", 1);
		g = read_with("rec|l{l*: {%d}}\n", NULL, b.p, b.n);
		ck_assert_uint_eq(g.stats.raw_lines, 0);
		reading_free(&g);
		buffer_free(&b);
	}
}
END_TEST

START_TEST(test_list_refs)
{
	static const char counts[] = "set|n{names*: {%w}}\n"
				     "rec|{a%s}:{v*=names: {%d}}{? {rest%s}}\n";

	/* as many elements as a list of an earlier row has */
	READS(counts, "n x y\na: 1 2\nb: 3 4 tail\n",
	      "'head':{'names':['x','y']},'records':[{'a':'a','v':[1,2],'rest':null},"
	      "{'a':'b','v':[3,4],'rest':'tail'}]");
	KEEPS(counts, "n x y\na: 1\n", "'head':{'names':['x','y']},'records':[{'_raw_2':'a: 1'}]");
	/* without that list there is no telling */
	KEEPS(counts, "a: 1\n", "'head':{'_raw_1':'a: 1'},'records':[]");
	/* none are none */
	READS(counts, "n\na:\n", "'head':{'names':[]},'records':[{'a':'a','v':[],'rest':null}]");
	/* of the same row */
	READS("rec|{n*:{%[a-z]} }={v*=n: {%d}}\n", "a b = 1 2\n",
	      "'records':[{'n':['a','b'],'v':[1,2]}]");
	REFUSES("rec|{n*:{%[a-z]} }={v*=n: {%d}}\n", "a b = 1 2 3\n");
	/* a row that does not match after all has set nothing */
	KEEPS("set|n{names*: {%w}}\nrec|r{v*=names: {%d}}\nrec|n{names*: {%w}} {x%d}!\n",
	      "n a b\nr 1 2\nnn c d e\nr 3 4\n",
	      "'head':{'names':['a','b']},'records':[{'v':[1,2]},{'_raw_3':'nn c d e'},"
	      "{'v':[3,4]}]");
}
END_TEST

START_TEST(test_zip)
{
	static const char zip[] =
		"rec|{proto%[^:]}:{@names*: {%w}}{nl}{=proto}:{v*=@names: {%lld}}\n";

	/* the names of one list become the keys of another */
	READS(zip, "Tcp: A B\nTcp: 1 -2\nUdp: C\nUdp: 3\n",
	      "'records':[{'proto':'Tcp','v':{'A':1,'B':-2}},{'proto':'Udp','v':{'C':3}}]");
	REFUSES(zip, "Tcp: A B\nTcp: 1\n");
	REFUSES(zip, "Tcp: A B\nUdp: 1 2\n");
	/* a key stands only once in an object */
	REFUSES(zip, "Tcp: A A\nTcp: 1 2\n");
	/* keys of the file that look like ours */
	READS(zip, "T: _raw_1 %x\nT: 1 2\n",
	      "'records':[{'proto':'T','v':{'%5Fraw_1':1,'%25x':2}}]");
	/* names that are a list of their own, of an earlier row */
	READS("set|{cpus*: {%w}}\nrec|{irq%[0-9]}:{counts*=@cpus: {%u}}\n",
	      " CPU0 CPU1\n8: 1 2\n9: 3 4\n",
	      "'head':{'cpus':['CPU0','CPU1']},'records':[{'irq':'8','counts':{'CPU0':1,'CPU1':2}},"
	      "{'irq':'9','counts':{'CPU0':3,'CPU1':4}}]");
	/* more names than are compared one by one */
	{
		struct buffer b = {NULL, 0, 0};
		struct reading g;
		int i, k;

		for (k = 0; k < 2; k++) {
			buffer_add(&b, "P:", 2);
			for (i = 0; i < 1000; i++)
				buffer_addf(&b, k ? " %d" : " N%d", i);
			buffer_add(&b, "\n", 1);
		}
		g = read_with(zip, NULL, b.p, b.n);
		ck_assert_uint_eq(g.stats.raw_lines, 0);
		ck_assert_ptr_nonnull(strstr(g.json.p, "\"N999\":999"));
		reading_free(&g);
		memcpy(strstr(b.p, "N999"), "N998", 4); /* a name twice */
		refuses_n(zip, b.p, b.n);
		buffer_free(&b);
	}
}
END_TEST

START_TEST(test_names)
{
	/* elements have names; those beyond go to a list of their own */
	READS("rec|l{l*(a,b,c): {%d}}\n", "l 1 2 3\nl 1\nl 1 2 3 4 5\nl\n",
	      "'records':[{'l':{'a':1,'b':2,'c':3}},{'l':{'a':1}},"
	      "{'l':{'a':1,'b':2,'c':3},'l_more':[4,5]},{'l':{}}]");
	/* maps of several values */
	READS("rec|l{l*(a,b): {x%d}/{y%d}}\n", "l 1/2 3/4\n",
	      "'records':[{'l':{'a':{'x':1,'y':2},'b':{'x':3,'y':4}}}]");
	/* with everything at once */
	READS("rec|{n*:{%[a-z]}}={l*=n[,](a,b):{%d}}\n", "xyz=1\n",
	      "'records':[{'n':['xyz'],'l':{'a':1}}]");
}
END_TEST

START_TEST(test_keys)
{
	/* the text is the key, {=} its value */
	READS("rec\n set|{@%w} {=%lu}\n", "a 1\nb 2\n", "'records':[{'a':1,'b':2}]");
	READS("rec\n set|{@%[^:]}: {=%s}\n", "a b: x: y\n", "'records':[{'a b':'x: y'}]");
	READS("rec\n set|{@%s}:{>8}{=%lu} kB\n", "a:      1 kB\nlonger-name:2 kB\n",
	      "'records':[{'a':1,'longer-name':2}]");
	/* alone it is true; with an optional value it may be */
	READS("rec\n set|+{@%w}\n", "+a\n+b\n", "'records':[{'a':true,'b':true}]");
	READS("rec\n set|{@%[a-z]}{?:{=%d}}\n", "a\nb:5\n", "'records':[{'a':true,'b':5}]");
	/* named fields with it: an object under that key */
	READS("rec\n set|{@%[a-z]}: {a%d} {b%d}\n", "x: 1 2\ny: 3 4\n",
	      "'records':[{'x':{'a':1,'b':2},'y':{'a':3,'b':4}}]");
	READS("rec\n set|{@%[a-z]}: {a%d} {b%d}\n", "a: 1 2\n", "'records':[{'a':{'a':1,'b':2}}]");
	/* a list under the key; a map under it */
	READS("rec\n set|{@%[a-z]}:{=*: {%d}}\n", "x: 1 2\ny:\n", "'records':[{'x':[1,2],'y':[]}]");
	READS("rec\n set|{cpus*: {%w}}\n set|{@%[a-z]}:{=*=@cpus: {%d}}\n",
	      " A B\nx: 1 2\ny: 3 4\n",
	      "'records':[{'cpus':['A','B'],'x':{'A':1,'B':2},'y':{'A':3,'B':4}}]");
	/* a list of keys is a map */
	READS("rec|{tags*: {@%[a-z_]}{?:{=%d}}} -\n", " shared:1 unbindable -\n -\n",
	      "'records':[{'tags':{'shared':1,'unbindable':true}},{'tags':{}}]");
	REFUSES("rec|{tags*: {@%[a-z]}{?:{=%d}}} -\n", " a:1 a:2 -\n");
	READS("rec\n set|t{tags*: {@%[a-z]}}\n set|{n%d}\n", "t a b\n5\n",
	      "'records':[{'tags':{'a':true,'b':true},'n':5}]");
	KEEPS("rec\n set|t{tags*: {@%[a-z]}}\n", "t a b\nt c\n",
	      "'records':[{'tags':{'a':true,'b':true},'_raw_2':'t c'}]");
	/* keys once in an object, and no row's name */
	KEEPS("rec\n set|{@%w} {=%lu}\n", "a 1\na 2\n", "'records':[{'a':1,'_raw_2':'a 2'}]");
	KEEPS("rec\n set x|x={%d}\n set|{@%w} {=%w}\n", "x 1\nx=1\n",
	      "'records':[{'_raw_1':'x 1','x':1}]");
	/* a key that looks like procrec's own, or is no text */
	READS("rec\n set|{@%s} {=%lu}\n", "_raw_1 1\n%a 2\n\xff 3\n\0 4\n 5\n",
	      "'records':[{'%5Fraw_1':1,'%25a':2,'%FF':3,'%00':4,'':5}]");
}
END_TEST

START_TEST(test_dotted)
{
	READS("rec|{a%d} {m.x%d} {m.y%d} {b%d}\n", "1 2 3 4\n",
	      "'records':[{'a':1,'m':{'x':2,'y':3},'b':4}]");
	/* a part that may be missing, and what follows it, in one map */
	READS("rec|{m.x%d}{? {m.y%d}} {m.z%[a-z]}\n", "1 2 z\n1 z\n",
	      "'records':[{'m':{'x':1,'y':2,'z':'z'}},{'m':{'x':1,'y':null,'z':'z'}}]");
	/* maps that end and begin within a part */
	READS("rec|{m.x%d}{? {n.y%d} {n.z%d}} {b%[a-z]}\n", "1 2 3 z\n1 z\n",
	      "'records':[{'m':{'x':1},'n':{'y':2,'z':3},'b':'z'},{'m':{'x':1},'n':null,'b':'z'}]");
	READS("rec|{m.x%d}{m.f?!}{m.l*: {%d}} {m.n#-}\n", "1! 2 3 --\n",
	      "'records':[{'m':{'x':1,'f':true,'l':[2,3],'n':2}}]");
	READS("rec|{a.b.c%d}\n", "1\n", "'records':[{'a.b':{'c':1}}]");
}
END_TEST

START_TEST(test_pads)
{
	static const char col[] = "param col 4 12 8\nrec|{a%[a-z]}:{>*col}{b%w}\n";
	static const char blank[] = "param col 4 12 8\nrec|{a%[a-z]}:{>*col+2} {b%w}\n";

	/* blanks up to a column; none where the text is there already */
	READS("rec|{a%[a-z]}:{>6}{b%w}\n", "a:    b\nabcde:b\nabcdefg:b\n",
	      "'records':[{'a':'a','b':'b'},{'a':'abcde','b':'b'},{'a':'abcdefg','b':'b'}]");
	REFUSES("rec|{a%[a-z]}:{>6}{b%w}\n", "a:   b\n");
	REFUSES("rec|{a%[a-z]}:{>6}{b%w}\n", "a:     b\n");
	READS("rec|{a%d}{>6}\n", "1     \n1234567\n", "'records':[{'a':1},{'a':1234567}]");
	REFUSES("rec|{a%d}{>6}\n", "1    \n");
	/* the column begins anew with each line of the row */
	READS("rec|{a%d}{>4}{nl}{b%d}{>4}\n", "1   \n2   \n", "'records':[{'a':1,'b':2}]");
	/* a column that is a layout parameter: the first line that shows it settles it */
	READS(col, "a:      b\nabcdefgh:b\n",
	      "'records':[{'a':'a','b':'b'},{'a':'abcdefgh','b':'b'}]");
	READS(col, "a:   b\n", "'records':[{'a':'a','b':'b'}],'layout':{'col':5}");
	READS(col, "abcd:b\nab:  b\n",
	      "'records':[{'a':'abcd','b':'b'},{'a':'ab','b':'b'}],'layout':{'col':5}");
	REFUSES(col, "a: b\n");
	REFUSES(col, "a:   b\na:    b\n");
	REFUSES(col, "a:   b\nabc:b\n");
	/* blanks of the text behind a pad are not the pad's */
	READS(blank, "a:       b\n", "'records':[{'a':'a','b':'b'}],'layout':{'col':6}");
	READS(blank, "abcdefghijklm: b\n", "'records':[{'a':'abcdefghijklm','b':'b'}]");
	/* tabs */
	READS("rec|{a%[a-z]}{>t16}{b%d}\n", "a\t\t1\nabcdefgh\t2\nabcdefghijklmnop3\n",
	      "'records':[{'a':'a','b':1},{'a':'abcdefgh','b':2},{'a':'abcdefghijklmnop','b':3}]");
	REFUSES("rec|{a%[a-z]}{>t16}{b%d}\n", "a\t1\n");
	REFUSES("rec|{a%[a-z]}{>t16}{b%d}\n", "abcdefgh\t\t1\n");
	REFUSES("rec|{a%[a-z]}{>t16}{b%d}\n", "a               1\n");
}
END_TEST

START_TEST(test_ref_and_count)
{
	READS("rec|{a%w} {b%d} {=a}{=b}\n", "x 5 x5\n", "'records':[{'a':'x','b':5}]");
	REFUSES("rec|{a%w} {b%d} {=a}{=b}\n", "x 5 x6\n");
	/* to the last byte of the file, and not beyond it */
	READS("rec file|{a%w} {=a}\n", "xyz xyz", "'records':[{'a':'xyz'}]");
	REFUSES("rec file|{a%w} {=a}\n", "xyz xy");
	/* zeros are the text's own; each element has its text */
	READS("rec|{a%04x}={=a}.\n", "00ff=00ff.\n", "'records':[{'a':'00ff'}]");
	READS("rec|{l*: {a%[a-z]}={=a}}\n", " x=x y=y\n",
	      "'records':[{'l':[{'a':'x'},{'a':'y'}]}]");
	READS("rec|{level#->} {a%w}\n", " x\n-> x\n->->-> x\n",
	      "'records':[{'level':0,'a':'x'},{'level':1,'a':'x'},{'level':3,'a':'x'}]");
	REFUSES("rec|{level#->} {a%w}\n", "->- x\n");
	READS("rec|{a%c}{n# }{b%w}\n", "x   y\n", "'records':[{'a':'x','n':3,'b':'y'}]");
}
END_TEST

START_TEST(test_layout_widths)
{
	static const char right[] = "param w 1 9 4\nrec|{n%*s,w=w}: {v%d}\n";
	static const char left[] = "param w 1 9 4\nrec|{n%-*s,w=w} {v%d}\n";
	static const char greedy[] = "param w 1 9 4\nrec|({n%*S,w=w}) {v%u}{r%s}\n";
	static const char number[] = "param w 1 9 4\nrec|{n%*d,w=w}: {m%-*d,w=w} {v%d}\n";
	static const char set[] = "param w 1 9 4\nrec|{n%*[a-z],w=w}: {m%-*[a-z],w=w} {v%d}\n";
	static const char zero[] = "param w 1 9 4\nrec|{n%0*x,w=w}: {m%#0*x,w=w}\n";

	READS(right, "   a: 5\nabcd: 5\nabcde: 6\n",
	      "'records':[{'n':'a','v':5},{'n':'abcd','v':5},{'n':'abcde','v':6}]");
	READS(right, "  a: 5\n", "'records':[{'n':'a','v':5}],'layout':{'w':3}");
	READS(right, "abc: 5\n", "'records':[{'n':'abc','v':5}],'layout':{'w':1}");
	READS(right, "abc: 5\n  a: 6\n",
	      "'records':[{'n':'abc','v':5},{'n':'a','v':6}],'layout':{'w':3}");
	REFUSES(right, "  a: 5\n   a: 5\n");
	REFUSES(right, "abc: 5\n   a: 5\n");
	REFUSES(right, "          a: 5\n");
	/* an end of the string that proves wrong leaves the width as it was */
	READS(right, "  a: b: 5\n", "'records':[{'n':'a: b','v':5}],'layout':{'w':6}");
	READS(greedy, "(   a) 5) 6\n(      a) 7\n",
	      "'records':[{'n':'a) 5','v':6,'r':''},{'n':'a','v':7,'r':''}],'layout':{'w':7}");
	READS(greedy, "(  a) 5) x\n", "'records':[{'n':'a','v':5,'r':') x'}],'layout':{'w':3}");
	READS(left, "a    5\nabcde 6\n", "'records':[{'n':'a','v':5},{'n':'abcde','v':6}]");
	READS(left, "a      5\n", "'records':[{'n':'a','v':5}],'layout':{'w':6}");
	READS(left, "a b  5\n", "'records':[{'n':'a b','v':5}]");
	/* blanks of the text behind a left-aligned value are not its own */
	READS(number, "   1: 2    3\n-1234: 12345 6\n",
	      "'records':[{'n':1,'m':2,'v':3},{'n':-1234,'m':12345,'v':6}]");
	READS(number, " 1: 2  3\n", "'records':[{'n':1,'m':2,'v':3}],'layout':{'w':2}");
	READS(number, "12: 2  3\n", "'records':[{'n':12,'m':2,'v':3}],'layout':{'w':2}");
	REFUSES(number, " 1: 2   3\n");
	READS(set, "   a: b    3\nabcde: abcde 6\n",
	      "'records':[{'n':'a','m':'b','v':3},{'n':'abcde','m':'abcde','v':6}]");
	READS(set, " a: b  3\n", "'records':[{'n':'a','m':'b','v':3}],'layout':{'w':2}");
	READS(zero, "00ff: 0xff\n", "'records':[{'n':'00ff','m':'0xff'}]");
	READS(zero, "0000ff: 0x00ff\n", "'records':[{'n':'0000ff','m':'0x00ff'}],'layout':{'w':6}");
	REFUSES(zero, "0000ff: 0x0ff\n");
	/* a row that fails leaves the widths as they were */
	READS("param w 1 9 4\nrec|{n%*d,w=w}: x\nrec|   {k%d}: y\n", "   1: y\n     1: x\n",
	      "'records':[{'k':1},{'n':1}],'layout':{'w':6}");
}
END_TEST

/* Sets that are scanned eight bytes at a time stop at every byte that they lack, wherever it is. */
START_TEST(test_set_bytes)
{
	static const char *const sets[] = {"w",     "[^:]",   "[^:;]",      "[^ :]", "[^ :;,]",
					   "[a-z]", "[^\\0]", "[^\\t\\\\]", "[^\"]"};
	size_t i, at;
	int c, k;

	for (i = 0; i < sizeof(sets) / sizeof(*sets); i++) {
		procrec_spec *spec;
		procrec_options o;
		char table[200];

		snprintf(table, sizeof(table), "dataset t\nrec|{a%%%s}{b%%s}\n", sets[i]);
		spec = spec_of(table);
		memset(&o, 0, sizeof(o));
		o.size = sizeof(o);
		o.spec = spec;
		for (c = 0; c < 256; c++)
			for (at = 1; at < 20; at++) {
				const procrec_node *rec, *a;
				procrec_reader *r;
				char text[32];
				int in;

				if (c == '\n')
					continue;
				memset(text, 'q', sizeof(text));
				text[at] = (char)c;
				text[24] = '\n';
				in = sets[i][0] == 'w' ? c != ' ' && c != '\t'
				     : i == 5          ? c >= 'a' && c <= 'z'
						       : -1;
				if (in < 0) { /* by hand: what stands behind [^ */
					static const char *const lack[] = {"",   ":",    ":;",
									   " :", " :;,", "",
									   "\0", "\t\\", "\""};

					in = i == 6 ? c != 0 : !c || !strchr(lack[i], c);
				}
				if (procrec_open_mem(&r, "x", text, 25, &o, NULL) ||
				    procrec_next(r, &rec) != 1 || !(a = procrec_get(rec, "a")))
					ck_abort_msg("%s: byte %d at %d", sets[i], c, (int)at);
				k = (int)(in ? 24 : at);
				/* CLEAN is a promise to the JSON writer */
				if ((int)a->v.s.n != k ||
				    (a->flags & PROCREC_CLEAN && in &&
				     (c < ' ' || c >= 0x7f || c == '"' || c == '\\')))
					ck_abort_msg("%s: byte %d at %d: %d bytes, flags %x",
						     sets[i], c, (int)at, (int)a->v.s.n, a->flags);
				procrec_close(r);
			}
		procrec_spec_close(spec);
	}
}
END_TEST

/* ---- what a table cannot say ---- */

/* Line 1 is "dataset t"; the place is where reading stopped or what is meant begins. */
static const struct {
	const char *rows, *error;
} mistakes[] = {
	{"rec|{a%d\n", "2:9: expected }"},
	{"rec|{a\n", "2:7: { without }"},
	{"rec|{a}\n", "2:7: expected % ? * or # behind the name"},
	{"rec|{%d}\n", "2:7: a field without a name in a row without one"},
	{"rec|{a%}\n", "2:8: unknown conversion"},
	{"rec|{a%y}\n", "2:8: unknown conversion"},
	{"rec|{a%*d}\n", "2:10: %* needs w=PARAM"},
	{"rec|{a%d,z}\n", "2:10: unknown option"},
	{"rec|{a%d,q\n", "2:11: expected }"},
	{"rec|{a%d,w=x}\n", "2:12: no such layout parameter: the table needs a param line"},
	{"rec|{a%pK}\n", "2:10: no such layout parameter: the table needs a param line"},
	{"rec|{a%pZ}\n", "2:10: unknown %p extension"},
	{"rec|{a%251d}\n", "2:11: the number is too large"},
	{"rec|{a%4.2d}\n", "2:12: a number has a width or a precision"},
	{"rec|{a%.251x}\n", "2:13: a number has a width or a precision"},
	{"rec|{a%f}\n", "2:9: %f needs a precision of 1 to 18"},
	{"rec|{a%.19f}\n", "2:12: %f needs a precision of 1 to 18"},
	{"rec|{a%06.2f}\n", "2:13: %f is not filled with zeros"},
	{"rec|{a%3c}\n", "2:10: %c has no width"},
	{"param w 1 2 1\nrec|{a%c,w=w}\n", "3:13: %c has no width"},
	{"rec|{a%[abc}\n", "2:13: the set has no ]"},
	{"rec|{a%[z-a]}\n", "2:12: the range is the wrong way round"},
	{"rec|{?x}\n", "2:9: an optional part without a name has no inverse"},
	{"rec|{a%d}{?x{?y{b%d}}}\n", "2:23: an optional part without a name has no inverse"},
	{"rec|{a%d}{? x\n", "2:14: { without }"},
	{"rec|{l*}\n", "2:8: expected : before the list's element"},
	{"rec|{l*[]:{%d}}\n", "2:9: the separator is empty or has no ]"},
	{"rec|{l*[,:{%d}}\n", "2:16: the separator is empty or has no ]"},
	{"rec|{l*[12345678901234567]:{%d}}\n", "2:25: the separator is too long"},
	{"rec|{l*(a,b:{%d}}\n", "2:18: the names have no )"},
	{"rec|{*:{%d}}\n", "2:8: a list without a name in a row without one"},
	{"rec|{l*[;]:{*[,]:{%d}}}\n", "2:18: a list in a list needs a name"},
	{"rec|{l*:{a.b%d}}\n", "2:14: a dotted name inside a list"},
	{"rec|{m.a%d} {b%d} {m.c%d}\n", "2:24: the dotted names of one map must stand together"},
	{"rec|{l*:{%s}}\n", "2:5: an element may be empty: the list needs a separator"},
	{"rec|{l*:{?{a%d}}}\n", "2:5: an element may be empty: the list needs a separator"},
	{"rec|{l*=k: {%d}}\n", "2:5: no list of this name before this"},
	{"rec|{>x}\n", "2:7: expected } behind the column"},
	{"rec|{>*x}\n", "2:8: no such layout parameter: the table needs a param line"},
	{"rec|{>4001}\n", "2:11: the number is too large"},
	{"rec|{#x}\n", "2:7: a counted text needs a name"},
	{"rec|{a#}\n", "2:8: a counted text is empty or has no }"},
	{"rec|{a#x\n", "2:9: a counted text is empty or has no }"},
	{"rec|{a%d}{=a\n", "2:13: expected }"},
	{"rec|{a%d}{=b}\n", "2:10: no field of this name is always there before this"},
	{"rec|{?{a%d}}{=a}\n", "2:13: no field of this name is always there before this"},
	{"rec|{a%4d}{=a}\n", "2:11: a field with blanks around it cannot be repeated"},
	{"rec|{a%d} {a%d}\n", "2:11: this name stands here a second time"},
	{"rec|{?a{a%d}}{?b{a%d}}\n", "2:17: this name stands here a second time"},
	{"rec|{a%d} {l*: {x%d} {x%d}}\n", "2:22: this name stands here a second time"},
	{"rec|{a?x}{a%d}\n", "2:10: this name stands here a second time"},
	{"rec|{a\"b%d}\n", "2:6: a name holds no \", \\ or control character"},
	{"rec|{_a%d}\n", "2:6: no name but _rest begins with _, and none with %"},
	{"rec|{_raw_1%d}\n", "2:6: no name but _rest begins with _, and none with %"},
	{"rec|{a\1b%d}\n", "2:6: a name holds no \", \\ or control character"},
	{"rec|{a\x80"
	 "%d}\n",
	 "2:6: the name is not UTF-8"},
	{"rec|{@%d}\n", "2:10: a key is a %s, %w or %[..]"},
	{"rec|{@%w} {=%d}\n", "2:10: such a key stands in a set row without a name"},
	{"rec\n set x|{@%w} {=%d}\n", "3:13: such a key stands in a set row without a name"},
	{"rec|{@k*: {%d}}={v*=@k: {%d}}\n", "2:15: the names of a hidden list are %w or %[..]"},
	{"rec|{a?{b?{c?{d?{e?{f?{g?x}}}}}}}\n", "2:25: groups are nested too deeply"},
	{"rec|{a*[;]:{b*[:]:{c*[.]:{d*[,]:{e*[-]:{f*[+]:{x%d}}}}}}}\n",
	 "2:49: groups are nested too deeply"},
	{"rec|{l*[,]:x}\n", "2:5: an element is one value, or all that is in it has a name"},
	{"rec|{l*: {%d}/{%d}}\n", "2:5: an element is one value, or all that is in it has a name"},
	{"rec|{l*: {a%d}/{%d}}\n", "2:5: an element is one value, or all that is in it has a name"},
	{"rec|{l*: {?{%d}}}\n", "2:17: an optional part without a name has no inverse"},
	{"rec|{l*: }\n", "2:5: an element is one value, or all that is in it has a name"},
	{"rec\n set|{?{@%w} }{n%d}\n", "3:8: a key is not optional"},
	{"rec\n set|{f?{@%[a-z]}={=%d}}\n", "3:9: a key is not optional"},
	{"rec|{l*(a,b): {x%d} {%d}}\n",
	 "2:5: an element is one value, or all that is in it has a name"},
	{"rec|{@k*: x}={v*=@k: {%d}}\n",
	 "2:5: an element is one value, or all that is in it has a name"},
	{"rec|{l*(a,a): {%d}}\n", "2:11: this name stands here a second time"},
	{"param x 1 2\n", "2:7: expected: param NAME LOW HIGH DEFAULT"},
	{"param x 3 2 1\nrec|{a%d}\n", "2:7: expected: param NAME LOW HIGH DEFAULT"},
	{"param x 1 251 1\nrec|{a%d}\n", "2:7: a layout parameter is at most 250"},
	{"param x a b c\nrec|{a%d}\n", "2:7: expected: param NAME LOW HIGH DEFAULT"},
	{"param x 1 2 1\nparam x 1 2 1\nrec|{a%d}\n",
	 "3:7: this layout parameter is there already"},
	{"param head 1 2 1\nrec|{a%d}\n", "2:7: head, eol and format are the layout's own"},
	{"param \"x 1 2 1\nrec|{a%d}\n", "2:7: a name holds no \", \\ or control character"},
	{"row|x\n", "2:1: unknown kind of line"},
	{"rec name|{a%d}\n", "2:1: a record has no name"},
	{"rec other thing|{a%d}\n", "2:11: unknown attribute"},
	{"set|{a%d}\n set|x\n", "3:1: no row before this one opens what it stands in"},
	{"obj|{a%d}\n", "2:1: this kind of row needs a name"},
	{"rec|{a%d}\n obj|x\n", "3:1: this kind of row needs a name"},
	{"rec|{a%d}\n  set|x{b%d}\n", "3:1: no row before this one opens what it stands in"},
	{" rec|{a%d}\n", "2:1: this kind of row has depth 0"},
	{"format 1\nformat 2\nrec|{a%d}\n", "4:1: a format has no rows"},
	{"rec\nrec|{a%d}\n", "3:1: the file is one record already"},
	{"rec bytes|{a%4B,is=}\n", "2:17: unknown option"},
	{"rec bytes|{a%4B,is=0x5}\n", "2:17: expected is=VALUE or is=VALUE&MASK, in hex"},
	{"rec bytes|{a%4B,is=1&2}\n", "2:17: expected is=VALUE or is=VALUE&MASK, in hex"},
	{"rec bytes|{a%4B,is=0&0}\n", "2:17: expected is=VALUE or is=VALUE&MASK, in hex"},
	{"rec bytes|{a%4B,is=0&1&1}\n", "2:17: expected is=VALUE or is=VALUE&MASK, in hex"},
	{"rec bytes|{a%4B,is=11111111111111111}\n",
	 "2:17: expected is=VALUE or is=VALUE&MASK, in hex"},
	{"rec|{a%d,is=5}\n", "2:10: unknown option"},
	{"rec|{a%d,x}\n", "2:10: unknown option"},
	{"rec bytes|{a%4B}\n set bytes|{b%4B}\n", "3:1: only a record can be of bytes"},
	{"rec bytes|{a%9B}\n",
	 "2:16: %B is a word of 1 to 8 bytes, in a row of bytes or a whole file"},
	{"rec bytes|{a%0B}\n",
	 "2:16: %B is a word of 1 to 8 bytes, in a row of bytes or a whole file"},
	{"param word 4 9 8\nrec bytes|{a%*B,w=word}\n",
	 "3:23: %B is a word of 1 to 8 bytes, in a row of bytes or a whole file"},
	{"param word 0 8 8\nrec bytes|{a%*B,w=word}\n",
	 "3:23: %B is a word of 1 to 8 bytes, in a row of bytes or a whole file"},
	{"rec|{a%4B}\n", "2:10: %B is a word of 1 to 8 bytes, in a row of bytes or a whole file"},
	{"head|x\nrec file|{a%d}\n", "2:6: a file that is one row, or words, has no lines"},
	{"rec\n set|{@%[a]}{@%[b]}{c%d}\n", "3:20: a second key for the same value"},
	{"rec|{k*: {a%w}} {v*=@k: {%d}}\n", "2:17: no list of this name before this"},
	{"rec|{s*[ ]:{v\n", "2:14: { without }"},
	{"rec|{a%d}\n rec|{b%d}\n", "3:1: this kind of row has depth 0"},
	{"rec|{a%d}\n head|x\n", "3:1: this kind of row has depth 0"},
	{"obj x|{a%d}\n", "2:1: this kind of row stands in a record"},
	{"lst x|{a%d}\n", "2:1: this kind of row stands in a record"},
	{"tail|{a%d}\n", "2:1: this kind of row stands in a record"},
	{"set 'a b|{%d}\n", "2:5: the name has no closing '"},
	{"set ''|{%d}\n", "2:6: the name is empty"},
	{"set %a|{%d}\n", "2:5: no name but _rest begins with _, and none with %"},
	{"rec|{a%d}\nset\n", "3:4: expected | before the format"},
	{"rec|{a%d}\nrec\n", "3:4: expected | before the format"},
	{"rec|x{a%d}\n set file|{b%d}\n", "3:1: only a record can be the whole file"},
	{"rec|x{a%d}\nset cont|{b%s}\n", "3:1: only rows of a record can be continued"},
	{"rec|---\n set|{a%d}\n", "2:5: a record needs a field in its first line"},
	{"rec|{a%d}\n set|x\n", "3:6: a set row needs a name or a field"},
	{"head|x {a%d}\nrec|{b%d}\n", "2:6: a head row holds no value: make it a set row"},
	{"rec indent=x|{a%d}\n", "2:12: expected indent=BLANKS"},
	{"rec indent=0|{a%d}\n", "2:12: expected indent=BLANKS"},
	{"rec only=x|{a%d}\n", "2:10: expected only=PARAM:VALUE"},
	{"rec only=x:1|{a%d}\n", "2:10: expected only=PARAM:VALUE of a param line"},
	{"param x 0 1 0\nrec only=x:y|{a%d}\n", "3:10: expected only=PARAM:VALUE of a param line"},
	{"rec|{a%d}\ndoc a\n", "3:5: expected: doc FIELD [UNIT] [since X]: TEXT"},
	{"rec|{a%d}\ndoc b: text\n", "3:5: doc of a field that no format names"},
	{"rec|{a%d}\nderive b\n", "3:7: expected: derive NAME DECODER(FIELD[,FIELD])"},
	{"rec|{a%d}\nderive b x(a)\n", "3:10: no such decoder"},
	{"rec|{a%d}\nderive b ipv4(c)\n", "3:15: derived from a field that no format names"},
	{"\n", "2:1: the table has no rows"},
	{"# only a comment\n", "2:1: the table has no rows"},
};

static void check_mistake(const char *rows, const char *want)
{
	struct buffer table = table_of_rows(rows);
	char got[500];
	procrec_spec *spec;
	procrec_error e;
	int rc;

	rc = procrec_spec_open(&spec, table.p, NULL, &e);
	ck_assert_msg(rc == PROCREC_ETABLE, "%.600s returns %d", rows, rc);
	ck_assert_int_eq(e.code, PROCREC_ETABLE);
	snprintf(got, sizeof(got), "%d:%d: %s", (int)e.line, (int)e.col, e.text);
	ck_assert_msg(!strcmp(got, want), "%.600s gives    %s\nand not  %s", rows, got, want);
	/* who does not want to know why is told that, too */
	ck_assert_int_eq(procrec_spec_open(&spec, table.p, NULL, NULL), PROCREC_ETABLE);
	buffer_free(&table);
}

START_TEST(test_mistakes)
{
	size_t i;

	for (i = 0; i < sizeof(mistakes) / sizeof(*mistakes); i++)
		check_mistake(mistakes[i].rows, mistakes[i].error);
}
END_TEST

/* rows: %d in it counts from 0. */
static void check_too_many(const char *before, const char *each, int n, const char *after,
			   const char *want)
{
	struct buffer b = {NULL, 0, 0};
	int i;

	buffer_add(&b, before, strlen(before));
	for (i = 0; i < n; i++) {
		const char *p = each, *at;

		for (; (at = strchr(p, '~')); p = at + 1) {
			buffer_add(&b, p, (size_t)(at - p));
			buffer_addf(&b, "%d", i);
		}
		buffer_add(&b, p, strlen(p));
	}
	buffer_add(&b, after, strlen(after));
	if (want) {
		check_mistake(b.p, want);
	} else {
		struct buffer table = table_of_rows(b.p);

		procrec_spec_close(spec_of(table.p));
		buffer_free(&table);
	}
	buffer_free(&b);
}

START_TEST(test_limits)
{
	/* each limit: just within it, and just beyond */
	check_too_many("", "param p~ 1 2 1\n", 12, "rec|{a%d}\n", NULL);
	check_too_many("", "param p~ 1 2 1\n", 13, "rec|{a%d}\n",
		       "14:7: too many layout parameters");
	check_too_many("", "head|~\n", 31, "rec|{a%d}\n", NULL);
	check_too_many("", "head|~\n", 32, "rec|{a%d}\n", "33:6: too many head rows");
	check_too_many("rec|", "{l~*:{%d} }{v~*=l~:{%d}:}", 8, "\n", NULL);
	check_too_many("rec|", "{l~*:{%d} }{v~*=l~:{%d}:}", 9, "\n",
		       "2:223: too many references in one table");
	check_too_many("rec|{a%d}", "x", 1000, "\n", NULL);
	check_too_many("rec|{a%d}", "x", 1001, "\n", "2:1010: the text is too long");
	check_too_many("rec|{", "n", 200, "%d}\n", NULL);
	check_too_many("rec|{", "n", 201, "%d}\n", "2:207: the name is too long");
	check_too_many("rec|{a%d}\n set ", "n", 200, "|{%d}\n", NULL);
	check_too_many("rec|{a%d}\n set ", "n", 201, "|{%d}\n", "3:6: the name is too long");
	check_too_many("rec|", "{a~%d} ", 500, "\n", NULL);
	check_too_many("rec|", "{a~%d} ", 1200, "\n", "2:4511: the format is too long");
}
END_TEST

/* A table is lines; what it says of the dataset comes back as it stands. */
START_TEST(test_table)
{
	static const char two[] = "dataset a/b @net/x [pid]/y\n"
				  "# a comment\n"
				  "kernel  fs/x.c:y_show \n"
				  "summary What it is: a test\n"
				  "\n"
				  "rec|{a%d}\n"
				  "doc a kB since 5.1: what it says\n"
				  "dataset c\n"
				  "rec|{b%d}";
	const char *second = procrec_table_next(two);
	procrec_spec *s = spec_of(two);
	procrec_error e;

	ck_assert_str_eq(procrec_spec_name(s), "/proc/a/b");
	ck_assert_str_eq(procrec_spec_paths(s), "@net/x [pid]/y");
	ck_assert_str_eq(procrec_spec_kernel(s), "fs/x.c:y_show ");
	ck_assert_str_eq(procrec_spec_summary(s), "What it is: a test");
	procrec_spec_close(s);
	ck_assert_ptr_nonnull(second);
	ck_assert_ptr_null(procrec_table_next(second));
	s = spec_of(second);
	ck_assert_str_eq(procrec_spec_name(s), "/proc/c");
	ck_assert_str_eq(procrec_spec_paths(s), "c");
	ck_assert_str_eq(procrec_spec_kernel(s), "");
	ck_assert_str_eq(procrec_spec_summary(s), "");
	procrec_spec_close(s);
	procrec_spec_close(NULL);
	ck_assert_int_eq(procrec_spec_open(&s, "rec|{a%d}\n", NULL, &e), PROCREC_ETABLE);
	ck_assert_str_eq(e.text, "expected: dataset NAME");
	ck_assert_int_eq(procrec_spec_open(&s, "", NULL, &e), PROCREC_ETABLE);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {test_text,          test_numbers,       test_words,
				      test_pointers,      test_strings,       test_sets,
				      test_optional,      test_flag,          test_list,
				      test_list_refs,     test_zip,           test_names,
				      test_keys,          test_dotted,        test_pads,
				      test_ref_and_count, test_mistakes,      test_limits,
				      test_table,         test_layout_widths, test_set_bytes};

	return run_suite("fmt", tests, sizeof(tests) / sizeof(*tests));
}
