/* SPDX-License-Identifier: MIT */
/*
 * derive.c - derived fields: what a value means, in words, addresses, seconds, bytes, lists.
 *
 * Start at the table of decoders[] at the end; procrec_derive() behind it runs one. A decoder gets
 * a node (and sometimes a second one of the same map) and makes another; where the value is odd or
 * the machine is not known well enough it says nothing (returns 0), it never guesses and never
 * fails on data. Names and numbers are those of the kernel's headers. This file knows nothing of
 * tables' texts and printing: derived fields are not read back.
 *
 * What a file does not say about its machine is not known here either: there is a byte order, a
 * page size, a clock tick, but no architecture. Where architectures number things differently,
 * the comment at the names says what is done about it.
 */
#include "spec.h"

/* One number and its name; tables are sorted by code, with the names in place: no relocations. */
struct code {
	uint32_t code;
	char name[28];
};

struct job {
	const struct procrec_decoder *how;
	const procrec_node *src, *src2; /* src2: NULL where the table names none */
	const procrec_machine *m;
	procrec_scratch *s;
};

typedef int decode_fn(struct job *j);

struct procrec_decoder {
	const char *name;
	decode_fn *fn;
	const struct code *codes;
	uint16_t ncodes;
	uint16_t factor; /* bytes of a unit, digits behind the point: see fn */
	uint8_t kind;    /* enum procrec_kind of what it makes */
	uint8_t base;    /* of the source where it is a string */
};

struct procrec_scratch {
	struct arena mem;
	procrec_node out;
	char text[64]; /* of a short string that is made here */
};

/* A list of CPUs longer than any kernel can have is nonsense, and must not fill the memory. */
#define MAX_CPUS 16384

/* ---- sources ----------------------------------------------------------------------------- */

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 16;
}

/* All of s as a number; "0x" may stand before hex digits. */
static int text_number(procrec_str s, unsigned base, uint64_t *u)
{
	uint64_t v = 0;
	size_t i = base == 16 && s.n > 2 && s.p[0] == '0' && s.p[1] == 'x' ? 2 : 0;

	if (!s.n)
		return 0;
	for (; i < s.n; i++) {
		unsigned d = (unsigned)digit_of(s.p[i]);

		if (d >= base || v > (UINT64_MAX - d) / base)
			return 0;
		v = v * base + d;
	}
	*u = v;
	return 1;
}

/* The number that a node is, whatever the table made of it. */
static int number(const struct job *j, const procrec_node *n, uint64_t *u)
{
	if (!n)
		return 0;
	switch (n->kind) {
	case PROCREC_UINT:
		*u = n->v.u;
		return 1;
	case PROCREC_INT:
		*u = (uint64_t)n->v.i;
		return n->v.i >= 0;
	case PROCREC_STR:
		return text_number(n->v.s, j->how->base, u);
	default:
		return 0;
	}
}

/* The same where a time may lie in the past. */
static int signed_number(const struct job *j, int64_t *i)
{
	uint64_t u;

	if (j->src->kind == PROCREC_INT) {
		*i = j->src->v.i;
		return 1;
	}
	if (!number(j, j->src, &u) || u > INT64_MAX)
		return 0;
	*i = (int64_t)u;
	return 1;
}

static int is_text(const procrec_node *n)
{
	return n && n->kind == PROCREC_STR;
}

/* A part of a string that needs no escapes needs none either. */
static int clean_of(const procrec_node *n)
{
	return n->flags & PROCREC_CLEAN;
}

static int ends_in(procrec_str s, const char *t)
{
	size_t n = strlen(t);

	return s.n >= n && !memcmp(s.p + s.n - n, t, n);
}

static int begins_with(procrec_str s, const char *t)
{
	size_t n = strlen(t);

	return s.n >= n && !memcmp(s.p, t, n);
}

/* ---- results ----------------------------------------------------------------------------- */

static int say_str(struct job *j, const char *p, size_t n, int flags)
{
	j->s->out.v.s.p = p;
	j->s->out.v.s.n = n;
	j->s->out.flags = (uint8_t)flags;
	return 1;
}

static int say_name(struct job *j, const char *name)
{
	return say_str(j, name, strlen(name), PROCREC_CLEAN);
}

/* What was written into the scratch's own text, up to end. */
static int say_text(struct job *j, const char *end)
{
	return say_str(j, j->s->text, (size_t)(end - j->s->text), PROCREC_CLEAN);
}

static int say_uint(struct job *j, uint64_t u)
{
	j->s->out.v.u = u;
	return 1;
}

static int say_dec(struct job *j, int64_t mantissa, unsigned scale)
{
	j->s->out.v.i = mantissa;
	j->s->out.scale = (uint8_t)scale;
	return 1;
}

/* One more element of the list that is being made: 1, or PROCREC_ENOMEM. */
static int add_str(struct job *j, const char *p, size_t n, int flags)
{
	procrec_node *e = tree_node(&j->s->mem, PROCREC_STR, NULL, 0);

	if (!e)
		return PROCREC_ENOMEM;
	e->v.s.p = p;
	e->v.s.n = n;
	e->flags = (uint8_t)flags;
	tree_append(&j->s->out, e);
	return 1;
}

static int add_name(struct job *j, const char *name)
{
	return add_str(j, name, strlen(name), PROCREC_CLEAN);
}

static int add_uint(struct job *j, uint64_t u)
{
	procrec_node *e = tree_node(&j->s->mem, PROCREC_UINT, NULL, 0);

	if (!e)
		return PROCREC_ENOMEM;
	e->v.u = u;
	tree_append(&j->s->out, e);
	return 1;
}

static char *put_dec(char *p, uint64_t u)
{
	char digits[20];
	size_t n = 0;

	do
		digits[n++] = (char)('0' + u % 10);
	while (u /= 10);
	while (n)
		*p++ = digits[--n];
	return p;
}

/* Lower case, no leading zeros. */
static char *put_hex(char *p, uint64_t u)
{
	int shift = 60;

	while (shift && !(u >> shift))
		shift -= 4;
	for (; shift >= 0; shift -= 4)
		*p++ = "0123456789abcdef"[u >> shift & 15];
	return p;
}

/* Bits that have no name are the last element of a list of names. */
static int add_unknown(struct job *j, uint64_t bits)
{
	char buf[20], *p = buf, *copy;

	if (!bits)
		return 1;
	*p++ = '0';
	*p++ = 'x';
	p = put_hex(p, bits);
	copy = arena_copy(&j->s->mem, buf, (size_t)(p - buf));
	return copy ? add_str(j, copy, (size_t)(p - buf), PROCREC_CLEAN) : PROCREC_ENOMEM;
}

/* ---- names of numbers -------------------------------------------------------------------- */

