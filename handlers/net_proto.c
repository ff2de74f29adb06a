/* SPDX-License-Identifier: MIT */
/*
 * net_proto.c - tables of protocols beside IP, in net/: Bluetooth, CAN, PPP and L2TP, RxRPC, LLC,
 * AppleTalk, IPX, X.25, amateur radio, ATM, Phonet, token ring, key and KCM sockets, and of what
 * some filters of iptables remember. handlers/WRITING.md is the manual of the table language; the
 * formats are the kernel's, with names in them.
 */
#include "tables.h"

/* clang-format off */

/* ---- Bluetooth, key management --------------------------------------------------------------- */

#define PADDED_SOCKET \
	"{sk%pK} {refcnt%-6d} {rmem%-6u} {wmem%-6u} {uid%-6u} {inode%-6lu}"
#define PADDED_SOCKET_DOCS \
	"doc sk: address of the socket in the kernel, zero or a stand-in for it to most readers\n" \
	"doc refcnt: references to the socket\n" \
	"doc rmem bytes: of memory for what was received\n" \
	"doc wmem bytes: of memory for what is to be sent\n" \
	"doc uid: owner\n" \
	"doc inode: inode of the socket, 0 if no process has it\n"

const char procrec_net_bluetooth[] =
"dataset net/[bluetooth] @net/hci @net/l2cap @net/rfcomm @net/sco @net/bnep @net/cmtp @net/hidp "
	"@net/iso\n"
"kernel net/bluetooth/af_bluetooth.c:bt_seq_show\n"
"summary Bluetooth sockets of a protocol\n"
"param ptr 8 16 16\n"
"format 3.8\n"
"head|sk               RefCnt Rmem   Wmem   User   Inode  Parent\n"
"rec|" PADDED_SOCKET " {parent%-6lu}\n"
"format 3.3\n"
"head|sk               RefCnt Rmem   Wmem   User   Inode  Src Dst Parent\n"
"rec|" PADDED_SOCKET " {src%[0-9A-Fa-f:]} {dst%[0-9A-Fa-f:]} {parent%-6lu}\n"
PADDED_SOCKET_DOCS
"doc src: address of the local device; up to 3.7\n"
"doc dst: address of the other device; up to 3.7\n"
"doc parent: inode of the listening socket that it came from, else 0\n";

const char procrec_net_pfkey[] =
"dataset net/pfkey @net/pfkey\n"
"kernel net/key/af_key.c:pfkey_seq_show\n"
"summary Sockets of programs that manage IPsec keys\n"
"param ptr 8 16 16\n"
"head|sk       RefCnt Rmem   Wmem   User   Inode\n"
"rec|" PADDED_SOCKET "\n"
PADDED_SOCKET_DOCS;

/* ---- what filters remember ------------------------------------------------------------------- */

const char procrec_net_xt_recent[] =
"dataset net/xt_recent/[name] @net/xt_recent/[name] @net/ipt_recent/[name]\n"
"kernel net/netfilter/xt_recent.c:recent_seq_show\n"
"summary Addresses that the filter \"recent\" has seen\n"
"rec|src={src%w} ttl: {ttl%u} last_seen: {last_seen%lu} oldest_pkt: {oldest_pkt%u} "
	"{stamps*[, ]:{%lu}}\n"
"doc src: address, IPv6 in full\n"
"doc ttl: of the last packet, 0 where it is not looked at\n"
"doc last_seen jiffies: when the last packet came\n"
"doc oldest_pkt: place in the list of the oldest packet, which goes next\n"
"doc stamps jiffies: when packets came, a ring\n";

const char procrec_net_hashlimit[] =
"dataset net/[hashlimit]/[name] @net/ipt_hashlimit/[name] @net/ip6t_hashlimit/[name]\n"
"kernel net/netfilter/xt_hashlimit.c:dl_seq_print\n"
"summary Addresses that the filter \"hashlimit\" counts\n"
"rec|{expires%ld} {src%[0-9a-f.:]}->{dst%[0-9a-f.:]} {credit%llu} {credit_cap%llu} {cost%llu}\n"
"doc expires s: until it is forgotten\n"
"doc src: address, colon and port; 0 for what is not told apart; IPv6 in full\n"
"doc dst: the same of the destination\n"
"doc credit: what it has left\n"
"doc credit_cap: what it has at most\n"
"doc cost: of a packet\n";

const char procrec_net_ipt_clusterip[] =
"dataset net/ipt_CLUSTERIP/[ip] @net/ipt_CLUSTERIP/[ip]\n"
"kernel net/ipv4/netfilter/ipt_CLUSTERIP.c:clusterip_seq_show\n"
"summary Shares of a cluster's address that this node answers for; up to 6.2\n"
"rec|{nodes*[,]:{%u}}\n"
"doc nodes: numbers of the shares\n";

const char procrec_net_probe[] =
"dataset net/[probe] @net/tcpprobe @net/dccpprobe @net/sctpprobe\n"
"kernel net/ipv4/tcp_probe.c:tcpprobe_read\n"
"summary Packets of a connection as they come; up to 4.15\n"
"refused reading takes the packets away from others and waits for more without end\n";

/* ---- CAN ------------------------------------------------------------------------------------- */

const char procrec_net_can_version[] =
"dataset net/can/version @net/can/version\n"
"kernel net/can/proc.c:can_version_proc_show\n"
"summary Version of CAN; up to 5.9\n"
"rec|{version%s}\n"
"doc version: revision and version of the interface\n";

const char procrec_net_can_reset_stats[] =
"dataset net/can/reset_stats @net/can/reset_stats\n"
"kernel net/can/proc.c:can_reset_stats_proc_show\n"
"summary Resets what net/can/stats shows\n"
"refused reading it resets the statistics\n";

/* Empty lines stand between groups of lines, and the last groups are not always there. */
const char procrec_net_can_stats[] =
"dataset net/can/stats @net/can/stats\n"
"kernel net/can/proc.c:can_stats_proc_show\n"
"summary Frames of CAN buses\n"
"rec\n"
" lst groups|\n"
"  set TXF| {%8ld} transmitted frames (TXF)\n"
"  set RXF| {%8ld} received frames (RXF)\n"
"  set RXMF| {%8ld} matched frames (RXMF)\n"
"  set RXMR| {%8ld} % total match ratio (RXMR)\n"
"  set TXR| {%8ld} frames/s total tx rate (TXR)\n"
"  set RXR| {%8ld} frames/s total rx rate (RXR)\n"
"  set CRXMR| {%8ld} % current match ratio (CRXMR)\n"
"  set CTXR| {%8ld} frames/s current tx rate (CTXR)\n"
"  set CRXR| {%8ld} frames/s current rx rate (CRXR)\n"
"  set MRXMR| {%8ld} % max match ratio (MRXMR)\n"
"  set MTXR| {%8ld} frames/s max tx rate (MTXR)\n"
"  set MRXR| {%8ld} frames/s max rx rate (MRXR)\n"
"  set CRCV| {%8ld} current receive list entries (CRCV)\n"
"  set MRCV| {%8ld} maximum receive list entries (MRCV)\n"
"  set STR| {%8ld} statistic resets (STR)\n"
"  set USTR| {%8ld} user statistic resets (USTR)\n"
"doc groups: what stands between empty lines; the last one is empty\n"
"doc TXF frames: sent\n"
"doc RXF frames: received\n"
"doc RXMF frames: received that somebody wanted\n"
"doc RXMR %: of received frames that somebody wanted\n"
"doc TXR frames/s: sent, on average\n"
"doc RXR frames/s: received, on average\n"
"doc CRXMR %: the same as RXMR, in the last second\n"
"doc CTXR frames/s: sent in the last second\n"
"doc CRXR frames/s: received in the last second\n"
"doc MRXMR %: the highest CRXMR\n"
"doc MTXR frames/s: the highest CTXR\n"
"doc MRXR frames/s: the highest CRXR\n"
"doc CRCV entries: in the lists of receivers\n"
"doc MRCV entries: the most that there were\n"
"doc STR: how often this was reset\n"
"doc USTR: how often somebody asked for that\n";

/* wide: the headings fit addresses of 64 bits since 5.15. */
const char procrec_net_can_rcvlist[] =
"dataset net/can/[list] @net/can/rcvlist_all @net/can/rcvlist_fil @net/can/rcvlist_inv "
	"@net/can/rcvlist_sff @net/can/rcvlist_eff @net/can/rcvlist_err\n"
"kernel net/can/proc.c:can_rcvlist_proc_show\n"
"summary Receivers of CAN frames that are chosen in one way\n"
"param ptr 8 16 16\n"
"param wide 0 1 1\n"
"rec|{nl}receive list '{list%[^']}':\n"
" lst devices|  ({device%[^:]}: no entry)\n"
" lst devices only=wide:1|  device   can_id   can_mask      function          userdata       "
	"matches  ident\n"
