/* SPDX-License-Identifier: MIT */
/*
 * generate.c - the benchmark's inputs.
 *
 *	generate DIRECTORY [PERCENT [PATH]]  writes DIRECTORY/proc/... , or of it PATH alone
 *	generate repeat FILE HEAD TIMES      prints FILE's first HEAD lines, and the rest so often
 *
 * Every file has the kernel's exact format (seq_printf's strings stand here as they stand there),
 * and the same bytes each time: each file begins with the same seed. PERCENT scales the number of
 * lines, for the part that looks at how cost grows. Start at the table at the end. Values are
 * plausible, not real: how long numbers are decides how fast they are read, so they spread over
 * orders of magnitude.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static uint64_t state;
static unsigned percent = 100;

static uint64_t bits(void)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return state * 0x2545f4914f6cdd1du;
}

static unsigned below(unsigned n)
{
	return (unsigned)((bits() >> 32) * n >> 32);
}

/* Of any size up to 2^n - 1, small ones as often as large ones. */
static unsigned long long any(unsigned n)
{
	return bits() >> (63 - below(n));
}

static unsigned scaled(unsigned n)
{
	return (unsigned)((unsigned long long)n * percent / 100);
}

#define PICK(array) ((array)[below(sizeof(array) / sizeof(*(array)))])

/* ---- net/ ----------------------------------------------------------------------------------- */

/* The line of a socket from its state on. Those in TIME_WAIT have less to say. */
static int socket_rest(char *s, unsigned st)
{
	unsigned long inode = (unsigned long)any(22);
	unsigned long long sk = bits() & 0xffffffff;

	if (st == 6)
		return sprintf(s, "%02X %08X:%08X %02X:%08lX %08X %5d %8d %d %d %016llx", st, 0, 0,
			       3, (unsigned long)below(6000), 0, 0, 0, 0, 3, sk);
	return sprintf(s, "%02X %08X:%08X %02X:%08lX %08X %5u %8d %lu %d %016llx %lu %lu %u %u %d",
		       st, below(8) ? 0 : (unsigned)any(20), below(8) ? 0 : (unsigned)any(20),
		       below(3), (unsigned long)below(3) * 1000, below(20) ? 0 : below(8),
		       below(3) ? below(60000) : 0, 0, inode, 1 + (int)below(4), sk,
		       20 + (unsigned long)below(200), 40 + (unsigned long)below(3), below(32),
		       10 + below(100), below(4) ? -1 : (int)any(16));
}

static unsigned socket_state(void)
{
	static const unsigned char states[] = {1, 1, 1, 1, 1, 1, 6, 6, 8, 10, 2, 4};

	return PICK(states);
}

static void tcp(FILE *f)
{
	unsigned i, n = scaled(100000);
	char s[256];

	fprintf(f, "%-149s\n",
		"  sl  local_address rem_address   st tx_queue rx_queue tr tm->when "
		"retrnsmt   uid  timeout inode");
	for (i = 0; i < n; i++) {
		int len = sprintf(s, "%4u: %08X:%04X %08X:%04X ", i, (unsigned)bits(), below(65536),
				  (unsigned)bits(), below(65536));

		socket_rest(s + len, socket_state());
		fprintf(f, "%-149s\n", s);
	}
}

static void tcp6(FILE *f)
{
	unsigned i, n = scaled(100000);
	char s[256];

	fputs("  sl  local_address                         remote_address                        "
	      "st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n",
	      f);
	for (i = 0; i < n; i++) {
		unsigned local = below(3) ? (unsigned)bits() : 0, far = (unsigned)bits();

		socket_rest(s, socket_state());
		fprintf(f, "%4u: %08X%08X%08X%08X:%04X %08X%08X%08X%08X:%04X %s\n", i,
			local ? 0xb80d0120u : 0, local, 0u, local ? far : 0, below(65536),
			local ? 0xb80d0120u : 0, local, below(4) ? 0 : far, far, below(65536), s);
	}
}

