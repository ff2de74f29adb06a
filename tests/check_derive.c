/* SPDX-License-Identifier: MIT */
/*
 * check_derive.c - every decoder of lib/derive.c against another source of the same truth: libc's
 * inet_ntop(), the constants in the system's kernel headers, and values worked out by hand from
 * the kernel's source where no header has them. Start at run(): it shows what a decoder says as
 * one short text. Whether tables use the right decoder is not asked here but by the golden files.
 */
#include <arpa/inet.h>
#include <check.h>
#include <fcntl.h>
#include <inttypes.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <linux/capability.h>
#include <linux/fanotify.h>
#include <linux/if_addr.h>
#include <linux/if_arp.h>
#include <linux/if_ether.h>
#include <linux/ipv6_route.h>
#include <linux/mroute.h>
#include <linux/mroute6.h>
#include <linux/net.h>
#include <linux/netlink.h>
#include <linux/personality.h>
#include <linux/route.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <time.h>
#include "spec.h"

static const procrec_machine little = {PROCREC_LITTLE, 4096, 100, 8, 0};
static const procrec_machine big = {PROCREC_BIG, 65536, 1024, 4, 0};
static const procrec_machine unknown = {PROCREC_ORDER_UNKNOWN, 0, 0, 0, 0};
static const procrec_machine mips = {PROCREC_LITTLE, 4096, 100, 4, 1};

static procrec_scratch *scratch;
static char shown[1 << 16];

/* ---- nodes, and what is said of them --------------------------------------------------------- */

static procrec_node unsigned_node(uint64_t u)
{
	procrec_node n = {.kind = PROCREC_UINT, .base = 16, .v = {.u = u}};

	return n;
}

static procrec_node signed_node(int64_t i)
{
	procrec_node n = {.kind = PROCREC_INT, .base = 10, .v = {.i = i}};

	return n;
}

static procrec_node text_node(const char *s)
{
	procrec_node n = {.kind = PROCREC_STR, .v = {.s = {s, strlen(s)}}};

	return n;
}

static size_t show(size_t at, const procrec_node *n)
{
	const procrec_node *k;

	switch (n->kind) {
	case PROCREC_NULL:
		return at + (size_t)sprintf(shown + at, "null");
	case PROCREC_BOOL:
		return at + (size_t)sprintf(shown + at, n->v.u ? "true" : "false");
	case PROCREC_INT:
		return at + (size_t)sprintf(shown + at, "%" PRId64, n->v.i);
	case PROCREC_UINT:
		return at + (size_t)sprintf(shown + at, "%" PRIu64, n->v.u);
	case PROCREC_DEC:
		return at + (size_t)sprintf(shown + at, "%" PRId64 "e-%d", n->v.i, n->scale);
	case PROCREC_STR:
		memcpy(shown + at, n->v.s.p, n->v.s.n);
		shown[at + n->v.s.n] = '\0';
		return at + n->v.s.n;
	default:
		at += (size_t)sprintf(shown + at, n->kind == PROCREC_LIST ? "[" : "{");
		for (k = n->v.c.first; k; k = k->next) {
			if (n->kind == PROCREC_MAP)
				at += (size_t)sprintf(shown + at, "%.*s=", (int)k->key_len, k->key);
			at = show(at, k);
			if (k->next)
				shown[at++] = '|';
		}
		return at + (size_t)sprintf(shown + at, n->kind == PROCREC_LIST ? "]" : "}");
	}
}

/* What the decoder says of a, with b as its second source where there is one; "-": nothing. */
static const char *run2(const char *how, procrec_node a, const procrec_node *b,
			const procrec_machine *m)
{
	procrec_node map = {.kind = PROCREC_MAP}, second;
	procrec_derived d = {.name = "d", .how = decoder_find(how, strlen(how))};
	const procrec_node *out = NULL;
	int rc;

	ck_assert_msg(d.how != NULL, "no decoder %s", how);
	a.key = "a";
	a.key_len = 1;
	tree_append(&map, &a);
	if (b) {
		second = *b;
		second.key = "b";
		second.key_len = 1;
		d.from2 = "b";
		tree_append(&map, &second);
	}
	rc = procrec_derive(&d, &a, &map, m, scratch, &out);
	ck_assert_msg(rc >= 0, "%s failed", how);
	if (!rc)
		return "-";
	ck_assert_int_eq(out->kind, decoder_kind(d.how));
	ck_assert(out->key == NULL);
	show(0, out);
	return shown;
}

static const char *run(const char *how, procrec_node a)
{
	return run2(how, a, NULL, &little);
}

static const char *run_text(const char *how, const char *s)
{
	return run(how, text_node(s));
}

static const char *run_uint(const char *how, uint64_t u)
{
	return run(how, unsigned_node(u));
}

static const char *run_range(const char *how, uint64_t from, uint64_t to)
{
	procrec_node b = unsigned_node(to);

	return run2(how, unsigned_node(from), &b, &little);
}

#define SAYS(call, wanted) ck_assert_str_eq(call, wanted)
#define NOTHING(call) ck_assert_str_eq(call, "-")

/* A number's name; a mask's only name; a mask's name with a bit that has none. */
static void name(const char *how, uint64_t code, const char *wanted)
{
	char hex[20];

	SAYS(run_uint(how, code), wanted);
	SAYS(run(how, signed_node((int64_t)code)), wanted);
	if (strcmp(how, "ether_type") && strcmp(how, "tcp_state"))
		return;
	sprintf(hex, "%04" PRIX64, code);
	SAYS(run_text(how, hex), wanted);
}

static void flag(const char *how, uint64_t code, const char *wanted)
{
	char list[64];

	sprintf(list, "[%s]", wanted);
	SAYS(run_uint(how, code), list);
	sprintf(list, "[%s|0x100000000]", wanted);
	SAYS(run_uint(how, code | (uint64_t)1 << 32), list);
}

static void bit(const char *how, unsigned nr, const char *wanted)
{
	char list[64];

	sprintf(list, "[%s]", wanted);
	SAYS(run_uint(how, (uint64_t)1 << nr), list);
}

#define NAME(how, code, wanted) name(how, code, wanted)
#define FLAG(how, code, wanted) flag(how, code, wanted)
#define BIT(how, nr, wanted) bit(how, nr, wanted)
#define SIGNAL(how, nr, wanted) bit(how, (nr)-1, wanted)

/* ---- addresses ------------------------------------------------------------------------------- */

static uint32_t word_of(const uint8_t *a, const procrec_machine *m)
{
	if (m == &big)
		return (uint32_t)a[0] << 24 | (uint32_t)a[1] << 16 | (uint32_t)a[2] << 8 | a[3];
	return (uint32_t)a[3] << 24 | (uint32_t)a[2] << 16 | (uint32_t)a[1] << 8 | a[0];
}

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525 + 1013904223;
	return *state >> 8;
}

START_TEST(test_ipv4)
{
	const procrec_machine *orders[] = {&little, &big};
	char wanted[INET_ADDRSTRLEN], hex[12];
	uint32_t state = 1;
	uint8_t a[4];
	int i, k, m;

	SAYS(run_uint("ipv4", 0x0100007f), "127.0.0.1");
	SAYS(run2("ipv4", unsigned_node(0x7f000001), NULL, &big), "127.0.0.1");
	NOTHING(run2("ipv4", unsigned_node(0x7f000001), NULL, &unknown));
	NOTHING(run2("ipv4", unsigned_node(0x7f000001), NULL, NULL));
	SAYS(run2("ipv4_net", unsigned_node(0x7f000001), NULL, &unknown), "127.0.0.1");
	SAYS(run_text("ipv4_net", "0x0a010008"), "10.1.0.8");
	NOTHING(run_uint("ipv4", (uint64_t)1 << 32));
	NOTHING(run_text("ipv4", "00000000g"));
	NOTHING(run_text("ipv4", ""));
	SAYS(run_range("ipv4_vif", 0x0100007f, 0), "127.0.0.1");
	SAYS(run_range("ipv4_vif", 0x0100007f, VIFF_TUNNEL | VIFF_SRCRT), "127.0.0.1");
	NOTHING(run_range("ipv4_vif", 2, VIFF_USE_IFINDEX));
	NOTHING(run_range("ipv4_vif", 0x0100007f, VIFF_REGISTER));
	for (i = 0; i < 2000; i++) {
		for (k = 0; k < 4; k++)
			a[k] = (uint8_t)next_random(&state);
		inet_ntop(AF_INET, a, wanted, sizeof(wanted));
		for (m = 0; m < 2; m++) {
			uint32_t word = word_of(a, orders[m]);

			sprintf(hex, "%08" PRIX32, word);
			SAYS(run2("ipv4", unsigned_node(word), NULL, orders[m]), wanted);
			SAYS(run2("ipv4", text_node(hex), NULL, orders[m]), wanted);
		}
		SAYS(run_uint("ipv4_net", word_of(a, &big)), wanted);
		sprintf(hex, "%08" PRIx32, word_of(a, &big));
		SAYS(run_text("ip_net", hex), wanted);
	}
}
END_TEST

/* As the kernel prints it: four native words, or the bytes in their order. */
static void check_ipv6(const uint8_t *a, const char *wanted)
{
	const procrec_machine *orders[] = {&little, &big};
	char hex[40];
	int i, m;

	for (m = 0; m < 2; m++) {
		for (i = 0; i < 4; i++)
			sprintf(hex + 8 * i, "%08" PRIX32, word_of(a + 4 * i, orders[m]));
		SAYS(run2("ipv6", text_node(hex), NULL, orders[m]), wanted);
		NOTHING(run2("ipv6", text_node(hex), NULL, &unknown));
	}
	for (i = 0; i < 16; i++)
		sprintf(hex + 2 * i, "%02x", a[i]);
	SAYS(run2("ipv6_net", text_node(hex), NULL, &unknown), wanted);
	SAYS(run_text("ip_net", hex), wanted);
	hex[31] = '\0';
	NOTHING(run_text("ipv6_net", hex));
	NOTHING(run_text("ipv6", hex));
	hex[31] = 'g';
	NOTHING(run_text("ipv6_net", hex));
}

START_TEST(test_ipv6)
{
	static const char *const texts[] = {
		/* RFC 5952, sections 4 and 5 */
		"2001:db8::1",
		"2001:db8::2:1",
		"2001:db8:0:1:1:1:1:1",
		"2001:0:0:1::1",
		"2001:db8::1:0:0:1",
		"2001:db8:aaaa:bbbb:cccc:dddd:eeee:1",
		"::",
		"::1",
		"1::",
		"fe80::",
		"::ffff:192.0.2.33",
		"::ffff:0.0.0.0",
		"::ffff:0:0:0",
		"1:0:0:2::",
		"0:1:0:1:0:1:0:1",
		"1:0:1:0:1:0:1:0",
		"::2:0:0:3:0:0",
		"ff02::1",
		"1:2:3:4:5:6:7::",
	};
	static const char *const odd[][2] = {
		{"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"}, /* one group alone stays */
		{"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
		{"::1.2.3.4", "::102:304"},    /* only mapped addresses are shown as IPv4 */
		{"1::2:0:0:0", "1:0:0:0:2::"}, /* not the same address: the longer run, and ... */
	};
	char wanted[INET6_ADDRSTRLEN];
	uint32_t state = 2;
	uint8_t a[16];
	size_t i;
	int k;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		ck_assert_int_eq(inet_pton(AF_INET6, texts[i], a), 1);
		inet_ntop(AF_INET6, a, wanted, sizeof(wanted));
		check_ipv6(a, wanted);
	}
	for (i = 0; i < 3; i++) {
		ck_assert_int_eq(inet_pton(AF_INET6, odd[i][0], a), 1);
		check_ipv6(a, odd[i][1]);
	}
	for (i = 0; i < 5000; i++) {
		uint32_t zeros = next_random(&state), small = next_random(&state);

		for (k = 0; k < 8; k++) {
			uint32_t r = zeros >> k & 1 ? 0 : next_random(&state);

			a[2 * k] = small >> k & 1 ? 0 : (uint8_t)(r >> 8);
			a[2 * k + 1] = (uint8_t)r;
		}
		inet_ntop(AF_INET6, a, wanted, sizeof(wanted));
		/* libc shows ::/96 as IPv4, which RFC 4291 deprecates */
		if (strchr(wanted, '.') && strncmp(wanted, "::ffff:", 7))
			continue;
		check_ipv6(a, wanted);
	}
}
END_TEST