" lst devices only=wide:0|  device   can_id   can_mask  function  userdata   matches  ident\n"
"  lst receivers|   {device%-5w}  {eff_id%08x}  {can_mask%08x}  {function%pK}  {userdata%pK}  "
	"{matches%8ld}  {ident%s}\n"
"  lst receivers|   {device%-5w}     {sff_id%03x}    {can_mask%08x}  {function%pK}  "
	"{userdata%pK}  {matches%8ld}  {ident%s}\n"
" tail|\n"
"doc list: its name in the kernel\n"
"doc devices: one for each device, the first for all of them\n"
"doc device: its name, or any\n"
"doc receivers: of frames of that device\n"
"doc eff_id: identifier of 29 bits, with the flags above it\n"
"doc sff_id: identifier of 11 bits\n"
"doc can_mask: bits of it that count\n"
"doc function: address of what is called, zero or a stand-in for it to most readers\n"
"doc userdata: address that it is called with\n"
"doc matches frames: that it was called for\n"
"doc ident: module that it is in\n";

const char procrec_net_can_bcm[] =
"dataset net/can-bcm/[socket] @net/can-bcm/[socket]\n"
"kernel net/can/bcm.c:bcm_proc_show\n"
"summary Jobs of a socket of the CAN broadcast manager\n"
"param ptr 8 16 16\n"
"rec|>>> socket {socket%pK} / sk {sk%pK} / bo {bo%pK} / dropped {dropped%lu} / bound {bound%w} "
	"<<<\n"
" lst rx_ops|rx_op: {can_id%03X} {device%-5w} [{nframes%u}]{check_dlc%c} {?timeo={timeo%lld} }"
	"{?thr={thr%lld} }# recv {filtered%ld} ({frames%ld}) => reduction: {near?near }"
	"{reduction%ld}%\n"
" lst rx_ops|rx_op: {can_id%03X} {device%-5w} ({fd_frames%u}){check_dlc%c} "
	"{?timeo={timeo%lld} }{?thr={thr%lld} }# recv {filtered%ld} ({frames%ld}) => reduction: "
	"{near?near }{reduction%ld}%\n"
" lst tx_ops|tx_op: {can_id%03X} {device%w} [{nframes%u}] {?t1={t1%lld} }{?t2={t2%lld} }"
	"# sent {sent%ld}\n"
" lst tx_ops|tx_op: {can_id%03X} {device%w} ({fd_frames%u}) {?t1={t1%lld} }{?t2={t2%lld} }"
	"# sent {sent%ld}\n"
" tail|\n"
"doc socket: address of the socket in the kernel, zero or a stand-in for it to most readers\n"
"doc sk: address of its other half\n"
"doc bo: address of what the manager keeps for it\n"
"doc dropped messages: to the program for which there was no room\n"
"doc bound: device that it is bound to, or any\n"
"doc rx_ops: frames that it waits for\n"
"doc tx_ops: frames that it sends again and again\n"
"doc can_id: identifier\n"
"doc device: on which, or any\n"
"doc nframes frames: of a job\n"
"doc fd_frames frames: of a job, CAN FD\n"
"doc check_dlc: d where a change of length counts as one, else a blank\n"
"doc timeo us: after which a missing frame is told\n"
"doc thr us: at least between two messages to the program\n"
"doc filtered frames: that the program was told of\n"
"doc frames frames: that came\n"
"doc near: the reduction is not quite that\n"
"doc reduction %: of frames that the program was spared\n"
"doc t1 us: between the first frames\n"
"doc t2 us: between the frames after them\n"
"doc sent frames: that were sent\n";

/* ---- PPP ------------------------------------------------------------------------------------- */

const char procrec_net_pppoe[] =
"dataset net/pppoe @net/pppoe\n"
"kernel drivers/net/ppp/pppoe.c:pppoe_seq_show\n"
"summary PPP sessions over Ethernet\n"
"head|Id       Address              Device\n"
"rec|{Id%08X} {Address%pM} {Device%8s}\n"
"doc Id: number of the session, in network order as the machine reads it\n"
"doc Address: of the other side\n"
"doc Device: that it runs over\n";

#define L2TP_COUNTERS \
	"{tx_packets%ld}/{tx_bytes%ld}/{tx_errors%ld} " \
	"{rx_packets%ld}/{rx_bytes%ld}/{rx_errors%ld}\n"

const char procrec_net_pppol2tp[] =
"dataset net/pppol2tp @net/pppol2tp\n"
"kernel net/l2tp/l2tp_ppp.c:pppol2tp_seq_show\n"
"summary PPP sessions in L2TP tunnels\n"
"set|PPPoL2TP driver info, {version%w}\n"
"head|TUNNEL name, user-data-ok session-count\n"
"head| debug tx-pkts/bytes/errs rx-pkts/bytes/errs\n"
"head|  SESSION name, addr/port src-tid/sid dest-tid/sid state user-data-ok\n"
"head|   mtu/mru/rcvseq/sendseq/lns debug reorderto\n"
"head|   nr/ns tx-pkts/bytes/errs rx-pkts/bytes/errs\n"
"rec|{nl}TUNNEL '{name%S}', {user_data_ok%c} {references%d}\n"
" set| {debug%08x} " L2TP_COUNTERS
" lst sessions|  SESSION '{name%S}' {address%08X}/{port%d} {tunnel_id%04X}/{session_id%04X} -> "
	"{peer_tunnel_id%04X}/{peer_session_id%04X} {state%d} {user_data_ok%c}\n"
"  set|   {mtu%d}/{mru%d}/{recv_seq%c}/{send_seq%c}/{mode%[A-Z]} {debug%08x} "
	"{reorder_timeout%u}\n"
"  set|   {nr%u}/{ns%u} " L2TP_COUNTERS
"  set interface|   interface {%s}\n"
"doc version: of the driver\n"
"doc name: of the tunnel or session\n"
"doc user_data_ok: Y if the socket still belongs to it, else N\n"
"doc references: to the tunnel, one for each session\n"
"doc debug: what is logged; always 0 since 5.9\n"
"doc tx_packets packets: sent\n"
"doc tx_bytes bytes: sent\n"
"doc tx_errors packets: that could not be sent\n"
"doc rx_packets packets: received\n"
"doc rx_bytes bytes: received\n"
"doc rx_errors packets: received with errors\n"
"doc sessions: in the tunnel\n"
"doc address: of the tunnel's local end, in network order; 0 for IPv6\n"
"doc port: of the tunnel's local end, as the kernel has it\n"
"doc tunnel_id: number of the tunnel here\n"
"doc session_id: number of the session here\n"
"doc peer_tunnel_id: number of the tunnel at the other side\n"
"doc peer_session_id: number of the session at the other side\n"
"doc state: of the socket\n"
"doc mtu bytes: largest packet to send; 0 since 4.20\n"
"doc mru bytes: largest packet to receive; 0 since 4.20\n"
"doc recv_seq: R if packets must come numbered, else -\n"
"doc send_seq: S if packets are sent numbered, else -\n"
"doc mode: LNS for the server, LAC for the client\n"
"doc reorder_timeout ms: that packets wait for others before them\n"
"doc nr: number of the packet that is to come\n"
"doc ns: number of the packet to send\n"
"doc interface: of the session\n"
"derive address_ip ipv4_net(address)\n";

/* ---- KCM ------------------------------------------------------------------------------------- */

#define KCM_COUNTERS "{rx_msgs%-10llu} {rx_bytes%-16llu} {tx_msgs%-10llu} {tx_bytes%-16llu} "
#define KCM_QUEUES "{recv_q%-8d} {rmem%-8d} {send_q%-8d} "

const char procrec_net_kcm[] =
"dataset net/kcm @net/kcm\n"
"kernel net/kcm/kcmproc.c:kcm_format_mux\n"
"summary Sockets for messages on top of TCP\n"
"set|*** KCM statistics ({count%d} MUX) ****\n"
"head|Object         RX-Msgs    RX-Bytes         TX-Msgs    TX-Bytes         Recv-Q   Rmem     "
	"Send-Q   Smem     Status\n"
"rec|mux            " KCM_COUNTERS "-        -        -        -        KCMs: {kcms%d}, "
	"Psocks {psocks%d}\n"
" lst kcm|   kcm-{index%-7u} " KCM_COUNTERS KCM_QUEUES "-        {status*:{%w} }\n"
" lst psock|   psock-{index%-5u} " KCM_COUNTERS KCM_QUEUES "{smem%-8d} {status*:{%w} }\n"
"doc count: multiplexors that there are\n"
"doc rx_msgs messages: received\n"
"doc rx_bytes bytes: received\n"
"doc tx_msgs messages: sent\n"
"doc tx_bytes bytes: sent\n"
"doc kcms: sockets for messages\n"
"doc psocks: TCP sockets below them\n"
"doc kcm: the sockets for messages\n"
"doc psock: the TCP sockets\n"
"doc index: number of the socket\n"
"doc recv_q messages: waiting to be read\n"
"doc rmem bytes: of memory for what was received\n"
"doc send_q messages: waiting to be sent\n"
"doc smem bytes: of memory for what is to be sent\n"
"doc status: what it waits for or belongs to\n";