/* One direction of a connection. */
static void flow(FILE *f, int v6, const char *ports, const unsigned *a, const unsigned *b)
{
	if (v6)
		fprintf(f, "src=2001:0db8:%04x:%04x:0000:0000:0000:%04x ", a[0] & 0xffff,
			a[1] & 0xffff, a[2] & 0xffff);
	else
		fprintf(f, "src=%u.%u.%u.%u ", a[0] & 255, a[1] & 255, a[2] & 255, a[3] & 255);
	if (v6)
		fprintf(f, "dst=2001:0db8:%04x:%04x:0000:0000:0000:%04x ", b[0] & 0xffff,
			b[1] & 0xffff, b[2] & 0xffff);
	else
		fprintf(f, "dst=%u.%u.%u.%u ", b[0] & 255, b[1] & 255, b[2] & 255, b[3] & 255);
	fprintf(f, ports, a[4] & 0xffff, b[4] & 0xffff, a[5] & 0xffff);
	fprintf(f, "packets=%llu bytes=%llu ", any(20), any(30));
}

static void nf_conntrack(FILE *f)
{
	static const char *const states[] = {"ESTABLISHED", "ESTABLISHED", "ESTABLISHED",
					     "TIME_WAIT",   "SYN_SENT",    "CLOSE",
					     "CLOSE_WAIT",  "LAST_ACK"};
	static const char ports[] = "sport=%u dport=%u ", icmp[] = "type=8 code=0 id=%u ";
	unsigned i, n = scaled(100000);

	for (i = 0; i < n; i++) {
		unsigned a[6], b[6], k, v6 = !below(5), kind = below(20);
		const char *by = kind ? ports : icmp;

		for (k = 0; k < 6; k++) {
			a[k] = (unsigned)bits();
			b[k] = (unsigned)bits();
		}
		fprintf(f, "%-8s %u %-8s %u %ld ", v6 ? "ipv6" : "ipv4", v6 ? 10 : 2,
			kind > 6 ? "tcp"
			: kind   ? "udp"
			: v6     ? "icmpv6"
				 : "icmp",
			kind > 6 ? 6
			: kind   ? 17
			: v6     ? 58
				 : 1,
			(long)any(18));
		if (kind > 6)
			fprintf(f, "%s ", PICK(states));
		flow(f, (int)v6, by, a, b);
		k = below(3);
		if (!k)
			fputs("[UNREPLIED] ", f);
		flow(f, (int)v6, by, b, a);
		if (k)
			fputs("[ASSURED] ", f);
		fprintf(f, "mark=%u zone=0 use=%u\n", below(4) ? 0 : (unsigned)any(16),
			1 + below(2));
	}
}

static void unix_sockets(FILE *f)
{
	unsigned i, n = scaled(50000);

	fputs("Num       RefCount Protocol Flags    Type St Inode Path\n", f);
	for (i = 0; i < n; i++) {
		int listens = !below(8);

		fprintf(f, "%016llx: %08X %08X %08X %04X %02X %5lu",
			(unsigned long long)bits() & 0xffffffff, 2 + below(2), 0,
			listens ? 0x10000 : 0, below(3) ? 1 : 2, listens ? 1 : 3,
			(unsigned long)any(23));
		if (!below(3))
			fprintf(f, " /run/user/%u/service-%x/socket", below(2000), below(1 << 20));
		else if (!below(6))
			fprintf(f, " @/tmp/.X11-unix/X%u", below(100));
		putc('\n', f);
	}
}

static void dev(FILE *f)
{
	unsigned i, n = scaled(10000);
	char name[16];

	fputs("Inter-|   Receive                                                |  Transmit\n"
	      " face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets "
	      "errs drop fifo colls carrier compressed\n",
	      f);
	for (i = 0; i < n; i++) {
		snprintf(name, sizeof(name), "%s%u", i % 3 ? "veth" : "eth", i);
		fprintf(f,
			"%6s: %7llu %7llu %4llu %4llu %4llu %5llu %10llu %9llu "
			"%8llu %7llu %4llu %4llu %4llu %5llu %7llu %10llu\n",
			name, any(42), any(33), any(3) / 4, any(8), 0ULL, 0ULL, 0ULL, any(16),
			any(42), any(33), 0ULL, any(3) / 4, 0ULL, 0ULL, 0ULL, 0ULL);
	}
}

