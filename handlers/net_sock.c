/* SPDX-License-Identifier: MIT */
/*
 * net_sock.c - tables of the socket lists in net/ and of what the kernel counts about sockets.
 *
 * handlers/WRITING.md is the manual of the table language; the formats are the kernel's, with names
 * in them. Start at net/tcp; the other lists of sockets share its middle part. Packet filters are
 * net_filter.c's.
 */
#include "tables.h"

/* clang-format off */

/* What tcp, udp and raw share: the kernel prints "%08X" words and one counter after the other. */
#define SOCKET_QUEUES \
	"{st%02X} {tx_queue%08X,q}:{rx_queue%08X,q} {tr%02X}:{tm_when%08lX,q} {retrnsmt%08X,q} " \
	"{uid%5u} {timeout%8d} {inode%lu} {refcnt%d} {sk%pK}"

#define ADDRESSES_4 \
	"{local_address%08X}:{local_port_hex%04X} {rem_address%08X}:{rem_port_hex%04X} "
/* The four words of an IPv6 address do not fit a number: a string of 32 digits. */
#define ADDRESSES_6 \
	"{local_address%[0-9A-F]}:{local_port_hex%04X} {rem_address%[0-9A-F]}:{rem_port_hex%04X} "

#define HEADING_4 \
	"sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  " \
	"timeout inode"
#define HEADING_6 \
	"  sl  local_address                         remote_address                        st " \
	"tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode"

#define SOCKET_DOCS \
	"doc sl: entry number in the listing\n" \
	"doc local_address: local address, in words of the machine's byte order\n" \
	"doc rem_address: remote address, in words of the machine's byte order\n" \
	"doc rem_port_hex: remote port\n" \
	"doc st: state of the socket\n" \
	"doc uid: owner\n" \
	"doc inode: inode of the socket, 0 if no process has it\n" \
	"doc refcnt: references to the socket\n" \
	"doc sk: address of the socket in the kernel, zero or a stand-in for it to most readers\n"

#define TCP_DOCS \
	SOCKET_DOCS \
	"doc local_port_hex: local port\n" \
	"doc tx_queue bytes: written and not acknowledged\n" \
	"doc rx_queue bytes: received and not read; of a listening socket the waiting " \
		"connections\n" \
	"doc tr: the timer that is active\n" \
	"doc tm_when ticks: until that timer expires\n" \
	"doc retrnsmt: retransmissions that were not answered\n" \
	"doc timeout: zero window probes that were not answered\n" \
	"doc rto ticks: retransmission timeout; connections in SYN_RECV and TIME_WAIT end before " \
		"it\n" \
	"doc ato ticks: delayed acknowledgement timeout\n" \
	"doc quick_pingpong: quick acknowledgements times two, plus one in interactive mode\n" \
	"doc cwnd segments: congestion window\n" \
	"doc ssthresh segments: slow start threshold, -1 in initial slow start; of a listening " \
		"socket the length of its fast open queue\n" \
	PORTS \
	"derive state tcp_state(st)\n" \
	"derive timer tcp_timer(tr)\n" \
	"derive tm_when_seconds ticks_seconds(tm_when)\n" \
	"derive rto_seconds ticks_seconds(rto)\n" \
	"derive ato_seconds ticks_seconds(ato)\n"

/* Lists of datagram sockets have tcp's columns; most of them have nothing to say. */
#define DATAGRAM_DOCS \
	SOCKET_DOCS \
	"doc tx_queue bytes: memory of what waits to be sent\n" \
	"doc rx_queue bytes: memory of what waits to be read\n" \
	"doc tr: always 00: no timer\n" \
	"doc tm_when ticks: always 0\n" \
	"doc retrnsmt: always 0\n" \
	"doc timeout: always 0\n" \
	"doc drops packets: received and thrown away; negative after 2^31 of them before 5.1\n"