const char procrec_net_kcm_stats[] =
"dataset net/kcm_stats @net/kcm_stats\n"
"kernel net/kcm/kcmproc.c:kcm_stats_seq_show\n"
"summary Counters of sockets for messages on top of TCP\n"
"rec\n"
" obj mux|MUX      RX-Msgs    RX-Bytes         TX-Msgs    TX-Bytes         TX-Retries Attach     "
	"Unattach   UnattchRsvd RX-RdyDrops\n"
"  set|         {RX-Msgs%-10llu} {RX-Bytes%-16llu} {TX-Msgs%-10llu} {TX-Bytes%-16llu} "
	"{TX-Retries%-10u} {Attach%-10u} {Unattach%-10u} {UnattchRsvd%-10u} {RX-RdyDrops%-10u}\n"
" obj psock|Psock    RX-Msgs    RX-Bytes         TX-Msgs    TX-Bytes         Reserved   "
	"Unreserved RX-Aborts  RX-Intr    RX-Unrecov RX-MemFail RX-NeedMor RX-BadLen  RX-TooBig  "
	"RX-Timeout TX-Aborts \n"
"  set|         {messages%-10llu} {bytes%-16llu} {sent%-10llu} {sent_bytes%-16llu} "
	"{Reserved%-10llu} {Unreserved%-10llu} {RX-Aborts%-10u} {RX-Intr%-10u} {RX-Unrecov%-10u} "
	"{RX-MemFail%-10u} {RX-NeedMor%-10u} {RX-BadLen%-10u} {RX-TooBig%-10u} {RX-Timeout%-10u} "
	"{TX-Aborts%-10u}\n"
"doc mux: the multiplexors\n"
"doc psock: the TCP sockets below them\n"
"doc RX-Msgs messages: received\n"
"doc RX-Bytes bytes: received\n"
"doc TX-Msgs messages: sent\n"
"doc TX-Bytes bytes: sent\n"
"doc TX-Retries: how often sending was tried again\n"
"doc Attach: TCP sockets that were added\n"
"doc Unattach: the kernel prints UnattchRsvd's number here, and the other way round\n"
"doc UnattchRsvd: TCP sockets that were taken away while in use; see Unattach\n"
"doc RX-RdyDrops messages: that were thrown away with their socket\n"
"doc messages messages: received (RX-Msgs)\n"
"doc bytes bytes: received (RX-Bytes)\n"
"doc sent messages: sent (TX-Msgs)\n"
"doc sent_bytes bytes: sent (TX-Bytes)\n"
"doc Reserved: how often a TCP socket was taken to send on\n"
"doc Unreserved: how often it was given back\n"
"doc RX-Aborts: receiving was given up\n"
"doc RX-Intr: receiving was interrupted\n"
"doc RX-Unrecov: errors in the middle of a message\n"
"doc RX-MemFail: memory was short\n"
"doc RX-NeedMor: a message had to wait for its rest\n"
"doc RX-BadLen: a message had no sensible length\n"
"doc RX-TooBig: a message was longer than the buffer\n"
"doc RX-Timeout: the rest of a message did not come\n"
"doc TX-Aborts: sending was given up\n";

/* ---- LLC, X.25 ------------------------------------------------------------------------------- */

const char procrec_net_llc_socket[] =
"dataset net/llc/socket @net/llc/socket\n"
"kernel net/llc/llc_proc.c:llc_seq_socket_show\n"
"summary LLC sockets\n"
"head|SKt Mc local_mac_sap        remote_mac_sap       tx_queue rx_queue st uid link\n"
"rec|{SKt%2X}  {Mc%2X} {local_mac%pM}@{local_sap%02X} {remote_mac%pM}@{remote_sap%02X} "
	"{tx_queue%8d} {rx_queue%8d} {st%2d} {uid%3u} {link%4d}\n"
"doc SKt: type of the socket\n"
"doc Mc: always 0\n"
"doc local_mac: address of the local device\n"
"doc local_sap: local service access point\n"
"doc remote_mac: address of the other side\n"
"doc remote_sap: its service access point\n"
"doc tx_queue bytes: not yet sent\n"
"doc rx_queue bytes: received and not read\n"
"doc st: state: 1 connected, 7 closed, 10 listening\n"
"doc uid: owner\n"
"doc link: number of the connection, 0 if there is none\n"
"derive type_name sock_type(SKt)\n"
"derive state tcp_state(st)\n";

const char procrec_net_llc_core[] =
"dataset net/llc/core @net/llc/core\n"
"kernel net/llc/llc_proc.c:llc_seq_core_show\n"
"summary LLC connections\n"
"head|Connection list:\n"
"head|dsap state      retr txw rxw pf ff sf df rs cs tack tpfc trs tbs blog busr\n"
"rec| {dsap%02X}  {state%-10s} {retr%3d}  {txw%3d} {rxw%3d} {pf%2d} {ff%2d} {sf%2d} {df%2d} "
	"{rs%2d} {cs%2d} {tack%4d} {tpfc%4d} {trs%3d} {tbs%3d} {blog%4d} {busr%4d}\n"
"doc dsap: service access point of the other side\n"
"doc state: of the connection\n"
"doc retr: retries\n"
"doc txw frames: window to send\n"
"doc rxw frames: window to receive\n"
"doc pf: poll flag\n"
"doc ff: final flag\n"
"doc sf: set flag\n"
"doc df: data flag\n"
"doc rs: the other side is busy\n"
"doc cs: cause flag\n"
"doc tack: 1 if the acknowledgement timer runs\n"
"doc tpfc: 1 if the poll/final timer runs\n"
"doc trs: 1 if the reject timer runs\n"
"doc tbs: 1 if the busy timer runs\n"
"doc blog: 1 if packets wait for the socket\n"
"doc busr: 1 if a program is in the socket\n";

const char procrec_net_x25_route[] =
"dataset net/x25/route @net/x25/route\n"
"kernel net/x25/x25_proc.c:x25_seq_route_show\n"
"summary X.25 routes\n"
"head|Address          Digits  Device\n"
"rec|{Address%-15s}  {Digits%-6d}  {Device%-5s}\n"
"doc Address: beginning of the addresses\n"
"doc Digits: how many digits of it count\n"
"doc Device: that leads there\n";

const char procrec_net_x25_forward[] =
"dataset net/x25/forward @net/x25/forward\n"
"kernel net/x25/x25_proc.c:x25_seq_forward_show\n"
"summary X.25 calls that are passed on\n"
"head|lci dev1       dev2\n"
"rec|{lci%d} {dev1%-10s} {dev2%-10s}\n"
"doc lci: number of the channel\n"
"doc dev1: one device\n"
"doc dev2: the other\n";

const char procrec_net_x25_socket[] =
"dataset net/x25/socket @net/x25/socket\n"
"kernel net/x25/x25_proc.c:x25_seq_socket_show\n"
"summary X.25 sockets\n"
"head|dest_addr  src_addr   dev   lci st vs vr va   t  t2 t21 t22 t23 Snd-Q Rcv-Q inode\n"
"rec|{dest_addr%-10s} {src_addr%-10s} {dev%-5s} {lci%03X}  {st%d}  {vs%d}  {vr%d}  {va%d} "
	"{t%3lu} {t2%3lu} {t21%3lu} {t22%3lu} {t23%3lu} {Snd-Q%5d} {Rcv-Q%5d} {inode%ld}\n"
"doc dest_addr: of the other side, or *\n"
"doc src_addr: its own, or *\n"
"doc dev: device\n"
"doc lci: number of the channel\n"
"doc st: state\n"
"doc vs: number of the packet to send\n"
"doc vr: number of the packet to come\n"
"doc va: number of the packet that is to be acknowledged\n"
"doc t s: until the timer that runs expires\n"
"doc t2 s: time to wait with an acknowledgement\n"
"doc t21 s: time to wait for a call\n"
"doc t22 s: time to wait for a reset\n"
"doc t23 s: time to wait for a clear\n"
"doc Snd-Q bytes: not yet sent\n"
"doc Rcv-Q bytes: received and not read\n"
"doc inode: inode of the socket, 0 if no process has it\n"
"derive state x25_state(st)\n";

/* ---- Phonet, token ring ---------------------------------------------------------------------- */

const char procrec_net_phonet[] =
"dataset net/phonet @net/phonet\n"
"kernel net/phonet/socket.c:pn_sock_seq_show\n"
"summary Phonet sockets\n"
"param ptr 8 16 16\n"
"head|pt  loc  rem rs st tx_queue rx_queue   uid inode ref pointer drops{>127}\n"
"rec|{pt%2d} {loc%04X}:{rem%04X}:{rs%02X} {st%02X} {tx_queue%08X,q}:{rx_queue%08X,q} {uid%5d} "
	"{inode%lu} {ref%d} {pointer%pK} {drops%u}{>127}\n"