/* ---- the kernel and its devices -------------------------------------------------------------- */

/* A symbol's or function's name: a few words with '_' between them. */
static const char *symbol(char *s)
{
	static const char *const words[] = {"get",  "put",  "nf",    "ext4",   "irq",    "alloc",
					    "page", "list", "debug", "sched",  "update", "tcp",
					    "init", "free", "clk",   "driver", "show",   "device"};
	unsigned n = 2 + below(4);
	char *p = s;

	if (!below(8))
		p += sprintf(p, "__");
	while (n--)
		p += sprintf(p, n ? "%s_" : "%s", PICK(words));
	if (!below(12))
		sprintf(p, ".constprop.%u", below(4));
	return s;
}

static void kallsyms(FILE *f)
{
	unsigned i, n = scaled(200000);
	unsigned long long address = 0xffffffff81000000u;
	char name[128];

	for (i = 0; i < n; i++) {
		address += 16 * (unsigned long long)below(40);
		fprintf(f, "%016llx %c %s", address, "tTdDbBrRwWtttt"[below(14)], symbol(name));
		if (i > n / 5 * 4)
			fprintf(f, "\t[module_%u]", i / 400);
		putc('\n', f);
	}
}

static void vmallocinfo(FILE *f)
{
	unsigned i, n = scaled(40000);
	char name[128];

	for (i = 0; i < n; i++) {
		unsigned pages = 1 + (unsigned)any(8), kind = below(4);

		fprintf(f, "0x%016llx-0x%016llx %7ld %s+0x%x/0x%x",
			(unsigned long long)bits() & 0xffffffff,
			(unsigned long long)bits() & 0xffffffff, 4096L * (pages + 1), symbol(name),
			below(4096), below(8192));
		if (!below(3))
			fprintf(f, " [module_%u]", below(200));
		if (kind)
			fprintf(f, " pages=%u vmalloc N0=%u\n", pages, pages);
		else
			fprintf(f, " phys=0x%016llx ioremap\n", any(40) & ~0xfffULL);
	}
}

static void slabinfo(FILE *f)
{
	unsigned i, n = scaled(16000);
	char name[32];

	fputs("slabinfo - version: 2.1\n"
	      "# name            <active_objs> <num_objs> <objsize> <objperslab> <pagesperslab> : "
	      "tunables <limit> <batchcount> <sharedfactor> : slabdata <active_slabs> <num_slabs> "
	      "<sharedavail>\n",
	      f);
	for (i = 0; i < n; i++) {
		unsigned long slabs = (unsigned long)any(14), objs = slabs * (1 + below(60));

		snprintf(name, sizeof(name), "%s-%u", i % 2 ? "kmalloc-rcl" : "ext4_inode", i);
		fprintf(f,
			"%-17s %6lu %6lu %6u %4u %4d : tunables %4u %4u %4u : slabdata %6lu %6lu %6lu\n",
			name, objs - objs / 20, objs, 8 * (1 + below(512)), 1 + below(100),
			1 << below(4), 0, 0, 0, slabs, slabs, 0UL);
	}
}

static void diskstats(FILE *f)
{
	unsigned i, n = scaled(10000);

	for (i = 0; i < n; i++)
		fprintf(f,
			"%4d %7d sd%c%c%u %lu %lu %lu %u %lu %lu %lu %u %u %u %u %lu %lu %lu %u %lu %u\n",
			8 + (int)below(250), (int)i, 'a' + below(26), 'a' + below(26), i,
			(unsigned long)any(30), (unsigned long)any(22), (unsigned long)any(36),
			(unsigned)any(31), (unsigned long)any(30), (unsigned long)any(22),
			(unsigned long)any(36), (unsigned)any(31), below(3), (unsigned)any(31),
			(unsigned)any(31), (unsigned long)any(12), 0UL, (unsigned long)any(20),
			(unsigned)any(12), (unsigned long)any(16), (unsigned)any(16));
}