START_TEST(test_link_layer)
{
	procrec_node n = unsigned_node(0x1005e000001);

	SAYS(run_text("mac", "01005e000001"), "01:00:5e:00:00:01");
	SAYS(run_text("mac", "E0000001"), "e0:00:00:01");
	SAYS(run_text("mac", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"),
	     "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:"
	     "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff");
	NOTHING(run_text("mac", ""));
	NOTHING(run_text("mac", "01005e00000"));
	NOTHING(run_text("mac", "01:00:5e:00:00:01"));
	NOTHING(run("mac", n));
	n.text = "01005e000001";
	n.text_len = 12;
	SAYS(run("mac", n), "01:00:5e:00:00:01");
	SAYS(run_uint("port", 0x01bb), "443");
	SAYS(run_text("port", "01BB"), "443");
	NOTHING(run_uint("port", 65536));
	NOTHING(run("port", signed_node(-1)));
}
END_TEST

/* ---- names, by the system's headers ---------------------------------------------------------- */

START_TEST(test_socket_names)
{
	NAME("tcp_state", TCP_ESTABLISHED, "ESTABLISHED");
	NAME("tcp_state", TCP_SYN_SENT, "SYN_SENT");
	NAME("tcp_state", TCP_SYN_RECV, "SYN_RECV");
	NAME("tcp_state", TCP_FIN_WAIT1, "FIN_WAIT1");
	NAME("tcp_state", TCP_FIN_WAIT2, "FIN_WAIT2");
	NAME("tcp_state", TCP_TIME_WAIT, "TIME_WAIT");
	NAME("tcp_state", TCP_CLOSE, "CLOSE");
	NAME("tcp_state", TCP_CLOSE_WAIT, "CLOSE_WAIT");
	NAME("tcp_state", TCP_LAST_ACK, "LAST_ACK");
	NAME("tcp_state", TCP_LISTEN, "LISTEN");
	NAME("tcp_state", TCP_CLOSING, "CLOSING");
	NAME("tcp_state", 12, "NEW_SYN_RECV");
	NAME("tcp_state", 13, "BOUND_INACTIVE");
	NOTHING(run_uint("tcp_state", 0));
	NOTHING(run_uint("tcp_state", 14));
	NOTHING(run_uint("tcp_state", UINT64_MAX));
	NAME("udp_state", TCP_ESTABLISHED, "ESTABLISHED");
	NAME("udp_state", TCP_CLOSE, "UNCONNECTED");
	NAME("raw_state", TCP_CLOSE, "UNCONNECTED");
	NOTHING(run_uint("udp_state", 2));
	NAME("unix_state", SS_FREE, "FREE");
	NAME("unix_state", SS_UNCONNECTED, "UNCONNECTED");
	NAME("unix_state", SS_CONNECTING, "CONNECTING");
	NAME("unix_state", SS_CONNECTED, "CONNECTED");
	NAME("unix_state", SS_DISCONNECTING, "DISCONNECTING");
	NAME("socket_state", SS_CONNECTED, "CONNECTED");
	NOTHING(run_uint("unix_state", 5));
#ifndef __mips__
	NAME("sock_type", SOCK_STREAM, "STREAM");
	NAME("sock_type", SOCK_DGRAM, "DGRAM");
	NAME("sock_type", SOCK_RAW, "RAW");
	NAME("sock_type", SOCK_RDM, "RDM");
	NAME("sock_type", SOCK_SEQPACKET, "SEQPACKET");
	NAME("sock_type", SOCK_DCCP, "DCCP");
	NAME("sock_type", SOCK_PACKET, "PACKET");
	NAME("unix_type", SOCK_SEQPACKET, "SEQPACKET");
#endif
	NOTHING(run_uint("sock_type", 7));
	FLAG("unix_flags", __SO_ACCEPTCON, "ACCEPTCON");
	SAYS(run_uint("unix_flags", 0), "[]");
	SAYS(run_text("unix_flags", "00010000"), "[ACCEPTCON]");
	/* include/net/bluetooth/bluetooth.h, include/net/sctp/constants.h */
	NAME("bt_state", 1, "CONNECTED");
	NAME("bt_state", 4, "LISTEN");
	NAME("bt_state", 9, "CLOSED");
	NAME("sctp_state", 0, "CLOSED");
	NAME("sctp_state", 3, "ESTABLISHED");
	NAME("sctp_state", 7, "SHUTDOWN_ACK_SENT");
	/* net/ipv4/tcp_ipv4.c */
	NAME("ax25_state", 0, "LISTENING");
	NAME("ax25_state", 1, "SABM_SENT");
	NAME("ax25_state", 2, "DISC_SENT");
	NAME("ax25_state", 3, "ESTABLISHED");
	NAME("ax25_state", 4, "RECOVERY");
	NOTHING(run_uint("ax25_state", 5));
	NAME("netrom_state", 0, "LISTENING");
	NAME("netrom_state", 1, "CONN_SENT");
	NAME("netrom_state", 2, "DISC_SENT");
	NAME("netrom_state", 3, "ESTABLISHED");
	NOTHING(run_uint("netrom_state", 4));
	NAME("x25_state", 0, "READY");
	NAME("x25_state", 1, "AWAITING_CALL_ACCEPTED");
	NAME("x25_state", 2, "AWAITING_CLEAR_CONFIRMATION");
	NAME("x25_state", 3, "DATA_TRANSFER");
	NAME("x25_state", 4, "AWAITING_RESET_CONFIRMATION");
	NAME("x25_state", 5, "CALL_PENDING");
	NOTHING(run_uint("x25_state", 6));
	NAME("tcp_timer", 0, "none");
	NAME("tcp_timer", 1, "retransmit");
	NAME("tcp_timer", 2, "keepalive");
	NAME("tcp_timer", 3, "timewait");
	NAME("tcp_timer", 4, "probe");
	NOTHING(run_uint("tcp_timer", 5));
	NAME("ip_proto", IPPROTO_IP, "IP");
	NAME("ip_proto", IPPROTO_ICMP, "ICMP");
	NAME("ip_proto", IPPROTO_IGMP, "IGMP");
	NAME("ip_proto", IPPROTO_IPIP, "IPIP");
	NAME("ip_proto", IPPROTO_TCP, "TCP");
	NAME("ip_proto", IPPROTO_EGP, "EGP");
	NAME("ip_proto", IPPROTO_PUP, "PUP");
	NAME("ip_proto", IPPROTO_UDP, "UDP");
	NAME("ip_proto", IPPROTO_IDP, "IDP");
	NAME("ip_proto", IPPROTO_TP, "TP");
	NAME("ip_proto", IPPROTO_DCCP, "DCCP");
	NAME("ip_proto", IPPROTO_IPV6, "IPV6");
	NAME("ip_proto", IPPROTO_ROUTING, "ROUTING");
	NAME("ip_proto", IPPROTO_FRAGMENT, "FRAGMENT");
	NAME("ip_proto", IPPROTO_RSVP, "RSVP");
	NAME("ip_proto", IPPROTO_GRE, "GRE");
	NAME("ip_proto", IPPROTO_ESP, "ESP");
	NAME("ip_proto", IPPROTO_AH, "AH");
	NAME("ip_proto", IPPROTO_ICMPV6, "ICMPV6");
	NAME("ip_proto", IPPROTO_NONE, "NONE");
	NAME("ip_proto", IPPROTO_DSTOPTS, "DSTOPTS");
	NAME("ip_proto", IPPROTO_MTP, "MTP");
	NAME("ip_proto", IPPROTO_BEETPH, "BEETPH");
	NAME("ip_proto", IPPROTO_ENCAP, "ENCAP");
	NAME("ip_proto", IPPROTO_PIM, "PIM");
	NAME("ip_proto", IPPROTO_COMP, "COMP");
#ifdef IPPROTO_L2TP
	NAME("ip_proto", IPPROTO_L2TP, "L2TP");
#endif
	NAME("ip_proto", IPPROTO_SCTP, "SCTP");
	NAME("ip_proto", IPPROTO_MH, "MH");
	NAME("ip_proto", IPPROTO_UDPLITE, "UDPLITE");
	NAME("ip_proto", IPPROTO_MPLS, "MPLS");
#ifdef IPPROTO_ETHERNET
	NAME("ip_proto", IPPROTO_ETHERNET, "ETHERNET");
#endif
#ifdef IPPROTO_AGGFRAG
	NAME("ip_proto", IPPROTO_AGGFRAG, "AGGFRAG");
#endif
	NAME("ip_proto", IPPROTO_RAW, "RAW");
#ifdef IPPROTO_SMC
	NAME("ip_proto", IPPROTO_SMC, "SMC");
#endif
#ifdef IPPROTO_MPTCP
	NAME("ip_proto", IPPROTO_MPTCP, "MPTCP");
#endif
	NOTHING(run_uint("ip_proto", 3));
	NOTHING(run_uint("ip_proto", 263));
	NAME("netlink_protocol", NETLINK_ROUTE, "ROUTE");
	NAME("netlink_protocol", NETLINK_UNUSED, "UNUSED");
	NAME("netlink_protocol", NETLINK_USERSOCK, "USERSOCK");
	NAME("netlink_protocol", NETLINK_FIREWALL, "FIREWALL");
	NAME("netlink_protocol", NETLINK_SOCK_DIAG, "SOCK_DIAG");
	NAME("netlink_protocol", NETLINK_NFLOG, "NFLOG");
	NAME("netlink_protocol", NETLINK_XFRM, "XFRM");
	NAME("netlink_protocol", NETLINK_SELINUX, "SELINUX");
	NAME("netlink_protocol", NETLINK_ISCSI, "ISCSI");
	NAME("netlink_protocol", NETLINK_AUDIT, "AUDIT");
	NAME("netlink_protocol", NETLINK_FIB_LOOKUP, "FIB_LOOKUP");
	NAME("netlink_protocol", NETLINK_CONNECTOR, "CONNECTOR");
	NAME("netlink_protocol", NETLINK_NETFILTER, "NETFILTER");
	NAME("netlink_protocol", NETLINK_IP6_FW, "IP6_FW");
	NAME("netlink_protocol", NETLINK_DNRTMSG, "DNRTMSG");
	NAME("netlink_protocol", NETLINK_KOBJECT_UEVENT, "KOBJECT_UEVENT");
	NAME("netlink_protocol", NETLINK_GENERIC, "GENERIC");
	NAME("netlink_protocol", NETLINK_SCSITRANSPORT, "SCSITRANSPORT");
	NAME("netlink_protocol", NETLINK_ECRYPTFS, "ECRYPTFS");
	NAME("netlink_protocol", NETLINK_RDMA, "RDMA");
	NAME("netlink_protocol", NETLINK_CRYPTO, "CRYPTO");
	NAME("netlink_protocol", NETLINK_SMC, "SMC");
	NOTHING(run_uint("netlink_protocol", 17));
	NOTHING(run_uint("netlink_protocol", 23));
	NAME("ether_type", ETH_P_802_3, "802_3");
	NAME("ether_type", ETH_P_AX25, "AX25");
	NAME("ether_type", ETH_P_ALL, "ALL");
	NAME("ether_type", ETH_P_802_2, "802_2");
	NAME("ether_type", ETH_P_SNAP, "SNAP");
	NAME("ether_type", ETH_P_DDCMP, "DDCMP");
	NAME("ether_type", ETH_P_WAN_PPP, "WAN_PPP");
	NAME("ether_type", ETH_P_PPP_MP, "PPP_MP");
	NAME("ether_type", ETH_P_LOCALTALK, "LOCALTALK");
#ifdef ETH_P_CAN
	NAME("ether_type", ETH_P_CAN, "CAN");
#endif
#ifdef ETH_P_CANFD
	NAME("ether_type", ETH_P_CANFD, "CANFD");
#endif
#ifdef ETH_P_CANXL
	NAME("ether_type", ETH_P_CANXL, "CANXL");
#endif
	NAME("ether_type", ETH_P_PPPTALK, "PPPTALK");
	NAME("ether_type", ETH_P_TR_802_2, "TR_802_2");
	NAME("ether_type", ETH_P_MOBITEX, "MOBITEX");
	NAME("ether_type", ETH_P_CONTROL, "CONTROL");
	NAME("ether_type", ETH_P_IRDA, "IRDA");
	NAME("ether_type", ETH_P_ECONET, "ECONET");
	NAME("ether_type", ETH_P_HDLC, "HDLC");
	NAME("ether_type", ETH_P_ARCNET, "ARCNET");
	NAME("ether_type", ETH_P_DSA, "DSA");
	NAME("ether_type", ETH_P_TRAILER, "TRAILER");
	NAME("ether_type", ETH_P_LOOP, "LOOP");
	NAME("ether_type", ETH_P_PHONET, "PHONET");
	NAME("ether_type", ETH_P_IEEE802154, "IEEE802154");
	NAME("ether_type", ETH_P_CAIF, "CAIF");
#ifdef ETH_P_XDSA
	NAME("ether_type", ETH_P_XDSA, "XDSA");
#endif
#ifdef ETH_P_MAP
	NAME("ether_type", ETH_P_MAP, "MAP");
#endif
#ifdef ETH_P_MCTP
	NAME("ether_type", ETH_P_MCTP, "MCTP");
#endif
	NAME("ether_type", ETH_P_PUP, "PUP");
	NAME("ether_type", ETH_P_PUPAT, "PUPAT");
	NAME("ether_type", ETH_P_IP, "IP");
	NAME("ether_type", ETH_P_X25, "X25");
	NAME("ether_type", ETH_P_ARP, "ARP");
	NAME("ether_type", ETH_P_BPQ, "BPQ");
	NAME("ether_type", ETH_P_IEEEPUP, "IEEEPUP");
	NAME("ether_type", ETH_P_IEEEPUPAT, "IEEEPUPAT");
#ifdef ETH_P_ERSPAN2
	NAME("ether_type", ETH_P_ERSPAN2, "ERSPAN2");
#endif
	NAME("ether_type", ETH_P_TSN, "TSN");
	NAME("ether_type", ETH_P_BATMAN, "BATMAN");
	NAME("ether_type", ETH_P_DEC, "DEC");
	NAME("ether_type", ETH_P_DNA_DL, "DNA_DL");
	NAME("ether_type", ETH_P_DNA_RC, "DNA_RC");
	NAME("ether_type", ETH_P_DNA_RT, "DNA_RT");
	NAME("ether_type", ETH_P_LAT, "LAT");
	NAME("ether_type", ETH_P_DIAG, "DIAG");
	NAME("ether_type", ETH_P_CUST, "CUST");
	NAME("ether_type", ETH_P_SCA, "SCA");
	NAME("ether_type", ETH_P_TEB, "TEB");
	NAME("ether_type", ETH_P_RARP, "RARP");
	NAME("ether_type", ETH_P_ATALK, "ATALK");
	NAME("ether_type", ETH_P_AARP, "AARP");
	NAME("ether_type", ETH_P_8021Q, "8021Q");
	NAME("ether_type", ETH_P_IPX, "IPX");
	NAME("ether_type", ETH_P_IPV6, "IPV6");
	NAME("ether_type", ETH_P_PAUSE, "PAUSE");
	NAME("ether_type", ETH_P_SLOW, "SLOW");
	NAME("ether_type", ETH_P_WCCP, "WCCP");
	NAME("ether_type", ETH_P_MPLS_UC, "MPLS_UC");
	NAME("ether_type", ETH_P_MPLS_MC, "MPLS_MC");
	NAME("ether_type", ETH_P_ATMMPOA, "ATMMPOA");
	NAME("ether_type", ETH_P_PPP_DISC, "PPP_DISC");
	NAME("ether_type", ETH_P_PPP_SES, "PPP_SES");
	NAME("ether_type", ETH_P_LINK_CTL, "LINK_CTL");
	NAME("ether_type", ETH_P_ATMFATE, "ATMFATE");
	NAME("ether_type", ETH_P_PAE, "PAE");
#ifdef ETH_P_PROFINET
	NAME("ether_type", ETH_P_PROFINET, "PROFINET");
#endif
#ifdef ETH_P_REALTEK
	NAME("ether_type", ETH_P_REALTEK, "REALTEK");
#endif
	NAME("ether_type", ETH_P_AOE, "AOE");
#ifdef ETH_P_ETHERCAT
	NAME("ether_type", ETH_P_ETHERCAT, "ETHERCAT");
#endif
	NAME("ether_type", ETH_P_8021AD, "8021AD");
	NAME("ether_type", ETH_P_802_EX1, "802_EX1");
#ifdef ETH_P_ERSPAN
	NAME("ether_type", ETH_P_ERSPAN, "ERSPAN");
#endif
#ifdef ETH_P_PREAUTH
	NAME("ether_type", ETH_P_PREAUTH, "PREAUTH");
#endif
	NAME("ether_type", ETH_P_TIPC, "TIPC");
#ifdef ETH_P_LLDP
	NAME("ether_type", ETH_P_LLDP, "LLDP");
#endif
#ifdef ETH_P_MRP
	NAME("ether_type", ETH_P_MRP, "MRP");
#endif
	NAME("ether_type", ETH_P_MACSEC, "MACSEC");
	NAME("ether_type", ETH_P_8021AH, "8021AH");
	NAME("ether_type", ETH_P_MVRP, "MVRP");
	NAME("ether_type", ETH_P_1588, "1588");
#ifdef ETH_P_NCSI
	NAME("ether_type", ETH_P_NCSI, "NCSI");
#endif
#ifdef ETH_P_PRP
	NAME("ether_type", ETH_P_PRP, "PRP");
#endif
#ifdef ETH_P_CFM
	NAME("ether_type", ETH_P_CFM, "CFM");
#endif
	NAME("ether_type", ETH_P_FCOE, "FCOE");
	NAME("ether_type", ETH_P_TDLS, "TDLS");
	NAME("ether_type", ETH_P_FIP, "FIP");
#ifdef ETH_P_IBOE
	NAME("ether_type", ETH_P_IBOE, "IBOE");
#endif
	NAME("ether_type", ETH_P_80221, "80221");
#ifdef ETH_P_HSR
	NAME("ether_type", ETH_P_HSR, "HSR");
#endif
#ifdef ETH_P_NSH
	NAME("ether_type", ETH_P_NSH, "NSH");
#endif
	NAME("ether_type", ETH_P_LOOPBACK, "LOOPBACK");
	NAME("ether_type", ETH_P_QINQ1, "QINQ1");
	NAME("ether_type", ETH_P_QINQ2, "QINQ2");
	NAME("ether_type", ETH_P_QINQ3, "QINQ3");
	NAME("ether_type", ETH_P_EDSA, "EDSA");
#ifdef ETH_P_DSA_8021Q
	NAME("ether_type", ETH_P_DSA_8021Q, "DSA_8021Q");
#endif
#ifdef ETH_P_DSA_A5PSW
	NAME("ether_type", ETH_P_DSA_A5PSW, "DSA_A5PSW");
#endif
#ifdef ETH_P_IFE
	NAME("ether_type", ETH_P_IFE, "IFE");
#endif
	NAME("ether_type", ETH_P_AF_IUCV, "AF_IUCV");
	NOTHING(run_uint("ether_type", 0x0801));
	NOTHING(run_uint("ether_type", 0));
	NOTHING(run_text("ether_type", "ALL"));
}
END_TEST

START_TEST(test_interface_names)
{
	NAME("arp_hw", ARPHRD_NETROM, "NETROM");
	NAME("arp_hw", ARPHRD_ETHER, "ETHER");
	NAME("arp_hw", ARPHRD_EETHER, "EETHER");
	NAME("arp_hw", ARPHRD_AX25, "AX25");
	NAME("arp_hw", ARPHRD_PRONET, "PRONET");
	NAME("arp_hw", ARPHRD_CHAOS, "CHAOS");
	NAME("arp_hw", ARPHRD_IEEE802, "IEEE802");
	NAME("arp_hw", ARPHRD_ARCNET, "ARCNET");
	NAME("arp_hw", ARPHRD_APPLETLK, "APPLETLK");
	NAME("arp_hw", ARPHRD_DLCI, "DLCI");
	NAME("arp_hw", ARPHRD_ATM, "ATM");
	NAME("arp_hw", ARPHRD_METRICOM, "METRICOM");
	NAME("arp_hw", ARPHRD_IEEE1394, "IEEE1394");
	NAME("arp_hw", ARPHRD_EUI64, "EUI64");
	NAME("arp_hw", ARPHRD_INFINIBAND, "INFINIBAND");
	NAME("arp_hw", ARPHRD_SLIP, "SLIP");
	NAME("arp_hw", ARPHRD_CSLIP, "CSLIP");
	NAME("arp_hw", ARPHRD_SLIP6, "SLIP6");
	NAME("arp_hw", ARPHRD_CSLIP6, "CSLIP6");
	NAME("arp_hw", ARPHRD_RSRVD, "RSRVD");
	NAME("arp_hw", ARPHRD_ADAPT, "ADAPT");
	NAME("arp_hw", ARPHRD_ROSE, "ROSE");
	NAME("arp_hw", ARPHRD_X25, "X25");
	NAME("arp_hw", ARPHRD_HWX25, "HWX25");
#ifdef ARPHRD_CAN
	NAME("arp_hw", ARPHRD_CAN, "CAN");
#endif
#ifdef ARPHRD_MCTP
	NAME("arp_hw", ARPHRD_MCTP, "MCTP");
#endif
	NAME("arp_hw", ARPHRD_PPP, "PPP");
	NAME("arp_hw", ARPHRD_CISCO, "CISCO");
	NAME("arp_hw", ARPHRD_LAPB, "LAPB");
	NAME("arp_hw", ARPHRD_DDCMP, "DDCMP");
	NAME("arp_hw", ARPHRD_RAWHDLC, "RAWHDLC");
	NAME("arp_hw", ARPHRD_RAWIP, "RAWIP");
	NAME("arp_hw", ARPHRD_TUNNEL, "TUNNEL");
	NAME("arp_hw", ARPHRD_TUNNEL6, "TUNNEL6");
	NAME("arp_hw", ARPHRD_FRAD, "FRAD");
	NAME("arp_hw", ARPHRD_SKIP, "SKIP");
	NAME("arp_hw", ARPHRD_LOOPBACK, "LOOPBACK");
	NAME("arp_hw", ARPHRD_LOCALTLK, "LOCALTLK");
	NAME("arp_hw", ARPHRD_FDDI, "FDDI");
	NAME("arp_hw", ARPHRD_BIF, "BIF");
	NAME("arp_hw", ARPHRD_SIT, "SIT");
	NAME("arp_hw", ARPHRD_IPDDP, "IPDDP");
	NAME("arp_hw", ARPHRD_IPGRE, "IPGRE");
	NAME("arp_hw", ARPHRD_PIMREG, "PIMREG");
	NAME("arp_hw", ARPHRD_HIPPI, "HIPPI");
	NAME("arp_hw", ARPHRD_ASH, "ASH");
	NAME("arp_hw", ARPHRD_ECONET, "ECONET");
	NAME("arp_hw", ARPHRD_IRDA, "IRDA");
	NAME("arp_hw", ARPHRD_FCPP, "FCPP");
	NAME("arp_hw", ARPHRD_FCAL, "FCAL");
	NAME("arp_hw", ARPHRD_FCPL, "FCPL");
	NAME("arp_hw", ARPHRD_FCFABRIC, "FCFABRIC");
	NAME("arp_hw", ARPHRD_IEEE802_TR, "IEEE802_TR");
	NAME("arp_hw", ARPHRD_IEEE80211, "IEEE80211");
	NAME("arp_hw", ARPHRD_IEEE80211_PRISM, "IEEE80211_PRISM");
	NAME("arp_hw", ARPHRD_IEEE80211_RADIOTAP, "IEEE80211_RADIOTAP");
	NAME("arp_hw", ARPHRD_IEEE802154, "IEEE802154");
	NAME("arp_hw", ARPHRD_IEEE802154_MONITOR, "IEEE802154_MONITOR");
	NAME("arp_hw", ARPHRD_PHONET, "PHONET");
	NAME("arp_hw", ARPHRD_PHONET_PIPE, "PHONET_PIPE");
	NAME("arp_hw", ARPHRD_CAIF, "CAIF");
	NAME("arp_hw", ARPHRD_IP6GRE, "IP6GRE");
#ifdef ARPHRD_NETLINK
	NAME("arp_hw", ARPHRD_NETLINK, "NETLINK");
#endif
#ifdef ARPHRD_6LOWPAN
	NAME("arp_hw", ARPHRD_6LOWPAN, "6LOWPAN");
#endif
#ifdef ARPHRD_VSOCKMON
	NAME("arp_hw", ARPHRD_VSOCKMON, "VSOCKMON");
#endif
	NAME("arp_hw", ARPHRD_NONE, "NONE");
	NAME("arp_hw", ARPHRD_VOID, "VOID");
	NOTHING(run_uint("arp_hw", 9));
	NOTHING(run_uint("arp_hw", 65536));
	FLAG("arp_flags", ATF_COM, "COM");
	FLAG("arp_flags", ATF_PERM, "PERM");
	FLAG("arp_flags", ATF_PUBL, "PUBL");
	FLAG("arp_flags", ATF_USETRAILERS, "USETRAILERS");
	FLAG("arp_flags", ATF_NETMASK, "NETMASK");
	FLAG("arp_flags", ATF_DONTPUB, "DONTPUB");
	SAYS(run_uint("arp_flags", ATF_COM | ATF_PERM), "[COM|PERM]");
	FLAG("route_flags", RTF_UP, "UP");
	FLAG("route_flags", RTF_GATEWAY, "GATEWAY");
	FLAG("route_flags", RTF_HOST, "HOST");
	FLAG("route_flags", RTF_REINSTATE, "REINSTATE");
	FLAG("route_flags", RTF_DYNAMIC, "DYNAMIC");
	FLAG("route_flags", RTF_MODIFIED, "MODIFIED");
	FLAG("route_flags", RTF_MTU, "MTU");
	FLAG("route_flags", RTF_WINDOW, "WINDOW");
	FLAG("route_flags", RTF_IRTT, "IRTT");
	FLAG("route_flags", RTF_REJECT, "REJECT");
	SAYS(run_uint("route_flags", RTF_UP | RTF_GATEWAY | 0x8000), "[UP|GATEWAY|0x8000]");
	FLAG("route6_flags", RTF_UP, "UP");
	FLAG("route6_flags", RTF_GATEWAY, "GATEWAY");
	FLAG("route6_flags", RTF_HOST, "HOST");
	FLAG("route6_flags", RTF_REINSTATE, "REINSTATE");
	FLAG("route6_flags", RTF_DYNAMIC, "DYNAMIC");
	FLAG("route6_flags", RTF_MODIFIED, "MODIFIED");
	FLAG("route6_flags", RTF_MTU, "MTU");
	FLAG("route6_flags", RTF_WINDOW, "WINDOW");
	FLAG("route6_flags", RTF_IRTT, "IRTT");
	FLAG("route6_flags", RTF_REJECT, "REJECT");
	FLAG("route6_flags", RTF_DEFAULT, "DEFAULT");
	FLAG("route6_flags", RTF_ALLONLINK, "ALLONLINK");
	FLAG("route6_flags", RTF_ADDRCONF, "ADDRCONF");
	FLAG("route6_flags", RTF_PREFIX_RT, "PREFIX_RT");
	FLAG("route6_flags", RTF_ANYCAST, "ANYCAST");
	FLAG("route6_flags", RTF_NONEXTHOP, "NONEXTHOP");
	FLAG("route6_flags", RTF_EXPIRES, "EXPIRES");
	FLAG("route6_flags", RTF_ROUTEINFO, "ROUTEINFO");
	FLAG("route6_flags", RTF_CACHE, "CACHE");
	FLAG("route6_flags", RTF_FLOW, "FLOW");
	FLAG("route6_flags", RTF_POLICY, "POLICY");
	FLAG("route6_flags", RTF_PCPU, "PCPU");
	FLAG("route6_flags", RTF_LOCAL, "LOCAL");
	/* RTF_PREF(): 1 is high, 3 is low, 2 is not used; include/uapi/linux/icmpv6.h */
	SAYS(run_uint("route6_flags", 1u << 27), "[PREF_HIGH]");
	SAYS(run_uint("route6_flags", 3u << 27), "[PREF_LOW]");
	SAYS(run_uint("route6_flags", 2u << 27), "[0x10000000]");
	SAYS(run_text("route6_flags", "80200001"), "[UP|NONEXTHOP|LOCAL]");
	FLAG("if_flags", IFF_UP, "UP");
	FLAG("if_flags", IFF_BROADCAST, "BROADCAST");
	FLAG("if_flags", IFF_DEBUG, "DEBUG");
	FLAG("if_flags", IFF_LOOPBACK, "LOOPBACK");
	FLAG("if_flags", IFF_POINTOPOINT, "POINTOPOINT");
	FLAG("if_flags", IFF_NOTRAILERS, "NOTRAILERS");
	FLAG("if_flags", IFF_RUNNING, "RUNNING");
	FLAG("if_flags", IFF_NOARP, "NOARP");
	FLAG("if_flags", IFF_PROMISC, "PROMISC");
	FLAG("if_flags", IFF_ALLMULTI, "ALLMULTI");
	FLAG("if_flags", IFF_MASTER, "MASTER");
	FLAG("if_flags", IFF_SLAVE, "SLAVE");
	FLAG("if_flags", IFF_MULTICAST, "MULTICAST");
	FLAG("if_flags", IFF_PORTSEL, "PORTSEL");
	FLAG("if_flags", IFF_AUTOMEDIA, "AUTOMEDIA");
	FLAG("if_flags", IFF_DYNAMIC, "DYNAMIC");
	FLAG("if_flags", IFF_LOWER_UP, "LOWER_UP");
	FLAG("if_flags", IFF_DORMANT, "DORMANT");
	FLAG("if_flags", IFF_ECHO, "ECHO");
	FLAG("vif_flags", VIFF_TUNNEL, "TUNNEL");
	FLAG("vif_flags", VIFF_SRCRT, "SRCRT");
	FLAG("vif_flags", VIFF_REGISTER, "REGISTER");
	FLAG("vif_flags", VIFF_USE_IFINDEX, "USE_IFINDEX");
	FLAG("mif_flags", MIFF_REGISTER, "REGISTER");
	FLAG("ifa_flags", IFA_F_TEMPORARY, "TEMPORARY");
	FLAG("ifa_flags", IFA_F_NODAD, "NODAD");
	FLAG("ifa_flags", IFA_F_OPTIMISTIC, "OPTIMISTIC");
	FLAG("ifa_flags", IFA_F_DADFAILED, "DADFAILED");
	FLAG("ifa_flags", IFA_F_HOMEADDRESS, "HOMEADDRESS");
	FLAG("ifa_flags", IFA_F_DEPRECATED, "DEPRECATED");
	FLAG("ifa_flags", IFA_F_TENTATIVE, "TENTATIVE");
	FLAG("ifa_flags", IFA_F_PERMANENT, "PERMANENT");
	FLAG("ifa_flags", IFA_F_MANAGETEMPADDR, "MANAGETEMPADDR");
	FLAG("ifa_flags", IFA_F_NOPREFIXROUTE, "NOPREFIXROUTE");
	FLAG("ifa_flags", IFA_F_MCAUTOJOIN, "MCAUTOJOIN");
	FLAG("ifa_flags", IFA_F_STABLE_PRIVACY, "STABLE_PRIVACY");
	/* include/net/ipv6.h, include/net/if_inet6.h */
	NAME("ifa_scope", 0x00, "global");
	NAME("ifa_scope", 0x10, "host");
	NAME("ifa_scope", 0x20, "link");
	NAME("ifa_scope", 0x40, "site");
	NAME("ifa_scope", 0x80, "compat");
	NOTHING(run_uint("ifa_scope", 0x30));
	SAYS(run_uint("mcast6_flags", 0x1f),
	     "[TIMER_RUNNING|LAST_REPORTER|LOADED|NOREPORT|GSQUERY]");
}
END_TEST

#define NAME8(how, code, wanted) flag8(how, (code)&PER_MASK, wanted)
#define PERFLAG(how, code, wanted) flag8(how, code, "PER_LINUX|" wanted)

static void flag8(const char *how, uint64_t code, const char *wanted)
{
	char list[64];

	sprintf(list, "[%s]", wanted);
	SAYS(run_uint(how, code), list);
}

START_TEST(test_process_names)
{
	/* fs/proc/array.c:task_state_array */
	static const char *const states[] = {
		"R (running)",      "S (sleeping)", "D (disk sleep)", "T (stopped)",
		"t (tracing stop)", "X (dead)",     "Z (zombie)",     "P (parked)",
		"I (idle)",         "x (dead)",     "K (wakekill)",   "W (waking)",
	};
	char letter[2] = "", word[20];
	size_t i;

	for (i = 0; i < sizeof(states) / sizeof(*states); i++) {
		sscanf(states[i], "%1s (%19[^)]", letter, word);
		SAYS(run_text("task_state", letter), word);
		SAYS(run_text("task_state", states[i]), word);
	}
	NOTHING(run_text("task_state", "Q"));
	NOTHING(run_text("task_state", ""));
	NOTHING(run_text("task_state", "Running"));
	NOTHING(run_uint("task_state", 'R'));
	NAME("sched_policy", SCHED_OTHER, "SCHED_NORMAL");
	NAME("sched_policy", SCHED_FIFO, "SCHED_FIFO");
	NAME("sched_policy", SCHED_RR, "SCHED_RR");
	NAME("sched_policy", 3, "SCHED_BATCH");
	NAME("sched_policy", 5, "SCHED_IDLE");
	NAME("sched_policy", 6, "SCHED_DEADLINE");
	NAME("sched_policy", 7, "SCHED_EXT");
	NOTHING(run_uint("sched_policy", 4));
	NAME("seccomp_mode", SECCOMP_MODE_DISABLED, "disabled");
	NAME("seccomp_mode", SECCOMP_MODE_STRICT, "strict");
	NAME("seccomp_mode", SECCOMP_MODE_FILTER, "filter");
	BIT("cap_list", CAP_CHOWN, "CAP_CHOWN");
	BIT("cap_list", CAP_DAC_OVERRIDE, "CAP_DAC_OVERRIDE");
	BIT("cap_list", CAP_DAC_READ_SEARCH, "CAP_DAC_READ_SEARCH");
	BIT("cap_list", CAP_FOWNER, "CAP_FOWNER");
	BIT("cap_list", CAP_FSETID, "CAP_FSETID");
	BIT("cap_list", CAP_KILL, "CAP_KILL");
	BIT("cap_list", CAP_SETGID, "CAP_SETGID");
	BIT("cap_list", CAP_SETUID, "CAP_SETUID");
	BIT("cap_list", CAP_SETPCAP, "CAP_SETPCAP");
	BIT("cap_list", CAP_LINUX_IMMUTABLE, "CAP_LINUX_IMMUTABLE");
	BIT("cap_list", CAP_NET_BIND_SERVICE, "CAP_NET_BIND_SERVICE");
	BIT("cap_list", CAP_NET_BROADCAST, "CAP_NET_BROADCAST");
	BIT("cap_list", CAP_NET_ADMIN, "CAP_NET_ADMIN");
	BIT("cap_list", CAP_NET_RAW, "CAP_NET_RAW");
	BIT("cap_list", CAP_IPC_LOCK, "CAP_IPC_LOCK");
	BIT("cap_list", CAP_IPC_OWNER, "CAP_IPC_OWNER");
	BIT("cap_list", CAP_SYS_MODULE, "CAP_SYS_MODULE");
	BIT("cap_list", CAP_SYS_RAWIO, "CAP_SYS_RAWIO");
	BIT("cap_list", CAP_SYS_CHROOT, "CAP_SYS_CHROOT");
	BIT("cap_list", CAP_SYS_PTRACE, "CAP_SYS_PTRACE");
	BIT("cap_list", CAP_SYS_PACCT, "CAP_SYS_PACCT");
	BIT("cap_list", CAP_SYS_ADMIN, "CAP_SYS_ADMIN");
	BIT("cap_list", CAP_SYS_BOOT, "CAP_SYS_BOOT");
	BIT("cap_list", CAP_SYS_NICE, "CAP_SYS_NICE");
	BIT("cap_list", CAP_SYS_RESOURCE, "CAP_SYS_RESOURCE");
	BIT("cap_list", CAP_SYS_TIME, "CAP_SYS_TIME");
	BIT("cap_list", CAP_SYS_TTY_CONFIG, "CAP_SYS_TTY_CONFIG");
	BIT("cap_list", CAP_MKNOD, "CAP_MKNOD");
	BIT("cap_list", CAP_LEASE, "CAP_LEASE");
	BIT("cap_list", CAP_AUDIT_WRITE, "CAP_AUDIT_WRITE");
	BIT("cap_list", CAP_AUDIT_CONTROL, "CAP_AUDIT_CONTROL");
	BIT("cap_list", CAP_SETFCAP, "CAP_SETFCAP");
	BIT("cap_list", CAP_MAC_OVERRIDE, "CAP_MAC_OVERRIDE");
	BIT("cap_list", CAP_MAC_ADMIN, "CAP_MAC_ADMIN");
	BIT("cap_list", CAP_SYSLOG, "CAP_SYSLOG");
	BIT("cap_list", CAP_WAKE_ALARM, "CAP_WAKE_ALARM");
	BIT("cap_list", CAP_BLOCK_SUSPEND, "CAP_BLOCK_SUSPEND");
	BIT("cap_list", CAP_AUDIT_READ, "CAP_AUDIT_READ");
#ifdef CAP_PERFMON
	BIT("cap_list", CAP_PERFMON, "CAP_PERFMON");
#endif
#ifdef CAP_BPF
	BIT("cap_list", CAP_BPF, "CAP_BPF");
#endif
#ifdef CAP_CHECKPOINT_RESTORE
	BIT("cap_list", CAP_CHECKPOINT_RESTORE, "CAP_CHECKPOINT_RESTORE");
#endif
	SAYS(run_text("cap_list", "0000000000000000"), "[]");
	SAYS(run_text("cap_list", "0000000000000401"), "[CAP_CHOWN|CAP_NET_BIND_SERVICE]");
	SAYS(run_uint("cap_list", (uint64_t)9 << 60 | 1), "[CAP_CHOWN|0x9000000000000000]");
	SAYS(run_text("cap_list", "000000000000000001"), "[CAP_CHOWN]");
	NOTHING(run_text("cap_list", "10000000000000000"));
	NAME8("personality", PER_LINUX, "PER_LINUX");
	NAME8("personality", PER_SVR4, "PER_SVR4");
	NAME8("personality", PER_SVR3, "PER_SVR3");
	NAME8("personality", PER_OSR5, "PER_OSR5");
	NAME8("personality", PER_WYSEV386, "PER_WYSEV386");
	NAME8("personality", PER_ISCR4, "PER_ISCR4");
	NAME8("personality", PER_BSD, "PER_BSD");
	NAME8("personality", PER_XENIX, "PER_XENIX");
	NAME8("personality", PER_LINUX32, "PER_LINUX32");
	NAME8("personality", PER_IRIX32, "PER_IRIX32");
	NAME8("personality", PER_IRIXN32, "PER_IRIXN32");
	NAME8("personality", PER_IRIX64, "PER_IRIX64");
	NAME8("personality", PER_RISCOS, "PER_RISCOS");
	NAME8("personality", PER_SOLARIS, "PER_SOLARIS");
	NAME8("personality", PER_UW7, "PER_UW7");
	NAME8("personality", PER_OSF4, "PER_OSF4");
	NAME8("personality", PER_HPUX, "PER_HPUX");
	PERFLAG("personality", UNAME26, "UNAME26");
	PERFLAG("personality", ADDR_NO_RANDOMIZE, "ADDR_NO_RANDOMIZE");
	PERFLAG("personality", FDPIC_FUNCPTRS, "FDPIC_FUNCPTRS");
	PERFLAG("personality", MMAP_PAGE_ZERO, "MMAP_PAGE_ZERO");
	PERFLAG("personality", ADDR_COMPAT_LAYOUT, "ADDR_COMPAT_LAYOUT");
	PERFLAG("personality", READ_IMPLIES_EXEC, "READ_IMPLIES_EXEC");
	PERFLAG("personality", ADDR_LIMIT_32BIT, "ADDR_LIMIT_32BIT");
	PERFLAG("personality", SHORT_INODE, "SHORT_INODE");
	PERFLAG("personality", WHOLE_SECONDS, "WHOLE_SECONDS");
	PERFLAG("personality", STICKY_TIMEOUTS, "STICKY_TIMEOUTS");
	PERFLAG("personality", ADDR_LIMIT_3GB, "ADDR_LIMIT_3GB");
	SAYS(run_text("personality", "00040000"), "[PER_LINUX|ADDR_NO_RANDOMIZE]");
	SAYS(run_uint("personality", 0x400ff), "[ADDR_NO_RANDOMIZE|0xff]");
	SAYS(run_text("coredump_filter", "00000033"),
	     "[ANON_PRIVATE|ANON_SHARED|ELF_HEADERS|HUGETLB_PRIVATE]");
	SAYS(run_uint("coredump_filter", 0x3cc),
	     "[MAPPED_PRIVATE|MAPPED_SHARED|HUGETLB_SHARED|DAX_PRIVATE|DAX_SHARED|0x200]");
}
END_TEST

START_TEST(test_signals)
{
#if defined(__x86_64__) || defined(__i386__) || defined(__arm__) || defined(__aarch64__) || \
	defined(__powerpc__) || defined(__s390__) || defined(__riscv)
	SIGNAL("signal_list", SIGHUP, "SIGHUP");
	SIGNAL("signal_list", SIGINT, "SIGINT");
	SIGNAL("signal_list", SIGQUIT, "SIGQUIT");
	SIGNAL("signal_list", SIGILL, "SIGILL");
	SIGNAL("signal_list", SIGTRAP, "SIGTRAP");
	SIGNAL("signal_list", SIGABRT, "SIGABRT");
	SIGNAL("signal_list", SIGBUS, "SIGBUS");
	SIGNAL("signal_list", SIGFPE, "SIGFPE");
	SIGNAL("signal_list", SIGKILL, "SIGKILL");
	SIGNAL("signal_list", SIGUSR1, "SIGUSR1");
	SIGNAL("signal_list", SIGSEGV, "SIGSEGV");
	SIGNAL("signal_list", SIGUSR2, "SIGUSR2");
	SIGNAL("signal_list", SIGPIPE, "SIGPIPE");
	SIGNAL("signal_list", SIGALRM, "SIGALRM");
	SIGNAL("signal_list", SIGTERM, "SIGTERM");
	SIGNAL("signal_list", SIGSTKFLT, "SIGSTKFLT");
	SIGNAL("signal_list", SIGCHLD, "SIGCHLD");
	SIGNAL("signal_list", SIGCONT, "SIGCONT");
	SIGNAL("signal_list", SIGSTOP, "SIGSTOP");
	SIGNAL("signal_list", SIGTSTP, "SIGTSTP");
	SIGNAL("signal_list", SIGTTIN, "SIGTTIN");
	SIGNAL("signal_list", SIGTTOU, "SIGTTOU");
	SIGNAL("signal_list", SIGURG, "SIGURG");
	SIGNAL("signal_list", SIGXCPU, "SIGXCPU");
	SIGNAL("signal_list", SIGXFSZ, "SIGXFSZ");
	SIGNAL("signal_list", SIGVTALRM, "SIGVTALRM");
	SIGNAL("signal_list", SIGPROF, "SIGPROF");
	SIGNAL("signal_list", SIGWINCH, "SIGWINCH");
	SIGNAL("signal_list", SIGIO, "SIGIO");
	SIGNAL("signal_list", SIGPWR, "SIGPWR");
	SIGNAL("signal_list", SIGSYS, "SIGSYS");
#endif
	BIT("signal_list", 0, "SIGHUP");
	BIT("signal_list", 31, "SIGRTMIN");
	BIT("signal_list", 32, "SIGRTMIN+1");
	BIT("signal_list", 63, "SIGRTMIN+32");
	SAYS(run_text("signal_list", "0000000180014a03"),
	     "[SIGHUP|SIGINT|SIGUSR1|SIGUSR2|SIGTERM|SIGCHLD|SIGRTMIN|SIGRTMIN+1]");
	SAYS(run_text("signal_list", "0000000000000000"), "[]");
	/* 128 signals are MIPS's, numbered in its own way: arch/mips/include/uapi/asm/signal.h */
	SAYS(run_text("signal_list", "00000000000000000000000000020002"), "[SIGINT|SIGCHLD]");
	SAYS(run_text("signal_list", "8000000000000001000000007fc3ffff"),
	     "[SIGHUP|SIGINT|SIGQUIT|SIGILL|SIGTRAP|SIGABRT|SIGEMT|SIGFPE|SIGKILL|SIGBUS|SIGSEGV|"
	     "SIGSYS|SIGPIPE|SIGALRM|SIGTERM|SIGUSR1|SIGUSR2|SIGCHLD|SIGSTOP|SIGTSTP|SIGCONT|"
	     "SIGTTIN|SIGTTOU|SIGVTALRM|SIGPROF|SIGXCPU|SIGXFSZ|SIGRTMIN+33|SIGRTMIN+96]");
	SAYS(run_text("signal_list", "000000000000000000000000003c0000"),
	     "[SIGPWR|SIGWINCH|SIGURG|SIGIO]");
	NOTHING(run_text("signal_list", "0000000000000000000000000002000"));
	NOTHING(run_text("signal_list", "0000000000000000000000000002000x"));
	NOTHING(run_text("signal_list", ""));
	SAYS(run2("signal_list", unsigned_node(0x20002), NULL, &mips), "[SIGINT|SIGCHLD]");
	SAYS(run_uint("signal_list", 0x20002), "[SIGINT|SIGCONT]");
	SAYS(run("signal_name", signed_node(17)), "SIGCHLD");
	SAYS(run2("signal_name", signed_node(18), NULL, &mips), "SIGCHLD");
	SAYS(run_uint("signal_name", 31), "SIGSYS");
	NOTHING(run_uint("signal_name", 0));
	NOTHING(run_uint("signal_name", 32));
	NOTHING(run("signal_name", signed_node(-1)));
}
END_TEST

START_TEST(test_file_names)
{
	SAYS(run_text("fd_flags", "02"), "[O_RDWR]");
	SAYS(run_text("fd_flags", "0"), "[O_RDONLY]");
	SAYS(run_uint("fd_flags", 3), "[0x3]");
	SAYS(run_text("fd_flags", "0100002"), "[O_RDWR|0x8000]");
	SAYS(run_text("fd_flags", "04010001"), "[O_WRONLY|O_SYNC]");
	NOTHING(run_text("fd_flags", "08"));
#if defined(__x86_64__) || defined(__aarch64__) || defined(__powerpc__)
	SAYS(run_uint("fd_flags", O_RDWR | O_APPEND | O_NONBLOCK | O_CLOEXEC),
	     "[O_RDWR|O_APPEND|O_NONBLOCK|O_CLOEXEC]");
	SAYS(run_uint("fd_flags", O_WRONLY | O_SYNC), "[O_WRONLY|O_SYNC]");
#endif
	FLAG("epoll_events", EPOLLIN, "EPOLLIN");
	FLAG("epoll_events", EPOLLPRI, "EPOLLPRI");
	FLAG("epoll_events", EPOLLOUT, "EPOLLOUT");
	FLAG("epoll_events", EPOLLERR, "EPOLLERR");
	FLAG("epoll_events", EPOLLHUP, "EPOLLHUP");
#ifdef EPOLLNVAL
	FLAG("epoll_events", EPOLLNVAL, "EPOLLNVAL");
#endif
	FLAG("epoll_events", EPOLLRDNORM, "EPOLLRDNORM");
	FLAG("epoll_events", EPOLLRDBAND, "EPOLLRDBAND");
	FLAG("epoll_events", EPOLLWRNORM, "EPOLLWRNORM");
	FLAG("epoll_events", EPOLLWRBAND, "EPOLLWRBAND");
#ifdef EPOLLMSG
	FLAG("epoll_events", EPOLLMSG, "EPOLLMSG");
#endif
	FLAG("epoll_events", EPOLLRDHUP, "EPOLLRDHUP");
#ifdef EPOLL_URING_WAKE
	FLAG("epoll_events", EPOLL_URING_WAKE, "EPOLL_URING_WAKE");
#endif
	FLAG("epoll_events", EPOLLEXCLUSIVE, "EPOLLEXCLUSIVE");
	FLAG("epoll_events", EPOLLWAKEUP, "EPOLLWAKEUP");
	FLAG("epoll_events", EPOLLONESHOT, "EPOLLONESHOT");
	FLAG("epoll_events", EPOLLET, "EPOLLET");
	SAYS(run_uint("epoll_events", EPOLLIN | EPOLLERR | EPOLLHUP),
	     "[EPOLLIN|EPOLLERR|EPOLLHUP]");
	FLAG("inotify_mask", IN_ACCESS, "IN_ACCESS");
	FLAG("inotify_mask", IN_MODIFY, "IN_MODIFY");
	FLAG("inotify_mask", IN_ATTRIB, "IN_ATTRIB");
	FLAG("inotify_mask", IN_CLOSE_WRITE, "IN_CLOSE_WRITE");
	FLAG("inotify_mask", IN_CLOSE_NOWRITE, "IN_CLOSE_NOWRITE");
	FLAG("inotify_mask", IN_OPEN, "IN_OPEN");
	FLAG("inotify_mask", IN_MOVED_FROM, "IN_MOVED_FROM");
	FLAG("inotify_mask", IN_MOVED_TO, "IN_MOVED_TO");
	FLAG("inotify_mask", IN_CREATE, "IN_CREATE");
	FLAG("inotify_mask", IN_DELETE, "IN_DELETE");
	FLAG("inotify_mask", IN_DELETE_SELF, "IN_DELETE_SELF");
	FLAG("inotify_mask", IN_MOVE_SELF, "IN_MOVE_SELF");
	FLAG("inotify_mask", IN_UNMOUNT, "IN_UNMOUNT");
	FLAG("inotify_mask", IN_Q_OVERFLOW, "IN_Q_OVERFLOW");
	FLAG("inotify_mask", IN_IGNORED, "IN_IGNORED");
	FLAG("inotify_mask", IN_ONLYDIR, "IN_ONLYDIR");
	FLAG("inotify_mask", IN_DONT_FOLLOW, "IN_DONT_FOLLOW");
	FLAG("inotify_mask", IN_EXCL_UNLINK, "IN_EXCL_UNLINK");
#ifdef IN_MASK_CREATE
	FLAG("inotify_mask", IN_MASK_CREATE, "IN_MASK_CREATE");
#endif
	FLAG("inotify_mask", IN_MASK_ADD, "IN_MASK_ADD");
	FLAG("inotify_mask", IN_ISDIR, "IN_ISDIR");
	FLAG("inotify_mask", IN_ONESHOT, "IN_ONESHOT");
	FLAG("fanotify_mask", FAN_ACCESS, "FAN_ACCESS");
	FLAG("fanotify_mask", FAN_MODIFY, "FAN_MODIFY");
	FLAG("fanotify_mask", FAN_ATTRIB, "FAN_ATTRIB");
	FLAG("fanotify_mask", FAN_CLOSE_WRITE, "FAN_CLOSE_WRITE");
	FLAG("fanotify_mask", FAN_CLOSE_NOWRITE, "FAN_CLOSE_NOWRITE");
	FLAG("fanotify_mask", FAN_OPEN, "FAN_OPEN");
	FLAG("fanotify_mask", FAN_MOVED_FROM, "FAN_MOVED_FROM");
	FLAG("fanotify_mask", FAN_MOVED_TO, "FAN_MOVED_TO");
	FLAG("fanotify_mask", FAN_CREATE, "FAN_CREATE");
	FLAG("fanotify_mask", FAN_DELETE, "FAN_DELETE");
#ifdef FAN_DELETE_SELF
	FLAG("fanotify_mask", FAN_DELETE_SELF, "FAN_DELETE_SELF");
#endif
	FLAG("fanotify_mask", FAN_MOVE_SELF, "FAN_MOVE_SELF");
	FLAG("fanotify_mask", FAN_OPEN_EXEC, "FAN_OPEN_EXEC");
	FLAG("fanotify_mask", FAN_Q_OVERFLOW, "FAN_Q_OVERFLOW");
#ifdef FAN_FS_ERROR
	FLAG("fanotify_mask", FAN_FS_ERROR, "FAN_FS_ERROR");
#endif
	FLAG("fanotify_mask", FAN_OPEN_PERM, "FAN_OPEN_PERM");
	FLAG("fanotify_mask", FAN_ACCESS_PERM, "FAN_ACCESS_PERM");
	FLAG("fanotify_mask", FAN_OPEN_EXEC_PERM, "FAN_OPEN_EXEC_PERM");
#ifdef FAN_PRE_ACCESS
	FLAG("fanotify_mask", FAN_PRE_ACCESS, "FAN_PRE_ACCESS");
#endif
#ifdef FAN_MNT_ATTACH
	FLAG("fanotify_mask", FAN_MNT_ATTACH, "FAN_MNT_ATTACH");
#endif
#ifdef FAN_MNT_DETACH
	FLAG("fanotify_mask", FAN_MNT_DETACH, "FAN_MNT_DETACH");
#endif
	FLAG("fanotify_mask", FAN_EVENT_ON_CHILD, "FAN_EVENT_ON_CHILD");
#ifdef FAN_RENAME
	FLAG("fanotify_mask", FAN_RENAME, "FAN_RENAME");
#endif
	FLAG("fanotify_mask", FAN_ONDIR, "FAN_ONDIR");
	SAYS(run_uint("fanotify_mask", FAN_CLOSE), "[FAN_CLOSE_WRITE|FAN_CLOSE_NOWRITE]");
	NAME("clock_id", CLOCK_REALTIME, "CLOCK_REALTIME");
	NAME("clock_id", CLOCK_MONOTONIC, "CLOCK_MONOTONIC");
	NAME("clock_id", CLOCK_PROCESS_CPUTIME_ID, "CLOCK_PROCESS_CPUTIME_ID");
	NAME("clock_id", CLOCK_THREAD_CPUTIME_ID, "CLOCK_THREAD_CPUTIME_ID");
	NAME("clock_id", CLOCK_MONOTONIC_RAW, "CLOCK_MONOTONIC_RAW");
	NAME("clock_id", CLOCK_REALTIME_COARSE, "CLOCK_REALTIME_COARSE");
	NAME("clock_id", CLOCK_MONOTONIC_COARSE, "CLOCK_MONOTONIC_COARSE");
	NAME("clock_id", CLOCK_BOOTTIME, "CLOCK_BOOTTIME");
	NAME("clock_id", CLOCK_REALTIME_ALARM, "CLOCK_REALTIME_ALARM");
	NAME("clock_id", CLOCK_BOOTTIME_ALARM, "CLOCK_BOOTTIME_ALARM");
#ifdef CLOCK_SGI_CYCLE
	NAME("clock_id", CLOCK_SGI_CYCLE, "CLOCK_SGI_CYCLE");
#endif
#ifdef CLOCK_TAI
	NAME("clock_id", CLOCK_TAI, "CLOCK_TAI");
#endif
	NOTHING(run_uint("clock_id", 12));
}
END_TEST

START_TEST(test_letters)
{
	/* fs/proc/task_mmu.c:show_vma_header_prefix */
	SAYS(run_text("perms", "rwxp"), "[read|write|execute|private]");
	SAYS(run_text("perms", "---s"), "[shared]");
	SAYS(run_text("perms", "r--?"), "[read|?]");
	SAYS(run_text("vm_flags", "rd wr mr mw me gd ac "),
	     "[readable|writable|may read|may write|may execute|stack, grows down|accountable]");
	SAYS(run_text("vm_flags", "rd zz longer x"), "[readable|zz|longer|x]");
	SAYS(run_text("vm_flags", ""), "[]");
	SAYS(run_text("vm_flags", " "), "[]");
	SAYS(run_text("vm_flags", "?? wf"), "[unknown|wiped on fork]");
	/* kernel/panic.c:taint_flags */
	SAYS(run_text("module_taint", "(POE)"), "[PROPRIETARY_MODULE|OOT_MODULE|UNSIGNED_MODULE]");
	SAYS(run_text("module_taint", "(C+)"), "[CRAP]");
	SAYS(run_text("module_taint", "Z"), "[Z]");
	SAYS(run_text("module_taint", "PFSRMBUDAWCIOELKXTNJ"),
	     "[PROPRIETARY_MODULE|FORCED_MODULE|CPU_OUT_OF_SPEC|FORCED_RMMOD|MACHINE_CHECK|"
	     "BAD_PAGE|USER|DIE|OVERRIDDEN_ACPI_TABLE|WARN|CRAP|FIRMWARE_WORKAROUND|OOT_MODULE|"
	     "UNSIGNED_MODULE|SOFTLOCKUP|LIVEPATCH|AUX|RANDSTRUCT|TEST|FWCTL]");
	SAYS(run_uint("taint_flags", (1 << 20) - 1),
	     "[PROPRIETARY_MODULE|FORCED_MODULE|CPU_OUT_OF_SPEC|FORCED_RMMOD|MACHINE_CHECK|"
	     "BAD_PAGE|USER|DIE|OVERRIDDEN_ACPI_TABLE|WARN|CRAP|FIRMWARE_WORKAROUND|OOT_MODULE|"
	     "UNSIGNED_MODULE|SOFTLOCKUP|LIVEPATCH|AUX|RANDSTRUCT|TEST|FWCTL]");
	SAYS(run_text("taint_flags", "12288"), "[OOT_MODULE|UNSIGNED_MODULE]");
	/* security/keys/proc.c, fs/proc/consoles.c */
	SAYS(run_text("key_flags", "I--Q---"), "[instantiated|in quota]");
	SAYS(run_text("key_flags", "IRDQUNi"),
	     "[instantiated|revoked|dead|in quota|under construction|negative|invalidated]");
	SAYS(run_text("console_flags", "EC p a"), "[enabled|preferred|printk buffer|any time]");
	SAYS(run_text("console_flags", "  BNb "), "[boot|nbcon|braille]");
	SAYS(run_text("console_io", "-W-"), "[write]");
	SAYS(run_text("console_io", "RWU"), "[read|write|unblank]");
}
END_TEST

/* ---- numbers --------------------------------------------------------------------------------- */

START_TEST(test_times)
{
	procrec_node dec = {.kind = PROCREC_DEC, .scale = 6, .v = {.i = 1234567}};

	SAYS(run_uint("ticks_seconds", 12345), "12345e-2");
	SAYS(run_text("ticks_seconds", "12345"), "12345e-2");
	SAYS(run2("ticks_seconds", unsigned_node(1024 + 512), NULL, &big), "150e-2");
	SAYS(run2("ticks_seconds", unsigned_node(1023), NULL, &big), "99e-2");
	SAYS(run("ticks_seconds", signed_node(-150)), "-150e-2");
	SAYS(run2("ticks_seconds", signed_node(-1536), NULL, &big), "-150e-2");
	NOTHING(run2("ticks_seconds", unsigned_node(100), NULL, &unknown));
	NOTHING(run2("ticks_seconds", unsigned_node(100), NULL, NULL));
	NOTHING(run_uint("ticks_seconds", UINT64_MAX));
	SAYS(run_uint("ticks_seconds", INT64_MAX - 1000), "9223372036854774807e-2");
	SAYS(run_uint("ms_seconds", 1500), "1500e-3");
	SAYS(run_uint("us_seconds", 1500), "1500e-6");
	SAYS(run_uint("ns_seconds", 1500), "1500e-9");
	SAYS(run("ns_seconds", signed_node(INT64_MIN)), "-9223372036854775808e-9");
	NOTHING(run_uint("ns_seconds", UINT64_MAX));
	NOTHING(run_text("ns_seconds", "-"));
	SAYS(run("ms_seconds", dec), "1234567e-9");
}
END_TEST

START_TEST(test_sizes)
{
	procrec_node eof = text_node("EOF"), last = signed_node(99);

	SAYS(run_uint("pages_bytes", 3), "12288");
	SAYS(run2("pages_bytes", unsigned_node(3), NULL, &big), "196608");
	NOTHING(run2("pages_bytes", unsigned_node(3), NULL, &unknown));
	NOTHING(run_uint("pages_bytes", UINT64_MAX / 4096 + 1));
	NOTHING(run("pages_bytes", signed_node(-1)));
	SAYS(run_range("units_bytes", 3, 2048), "6291456");
	SAYS(run_range("units_bytes", 0, 64), "0");
	NOTHING(run_range("units_bytes", 3, 0));
	NOTHING(run_range("units_bytes", 1, UINT64_MAX / 1024 + 1));
	NOTHING(run_range("units_bytes", UINT64_MAX / 2048, 3));
	SAYS(run_uint("kb_bytes", 7), "7168");
	SAYS(run_text("kb_bytes", "7"), "7168");
	NOTHING(run_uint("kb_bytes", (uint64_t)1 << 54));
	SAYS(run_uint("sectors_bytes", 7), "3584");
	SAYS(run_range("range_size", 0x1000, 0x3000), "8192");
	SAYS(run_range("range_size", 0, UINT64_MAX), "18446744073709551615");
	NOTHING(run_range("range_size", 1, 0));
	NOTHING(run_uint("range_size", 1));
	SAYS(run_range("range_size1", 0x1000, 0x2fff), "8192");
	SAYS(run_range("range_size1", 0x64, 0x64), "1");
	NOTHING(run_range("range_size1", 0, 0));
	NOTHING(run_range("range_size1", 0, UINT64_MAX));
	SAYS(run2("lock_size", signed_node(10), &last, &little), "90");
	SAYS(run_range("lock_size", 0, 0), "1");
	NOTHING(run2("lock_size", signed_node(10), &eof, &little));
	NOTHING(run_range("lock_size", 0, UINT64_MAX));
	SAYS(run_text("hex_number", "00ff"), "255");
	SAYS(run_text("hex_number", "0xff"), "255");
	SAYS(run_text("hex_number", "ffffffffffffffff"), "18446744073709551615");
	NOTHING(run_text("hex_number", "10000000000000000"));
	NOTHING(run_text("hex_number", "0xg"));
	SAYS(run_uint("hex_number", 0xff), "255");
	SAYS(run_text("oct_number", "0644"), "420");
	NOTHING(run_text("oct_number", "8"));
}
END_TEST

START_TEST(test_devices)
{
	procrec_node minor = unsigned_node(0x1f);
	uint32_t state = 3;
	char wanted[32];
	int i;

	SAYS(run("devnum", signed_node(34816)), "136:0");
	SAYS(run("devnum", signed_node(1025)), "4:1");
	NOTHING(run("devnum", signed_node(0)));
	NOTHING(run("devnum", signed_node(-1)));
	NOTHING(run_uint("devnum", (uint64_t)1 << 32));
	for (i = 0; i < 500; i++) {
		unsigned ma = next_random(&state) & 0xfff, mi = next_random(&state) & 0xfffff;

		/* libc's dev_t has new_encode_dev()'s layout in its lower half */
		sprintf(wanted, "%u:%u", ma, mi);
		if (ma | mi)
			SAYS(run_uint("devnum", (uint64_t)makedev(ma, mi)), wanted);
		SAYS(run_uint("kdev", (uint64_t)ma << 20 | mi), wanted);
	}
	SAYS(run_text("kdev", "15"), "0:21");
	SAYS(run_text("dev_hex", "08:01"), "8:1");
	SAYS(run_text("dev_hex", "fd:1f"), "253:31");
	SAYS(run2("dev_hex", unsigned_node(0xfd), &minor, &little), "253:31");
	SAYS(run_text("dev_hex", "00:fffff"), "0:1048575");
	NOTHING(run_text("dev_hex", "<none>:0"));
	NOTHING(run_text("dev_hex", ":"));
	NOTHING(run_text("dev_hex", "08"));
	NOTHING(run_text("dev_hex", "08:01:02"));
	NOTHING(run_text("dev_hex", "100000000:1"));
}
END_TEST

/* ---- strings, lists and maps ----------------------------------------------------------------- */

START_TEST(test_strings)
{
	SAYS(run_text("escape", "/mnt/a\\040b\\011\\134\\012\\043"), "/mnt/a b\t\\\n#");
	SAYS(run_text("escape", "/plain"), "/plain");
	SAYS(run_text("escape", ""), "");
	SAYS(run_text("escape", "\\377\\303\\244"), "\377\303\244");
	SAYS(run_text("escape", "\\04"), "\\04");
	SAYS(run_text("escape", "\\400\\x41\\"), "\\400\\x41\\");
	SAYS(run_text("escape", "\\\\040"), "\\ ");
	NOTHING(run_uint("escape", 1));
	SAYS(run_text("deleted", "/var/x (deleted)"), "true");
	SAYS(run_text("deleted", "/a//deleted"), "true");
	NOTHING(run_text("deleted", "/var/x (deleted) "));
	NOTHING(run_text("deleted", "(deleted)"));
	NOTHING(run_text("deleted", ""));
	SAYS(run_text("link_kind", "socket:[28161]"), "socket");
	SAYS(run_text("link_inode", "socket:[28161]"), "28161");
	SAYS(run_text("link_kind", "pipe:[1]"), "pipe");
	SAYS(run_text("link_kind", "anon_inode:[eventfd]"), "anon_inode");
	SAYS(run_text("link_kind", "anon_inode:inotify"), "anon_inode");
	NOTHING(run_text("link_inode", "anon_inode:[eventfd]"));
	SAYS(run_text("link_kind", "/memfd:a b (deleted)"), "memfd");
	SAYS(run_text("link_kind", "/dmabuf:"), "dmabuf");
	SAYS(run_text("link_kind", "/SYSV00000000 (deleted)"), "sysv_shm");
	SAYS(run_text("link_kind", "/secretmem (deleted)"), "secretmem");
	SAYS(run_text("link_kind", "/dev/null"), "file");
	SAYS(run_text("link_kind", "/a:[1]"), "file");
	NOTHING(run_text("link_inode", "/a:[1]"));
	SAYS(run_text("link_kind", "(unreachable)/x"), "file");
	SAYS(run_text("link_kind", "net:[4026531840]"), "namespace");
	SAYS(run_text("link_kind", "mnt:[4026531841]"), "namespace");
	SAYS(run_text("link_inode", "net:[4026531840]"), "4026531840");
	SAYS(run_text("link_kind", "pidfd:[77]"), "pidfd");
	NOTHING(run_text("link_kind", ""));
	NOTHING(run_text("link_kind", ":[1]"));
	NOTHING(run_text("link_kind", "x:[]"));
	NOTHING(run_text("link_kind", "x[1]"));
	NOTHING(run_text("link_inode", "x:[99999999999999999999]"));
}
END_TEST

START_TEST(test_options)
{
	SAYS(run_text("options", "rw,relatime,data=ordered"), "[rw|relatime|data=ordered]");
	SAYS(run_text("options", "rw"), "[rw]");
	SAYS(run_text("options", ""), "[]");
	SAYS(run_text("options", "a,,b,"), "[a||b|]");
	SAYS(run_text("options", "rw,context=\"a:b:c0,c1\",x"), "[rw|context=\"a:b:c0,c1\"|x]");
	SAYS(run_text("options", "a=\"b,c"), "[a=\"b|c]");
	SAYS(run_text("options", "a=\"b\"c,d"), "[a=\"b\"c|d]");
	SAYS(run_text("options", "lowerdir=/a\\054b"), "[lowerdir=/a\\054b]");
	SAYS(run_text("options_map", "rw,size=64k,mode=755,x="), "{rw=null|size=64k|mode=755|x=}");
	SAYS(run_text("options_map", "a=1,b,a=2,b=3,a"), "{a=null|b=3}");
	SAYS(run_text("options_map", "a=b=c"), "{a=b=c}");
	SAYS(run_text("options_map", ""), "{}");
	SAYS(run_text("options_map", ","), "{=null}");
	SAYS(run_text("options_map", "c=\"1,2\",d"), "{c=\"1,2\"|d=null}");
	SAYS(run_text("module_deps", "-"), "[]");
	SAYS(run_text("module_deps", "a,b_c,"), "[a|b_c]");
	SAYS(run_text("module_deps", "a,[permanent],"), "[a]");
	SAYS(run_text("module_deps", ""), "[]");
}
END_TEST

START_TEST(test_argv_and_env)
{
	procrec_node args[4], list = {.kind = PROCREC_LIST}, e[4], nv[4][2];
	static const char *const env[4][2] = {{"A", "1"}, {"B", NULL}, {"A", "2"}, {"", "x"}};
	int i;

	NOTHING(run("argv_command", list));
	args[0] = text_node("/bin/sh");
	tree_append(&list, &args[0]);
	SAYS(run("argv_command", list), "/bin/sh");
	args[1] = text_node("");
	tree_append(&list, &args[1]);
	SAYS(run("argv_command", list), "/bin/sh");
	args[2] = text_node("a b");
	tree_append(&list, &args[2]);
	SAYS(run("argv_command", list), "/bin/sh  a b");
	args[3] = unsigned_node(1);
	tree_append(&list, &args[3]);
	NOTHING(run("argv_command", list));
	NOTHING(run_text("argv_command", "x"));

	memset(&list, 0, sizeof(list));
	list.kind = PROCREC_LIST;
	SAYS(run("env_map", list), "{}");
	for (i = 0; i < 4; i++) {
		memset(&e[i], 0, sizeof(e[i]));
		e[i].kind = PROCREC_MAP;
		nv[i][0] = text_node(env[i][0]);
		nv[i][0].key = "name";
		nv[i][0].key_len = 4;
		if (env[i][1])
			nv[i][1] = text_node(env[i][1]);
		else
			memset(&nv[i][1], 0, sizeof(nv[i][1]));
		nv[i][1].key = "value";
		nv[i][1].key_len = 5;
		tree_append(&e[i], &nv[i][0]);
		tree_append(&e[i], &nv[i][1]);
		tree_append(&list, &e[i]);
	}
	SAYS(run("env_map", list), "{A=2|B=null|=x}");
	NOTHING(run_text("env_map", "A=1"));
}
END_TEST

START_TEST(test_backslash)
{
	SAYS(run_text("backslash", "a\\\"b\\\\c\\n"), "a\"b\\cn");
	SAYS(run_text("backslash", "\\"), "\\");
	SAYS(run_text("backslash", "\\\\\\"), "\\\\");
	NOTHING(run_text("backslash", "none"));
	NOTHING(run_text("backslash", ""));
}
END_TEST

/* Bits by Documentation/admin-guide/mm/pagemap.rst. */
START_TEST(test_pagemap)
{
	const uint64_t present = (uint64_t)1 << 63, swapped = (uint64_t)1 << 62;
	int bit;

	SAYS(run_uint("pagemap_flags", present | swapped | (uint64_t)1 << 61 | (uint64_t)15 << 55),
	     "[soft_dirty|exclusive|uffd_wp|guard|file|swapped|present]");
	SAYS(run_uint("pagemap_flags", (uint64_t)3 << 59), "[0x1800000000000000]");
	for (bit = 0; bit < 55; bit++) {
		uint64_t where = (uint64_t)1 << bit;
		char wanted[32];

		SAYS(run_uint("pagemap_flags", where), "[]");
		sprintf(wanted, "%llu", (unsigned long long)where);
		SAYS(run_uint("pagemap_pfn", present | where), wanted);
		NOTHING(run_uint("pagemap_pfn", swapped | where));
		NOTHING(run_uint("pagemap_swap_type", present | where));
		NOTHING(run_uint("pagemap_swap_offset", where));
		sprintf(wanted, "%llu", (unsigned long long)(where & 31));
		SAYS(run_uint("pagemap_swap_type", swapped | where), wanted);
		sprintf(wanted, "%llu", (unsigned long long)(where >> 5));
		SAYS(run_uint("pagemap_swap_offset", swapped | where), wanted);
	}
	/* hidden from who may not know */
	NOTHING(run_uint("pagemap_pfn", present | (uint64_t)1 << 56));
	NOTHING(run_uint("pagemap_swap_type", swapped));
	NOTHING(run_uint("pagemap_swap_offset", swapped | (uint64_t)1 << 57));
	SAYS(run_text("pagemap_pfn", "8000000000000010"), "16");
}
END_TEST

/* include/uapi/linux/pci_regs.h, include/linux/pci_ids.h */
START_TEST(test_pci)
{
	SAYS(run_text("pci_command", "0507"), "[IO|MEMORY|MASTER|SERR|INTX_DISABLE]");
	SAYS(run_text("pci_command", "82f8"),
	     "[SPECIAL|INVALIDATE|VGA_PALETTE|PARITY|WAIT|FAST_BACK|0x8000]");
	SAYS(run_text("pci_status", "0000"), "[]");
	SAYS(run_text("pci_status", "f9f9"),
	     "[IMM_READY|INTERRUPT|CAP_LIST|66MHZ|UDF|FAST_BACK|PARITY|SIG_TARGET_ABORT|"
	     "REC_TARGET_ABORT|REC_MASTER_ABORT|SIG_SYSTEM_ERROR|DETECTED_PARITY]");
	SAYS(run_text("pci_status", "0206"), "[DEVSEL_MEDIUM|0x6]");
	SAYS(run_text("pci_status", "0400"), "[DEVSEL_SLOW]");
	SAYS(run_text("pci_class", "010802"), "STORAGE");
	SAYS(run_uint("pci_class", 0x120000), "ACCELERATOR");
	NOTHING(run_text("pci_class", "000100"));
	NOTHING(run_text("pci_class", "130000"));
	NOTHING(run_text("pci_class", "ffffff"));
	SAYS(run_text("pci_header", "00"), "device");
	SAYS(run_text("pci_header", "81"), "bridge");
	SAYS(run_uint("pci_header", 0x82), "cardbus");
	NOTHING(run_text("pci_header", "03"));
	NOTHING(run_text("pci_header", "ff"));
}
END_TEST

/* Thousands of names, each twice: order, last value, and no quadratic time. */
START_TEST(test_many_keys)
{
	enum { KEYS = 50000 };
	char *text = malloc(KEYS * 2 * 16), *p = text, wanted[16];
	procrec_derived d = {.name = "d", .how = decoder_find("options_map", 11)};
	const procrec_node *out, *k;
	procrec_node n;
	int i;

	ck_assert(text != NULL);
	for (i = 0; i < 2 * KEYS; i++)
		p += sprintf(p, "%sk%d=%d", i ? "," : "", i % KEYS, i);
	n = text_node(text);
	ck_assert_int_eq(procrec_derive(&d, &n, NULL, NULL, scratch, &out), 1);
	for (i = 0, k = out->v.c.first; k; k = k->next, i++) {
		sprintf(wanted, "k%d", i);
		ck_assert(strlen(wanted) == k->key_len && !memcmp(wanted, k->key, k->key_len));
		sprintf(wanted, "%d", i + KEYS);
		ck_assert(str_is(k->v.s, wanted));
		ck_assert(k->flags & PROCREC_DATA);
	}
	ck_assert_int_eq(i, KEYS);
	free(text);
}
END_TEST

START_TEST(test_cpus)
{
	char mask[8200];
	const char *s;
	size_t n;

	SAYS(run_text("cpu_list", "0-3,5"), "[0|1|2|3|5]");
	SAYS(run_text("cpu_list", "7"), "[7]");
	SAYS(run_text("cpu_list", ""), "[]");
	NOTHING(run_text("cpu_list", "3-0"));
	NOTHING(run_text("cpu_list", "0-"));
	NOTHING(run_text("cpu_list", "0,"));
	NOTHING(run_text("cpu_list", "0-4294967295"));
	NOTHING(run_text("cpu_list", "18446744073709551615"));
	NOTHING(run_text("cpu_list", "0-16384"));
	NOTHING(run_text("cpu_list", "0-16383,16384"));
	s = run_text("cpu_list", "0-8191");
	for (n = 1; (s = strchr(s, '|')); s++)
		n++;
	ck_assert_uint_eq(n, 8192);
	SAYS(run_text("cpu_mask", "ff"), "[0|1|2|3|4|5|6|7]");
	SAYS(run_text("cpu_mask", "5,00000001"), "[0|32|34]");
	SAYS(run_text("cpu_mask", "00000000,80000000,00000000"), "[63]");
	SAYS(run_text("cpu_mask", "0"), "[]");
	SAYS(run_uint("cpu_mask", (uint64_t)1 << 63 | 2), "[1|63]");
	NOTHING(run_text("cpu_mask", ""));
	NOTHING(run_text("cpu_mask", "1,0000001"));
	NOTHING(run_text("cpu_mask", ",00000001"));
	NOTHING(run_text("cpu_mask", "1,,00000001"));
	NOTHING(run_text("cpu_mask", "00000001,"));
	NOTHING(run_text("cpu_mask", "xy"));
	memset(mask, 'f', sizeof(mask));
	mask[sizeof(mask) - 1] = '\0';
	NOTHING(run_text("cpu_mask", mask));
}
END_TEST

/* ---- what no kernel prints ------------------------------------------------------------------- */

static const char *const all[] = {
	"ipv4",          "ipv4_net",     "ipv6",          "ipv6_net",        "ip_net",
	"port",          "mac",          "tcp_state",     "udp_state",       "raw_state",
	"unix_state",    "socket_state", "bt_state",      "sctp_state",      "tcp_timer",
	"sock_type",     "unix_type",    "unix_flags",    "ip_proto",        "netlink_protocol",
	"ether_type",    "arp_hw",       "arp_flags",     "route_flags",     "route6_flags",
	"if_flags",      "ifa_flags",    "ifa_scope",     "mcast6_flags",    "ticks_seconds",
	"ms_seconds",    "us_seconds",   "ns_seconds",    "pages_bytes",     "kb_bytes",
	"sectors_bytes", "range_size",   "range_size1",   "lock_size",       "hex_number",
	"oct_number",    "devnum",       "kdev",          "dev_hex",         "fd_flags",
	"epoll_events",  "inotify_mask", "fanotify_mask", "clock_id",        "link_kind",
	"link_inode",    "deleted",      "escape",        "options",         "options_map",
	"argv_command",  "env_map",      "task_state",    "sched_policy",    "seccomp_mode",
	"signal_list",   "cap_list",     "personality",   "coredump_filter", "perms",
	"vm_flags",      "cpu_list",     "cpu_mask",      "module_taint",    "module_deps",
	"taint_flags",   "key_flags",    "console_flags", "console_io",      "ipv4_vif",
	"vif_flags",     "mif_flags",    "units_bytes",   "signal_name",     "ax25_state",
	"netrom_state",  "x25_state",
};

static int touch(void *ud, const procrec_node *n, int depth)
{
	unsigned *sum = ud;
	size_t i;

	(void)depth;
	for (i = 0; i < n->key_len; i++)
		*sum += (unsigned char)n->key[i];
	if (n->kind == PROCREC_STR)
		for (i = 0; i < n->v.s.n; i++)
			*sum += (unsigned char)n->v.s.p[i];
	if (n->kind == PROCREC_STR && (n->flags & PROCREC_CLEAN))
		for (i = 0; i < n->v.s.n; i++)
			ck_assert(n->v.s.p[i] >= ' ' && n->v.s.p[i] < 127 && n->v.s.p[i] != '"' &&
				  n->v.s.p[i] != '\\');
	return 0;
}

/* Whatever the source is: something of the promised kind, or nothing. */
static void try_all(const procrec_node *src, const procrec_node *second)
{
	const procrec_machine *machines[] = {&little, &big, &unknown, NULL};
	procrec_node a = *src, b = *second, map = {.kind = PROCREC_MAP};
	unsigned sum = 0;
	size_t i;

	a.key = "a";
	a.key_len = 1;
	b.key = "b";
	b.key_len = 1;
	tree_append(&map, &a);
	tree_append(&map, &b);
	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		procrec_derived d = {.name = "d", .how = decoder_find(all[i], strlen(all[i]))};
		const procrec_node *out = NULL;
		size_t k;
		int rc;

		ck_assert_msg(d.how != NULL, "no decoder %s", all[i]);
		for (k = 0; k < 12; k++) {
			d.from2 = k < 4 ? NULL : k < 8 ? "b" : "none";
			rc = procrec_derive(&d, &a, &map, machines[k % 4], scratch, &out);
			ck_assert_msg(rc == 0 || rc == 1, "%s: %d", all[i], rc);
			if (!rc)
				continue;
			ck_assert_int_lt(k, 8);
			ck_assert_int_eq(out->kind, decoder_kind(d.how));
			procrec_walk(out, touch, &sum);
		}
	}
}