"doc pt: protocol\n"
"doc loc: local object\n"
"doc rem: object at the other side\n"
"doc rs: resource\n"
"doc st: state\n"
"doc tx_queue bytes: not yet sent\n"
"doc rx_queue bytes: received and not read\n"
"doc uid: owner\n"
"doc inode: inode of the socket\n"
"doc ref: references to the socket\n"
"doc pointer: address of the socket in the kernel, zero or a stand-in for it to most readers\n"
"doc drops packets: received and thrown away\n"
"derive state tcp_state(st)\n";

const char procrec_net_pnresource[] =
"dataset net/pnresource @net/pnresource\n"
"kernel net/phonet/socket.c:pn_res_seq_show\n"
"summary Phonet resources that sockets stand for\n"
"head|rs   uid inode{>63}\n"
"rec|{rs%02X} {uid%5u} {inode%lu}{>63}\n"
"doc rs: resource\n"
"doc uid: owner of the socket\n"
"doc inode: inode of the socket\n";

const char procrec_net_tr_rif[] =
"dataset net/tr_rif @net/tr_rif\n"
"kernel net/802/tr.c:rif_seq_show\n"
"summary Routes through token rings; up to 3.4\n"
"head|if     TR address       TTL   rcf   routing segments\n"
"rec|{if%w} {address%pM} {ttl%7li} {rcf%04X}{?  {segment%03X}{bridges*:-{bridge%01X}-{to%03X}}}\n"
"rec|{if%w} {address%pM} {ttl%7li} {local?local}\n"
"doc if: interface, ? if it is gone\n"
"doc address: of the other side\n"
"doc ttl s: until the entry is forgotten\n"
"doc rcf: routing control field\n"
"doc segment: the first ring\n"
"doc bridges: how it goes on: bridges and the rings behind them\n"
"doc bridge: number of the bridge\n"
"doc to: number of the ring\n"
"doc local: it is on the same ring\n";

/* ---- AppleTalk, IPX -------------------------------------------------------------------------- */

const char procrec_net_atalk_interface[] =
"dataset net/atalk/interface @net/atalk/interface\n"
"kernel net/appletalk/atalk_proc.c:atalk_seq_interface_show\n"
"summary AppleTalk interfaces; up to 7.0\n"
"head|Interface        Address   Networks  Status\n"
"rec|{Interface%-16s} {net%04X}:{node%02X}  {first_net%04X}-{last_net%04X}  {Status%d}\n"
"doc Interface: its name\n"
"doc net: network of its address\n"
"doc node: node of its address\n"
"doc first_net: first network on the wire\n"
"doc last_net: last network on the wire\n"
"doc Status: bits: 1 probing, 2 the address is taken\n";

#define ATALK_ROUTE "{gateway_net%04X}:{gateway_node%02X}  {Flags%-4d}  {Dev%s}\n"

const char procrec_net_atalk_route[] =
"dataset net/atalk/route @net/atalk/route\n"
"kernel net/appletalk/atalk_proc.c:atalk_seq_route_show\n"
"summary AppleTalk routes; up to 7.0\n"
"head|Target        Router  Flags Dev\n"
"rec|{net%04X}:{node%02X}     " ATALK_ROUTE
"rec|{target%[A-Za-z]}     " ATALK_ROUTE
"doc net: network that it leads to\n"
"doc node: node that it leads to, 00 for the whole network\n"
"doc target: Default for all others, which is told before each other route\n"
"doc gateway_net: network of the router\n"
"doc gateway_node: node of the router\n"
"doc Flags: bits: 1 up, 2 through a router, 4 to a node\n"
"doc Dev: interface\n";

const char procrec_net_atalk_socket[] =
"dataset net/atalk/socket @net/atalk/socket\n"
"kernel net/appletalk/atalk_proc.c:atalk_seq_socket_show\n"
"summary AppleTalk sockets; up to 7.0\n"
"head|Type Local_addr  Remote_addr Tx_queue Rx_queue St UID\n"
"rec|{Type%02X}   {src_net%04X}:{src_node%02X}:{src_port%02X}  "
	"{dest_net%04X}:{dest_node%02X}:{dest_port%02X}  {Tx_queue%08X,q}:{Rx_queue%08X,q} "
	"{St%02X} {UID%u}\n"
"doc Type: of the socket\n"
"doc src_net: local network\n"
"doc src_node: local node\n"
"doc src_port: local socket number\n"
"doc dest_net: network of the other side\n"
"doc dest_node: node of the other side\n"
"doc dest_port: its socket number\n"
"doc Tx_queue bytes: not yet sent\n"
"doc Rx_queue bytes: received and not read\n"
"doc St: state\n"
"doc UID: owner\n"
"derive type_name sock_type(Type)\n"
"derive state tcp_state(St)\n";

const char procrec_net_atalk_arp[] =
"dataset net/atalk/arp @net/atalk/arp\n"
"kernel net/appletalk/aarp.c:aarp_seq_show\n"
"summary Hardware addresses of AppleTalk nodes; up to 7.0\n"
"head|Address  Interface   Hardware Address   Expires LastSend  Retry Status\n"
"rec|{net%04X}:{node%02X}  {Interface%-12w}{hwaddr%pM} {Expires%8.2f}                 {Status%w}\n"
"rec|{net%04X}:{node%02X}  {Interface%-12w}{hwaddr%pM} {Expires%8.2f} {LastSend%8.2f} "
	"{Retry%6hu} {Status%w}\n"
"doc net: network of the node\n"
"doc node: its number\n"
"doc Interface: that it is on\n"
"doc hwaddr: its hardware address\n"
"doc Expires s: until the entry is forgotten\n"
"doc LastSend s: since it was last asked for\n"
"doc Retry: how often it was asked for\n"
"doc Status: resolved, unresolved or proxies\n";

const char procrec_net_ipx_interface[] =
"dataset net/ipx/interface @net/ipx/interface @net/ipx_interface\n"
"kernel net/ipx/ipx_proc.c:ipx_seq_interface_show\n"
"summary IPX interfaces; up to 4.17\n"
"head|Network    Node_Address   Primary  Device     Frame_Type\n"
"rec|{Network%08lX}   {Node_Address%[0-9A-F]}   {Primary%-9w}{Device%-11w}{Frame_Type%-9w}\n"
"doc Network: its number\n"
"doc Node_Address: address in it\n"
"doc Primary: Yes or No\n"
"doc Device: its name, or Internal\n"
"doc Frame_Type: how packets are wrapped\n"
"derive node_mac mac(Node_Address)\n";

const char procrec_net_ipx_route[] =
"dataset net/ipx/route @net/ipx/route @net/ipx_route\n"
"kernel net/ipx/ipx_proc.c:ipx_seq_route_show\n"
"summary IPX routes; up to 4.17\n"
"head|Network    Router_Net   Router_Node\n"
"rec|{Network%08lX}   {Router_Net%08lX}     {Router_Node%[0-9A-F]}\n"
"rec|{Network%08lX}   {directly?Directly     Connected}\n"
"doc Network: that it leads to\n"
"doc Router_Net: network of the router\n"
"doc Router_Node: address of the router in it\n"
"doc directly: the network is on the wire\n";

/* Without CONFIG_IPX_INTERN the local address has no node. */
const char procrec_net_ipx_socket[] =
"dataset net/ipx/socket @net/ipx/socket @net/ipx\n"
"kernel net/ipx/ipx_proc.c:ipx_seq_socket_show\n"
"summary IPX sockets; up to 4.17\n"
"format 2.6.12\n"
"head|Local_Address               Remote_Address              Tx_Queue  Rx_Queue  State  Uid\n"
"rec|{local_net%08lX}:{local_node%[0-9A-F]}:{local_port_hex%04X}  {remote%-28w}"
	"{Tx_Queue%08X,q}  {Rx_Queue%08X,q}  {State%02X}     {Uid%03u}\n"
"format 2.6.12\n"
"head|Local_Address  Remote_Address              Tx_Queue  Rx_Queue  State  Uid\n"
"rec|{local_net%08lX}:{local_port_hex%04X}  {remote%-28w}"
	"{Tx_Queue%08X,q}  {Rx_Queue%08X,q}  {State%02X}     {Uid%03u}\n"
"doc local_net: network of the local address\n"
"doc local_node: node of it\n"
"doc local_port_hex: socket number of it\n"
"doc remote: address of the other side, or Not_Connected\n"
"doc Tx_Queue bytes: not yet sent\n"
"doc Rx_Queue bytes: received and not read\n"
"doc State: 01 connected, 07 not\n"
"doc Uid: owner\n"
"derive local_port port(local_port_hex)\n"
"derive state_name tcp_state(State)\n";

