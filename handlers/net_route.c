/* SPDX-License-Identifier: MIT */
/*
 * net_route.c - tables of neighbours, routes and multicast routes. handlers/WRITING.md is the
 * manual of the table language. Interfaces and their groups are net_dev.c's.
 */
#include "tables.h"

/* clang-format off */

/* Both layouts have the same heading; the address of the device was not padded at first. */
#define ARP_HEAD \
	"head|IP address       HW type     Flags       HW address            Mask     Device\n"
#define ARP_ROW(pad) \
	"rec|{ip_address%-16[0-9.]} {hw_type%-#12x}{flags%-#12x}{hw_address%" pad "[^ ],empty}" \
		"     {mask%w}        {device%s}\n"

const char procrec_net_arp[] =
"dataset net/arp @net/arp\n"
"kernel net/ipv4/arp.c:arp_seq_show\n"
"summary Link-layer addresses of IPv4 neighbours\n"
ARP_HEAD
ARP_ROW("-17")
"format 2.2\n"
ARP_HEAD
ARP_ROW("")
"doc ip_address: address of the neighbour\n"
"doc hw_type: kind of link layer\n"
"doc flags: state of the entry\n"
"doc hw_address: link-layer address, zeroes while it is not known\n"
"doc mask: always *\n"
"doc device: interface that the neighbour is behind, * for any\n"
"derive hw_type_name arp_hw(hw_type)\n"
"derive flags_list arp_flags(flags)\n";

/* ---- IPv4 routes --------------------------------------------------------------------------- */

#define ROUTE_ROW(metric) \
	"rec|{iface%w}\t{destination%08X}\t{gateway%08X}\t{flags%04X}\t{refcnt%d}\t{use%u}\t" \
	"{metric%" metric "}\t{mask%08X}\t{mtu%d}\t{window%u}\t{irtt%u}{>127}\n"

/* A metric of 2147483648 and more was negative until 6.12. */
const char procrec_net_route[] =
"dataset net/route @net/route\n"
"kernel net/ipv4/fib_trie.c:fib_route_seq_show\n"
"summary IPv4 routes of the main table\n"
"head|Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT{>127}\n"
ROUTE_ROW("u")
ROUTE_ROW("d")
"doc iface: interface that packets leave through, * for none\n"
"doc destination: network, a word in the machine's byte order\n"
"doc gateway: router, a word in the machine's byte order, 0 if there is none\n"
"doc flags: kind of route\n"
"doc refcnt: always 0\n"
"doc use: always 0\n"
"doc metric: of two routes the one with the lower metric is taken\n"
"doc mask: mask of the network, a word in the machine's byte order\n"
"doc mtu bytes: largest TCP segment and 40, 0 if it is not set\n"
"doc window bytes: largest TCP window, 0 if it is not set\n"
"doc irtt ms: round trip time to begin with, 0 if it is not set\n"
"derive destination_ip ipv4(destination)\n"
"derive gateway_ip ipv4(gateway)\n"
"derive mask_ip ipv4(mask)\n"
"derive flags_list route_flags(flags)\n";

const char procrec_net_rt_cache[] =
"dataset net/rt_cache @net/rt_cache\n"
"kernel net/ipv4/route.c:rt_cache_seq_show\n"
"summary Cached IPv4 routes: none since 3.6, when the cache went\n"
"head|Iface\tDestination\tGateway \tFlags\t\tRefCnt\tUse\tMetric\tSource\t\tMTU\tWindow\tIRTT"
	"\tTOS\tHHRef\tHHUptod\tSpecDst{>127}\n"
"rec|{iface%w}\t{destination%08X}\t{gateway%08X}\t{flags%8X}\t{refcnt%d}\t{use%u}\t"
	"{metric%d}\t{source%08X}\t{mtu%d}\t{window%u}\t{irtt%u}\t{tos%02X}\t"
	"{hhref%d}\t{hhuptod%1d}\t{specdst%08X}{>127}\n"
