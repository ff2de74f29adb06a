/* SPDX-License-Identifier: MIT */
/*
 * net_filter.c - tables of packet filtering in net/: connection tracking, its counters, IPVS and
 * the lists that x_tables and the packet loggers keep.
 *
 * handlers/WRITING.md is the manual of the table language. Start at net/nf_conntrack. The counters
 * of neighbours and routes in net/stat/ are here too, as they look like conntrack's; sockets are
 * net_sock.c's.
 */
#include "tables.h"

/* clang-format off */

/* ---- connection tracking --------------------------------------------------------------------- */

/*
 * How a connection is told from others depends on its protocol: see print_tuple() in
 * net/netfilter/nf_conntrack_standalone.c.
 */
#define BY_PORTS(side) "sport={" side ".sport%hu} dport={" side ".dport%hu} "
#define BY_ICMP(side) "type={" side ".type%u} code={" side ".code%u} id={" side ".id%u} "
#define BY_KEYS(side) "srckey=0x{" side ".srckey%x} dstkey=0x{" side ".dstkey%x} "
#define BY_NOTHING(side) ""
#define GRE_TIMEOUTS "timeout={gre.timeout%u}, stream_timeout={gre.stream_timeout%u} "

#define SIDE(side, BY) \
	"src={" side ".src%[0-9a-f:.]} dst={" side ".dst%[0-9a-f:.]} " BY(side) \
	"{?zone-" side "={" side ".zone%u} }{?packets={" side ".packets%llu} " \
		"bytes={" side ".bytes%llu} }"

/* From the timeout to the end of the line; a flow that is offloaded has no timeout. */
#define FLOW(STATE, BY, SECURITY) \
	"{?{timeout%ld} }" STATE SIDE("orig", BY) "{unreplied?[UNREPLIED] }" SIDE("reply", BY) \
	"{?[{status%[A-Z_]}] }{?mark={mark%u} }" SECURITY "{?zone={zone%u} }" \
	"{?delta-time={delta-time%llu} }use={use%u}\n"

/*
 * The row without ports comes last: the printer does not miss what a map has more than its row.
 */
#define FLOWS(BEGIN, SECURITY) \
	BEGIN FLOW("{?{state%[A-Z_2]} }", BY_PORTS, SECURITY) \
	BEGIN FLOW("", BY_ICMP, SECURITY) \
	BEGIN FLOW(GRE_TIMEOUTS, BY_KEYS, SECURITY) \
	BEGIN FLOW("", BY_NOTHING, SECURITY)

#define SECCTX "{?secctx={secctx%w} }"
#define SECMARK "secmark={secmark%u} "

#define FLOW_DOCS \
	"doc l4proto: the transport protocol's name, unknown for many\n" \
	"doc protonum: its number\n" \
	"doc timeout seconds: until the entry goes if no packet comes; not of offloaded flows\n" \
	"doc state: of connections of TCP, SCTP and DCCP, as the tracker sees it\n" \
	"doc gre: GRE's own timeouts\n" \
	"doc gre.timeout seconds: while the other side has not answered\n" \
	"doc gre.stream_timeout seconds: once it has\n" \
	"doc orig: addresses and counters of the direction of the first packet\n" \
	"doc reply: addresses that answers are expected with, and counters of that direction\n" \
	"doc unreplied: no packet has come back yet\n" \
	"doc status: ASSURED: not dropped early when the table is full; OFFLOAD, HW_OFFLOAD: a " \
		"flow table or the network card does the work, since 4.16 and 5.7\n" \
	"doc src: source address\n" \
	"doc dst: destination address\n" \
	"doc sport: source port\n" \
	"doc dport: destination port\n" \
	"doc type: type of the ICMP message\n" \
	"doc code: code of the ICMP message\n" \
	"doc id: identifier of the ICMP echo\n" \
	"doc srckey: GRE's key from the source\n" \
	"doc dstkey: GRE's key from the destination\n" \
	"doc orig.zone since 4.3: zone of this direction alone\n" \
	"doc reply.zone since 4.3: zone of this direction alone\n" \
	"doc packets: packets, where accounting is on\n" \
	"doc bytes bytes: of these packets, headers too\n" \
	"doc mark: packet mark that was kept for the connection\n" \
	"doc secctx since 2.6.37: security context\n" \
	"doc secmark: security mark; secctx since 2.6.37\n" \
	"doc zone since 2.6.34: zone of both directions\n" \
	"doc delta-time seconds since 2.6.39: since the connection began, where time stamps are " \
		"on\n" \
	"doc use: references to the entry\n" \
	"derive protocol ip_proto(protonum)\n"

#define CONNTRACK "rec|{l3proto%-8w} {l3num%u} {l4proto%-8w} {protonum%u} "