#define UDP_DOCS \
	DATAGRAM_DOCS \
	"doc local_port_hex: local port\n" \
	PORTS \
	"derive state udp_state(st)\n"

#define RAW_DOCS \
	DATAGRAM_DOCS \
	"doc local_port_hex: number of the protocol above IP\n" \
	PORTS \
	"derive protocol ip_proto(local_port_hex)\n" \
	"derive state raw_state(st)\n"

/* A ping socket's port is the identifier in its echo requests. */
#define PING_DOCS \
	DATAGRAM_DOCS \
	"doc local_port_hex: identifier of its echo requests\n" \
	PORTS \
	"derive state udp_state(st)\n"

#define PORTS \
	"derive local_port port(local_port_hex)\n" \
	"derive rem_port port(rem_port_hex)\n"

#define IPS_4 \
	"derive local_ip ipv4(local_address)\n" \
	"derive rem_ip ipv4(rem_address)\n"
#define IPS_6 \
	"derive local_ip ipv6(local_address)\n" \
	"derive rem_ip ipv6(rem_address)\n"

/* slw: "%4d:" before 2.6.37, "%5d:" since. */
#define DATAGRAM_PARAMS \
	"param ptr 8 16 16\n" \
	"param slw 4 5 5\n"

#define DATAGRAM_ROW_4 \
	"rec|{sl%*d,w=slw}: " ADDRESSES_4 SOCKET_QUEUES " {drops%d}"
#define DATAGRAM_ROW_6 \
	"rec|{sl%*d,w=slw}: " ADDRESSES_6 SOCKET_QUEUES " {drops%d}"

const char procrec_net_tcp[] =
"dataset net/tcp @net/tcp\n"
"kernel net/ipv4/tcp_ipv4.c:tcp4_seq_show\n"
"summary TCP sockets over IPv4\n"
"param ptr 8 16 16\n"
"head|  " HEADING_4 "{>149}\n"
"rec|{sl%4d}: " ADDRESSES_4 SOCKET_QUEUES
	"{? {rto%lu} {ato%lu} {quick_pingpong%u} {cwnd%u} {ssthresh%d}}{>149}\n"
IPS_4
TCP_DOCS;

const char procrec_net_tcp6[] =
"dataset net/tcp6 @net/tcp6\n"
"kernel net/ipv6/tcp_ipv6.c:tcp6_seq_show\n"
"summary TCP sockets over IPv6\n"
"param ptr 8 16 16\n"
"head|" HEADING_6 "\n"
"rec|{sl%4d}: " ADDRESSES_6 SOCKET_QUEUES
	"{? {rto%lu} {ato%lu} {quick_pingpong%u} {cwnd%u} {ssthresh%d}}\n"
IPS_6
TCP_DOCS;

/* lead: the heading begins with three blanks in 4.15 and since 5.4, with two in all others. */
const char procrec_net_udp[] =
"dataset net/udp @net/udp\n"
"kernel net/ipv4/udp.c:udp4_seq_show\n"
"summary UDP sockets over IPv4\n"
"param lead 2 3 3\n"
DATAGRAM_PARAMS
"format 2.6.27\n"
"head|{>*lead}" HEADING_4 " ref pointer drops{>127}\n"
DATAGRAM_ROW_4 "{>127}\n"
"format 2.6.24\n"
"head|{>*lead}" HEADING_4 "{>127}\n"
"rec|{sl%*d,w=slw}: " ADDRESSES_4 SOCKET_QUEUES "{>127}\n"
IPS_4
UDP_DOCS;

const char procrec_net_udp6[] =
"dataset net/udp6 @net/udp6\n"
"kernel net/ipv6/udp.c:udp6_seq_show\n"
"summary UDP sockets over IPv6\n"
DATAGRAM_PARAMS
"head|" HEADING_6 " ref pointer drops\n"
DATAGRAM_ROW_6 "\n"
IPS_6
UDP_DOCS;