"doc iface: interface that packets leave through\n"
"doc destination: destination, a word in the machine's byte order\n"
"doc gateway: router, a word in the machine's byte order\n"
"doc flags: kind of route\n"
"doc refcnt: references to the entry\n"
"doc use: times that it was used\n"
"doc metric: always 0\n"
"doc source: source, a word in the machine's byte order\n"
"doc mtu bytes: largest TCP segment and 40, 0 if it is not set\n"
"doc window bytes: largest TCP window, 0 if it is not set\n"
"doc irtt ms: round trip time to begin with, 0 if it is not set\n"
"doc tos: type of service\n"
"doc hhref: references to the link-layer header, -1 if there is none\n"
"doc hhuptod: 1 if the link-layer header is up to date\n"
"doc specdst: address of this machine, a word in the machine's byte order\n"
"derive destination_ip ipv4(destination)\n"
"derive gateway_ip ipv4(gateway)\n"
"derive source_ip ipv4(source)\n"
"derive specdst_ip ipv4(specdst)\n"
"derive flags_list route_flags(flags)\n";

/* ---- the trie of IPv4 routes --------------------------------------------------------------- */

/* Nodes and leaves stand between each other and share the list, or their order would be lost. */
const char procrec_net_fib_trie[] =
"dataset net/fib_trie @net/fib_trie\n"
"kernel net/ipv4/fib_trie.c:fib_trie_seq_show\n"
"summary IPv4 routing tables as the trees that they are kept in\n"
"rec|{table%[^:]}:\n"
" lst children indent=3|  +-- {prefix%pI4}/{prefix_len%zu} {bits%u} {full_children%u} "
	"{empty_children%u}\n"
" lst children indent=3|  |-- {address%pI4}\n"
" lst routes indent=3|  /{prefix_len%zu} {scope%w} {type%[^ ]}{? tos={tos%d}}\n"
"doc table: Main, Local, or Id and the table's number\n"
"doc children: nodes and leaves below\n"
"doc prefix: of a node: address that all below begin with\n"
"doc children.prefix_len bits: of a node: how much of the address that is\n"
"doc bits: of a node: two to the power of it children can stand below\n"
"doc full_children: of a node: children that are nodes and skip no bit\n"
"doc empty_children: of a node: places for children that are empty\n"
"doc address: of a leaf: address of its routes\n"
"doc routes: of a leaf: its routes\n"
"doc routes.prefix_len bits: length of the network's prefix\n"
"doc scope: how far the destination is: universe, site, link, host, nowhere\n"
"doc type: UNICAST, LOCAL, BROADCAST, BLACKHOLE and others\n"
"doc tos: type of service, where the route is for one\n";

const char procrec_net_fib_triestat[] =
"dataset net/fib_triestat @net/fib_triestat\n"
"kernel net/ipv4/fib_trie.c:fib_triestat_seq_show\n"
"summary Size and shape of the trees that IPv4 routing tables are kept in\n"
"set|Basic info: size of leaf: {leaf_size%zd} bytes, size of tnode: {tnode_size%zd} bytes.\n"
"rec|{table%[^:]}:\n"
" set 'Aver depth'|\tAver depth:     {%.2f}\n"
" set 'Max depth'|\tMax depth:      {%u}\n"
" set Leaves|\tLeaves:         {%u}\n"
" set Prefixes|\tPrefixes:       {%u}\n"
" set|\tInternal nodes: {Internal nodes%u}{nl}\t{nodes_by_bits*:  {@%[0-9]}: {=%u}}\n"
" set Pointers|\tPointers: {%u}\n"
" set 'Null ptrs'|Null ptrs: {%u}\n"
" set 'Total size'|Total size: {%u}  kB\n"
" obj Counters|{nl}Counters:{nl}---------\n"
"  set gets|gets = {%u}\n"
"  set backtracks|backtracks = {%u}\n"
"  set 'semantic match passed'|semantic match passed = {%u}\n"
"  set 'semantic match miss'|semantic match miss = {%u}\n"
"  set 'null node hit'|null node hit= {%u}\n"
"  set 'skipped node resize'|skipped node resize = {%u}{nl}\n"
"doc leaf_size bytes: memory of a leaf\n"
"doc tnode_size bytes: memory of a node without children\n"
"doc table: Main, Local, or Id and the table's number\n"
"doc 'Aver depth': how deep leaves are on average\n"
"doc 'Max depth': how deep the deepest leaf is\n"
"doc Leaves: leaves, one for each address\n"
"doc Prefixes since 2.6.28: routes\n"
"doc 'Internal nodes': nodes\n"
"doc nodes_by_bits: nodes by the number of bits that they decide\n"
"doc Pointers: places for children\n"
"doc 'Null ptrs': places for children that are empty\n"
"doc 'Total size' kB: memory of the tree\n"
"doc Counters: use of the tree, where the kernel counts it\n"
"doc gets: lookups\n"
"doc backtracks: times that a lookup had to go back up\n"
"doc 'semantic match passed': leaves whose route was taken\n"
"doc 'semantic match miss': leaves without a route for the packet\n"
"doc 'null node hit': lookups that came to an empty place\n"
"doc 'skipped node resize': times that a node was not resized for want of memory\n";