/* ---- amateur radio: AX.25, NET/ROM, ROSE ----------------------------------------------------- */

const char procrec_net_ax25[] =
"dataset net/ax25 @net/ax25\n"
"kernel net/ax25/af_ax25.c:ax25_info_show\n"
"summary AX.25 connections and sockets; up to 7.0\n"
"param ptr 8 16 16\n"
"rec|{magic%p} {dev%w} {src_addr%[^* ]}{iamdigi?*} {dest_addr%[^, ]}"
	"{digis*:,{call%[^,* ]}{repeated?*}} {st%d} {vs%d} {vr%d} {va%d} {t1_left%lu} {t1%lu} "
	"{t2_left%lu} {t2%lu} {t3_left%lu} {t3%lu} {idle_left%lu} {idle%lu} {n2count%d} {n2%d} "
	"{rtt%lu} {window%d} {paclen%d}{? {Snd-Q%d} {Rcv-Q%d} {inode%lu}}{no_socket? * * *}\n"
"doc magic: address of the connection in the kernel, mostly a stand-in for it\n"
"doc dev: interface\n"
"doc src_addr: local address\n"
"doc iamdigi: it is a digipeater's\n"
"doc dest_addr: address of the other side, * if there is none\n"
"doc digis: digipeaters on the way\n"
"doc call: their address\n"
"doc repeated: this one has passed the packet on\n"
"doc st: state\n"
"doc vs: number of the frame to send\n"
"doc vr: number of the frame to come\n"
"doc va: number of the frame that is to be acknowledged\n"
"doc t1_left s: until the time for an acknowledgement is over\n"
"doc t1 s: all of that time\n"
"doc t2_left s: until an acknowledgement is sent\n"
"doc t2 s: all of that time\n"
"doc t3_left s: until the other side is asked whether it is there\n"
"doc t3 s: all of that time\n"
"doc idle_left min: until an idle connection is closed\n"
"doc idle min: all of that time\n"
"doc n2count: retries so far\n"
"doc n2: retries at most\n"
"doc rtt s: time of a round trip\n"
"doc window frames: without an acknowledgement\n"
"doc paclen bytes: of a packet\n"
"doc Snd-Q bytes: not yet sent; null where there is no socket\n"
"doc Rcv-Q bytes: received and not read\n"
"doc inode: inode of the socket\n"
"doc no_socket: no program has it\n"
"derive state ax25_state(st)\n";

const char procrec_net_ax25_route[] =
"dataset net/ax25_route @net/ax25_route\n"
"kernel net/ax25/ax25_route.c:ax25_rt_seq_show\n"
"summary AX.25 routes; up to 7.0\n"
"head|callsign  dev  mode digipeaters\n"
"rec|{callsign%-9w} {dev%-4w}{mode%5.2[vcdg*]}{digipeaters*: {%w}}\n"
"doc callsign: address that it leads to, or default\n"
"doc dev: interface\n"
"doc mode: of IP packets: vc in a connection, dg without, * as the interface does\n"
"doc digipeaters: on the way\n";

const char procrec_net_ax25_calls[] =
"dataset net/ax25_calls @net/ax25_calls\n"
"kernel net/ax25/ax25_uid.c:ax25_uid_seq_show\n"
"summary AX.25 addresses of users; up to 7.0\n"
"set|Policy: {policy%d}\n"
"rec|{uid%6d} {call%w}\n"
"doc policy: 1 if users without an address may not use AX.25\n"
"doc uid: user\n"
"doc call: address\n";

const char procrec_net_bpqether[] =
"dataset net/bpqether @net/bpqether\n"
"kernel drivers/net/hamradio/bpqether.c:bpq_seq_show\n"
"summary AX.25 over Ethernet; up to 7.0\n"
"head|dev   ether      destination        accept from\n"
"rec|{dev%-5w} {ether%-10w} {destination%pM}  {accept_from%w}\n"
"doc dev: AX.25 interface\n"
"doc ether: Ethernet interface below it\n"
"doc destination: address that frames are sent to\n"
"doc accept_from: address that frames are taken from, * from all\n";

const char procrec_net_yam[] =
"dataset net/yam @net/yam\n"
"kernel drivers/net/hamradio/yam.c:yam_seq_show\n"
"summary YAM radio modems; up to 7.0\n"
"rec|Device {device%s}\n"
" set IoBase|  IoBase   0x{%x}\n"
" set|  {@%-8w} {=%lu}\n"
" tail|\n"
"doc device: interface; then its settings and counters by name\n"
"doc IoBase: its I/O ports\n";

const char procrec_net_nr[] =
"dataset net/nr @net/nr\n"
"kernel net/netrom/af_netrom.c:nr_info_show\n"
"summary NET/ROM sockets; up to 7.0\n"
"head|user_addr dest_node src_node  dev    my  your  st  vs  vr  va    t1     t2     t4      "
	"idle   n2  wnd Snd-Q Rcv-Q inode\n"
"rec|{user_addr%-9w} {dest_node%-9w} {src_node%-9w} {dev%-3w}  {my_index%02X}/{my_id%02X} "
	"{your_index%02X}/{your_id%02X} {st%2d} {vs%3d} {vr%3d} {va%3d} {t1_left%3lu}/{t1%03lu} "
	"{t2_left%2lu}/{t2%02lu} {t4_left%3lu}/{t4%03lu} {idle_left%3lu}/{idle%03lu} "
	"{n2count%2d}/{n2%02d} {wnd%3d} {Snd-Q%5d} {Rcv-Q%5d} {inode%ld}\n"
"doc user_addr: address of the user\n"
"doc dest_node: node of the other side\n"
"doc src_node: local node\n"
"doc dev: interface\n"
"doc my_index: number of the connection here\n"
"doc my_id: the same, second part\n"
"doc your_index: number of the connection at the other side\n"
"doc your_id: the same, second part\n"
"doc st: state\n"
"doc vs: number of the frame to send\n"
"doc vr: number of the frame to come\n"
"doc va: number of the frame that is to be acknowledged\n"
"doc t1_left s: until the time for an acknowledgement is over\n"
"doc t1 s: all of that time\n"
"doc t2_left s: until an acknowledgement is sent\n"
"doc t2 s: all of that time\n"
"doc t4_left s: until the other side counts as no longer busy\n"
"doc t4 s: all of that time\n"
"doc idle_left min: until an idle connection is closed\n"
"doc idle min: all of that time\n"
"doc n2count: retries so far\n"
"doc n2: retries at most\n"
"doc wnd frames: without an acknowledgement\n"
"doc Snd-Q bytes: not yet sent\n"
"doc Rcv-Q bytes: received and not read\n"
"doc inode: inode of the socket\n"
"derive state netrom_state(st)\n";

const char procrec_net_nr_nodes[] =
"dataset net/nr_nodes @net/nr_nodes\n"
"kernel net/netrom/nr_route.c:nr_node_show\n"
"summary NET/ROM nodes; up to 7.0\n"
"head|callsign  mnemonic w n qual obs neigh qual obs neigh qual obs neigh\n"
"rec|{callsign%-9w} {mnemonic%-7w}  {w%d} {n%d}{routes*:  {qual%3d}   {obs%d} {neigh%05d}}\n"
"doc callsign: address of the node\n"
"doc mnemonic: its short name, * if it has none\n"
"doc w: which route is used, counted from 1\n"
"doc n: number of routes\n"
"doc routes: to the node\n"
"doc qual: quality, at most 255\n"
"doc obs: how often it may still be missing in broadcasts\n"
"doc neigh: number of the neighbour\n";

const char procrec_net_nr_neigh[] =
"dataset net/nr_neigh @net/nr_neigh\n"
"kernel net/netrom/nr_route.c:nr_neigh_show\n"
"summary NET/ROM neighbours; up to 7.0\n"
"head|addr  callsign  dev  qual lock count failed digipeaters\n"
"rec|{addr%05d} {callsign%-9w} {dev%-4w}  {qual%3d}    {lock%d}   {count%3d}    {failed%3d}"
	"{digipeaters*: {%w}}\n"
"doc addr: number of the neighbour\n"
"doc callsign: its address\n"
"doc dev: interface\n"
"doc qual: quality of the way to it\n"
"doc lock: 1 if its quality is fixed\n"
"doc count: nodes behind it\n"
"doc failed: how often it did not answer\n"
"doc digipeaters: on the way\n";

const char procrec_net_rose[] =
"dataset net/rose @net/rose\n"
"kernel net/rose/af_rose.c:rose_info_show\n"
"summary ROSE sockets; up to 7.0\n"
"head|dest_addr  dest_call src_addr   src_call  dev   lci neigh st vs vr va   t  t1  t2  t3  hb    "
	"idle Snd-Q Rcv-Q inode\n"