START_TEST(test_nonsense)
{
	static const char bytes[] = "0123456789abcdefxSYV/:,-=[]()\\\"' .\n\0\377\200 deleted";
	static const char *const texts[] = {
		"",
		"-",
		",",
		":",
		"=",
		"[",
		"]",
		"[]",
		":[",
		":[]",
		"\\",
		"\\0",
		"\"",
		"=\"",
		"=\",",
		"0x",
		"0x0",
		"-1",
		"--",
		"(",
		" ",
		"/",
		"\xff",
		"0-0-0",
		"0:0:0",
		"9223372036854775808",
		"18446744073709551616",
		"ffffffffffffffffffffffffffffffff",
	};
	static const uint64_t numbers[] = {
		0, 1, 31, 32, 64, 255, 65536, INT64_MAX, (uint64_t)1 << 63, UINT64_MAX};
	procrec_node n, second = {.kind = PROCREC_NULL}, map = {.kind = PROCREC_MAP}, in;
	uint32_t state = 4;
	size_t i, k;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		n = text_node(texts[i]);
		try_all(&n, &second);
		second = n;
	}
	for (i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		n = unsigned_node(numbers[i]);
		try_all(&n, &second);
		second = n;
		n.kind = PROCREC_INT;
		try_all(&n, &second);
		n.kind = PROCREC_DEC;
		n.scale = (uint8_t)(i * 28);
		try_all(&n, &second);
		n.kind = PROCREC_BOOL;
		try_all(&n, &second);
		n.kind = PROCREC_NULL;
		try_all(&n, &second);
	}
	n = map;
	try_all(&n, &second);
	n.kind = PROCREC_LIST;
	try_all(&n, &n);
	in = map;
	tree_append(&n, &in);
	try_all(&n, &n);
	in = text_node("");
	in.v.s.p = NULL;
	in.next = NULL;
	try_all(&n, &in);
	try_all(&in, &n);
	/* exactly as long as they are, so that a sanitizer sees a byte too far */
	for (i = 0; i < 600; i++) {
		size_t len = next_random(&state) % 40;
		char *p = malloc(len + !len);

		ck_assert(p != NULL);
		for (k = 0; k < len; k++)
			p[k] = bytes[next_random(&state) % (sizeof(bytes) - 1)];
		n = text_node("");
		n.v.s.p = p;
		n.v.s.n = len;
		try_all(&n, &n);
		free(p);
	}
	ck_assert(decoder_find("ipv", 3) == NULL);
	ck_assert(decoder_find("ipv4_", 5) == NULL);
	ck_assert(decoder_find("", 0) == NULL);
	ck_assert(decoder_find("ipv4_net", 4) == decoder_find("ipv4", 4));
}
END_TEST