const char procrec_net_nf_conntrack[] =
"dataset net/nf_conntrack @net/nf_conntrack\n"
"kernel net/netfilter/nf_conntrack_standalone.c:ct_seq_show\n"
"summary Connections that are tracked\n"
"format 2.6.37\n"
FLOWS(CONNTRACK, SECCTX)
"format 2.6.18\n"
FLOWS(CONNTRACK, SECMARK)
"doc l3proto: network protocol: ipv4 or ipv6\n"
"doc l3num: number of its address family\n"
FLOW_DOCS;

#define IP_CONNTRACK "rec|{l4proto%-8w} {protonum%u} "

const char procrec_net_ip_conntrack[] =
"dataset net/ip_conntrack @net/ip_conntrack\n"
"kernel net/ipv4/netfilter/nf_conntrack_l3proto_ipv4_compat.c:ct_seq_show\n"
"summary Connections over IPv4 that are tracked; gone since 4.5\n"
"format 2.6.37\n"
FLOWS(IP_CONNTRACK, SECCTX)
"format 2.6.18\n"
FLOWS(IP_CONNTRACK, SECMARK)
FLOW_DOCS;

/* From the addresses on; the row with a helper and no flags is first, see its set of letters. */
#define EXPECTATION(ADDRESSES, BEGIN) \
	BEGIN ADDRESSES "{helper%[-a-z0-9_.HQRAS]}{?/{policy%w}}\n" \
	BEGIN ADDRESSES "{flags*[,]:{%[PERMANTICUSV]}}{? {helper%[^/ ]}{?/{policy%w}}}\n"

#define EXPECT_SIDE "src={src%[0-9a-f:.]} dst={dst%[0-9a-f:.]} "
#define EXPECT_PORTS EXPECT_SIDE "sport={sport%hu} dport={dport%hu} "
#define EXPECT_KEYS EXPECT_SIDE "srckey=0x{srckey%x} dstkey=0x{dstkey%x} "

#define EXPECT_DOCS \
	"doc protonum: number of the transport protocol\n" \
	"doc src: source address\n" \
	"doc dst: destination address\n" \
	"doc sport: source port, 0 for any\n" \
	"doc dport: destination port\n" \
	"doc srckey: GRE's key from the source\n" \
	"doc dstkey: GRE's key from the destination\n" \
	"derive protocol ip_proto(protonum)\n"

#define EXPECT_BEGIN "rec|{?{timeout%d} }{no_timeout?- }l3proto = {l3num%u} proto={protonum%u} "

const char procrec_net_nf_conntrack_expect[] =
"dataset net/nf_conntrack_expect @net/nf_conntrack_expect\n"
"kernel net/netfilter/nf_conntrack_expect.c:exp_seq_show\n"
"summary Connections that are expected because of what others said\n"
EXPECTATION(EXPECT_PORTS, EXPECT_BEGIN)
EXPECTATION(EXPECT_KEYS, EXPECT_BEGIN)
"doc timeout seconds: until nothing is expected any more\n"
"doc no_timeout: it is expected for ever; before 7.0\n"
"doc l3num: number of the address family\n"
"doc flags: PERMANENT, INACTIVE, USERSPACE; only where there is one of them or no helper\n"
"doc helper: module that expects it\n"
"doc policy: class of that module's expectations\n"
EXPECT_DOCS;

const char procrec_net_ip_conntrack_expect[] =
"dataset net/ip_conntrack_expect @net/ip_conntrack_expect\n"
"kernel net/ipv4/netfilter/nf_conntrack_l3proto_ipv4_compat.c:exp_seq_show\n"
"summary Connections over IPv4 that are expected; gone since 4.5\n"
"rec|{?{timeout%d} }{no_timeout?- }proto={protonum%u} " EXPECT_PORTS "\n"
"rec|{?{timeout%d} }{no_timeout?- }proto={protonum%u} " EXPECT_KEYS "\n"
"doc timeout seconds: until nothing is expected any more\n"
"doc no_timeout: it is expected for ever\n"
EXPECT_DOCS;

/* ---- counters of each processor, in hex ------------------------------------------------------ */

#define CT_STAT_END \
	" {insert%08x,q} {insert_failed%08x,q} {drop%08x,q} {early_drop%08x,q} " \
		"{icmp_error%08x,q}  " \
	"{expect_new%08x,q} {expect_create%08x,q} {expect_delete%08x,q}"
#define CT_STAT_MIDDLE \
	"{found%08x,q} {new%08x,q} {invalid%08x,q} {ignore%08x,q} {delete%08x,q} "