/* ---- IPv6 routes --------------------------------------------------------------------------- */

const char procrec_net_ipv6_route[] =
"dataset net/ipv6_route @net/ipv6_route\n"
"kernel net/ipv6/ip6_fib.c:ipv6_route_native_seq_show\n"
"summary IPv6 routes of all tables\n"
"rec|{destination%[0-9a-f]} {destination_prefix_len%02x,q} "
	"{source%[0-9a-f]} {source_prefix_len%02x,q} {next_hop%[0-9a-f]} "
	"{metric%08x,q} {refcnt%08x,q} {use%08x,q} {flags%08x} {device%8w,empty}\n"
"doc destination: network, in network order\n"
"doc destination_prefix_len bits: length of the network's prefix\n"
"doc source: network that packets are from, in network order\n"
"doc source_prefix_len bits: length of that network's prefix, 0 for all packets\n"
"doc next_hop: router, in network order, zeroes if there is none\n"
"doc metric: of two routes the one with the lower metric is taken\n"
"doc refcnt: references to the route\n"
"doc use: times that it was used, always 0 since 4.19\n"
"doc flags: kind of route\n"
"doc device: interface that packets leave through\n"
"derive destination_ip ipv6_net(destination)\n"
"derive source_ip ipv6_net(source)\n"
"derive next_hop_ip ipv6_net(next_hop)\n"
"derive flags_list route6_flags(flags)\n";

const char procrec_net_rt6_stats[] =
"dataset net/rt6_stats @net/rt6_stats\n"
"kernel net/ipv6/route.c:rt6_stats_seq_show\n"
"summary How many IPv6 routes there are\n"
"rec|{fib_nodes%04x,q} {fib_route_nodes%04x,q} {fib_rt_alloc%04x,q} {fib_rt_entries%04x,q} "
	"{fib_rt_cache%04x,q} "
	"{dst_entries%04x,q} {fib_discarded_routes%04x,q}\n"
"doc fib_nodes: nodes of the tree\n"
"doc fib_route_nodes: nodes that have routes\n"
"doc fib_rt_alloc: routes in memory\n"
"doc fib_rt_entries: routes in tables\n"
"doc fib_rt_cache: routes that are cached exceptions\n"
"doc dst_entries: destinations in memory\n"
"doc fib_discarded_routes: routes that were deleted\n";

const char procrec_net_ip6_flowlabel[] =
"dataset net/ip6_flowlabel @net/ip6_flowlabel\n"
"kernel net/ipv6/ip6_flowlabel.c:ip6fl_seq_show\n"
"summary IPv6 flow labels that are in use\n"
"head|Label S Owner  Users  Linger Expires  Dst                              Opt\n"
"rec|{label%05X} {share%-1d} {owner%-6d} {users%-6d} {linger%-6ld} {expires%-8ld} "
	"{dst%[0-9a-f]} {opt%-4d}\n"
"doc label: the flow label\n"
"doc share: who may use it: 1 one socket, 2 one process, 3 one user, 255 anybody\n"
"doc owner: that process, or that user, else 0\n"
"doc users: users of the label\n"
"doc linger s: how long it is kept after its last use\n"
"doc expires s: until it goes\n"
"doc dst: destination that it is for, in network order\n"
"doc opt bytes: length of the options before the fragment header\n"
"derive dst_ip ipv6_net(dst)\n";