struct budget {
	long left;
};

static void *miser(void *ud, void *p, size_t old, size_t n)
{
	struct budget *b = ud;

	if (n && b->left-- <= 0)
		return NULL;
	return procrec_default_alloc(NULL, p, old, n);
}

START_TEST(test_memory)
{
	static const char *const how[] = {"options",  "options_map", "cpu_list", "escape",
					  "vm_flags", "module_deps", "perms"};
	struct budget budget = {0};
	procrec_allocator alloc = {miser, &budget};
	const procrec_node *out;
	procrec_scratch *s;
	procrec_node n;
	char *text = malloc(200001);
	size_t i;
	long have;

	ck_assert(text != NULL);
	ck_assert(procrec_scratch_open(&alloc) == NULL);
	procrec_scratch_close(NULL);
	for (i = 0; i < 200000; i += 8)
		memcpy(text + i, "a b=\\,c,", 8);
	text[200000] = '\0';
	for (i = 0; i < sizeof(how) / sizeof(*how); i++) {
		procrec_derived d = {.name = "d", .how = decoder_find(how[i], strlen(how[i]))};
		int rc = 0;

		n = text_node(strcmp(how[i], "cpu_list") ? text : "0-9999");
		for (have = 1; rc != 1; have++) {
			budget.left = have;
			s = procrec_scratch_open(&alloc);
			ck_assert(s != NULL);
			rc = procrec_derive(&d, &n, NULL, NULL, s, &out);
			ck_assert(rc == 1 || rc == PROCREC_ENOMEM);
			ck_assert(have > 1 || rc == PROCREC_ENOMEM);
			procrec_scratch_close(s);
			ck_assert_int_lt(have, 100);
		}
	}
	free(text);
}
END_TEST