#define CT_STAT_ROWS \
	"format 5.15\n" \
	"head|entries  clashres found new invalid ignore delete chainlength insert insert_failed " \
		"drop early_drop icmp_error  expect_new expect_create expect_delete " \
		"search_restart\n" \
	"rec|{entries%08x,q}  {clashres%08x,q} " CT_STAT_MIDDLE "{chainlength%08x,q}" CT_STAT_END \
		" {search_restart%08x,q}\n" \
	"format 5.10\n" \
	"head|entries  clashres found new invalid ignore delete delete_list insert insert_failed " \
		"drop early_drop icmp_error  expect_new expect_create expect_delete " \
		"search_restart\n" \
	"rec|{entries%08x,q}  {clashres%08x,q} " CT_STAT_MIDDLE "{delete_list%08x,q}" CT_STAT_END \
		" {search_restart%08x,q}\n" \
	"format 2.6.37\n" \
	"head|entries  searched found new invalid ignore delete delete_list insert insert_failed " \
		"drop early_drop icmp_error  expect_new expect_create expect_delete " \
		"search_restart\n" \
	"rec|{entries%08x,q}  {searched%08x,q} " CT_STAT_MIDDLE "{delete_list%08x,q}" CT_STAT_END \
		" {search_restart%08x,q}\n" \
	"format 2.6.18\n" \
	"head|entries  searched found new invalid ignore delete delete_list insert insert_failed " \
		"drop early_drop icmp_error  expect_new expect_create expect_delete\n" \
	"rec|{entries%08x,q}  {searched%08x,q} " \
		"" CT_STAT_MIDDLE "{delete_list%08x,q}" CT_STAT_END " \n" \
	"doc entries: connections in the table; the same for every processor\n" \
	"doc clashres since 5.10: insertions that clashed and were merged\n" \
	"doc searched: entries that were looked at in searches\n" \
	"doc found: searches that found an entry\n" \
	"doc new: entries that were made for packets without one; always 0 in newer kernels\n" \
	"doc invalid packets: that could not be tracked\n" \
	"doc ignore packets: that belonged to a connection or need none; always 0 in newer " \
		"kernels\n" \
	"doc delete: entries that were removed; always 0 in newer kernels\n" \
	"doc delete_list: entries that were put on the list of dying ones; always 0 in newer " \
		"kernels\n" \
	"doc chainlength since 5.15: insertions that failed because the hash chain was too long\n" \
	"doc insert: entries that were put into the table\n" \
	"doc insert_failed: entries that could not be put into the table\n" \
	"doc drop packets: dropped because tracking them failed\n" \
	"doc early_drop: entries that were dropped to make room\n" \
	"doc icmp_error packets: ICMP errors that could not be tracked\n" \
	"doc expect_new: entries that were made because they were expected\n" \
	"doc expect_create: expectations that were made\n" \
	"doc expect_delete: expectations that were removed\n" \
	"doc search_restart since 2.6.37: searches that were begun again because the table " \
		"changed\n"

const char procrec_net_stat_nf_conntrack[] =
"dataset net/stat/nf_conntrack @net/stat/nf_conntrack\n"
"kernel net/netfilter/nf_conntrack_standalone.c:ct_cpu_seq_show\n"
"summary Counters of connection tracking for each possible processor\n"
CT_STAT_ROWS;

const char procrec_net_stat_ip_conntrack[] =
"dataset net/stat/ip_conntrack @net/stat/ip_conntrack\n"
"kernel net/ipv4/netfilter/nf_conntrack_l3proto_ipv4_compat.c:ct_cpu_seq_show\n"
"summary Counters of connection tracking for each possible processor; gone since 4.5\n"
CT_STAT_ROWS;

/* The four blanks of the older heading stand between groups. */
#define NEIGH_OLD_HEAD \
	"head|entries  allocs destroys hash_grows  lookups hits  res_failed  rcv_probes_mcast " \
		"rcv_probes_ucast  " \
	"periodic_gc_runs forced_gc_runs unresolved_discards"
#define NEIGH_OLD_ROW \
	"rec|{entries%08x,q}  {allocs%08lx,q} {destroys%08lx,q} {hash_grows%08lx,q}  " \
		"{lookups%08lx,q} {hits%08lx,q}  {res_failed%08lx,q}  {rcv_probes_mcast%08lx,q} " \
		"{rcv_probes_ucast%08lx,q}  {periodic_gc_runs%08lx,q} " \
	"{forced_gc_runs%08lx,q} {unresolved_discards%08lx,q}"

#define NEIGH_ROWS \
	"format 5.15\n" \
	"head|entries  allocs   destroys hash_grows lookups  hits     res_failed " \
		"rcv_probes_mcast rcv_probes_ucast periodic_gc_runs forced_gc_runs " \
		"unresolved_discards table_fulls\n" \
	"rec|{entries%08x,q} {allocs%08lx,q} {destroys%08lx,q} {hash_grows%08lx,q}   " \
		"{lookups%08lx,q} {hits%08lx,q} {res_failed%08lx,q}   {rcv_probes_mcast%08lx,q}  " \
		"       {rcv_probes_ucast%08lx,q}         {periodic_gc_runs%08lx,q}         " \
		"{forced_gc_runs%08lx,q}       {unresolved_discards%08lx,q}            " \
		"{table_fulls%08lx,q}\n" \
	"format 4.3\n" \
	NEIGH_OLD_HEAD " table_fulls\n" \
	NEIGH_OLD_ROW " {table_fulls%08lx,q}\n" \
	"format 2.6.27\n" \
	NEIGH_OLD_HEAD "\n" \
	NEIGH_OLD_ROW "\n" \
	"doc entries: neighbours in the table; the same for every processor\n" \
	"doc allocs: neighbours that were made\n" \
	"doc destroys: neighbours that were removed\n" \
	"doc hash_grows: times that the hash table grew\n" \
	"doc lookups: searches\n" \
	"doc hits: searches that found a neighbour\n" \
	"doc res_failed: addresses that no neighbour answered for\n" \
	"doc rcv_probes_mcast packets: questions that came by broadcast or multicast\n" \
	"doc rcv_probes_ucast packets: questions that came to this machine alone\n" \
	"doc periodic_gc_runs: clean-ups because it was time\n" \
	"doc forced_gc_runs: clean-ups because the table was full\n" \
	"doc unresolved_discards packets: thrown away because too many waited for an answer\n" \
	"doc table_fulls since 4.3: times that the table was full\n"

