/* SPDX-License-Identifier: MIT */
/*
 * net_sock.c - tables of the socket lists in net/. handlers/WRITING.md is the manual of the table
 * language; the formats are the kernel's, with names in them.
 */
#include "tables.h"

/* clang-format off */

/* What tcp, udp and raw share: the kernel prints "%08X" words and one counter after the other. */
#define SOCKET_QUEUES \
	"{st%02X} {tx_queue%08X,q}:{rx_queue%08X,q} {tr%02X}:{tm_when%08lX,q} {retrnsmt%08X,q} " \
	"{uid%5u} {timeout%8d} {inode%lu} {refcnt%d} {sk%pK}"

#define SOCKET_DOCS \
	"doc sl: entry number in the listing\n" \
	"doc local_address: local address, in words of the machine's byte order\n" \
	"doc local_port_hex: local port\n" \
	"doc rem_address: remote address, in words of the machine's byte order\n" \
	"doc rem_port_hex: remote port\n" \
	"doc st: state of the socket\n" \
	"doc tx_queue bytes: written and not acknowledged\n" \
	"doc rx_queue bytes: received and not read; of a listening socket the waiting connections\n" \
	"doc tr: the timer that is active\n" \
	"doc tm_when jiffies: until that timer expires\n" \
	"doc retrnsmt: retransmissions that were not answered\n" \
	"doc uid: owner\n" \
	"doc timeout: zero window probes that were not answered\n" \
	"doc inode: inode of the socket, 0 if no process has it\n" \
	"doc refcnt: references to the socket\n" \
	"doc sk: address of the socket in the kernel, zero to most readers\n"

#define PORTS \
	"derive local_port port(local_port_hex)\n" \
	"derive rem_port port(rem_port_hex)\n"

const char procrec_net_tcp[] =
"dataset net/tcp @net/tcp\n"
"kernel net/ipv4/tcp_ipv4.c:tcp4_seq_show\n"
"summary TCP sockets over IPv4\n"
"param ptr 8 16 16\n"
"head|  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode{>149}\n"
"rec|{sl%4d}: {local_address%08X}:{local_port_hex%04X} {rem_address%08X}:{rem_port_hex%04X} " SOCKET_QUEUES
	"{? {rto%lu} {ato%lu} {quick_pingpong%u} {cwnd%u} {ssthresh%d}}{>149}\n"
SOCKET_DOCS
"doc rto jiffies: retransmission timeout\n"
"doc ato jiffies: delayed acknowledgement timeout\n"
"doc quick_pingpong: quick acknowledgements times two, plus one in interactive mode\n"
"doc cwnd segments: congestion window\n"
"doc ssthresh segments: slow start threshold, -1 in initial slow start; of a listening socket the length of its fast open queue\n"
"derive local_ip ipv4(local_address)\n"
"derive rem_ip ipv4(rem_address)\n"
PORTS
"derive state tcp_state(st)\n"
"derive timer tcp_timer(tr)\n";

const char procrec_net_unix[] =
"dataset net/unix @net/unix\n"
"kernel net/unix/af_unix.c:unix_seq_show\n"
"summary UNIX domain sockets\n"
"param ptr 8 16 16\n"
"head|Num       RefCount Protocol Flags    Type St Inode Path\n"
"rec cont|{num%pK}: {refcnt%08X,q} {protocol%08X} {flags%08X} {type%04X} {st%02X} {inode%5lu}{? {path%s}}\n"
"doc num: address of the socket in the kernel, zero to most readers\n"
"doc refcnt: references to the socket\n"
"doc protocol: always 0\n"
"doc flags: state of the socket as flags: 00010000 is a listening one\n"
"doc type: 0001 stream, 0002 datagram, 0005 packets in sequence\n"
"doc st: connection: 01 unconnected, 02 connecting, 03 connected, 04 disconnecting\n"
"doc inode: inode of the socket\n"
"doc path: name that it is bound to; one that begins with @ is abstract\n"
"derive type_name unix_type(type)\n"
"derive state unix_state(st)\n";