#define CPUS 256

static void interrupt_counts(FILE *f, unsigned n)
{
	unsigned i;

	for (i = 0; i < n; i++)
		fprintf(f, "%10u ", below(3) ? 0 : (unsigned)any(31));
}

static void interrupts(FILE *f)
{
	static const char *const names[] = {"NMI", "LOC", "SPU", "PMI", "IWI", "RTR", "RES",
					    "CAL", "TLB", "TRM", "THR", "MCE", "MCP"};
	unsigned i, n = scaled(600);

	fprintf(f, "%*s", 4 + 8, "");
	for (i = 0; i < CPUS; i++)
		fprintf(f, "CPU%-8d", i);
	putc('\n', f);
	for (i = 0; i < n; i++) {
		fprintf(f, "%*d: ", 4, i);
		interrupt_counts(f, CPUS);
		fprintf(f, " %8s %*d-%-8s  %s%u\n", "PCI-MSI", 4, 32768 + i, "edge", "nvme-queue-",
			i);
	}
	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		fprintf(f, "%*s: ", 4, names[i]);
		interrupt_counts(f, CPUS);
		fprintf(f, "  Some other interrupts\n");
	}
	fprintf(f, "%*s: %10u\n", 4, "ERR", 0);
	fprintf(f, "%*s: %10u\n", 4, "MIS", 0);
}

static void cpu_times(FILE *f)
{
	fprintf(f, " %llu %llu %llu %llu %llu %llu %llu %llu %llu %llu\n", any(30), any(16),
		any(28), any(34), any(24), 0ULL, any(22), 0ULL, 0ULL, 0ULL);
}

static void stat_file(FILE *f)
{
	unsigned i, n = scaled(CPUS);

	fputs("cpu ", f);
	cpu_times(f);
	for (i = 0; i < n; i++) {
		fprintf(f, "cpu%u", i);
		cpu_times(f);
	}
	fprintf(f, "intr %llu", any(40));
	for (i = 0; i < scaled(8000); i++)
		fprintf(f, " %u", below(4) ? 0 : (unsigned)any(30));
	fprintf(f, "\nctxt %llu\nbtime 1790000000\nprocesses %lu\nprocs_running %lu\n", any(40),
		(unsigned long)any(24), (unsigned long)below(64));
	fprintf(f, "procs_blocked 0\nsoftirq %llu", any(40));
	for (i = 0; i < 10; i++)
		fprintf(f, " %u", (unsigned)any(31));
	putc('\n', f);
}

static void zoneinfo(FILE *f)
{
	static const char *const node_items[] = {"nr_inactive_anon", "nr_active_anon",
						 "nr_inactive_file", "nr_active_file",
						 "nr_unevictable",   "nr_slab_reclaimable",
						 "nr_isolated_anon", "workingset_nodes",
						 "nr_anon_pages",    "nr_mapped",
						 "nr_file_pages",    "nr_dirty",
						 "nr_writeback",     "nr_shmem",
						 "nr_vmscan_write",  "nr_written"};
	static const char *const zone_items[] = {"nr_free_pages",       "nr_zone_inactive_anon",
						 "nr_zone_active_anon", "nr_mlock",
						 "nr_bounce",           "nr_zspages",
						 "nr_free_cma",         "numa_hit",
						 "numa_miss",           "numa_foreign",
						 "numa_interleave",     "numa_local"};
	static const char *const zones[] = {"DMA", "DMA32", "Normal", "Movable", "Device"};
	static const char *const marks[] = {"boost",   "min",     "low",     "high",
					    "spanned", "present", "managed", "cma"};
	unsigned node, zone, i, n = scaled(32);

	for (node = 0; node < n; node++)
		for (zone = node ? 2 : 0; zone < 5; zone++) {
			fprintf(f, "Node %d, zone %8s", node, zones[zone]);
			if (zone == (node ? 2 : 0)) {
				fputs("\n  per-node stats", f);
				for (i = 0; i < 16; i++)
					fprintf(f, "\n      %-12s %lu", node_items[i],
						(unsigned long)any(24));
			}
			fprintf(f, "\n  pages free     %lu", (unsigned long)any(24));
			for (i = 0; i < 8; i++)
				fprintf(f, "\n        %-8s %lu", marks[i], (unsigned long)any(24));
			fputs("\n        protection: (0, 1451, 31888, 31888, 31888)", f);
			if (zone > 2) {
				putc('\n', f);
				continue;
			}
			for (i = 0; i < 12; i++)
				fprintf(f, "\n      %-12s %lu", zone_items[i],
					(unsigned long)any(30));
			fputs("\n  pagesets", f);
			for (i = 0; i < CPUS; i++)
				fprintf(f,
					"\n    cpu: %i\n              count: %i\n"
					"              high:  %i\n              batch: %i"
					"\n  vm stats threshold: %d",
					i, (int)below(500), (int)any(10), 63, 125);
			fprintf(f, "\n  node_unreclaimable:  %u\n  start_pfn:           %lu\n", 0,
				1048576UL * node);
		}
}