"rec|{dest_addr%-10w} {dest_call%-9w} {src_addr%-10w} {src_call%-9w} {dev%-5w} {lci%03X} "
	"{neigh%05d}  {st%d}  {vs%d}  {vr%d}  {va%d} {t%3lu} {t1%3lu} {t2%3lu} {t3%3lu} {hb%3lu} "
	"{idle_left%3lu}/{idle%03lu} {Snd-Q%5d} {Rcv-Q%5d} {inode%ld}\n"
"doc dest_addr: address of the other side\n"
"doc dest_call: its callsign\n"
"doc src_addr: local address\n"
"doc src_call: local callsign\n"
"doc dev: interface, or ???\n"
"doc lci: number of the channel\n"
"doc neigh: number of the neighbour\n"
"doc st: state\n"
"doc vs: number of the packet to send\n"
"doc vr: number of the packet to come\n"
"doc va: number of the packet that is to be acknowledged\n"
"doc t s: until the timer that runs expires\n"
"doc t1 s: time to wait for a call\n"
"doc t2 s: time to wait for a reset\n"
"doc t3 s: time to wait for a clear\n"
"doc hb s: time to wait with an acknowledgement\n"
"doc idle_left min: until an idle connection is closed\n"
"doc idle min: all of that time\n"
"doc Snd-Q bytes: not yet sent\n"
"doc Rcv-Q bytes: received and not read\n"
"doc inode: inode of the socket\n"
"derive state x25_state(st)\n";

const char procrec_net_rose_nodes[] =
"dataset net/rose_nodes @net/rose_nodes\n"
"kernel net/rose/rose_route.c:rose_node_show\n"
"summary ROSE routes; up to 7.0\n"
"head|address    mask n neigh neigh neigh\n"
"rec|{address%-10w} {mask%04d} {n%d}{neighbours*: {%05d}}\n"
"doc address: that it leads to, * for the loopback\n"
"doc mask: how many of its digits count\n"
"doc n: number of neighbours\n"
"doc neighbours: their numbers\n";

const char procrec_net_rose_neigh[] =
"dataset net/rose_neigh @net/rose_neigh\n"
"kernel net/rose/rose_route.c:rose_neigh_show\n"
"summary ROSE neighbours; up to 7.0\n"
"head|addr  callsign  dev  count use mode restart  t0  tf digipeaters\n"
"rec|{addr%05d} {callsign%-9w} {dev%-4w}   {count%3d} {use%3d}  {mode%3w}     {restart%3w} "
	"{t0%3lu} {tf%3lu}{digipeaters*: {%w}}\n"
"doc addr: number of the neighbour\n"
"doc callsign: its address\n"
"doc dev: interface, or ???\n"
"doc count: routes through it\n"
"doc use: connections through it\n"
"doc mode: DTE or DCE\n"
"doc restart: yes if the link was started\n"
"doc t0 s: until a restart counts as failed\n"
"doc tf s: until it is tried again\n"
"doc digipeaters: on the way\n";

const char procrec_net_rose_routes[] =
"dataset net/rose_routes @net/rose_routes\n"
"kernel net/rose/rose_route.c:rose_route_show\n"
"summary ROSE connections that pass through; up to 7.0\n"
"head|lci  address     callsign   neigh  <-> lci  address     callsign   neigh\n"
"rec|{from.lci%03X}  {from.address%-10w}  {from.callsign%-9w}  {from.neigh%05d}      "
	"{to.lci%03X}  {to.address%-10w}  {to.callsign%-9w}  {to.neigh%05d}\n"
"doc from: the side that called\n"
"doc to: the side that was called\n"
"doc lci: number of the channel, 000 if there is none\n"
"doc address: of that side, * if there is none\n"
"doc callsign: of that side, * if there is none\n"
"doc neigh: number of the neighbour\n";

/* ---- ATM ------------------------------------------------------------------------------------- */

#define ATM_AAL(n) \
	"  " n " ( {aal" n ".tx%d} {aal" n ".tx_err%d} {aal" n ".rx%d} {aal" n ".rx_err%d} " \
	"{aal" n ".rx_drop%d} )"

const char procrec_net_atm_devices[] =
"dataset net/atm/devices @net/atm/devices\n"
"kernel net/atm/proc.c:atm_dev_info\n"
"summary ATM devices\n"
"head|Itf Type    ESI/\"MAC\"addr AAL(TX,err,RX,err,drop) ...               [refcnt]\n"
"rec|{Itf%3d} {Type%-8w}{esi%[0-9a-f]}" ATM_AAL("0") ATM_AAL("5") "\t[{refcnt%d}]\n"
"doc Itf: number of the interface\n"
"doc Type: driver\n"
"doc esi: address of the device\n"
"doc aal0: packets of raw cells\n"
"doc aal5: packets in AAL5\n"
"doc tx packets: sent\n"
"doc tx_err packets: that could not be sent\n"
"doc rx packets: received\n"
"doc rx_err packets: received with errors\n"
"doc rx_drop packets: received and thrown away\n"
"doc refcnt: references to the device\n"
"derive esi_mac mac(esi)\n";

const char procrec_net_atm_device[] =
"dataset net/atm/[device]\n"
"kernel net/atm/proc.c:proc_dev_atm_read\n"
"summary What the driver of an ATM device says, as lines of text\n"
"rec|{text%s}\n"
"doc text: a line\n";

const char procrec_net_atm_pvc[] =
"dataset net/atm/pvc @net/atm/pvc\n"
"kernel net/atm/proc.c:pvc_info\n"
"summary Permanent ATM connections\n"
"head|Itf VPI VCI   AAL RX(PCR,Class) TX(PCR,Class)\n"
"rec|{Itf%3d} {VPI%3d} {VCI%5d} {AAL%-3w} {rx_pcr%7d} {rx_class%-5w} {tx_pcr%7d} {tx_class%-6w}"
	"{?CLIP, Itf:{clip_itf%[^,]}, Encap:{encap%w}}\n"
"doc Itf: number of the interface\n"
"doc VPI: number of the path\n"
"doc VCI: number of the channel\n"
"doc AAL: adaptation layer, --- if none\n"
"doc rx_pcr cells/s: to receive\n"
"doc rx_class: class of traffic to receive\n"
"doc tx_pcr cells/s: to send\n"
"doc tx_class: class of traffic to send\n"
"doc clip_itf: interface for IP over ATM, none? if not known; null for other uses\n"
"doc encap: LLC/SNAP or None\n";

#define ATM_VC_REST \
	"{Fam%3w} {Flags%04lx}  {Reply%5d} {wmem%7d}/{sndbuf%7d} " \
	"{rmem%7d}/{rcvbuf%7d} [{refcnt%d}]\n"
#define ATM_VC_HEADING \
	"Itf VPI VCI   Fam Flags Reply Send buffer     Recv buffer      [refcnt]\n"
#define ATM_VC_ROWS \
	"rec|{Address%pK} {Itf%3d} {VPI%3d} {VCI%5d} " ATM_VC_REST \
	"rec|{Address%pK} {unassigned?Unassigned   } " ATM_VC_REST

const char procrec_net_atm_vc[] =
"dataset net/atm/vc @net/atm/vc\n"
"kernel net/atm/proc.c:vcc_info\n"
"summary ATM connections\n"
"param ptr 8 16 16\n"
"format 2.6\n"
"head|Address         " ATM_VC_HEADING
ATM_VC_ROWS
"format 2.6\n"
"head|Address " ATM_VC_HEADING
ATM_VC_ROWS
"doc Address: of the connection in the kernel, zero or a stand-in for it to most readers\n"
"doc Itf: number of the interface\n"
"doc VPI: number of the path\n"
"doc VCI: number of the channel\n"
"doc unassigned: it has no device yet\n"
"doc Fam: PVC, SVC, or the number of another family\n"
"doc Flags: of the connection\n"
"doc Reply: error, 0 if none\n"
"doc wmem bytes: of memory for what is to be sent\n"
"doc sndbuf bytes: that it may have for that\n"
"doc rmem bytes: of memory for what was received\n"
"doc rcvbuf bytes: that it may have for that\n"
"doc refcnt: references to the connection\n";

const char procrec_net_atm_svc[] =
"dataset net/atm/svc @net/atm/svc\n"
"kernel net/atm/proc.c:svc_info\n"
"summary Switched ATM connections; up to 7.0\n"
"param ptr 8 16 16\n"
"head|Itf VPI VCI           State      Remote\n"
"rec|{Itf%3d} {VPI%3d} {VCI%5d}         {State%-10w} {Remote%[^ ],empty}\n"
"rec|N/A@{address%pK}{>22}{State%-10w} {Remote%[^ ],empty}\n"
"doc Itf: number of the interface\n"
"doc VPI: number of the path\n"
"doc VCI: number of the channel\n"
"doc State: of the connection\n"
"doc Remote: address of the other side\n"
"doc address: of the connection in the kernel, where it has no device yet\n";