const char procrec_net_udplite[] =
"dataset net/udplite @net/udplite\n"
"kernel net/ipv4/udp.c:udp4_seq_show\n"
"summary UDP-Lite sockets over IPv4; gone after 7.0\n"
"param lead 2 3 3\n"
DATAGRAM_PARAMS
"head|{>*lead}" HEADING_4 " ref pointer drops{>127}\n"
DATAGRAM_ROW_4 "{>127}\n"
IPS_4
UDP_DOCS;

const char procrec_net_udplite6[] =
"dataset net/udplite6 @net/udplite6\n"
"kernel net/ipv6/udp.c:udp6_seq_show\n"
"summary UDP-Lite sockets over IPv6; gone after 7.0\n"
DATAGRAM_PARAMS
"head|" HEADING_6 " ref pointer drops\n"
DATAGRAM_ROW_6 "\n"
IPS_6
UDP_DOCS;

const char procrec_net_raw[] =
"dataset net/raw @net/raw\n"
"kernel net/ipv4/raw.c:raw_seq_show\n"
"summary Raw sockets over IPv4\n"
"param ptr 8 16 16\n"
"head|  " HEADING_4 " ref pointer drops\n"
"rec|{sl%4d}: " ADDRESSES_4 SOCKET_QUEUES " {drops%d}\n"
IPS_4
RAW_DOCS;

const char procrec_net_raw6[] =
"dataset net/raw6 @net/raw6\n"
"kernel net/ipv6/raw.c:raw6_seq_show\n"
"summary Raw sockets over IPv6\n"
DATAGRAM_PARAMS
"head|" HEADING_6 " ref pointer drops\n"
DATAGRAM_ROW_6 "\n"
IPS_6
RAW_DOCS;

const char procrec_net_icmp[] =
"dataset net/icmp @net/icmp\n"
"kernel net/ipv4/ping.c:ping_v4_seq_show\n"
"summary Ping sockets over IPv4, which need no privilege\n"
DATAGRAM_PARAMS
"head|  " HEADING_4 " ref pointer drops{>127}\n"
DATAGRAM_ROW_4 "{>127}\n"
IPS_4
PING_DOCS;

const char procrec_net_icmp6[] =
"dataset net/icmp6 @net/icmp6\n"
"kernel net/ipv6/ping.c:ping_v6_seq_show\n"
"summary Ping sockets over IPv6, which need no privilege\n"
DATAGRAM_PARAMS
"head|" HEADING_6 " ref pointer drops\n"
DATAGRAM_ROW_6 "\n"
IPS_6
PING_DOCS;

const char procrec_net_unix[] =
"dataset net/unix @net/unix\n"
"kernel net/unix/af_unix.c:unix_seq_show\n"
"summary UNIX domain sockets\n"
"param ptr 8 16 16\n"
"head|Num       RefCount Protocol Flags    Type St Inode Path\n"
"rec cont|{num%pK}: {refcnt%08X,q} {protocol%08X} {flags%08X} {type%04X} {st%02X} {inode%5lu}{? "
	"{path%s}}\n"
"doc num: address of the socket in the kernel, zero or a stand-in for it to most readers\n"
"doc refcnt: references to the socket\n"
"doc protocol: always 0\n"
"doc flags: 00010000: it is listening\n"
"doc type: 0001 stream, 0002 datagram (on MIPS the other way round), 0005 packets in sequence\n"
"doc st: connection: 01 unconnected, 02 connecting, 03 connected, 04 disconnecting\n"
"doc inode: inode of the socket, 0 if no process has it\n"
"doc path: name that it is bound to; one that begins with @ is abstract, its NUL bytes shown as @\n"
"derive flags_list unix_flags(flags)\n"
"derive type_name unix_type(type)\n"
"derive state unix_state(st)\n";

