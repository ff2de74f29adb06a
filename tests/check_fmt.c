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

/* ---- text -------------------------------------------------------------------------------------- */

START_TEST(test_text)
{
	READS("rec|a {{ b {a%d} }\n", "a { b 5 }\n", "'records':[{'a':5}]");
	READS("rec|x{?{{{a%d}{}}}\n", "x{5}\nx\n", "'records':[{'a':5},{'a':null}]");
	READS("rec|{a%d}{0}{b%d}\n", "1\0" "2\n", "'records':[{'a':1,'b':2}]");
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

/* ---- numbers: check_num.c has the conversions in full ------------------------------------------ */

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
	READS("rec|{a%hhd} {b%hd} {c%ld} {d%lld} {e%zu} {f%ju} {g%Lu} {h%tu}\n", "1 2 3 4 5 6 7 8\n",
	      "'records':[{'a':1,'b':2,'c':3,'d':4,'e':5,'f':6,'g':7,'h':8}]");
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

/* ---- strings ----------------------------------------------------------------------------------- */

START_TEST(test_strings)
{
	/* lazy: to the first place where the rest fits */
	READS("rec|{a%s} {b%s}\n", "x y z\n", "'records':[{'a':'x','b':'y z'}]");
	READS("rec|{a%s}: {b%d}\n", "x: y: 5\n", "'records':[{'a':'x: y','b':5}]");
	READS("rec|{a%s}\n", "\n", "'records':[{'a':''}]");
	/* greedy: to the last one */
	READS("rec|({a%S}) {b%c}\n", "(x) (y) S\n", "'records':[{'a':'x) (y','b':'S'}]");
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
	REFUSES("rec|{a%-5s}|\n", "abc   |\n");
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
	READS("rec|{a%6w}|\n", "   ab||\n", "'records':[{'a':'ab|'}]");
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

/* ---- groups ------------------------------------------------------------------------------------ */

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
	READS("rec|({l*[, ]:{%w}})\n", "()\n", "'records':[{'l':[')']}]");
	READS("rec|({l*[, ]:{%[a-z]}})\n", "()\n(a)\n(a, b)\n",
	      "'records':[{'l':[]},{'l':['a']},{'l':['a','b']}]");
	REFUSES("rec|({l*[, ]:{%[a-z]}})\n", "(a, )\n");
	REFUSES("rec|({l*[, ]:{%[a-z]}})\n", "(a,b)\n");
	/* an element that may be empty is there as soon as the list is */
	READS("rec|({l*[,]:{%[a-z],empty}})\n", "()\n(a,)\n(,)\n",
	      "'records':[{'l':['']},{'l':['a','']},{'l':['','']}]");
	/* elements of several values are maps */
	READS("rec|l{l*: {a%d}:{b%w}}\n", "l 1:x 2:y\n",
	      "'records':[{'l':[{'a':1,'b':'x'},{'a':2,'b':'y'}]}]");
	READS("rec|l{l*: {a%d}{f?!}{? {b%[x]}}}\n", "l 1! x 2 3 x\n",
	      "'records':[{'l':[{'a':1,'f':true,'b':'x'},{'a':2,'f':false,'b':null},"
	      "{'a':3,'f':false,'b':'x'}]}]");
	/* lists in lists */
	READS("rec|{l*[;]:{m*[,]:{%d}}}.\n", "1,2;3.\n", "'records':[{'l':[{'m':[1,2]},{'m':[3]}]}]");
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

int main(void)
{
	const TTest *const tests[] = {test_text, test_numbers, test_pointers, test_strings,
				      test_sets, test_optional, test_flag, test_list};

	return run_suite("fmt", tests, sizeof(tests) / sizeof(*tests));
}