const char procrec_net_stat_arp_cache[] =
"dataset net/stat/arp_cache @net/stat/arp_cache\n"
"kernel net/core/neighbour.c:neigh_stat_seq_show\n"
"summary Counters of IPv4's neighbours for each possible processor\n"
NEIGH_ROWS;

const char procrec_net_stat_ndisc_cache[] =
"dataset net/stat/ndisc_cache @net/stat/ndisc_cache\n"
"kernel net/core/neighbour.c:neigh_stat_seq_show\n"
"summary Counters of IPv6's neighbours for each possible processor\n"
NEIGH_ROWS;

const char procrec_net_stat_clip_arp_cache[] =
"dataset net/stat/clip_arp_cache @net/stat/clip_arp_cache\n"
"kernel net/core/neighbour.c:neigh_stat_seq_show\n"
"summary Counters of neighbours in classical IP over ATM for each possible processor\n"
NEIGH_ROWS;

const char procrec_net_stat_rt_cache[] =
"dataset net/stat/rt_cache @net/stat/rt_cache\n"
"kernel net/ipv4/route.c:rt_cpu_seq_show\n"
"summary Counters of IPv4's routing for each possible processor\n"
"format 5.15\n"
"head|entries  in_hit   in_slow_tot in_slow_mc in_no_route in_brd   in_martian_dst in_martian_src "
	"out_hit  out_slow_tot out_slow_mc gc_total gc_ignored gc_goal_miss gc_dst_overflow "
	"in_hlist_search out_hlist_search\n"
"rec|{entries%08x,q} {in_hit%08x,q} {in_slow_tot%08x,q}    {in_slow_mc%08x,q}   "
	"{in_no_route%08x,q}    {in_brd%08x,q} {in_martian_dst%08x,q}       {in_martian_src%08x,q} "
	"      {out_hit%08x,q} {out_slow_tot%08x,q}     {out_slow_mc%08x,q}    {gc_total%08x,q} "
	"{gc_ignored%08x,q}   {gc_goal_miss%08x,q}     {gc_dst_overflow%08x,q}        "
	"{in_hlist_search%08x,q}        {out_hlist_search%08x,q}\n"
"format 2.6.12\n"
"head|entries  in_hit in_slow_tot in_slow_mc in_no_route in_brd in_martian_dst in_martian_src  "
	"out_hit out_slow_tot out_slow_mc  gc_total gc_ignored gc_goal_miss gc_dst_overflow "
	"in_hlist_search out_hlist_search\n"
"rec|{entries%08x,q}  {in_hit%08x,q} {in_slow_tot%08x,q} {in_slow_mc%08x,q} {in_no_route%08x,q} "
	"{in_brd%08x,q} {in_martian_dst%08x,q} {in_martian_src%08x,q}  {out_hit%08x,q} "
	"{out_slow_tot%08x,q} {out_slow_mc%08x,q} {gc_total%08x,q} {gc_ignored%08x,q} "
	"{gc_goal_miss%08x,q} {gc_dst_overflow%08x,q} {in_hlist_search%08x,q} "
	"{out_hlist_search%08x,q} \n"
"doc entries: routes that are kept; the same for every processor\n"
"doc in_hit packets: received and found in the cache; always 0 since 3.6\n"
"doc in_slow_tot packets: received and routed by the table\n"
"doc in_slow_mc packets: received for multicast groups and routed by the table\n"
"doc in_no_route packets: received that no route was found for\n"
"doc in_brd packets: received broadcasts\n"
"doc in_martian_dst packets: received for an impossible address\n"
"doc in_martian_src packets: received from an impossible address\n"
"doc out_hit packets: to send and found in the cache; always 0 since 3.6\n"
"doc out_slow_tot packets: to send and routed by the table\n"
"doc out_slow_mc packets: to multicast groups and routed by the table\n"
"doc gc_total: clean-ups of the cache; always 0 since 3.6\n"
"doc gc_ignored: clean-ups that were too early; always 0 since 3.6\n"
"doc gc_goal_miss: clean-ups that freed too little; always 0 since 3.6\n"
"doc gc_dst_overflow: times that the cache was full; always 0 since 3.6\n"
"doc in_hlist_search: entries that were looked at for received packets; always 0 since 3.6\n"
"doc out_hlist_search: entries that were looked at for packets to send; always 0 since 3.6\n";