/* label: "sk" is as wide as a pointer since 5.15, and eight bytes wide before. */
const char procrec_net_packet[] =
"dataset net/packet @net/packet\n"
"kernel net/packet/af_packet.c:packet_seq_show\n"
"summary Packet sockets, which see whole frames\n"
"param ptr 8 16 16\n"
"param label 9 17 17\n"
"head|sk{>*label}RefCnt Type Proto  Iface R Rmem   User   Inode\n"
"rec|{sk%pK} {refcnt%-6d} {type%-4d} {proto%04x}   {iface%-5d} {running%d} {rmem%-6u} {user%-6u} "
	"{inode%-6lu}\n"
"doc sk: address of the socket in the kernel, zero or a stand-in for it to most readers\n"
"doc refcnt: references to the socket\n"
"doc type: 2 datagram, 3 raw, 10 the obsolete packet type\n"
"doc proto: protocol that it receives, as in an Ethernet header; 0003 is all\n"
"doc iface: number of the interface that it is bound to, 0 for any\n"
"doc running: 1 while it receives\n"
"doc rmem bytes: memory of what waits to be read\n"
"doc user: owner\n"
"doc inode: inode of the socket\n"
"derive type_name sock_type(type)\n"
"derive proto_name ether_type(proto)\n";

#define NETLINK_BEGIN "rec|{sk%pK} {eth%-3d} "
#define NETLINK_OLD \
	NETLINK_BEGIN "{pid%-6d} {groups%08x} {rmem%-8d} {wmem%-8d} "

/*
 * Until 3.10 dump was the address of a callback, "(null)" without one, padded like a pointer since
 * 2.6.37. The row of numbers stands first: it refuses zeros in front and letters.
 */
const char procrec_net_netlink[] =
"dataset net/netlink @net/netlink\n"
"kernel net/netlink/af_netlink.c:netlink_seq_show\n"
"summary Netlink sockets\n"
"param ptr 8 16 16\n"
"param dump 6 16 6\n"
"format 4.18\n"
"head|sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode\n"
NETLINK_BEGIN "{pid%-10u} {groups%08x} {rmem%-8d} {wmem%-8d} {dump%-5d} {locks%-8d} {drops%-8u} "
	"{inode%-8lu}\n"
"format 2.6.37\n"
"head|sk       Eth Pid    Groups   Rmem     Wmem     Dump     Locks     Drops     Inode\n"
NETLINK_OLD "{dump%d} {locks%-8d} {drops%-8d} {inode%-8lu}\n"
NETLINK_OLD "{dump%*[0-9a-f()nul],w=dump} {locks%-8d} {drops%-8d} {inode%-8lu}\n"
"format 2.6.32\n"
"head|sk       Eth Pid    Groups   Rmem     Wmem     Dump     Locks     Drops\n"
NETLINK_OLD "{dump%*[0-9a-f()nul],w=dump} {locks%-8d} {drops%-8d}\n"
"doc sk: address of the socket in the kernel, zero or a stand-in for it to most readers\n"
"doc eth: netlink protocol\n"
"doc pid: port of the socket: 0 is the kernel's, else often its process's number; negative before "
	"3.11\n"
"doc groups: mask of the first 32 multicast groups that it listens to\n"
"doc rmem bytes: memory of what waits to be read\n"
"doc wmem bytes: memory of what waits to be sent\n"
"doc dump: 1 while a dump runs; before 3.13 the address of its callback, (null) for none\n"
"doc locks: references to the socket\n"
"doc drops since 2.6.32: messages that were lost because the receiver was too slow\n"
"doc inode since 2.6.37: inode of the socket, 0 if no process has it\n"
"derive protocol netlink_protocol(eth)\n";

#define PROTOCOLS_HEAD \
	"head|protocol  size sockets  memory press maxhdr  slab module     "
#define PROTOCOLS_ROW \
	"rec|{protocol%-9w} {size%4u} {sockets%6d}  {memory%6ld}   {press%-3w} {maxhdr%6u}   " \
	"{slab%-3w}  {module%-10w}  {methods*[  ]"