/* Most tables have no gaps, and then the code's place is known. */
static const char *code_name(const struct job *j, uint64_t code)
{
	const struct code *c = j->how->codes;
	size_t lo = 0, hi = j->how->ncodes, mid = (size_t)(code - c->code);

	if (code < c->code || code > c[hi - 1].code)
		return NULL;
	if (code - c->code < hi && c[mid].code == code)
		return c[mid].name;
	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (c[mid].code == code)
			return c[mid].name;
		if (c[mid].code < code)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

static int name_of(struct job *j)
{
	const char *name;
	uint64_t u;

	if (!number(j, j->src, &u) || !(name = code_name(j, u)))
		return 0;
	return say_name(j, name);
}

/* Of the seven bits from `factor` on: above the header's type is a bit of its own. */
static int part_name(struct job *j)
{
	const char *name;
	uint64_t u;

	if (!number(j, j->src, &u) || !(name = code_name(j, u >> j->how->factor & 0x7f)))
		return 0;
	return say_name(j, name);
}

/* MIPS alone has DGRAM and STREAM the other way round (arch/mips/include/asm/socket.h). */
static int sock_type(struct job *j)
{
	uint64_t u;

	if (j->m && j->m->is_mips && number(j, j->src, &u) && (u == 1 || u == 2))
		return say_name(j, u == 1 ? "DGRAM" : "STREAM");
	return name_of(j);
}

/* Codes are masks here: each whose bits are all there is named, and its bits are done. */
static int add_flags(struct job *j, uint64_t u)
{
	size_t i;

	for (i = 0; i < j->how->ncodes; i++) {
		const struct code *c = &j->how->codes[i];

		if ((u & c->code) != c->code)
			continue;
		if (add_name(j, c->name) < 0)
			return PROCREC_ENOMEM;
		u &= ~(uint64_t)c->code;
	}
	return add_unknown(j, u);
}

static int flags_of(struct job *j)
{
	uint64_t u;

	return number(j, j->src, &u) ? add_flags(j, u) : 0;
}

/* Codes are bit numbers here. */
static int bits_of(struct job *j)
{
	uint64_t u, rest = 0;
	const char *name;
	unsigned bit;

	if (!number(j, j->src, &u))
		return 0;
	for (bit = 0; u; bit++, u >>= 1) {
		if (!(u & 1))
			continue;
		name = code_name(j, bit);
		if (!name)
			rest |= (uint64_t)1 << bit;
		else if (add_name(j, name) < 0)
			return PROCREC_ENOMEM;
	}
	return add_unknown(j, rest);
}

/* Codes are letters here; blanks, '-' and brackets stand for none. Others stay as they are. */
static int letters_of(struct job *j)
{
	size_t i;

	if (!is_text(j->src))
		return 0;
	for (i = 0; i < j->src->v.s.n; i++) {
		const char *p = j->src->v.s.p + i, *name = code_name(j, (unsigned char)*p);

		if (memchr(" -+()", *p, 5))
			continue;
		if ((name ? add_name(j, name) : add_str(j, p, 1, clean_of(j->src))) < 0)
			return PROCREC_ENOMEM;
	}
	return 1;
}

/* One letter, also with a word behind it: "S (sleeping)". */
static int letter_name(struct job *j)
{
	const procrec_node *n = j->src;
	const char *name;

	if (!is_text(n) || !n->v.s.n || (n->v.s.n > 1 && n->v.s.p[1] != ' '))
		return 0;
	name = code_name(j, (unsigned char)n->v.s.p[0]);
	return name ? say_name(j, name) : 0;
}

/* ---- the names --------------------------------------------------------------------------- */

/* clang-format off */
/* include/net/tcp_states.h */
static const struct code tcp_states[] = {
	{1, "ESTABLISHED"}, {2, "SYN_SENT"}, {3, "SYN_RECV"}, {4, "FIN_WAIT1"},
	{5, "FIN_WAIT2"}, {6, "TIME_WAIT"}, {7, "CLOSE"}, {8, "CLOSE_WAIT"},
	{9, "LAST_ACK"}, {10, "LISTEN"}, {11, "CLOSING"}, {12, "NEW_SYN_RECV"},
	{13, "BOUND_INACTIVE"},
};

/* UDP, UDP-Lite, raw and ping sockets borrow two of TCP's numbers: connected or not. */
static const struct code udp_states[] = {
	{1, "ESTABLISHED"}, {7, "UNCONNECTED"},
};

/* net/ipv4/tcp_ipv4.c:get_tcp4_sock, get_timewait4_sock */
static const struct code tcp_timers[] = {
	{0, "none"}, {1, "retransmit"}, {2, "keepalive"}, {3, "timewait"}, {4, "probe"},
};

/* include/uapi/linux/net.h: socket_state, as net/unix prints it */
static const struct code socket_states[] = {
	{0, "FREE"}, {1, "UNCONNECTED"}, {2, "CONNECTING"}, {3, "CONNECTED"},
	{4, "DISCONNECTING"},
};

/* include/uapi/linux/net.h: the one flag that net/unix prints */
static const struct code unix_flags[] = {
	{0x10000, "ACCEPTCON"},
};

/* include/linux/net.h; see sock_type() */
static const struct code sock_types[] = {
	{1, "STREAM"}, {2, "DGRAM"}, {3, "RAW"}, {4, "RDM"}, {5, "SEQPACKET"},
	{6, "DCCP"}, {10, "PACKET"},
};

/* include/net/bluetooth/bluetooth.h */
static const struct code bt_states[] = {
	{1, "CONNECTED"}, {2, "OPEN"}, {3, "BOUND"}, {4, "LISTEN"}, {5, "CONNECT"},
	{6, "CONNECT2"}, {7, "CONFIG"}, {8, "DISCONN"}, {9, "CLOSED"},
};

/* include/net/ax25.h; net/netrom/af_netrom.c, where they have no names */
static const struct code ax25_states[] = {
	{0, "LISTENING"}, {1, "SABM_SENT"}, {2, "DISC_SENT"}, {3, "ESTABLISHED"},
	{4, "RECOVERY"},
};
static const struct code netrom_states[] = {
	{0, "LISTENING"}, {1, "CONN_SENT"}, {2, "DISC_SENT"}, {3, "ESTABLISHED"},
};

/* include/net/x25.h; include/net/rose.h has the same but for the last */
static const struct code x25_states[] = {
	{0, "READY"}, {1, "AWAITING_CALL_ACCEPTED"}, {2, "AWAITING_CLEAR_CONFIRMATION"},
	{3, "DATA_TRANSFER"}, {4, "AWAITING_RESET_CONFIRMATION"}, {5, "CALL_PENDING"},
};

/* include/net/sctp/constants.h: of an association */
static const struct code sctp_states[] = {
	{0, "CLOSED"}, {1, "COOKIE_WAIT"}, {2, "COOKIE_ECHOED"}, {3, "ESTABLISHED"},
	{4, "SHUTDOWN_PENDING"}, {5, "SHUTDOWN_SENT"}, {6, "SHUTDOWN_RECEIVED"},
	{7, "SHUTDOWN_ACK_SENT"},
};

/* include/uapi/linux/in.h and in6.h */
static const struct code ip_protos[] = {
	{0, "IP"}, {1, "ICMP"}, {2, "IGMP"}, {4, "IPIP"}, {6, "TCP"}, {8, "EGP"},
	{12, "PUP"}, {17, "UDP"}, {22, "IDP"}, {29, "TP"}, {33, "DCCP"},
	{41, "IPV6"}, {43, "ROUTING"}, {44, "FRAGMENT"}, {46, "RSVP"}, {47, "GRE"},
	{50, "ESP"}, {51, "AH"}, {58, "ICMPV6"}, {59, "NONE"}, {60, "DSTOPTS"},
	{92, "MTP"}, {94, "BEETPH"}, {98, "ENCAP"}, {103, "PIM"}, {108, "COMP"},
	{115, "L2TP"}, {132, "SCTP"}, {135, "MH"}, {136, "UDPLITE"}, {137, "MPLS"},
	{143, "ETHERNET"}, {144, "AGGFRAG"}, {255, "RAW"}, {256, "SMC"},
	{262, "MPTCP"},
};

/* include/uapi/linux/netlink.h */
static const struct code netlink_protos[] = {
	{0, "ROUTE"}, {1, "UNUSED"}, {2, "USERSOCK"}, {3, "FIREWALL"},
	{4, "SOCK_DIAG"}, {5, "NFLOG"}, {6, "XFRM"}, {7, "SELINUX"}, {8, "ISCSI"},
	{9, "AUDIT"}, {10, "FIB_LOOKUP"}, {11, "CONNECTOR"}, {12, "NETFILTER"},
	{13, "IP6_FW"}, {14, "DNRTMSG"}, {15, "KOBJECT_UEVENT"}, {16, "GENERIC"},
	{18, "SCSITRANSPORT"}, {19, "ECRYPTFS"}, {20, "RDMA"}, {21, "CRYPTO"},
	{22, "SMC"},
};

/* include/uapi/linux/if_ether.h */
static const struct code ether_types[] = {
	{0x0001, "802_3"}, {0x0002, "AX25"}, {0x0003, "ALL"}, {0x0004, "802_2"},
	{0x0005, "SNAP"}, {0x0006, "DDCMP"}, {0x0007, "WAN_PPP"}, {0x0008, "PPP_MP"},
	{0x0009, "LOCALTALK"}, {0x000c, "CAN"}, {0x000d, "CANFD"}, {0x000e, "CANXL"},
	{0x0010, "PPPTALK"}, {0x0011, "TR_802_2"}, {0x0015, "MOBITEX"},
	{0x0016, "CONTROL"}, {0x0017, "IRDA"}, {0x0018, "ECONET"}, {0x0019, "HDLC"},
	{0x001a, "ARCNET"}, {0x001b, "DSA"}, {0x001c, "TRAILER"}, {0x0060, "LOOP"},
	{0x00f5, "PHONET"}, {0x00f6, "IEEE802154"}, {0x00f7, "CAIF"}, {0x00f8, "XDSA"},
	{0x00f9, "MAP"}, {0x00fa, "MCTP"}, {0x0200, "PUP"}, {0x0201, "PUPAT"},
	{0x0800, "IP"}, {0x0805, "X25"}, {0x0806, "ARP"}, {0x08ff, "BPQ"},
	{0x0a00, "IEEEPUP"}, {0x0a01, "IEEEPUPAT"}, {0x22eb, "ERSPAN2"}, {0x22f0, "TSN"},
	{0x4305, "BATMAN"}, {0x6000, "DEC"}, {0x6001, "DNA_DL"}, {0x6002, "DNA_RC"},
	{0x6003, "DNA_RT"}, {0x6004, "LAT"}, {0x6005, "DIAG"}, {0x6006, "CUST"},
	{0x6007, "SCA"}, {0x6558, "TEB"}, {0x8035, "RARP"}, {0x809b, "ATALK"},
	{0x80f3, "AARP"}, {0x8100, "8021Q"}, {0x8137, "IPX"}, {0x86dd, "IPV6"},
	{0x8808, "PAUSE"}, {0x8809, "SLOW"}, {0x883e, "WCCP"}, {0x8847, "MPLS_UC"},
	{0x8848, "MPLS_MC"}, {0x884c, "ATMMPOA"}, {0x8863, "PPP_DISC"},
	{0x8864, "PPP_SES"}, {0x886c, "LINK_CTL"}, {0x8884, "ATMFATE"}, {0x888e, "PAE"},
	{0x8892, "PROFINET"}, {0x8899, "REALTEK"}, {0x88a2, "AOE"}, {0x88a4, "ETHERCAT"},
	{0x88a8, "8021AD"}, {0x88b5, "802_EX1"}, {0x88be, "ERSPAN"}, {0x88c7, "PREAUTH"},
	{0x88ca, "TIPC"}, {0x88cc, "LLDP"}, {0x88e3, "MRP"}, {0x88e5, "MACSEC"},
	{0x88e7, "8021AH"}, {0x88f5, "MVRP"}, {0x88f7, "1588"}, {0x88f8, "NCSI"},
	{0x88fb, "PRP"}, {0x8902, "CFM"}, {0x8906, "FCOE"}, {0x890d, "TDLS"},
	{0x8914, "FIP"}, {0x8915, "IBOE"}, {0x8917, "80221"}, {0x892f, "HSR"},
	{0x894f, "NSH"}, {0x9000, "LOOPBACK"}, {0x9100, "QINQ1"}, {0x9200, "QINQ2"},
	{0x9300, "QINQ3"}, {0xdada, "EDSA"}, {0xdadb, "DSA_8021Q"},
	{0xe001, "DSA_A5PSW"}, {0xed3e, "IFE"}, {0xfbfb, "AF_IUCV"},
};

/* include/uapi/linux/if_arp.h */
static const struct code arp_hws[] = {
	{0, "NETROM"}, {1, "ETHER"}, {2, "EETHER"}, {3, "AX25"}, {4, "PRONET"},
	{5, "CHAOS"}, {6, "IEEE802"}, {7, "ARCNET"}, {8, "APPLETLK"}, {15, "DLCI"},
	{19, "ATM"}, {23, "METRICOM"}, {24, "IEEE1394"}, {27, "EUI64"},
	{32, "INFINIBAND"}, {256, "SLIP"}, {257, "CSLIP"}, {258, "SLIP6"},
	{259, "CSLIP6"}, {260, "RSRVD"}, {264, "ADAPT"}, {270, "ROSE"}, {271, "X25"},
	{272, "HWX25"}, {280, "CAN"}, {290, "MCTP"}, {512, "PPP"}, {513, "CISCO"},
	{516, "LAPB"}, {517, "DDCMP"}, {518, "RAWHDLC"}, {519, "RAWIP"},
	{768, "TUNNEL"}, {769, "TUNNEL6"}, {770, "FRAD"}, {771, "SKIP"},
	{772, "LOOPBACK"}, {773, "LOCALTLK"}, {774, "FDDI"}, {775, "BIF"},
	{776, "SIT"}, {777, "IPDDP"}, {778, "IPGRE"}, {779, "PIMREG"}, {780, "HIPPI"},
	{781, "ASH"}, {782, "ECONET"}, {783, "IRDA"}, {784, "FCPP"}, {785, "FCAL"},
	{786, "FCPL"}, {787, "FCFABRIC"}, {800, "IEEE802_TR"}, {801, "IEEE80211"},
	{802, "IEEE80211_PRISM"}, {803, "IEEE80211_RADIOTAP"}, {804, "IEEE802154"},
	{805, "IEEE802154_MONITOR"}, {820, "PHONET"}, {821, "PHONET_PIPE"},
	{822, "CAIF"}, {823, "IP6GRE"}, {824, "NETLINK"}, {825, "6LOWPAN"},
	{826, "VSOCKMON"}, {65534, "NONE"}, {65535, "VOID"},
};

/* include/uapi/linux/if_arp.h */
static const struct code arp_flags[] = {
	{0x02, "COM"}, {0x04, "PERM"}, {0x08, "PUBL"}, {0x10, "USETRAILERS"},
	{0x20, "NETMASK"}, {0x40, "DONTPUB"},
};

/* include/uapi/linux/route.h */
static const struct code route_flags[] = {
	{0x0001, "UP"}, {0x0002, "GATEWAY"}, {0x0004, "HOST"}, {0x0008, "REINSTATE"},
	{0x0010, "DYNAMIC"}, {0x0020, "MODIFIED"}, {0x0040, "MTU"}, {0x0080, "WINDOW"},
	{0x0100, "IRTT"}, {0x0200, "REJECT"},
};

/* include/uapi/linux/ipv6_route.h, with those of route.h; bits 27 and 28 are one number */
static const struct code route6_flags[] = {
	{0x00000001, "UP"}, {0x00000002, "GATEWAY"}, {0x00000004, "HOST"},
	{0x00000008, "REINSTATE"}, {0x00000010, "DYNAMIC"}, {0x00000020, "MODIFIED"},
	{0x00000040, "MTU"}, {0x00000080, "WINDOW"}, {0x00000100, "IRTT"},
	{0x00000200, "REJECT"}, {0x00010000, "DEFAULT"}, {0x00020000, "ALLONLINK"},
	{0x00040000, "ADDRCONF"}, {0x00080000, "PREFIX_RT"}, {0x00100000, "ANYCAST"},
	{0x00200000, "NONEXTHOP"}, {0x00400000, "EXPIRES"}, {0x00800000, "ROUTEINFO"},
	{0x01000000, "CACHE"}, {0x02000000, "FLOW"}, {0x04000000, "POLICY"},
	{0x18000000, "PREF_LOW"}, {0x08000000, "PREF_HIGH"}, {0x40000000, "PCPU"},
	{0x80000000, "LOCAL"},
};

/* include/uapi/linux/if.h */
static const struct code if_flags[] = {
	{0x00001, "UP"}, {0x00002, "BROADCAST"}, {0x00004, "DEBUG"}, {0x00008, "LOOPBACK"},
	{0x00010, "POINTOPOINT"}, {0x00020, "NOTRAILERS"}, {0x00040, "RUNNING"},
	{0x00080, "NOARP"}, {0x00100, "PROMISC"}, {0x00200, "ALLMULTI"},
	{0x00400, "MASTER"}, {0x00800, "SLAVE"}, {0x01000, "MULTICAST"},
	{0x02000, "PORTSEL"}, {0x04000, "AUTOMEDIA"}, {0x08000, "DYNAMIC"},
	{0x10000, "LOWER_UP"}, {0x20000, "DORMANT"}, {0x40000, "ECHO"},
};

/* include/uapi/linux/mroute.h and mroute6.h */
static const struct code vif_flags[] = {
	{0x1, "TUNNEL"}, {0x2, "SRCRT"}, {0x4, "REGISTER"}, {0x8, "USE_IFINDEX"},
};
static const struct code mif_flags[] = {
	{0x1, "REGISTER"},
};

/* include/uapi/linux/if_addr.h; the first is TEMPORARY for IPv6, whose addresses these are */
static const struct code ifa_flags[] = {
	{0x001, "TEMPORARY"}, {0x002, "NODAD"}, {0x004, "OPTIMISTIC"},
	{0x008, "DADFAILED"}, {0x010, "HOMEADDRESS"}, {0x020, "DEPRECATED"},
	{0x040, "TENTATIVE"}, {0x080, "PERMANENT"}, {0x100, "MANAGETEMPADDR"},
	{0x200, "NOPREFIXROUTE"}, {0x400, "MCAUTOJOIN"}, {0x800, "STABLE_PRIVACY"},
};

/* include/net/ipv6.h: IPV6_ADDR_SCOPE_MASK */
static const struct code ifa_scopes[] = {
	{0x00, "global"}, {0x10, "host"}, {0x20, "link"}, {0x40, "site"}, {0x80, "compat"},
};

/* include/net/if_inet6.h: MAF_ */
static const struct code mcast6_flags[] = {
	{0x01, "TIMER_RUNNING"}, {0x02, "LAST_REPORTER"}, {0x04, "LOADED"},
	{0x08, "NOREPORT"}, {0x10, "GSQUERY"},
};

/* fs/proc/array.c:task_state_array, of this kernel and of older ones */
static const struct code task_states[] = {
	{'D', "disk sleep"}, {'I', "idle"}, {'K', "wakekill"}, {'P', "parked"},
	{'R', "running"}, {'S', "sleeping"}, {'T', "stopped"}, {'W', "waking"},
	{'X', "dead"}, {'Z', "zombie"}, {'t', "tracing stop"}, {'x', "dead"},
};

/* include/uapi/linux/sched.h */
static const struct code sched_policies[] = {
	{0, "SCHED_NORMAL"}, {1, "SCHED_FIFO"}, {2, "SCHED_RR"}, {3, "SCHED_BATCH"},
	{5, "SCHED_IDLE"}, {6, "SCHED_DEADLINE"}, {7, "SCHED_EXT"},
};

/* include/uapi/linux/seccomp.h */
static const struct code seccomp_modes[] = {
	{0, "disabled"}, {1, "strict"}, {2, "filter"},
};

/* include/uapi/linux/auxvec.h, and those that several architectures share (asm/auxvec.h) */
static const struct code auxv_types[] = {
	{0, "AT_NULL"}, {1, "AT_IGNORE"}, {2, "AT_EXECFD"}, {3, "AT_PHDR"}, {4, "AT_PHENT"},
	{5, "AT_PHNUM"}, {6, "AT_PAGESZ"}, {7, "AT_BASE"}, {8, "AT_FLAGS"}, {9, "AT_ENTRY"},
	{10, "AT_NOTELF"}, {11, "AT_UID"}, {12, "AT_EUID"}, {13, "AT_GID"}, {14, "AT_EGID"},
	{15, "AT_PLATFORM"}, {16, "AT_HWCAP"}, {17, "AT_CLKTCK"}, {23, "AT_SECURE"},
	{24, "AT_BASE_PLATFORM"}, {25, "AT_RANDOM"}, {26, "AT_HWCAP2"},
	{27, "AT_RSEQ_FEATURE_SIZE"}, {28, "AT_RSEQ_ALIGN"}, {29, "AT_HWCAP3"},
	{30, "AT_HWCAP4"}, {31, "AT_EXECFN"}, {32, "AT_SYSINFO"}, {33, "AT_SYSINFO_EHDR"},
	{51, "AT_MINSIGSTKSZ"},
};

/* include/uapi/linux/kernel-page-flags.h */
static const struct code page_flags[] = {
	{0, "LOCKED"}, {1, "ERROR"}, {2, "REFERENCED"}, {3, "UPTODATE"}, {4, "DIRTY"},
	{5, "LRU"}, {6, "ACTIVE"}, {7, "SLAB"}, {8, "WRITEBACK"}, {9, "RECLAIM"},
	{10, "BUDDY"}, {11, "MMAP"}, {12, "ANON"}, {13, "SWAPCACHE"}, {14, "SWAPBACKED"},
	{15, "COMPOUND_HEAD"}, {16, "COMPOUND_TAIL"}, {17, "HUGE"}, {18, "UNEVICTABLE"},
	{19, "HWPOISON"}, {20, "NOPAGE"}, {21, "KSM"}, {22, "THP"}, {23, "OFFLINE"},
	{24, "ZERO_PAGE"}, {25, "IDLE"}, {26, "PGTABLE"},
};

/* Documentation/admin-guide/mm/pagemap.rst */
static const struct code pagemap_bits[] = {
	{55, "soft_dirty"}, {56, "exclusive"}, {57, "uffd_wp"}, {58, "guard"},
	{61, "file"}, {62, "swapped"}, {63, "present"},
};

/* include/uapi/linux/pci_regs.h: bits, but for DEVSEL's two, which are a number */
static const struct code pci_commands[] = {
	{0, "IO"}, {1, "MEMORY"}, {2, "MASTER"}, {3, "SPECIAL"}, {4, "INVALIDATE"},
	{5, "VGA_PALETTE"}, {6, "PARITY"}, {7, "WAIT"}, {8, "SERR"}, {9, "FAST_BACK"},
	{10, "INTX_DISABLE"},
};

static const struct code pci_statuses[] = {
	{0, "IMM_READY"}, {3, "INTERRUPT"}, {4, "CAP_LIST"}, {5, "66MHZ"}, {6, "UDF"},
	{7, "FAST_BACK"}, {8, "PARITY"}, {9, "DEVSEL_MEDIUM"}, {10, "DEVSEL_SLOW"},
	{11, "SIG_TARGET_ABORT"}, {12, "REC_TARGET_ABORT"}, {13, "REC_MASTER_ABORT"},
	{14, "SIG_SYSTEM_ERROR"}, {15, "DETECTED_PARITY"},
};

static const struct code pci_headers[] = {{0, "device"}, {1, "bridge"}, {2, "cardbus"}};

/* include/linux/pci_ids.h: PCI_BASE_CLASS_ */
static const struct code pci_classes[] = {
	{0x01, "STORAGE"}, {0x02, "NETWORK"}, {0x03, "DISPLAY"}, {0x04, "MULTIMEDIA"},
	{0x05, "MEMORY"}, {0x06, "BRIDGE"}, {0x07, "COMMUNICATION"}, {0x08, "SYSTEM"},
	{0x09, "INPUT"}, {0x0a, "DOCKING"}, {0x0b, "PROCESSOR"}, {0x0c, "SERIAL"},
	{0x0d, "WIRELESS"}, {0x0e, "INTELLIGENT"}, {0x0f, "SATELLITE"}, {0x10, "CRYPT"},
	{0x11, "SIGNAL_PROCESSING"}, {0x12, "ACCELERATOR"},
};

/* include/uapi/linux/capability.h */
static const struct code caps[] = {
	{0, "CAP_CHOWN"}, {1, "CAP_DAC_OVERRIDE"}, {2, "CAP_DAC_READ_SEARCH"},
	{3, "CAP_FOWNER"}, {4, "CAP_FSETID"}, {5, "CAP_KILL"}, {6, "CAP_SETGID"},
	{7, "CAP_SETUID"}, {8, "CAP_SETPCAP"}, {9, "CAP_LINUX_IMMUTABLE"},
	{10, "CAP_NET_BIND_SERVICE"}, {11, "CAP_NET_BROADCAST"}, {12, "CAP_NET_ADMIN"},
	{13, "CAP_NET_RAW"}, {14, "CAP_IPC_LOCK"}, {15, "CAP_IPC_OWNER"},
	{16, "CAP_SYS_MODULE"}, {17, "CAP_SYS_RAWIO"}, {18, "CAP_SYS_CHROOT"},
	{19, "CAP_SYS_PTRACE"}, {20, "CAP_SYS_PACCT"}, {21, "CAP_SYS_ADMIN"},
	{22, "CAP_SYS_BOOT"}, {23, "CAP_SYS_NICE"}, {24, "CAP_SYS_RESOURCE"},
	{25, "CAP_SYS_TIME"}, {26, "CAP_SYS_TTY_CONFIG"}, {27, "CAP_MKNOD"},
	{28, "CAP_LEASE"}, {29, "CAP_AUDIT_WRITE"}, {30, "CAP_AUDIT_CONTROL"},
	{31, "CAP_SETFCAP"}, {32, "CAP_MAC_OVERRIDE"}, {33, "CAP_MAC_ADMIN"},
	{34, "CAP_SYSLOG"}, {35, "CAP_WAKE_ALARM"}, {36, "CAP_BLOCK_SUSPEND"},
	{37, "CAP_AUDIT_READ"}, {38, "CAP_PERFMON"}, {39, "CAP_BPF"},
	{40, "CAP_CHECKPOINT_RESTORE"},
};

/* include/uapi/asm-generic/signal.h: all architectures but MIPS, Alpha, SPARC, PA-RISC */
static const struct code signals[] = {
	{1, "SIGHUP"}, {2, "SIGINT"}, {3, "SIGQUIT"}, {4, "SIGILL"}, {5, "SIGTRAP"},
	{6, "SIGABRT"}, {7, "SIGBUS"}, {8, "SIGFPE"}, {9, "SIGKILL"}, {10, "SIGUSR1"},
	{11, "SIGSEGV"}, {12, "SIGUSR2"}, {13, "SIGPIPE"}, {14, "SIGALRM"},
	{15, "SIGTERM"}, {16, "SIGSTKFLT"}, {17, "SIGCHLD"}, {18, "SIGCONT"},
	{19, "SIGSTOP"}, {20, "SIGTSTP"}, {21, "SIGTTIN"}, {22, "SIGTTOU"},
	{23, "SIGURG"}, {24, "SIGXCPU"}, {25, "SIGXFSZ"}, {26, "SIGVTALRM"},
	{27, "SIGPROF"}, {28, "SIGWINCH"}, {29, "SIGIO"}, {30, "SIGPWR"},
	{31, "SIGSYS"},
};

/* arch/mips/include/uapi/asm/signal.h */
static const struct code mips_signals[] = {
	{1, "SIGHUP"}, {2, "SIGINT"}, {3, "SIGQUIT"}, {4, "SIGILL"}, {5, "SIGTRAP"},
	{6, "SIGABRT"}, {7, "SIGEMT"}, {8, "SIGFPE"}, {9, "SIGKILL"}, {10, "SIGBUS"},
	{11, "SIGSEGV"}, {12, "SIGSYS"}, {13, "SIGPIPE"}, {14, "SIGALRM"},
	{15, "SIGTERM"}, {16, "SIGUSR1"}, {17, "SIGUSR2"}, {18, "SIGCHLD"},
	{19, "SIGPWR"}, {20, "SIGWINCH"}, {21, "SIGURG"}, {22, "SIGIO"},
	{23, "SIGSTOP"}, {24, "SIGTSTP"}, {25, "SIGCONT"}, {26, "SIGTTIN"},
	{27, "SIGTTOU"}, {28, "SIGVTALRM"}, {29, "SIGPROF"}, {30, "SIGXCPU"},
	{31, "SIGXFSZ"},
};

/* include/uapi/linux/personality.h: the low byte, then the flags */
static const struct code personas[] = {
	{0, "PER_LINUX"}, {1, "PER_SVR4"}, {2, "PER_SVR3"}, {3, "PER_OSR5"},
	{4, "PER_WYSEV386"}, {5, "PER_ISCR4"}, {6, "PER_BSD"}, {7, "PER_XENIX"},
	{8, "PER_LINUX32"}, {9, "PER_IRIX32"}, {10, "PER_IRIXN32"}, {11, "PER_IRIX64"},
	{12, "PER_RISCOS"}, {13, "PER_SOLARIS"}, {14, "PER_UW7"}, {15, "PER_OSF4"},
	{16, "PER_HPUX"},
};

static const struct code persona_flags[] = {
	{0x0020000, "UNAME26"}, {0x0040000, "ADDR_NO_RANDOMIZE"},
	{0x0080000, "FDPIC_FUNCPTRS"}, {0x0100000, "MMAP_PAGE_ZERO"},
	{0x0200000, "ADDR_COMPAT_LAYOUT"}, {0x0400000, "READ_IMPLIES_EXEC"},
	{0x0800000, "ADDR_LIMIT_32BIT"}, {0x1000000, "SHORT_INODE"},
	{0x2000000, "WHOLE_SECONDS"}, {0x4000000, "STICKY_TIMEOUTS"},
	{0x8000000, "ADDR_LIMIT_3GB"},
};

/* include/linux/sched/coredump.h: MMF_DUMP_ without MMF_DUMPABLE_BITS */
static const struct code coredump_flags[] = {
	{0x001, "ANON_PRIVATE"}, {0x002, "ANON_SHARED"}, {0x004, "MAPPED_PRIVATE"},
	{0x008, "MAPPED_SHARED"}, {0x010, "ELF_HEADERS"}, {0x020, "HUGETLB_PRIVATE"},
	{0x040, "HUGETLB_SHARED"}, {0x080, "DAX_PRIVATE"}, {0x100, "DAX_SHARED"},
};

/*
 * fcntl.h, only what has the same meaning on all architectures but Alpha, SPARC and PA-RISC. The
 * bits 010000 to 0400000 are O_DSYNC, O_ASYNC, O_DIRECT, O_LARGEFILE, O_DIRECTORY, O_NOFOLLOW on
 * x86 and others, but Arm and PowerPC exchange four of them and MIPS moves the first four: they
 * stay numbers. O_CREAT, O_EXCL, O_NOCTTY and O_TRUNC are never in the flags of an open file,
 * which leaves 2000 and 4000 without a second meaning.
 */
static const struct code fd_flags[] = {
	{02000, "O_APPEND"}, {04000, "O_NONBLOCK"}, {01000000, "O_NOATIME"},
	{02000000, "O_CLOEXEC"}, {04010000, "O_SYNC"}, {010000000, "O_PATH"},
	{020000000, "O_TMPFILE"},
};

/* include/uapi/linux/inotify.h */
static const struct code inotify[] = {
	{0x00000001, "IN_ACCESS"}, {0x00000002, "IN_MODIFY"}, {0x00000004, "IN_ATTRIB"},
	{0x00000008, "IN_CLOSE_WRITE"}, {0x00000010, "IN_CLOSE_NOWRITE"},
	{0x00000020, "IN_OPEN"}, {0x00000040, "IN_MOVED_FROM"},
	{0x00000080, "IN_MOVED_TO"}, {0x00000100, "IN_CREATE"}, {0x00000200, "IN_DELETE"},
	{0x00000400, "IN_DELETE_SELF"}, {0x00000800, "IN_MOVE_SELF"},
	{0x00002000, "IN_UNMOUNT"}, {0x00004000, "IN_Q_OVERFLOW"},
	{0x00008000, "IN_IGNORED"}, {0x01000000, "IN_ONLYDIR"},
	{0x02000000, "IN_DONT_FOLLOW"}, {0x04000000, "IN_EXCL_UNLINK"},
	{0x10000000, "IN_MASK_CREATE"}, {0x20000000, "IN_MASK_ADD"},
	{0x40000000, "IN_ISDIR"}, {0x80000000, "IN_ONESHOT"},
};

/* include/uapi/linux/fanotify.h */
static const struct code fanotify[] = {
	{0x00000001, "FAN_ACCESS"}, {0x00000002, "FAN_MODIFY"}, {0x00000004, "FAN_ATTRIB"},
	{0x00000008, "FAN_CLOSE_WRITE"}, {0x00000010, "FAN_CLOSE_NOWRITE"},
	{0x00000020, "FAN_OPEN"}, {0x00000040, "FAN_MOVED_FROM"},
	{0x00000080, "FAN_MOVED_TO"}, {0x00000100, "FAN_CREATE"},
	{0x00000200, "FAN_DELETE"}, {0x00000400, "FAN_DELETE_SELF"},
	{0x00000800, "FAN_MOVE_SELF"}, {0x00001000, "FAN_OPEN_EXEC"},
	{0x00004000, "FAN_Q_OVERFLOW"}, {0x00008000, "FAN_FS_ERROR"},
	{0x00010000, "FAN_OPEN_PERM"}, {0x00020000, "FAN_ACCESS_PERM"},
	{0x00040000, "FAN_OPEN_EXEC_PERM"}, {0x00100000, "FAN_PRE_ACCESS"},
	{0x01000000, "FAN_MNT_ATTACH"}, {0x02000000, "FAN_MNT_DETACH"},
	{0x08000000, "FAN_EVENT_ON_CHILD"}, {0x10000000, "FAN_RENAME"},
	{0x40000000, "FAN_ONDIR"},
};

/* include/uapi/linux/eventpoll.h */
static const struct code epoll_events[] = {
	{0x00000001, "EPOLLIN"}, {0x00000002, "EPOLLPRI"}, {0x00000004, "EPOLLOUT"},
	{0x00000008, "EPOLLERR"}, {0x00000010, "EPOLLHUP"}, {0x00000020, "EPOLLNVAL"},
	{0x00000040, "EPOLLRDNORM"}, {0x00000080, "EPOLLRDBAND"},
	{0x00000100, "EPOLLWRNORM"}, {0x00000200, "EPOLLWRBAND"}, {0x00000400, "EPOLLMSG"},
	{0x00002000, "EPOLLRDHUP"}, {0x08000000, "EPOLL_URING_WAKE"},
	{0x10000000, "EPOLLEXCLUSIVE"}, {0x20000000, "EPOLLWAKEUP"},
	{0x40000000, "EPOLLONESHOT"}, {0x80000000, "EPOLLET"},
};

/* include/uapi/linux/time.h */
static const struct code clocks[] = {
	{0, "CLOCK_REALTIME"}, {1, "CLOCK_MONOTONIC"}, {2, "CLOCK_PROCESS_CPUTIME_ID"},
	{3, "CLOCK_THREAD_CPUTIME_ID"}, {4, "CLOCK_MONOTONIC_RAW"},
	{5, "CLOCK_REALTIME_COARSE"}, {6, "CLOCK_MONOTONIC_COARSE"}, {7, "CLOCK_BOOTTIME"},
	{8, "CLOCK_REALTIME_ALARM"}, {9, "CLOCK_BOOTTIME_ALARM"}, {10, "CLOCK_SGI_CYCLE"},
	{11, "CLOCK_TAI"},
};

/* fs/proc/task_mmu.c:show_smap_vma_flags and Documentation/filesystems/proc.rst, all versions */
#define TWO(a, b) ((uint32_t)(a) << 8 | (uint32_t)(b))
static const struct code vm_flags[] = {
	{TWO('?', '?'), "unknown"},
	{TWO('a', 'c'), "accountable"},
	{TWO('a', 'r'), "architecture specific"},
	{TWO('b', 't'), "arm64 BTI guarded"},
	{TWO('d', 'c'), "not copied on fork"},
	{TWO('d', 'd'), "not in core dumps"},
	{TWO('d', 'e'), "not expanded on remap"},
	{TWO('d', 'p'), "droppable"},
	{TWO('d', 'w'), "writes to file denied"},
	{TWO('e', 'x'), "executable"},
	{TWO('g', 'd'), "stack, grows down"},
	{TWO('g', 'u'), "may hold guard regions"},
	{TWO('h', 'g'), "huge pages advised"},
	{TWO('h', 't'), "huge TLB pages"},
	{TWO('i', 'o'), "memory mapped I/O"},
	{TWO('l', 'f'), "locked on fault"},
	{TWO('l', 'o'), "locked in memory"},
	{TWO('m', 'e'), "may execute"},
	{TWO('m', 'g'), "mergeable"},
	{TWO('m', 'm'), "mixed map"},
	{TWO('m', 'p'), "MPX"},
	{TWO('m', 'r'), "may read"},
	{TWO('m', 's'), "may share"},
	{TWO('m', 't'), "arm64 MTE tags enabled"},
	{TWO('m', 'w'), "may write"},
	{TWO('n', 'h'), "no huge pages advised"},
	{TWO('n', 'l'), "non-linear"},
	{TWO('n', 'r'), "no swap space reserved"},
	{TWO('p', 'f'), "page frames only"},
	{TWO('r', 'd'), "readable"},
	{TWO('r', 'r'), "random reads advised"},
	{TWO('s', 'd'), "soft dirty"},
	{TWO('s', 'f'), "synchronous page faults"},
	{TWO('s', 'h'), "shared"},
	{TWO('s', 'l'), "sealed"},
	{TWO('s', 'r'), "sequential reads advised"},
	{TWO('s', 's'), "shadow stack"},
	{TWO('u', 'i'), "userfaultfd minor"},
	{TWO('u', 'm'), "userfaultfd missing"},
	{TWO('u', 'w'), "userfaultfd write-protect"},
	{TWO('w', 'f'), "wiped on fork"},
	{TWO('w', 'r'), "writable"},
};

static const struct code perms[] = {
	{'p', "private"}, {'r', "read"}, {'s', "shared"}, {'w', "write"}, {'x', "execute"},
};

/* kernel/panic.c:taint_flags: the letters, and the bits of sys/kernel/tainted */
static const struct code taint_letters[] = {
	{'A', "OVERRIDDEN_ACPI_TABLE"}, {'B', "BAD_PAGE"}, {'C', "CRAP"}, {'D', "DIE"},
	{'E', "UNSIGNED_MODULE"}, {'F', "FORCED_MODULE"}, {'I', "FIRMWARE_WORKAROUND"},
	{'J', "FWCTL"}, {'K', "LIVEPATCH"}, {'L', "SOFTLOCKUP"}, {'M', "MACHINE_CHECK"},
	{'N', "TEST"}, {'O', "OOT_MODULE"}, {'P', "PROPRIETARY_MODULE"},
	{'R', "FORCED_RMMOD"}, {'S', "CPU_OUT_OF_SPEC"}, {'T', "RANDSTRUCT"},
	{'U', "USER"}, {'W', "WARN"}, {'X', "AUX"},
};

static const struct code taint_bits[] = {
	{0, "PROPRIETARY_MODULE"}, {1, "FORCED_MODULE"}, {2, "CPU_OUT_OF_SPEC"},
	{3, "FORCED_RMMOD"}, {4, "MACHINE_CHECK"}, {5, "BAD_PAGE"}, {6, "USER"},
	{7, "DIE"}, {8, "OVERRIDDEN_ACPI_TABLE"}, {9, "WARN"}, {10, "CRAP"},
	{11, "FIRMWARE_WORKAROUND"}, {12, "OOT_MODULE"}, {13, "UNSIGNED_MODULE"},
	{14, "SOFTLOCKUP"}, {15, "LIVEPATCH"}, {16, "AUX"}, {17, "RANDSTRUCT"},
	{18, "TEST"}, {19, "FWCTL"},
};

/* security/keys/proc.c:proc_keys_show */
static const struct code key_flags[] = {
	{'D', "dead"}, {'I', "instantiated"}, {'N', "negative"}, {'Q', "in quota"},
	{'R', "revoked"}, {'U', "under construction"}, {'i', "invalidated"},
};

/* fs/proc/consoles.c:show_console_dev */
static const struct code console_flags[] = {
	{'B', "boot"}, {'C', "preferred"}, {'E', "enabled"}, {'N', "nbcon"},
	{'a', "any time"}, {'b', "braille"}, {'p', "printk buffer"},
};

static const struct code console_io[] = {
	{'R', "read"}, {'U', "unblank"}, {'W', "write"},
};
/* clang-format on */

#define CODES(t) t, sizeof(t) / sizeof(*(t))

static int vm_flags_of(struct job *j)
{
	const char *p, *end;

	if (!is_text(j->src))
		return 0;
	p = j->src->v.s.n ? j->src->v.s.p : "";
	end = p + j->src->v.s.n;
	while (p < end) {
		const char *word = p, *name = NULL;

		if (*p == ' ') {
			p++;
			continue;
		}
		while (p < end && *p != ' ')
			p++;
		if (p - word == 2)
			name = code_name(j, TWO((unsigned char)word[0], (unsigned char)word[1]));
		if ((name ? add_name(j, name)
			  : add_str(j, word, (size_t)(p - word), clean_of(j->src))) < 0)
			return PROCREC_ENOMEM;
	}
	return 1;
}

/* The low byte is a number, the rest are flags. */
static int personality_of(struct job *j)
{
	size_t n = sizeof(personas) / sizeof(*personas);
	uint64_t u;

	if (!number(j, j->src, &u))
		return 0;
	if ((u & 0xff) < n) {
		if (add_name(j, personas[u & 0xff].name) < 0)
			return PROCREC_ENOMEM;
		u &= ~(uint64_t)0xff;
	}
	return add_flags(j, u);
}

/* How the file may be used is a number in the two lowest bits; 3 has no name. */
static int fd_flags_of(struct job *j)
{
	static const char access[3][9] = {"O_RDONLY", "O_WRONLY", "O_RDWR"};
	uint64_t u;

	if (!number(j, j->src, &u))
		return 0;
	if ((u & 3) < 3) {
		if (add_name(j, access[u & 3]) < 0)
			return PROCREC_ENOMEM;
		u &= ~(uint64_t)3;
	}
	return add_flags(j, u);
}

static int add_signal(struct job *j, const struct code *names, unsigned nr)
{
	char buf[16], *p = buf, *copy;

	if (nr < 32)
		return add_name(j, names[nr - 1].name);
	memcpy(p, "SIGRTMIN+", 9);
	p += 8;
	if (nr > 32)
		p = put_dec(p + 1, nr - 32);
	copy = arena_copy(&j->s->mem, buf, (size_t)(p - buf));
	return copy ? add_str(j, copy, (size_t)(p - buf), PROCREC_CLEAN) : PROCREC_ENOMEM;
}

/*
 * A mask of 32 digits has 128 signals: that is MIPS, and only MIPS. SIGRTMIN is the kernel's, 32;
 * C libraries keep the first two or three for themselves and call theirs so.
 */
static int signals_of(struct job *j)
{
	const struct code *names = signals;
	uint64_t half[2] = {0, 0};
	unsigned i, nr;

	if (is_text(j->src) && j->src->v.s.n == 32) {
		procrec_str hi = {j->src->v.s.p, 16}, lo = {j->src->v.s.p + 16, 16};

		if (!text_number(hi, 16, &half[1]) || !text_number(lo, 16, &half[0]))
			return 0;
		names = mips_signals;
	} else if ((is_text(j->src) && j->src->v.s.n > 16) || !number(j, j->src, &half[0])) {
		return 0;
	} else if (j->m->is_mips) {
		names = mips_signals;
	}
	for (i = 0; i < 2; i++)
		for (nr = 1; half[i]; half[i] >>= 1, nr++)
			if ((half[i] & 1) && add_signal(j, names, i * 64 + nr) < 0)
				return PROCREC_ENOMEM;
	return 1;
}

/* 0 and -1 are no signal. */
static int signal_name(struct job *j)
{
	uint64_t nr;

	if (!number(j, j->src, &nr) || !nr || nr > 31)
		return 0;
	return say_name(j, (j->m->is_mips ? mips_signals : signals)[nr - 1].name);
}

/* ---- addresses --------------------------------------------------------------------------- */

static char *put_ipv4(char *p, const uint8_t *a)
{
	int i;

	for (i = 0; i < 4; i++) {
		if (i)
			*p++ = '.';
		p = put_dec(p, a[i]);
	}
	return p;
}

/* RFC 5952: the first longest run of two or more zero groups is "::", and mapped IPv4 is shown. */
static char *put_ipv6(char *p, const uint8_t *a)
{
	static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
	unsigned group[8], i, run, from = 8, len = 1;

	if (!memcmp(a, mapped, sizeof(mapped))) {
		memcpy(p, "::ffff:", 7);
		return put_ipv4(p + 7, a + 12);
	}
	for (i = 0; i < 8; i++)
		group[i] = (unsigned)a[2 * i] << 8 | a[2 * i + 1];
	for (i = 0; i < 8; i += run + 1) {
		for (run = 0; i + run < 8 && !group[i + run]; run++)
			;
		if (run > len) {
			from = i;
			len = run;
		}
	}
	for (i = 0; i < 8; i++) {
		if (i == from) {
			*p++ = ':';
			if (i + len == 8)
				*p++ = ':';
			i += len - 1;
			continue;
		}
		if (i)
			*p++ = ':';
		p = put_hex(p, group[i]);
	}
	return p;
}

/* n bytes from exactly 2 * n hex digits. */
static int hex_bytes(procrec_str s, uint8_t *out, size_t n)
{
	size_t i;

	if (s.n != 2 * n)
		return 0;
	for (i = 0; i < n; i++) {
		int hi = digit_of(s.p[2 * i]), lo = digit_of(s.p[2 * i + 1]);

		if (hi > 15 || lo > 15)
			return 0;
		out[i] = (uint8_t)(hi << 4 | lo);
	}
	return 1;
}

/* A big-endian machine prints a word of network order as it is, a little-endian one swapped. */
static void word_bytes(uint8_t *out, uint32_t word, int little)
{
	int i;

	for (i = 0; i < 4; i++)
		out[little ? i : 3 - i] = (uint8_t)(word >> 8 * i);
}

static int order_known(const struct job *j)
{
	return j->m->byte_order == PROCREC_LITTLE || j->m->byte_order == PROCREC_BIG;
}

static int ipv4_word(struct job *j, int little)
{
	uint8_t a[4];
	uint64_t u;

	if (!number(j, j->src, &u) || u > UINT32_MAX)
		return 0;
	word_bytes(a, (uint32_t)u, little);
	return say_text(j, put_ipv4(j->s->text, a));
}

static int ipv4_native(struct job *j)
{
	return order_known(j) ? ipv4_word(j, j->m->byte_order == PROCREC_LITTLE) : 0;
}

static int ipv4_net(struct job *j)
{
	return ipv4_word(j, 0);
}

/*
 * The local address of a multicast interface is the number of an interface with VIFF_USE_IFINDEX, and
 * means nothing with VIFF_REGISTER.
 */
static int ipv4_vif(struct job *j)
{
	uint64_t flags;

	return number(j, j->src2, &flags) && !(flags & 12) ? ipv4_native(j) : 0;
}

static int ipv6_net(struct job *j)
{
	uint8_t a[16];

	if (!is_text(j->src) || !hex_bytes(j->src->v.s, a, 16))
		return 0;
	return say_text(j, put_ipv6(j->s->text, a));
}

static int ipv6_native(struct job *j)
{
	uint8_t a[16];
	int i;

	if (!order_known(j) || !is_text(j->src) || !hex_bytes(j->src->v.s, a, 16))
		return 0;
	for (i = 0; i < 16; i += 4)
		word_bytes(a + i,
			   (uint32_t)a[i] << 24 | (uint32_t)a[i + 1] << 16 |
				   (uint32_t)a[i + 2] << 8 | a[i + 3],
			   j->m->byte_order == PROCREC_LITTLE);
	return say_text(j, put_ipv6(j->s->text, a));
}

/* Eight groups of four digits, as %pI6 prints them, perhaps in brackets. */
static int ipv6_groups(struct job *j, procrec_str s)
{
	char digits[32];
	uint8_t a[16];
	size_t i, n = 0;

	if (s.n >= 2 && s.p[0] == '[' && s.p[s.n - 1] == ']') {
		s.p++;
		s.n -= 2;
	}
	if (s.n != 39)
		return 0;
	for (i = 0; i < s.n; i++) {
		if (i % 5 == 4 && s.p[i] != ':')
			return 0;
		if (i % 5 != 4)
			digits[n++] = s.p[i];
	}
	if (!hex_bytes((procrec_str){digits, n}, a, sizeof(a)))
		return 0;
	return say_text(j, put_ipv6(j->s->text, a));
}

/* Either family, told by the number of digits. */
static int ip_net(struct job *j)
{
	if (is_text(j->src) && j->src->v.s.n >= 39)
		return ipv6_groups(j, j->src->v.s);
	return is_text(j->src) && j->src->v.s.n == 32 ? ipv6_net(j) : ipv4_net(j);
}

/* A hardware address of any length, up to the kernel's MAX_ADDR_LEN of 32. */
static int mac_address(struct job *j)
{
	procrec_str s = {j->src->text, j->src->text_len};
	uint8_t a[32];
	char *p;
	size_t i;

	if (is_text(j->src))
		s = j->src->v.s;
	if (!s.p || !s.n || s.n > 2 * sizeof(a) || !hex_bytes(s, a, s.n / 2))
		return 0;
	p = arena_get(&j->s->mem, 3 * (s.n / 2));
	if (!p)
		return PROCREC_ENOMEM;
	for (i = 0; i < s.n / 2; i++) {
		p[3 * i] = "0123456789abcdef"[a[i] >> 4];
		p[3 * i + 1] = "0123456789abcdef"[a[i] & 15];
		p[3 * i + 2] = ':';
	}
	return say_str(j, p, 3 * i - 1, PROCREC_CLEAN);
}

/* ---- numbers ----------------------------------------------------------------------------- */

static int plain_number(struct job *j)
{
	uint64_t u;

	return number(j, j->src, &u) ? say_uint(j, u) : 0;
}

static int port_number(struct job *j)
{
	uint64_t u;

	return number(j, j->src, &u) && u <= UINT16_MAX ? say_uint(j, u) : 0;
}

/* Hundredths, as the kernel's own times: a tick is a hundredth nearly everywhere. */
static int ticks_seconds(struct job *j)
{
	int64_t t, tick = j->m->tick, whole, part;

	if (!tick || !signed_number(j, &t))
		return 0;
	whole = t / tick;
	part = t % tick * 100 / tick;
	if (whole > INT64_MAX / 100 - 1 || whole < INT64_MIN / 100 + 1)
		return 0;
	return say_dec(j, whole * 100 + part, 2);
}

/* Thousandths and the like: the point moves, also in a number that has one already. */
static int point_seconds(struct job *j)
{
	int64_t t;

	if (j->src->kind == PROCREC_DEC && j->src->scale < 100)
		return say_dec(j, j->src->v.i, j->src->scale + j->how->factor);
	return signed_number(j, &t) ? say_dec(j, t, j->how->factor) : 0;
}

static int times_bytes(struct job *j, uint64_t unit)
{
	uint64_t u;

	if (!unit || !number(j, j->src, &u) || u > UINT64_MAX / unit)
		return 0;
	return say_uint(j, u * unit);
}

static int unit_bytes(struct job *j)
{
	return times_bytes(j, j->how->factor);
}

/* Of units whose size in kB is the second source. */
static int units_bytes(struct job *j)
{
	uint64_t kb;

	return number(j, j->src2, &kb) && kb <= UINT64_MAX / 1024 ? times_bytes(j, kb * 1024) : 0;
}

static int pages_bytes(struct job *j)
{
	return times_bytes(j, j->m->page_size);
}

/* How many bytes from here to there, the end not counted. */
static int range_size(struct job *j)
{
	uint64_t from, to;

	if (!number(j, j->src, &from) || !number(j, j->src2, &to) || to < from)
		return 0;
	return say_uint(j, to - from);
}

/* The same where the end is the last byte. All zeros is what others than root are shown. */
static int range_size1(struct job *j)
{
	uint64_t from, to;

	if (!number(j, j->src, &from) || !number(j, j->src2, &to) || to < from || !to ||
	    to - from == UINT64_MAX)
		return 0;
	return say_uint(j, to - from + 1);
}

/* The same for locks, where 0 to 0 is the first byte. */
static int lock_size(struct job *j)
{
	uint64_t from, to;

	if (!number(j, j->src, &from) || !number(j, j->src2, &to) || to < from ||
	    to - from == UINT64_MAX)
		return 0;
	return say_uint(j, to - from + 1);
}

/* ---- devices ----------------------------------------------------------------------------- */

static int say_device(struct job *j, uint64_t major, uint64_t minor)
{
	char *p = put_dec(j->s->text, major);

	*p++ = ':';
	return say_text(j, put_dec(p, minor));
}

/* include/linux/kdev_t.h:new_encode_dev; 0 is no device. */
static int device_number(struct job *j)
{
	uint64_t u;

	if (!number(j, j->src, &u) || !u || u > UINT32_MAX)
		return 0;
	return say_device(j, u >> 8 & 0xfff, (u & 0xff) | (u >> 12 & 0xfff00));
}

/* include/linux/kdev_t.h:MKDEV, printed as it is inside the kernel. */
static int kernel_device(struct job *j)
{
	uint64_t u;

	if (!number(j, j->src, &u) || u > UINT32_MAX)
		return 0;
	return say_device(j, u >> 20, u & 0xfffff);
}

/* "fd:01", or two numbers. */
static int hex_device(struct job *j)
{
	const procrec_node *n = j->src;
	uint64_t major, minor;
	procrec_str a, b;

	if (j->src2) {
		if (!number(j, n, &major) || !number(j, j->src2, &minor))
			return 0;
	} else {
		if (!is_text(n) || !n->v.s.n || !(b.p = memchr(n->v.s.p, ':', n->v.s.n)))
			return 0;
		a.p = n->v.s.p;
		a.n = (size_t)(b.p - a.p);
		b.p++;
		b.n = n->v.s.n - a.n - 1;
		if (!text_number(a, 16, &major) || !text_number(b, 16, &minor))
			return 0;
	}
	if (major > UINT32_MAX || minor > UINT32_MAX)
		return 0;
	return say_device(j, major, minor);
}

/* ---- strings ----------------------------------------------------------------------------- */

/* \ooo is a byte; any other backslash is itself. */
static int unescape(struct job *j)
{
	const char *p, *end;
	char *out, *o;

	if (!is_text(j->src))
		return 0;
	p = j->src->v.s.p;
	if (!j->src->v.s.n)
		return say_name(j, "");
	if (!memchr(p, '\\', j->src->v.s.n))
		return say_str(j, p, j->src->v.s.n, clean_of(j->src));
	end = p + j->src->v.s.n;
	o = out = arena_get(&j->s->mem, j->src->v.s.n);
	if (!out)
		return PROCREC_ENOMEM;
	while (p < end) {
		if (*p == '\\' && end - p > 3 && p[1] >= '0' && p[1] <= '3' && p[2] >= '0' &&
		    p[2] <= '7' && p[3] >= '0' && p[3] <= '7') {
			*o++ = (char)((p[1] - '0') << 6 | (p[2] - '0') << 3 | (p[3] - '0'));
			p += 4;
		} else {
			*o++ = *p++;
		}
	}
	return say_str(j, out, (size_t)(o - out), 0);
}

/* A backslash stands before a character that is meant: nothing to say where there is none. */
static int unquote(struct job *j)
{
	const char *p, *end;
	char *out, *o;

	if (!is_text(j->src) || !j->src->v.s.n || !memchr(j->src->v.s.p, '\\', j->src->v.s.n))
		return 0;
	p = j->src->v.s.p;
	end = p + j->src->v.s.n;
	o = out = arena_get(&j->s->mem, j->src->v.s.n);
	if (!out)
		return PROCREC_ENOMEM;
	while (p < end) {
		p += *p == '\\' && end - p > 1;
		*o++ = *p++;
	}
	return say_str(j, out, (size_t)(o - out), 0);
}

/* The same as unescape() where only a newline is escaped (maps): nothing to say of other paths. */
static int unescape_newline(struct job *j)
{
	const procrec_str s = j->src->v.s;
	const char *p = s.p;

	if (!is_text(j->src))
		return 0;
	while ((p = memchr(p, '\\', s.n - (size_t)(p - s.p)))) {
		if (s.n - (size_t)(p - s.p) >= 4 && !memcmp(p, "\\012", 4))
			return unescape(j);
		p++;
	}
	return 0;
}

/* d_path() writes the first behind a path, dentry_path() (mountinfo's root) the second. */
static int is_deleted(struct job *j)
{
	if (!is_text(j->src) ||
	    (!ends_in(j->src->v.s, " (deleted)") && !ends_in(j->src->v.s, "//deleted")))
		return 0;
	return say_uint(j, 1);
}

/* Arguments behind the last one that is not empty are what is left of an overwritten title. */
static int join_argv(struct job *j)
{
	const procrec_node *e, *last = NULL;
	size_t size = 0;
	char *out, *o;

	if (j->src->kind != PROCREC_LIST)
		return 0;
	for (e = j->src->v.c.first; e; e = e->next) {
		if (e->kind != PROCREC_STR)
			return 0;
		if (e->v.s.n)
			last = e;
	}
	if (!last)
		return 0;
	if (last == j->src->v.c.first)
		return say_str(j, last->v.s.p, last->v.s.n, clean_of(last));
	for (e = j->src->v.c.first; e != last->next; e = e->next)
		size += e->v.s.n + 1;
	o = out = arena_get(&j->s->mem, size);
	if (!out)
		return PROCREC_ENOMEM;
	for (e = j->src->v.c.first; e != last->next; e = e->next) {
		if (e->v.s.n)
			memcpy(o, e->v.s.p, e->v.s.n);
		o += e->v.s.n;
		*o++ = ' ';
	}
	return say_str(j, out, size - 1, 0);
}

/* "socket" of "socket:[123]", and the digits. */
static int bracket_link(procrec_str s, procrec_str *name, procrec_str *digits)
{
	size_t i;

	if (!s.n || s.p[0] == '/' || s.p[s.n - 1] != ']')
		return 0;
	for (i = s.n - 1; i && s.p[i - 1] >= '0' && s.p[i - 1] <= '9'; i--)
		;
	if (i < 3 || i == s.n - 1 || s.p[i - 1] != '[' || s.p[i - 2] != ':')
		return 0;
	name->p = s.p;
	name->n = i - 2;
	digits->p = s.p + i;
	digits->n = s.n - 1 - i;
	return 1;
}

/* What a link of [pid]/fd, [pid]/ns and the like points to. */
static int link_kind(struct job *j)
{
	static const char special[][2][14] = {
		{"/memfd:", "memfd"},        {"/dmabuf:", "dmabuf"},        {"/SYSV", "sysv_shm"},
		{"/secretmem", "secretmem"}, {"anon_inode:", "anon_inode"}, {"/", "file"},
		{"(unreachable)", "file"},
	};
	static const char ns[][8] = {"cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts"};
	procrec_str s, name, digits;
	size_t i;

	if (!is_text(j->src))
		return 0;
	s = j->src->v.s;
	for (i = 0; i < sizeof(special) / sizeof(*special); i++)
		if (begins_with(s, special[i][0]))
			return say_name(j, special[i][1]);
	if (!bracket_link(s, &name, &digits))
		return 0;
	for (i = 0; i < sizeof(ns) / sizeof(*ns); i++)
		if (str_is(name, ns[i]))
			return say_name(j, "namespace");
	return say_str(j, name.p, name.n, clean_of(j->src));
}

static int link_inode(struct job *j)
{
	procrec_str name, digits;
	uint64_t u;

	if (!is_text(j->src) || !bracket_link(j->src->v.s, &name, &digits) ||
	    !text_number(digits, 10, &u))
		return 0;
	return say_uint(j, u);
}

/* ---- lists and maps ---------------------------------------------------------------------- */

/*
 * The next of comma-separated words: *p is behind its comma then, or NULL. A value in double
 * quotes may hold commas (SELinux: context="a:b:c0,c1").
 */
static procrec_str next_option(const char **p, const char *end)
{
	procrec_str s = {*p, 0};
	const char *q, *close;

	for (q = *p; q < end && *q != ','; q++) {
		if (*q != '"' || q == s.p || q[-1] != '=')
			continue;
		close = memchr(q + 1, '"', (size_t)(end - q - 1));
		if (close && (close + 1 == end || close[1] == ','))
			q = close;
	}
	s.n = (size_t)(q - s.p);
	*p = q < end ? q + 1 : NULL;
	return s;
}

static int split_options(struct job *j)
{
	const char *p, *end;

	if (!is_text(j->src))
		return 0;
	p = j->src->v.s.n ? j->src->v.s.p : NULL;
	end = p ? p + j->src->v.s.n : NULL;
	while (p) {
		procrec_str s = next_option(&p, end);

		if (add_str(j, s.p, s.n, clean_of(j->src)) < 0)
			return PROCREC_ENOMEM;
	}
	return 1;
}

/* "a,b," or "-"; a word in brackets is no module. */
static int module_deps(struct job *j)
{
	const char *p, *end;

	if (!is_text(j->src))
		return 0;
	if (str_is(j->src->v.s, "-"))
		return 1;
	p = j->src->v.s.n ? j->src->v.s.p : NULL;
	end = p ? p + j->src->v.s.n : NULL;
	while (p) {
		procrec_str s = next_option(&p, end);

		if (s.n && s.p[0] != '[' && add_str(j, s.p, s.n, clean_of(j->src)) < 0)
			return PROCREC_ENOMEM;
	}
	return 1;
}

/* The keys of a map that is being made: open addressing, never more than half full. */
struct keys {
	procrec_node **slots;
	size_t mask;
	uint64_t seed;
};

static int keys_init(struct job *j, struct keys *k, size_t n)
{
	size_t size = 8;

	while (size < 2 * n)
		size *= 2;
	k->slots = arena_get(&j->s->mem, size * sizeof(*k->slots));
	if (!k->slots)
		return PROCREC_ENOMEM;
	memset(k->slots, 0, size * sizeof(*k->slots));
	k->mask = size - 1;
	/* an address, so that nobody can prepare an environment whose names all collide */
	k->seed = (uint64_t)(uintptr_t)k->slots * 0x9e3779b97f4a7c15u;
	return 1;
}

/* The child with this key, made where it is the first; NULL when memory is out. */
static procrec_node *keys_get(struct job *j, struct keys *k, procrec_str key)
{
	uint64_t h = k->seed;
	procrec_node *n;
	size_t i;

	for (i = 0; i < key.n; i++) {
		h = (h ^ (unsigned char)key.p[i]) * 0x100000001b3u;
		h ^= h >> 29;
	}
	for (i = (size_t)h & k->mask; (n = k->slots[i]); i = (i + 1) & k->mask)
		if (n->key_len == key.n && !memcmp(n->key, key.p, key.n))
			return n;
	n = tree_node(&j->s->mem, PROCREC_NULL, key.n ? key.p : "", key.n);
	if (!n)
		return NULL;
	n->flags = PROCREC_DATA;
	tree_append(&j->s->out, n);
	k->slots[i] = n;
	return n;
}

/* Keys in the order of their first place, with the value of their last. */
static int map_put(struct job *j, struct keys *k, procrec_str key, const procrec_str *value,
		   int clean)
{
	procrec_node *n = keys_get(j, k, key);

	if (!n)
		return PROCREC_ENOMEM;
	n->kind = value ? PROCREC_STR : PROCREC_NULL;
	n->flags = PROCREC_DATA;
	if (value) {
		n->flags |= (uint8_t)clean;
		n->v.s = *value;
	}
	return 1;
}

static int map_options(struct job *j)
{
	const char *p, *q, *end;
	struct keys keys;
	size_t n = 1;

	if (!is_text(j->src))
		return 0;
	p = j->src->v.s.n ? j->src->v.s.p : NULL;
	end = p ? p + j->src->v.s.n : NULL;
	for (q = p; q && (q = memchr(q, ',', (size_t)(end - q))); q++)
		n++;
	if (keys_init(j, &keys, n) < 0)
		return PROCREC_ENOMEM;
	while (p) {
		procrec_str s = next_option(&p, end), value;

		q = s.n ? memchr(s.p, '=', s.n) : NULL;
		if (q) {
			value.p = q + 1;
			value.n = s.n - (size_t)(value.p - s.p);
			s.n = (size_t)(q - s.p);
		}
		if (map_put(j, &keys, s, q ? &value : NULL, clean_of(j->src)) < 0)
			return PROCREC_ENOMEM;
	}
	return 1;
}

/* A list of {name, value}. */
static int map_entries(struct job *j)
{
	const procrec_node *e, *name, *value;
	struct keys keys;
	size_t n = 0;

	if (j->src->kind != PROCREC_LIST)
		return 0;
	for (e = j->src->v.c.first; e; e = e->next)
		n++;
	if (keys_init(j, &keys, n) < 0)
		return PROCREC_ENOMEM;
	for (e = j->src->v.c.first; e; e = e->next) {
		name = procrec_get_n(e, "name", 4);
		value = procrec_get_n(e, "value", 5);
		if (!is_text(name))
			continue;
		if (!is_text(value))
			value = NULL;
		if (map_put(j, &keys, name->v.s, value ? &value->v.s : NULL,
			    value ? clean_of(value) : 0) < 0)
			return PROCREC_ENOMEM;
	}
	return 1;
}

/* "0-3,5" */
static int cpu_list(struct job *j)
{
	const char *p, *end;
	size_t n = 0;

	if (!is_text(j->src))
		return 0;
	p = j->src->v.s.n ? j->src->v.s.p : NULL;
	end = p ? p + j->src->v.s.n : NULL;
	while (p) {
		procrec_str s = next_option(&p, end), a = s, b;
		uint64_t from, to;

		b.p = s.n ? memchr(s.p, '-', s.n) : NULL;
		if (b.p) {
			a.n = (size_t)(b.p - s.p);
			b.p++;
			b.n = s.n - a.n - 1;
		} else {
			b = a;
		}
		if (!text_number(a, 10, &from) || !text_number(b, 10, &to) || to < from ||
		    to > UINT32_MAX || to - from >= MAX_CPUS - n)
			return 0;
		for (; from <= to; from++, n++)
			if (add_uint(j, from) < 0)
				return PROCREC_ENOMEM;
	}
	return 1;
}

/*
 * Of a word of pagemap the lowest 55 bits say where the page is: its frame if it is present, type and
 * offset if it is swapped. To who may not know they are all 0, which no page's are.
 */
#define PAGEMAP_WHERE (((uint64_t)1 << 55) - 1)
#define PAGEMAP_SWAPPED ((uint64_t)1 << 62)
#define PAGEMAP_PRESENT ((uint64_t)1 << 63)

static int pagemap_flags(struct job *j)
{
	procrec_node bits;
	struct job high = *j;

	if (!number(j, j->src, &bits.v.u))
		return 0;
	bits.kind = PROCREC_UINT;
	bits.v.u &= ~PAGEMAP_WHERE;
	high.src = &bits;
	return bits_of(&high);
}

static int pagemap_pfn(struct job *j)
{
	uint64_t u;

	if (!number(j, j->src, &u) || !(u & PAGEMAP_PRESENT) || !(u & PAGEMAP_WHERE))
		return 0;
	return say_uint(j, u & PAGEMAP_WHERE);
}

static int pagemap_swap(struct job *j)
{
	uint64_t u;

	if (!number(j, j->src, &u) || !(u & PAGEMAP_SWAPPED) || !(u & PAGEMAP_WHERE))
		return 0;
	u &= PAGEMAP_WHERE;
	return say_uint(j, j->how->factor ? u >> j->how->factor : u & 31);
}

/* "ff,00000001": hex, highest first, a comma behind every 32 bits from the end. */
static int cpu_mask(struct job *j)
{
	size_t i, digits = 0;
	procrec_str s;
	unsigned bit;
	uint64_t u;

	if (!is_text(j->src)) {
		if (!number(j, j->src, &u))
			return 0;
		for (bit = 0; u; bit++, u >>= 1)
			if ((u & 1) && add_uint(j, bit) < 0)
				return PROCREC_ENOMEM;
		return 1;
	}
	s = j->src->v.s;
	if (!s.n || s.n > MAX_CPUS / 4 || s.p[0] == ',')
		return 0;
	for (i = s.n; i--;) {
		int d = digit_of(s.p[i]);

		if (s.p[i] == ',' && digits && digits % 8 == 0 && s.p[i - 1] != ',')
			continue;
		if (d > 15)
			return 0;
		for (bit = 0; bit < 4; bit++)
			if ((d >> bit & 1) && add_uint(j, digits * 4 + bit) < 0)
				return PROCREC_ENOMEM;
		digits++;
	}
	return 1;
}

/* ---- the decoders ------------------------------------------------------------------------ */

#define STR PROCREC_STR
#define LIST PROCREC_LIST
#define UINT PROCREC_UINT

/* clang-format off */
static const struct procrec_decoder decoders[] = {
	/* addresses */
	{"ipv4", ipv4_native, NULL, 0, 0, STR, 16},
	{"ipv4_vif", ipv4_vif, NULL, 0, 0, STR, 16},
	{"ipv4_net", ipv4_net, NULL, 0, 0, STR, 16},
	{"ipv6", ipv6_native, NULL, 0, 0, STR, 16},
	{"ipv6_net", ipv6_net, NULL, 0, 0, STR, 16},
	{"ip_net", ip_net, NULL, 0, 0, STR, 16},
	{"port", port_number, NULL, 0, 0, UINT, 16},
	{"mac", mac_address, NULL, 0, 0, STR, 16},

	/* sockets */
	{"tcp_state", name_of, CODES(tcp_states), 0, STR, 16},
	{"udp_state", name_of, CODES(udp_states), 0, STR, 16},
	{"raw_state", name_of, CODES(udp_states), 0, STR, 16},
	{"unix_state", name_of, CODES(socket_states), 0, STR, 16},
	{"socket_state", name_of, CODES(socket_states), 0, STR, 16},
	{"bt_state", name_of, CODES(bt_states), 0, STR, 10},
	{"sctp_state", name_of, CODES(sctp_states), 0, STR, 10},
	{"ax25_state", name_of, CODES(ax25_states), 0, STR, 10},
	{"netrom_state", name_of, CODES(netrom_states), 0, STR, 10},
	{"x25_state", name_of, CODES(x25_states), 0, STR, 10},
	{"tcp_timer", name_of, CODES(tcp_timers), 0, STR, 16},
	{"sock_type", sock_type, CODES(sock_types), 0, STR, 16},
	{"unix_type", sock_type, CODES(sock_types), 0, STR, 16},
	{"unix_flags", flags_of, CODES(unix_flags), 0, LIST, 16},
	{"ip_proto", name_of, CODES(ip_protos), 0, STR, 10},
	{"netlink_protocol", name_of, CODES(netlink_protos), 0, STR, 10},
	{"ether_type", name_of, CODES(ether_types), 0, STR, 16},

	/* interfaces, neighbours, routes */
	{"arp_hw", name_of, CODES(arp_hws), 0, STR, 16},
	{"arp_flags", flags_of, CODES(arp_flags), 0, LIST, 16},
	{"route_flags", flags_of, CODES(route_flags), 0, LIST, 16},
	{"route6_flags", flags_of, CODES(route6_flags), 0, LIST, 16},
	{"if_flags", flags_of, CODES(if_flags), 0, LIST, 16},
	{"vif_flags", flags_of, CODES(vif_flags), 0, LIST, 16},
	{"mif_flags", flags_of, CODES(mif_flags), 0, LIST, 16},
	{"ifa_flags", flags_of, CODES(ifa_flags), 0, LIST, 16},
	{"ifa_scope", name_of, CODES(ifa_scopes), 0, STR, 16},
	{"mcast6_flags", flags_of, CODES(mcast6_flags), 0, LIST, 16},

	/* times and sizes */
	{"ticks_seconds", ticks_seconds, NULL, 0, 0, PROCREC_DEC, 10},
	{"ms_seconds", point_seconds, NULL, 0, 3, PROCREC_DEC, 10},
	{"us_seconds", point_seconds, NULL, 0, 6, PROCREC_DEC, 10},
	{"ns_seconds", point_seconds, NULL, 0, 9, PROCREC_DEC, 10},
	{"pages_bytes", pages_bytes, NULL, 0, 0, UINT, 10},
	{"units_bytes", units_bytes, NULL, 0, 0, UINT, 10},
	{"kb_bytes", unit_bytes, NULL, 0, 1024, UINT, 10},
	{"sectors_bytes", unit_bytes, NULL, 0, 512, UINT, 10},
	{"range_size", range_size, NULL, 0, 0, UINT, 16},
	{"range_size1", range_size1, NULL, 0, 0, UINT, 16},
	{"lock_size", lock_size, NULL, 0, 0, UINT, 10},
	{"hex_number", plain_number, NULL, 0, 0, UINT, 16},
	{"oct_number", plain_number, NULL, 0, 0, UINT, 8},

	/* devices and files */
	{"devnum", device_number, NULL, 0, 0, STR, 10},
	{"kdev", kernel_device, NULL, 0, 0, STR, 16},
	{"dev_hex", hex_device, NULL, 0, 0, STR, 16},
	{"fd_flags", fd_flags_of, CODES(fd_flags), 0, LIST, 8},
	{"epoll_events", flags_of, CODES(epoll_events), 0, LIST, 16},
	{"inotify_mask", flags_of, CODES(inotify), 0, LIST, 16},
	{"fanotify_mask", flags_of, CODES(fanotify), 0, LIST, 16},
	{"clock_id", name_of, CODES(clocks), 0, STR, 10},
	{"link_kind", link_kind, NULL, 0, 0, STR, 10},
	{"link_inode", link_inode, NULL, 0, 0, UINT, 10},
	{"deleted", is_deleted, NULL, 0, 0, PROCREC_BOOL, 10},
	{"escape", unescape, NULL, 0, 0, STR, 10},
	{"backslash", unquote, NULL, 0, 0, STR, 10},
	{"escape_newline", unescape_newline, NULL, 0, 0, STR, 10},
	{"options", split_options, NULL, 0, 0, LIST, 10},
	{"options_map", map_options, NULL, 0, 0, PROCREC_MAP, 10},

	/* processes */
	{"argv_command", join_argv, NULL, 0, 0, STR, 10},
	{"env_map", map_entries, NULL, 0, 0, PROCREC_MAP, 10},
	{"task_state", letter_name, CODES(task_states), 0, STR, 10},
	{"auxv_type", name_of, CODES(auxv_types), 0, STR, 10},
	{"page_flags", bits_of, CODES(page_flags), 0, LIST, 10},
	{"pagemap_flags", pagemap_flags, CODES(pagemap_bits), 0, LIST, 16},
	{"pagemap_pfn", pagemap_pfn, NULL, 0, 0, UINT, 16},
	{"pagemap_swap_type", pagemap_swap, NULL, 0, 0, UINT, 16},
	{"pagemap_swap_offset", pagemap_swap, NULL, 0, 5, UINT, 16},
	{"pci_command", bits_of, CODES(pci_commands), 0, LIST, 16},
	{"pci_status", bits_of, CODES(pci_statuses), 0, LIST, 16},
	{"pci_class", part_name, CODES(pci_classes), 16, STR, 16},
	{"pci_header", part_name, CODES(pci_headers), 0, STR, 16},
	{"sched_policy", name_of, CODES(sched_policies), 0, STR, 10},
	{"seccomp_mode", name_of, CODES(seccomp_modes), 0, STR, 10},
	{"signal_list", signals_of, NULL, 0, 0, LIST, 16},
	{"signal_name", signal_name, NULL, 0, 0, STR, 10},
	{"cap_list", bits_of, CODES(caps), 0, LIST, 16},
	{"personality", personality_of, CODES(persona_flags), 0, LIST, 16},
	{"coredump_filter", flags_of, CODES(coredump_flags), 0, LIST, 16},
	{"perms", letters_of, CODES(perms), 0, LIST, 10},
	{"vm_flags", vm_flags_of, CODES(vm_flags), 0, LIST, 10},
	{"cpu_list", cpu_list, NULL, 0, 0, LIST, 10},
	{"cpu_mask", cpu_mask, NULL, 0, 0, LIST, 16},

	/* the kernel itself */
	{"module_taint", letters_of, CODES(taint_letters), 0, LIST, 10},
	{"module_deps", module_deps, NULL, 0, 0, LIST, 10},
	{"taint_flags", bits_of, CODES(taint_bits), 0, LIST, 10},
	{"key_flags", letters_of, CODES(key_flags), 0, LIST, 10},
	{"console_flags", letters_of, CODES(console_flags), 0, LIST, 10},
	{"console_io", letters_of, CODES(console_io), 0, LIST, 10},
};
/* clang-format on */

const struct procrec_decoder *decoder_find(const char *name, size_t n)
{
	procrec_str s = {name, n};
	size_t i;

	for (i = 0; i < sizeof(decoders) / sizeof(*decoders); i++)
		if (str_is(s, decoders[i].name))
			return &decoders[i];
	return NULL;
}

enum decoder_way decoder_way(const struct procrec_decoder *d)
{
	return d->fn == name_of            ? WAY_NAME
	       : d->fn == port_number      ? WAY_PORT
	       : d->fn == ticks_seconds    ? WAY_TICKS
	       : d->fn == is_deleted       ? WAY_DELETED
	       : d->fn == unescape_newline ? WAY_ESCAPED
	       : d->fn == range_size       ? WAY_RANGE
	       : d->fn == hex_device       ? WAY_DEVICE
	       : d->fn == ipv4_native      ? WAY_ORDER
	       : d->fn == ipv6_native      ? WAY_ORDER
					   : WAY_CALL;
}

const char *decoder_name(const struct procrec_decoder *d, uint64_t code)
{
	const struct job j = {.how = d};

	return code_name(&j, code);
}

int decoder_kind(const struct procrec_decoder *d)
{
	return d->kind;
}

procrec_scratch *procrec_scratch_open(const procrec_allocator *a)
{
	static const procrec_allocator standard = {procrec_default_alloc, NULL};
	procrec_scratch *s;

	if (!a || !a->fn)
		a = &standard;
	s = mem_get(a, sizeof(*s));
	if (s)
		arena_init(&s->mem, a);
	return s;
}

void procrec_scratch_close(procrec_scratch *s)
{
	procrec_allocator a;

	if (!s)
		return;
	a = s->mem.alloc;
	arena_free(&s->mem);
	mem_free(&a, s, sizeof(*s));
}

int procrec_derive(const procrec_derived *d, const procrec_node *src, const procrec_node *map,
		   const procrec_machine *m, procrec_scratch *s, const procrec_node **out)
{
	static const procrec_machine unknown = {PROCREC_ORDER_UNKNOWN, 0, 0, 0, 0};
	struct job j = {d->how, src, NULL, m ? m : &unknown, s};
	int rc;

	if (!src || (d->from2 && !(j.src2 = procrec_get(map, d->from2))))
		return 0;
	arena_reset(&s->mem);
	memset(&s->out, 0, sizeof(s->out));
	s->out.kind = d->how->kind;
	s->out.base = 10;
	rc = d->how->fn(&j);
	if (rc > 0)
		*out = &s->out;
	return rc;
}