const char procrec_net_stat_synproxy[] =
"dataset net/stat/synproxy @net/stat/synproxy\n"
"kernel net/netfilter/nf_synproxy_core.c:synproxy_cpu_seq_show\n"
"summary Counters of the SYN proxy for each possible processor\n"
"head|entries\t\tsyn_received\tcookie_invalid\tcookie_valid\tcookie_retrans\tconn_reopened\n"
"rec|{entries%08x,q}\t{syn_received%08x,q}\t{cookie_invalid%08x,q}\t"
	"{cookie_valid%08x,q}\t{cookie_retrans%08x,q}\t{conn_reopened%08x,q}\n"
"doc entries: always 0\n"
"doc syn_received packets: requests for a connection\n"
"doc cookie_invalid packets: answers with a wrong cookie\n"
"doc cookie_valid packets: answers with a right cookie\n"
"doc cookie_retrans packets: requests to the server that were sent again\n"
"doc conn_reopened: connections that were opened again\n";

const char procrec_net_stat_nf_flowtable[] =
"dataset net/stat/nf_flowtable @net/stat/nf_flowtable\n"
"kernel net/netfilter/nf_flow_table_procfs.c:nf_flow_table_cpu_seq_show\n"
"summary Work for network cards that carry flows, for each possible processor\n"
"head|wq_add   wq_del   wq_stats\n"
"rec|{wq_add%8d} {wq_del%8d} {wq_stats%8d}\n"
"doc wq_add: flows that wait to be added\n"
"doc wq_del: flows that wait to be removed\n"
"doc wq_stats: flows whose counters wait to be read\n";

/* ---- IPVS ------------------------------------------------------------------------------------ */

#define IP_VS_PERSISTENT \
	"{?persistent {persistent.timeout%d} {persistent.netmask%08X}}\n"

/*
 * An address is "%08X" for IPv4 and "[%pI6]" for IPv6: one string takes both. "ops " and a blank
 * behind it have their place in IPv4's lines since 2.6.37; a line without that place is the first
 * row's, and the printer knows it by the missing `ops`.
 */
const char procrec_net_ip_vs[] =
"dataset net/ip_vs @net/ip_vs\n"
"kernel net/netfilter/ipvs/ip_vs_ctl.c:ip_vs_info_seq_show\n"
"summary Virtual servers and the real servers behind them\n"
"set|IP Virtual Server version {version%[0-9.]} (size={size%d})\n"
"head|Prot LocalAddress:Port Scheduler Flags\n"
"head|  -> RemoteAddress:Port Forward Weight ActiveConn InActConn\n"
"rec|{protocol%w}  {local_address%s}:{local_port_hex%04X} {scheduler%w} " IP_VS_PERSISTENT
"rec|{protocol%w}  {local_address%s}:{local_port_hex%04X} {scheduler%w} {ops?ops } "
	IP_VS_PERSISTENT
"rec|FWM  {fwmark%08X} {scheduler%w} {ops?ops }" IP_VS_PERSISTENT
" lst destinations|  -> {remote_address%s}:{remote_port_hex%04X}      {forward%-7w} {weight%-6d} "
	"{active_conn%-10d} {inact_conn%-10d}\n"
"doc version: version of IPVS\n"
"doc size: buckets of the table of connections\n"
"doc protocol: TCP, UDP or SCTP\n"
"doc local_address: address of the service: IPv4's in hex, IPv6's as text in brackets\n"
"doc local_port_hex: port of the service\n"
"doc fwmark: packets with this mark are the service, instead of those to an address\n"
"doc scheduler: how a real server is chosen\n"
"doc ops since 2.6.37: one packet scheduling: every packet is a connection of its own\n"
"doc persistent: connections of one client stay at one server\n"
"doc persistent.timeout jiffies: for so long\n"
"doc persistent.netmask: clients that this has in common count as one; the length of a prefix, its "
	"bytes swapped on little-endian machines, for IPv6\n"
"doc destinations: the real servers\n"
"doc remote_address: address of the real server: IPv4's in hex, IPv6's as text in brackets\n"
"doc remote_port_hex: port of the real server\n"
"doc forward: Masq: addresses are translated; Route: sent to it directly; Tunnel: packed into "
	"another packet; Local: it is this machine\n"
"doc weight: its share, 0: no new connections\n"
"doc active_conn: connections that are open\n"
"doc inact_conn: connections in other states\n"
"derive local_ip ip_net(local_address)\n"
"derive local_port port(local_port_hex)\n"
"derive remote_ip ip_net(remote_address)\n"
"derive remote_port port(remote_port_hex)\n";