/* ---- processes ------------------------------------------------------------------------------- */

static void mountinfo(FILE *f)
{
	unsigned i, n = scaled(20000);

	for (i = 0; i < n; i++) {
		fprintf(f, "%i %i %u:%u ", 20 + i, 20 + below(i + 1), below(5) ? 0 : 254,
			below(1000));
		if (below(3))
			fprintf(f,
				"/ /var/lib/containers/storage/overlay/%016llx%016llx/merged "
				"rw,relatime shared:%u - overlay overlay rw,lowerdir=/var/lib/"
				"containers/storage/overlay/l/%X:/var/lib/containers/storage/overlay/"
				"l/%X,upperdir=/var/lib/containers/%u/diff,xino=off\n",
				(unsigned long long)bits(), (unsigned long long)bits(),
				1 + below(n), (unsigned)bits(), (unsigned)bits(), i);
		else
			fprintf(f,
				"/ /run/netns/cni-%x rw,nosuid,nodev shared:%u master:%u - nsfs "
				"nsfs rw,seclabel\n",
				(unsigned)bits(), 1 + below(n), 1 + below(n));
	}
}

/* fs/proc/task_mmu.c:show_map_vma */
static void mapping(FILE *f, unsigned i)
{
	static const char *const perms[] = {"r--p", "r-xp", "rw-p", "---p", "rw-s"};
	unsigned long long start = 0x7f0000000000u + i * 0x40000ULL;
	char s[128];
	int len;

	len = sprintf(s, "%08llx-%08llx %s %08llx %02x:%02x %lu ", start,
		      start + 4096 * (1 + (unsigned long long)below(60)), PICK(perms),
		      i % 4 ? 4096 * any(12) : 0, i % 4 ? 254 : 0, i % 4,
		      i % 4 ? (unsigned long)any(23) : 0);
	fputs(s, f);
	if (i % 4)
		fprintf(f, "%*s/usr/lib/x86_64-linux-gnu/lib%c%x.so.%u.%u",
			len < 72 ? 72 - len + 1 : 1, "", 'a' + below(26), below(1 << 12), below(10),
			below(100));
	else if (i % 32 == 0)
		fprintf(f, "%*s[heap]", len < 72 ? 72 - len + 1 : 1, "");
	putc('\n', f);
}

static void maps(FILE *f)
{
	unsigned i, n = scaled(218000);

	for (i = 0; i < n; i++)
		mapping(f, i);
}