/* ---- multicast routes ---------------------------------------------------------------------- */

#define VIF_ROW \
	"rec|{vif%2td} {name%-10w} {bytes_in%8ld} {pkt_in%7ld}  {bytes_out%8ld} {pkt_out%7ld} " \
	"{flags%05X}"
#define VIF_DOCS \
	"doc vif: number of the virtual interface\n" \
	"doc name: name of the interface, none if it is gone\n" \
	"doc bytes_in bytes: received\n" \
	"doc pkt_in packets: received\n" \
	"doc bytes_out bytes: sent\n" \
	"doc pkt_out packets: sent\n"
#define MFC_ROW \
	" {iif%-3hd}{? {pkts%8lu} {bytes%8lu} {wrong_if%8lu}{oifs*: {vif%2d}:{ttl%-3d}}}\n"
#define MFC_DOCS \
	"doc iif: virtual interface that packets come from, -1 if it is not known yet\n" \
	"doc pkts packets: sent on\n" \
	"doc bytes bytes: sent on\n" \
	"doc wrong_if packets: that came from another interface\n" \
	"doc oifs: virtual interfaces that packets are sent to\n" \
	"doc vif: number of the virtual interface\n" \
	"doc ttl: packets must have at least this time to live\n"

const char procrec_net_ip_mr_vif[] =
"dataset net/ip_mr_vif @net/ip_mr_vif\n"
"kernel net/ipv4/ipmr.c:ipmr_vif_seq_show\n"
"summary Interfaces of the IPv4 multicast router\n"
"head|Interface      BytesIn  PktsIn  BytesOut PktsOut Flags Local    Remote\n"
VIF_ROW " {local%08X} {remote%08X}\n"
VIF_DOCS
"doc flags: kind of virtual interface: 1 tunnel, 2 source routing, 4 register, 8 given by its "
	"number\n"
"doc local: local address, a word in the machine's byte order; with flag 8 the number of the "
	"interface instead\n"
"doc remote: other end of a tunnel, a word in the machine's byte order\n"
"derive flags_list vif_flags(flags)\n"
"derive local_ip ipv4_vif(local,flags)\n"
"derive remote_ip ipv4(remote)\n";

const char procrec_net_ip_mr_cache[] =
"dataset net/ip_mr_cache @net/ip_mr_cache\n"
"kernel net/ipv4/ipmr.c:ipmr_mfc_seq_show\n"
"summary IPv4 multicast routes\n"
"head|Group    Origin   Iif     Pkts    Bytes    Wrong Oifs\n"
"rec|{group%08X} {origin%08X}" MFC_ROW
"doc group: address of the group, a word in the machine's byte order\n"
"doc origin: address of the source, a word in the machine's byte order\n"
MFC_DOCS
"derive group_ip ipv4(group)\n"
"derive origin_ip ipv4(origin)\n";

const char procrec_net_ip6_mr_vif[] =
"dataset net/ip6_mr_vif @net/ip6_mr_vif\n"
"kernel net/ipv6/ip6mr.c:ip6mr_vif_seq_show\n"
"summary Interfaces of the IPv6 multicast router\n"
"head|Interface      BytesIn  PktsIn  BytesOut PktsOut Flags\n"
VIF_ROW "\n"
VIF_DOCS
"doc flags: kind of virtual interface: 1 register\n"
"derive flags_list mif_flags(flags)\n";

const char procrec_net_ip6_mr_cache[] =
"dataset net/ip6_mr_cache @net/ip6_mr_cache\n"
"kernel net/ipv6/ip6mr.c:ipmr_mfc_seq_show\n"
"summary IPv6 multicast routes\n"
"head|Group                            Origin                           Iif      Pkts  Bytes    "
	" Wrong  Oifs\n"
"rec|{group%pI6} {origin%pI6}" MFC_ROW
"doc group: address of the group, in full\n"
"doc origin: address of the source, in full\n"
MFC_DOCS;