/* Client and real server are of different families where a tunnel leads to the server. */
#define IP_VS_CONN \
	"rec|{protocol%-3w} {caddr%[0-9A-Fa-f:]} {cport_hex%04X} {vaddr%[0-9A-Fa-f:]} " \
		"{vport_hex%04X} " \
	"{daddr%[0-9A-Fa-f:]} {dport_hex%04X} {state%-11w} "

#define IP_VS_DOCS \
	"doc protocol: TCP, UDP, SCTP, or IP for a template of persistent connections\n" \
	"doc caddr: address of the client: IPv4's in hex, IPv6's as text\n" \
	"doc cport_hex: port of the client\n" \
	"doc vaddr: address of the service\n" \
	"doc vport_hex: port of the service\n" \
	"doc daddr: address of the real server\n" \
	"doc dport_hex: port of the real server\n" \
	"doc state: state of the connection as IPVS sees it\n" \
	"doc expires seconds: until the entry goes if no packet comes\n" \
	"derive caddr_ip ip_net(caddr)\n" \
	"derive cport port(cport_hex)\n" \
	"derive vaddr_ip ip_net(vaddr)\n" \
	"derive vport port(vport_hex)\n" \
	"derive daddr_ip ip_net(daddr)\n" \
	"derive dport port(dport_hex)\n"

const char procrec_net_ip_vs_conn[] =
"dataset net/ip_vs_conn @net/ip_vs_conn\n"
"kernel net/netfilter/ipvs/ip_vs_conn.c:ip_vs_conn_seq_show\n"
"summary Connections through virtual servers\n"
"format 2.6.37\n"
"head|Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires PEName PEData\n"
IP_VS_CONN "{expires%7u}{? {pe_name%w} {pe_data%s}}\n"
"format 2.6.18\n"
"head|Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires\n"
IP_VS_CONN "{expires%7u}\n"
IP_VS_DOCS
"doc pe_name since 2.6.37: persistence engine\n"
"doc pe_data since 2.6.37: what that engine knows the client by\n";

const char procrec_net_ip_vs_conn_sync[] =
"dataset net/ip_vs_conn_sync @net/ip_vs_conn_sync\n"
"kernel net/netfilter/ipvs/ip_vs_conn.c:ip_vs_conn_sync_seq_show\n"
"summary Connections through virtual servers, and who told about them\n"
"head|Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Origin Expires\n"
IP_VS_CONN "{origin%-6w} {expires%7u}\n"
IP_VS_DOCS
"doc origin: LOCAL, or SYNC where another director told about it\n";

const char procrec_net_ip_vs_app[] =
"dataset net/ip_vs_app @net/ip_vs_app\n"
"kernel net/netfilter/ipvs/ip_vs_app.c:ip_vs_app_seq_show\n"
"summary Helpers of IPVS for protocols that speak of addresses\n"
"head|prot port    usecnt name\n"
"rec|{protocol%-3w}  {port%-7u} {usecnt%-6d} {name%-17w}\n"
"doc protocol: TCP or UDP\n"
"doc port: port of the protocol\n"
"doc usecnt: connections that use it\n"
"doc name: its name\n";

#define IP_VS_COUNTERS(MAP) \
	"{" MAP ".conns%8LX,q} {" MAP ".in_packets%8LX,q} {" MAP ".out_packets%8LX,q} " \
	"{" MAP ".in_bytes%16LX,q} {" MAP ".out_bytes%16LX,q}"
#define IP_VS_RATES " Conns/s   Pkts/s   Pkts/s          Bytes/s          Bytes/s"

#define IP_VS_COUNTER_DOCS \
	"doc total: since the start or the last reset\n" \
	"doc per_second: estimate of the last seconds\n" \
	"doc conns: connections\n" \
	"doc in_packets packets: from clients to real servers\n" \
	"doc out_packets packets: from real servers to clients, where they pass here\n" \
	"doc in_bytes bytes: from clients to real servers\n" \
	"doc out_bytes bytes: from real servers to clients, where they pass here\n"

const char procrec_net_ip_vs_stats[] =
"dataset net/ip_vs_stats @net/ip_vs_stats\n"
"kernel net/netfilter/ipvs/ip_vs_ctl.c:ip_vs_stats_show\n"
"summary Counters of IPVS, in hex\n"
"head|   Total Incoming Outgoing         Incoming         Outgoing\n"
"head|   Conns  Packets  Packets            Bytes            Bytes\n"
"rec|" IP_VS_COUNTERS("total") "{nl}{nl}" IP_VS_RATES "{nl}" IP_VS_COUNTERS("per_second") "\n"
IP_VS_COUNTER_DOCS;