const char procrec_net_protocols[] =
"dataset net/protocols @net/protocols\n"
"kernel net/core/sock.c:proto_seq_show\n"
"summary Protocols that sockets can be made of\n"
"format 6.5\n"
PROTOCOLS_HEAD "cl co di ac io in de sh ss gs se re bi br ha uh gp em\n"
PROTOCOLS_ROW "(close,connect,disconnect,accept,ioctl,init,destroy,shutdown,setsockopt,getsockopt,"
	"sendmsg,recvmsg,bind,backlog_rcv,hash,unhash,get_port,enter_memory_pressure):{%c}}\n"
"format 2.6.12\n"
PROTOCOLS_HEAD "cl co di ac io in de sh ss gs se re sp bi br ha uh gp em\n"
PROTOCOLS_ROW "(close,connect,disconnect,accept,ioctl,init,destroy,shutdown,setsockopt,getsockopt,"
	"sendmsg,recvmsg,sendpage,bind,backlog_rcv,hash,unhash,get_port,enter_memory_pressure):{%c}"
		"}\n"
"doc protocol: its name\n"
"doc size bytes: of the kernel's object for a socket\n"
"doc sockets: sockets in use\n"
"doc memory pages: memory that all its sockets use, -1 where that is not counted\n"
"doc press: yes while it is short of memory, NI where that is not noticed\n"
"doc maxhdr bytes: the longest header it puts before data\n"
"doc slab: yes if its sockets have a slab cache of their own\n"
"doc module: kernel module that brings it, kernel if it is built in\n"
"doc methods: y for each operation that it has\n"
"doc methods_more: operations that no name is known for\n"
"derive memory_bytes pages_bytes(memory)\n";

const char procrec_net_ptype[] =
"dataset net/ptype @net/ptype\n"
"kernel net/core/net-procfs.c:ptype_seq_show\n"
"summary Functions that take packets of a type\n"
"head|Type Device      Function\n"
"rec|{type%-4[0-9a-fAL]} {device%-8w,empty} {function%s}\n"
"doc type: type of the Ethernet header, or ALL\n"
"doc device: the interface, empty for any\n"
"doc function: the kernel's function\n"
"derive type_name ether_type(type)\n";

/* ---- counters -------------------------------------------------------------------------------- */

const char procrec_net_sockstat[] =
"dataset net/sockstat @net/sockstat\n"
"kernel net/ipv4/proc.c:sockstat_seq_show\n"
"summary Use of sockets over IPv4\n"
"rec\n"
" set sockets|sockets: used {used%d}\n"
" set TCP|TCP: inuse {inuse%d} orphan {orphan%d} tw {tw%d} alloc {alloc%d} mem {mem%ld}\n"
" set UDP|UDP: inuse {inuse%d}{? mem {mem%ld}}\n"
" set UDPLITE|UDPLITE: inuse {inuse%d}\n"
" set RAW|RAW: inuse {inuse%d}\n"
" set FRAG|FRAG: inuse {inuse%u} memory {memory%lu}\n"
" set|{@%[^:]}:{=*: {@%w} {=%ld}}\n"
"doc sockets.used: sockets of all families\n"
"doc TCP.inuse: sockets that are hashed: listening or connected\n"
"doc TCP.orphan: connections that no process has any more; counted for all network name spaces\n"
"doc TCP.tw: connections in TIME_WAIT\n"
"doc TCP.alloc: sockets that are allocated, IPv6's too; counted for all network name spaces\n"
"doc TCP.mem pages: memory of all TCP sockets, IPv6's too; counted for all network name spaces\n"
"doc UDP.mem pages since 2.6.25: memory of all UDP sockets, IPv6's too\n"
"doc inuse: sockets in use; of FRAG packets that are put together\n"
"doc memory bytes: memory of fragments\n"
"doc sockets: sockets of all families\n"
"doc TCP: TCP\n"
"doc UDP: UDP\n"
"doc UDPLITE: UDP-Lite; gone after 7.0\n"
"doc RAW: raw sockets\n"
"doc FRAG: packets whose fragments have not all come\n"
"derive mem_bytes pages_bytes(TCP.mem)\n"
"derive mem_bytes pages_bytes(UDP.mem)\n";