const char procrec_net_atm_arp[] =
"dataset net/atm/arp @net/atm/arp\n"
"kernel net/atm/clip.c:atmarp_info\n"
"summary ATM addresses of IP addresses; up to 7.0\n"
"head|IPitf TypeEncp Idle IP address      ATM address\n"
"rec|{IPitf%-6[^ A-Z]}{Type%-4.3[A-Z]}{Encp%-4.4[A-Z]}{Idle%5ld} {ip%-16w}{address%s}\n"
"doc IPitf: interface\n"
"doc Type: SVC or PVC\n"
"doc Encp: LLC or NULL\n"
"doc Idle s: since it was used\n"
"doc ip: IP address\n"
"doc address: ATM address, or numbers of interface, path and channel, or why there is none\n";

const char procrec_net_atm_lec[] =
"dataset net/atm/lec @net/atm/lec\n"
"kernel net/atm/lec.c:lec_info\n"
"summary ATM addresses of Ethernet addresses in LAN emulation; up to 7.0\n"
"head|Itf  MAC          ATM destination                          Status            Flags VPI/VCI "
	"Recv VPI/VCI\n"
"rec|{Itf%w} {mac%pM} {atm_addr%[0-9a-f]} {Status%-18w} {Flags%04x}{VPI%3d} {VCI%3d} "
	"{?     {recv_vpi%3d} {recv_vci%3d}}\n"
"rec|{Itf%w} {mac%pM} {atm_addr%[0-9a-f]} {Status%-18w} {Flags%04x}        "
	"{?     {recv_vpi%3d} {recv_vci%3d}}\n"
"doc Itf: interface\n"
"doc mac: Ethernet address\n"
"doc atm_addr: ATM address\n"
"doc Status: how far it is\n"
"doc Flags: of the entry\n"
"doc VPI: number of the path\n"
"doc VCI: number of the channel\n"
"doc recv_vpi: number of the path to receive\n"
"doc recv_vci: number of the channel to receive\n";

const char procrec_net_atm_br2684[] =
"dataset net/atm/br2684 @net/atm/br2684\n"
"kernel net/atm/br2684.c:br2684_seq_show\n"
"summary Ethernet or IP over ATM as in RFC 2684\n"
"rec|dev {name%[^:]}: num={num%d}, mac={mac%pM} ({mac_was%[a-z]})\n"
" lst vccs|  vcc {itf%d}.{vpi%d}.{vci%d}: encaps={encaps%[A-Z]}{comma?,} payload={payload%[a-z]}, "
	"failed copies {copies_failed%u}/{copies_needed%u}\n"
"  set filter|    filter={prefix%[0-9.]}/{netmask%[0-9.]}\n"
"doc name: of the interface\n"
"doc num: its number\n"
"doc mac: its address\n"
"doc mac_was: set by somebody, or auto\n"
"doc vccs: connections below it\n"
"doc itf: number of the ATM interface\n"
"doc vpi: number of the path\n"
"doc vci: number of the channel\n"
"doc encaps: LLC or VC\n"
"doc comma: how old kernels print it\n"
"doc payload: bridged or routed\n"
"doc copies_failed packets: that could not be copied\n"
"doc copies_needed packets: that had to be copied\n"
"doc filter: packets that it is for\n"
"doc prefix: their address\n"
"doc netmask: bits of it that count\n";

/* ---- RxRPC ----------------------------------------------------------------------------------- */

#define RXRPC_NOTHING "                                          "
#define RXRPC_LOCAL "Proto Local" RXRPC_NOTHING
#define RXRPC_REMOTE " Remote                                          "
#define RXRPC_ENDS "UDP   {local%-47w} {remote%-47w} "
#define RXRPC_DOCS \
	"doc local: local address and port, or why there is none\n" \
	"doc remote: address and port of the other side, or why there is none\n"

#define RXRPC_CALL_HEAD \
	"head|" RXRPC_LOCAL RXRPC_REMOTE "SvID ConnID   CallID   End Use State    Abort    " \
	"DebugId  TxSeq    TW RxSeq    RW RxSerial "
#define RXRPC_CALL \
	RXRPC_ENDS "{service_id%4x} {cid%08x} {call_id%08x} {end%3w} {refs%3u} {state%-8w} " \
	"{abort_code%08x} {debug_id%08x} {tx_seq%08x} {tx_window%02x,q} {rx_seq%08x} " \
	"{rx_window%02x,q} {rx_serial%08x} "

/* Until 4.19 the user's number of the call; until 4.7 addresses of IPv4 alone. */
#define RXRPC_OLD_HEAD "SvID ConnID   CallID   End Use State    Abort   "
#define RXRPC_OLD_CALL \
	"{service_id%4x} {cid%08x} {call_id%08x} {end%3w} {refs%3u} {state%-8w} {abort_code%08x}" \
	" {user_call_id%lx}"
#define RXRPC_WINDOWS " {tx_seq%08x} {tx_window%02x,q} {rx_seq%08x} {rx_window%02x,q}"
#define RXRPC_NARROW "head|Proto Local                  Remote                 "
#define RXRPC_NARROW_ENDS "UDP   {local%-22w} {remote%-22w} "

const char procrec_net_rxrpc_calls[] =
"dataset net/rxrpc/calls @net/rxrpc/calls @net/rxrpc_calls\n"
"kernel net/rxrpc/proc.c:rxrpc_call_seq_show\n"
"summary RxRPC calls\n"
"format 6.2\n"
RXRPC_CALL_HEAD "CW RxTimo\n"
"rec|" RXRPC_CALL "{cwnd%02x,q} {timeout%06lx}\n"
"format 5.0\n"
RXRPC_CALL_HEAD "RxTimo\n"
"rec|" RXRPC_CALL "{timeout%06lx}\n"
"format 4.18\n"
"head|" RXRPC_LOCAL RXRPC_REMOTE RXRPC_OLD_HEAD " UserID           "
	"TxSeq    TW RxSeq    RW RxSerial RxTimo\n"
"rec|" RXRPC_ENDS RXRPC_OLD_CALL RXRPC_WINDOWS " {rx_serial%08x} {timeout%06lx}\n"
"format 4.8\n"
"head|" RXRPC_LOCAL RXRPC_REMOTE RXRPC_OLD_HEAD " UserID\n"
"rec|" RXRPC_ENDS RXRPC_OLD_CALL "{?" RXRPC_WINDOWS "}\n"
"format 2.6.22\n"
RXRPC_NARROW RXRPC_OLD_HEAD " UserID\n"
"rec|" RXRPC_NARROW_ENDS RXRPC_OLD_CALL "\n"
RXRPC_DOCS
"doc service_id: number of the service\n"
"doc cid: number of the connection and the channel\n"
"doc call_id: number of the call in it\n"
"doc end: Svc for the server, Clt for the client\n"
"doc refs: references to the call\n"
"doc state: of the call\n"
"doc abort_code: why it was aborted\n"
"doc debug_id since 5.0: number of the call in traces\n"
"doc user_call_id: the user's number of the call (to 4.19)\n"
"doc tx_seq: last packet that was acknowledged\n"
"doc tx_window packets: sent after it\n"
"doc rx_seq: last packet that was taken\n"
"doc rx_window packets: received after it\n"
"doc rx_serial: number of the last packet that came\n"
"doc cwnd packets since 6.2: congestion window\n"
"doc timeout jiffies: until a packet must come, as an unsigned word\n";

#define RXRPC_CONN_HEAD(use) \
	"head|" RXRPC_LOCAL RXRPC_REMOTE "SvID ConnID   End " use \
	" State    Key      Serial   ISerial  "
#define RXRPC_CONN(active) \
	"rec|" RXRPC_ENDS "{service_id%4x} {cid%08x} {end%3w} {refs%3u}" active " {state%-8w} " \
	"{key%08x} {serial%08x} {hi_serial%08x} "
#define RXRPC_CALLS "{call_id0%08x} {call_id1%08x} {call_id2%08x} {call_id3%08x}\n"

const char procrec_net_rxrpc_conns[] =
"dataset net/rxrpc/conns @net/rxrpc/conns @net/rxrpc_conns\n"
"kernel net/rxrpc/proc.c:rxrpc_connection_seq_show\n"
"summary RxRPC connections\n"
"format 6.2\n"
RXRPC_CONN_HEAD("Ref Act") "CallId0  CallId1  CallId2  CallId3\n"
RXRPC_CONN(" {active%3d}") RXRPC_CALLS
"format 5.10\n"
RXRPC_CONN_HEAD("Use") "CallId0  CallId1  CallId2  CallId3\n"
RXRPC_CONN("") RXRPC_CALLS
"format 4.8\n"
"head|" RXRPC_LOCAL RXRPC_REMOTE "SvID ConnID   End Use State    Key      Serial   ISerial\n"
"rec|" RXRPC_ENDS "{service_id%4x} {cid%08x} {end%3w} {refs%3u} {state%-8w} {key%08x} {serial%08x}"
	" {hi_serial%08x}{? {call_id0%08x} {call_id1%08x} {call_id2%08x} {call_id3%08x}}\n"