static void smaps(FILE *f)
{
	static const char *const labels[] = {
		"Size:           ", "KernelPageSize: ", "MMUPageSize:    ",  "Rss:            ",
		"Pss:            ", "Pss_Dirty:      ", "Shared_Clean:   ",  "Shared_Dirty:   ",
		"Private_Clean:  ", "Private_Dirty:  ", "Referenced:     ",  "Anonymous:      ",
		"KSM:            ", "LazyFree:       ", "AnonHugePages:  ",  "ShmemPmdMapped: ",
		"FilePmdMapped:  ", "Shared_Hugetlb: ", "Private_Hugetlb: ", "Swap:           ",
		"SwapPss:        ", "Locked:         "};
	unsigned i, k, n = scaled(64500);

	for (i = 0; i < n; i++) {
		mapping(f, i);
		for (k = 0; k < sizeof(labels) / sizeof(*labels); k++)
			fprintf(f, "%s%*llu kB\n", labels[k], k == 18 ? 7 : 8,
				k == 1 || k == 2 ? 4
				: below(2)       ? 0
						 : any(k < 12 ? 16 : 6));
		fprintf(f, "THPeligible:    %8u\nProtectionKey:  %8u\n", 0, 0);
		fprintf(f, "VmFlags: rd %s%smr mw me %ssd \n", i % 3 ? "wr " : "",
			i % 5 ? "" : "ex ", i % 2 ? "ac " : "");
	}
}

/* ---- the list -------------------------------------------------------------------------------- */

static const struct {
	const char *path;
	void (*write)(FILE *f);
} files[] = {
	{"net/tcp", tcp},
	{"net/tcp6", tcp6},
	{"net/nf_conntrack", nf_conntrack},
	{"net/unix", unix_sockets},
	{"net/dev", dev},
	{"kallsyms", kallsyms},
	{"vmallocinfo", vmallocinfo},
	{"slabinfo", slabinfo},
	{"diskstats", diskstats},
	{"interrupts", interrupts},
	{"stat", stat_file},
	{"zoneinfo", zoneinfo},
	{"1/mountinfo", mountinfo},
	{"1/maps", maps},
	{"1/smaps", smaps},
};

static int make(const char *dir, const char *path, void (*write)(FILE *))
{
	char name[4096];
	FILE *f;
	int bad;

	snprintf(name, sizeof(name), "%s/proc/%s", dir, path);
	f = fopen(name, "w");
	if (!f)
		return -1;
	state = 0x9e3779b97f4a7c15u;
	write(f);
	bad = ferror(f);
	return fclose(f) || bad ? -1 : 0;
}

/* A file of any dataset made longer. Bytes are bytes: it need not be text. */
static int repeat(const char *name, int head, int times)
{
	FILE *f = fopen(name, "r");
	int c, lines = 0;
	long body = 0;

	if (!f)
		return -1;
	while ((c = getc(f)) != EOF) {
		putchar(c);
		if (lines < head) {
			lines += c == '\n';
			body = lines < head ? 0 : ftell(f);
		}
	}
	for (; times > 1; times--) {
		clearerr(f);
		if (fseek(f, body, SEEK_SET))
			return -1;
		while ((c = getc(f)) != EOF)
			putchar(c);
	}
	fclose(f);
	return fflush(stdout);
}

int main(int argc, char **argv)
{
	static const char *const dirs[] = {"", "/proc", "/proc/net", "/proc/1"};
	char name[4096];
	size_t i;

	if (argc == 5 && !strcmp(argv[1], "repeat"))
		return repeat(argv[2], atoi(argv[3]), atoi(argv[4])) ? 1 : 0;
	if (argc < 2 || argc > 4 || (argc > 2 && !(percent = (unsigned)atoi(argv[2])))) {
		fprintf(stderr, "Usage: generate DIRECTORY [PERCENT [PATH]]\n"
				"       generate repeat FILE HEAD TIMES\n");
		return 2;
	}
	for (i = 0; i < sizeof(dirs) / sizeof(*dirs); i++) {
		snprintf(name, sizeof(name), "%s%s", argv[1], dirs[i]);
		if (mkdir(name, 0777) && errno != EEXIST) {
			fprintf(stderr, "generate: %s: %s\n", name, strerror(errno));
			return 1;
		}
	}
	for (i = 0; i < sizeof(files) / sizeof(*files); i++)
		if ((argc < 4 || !strcmp(argv[3], files[i].path)) &&
		    make(argv[1], files[i].path, files[i].write)) {
			fprintf(stderr, "generate: %s: %s\n", files[i].path, strerror(errno));
			return 1;
		}
	return 0;
}