const char procrec_net_sockstat6[] =
"dataset net/sockstat6 @net/sockstat6\n"
"kernel net/ipv6/proc.c:sockstat6_seq_show\n"
"summary Use of sockets over IPv6\n"
"rec\n"
" set TCP6|TCP6: inuse {inuse%d}\n"
" set UDP6|UDP6: inuse {inuse%d}\n"
" set UDPLITE6|UDPLITE6: inuse {inuse%d}\n"
" set RAW6|RAW6: inuse {inuse%d}\n"
" set FRAG6|FRAG6: inuse {inuse%u} memory {memory%lu}\n"
" set|{@%[^:]}:{=*: {@%w} {=%ld}}\n"
"doc inuse: sockets in use; of FRAG6 packets that are put together\n"
"doc memory bytes: memory of fragments\n"
"doc TCP6: TCP over IPv6\n"
"doc UDP6: UDP over IPv6\n"
"doc UDPLITE6: UDP-Lite over IPv6; gone after 7.0\n"
"doc RAW6: raw sockets over IPv6\n"
"doc FRAG6: packets whose fragments have not all come\n";

const char procrec_net_tls_stat[] =
"dataset net/tls_stat @net/tls_stat\n"
"kernel net/tls/tls_proc.c:tls_statistics_seq_show\n"
"summary Counters of the kernel's TLS\n"
"rec\n"
" set|{@%-32w}\t{=%lu}\n";

const char procrec_net_xfrm_stat[] =
"dataset net/xfrm_stat @net/xfrm_stat\n"
"kernel net/xfrm/xfrm_proc.c:xfrm_statistics_seq_show\n"
"summary Counters of IPsec errors\n"
"rec\n"
" set|{@%-24w}\t{=%lu}\n";

/* ---- SCTP ------------------------------------------------------------------------------------ */

const char procrec_net_sctp_snmp[] =
"dataset net/sctp/snmp @net/sctp/snmp\n"
"kernel net/sctp/proc.c:sctp_snmp_seq_show\n"
"summary Counters of SCTP\n"
"rec\n"
" set|{@%-32w}\t{=%ld}\n";

#define SCTP_SOCKET_DOCS \
	"doc sock: address of the socket in the kernel, zero or a stand-in for it to most " \
		"readers\n" \
	"doc sty: style of the socket: 0 one to many, 1 the same for high bandwidth, 2 one to " \
		"one\n" \
	"doc sst: state of the socket, in TCP's numbers\n" \
	"doc lport: local port\n" \
	"doc uid: owner\n" \
	"doc inode: inode of the socket\n"

const char procrec_net_sctp_eps[] =
"dataset net/sctp/eps @net/sctp/eps\n"
"kernel net/sctp/proc.c:sctp_eps_seq_show\n"
"summary SCTP endpoints\n"
"head| ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS\n"
"rec|{endpt%8lx} {sock%8lx} {sty%-3d} {sst%-3d} {hbkt%-4d} {lport%-5d} {uid%5u} {inode%5lu} "
	"{laddrs*:{%[0-9a-f.:]} }\n"
"doc endpt: address of the endpoint in the kernel, zero or a stand-in for it to most readers\n"
SCTP_SOCKET_DOCS
"doc hbkt: bucket of the hash table\n"
"doc laddrs: local addresses\n"
"derive socket_state tcp_state(sst)\n";