static void setup(void)
{
	scratch = procrec_scratch_open(NULL);
	ck_assert(scratch != NULL);
}

static void teardown(void)
{
	procrec_scratch_close(scratch);
}

int main(void)
{
	Suite *suite = suite_create("derive");
	TCase *c = tcase_create("decoders");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, test_ipv4);
	tcase_add_test(c, test_ipv6);
	tcase_add_test(c, test_link_layer);
	tcase_add_test(c, test_socket_names);
	tcase_add_test(c, test_interface_names);
	tcase_add_test(c, test_process_names);
	tcase_add_test(c, test_signals);
	tcase_add_test(c, test_file_names);
	tcase_add_test(c, test_letters);
	tcase_add_test(c, test_times);
	tcase_add_test(c, test_sizes);
	tcase_add_test(c, test_devices);
	tcase_add_test(c, test_strings);
	tcase_add_test(c, test_options);
	tcase_add_test(c, test_argv_and_env);
	tcase_add_test(c, test_many_keys);
	tcase_add_test(c, test_cpus);
	tcase_add_test(c, test_backslash);
	tcase_add_test(c, test_pagemap);
	tcase_add_test(c, test_pci);
	tcase_add_test(c, test_nonsense);
	tcase_add_test(c, test_memory);
	suite_add_tcase(suite, c);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