const char procrec_net_ip_vs_stats_percpu[] =
"dataset net/ip_vs_stats_percpu @net/ip_vs_stats_percpu\n"
"kernel net/netfilter/ipvs/ip_vs_ctl.c:ip_vs_stats_percpu_show\n"
"summary Counters of IPVS for each possible processor, in hex\n"
"head|       Total Incoming Outgoing         Incoming         Outgoing\n"
"head|CPU    Conns  Packets  Packets            Bytes            Bytes\n"
"rec|{cpu%3X,q} {conns%8LX,q} {in_packets%8LX,q} {out_packets%8LX,q} {in_bytes%16LX,q} "
	"{out_bytes%16LX,q}\n"
"set|  ~ " IP_VS_COUNTERS("total") "{nl}{nl}    " IP_VS_RATES "{nl}    "
	"" IP_VS_COUNTERS("per_second") "\n"
"doc cpu: number of the processor\n"
IP_VS_COUNTER_DOCS;

#define IP_VS_BUCKETS(WHAT) \
	" set '" WHAT " buckets'|" WHAT " buckets:\t{size%d} ({bits%d} bits, lfactor " \
		"{lfactor%d})\n" \
	" set '" WHAT " buckets empty'|" WHAT " buckets empty:\t{count%u} ({percent%lu}%)\n"

const char procrec_net_ip_vs_status[] =
"dataset net/ip_vs_status @net/ip_vs_status\n"
"kernel net/netfilter/ipvs/ip_vs_ctl.c:ip_vs_status_show\n"
"summary Tables of IPVS and how full they are, since 7.2\n"
"rec\n"
" set Conns|Conns:\t{%d}\n"
IP_VS_BUCKETS("Conn")
" set Services|Services:\t{%d}\n"
IP_VS_BUCKETS("Service")
" set 'Stats thread slots'|Stats thread slots:\t{slots%d} (max {max%lu})\n"
" set|{@%[^:]}:\t{=%d}\n"
" set|{@%[^:]}:\t{count%u} ({percent%lu}%)\n"
"doc Conns: connections\n"
"doc Services: virtual services\n"
"doc size: buckets of the hash table\n"
"doc bits: the same as a power of two\n"
"doc lfactor: load factor: the table grows where it holds more than two to this times its buckets\n"
"doc count: so many buckets; len-N: with N entries, len-7 with seven or more\n"
"doc percent %: of all buckets; len-N: of those that are not empty\n"
"doc slots: threads that compute rates\n"
"doc max: as many may be\n"
"doc 'Conn buckets': hash table of connections\n"
"doc 'Conn buckets empty': its empty buckets\n"
"doc 'Service buckets': hash table of services\n"
"doc 'Service buckets empty': its empty buckets\n"
"doc 'Stats thread slots': places for threads that compute rates\n";

/* ---- x_tables and packet loggers ------------------------------------------------------------- */

#define XT_NAMES "rec|{name%s}\n"
#define XT_MATCH_DOC "doc name: name of the match; once for each revision of it\n"
#define XT_TARGET_DOC "doc name: name of the target; once for each revision of it\n"

const char procrec_net_ip_tables_names[] =
"dataset net/ip_tables_names @net/ip_tables_names\n"
"kernel net/netfilter/x_tables.c:xt_table_seq_show\n"
"summary Tables of iptables that are in use\n"
XT_NAMES
"doc name: name of the table\n";

const char procrec_net_ip_tables_matches[] =
"dataset net/ip_tables_matches @net/ip_tables_matches\n"
"kernel net/netfilter/x_tables.c:xt_match_seq_show\n"
"summary Matches that rules of iptables can have\n"
XT_NAMES XT_MATCH_DOC;

const char procrec_net_ip_tables_targets[] =
"dataset net/ip_tables_targets @net/ip_tables_targets\n"
"kernel net/netfilter/x_tables.c:xt_target_seq_show\n"
"summary Targets that rules of iptables can have\n"
XT_NAMES XT_TARGET_DOC;

const char procrec_net_ip6_tables_names[] =
"dataset net/ip6_tables_names @net/ip6_tables_names\n"
"kernel net/netfilter/x_tables.c:xt_table_seq_show\n"
"summary Tables of ip6tables that are in use\n"
XT_NAMES
"doc name: name of the table\n";

const char procrec_net_ip6_tables_matches[] =
"dataset net/ip6_tables_matches @net/ip6_tables_matches\n"
"kernel net/netfilter/x_tables.c:xt_match_seq_show\n"
"summary Matches that rules of ip6tables can have\n"
XT_NAMES XT_MATCH_DOC;

const char procrec_net_ip6_tables_targets[] =
"dataset net/ip6_tables_targets @net/ip6_tables_targets\n"
"kernel net/netfilter/x_tables.c:xt_target_seq_show\n"
"summary Targets that rules of ip6tables can have\n"
XT_NAMES XT_TARGET_DOC;

const char procrec_net_arp_tables_names[] =
"dataset net/arp_tables_names @net/arp_tables_names\n"
"kernel net/netfilter/x_tables.c:xt_table_seq_show\n"
"summary Tables of arptables that are in use\n"
XT_NAMES
"doc name: name of the table\n";