#define SCTP_ASSOC \
	"rec|{assoc%8lx} {sock%8lx} {sty%-3d} {sst%-3d} {st%-2d} {hbkt%-4d} {assoc_id%4d} " \
		"{tx_queue%8d} {rx_queue%8d} {uid%7u} {inode%5lu} {lport%-5d} {rport%5d}  " \
		"{laddrs*:{primary?*}{address%[0-9a-f.:]} }<-> " \
		"{raddrs*:{primary?*}{address%[0-9a-f.:]} }\t" \
	"{hbint%8lu} {ins%5d} {outs%5d} {maxrt%4d} {t1x%4d} {t2x%4d} {rtxc%8d}"

const char procrec_net_sctp_assocs[] =
"dataset net/sctp/assocs @net/sctp/assocs\n"
"kernel net/sctp/proc.c:sctp_assocs_seq_show\n"
"summary SCTP associations\n"
"format 3.10\n"
"head| ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS "
	"<-> RADDRS HBINT INS OUTS MAXRT T1X T2X RTXC wmema wmemq sndbuf rcvbuf\n"
SCTP_ASSOC " {wmema%8d} {wmemq%8d} {sndbuf%8d} {rcvbuf%8d}\n"
"format 2.6.32\n"
"head| ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS "
	"<-> RADDRS HBINT INS OUTS MAXRT T1X T2X RTXC\n"
SCTP_ASSOC "\n"
"doc assoc: address of the association in the kernel, zero or a stand-in for it to most readers\n"
SCTP_SOCKET_DOCS
"doc st: state of the association\n"
"doc hbkt: bucket of the hash table; always 0 in newer kernels\n"
"doc assoc_id: number of the association\n"
"doc tx_queue bytes: data that waits to be sent or acknowledged\n"
"doc rx_queue bytes: data that waits to be read\n"
"doc rport: remote port\n"
"doc laddrs: local addresses\n"
"doc raddrs: remote addresses\n"
"doc primary: the address that is used first\n"
"doc address: IP address\n"
"doc hbint jiffies: between heartbeats\n"
"doc ins: streams that come in\n"
"doc outs: streams that go out\n"
"doc maxrt: retransmissions after which the peer counts as dead\n"
"doc t1x: times that INIT or COOKIE was sent again\n"
"doc t2x: times that SHUTDOWN was sent again\n"
"doc rtxc: chunks of data that were sent again\n"
"doc wmema bytes since 3.10: memory of the socket for sending\n"
"doc wmemq bytes since 3.10: memory of what waits to be sent\n"
"doc sndbuf bytes since 3.10: limit of memory for sending\n"
"doc rcvbuf bytes since 3.10: limit of memory for receiving\n"
"derive socket_state tcp_state(sst)\n"
"derive state sctp_state(st)\n";

#define SCTP_REMADDR \
	"rec|{addr%[0-9a-f.:]}  {assoc_id%d} {hb_act%d} {rto%lu} {max_path_rtx%d} " \
		"{rem_addr_rtx%d} {start%d}"

const char procrec_net_sctp_remaddr[] =
"dataset net/sctp/remaddr @net/sctp/remaddr\n"
"kernel net/sctp/proc.c:sctp_remaddr_seq_show\n"
"summary Remote addresses of SCTP associations\n"
"format 3.19\n"
"head|ADDR ASSOC_ID HB_ACT RTO MAX_PATH_RTX REM_ADDR_RTX START STATE\n"
SCTP_REMADDR " {state%d}\n"
"format 2.6.32\n"
"head|ADDR ASSOC_ID HB_ACT RTO MAX_PATH_RTX REM_ADDR_RTX  START\n"
SCTP_REMADDR "\n"
"doc addr: IP address\n"
"doc assoc_id: number of the association\n"
"doc hb_act: 1 while the timer of heartbeats runs\n"
"doc rto jiffies: retransmission timeout\n"
"doc max_path_rtx: retransmissions after which the address counts as dead\n"
"doc rem_addr_rtx: always 0\n"
"doc start: always 0\n"
"doc state since 3.19: 0 inactive, 1 perhaps failed, 2 active, 3 not confirmed\n";