"format 2.6.22\n"
RXRPC_NARROW "SvID ConnID   Calls    End Use State    Key      Serial   ISerial\n"
"rec|" RXRPC_NARROW_ENDS "{service_id%4x} {cid%08x} {calls%08x,q} {end%3w} {refs%3u} {state%-8w}"
	" {key%08x} {serial%08x} {hi_serial%08x}\n"
RXRPC_DOCS
"doc service_id: number of the service\n"
"doc cid: number of the connection\n"
"doc end: Svc for the server, Clt for the client\n"
"doc refs: references to the connection\n"
"doc active since 6.2: users of the connection\n"
"doc calls: that it carried (to 4.7)\n"
"doc state: of the connection\n"
"doc key: serial number of the key\n"
"doc serial: number of the last packet that was sent\n"
"doc hi_serial: number of the last packet that came\n"
"doc call_id0: number of the call on the first channel\n"
"doc call_id1: on the second\n"
"doc call_id2: on the third\n"
"doc call_id3: on the fourth\n";

#define RXRPC_PEER(column, field, size) \
	"head|" RXRPC_LOCAL RXRPC_REMOTE "Use " column \
	" LastUse      RTT      RTO\n" \
	"rec|" RXRPC_ENDS "{refs%3u} {" field "%3u} {" size "%5u} {last_use%6d}s " \
	"{rtt%8d} {rto%8d}\n"

const char procrec_net_rxrpc_peers[] =
"dataset net/rxrpc/peers @net/rxrpc/peers\n"
"kernel net/rxrpc/proc.c:rxrpc_peer_seq_show\n"
"summary Other sides of RxRPC connections\n"
"format 6.14\n"
RXRPC_PEER("SST   Maxd", "ssthresh", "max_data")
"format 6.2\n"
RXRPC_PEER("SST   MTU", "ssthresh", "mtu")
"format 5.8\n"
RXRPC_PEER(" CW   MTU", "cwnd", "mtu")
"format 4.20\n"
"head|" RXRPC_LOCAL RXRPC_REMOTE "Use CW  MTU   LastUse          RTT Rc\n"
"rec|" RXRPC_ENDS "{refs%3u} {cwnd%3u} {mtu%5u} {last_use%6d}s {rtt_ns%12llu} {rtt_cursor%2u}\n"
RXRPC_DOCS
"doc refs: references to the entry\n"
"doc ssthresh packets since 6.2: slow start threshold\n"
"doc cwnd packets: congestion window; up to 6.1\n"
"doc mtu bytes: largest packet\n"
"doc max_data bytes since 6.14: most data in a packet\n"
"doc last_use s: since something was sent\n"
"doc rtt us: time of a round trip, -1 if not known\n"
"doc rto us: time to wait for an acknowledgement\n"
"doc rtt_ns ns: time of a round trip (to 5.7)\n"
"doc rtt_cursor: place in the list of the last round trips (to 5.7)\n";

const char procrec_net_rxrpc_locals[] =
"dataset net/rxrpc/locals @net/rxrpc/locals\n"
"kernel net/rxrpc/proc.c:rxrpc_local_seq_show\n"
"summary Local ends of RxRPC connections\n"
"format 6.2\n"
"head|" RXRPC_LOCAL " Use Act RxQ\n"
"rec|UDP   {local%-47w} {refs%3u} {active%3u} {rx_queue%3u}\n"
"format 5.10\n"
"head|" RXRPC_LOCAL " Use Act\n"
"rec|UDP   {local%-47w} {refs%3u} {active%3u}\n"
"doc local: address and port\n"
"doc refs: references to the entry\n"
"doc active: users of it\n"
"doc rx_queue packets since 6.2: received and not looked at\n";

const char procrec_net_rxrpc_bundles[] =
"dataset net/rxrpc/bundles @net/rxrpc/bundles\n"
"kernel net/rxrpc/proc.c:rxrpc_bundle_seq_show\n"
"summary Bundles of RxRPC connections to one server\n"
"head|" RXRPC_LOCAL RXRPC_REMOTE "SvID Ref Act Flg Key      | "
	"Bundle   Conn_0   Conn_1   Conn_2   Conn_3\n"
"rec|" RXRPC_ENDS "{service_id%4x} {refs%3u} {active%3d} {flags%3s} {key%08x} | {bundle%08x} "
	"{conn_0%08x} {conn_1%08x} {conn_2%08x} {conn_3%08x}\n"
RXRPC_DOCS
"doc service_id: number of the service\n"
"doc refs: references to the bundle\n"
"doc active: users of it\n"
"doc flags: exclusive, upgradable, tried: three characters, each a blank if not\n"
"doc key: serial number of the key\n"
"doc bundle: its number\n"
"doc conn_0: its first connection, 00000000 if there is none\n"
"doc conn_1: its second connection\n"
"doc conn_2: its third connection\n"
"doc conn_3: its fourth connection\n";

const char procrec_net_rxrpc_stats[] =
"dataset net/rxrpc/stats @net/rxrpc/stats\n"
"kernel net/rxrpc/proc.c:rxrpc_stats_show\n"
"summary Counters of RxRPC\n"
"rec|{label%-9[^: ]}: {counters*[ ]:{@%[^= ]}={=%lu}}\n"
"rec|{label%-9[^: ]}: {counts*[,]:{%lu}}\n"
"rec|{label%-9[^: ]}: {text%s}\n"
"doc label: what is counted; a label may come twice\n"
"doc counters: by name\n"
"doc counts: by size\n"
"doc text: counters of another form\n";

/* ---- ATM over IP shortcuts, SCTP's objects --------------------------------------------------- */

#define MPC_QOS "{max_pcr%-7d} {pcr%-7d} {min_pcr%-7d} {max_cdv%-7d} {max_sdu%-7d}\n"

const char procrec_net_atm_mpc[] =
"dataset net/atm/mpc @net/atm/mpc\n"
"kernel net/atm/mpoa_proc.c:mpc_show\n"
"summary Shortcuts of IP through ATM\n"
"head|QoS entries for shortcuts:\n"
"head|IP address\n"
"head|  TX:max_pcr pcr     min_pcr max_cdv max_sdu\n"
"head|  RX:max_pcr pcr     min_pcr max_cdv max_sdu\n"
"rec|{ip%[0-9.]}\n"
" lst qos|     " MPC_QOS
"rec|{nl}Interface {interface%d}:\n"
" obj ingress|{nl}Ingress Entries:{nl}"
	"IP address      State      Holding time  Packets fwded  VPI  VCI\n"
"  lst entries|{dest%-16w}{state%-11w}{holding_time%-14lu}{packets%-12u}{?   {vpi%-3d}  {vci%-3d}}"
	"\n"
" obj egress|{nl}Egress Entries:{nl}Ingress MPC ATM addr{nl}"
	"Cache-id        State      Holding time  Packets recvd  Latest IP addr   VPI VCI\n"
"  lst caches|{atm_addr%[0-9a-f]}\n"
"   set|{cache_id%-16lu}{egress_state%-11w}{holding%-14lu}{received%-15u}{latest_ip%-16w}"
	"{? {egress_vpi%-3d} {egress_vci%-3d}}\n"
"  tail|\n"
"doc ip: address that the quality of service is for\n"
"doc qos: to send, then to receive\n"
"doc max_pcr cells/s: highest rate\n"
"doc pcr cells/s: rate\n"
"doc min_pcr cells/s: lowest rate\n"
"doc max_cdv us: highest variation of delays\n"
"doc max_sdu bytes: of a packet\n"
"doc interface: number of the device\n"
"doc ingress: shortcuts from here\n"
"doc entries: one for each address\n"
"doc dest: IP address\n"
"doc state: of the entry\n"
"doc holding_time s: that is left of it\n"
"doc packets packets: that went through\n"
"doc vpi: number of the path; null if there is no shortcut\n"
"doc vci: number of the channel\n"
"doc egress: shortcuts to here\n"
"doc caches: one for each shortcut\n"
"doc atm_addr: ATM address of the other side\n"
"doc cache_id: number of the entry\n"
"doc egress_state: of the entry\n"
"doc holding s: that is left of it\n"
"doc received packets: that came through\n"
"doc latest_ip: address of the last one\n"
"doc egress_vpi: number of the path; null if there is no shortcut\n"
"doc egress_vci: number of the channel\n";

const char procrec_net_sctp_dbg_objcnt[] =
"dataset net/sctp/sctp_dbg_objcnt @net/sctp/sctp_dbg_objcnt @net/sctp_dbg_objcnt\n"
"kernel net/sctp/objcnt.c:sctp_objcnt_seq_show\n"
"summary Objects of SCTP that are in use\n"
"rec\n"
" set|{@%[^:]}: {=%d}{>127}\n";