const char procrec_net_arp_tables_matches[] =
"dataset net/arp_tables_matches @net/arp_tables_matches\n"
"kernel net/netfilter/x_tables.c:xt_match_seq_show\n"
"summary Matches that rules of arptables can have\n"
XT_NAMES XT_MATCH_DOC;

const char procrec_net_arp_tables_targets[] =
"dataset net/arp_tables_targets @net/arp_tables_targets\n"
"kernel net/netfilter/x_tables.c:xt_target_seq_show\n"
"summary Targets that rules of arptables can have\n"
XT_NAMES XT_TARGET_DOC;

#define FAMILY_DOC "doc family: number of the protocol family: 2 IPv4, 3 ARP, 5 a device, 7 " \
	"bridge, 10 IPv6\n"

const char procrec_net_netfilter_nf_log[] =
"dataset net/netfilter/nf_log @net/netfilter/nf_log\n"
"kernel net/netfilter/nf_log.c:seq_show\n"
"summary Packet loggers by protocol family\n"
"rec|{family%2lld} {logger%w} ({loggers*[,]:{%[^,)]}})\n"
FAMILY_DOC
"doc logger: the one in use, or NONE\n"
"doc loggers: those that could be used\n";

const char procrec_net_netfilter_nf_queue[] =
"dataset net/netfilter/nf_queue @net/netfilter/nf_queue\n"
"kernel net/netfilter/nf_queue.c:seq_show\n"
"summary Queue handlers by protocol family; gone since 3.7\n"
"rec|{family%2lld} {handler%w}\n"
FAMILY_DOC
"doc handler: the one in use, or NONE\n";

/* The last label differs between the two files. */
const char procrec_net_ip_queue[] =
"dataset net/ip_queue @net/ip_queue @net/ip6_queue\n"
"kernel net/ipv4/netfilter/ip_queue.c:ip_queue_show\n"
"summary The queue of packets for a program, before nfnetlink_queue; gone since 3.5\n"
"rec\n"
" set 'Peer PID'|Peer PID          : {%d}\n"
" set 'Copy mode'|Copy mode         : {%hu}\n"
" set 'Copy range'|Copy range        : {%u}\n"
" set 'Queue length'|Queue length      : {%u}\n"
" set 'Queue max. length'|Queue max. length : {%u}\n"
" set 'Queue dropped'|Queue dropped     : {%u}\n"
" set 'Netlink dropped'|Netlink dropped   : {%u}\n"
" set 'Netfilter dropped'|Netfilter dropped : {%u}\n"
"doc 'Peer PID': netlink port of the program that reads them, 0 without one\n"
"doc 'Copy mode': 0 nothing, 1 what is known of a packet, 2 the packet too\n"
"doc 'Copy range' bytes: of a packet that are copied at most\n"
"doc 'Queue length' packets: that wait\n"
"doc 'Queue max. length' packets: that may wait\n"
"doc 'Queue dropped' packets: dropped because the queue was full\n"
"doc 'Netlink dropped' packets: dropped because the program did not take them; IPv4\n"
"doc 'Netfilter dropped' packets: the same; IPv6\n";

#define COPY_DOCS \
	"doc peer_portid: netlink port of the program that reads them; negative before 4.1\n" \
	"doc copy_mode: 0 nothing, 1 what is known of a packet, 2 the packet too\n" \
	"doc copy_range bytes: of a packet that are copied at most\n"

const char procrec_net_netfilter_nfnetlink_queue[] =
"dataset net/netfilter/nfnetlink_queue @net/netfilter/nfnetlink_queue\n"
"kernel net/netfilter/nfnetlink_queue.c:seq_show\n"
"summary Queues of packets that wait for a program's verdict\n"
"rec|{queue_num%5u} {peer_portid%6d} {queue_total%5u} {copy_mode%u} {copy_range%5u} "
	"{queue_dropped%5u} {queue_user_dropped%5u} {id_sequence%8u} {use%2d}\n"
"doc queue_num: number of the queue\n"
"doc queue_total packets: that wait\n"
"doc queue_dropped packets: dropped because the queue was full\n"
"doc queue_user_dropped packets: dropped because the program did not take them\n"
"doc id_sequence: number of the last packet\n"
"doc use: always 1\n"
COPY_DOCS;

const char procrec_net_netfilter_nfnetlink_log[] =
"dataset net/netfilter/nfnetlink_log @net/netfilter/nfnetlink_log\n"
"kernel net/netfilter/nfnetlink_log.c:seq_show\n"
"summary Groups of packets that are logged to a program\n"
"rec|{group_num%5u} {peer_portid%6d} {qlen%5u} {copy_mode%u} {copy_range%5u} {flushtimeout%6u} "
	"{use%2u}\n"
"doc group_num: number of the group\n"
"doc qlen packets: that wait to be sent together\n"
"doc flushtimeout cs: after so many hundredths of a second they are sent\n"
"doc use: references to the group\n"
COPY_DOCS;
