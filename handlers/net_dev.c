/* SPDX-License-Identifier: MIT */
/*
 * net_dev.c - tables of network interfaces and of what the protocols count: net/dev, the SNMP
 * counters, multicast, bonding, VLANs, pktgen. handlers/WRITING.md is the manual of the table
 * language. Routes and neighbours are net_route.c's, sockets net_sock.c's.
 */
#include "tables.h"

/* clang-format off */

/*
 * Both layouts have the same heading. Up to 2.6.36 the first counter touches the colon when it has
 * eight digits; since then a blank stands between them, and the counter is one narrower.
 */
#define NET_DEV_HEAD \
	"head|Inter-|   Receive                                                |  Transmit\n" \
	"head| face |bytes    packets errs drop fifo frame compressed multicast|" \
		"bytes    packets errs drop fifo colls carrier compressed\n"
#define NET_DEV_COUNTERS \
	" {rx_packets%7llu} {rx_errs%4llu} {rx_drop%4llu} {rx_fifo%4llu} {rx_frame%5llu} " \
	"{rx_compressed%10llu} {rx_multicast%9llu} " \
	"{tx_bytes%8llu} {tx_packets%7llu} {tx_errs%4llu} {tx_drop%4llu} {tx_fifo%4llu} " \
	"{tx_colls%5llu} {tx_carrier%7llu} {tx_compressed%10llu}\n"

const char procrec_net_dev[] =
"dataset net/dev @net/dev\n"
"kernel net/core/net-procfs.c:dev_seq_printf_stats\n"
"summary What each network interface received and sent\n"
NET_DEV_HEAD
"rec|{iface%6s}: {rx_bytes%7llu}" NET_DEV_COUNTERS
"format 2.2\n"
NET_DEV_HEAD
"rec|{iface%6s}:{rx_bytes%8llu}" NET_DEV_COUNTERS
"doc iface: name of the interface\n"
"doc rx_bytes bytes: received\n"
"doc rx_packets packets: received\n"
"doc rx_errs packets: received with errors of any kind\n"
"doc rx_drop packets: received and dropped, or missed by the device\n"
"doc rx_fifo packets: lost because the device's queue was full\n"
"doc rx_frame packets: received with a wrong length, checksum or alignment, or overrun\n"
"doc rx_compressed packets: received compressed\n"
"doc rx_multicast packets: received that were sent to a group\n"
"doc tx_bytes bytes: sent\n"
"doc tx_packets packets: sent\n"
"doc tx_errs packets: not sent because of errors of any kind\n"
"doc tx_drop packets: to be sent and dropped\n"
"doc tx_fifo packets: not sent because the device's queue ran empty\n"
"doc tx_colls: collisions while sending\n"
"doc tx_carrier packets: not sent for want of a carrier, or aborted\n"
"doc tx_compressed packets: sent compressed\n";

const char procrec_net_dev_mcast[] =
"dataset net/dev_mcast @net/dev_mcast\n"
"kernel net/core/net-procfs.c:dev_mc_seq_show\n"
"summary Link-layer groups that interfaces listen to\n"
"rec|{ifindex%-4d} {name%-15w} {refcount%-5d} {global_use%-5d} {address%[0-9a-f],empty}\n"
"doc ifindex: number of the interface\n"
"doc name: name of the interface\n"
"doc refcount: users of the address\n"
"doc global_use: 1 if it was asked for from user space\n"
"doc address: link-layer address of the group\n"
"derive address_mac mac(address)\n";

/* A label that is padded to 32, a tab and a counter: new labels need no row. */
#define SNMP6_ROW " set|{@%-32w}\t{=%llu}\n"

const char procrec_net_dev_snmp6[] =
"dataset net/dev_snmp6/[if] @net/dev_snmp6/[if]\n"
"kernel net/ipv6/proc.c:snmp6_dev_seq_show\n"
"summary IPv6 counters of one interface\n"
"rec\n"
" set ifIndex|ifIndex                         \t{%u}\n"
SNMP6_ROW
"doc ifIndex: number of the interface\n";

const char procrec_net_snmp6[] =
"dataset net/snmp6 @net/snmp6\n"
"kernel net/ipv6/proc.c:snmp6_seq_show\n"
"summary IPv6 counters of the SNMP tables\n"
"rec\n"
SNMP6_ROW;

/*
 * Names stand in one line, values in the next. Values are unsigned but for a row with a -1 (MaxConn
 * of Tcp). ICMP's messages by type (IcmpMsg) begin a new pair of lines after every 16 types.
 */
#define SNMP_ROWS \
	"rec|{protocol%[^: ]}:{@names*: {%w}}{nl}{=protocol}:{counters*=@names: {%llu}}\n" \
	"rec|{protocol%[^: ]}:{@names*: {%w}}{nl}{=protocol}:{counters*=@names: {%lld}}\n"
#define SNMP_DOCS \
	"doc protocol: protocol, or group of counters\n" \
	"doc counters: counters by their names in the file\n"

const char procrec_net_snmp[] =
"dataset net/snmp @net/snmp\n"
"kernel net/ipv4/proc.c:snmp_seq_show\n"
"summary IPv4, ICMP, TCP and UDP counters of the SNMP tables\n"
SNMP_ROWS
SNMP_DOCS;

const char procrec_net_netstat[] =
"dataset net/netstat @net/netstat\n"
"kernel net/ipv4/proc.c:netstat_seq_show\n"
"summary Counters of TCP, IPv4 and MPTCP that the SNMP tables do not have\n"
SNMP_ROWS
SNMP_DOCS;

const char procrec_net_if_inet6[] =
"dataset net/if_inet6 @net/if_inet6\n"
"kernel net/ipv6/addrconf.c:if6_seq_show\n"
"summary IPv6 addresses of the interfaces\n"
"rec|{address%[0-9a-f]} {ifindex%02x,q} {prefix_len%02x,q} {scope%02x} {flags%02x} {name%8w}\n"
"doc address: IPv6 address in network order\n"
"doc ifindex: number of the interface\n"
"doc prefix_len bits: length of the network's prefix\n"
"doc scope: how far the address reaches\n"
"doc flags: the lowest eight flags of the address\n"
"doc name: name of the interface\n"
"derive address_ip ipv6_net(address)\n"
"derive scope_name ifa_scope(scope)\n"
"derive flags_list ifa_flags(flags)\n";

const char procrec_net_softnet_stat[] =
"dataset net/softnet_stat @net/softnet_stat\n"
"kernel net/core/net-procfs.c:softnet_seq_show\n"
"summary Receive work of each CPU that is online\n"
"rec|{processed%08x,q} {dropped%08x,q} {time_squeeze%08x,q} "
	"{zero1%08x,q} {zero2%08x,q} {zero3%08x,q} {zero4%08x,q} {zero5%08x,q} "
		"{cpu_collision%08x,q}"
	"{? {received_rps%08x,q}{? {flow_limit_count%08x,q}{? {backlog_len%08x,q} {cpu%08x,q}"
	"{? {input_qlen%08x,q} {process_qlen%08x,q}}}}}\n"
"doc processed packets: taken from the devices\n"
"doc dropped packets: dropped because the backlog was full\n"
"doc time_squeeze: times that work was left because the budget or the time was used up\n"
"doc zero1: always 0, once the fast route\n"
"doc zero2: always 0, once the fast route\n"
"doc zero3: always 0, once the fast route\n"
"doc zero4: always 0, once the fast route\n"
"doc zero5: always 0, once the fast route\n"
"doc cpu_collision: collisions while taking a device's lock to send, always 0 since 4.8\n"
"doc received_rps since 2.6.36: times that another CPU asked this one to take packets\n"
"doc flow_limit_count packets since 3.11: dropped because one flow had too much of the backlog\n"
"doc backlog_len packets since 5.10: in the backlog now\n"
"doc cpu since 5.10: number of the CPU\n"
"doc input_qlen packets since 6.5: in the backlog, not taken up\n"
"doc process_qlen packets since 6.5: in the backlog, taken up\n";

/* A point behind a value says that the driver updated it since it was read last, else a blank. */
#define WIRELESS_ROW \
	"rec|{iface%6[^: ]}: {status%04x}  {link%3d}{link_updated%-1[.],empty}  " \
	"{level%3d}{level_updated%-1[.],empty}  {noise%3d}{noise_updated%-1[.],empty}  " \
	"{nwid%6d} {crypt%6d} {frag%6d} {retry%6d} {misc%6d}   {beacon%6d}\n"

const char procrec_net_wireless[] =
"dataset net/wireless @net/wireless\n"
"kernel net/wireless/wext-proc.c:wireless_seq_printf_stats\n"
"summary Signal and losses of the wireless interfaces\n"
"head|Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE\n"
"set we_version| face | tus | link level noise |"
	"  nwid  crypt   frag  retry   misc | beacon | {%d}\n"
WIRELESS_ROW
"format 2.4\n"
"head|Inter-| sta-|   Quality        |   Discarded packets               | Missed\n"
"head| face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon\n"
WIRELESS_ROW
"doc we_version: version of the wireless extensions\n"
"doc iface: name of the interface\n"
"doc status: state that the driver tells\n"
"doc link: quality of the link\n"
"doc link_updated: a point if the driver updated it since the last reading\n"
"doc level dBm: strength of the signal, in the driver's own unit if it is not negative\n"
"doc level_updated: a point if the driver updated it since the last reading\n"
"doc noise dBm: strength of the noise, in the driver's own unit if it is not negative\n"
"doc noise_updated: a point if the driver updated it since the last reading\n"
"doc nwid packets: dropped, of another network\n"
"doc crypt packets: dropped, could not be decrypted\n"
"doc frag packets: dropped, could not be put together\n"
"doc retry packets: dropped after too many tries\n"
"doc misc packets: dropped for other reasons\n"
"doc beacon: beacons missed\n";

/* ---- multicast and anycast ----------------------------------------------------------------- */

const char procrec_net_igmp[] =
"dataset net/igmp @net/igmp\n"
"kernel net/ipv4/igmp.c:igmp_mc_seq_show\n"
"summary IPv4 groups that interfaces belong to\n"
"head|Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n"
"rec|{ifindex%d}\t{name%-10s}: {count%5d} {querier%7w}\n"
" lst groups|\t\t\t\t{group%08X} {users%5d} {tm_running%d}:{timer%08lX,q}\t\t{reporter%d}\n"
"doc ifindex: number of the interface\n"
"doc name: name of the interface\n"
"doc count: groups of the interface\n"
"doc querier: version of IGMP that is spoken, NONE if the kernel cannot\n"
"doc groups: groups of the interface\n"
"doc group: address of the group, a word in the machine's byte order\n"
"doc users: users of the group\n"
"doc tm_running: 1 if a report is going to be sent\n"
"doc timer ticks: until then\n"
"doc reporter: 1 if this machine sent the last report of the group\n"
"derive group_ip ipv4(group)\n"
"derive timer_seconds ticks_seconds(timer)\n";

const char procrec_net_igmp6[] =
"dataset net/igmp6 @net/igmp6\n"
"kernel net/ipv6/mcast.c:igmp6_mc_seq_show\n"
"summary IPv6 groups that interfaces belong to\n"
"rec|{ifindex%-4d} {name%-15w} {address%[0-9a-f]} {users%5d} {flags%08X} {timer%ld}\n"
"doc ifindex: number of the interface\n"
"doc name: name of the interface\n"
"doc address: address of the group in network order\n"
"doc users: users of the group\n"
"doc flags: state of the membership\n"
"doc timer ticks: until the next report, 0 if none is going to be sent\n"
"derive address_ip ipv6_net(address)\n"
"derive flags_list mcast6_flags(flags)\n"
"derive timer_seconds ticks_seconds(timer)\n";

const char procrec_net_mcfilter[] =
"dataset net/mcfilter @net/mcfilter\n"
"kernel net/ipv4/igmp.c:igmp_mcf_seq_show\n"
"summary Sources that IPv4 groups are limited to\n"
"head|Idx Device        MCA        SRC    INC    EXC\n"
"rec|{ifindex%3d} {name%6.6w} 0x{group%08x} 0x{source%08x} {include%6lu} {exclude%6lu}\n"
"doc ifindex: number of the interface\n"
"doc name: the first six letters of the interface's name\n"
"doc group: address of the group, in network order\n"
"doc source: address of the source, in network order\n"
"doc include: sockets that want the source\n"
"doc exclude: sockets that do not want the source\n"
"derive group_ip ipv4_net(group)\n"
"derive source_ip ipv4_net(source)\n";

const char procrec_net_mcfilter6[] =
"dataset net/mcfilter6 @net/mcfilter6\n"
"kernel net/ipv6/mcast.c:igmp6_mcf_seq_show\n"
"summary Sources that IPv6 groups are limited to\n"
"head|Idx Device                Multicast Address                   Source Address    INC    EXC\n"
"rec|{ifindex%3d} {name%6.6w} {group%[0-9a-f]} {source%[0-9a-f]} {include%6lu} {exclude%6lu}\n"
"doc ifindex: number of the interface\n"
"doc name: the first six letters of the interface's name\n"
"doc group: address of the group, in network order\n"
"doc source: address of the source, in network order\n"
"doc include: sockets that want the source\n"
"doc exclude: sockets that do not want the source\n"
"derive group_ip ipv6_net(group)\n"
"derive source_ip ipv6_net(source)\n";

const char procrec_net_anycast6[] =
"dataset net/anycast6 @net/anycast6\n"
"kernel net/ipv6/anycast.c:ac6_seq_show\n"
"summary IPv6 anycast addresses of the interfaces\n"
"rec|{ifindex%-4d} {name%-15w} {address%[0-9a-f]} {users%5d}\n"
"doc ifindex: number of the interface\n"
"doc name: name of the interface\n"
"doc address: anycast address in network order\n"
"doc users: users of the address\n"
"derive address_ip ipv6_net(address)\n";

/* ---- small files --------------------------------------------------------------------------- */

const char procrec_net_psched[] =
"dataset net/psched @net/psched\n"
"kernel net/sched/sch_api.c:psched_show\n"
"summary Clocks of the packet schedulers\n"
"rec|{nsec_per_usec%08x,q} {nsec_per_tick%08x,q} {clock_res%08x,q} {timer_hz%08x,q}\n"
"doc nsec_per_usec ns: in a microsecond\n"
"doc nsec_per_tick ns: in a tick of the schedulers\n"
"doc clock_res Hz: resolution of the schedulers' clock, as older tc wants it\n"
"doc timer_hz Hz: resolution of the high resolution timers\n";

const char procrec_net_pnp[] =
"dataset net/pnp @net/pnp\n"
"kernel net/ipv4/ipconfig.c:pnp_seq_show\n"
"summary What the kernel learned when it set up the network for a root file system on NFS\n"
"rec\n"
" set protocol|#PROTO: {%w}\n"
" set manual|#MANUAL\n"
" set domain|domain {%s}\n"
" lst nameservers|nameserver {address%pI4}\n"
" set bootserver|bootserver {%pI4}\n"
"doc protocol: how it was learned: DHCP, BOOTP or RARP\n"
"doc manual: nothing was learned, all is from the command line or not at all\n"
"doc domain: DNS domain\n"
"doc nameservers: DNS servers\n"
"doc nameservers.address: address of the server\n"
"doc bootserver: server of the root file system\n";

const char procrec_net_ipconfig_ntp_servers[] =
"dataset net/ipconfig/ntp_servers @net/ipconfig/ntp_servers\n"
"kernel net/ipv4/ipconfig.c:ntp_servers_show\n"
"summary Time servers that the kernel learned when it set up the network\n"
"rec|{address%pI4}\n"
"doc address since 4.18: address of a time server\n";

const char procrec_net_connector[] =
"dataset net/connector @net/connector\n"
"kernel drivers/connector/connector.c:cn_proc_show\n"
"summary Users of the connector, a way from the kernel to netlink\n"
"head|Name            ID\n"
"rec|{name%-15s} {idx%u}:{val%u}\n"
"doc name: name of the user\n"
"doc idx: first part of its identifier\n"
"doc val: second part of its identifier\n";

/* ---- VLANs --------------------------------------------------------------------------------- */

const char procrec_net_vlan_config[] =
"dataset net/vlan/config @net/vlan/config\n"
"kernel net/8021q/vlanproc.c:vlan_seq_show\n"
"summary Interfaces that are VLANs\n"
"head|VLAN Dev name\t | VLAN ID\n"
"set Name-Type|Name-Type: {%s}\n"
"rec|{name%-15[^ |]}| {vlan_id%d}  | {real_dev%s}\n"
"doc Name-Type: how names for new VLANs are made\n"
"doc name: name of the VLAN's interface\n"
"doc vlan_id: number of the VLAN\n"
"doc real_dev: interface below it\n";

const char procrec_net_vlan_dev[] =
"dataset net/vlan/[if] @net/vlan/[if]\n"
"kernel net/8021q/vlanproc.c:vlandev_seq_show\n"
"summary One VLAN: its numbers and mappings\n"
"param old 0 1 0\n"
"rec|{name%w}  VID: {vlan_id%d}\t REORDER_HDR: {reorder_hdr%i}  dev->priv_flags: {priv_flags%llx}\n"
" set 'total frames received'|         total frames received {%12llu}\n"
" set 'total bytes received'|          total bytes received {%12llu}\n"
" set 'Broadcast/Multicast Rcvd'|      Broadcast/Multicast Rcvd {%12llu}\n"
" set 'total frames transmitted'|{nl}      total frames transmitted {%12llu}\n"
" set 'total bytes transmitted'|       total bytes transmitted {%12llu}\n"
" set 'total headroom inc'|            total headroom inc {%12llu}\n"
" set 'total encap on xmit'|           total encap on xmit {%12llu}\n"
" set Device|Device: {%s}\n"
" set ingress_priority|INGRESS priority mappings: 0:{0%u}  1:{1%u}  2:{2%u}  3:{3%u}  4:{4%u}  "
	"5:{5%u}  6:{6%u} 7:{7%u}\n"
" set egress_priority only=old:0| EGRESS priority mappings: {*:{@%[0-9]}:{=%d} }\n"
" set egress_priority only=old:1|EGRESSS priority Mappings: {*:{@%[0-9]}:{=%d} }\n"
"doc name: name of the VLAN's interface\n"
"doc vlan_id: number of the VLAN\n"
"doc reorder_hdr: 1 if the tag is taken off received packets\n"
"doc priv_flags: the kernel's own flags of the interface\n"
"doc 'total frames received' packets: received\n"
"doc 'total bytes received' bytes: received\n"
"doc 'Broadcast/Multicast Rcvd' packets: received that were sent to a group\n"
"doc 'total frames transmitted' packets: sent\n"
"doc 'total bytes transmitted' bytes: sent\n"
"doc 'total headroom inc': times that room for the tag had to be made, until 2.6.36\n"
"doc 'total encap on xmit': packets that were tagged by the kernel, until 2.6.36\n"
"doc Device: interface below it\n"
"doc ingress_priority: priority that a received packet gets, by the priority in its tag\n"
"doc 0: for priority 0 in the tag\n"
"doc 1: for priority 1 in the tag\n"
"doc 2: for priority 2 in the tag\n"
"doc 3: for priority 3 in the tag\n"
"doc 4: for priority 4 in the tag\n"
"doc 5: for priority 5 in the tag\n"
"doc 6: for priority 6 in the tag\n"
"doc 7: for priority 7 in the tag\n"
"doc egress_priority: priority in the tag of a packet to send, by the packet's priority; "
	"labelled EGRESSS in older kernels\n";

/* ---- bonding ------------------------------------------------------------------------------- */

/*
 * The labels are the file's. Several stand in the master's part and in each slave's. A row belongs
 * to whatever object is open at its depth, so each depth has one row for new labels, the last.
 */
const char procrec_net_bonding[] =
"dataset net/bonding/[if] @net/bonding/[if]\n"
"kernel drivers/net/bonding/bond_procfs.c:bond_info_seq_show\n"
"summary One bonding interface and its slaves\n"
"rec\n"
" set driver_version|Ethernet Channel Bonding Driver: {%s}{nl}\n"
" set|Bonding Mode: {Bonding Mode%s}{? (fail_over_mac {fail_over_mac%[a-z]})}\n"
" set|Transmit Hash Policy: {Transmit Hash Policy%s} ({xmit_policy%d})\n"
" set|Primary Slave: {Primary Slave%w}{? (primary_reselect {primary_reselect%[a-z]})}\n"
" set 'Currently Active Slave'|Currently Active Slave: {%s}\n"
" set 'MII Status'|MII Status: {%s}\n"
" set 'MII Polling Interval (ms)'|MII Polling Interval (ms): {%d}\n"
" set 'Up Delay (ms)'|Up Delay (ms): {%d}\n"
" set 'Down Delay (ms)'|Down Delay (ms): {%d}\n"
" set 'Peer Notification Delay (ms)'|Peer Notification Delay (ms): {%d}\n"
" set 'ARP Polling Interval (ms)'|ARP Polling Interval (ms): {%d}\n"
" set 'ARP Missed Max'|ARP Missed Max: {%u}\n"
" set 'ARP IP target/s (n.n.n.n form)'|ARP IP target/s (n.n.n.n form):{*[,]: {%pI4}}\n"
" set 'NS IPv6 target/s (xx::xx form)'|NS IPv6 target/s (xx::xx form):{*[,]: {%pI6c}}\n"
" obj '802.3ad info'|{nl}802.3ad info\n"
"  set 'LACP active'|LACP active: {%w}\n"
"  set 'LACP rate'|LACP rate: {%w}\n"
"  set 'Min links'|Min links: {%d}\n"
"  set 'Aggregator selection policy (ad_select)'|Aggregator selection policy (ad_select): {%w}\n"
"  set 'System priority'|System priority: {%d}\n"
"  set 'System MAC address'|System MAC address: {%pM}\n"
"  set no_active_aggregator|bond {%w} has no active aggregator\n"
"  obj 'Active Aggregator Info'|Active Aggregator Info:\n"
"   set 'Aggregator ID'|\tAggregator ID: {%d}\n"
"   set 'Number of ports'|\tNumber of ports: {%d}\n"
"   set 'Actor Key'|\tActor Key: {%d}\n"
"   set 'Partner Key'|\tPartner Key: {%d}\n"
"   set 'Partner Mac Address'|\tPartner Mac Address: {%pM}\n"
" lst slaves|{nl}Slave Interface: {Slave Interface%s}\n"
"  set 'MII Status'|MII Status: {%s}\n"
"  set Speed|Speed: {%d} Mbps\n"
"  set Speed|Speed: {%[A-Za-z]}\n"
"  set Duplex|Duplex: {%w}\n"
"  set 'Link Failure Count'|Link Failure Count: {%u}\n"
"  set 'Permanent HW addr'|Permanent HW addr: {%[0-9a-f:],empty}\n"
"  set 'Slave queue ID'|Slave queue ID: {%d}\n"
"  set 'Aggregator ID'|Aggregator ID: {%d}\n"
"  set 'Aggregator ID'|Aggregator ID: {%[N/A]}\n"
"  set 'Actor Churn State'|Actor Churn State: {%s}\n"
"  set 'Partner Churn State'|Partner Churn State: {%s}\n"
"  set 'Actor Churned Count'|Actor Churned Count: {%d}\n"
"  set 'Partner Churned Count'|Partner Churned Count: {%d}\n"
"  obj 'details actor lacp pdu'|details actor lacp pdu:\n"
"   set 'system priority'|    system priority: {%d}\n"
"   set 'system mac address'|    system mac address: {%pM}\n"
"   set 'port key'|    port key: {%d}\n"
"   set 'port priority'|    port priority: {%d}\n"
"   set 'port number'|    port number: {%d}\n"
"   set 'port state'|    port state: {%d}\n"
"  obj 'details partner lacp pdu'|details partner lacp pdu:\n"
"   set 'system priority'|    system priority: {%d}\n"
"   set 'system mac address'|    system mac address: {%pM}\n"
"   set 'oper key'|    oper key: {%d}\n"
"   set 'port priority'|    port priority: {%d}\n"
"   set 'port number'|    port number: {%d}\n"
"   set 'port state'|    port state: {%d}\n"
"   set|    {@%[^:]}: {=%s}\n"
"  set|{@%[^:]}: {=%s}\n"
" set|{@%[^:]}: {=%s}\n"
"doc driver_version: version of the driver, or of the kernel since 5.14\n"
"doc 'Bonding Mode': how the slaves share the work\n"
"doc fail_over_mac: whose address is used after a failure\n"
"doc 'Transmit Hash Policy': what chooses the slave that sends a packet\n"
"doc xmit_policy: the same as a number\n"
"doc 'Primary Slave': slave that is used whenever it can be\n"
"doc primary_reselect: when the primary slave is taken again after a failure\n"
"doc 'Currently Active Slave': slave that is used\n"
"doc 'MII Status': whether there is a link\n"
"doc 'MII Polling Interval (ms)' ms: time between two looks at the link\n"
"doc 'Up Delay (ms)' ms: from a link until the slave is used\n"
"doc 'Down Delay (ms)' ms: from the loss of a link until the slave is not used\n"
"doc 'Peer Notification Delay (ms)' ms since 5.3: between two notices to the peers after a "
	"failure\n"
"doc 'ARP Polling Interval (ms)' ms: time between two ARP probes\n"
"doc 'ARP Missed Max' since 5.17: probes without an answer that make a link down\n"
"doc 'ARP IP target/s (n.n.n.n form)': addresses that are probed\n"
"doc 'NS IPv6 target/s (xx::xx form)' since 5.19: IPv6 addresses that are probed\n"
"doc '802.3ad info': link aggregation\n"
"doc 'LACP active' since 5.15: whether LACP is spoken unasked\n"
"doc 'LACP rate': slow or fast, how often LACP is spoken\n"
"doc 'Min links': links that the bond needs to be up\n"
"doc 'Aggregator selection policy (ad_select)': how the active aggregator is chosen\n"
"doc 'System priority' since 4.2: LACP's priority of this machine, only to those who may "
	"administer\n"
"doc 'System MAC address' since 4.4: LACP's address of this machine, only to those who may "
	"administer\n"
"doc no_active_aggregator: the bond, where no aggregator is active\n"
"doc 'Active Aggregator Info': the aggregator that is used\n"
"doc 'Aggregator ID': number of the aggregator, N/A for a slave in none\n"
"doc 'Number of ports': slaves in the aggregator\n"
"doc 'Actor Key': key of this machine\n"
"doc 'Partner Key': key of the machine at the other end\n"
"doc 'Partner Mac Address': address of the machine at the other end\n"
"doc slaves: interfaces of the bond\n"
"doc 'Slave Interface': name of the interface\n"
"doc Speed Mb/s since 2.6.36: speed of the link, Unknown where the device does not tell\n"
"doc Duplex since 2.6.36: full, half or Unknown\n"
"doc 'Link Failure Count': times that the link was lost\n"
"doc 'Permanent HW addr': address that the device came with\n"
"doc 'Slave queue ID' since 2.6.36: queue that belongs to the slave\n"
"doc 'Actor Churn State' since 3.20: whether this machine finds no agreement with the other end\n"
"doc 'Partner Churn State' since 3.20: whether the other end finds no agreement\n"
"doc 'Actor Churned Count' since 3.20: how often this machine found none\n"
"doc 'Partner Churned Count' since 3.20: how often the other end found none\n"
"doc 'details actor lacp pdu' since 3.20: what this machine tells the other end\n"
"doc 'details partner lacp pdu' since 3.20: what the other end tells\n"
"doc 'system priority': LACP's priority of the machine\n"
"doc 'system mac address': LACP's address of the machine\n"
"doc 'port key': key of the port\n"
"doc 'oper key': key of the port\n"
"doc 'port priority': LACP's priority of the port\n"
"doc 'port number': number of the port\n"
"doc 'port state': state of the port, as flags\n";

/* ---- pktgen -------------------------------------------------------------------------------- */

const char procrec_net_pktgen_pgctrl[] =
"dataset net/pktgen/pgctrl @net/pktgen/pgctrl\n"
"kernel net/core/pktgen.c:pgctrl_show\n"
"summary The packet generator: its version\n"
"rec|Packet Generator for packet performance testing. Version: {version%s}\n"
"doc version: version of the packet generator\n";

/* The same path pattern as an interface's: the name kpktgend_N tells. */
#define PKTGEN_RESULT \
	" set Result|Result: OK: {elapsed%llu}(c{busy%llu}+d{idle%llu}) usec, " \
		"{packets%llu} ({size%d}byte,{frags%d}frags){nl}" \
		"  {pps%llu}pps {mbps%llu}Mb/sec ({bps%llu}bps) errors: {errors%llu}\n" \
	" set Result|Result: {message%s}\n"

const char procrec_net_pktgen_dev[] =
"dataset net/pktgen/[if] @net/pktgen/[if]\n"
"kernel net/core/pktgen.c:pktgen_if_show\n"
"summary The packet generator: one of its threads, or one interface that it sends through\n"
"rec\n"
" set Running|Running: {*:{%w} }\n"
" set Stopped|Stopped: {*:{%w} }\n"
" obj Params|Params: count {count%llu}"
	"  min_pkt_size: {min_pkt_size%u}  max_pkt_size: {max_pkt_size%u}\n"
"  set|     imix_weights: {imix_weights*:{size%llu},{weight%llu} }\n"
"  set|     frags: {frags%d}  delay: {delay%llu}  clone_skb: {clone_skb%d}  ifname: {ifname%w}\n"
"  set|     flows: {flows%u}{? flowlen: {flowlen%u}}\n"
"  set|     queue_map_min: {queue_map_min%u}  queue_map_max: {queue_map_max%u}\n"
"  set|     skb_priority: {skb_priority%u}\n"
"  set|     saddr: {saddr%pI6c}  min_saddr: {min_saddr%pI6c}  max_saddr: {max_saddr%pI6c}\n"
"  set|     daddr: {daddr%pI6c}  min_daddr: {min_daddr%pI6c}  max_daddr: {max_daddr%pI6c}\n"
"  set|     dst_min: {dst_min%w,empty}  dst_max: {dst_max%w,empty}\n"
"  set|     src_min: {src_min%w,empty}  src_max: {src_max%w,empty}\n"
"  set|     src_mac: {src_mac%pM} dst_mac: {dst_mac%pM}\n"
"  set|     udp_src_min: {udp_src_min%d}  udp_src_max: {udp_src_max%d}"
	"  udp_dst_min: {udp_dst_min%d}  udp_dst_max: {udp_dst_max%d}\n"
"  set|     src_mac_count: {src_mac_count%d}  dst_mac_count: {dst_mac_count%d}\n"
"  set|     mpls: {mpls*[, ]:{%08x}}\n"
"  set|     vlan_id: {vlan_id%u}  vlan_p: {vlan_p%u}  vlan_cfi: {vlan_cfi%u}\n"
"  set|     svlan_id: {svlan_id%u}  vlan_p: {svlan_p%u}  vlan_cfi: {svlan_cfi%u}\n"
"  set|     tos: 0x{tos%02x}\n"
"  set|     traffic_class: 0x{traffic_class%02x}\n"
"  set|     burst: {burst%d}\n"
"  set|     node: {node%d}\n"
"  set|     xmit_mode: {xmit_mode%w}\n"
"  set|     Flags: {Flags*:{%w}  }\n"
" obj Current|Current:\n"
"  set|     pkts-sofar: {pkts-sofar%llu}  errors: {errors%llu}\n"
"  set|     imix_size_counts: {imix_size_counts*:{size%llu},{count_so_far%llu} }\n"
"  set|     started: {started%llu}us  stopped: {stopped%llu}us idle: {idle%llu}us\n"
"  set|     seq_num: {seq_num%d}  cur_dst_mac_offset: {cur_dst_mac_offset%d}"
	"  cur_src_mac_offset: {cur_src_mac_offset%d}\n"
"  set|     cur_saddr: {cur_saddr%w}  cur_daddr: {cur_daddr%w}\n"
"  set|     cur_udp_dst: {cur_udp_dst%d}  cur_udp_src: {cur_udp_src%d}\n"
"  set|     cur_queue_map: {cur_queue_map%u}\n"
"  set|     flows: {flows%u}{? flowlen: {flowlen%u}}\n"
PKTGEN_RESULT
"doc Running: of a thread: interfaces that it sends through now\n"
"doc Stopped: of a thread: interfaces that wait\n"
"doc Params: of an interface: what is to be sent\n"
"doc count packets: to be sent, 0 for no end\n"
"doc min_pkt_size bytes: least size of a packet\n"
"doc max_pkt_size bytes: largest size of a packet\n"
"doc imix_weights since 5.15: mix of sizes\n"
"doc imix_weights.size bytes: size of a packet\n"
"doc weight: how often this size is taken\n"
"doc frags: parts that a packet is made of\n"
"doc delay ns: between two packets\n"
"doc clone_skb: times that one packet is sent before a new one is made\n"
"doc ifname: name of the interface, @ and a number for one that is used more than once\n"
"doc flows: flows to send, or in Current: flows that were begun\n"
"doc flowlen packets: in a flow\n"
"doc queue_map_min: first queue to send to\n"
"doc queue_map_max: last queue to send to\n"
"doc skb_priority: priority of the packets\n"
"doc saddr: source address\n"
"doc min_saddr: first source address\n"
"doc max_saddr: last source address\n"
"doc daddr: destination address\n"
"doc min_daddr: first destination address\n"
"doc max_daddr: last destination address\n"
"doc dst_min: first destination address, or empty\n"
"doc dst_max: last destination address, or empty\n"
"doc src_min: first source address, or empty\n"
"doc src_max: last source address, or empty\n"
"doc src_mac: link-layer source address\n"
"doc dst_mac: link-layer destination address\n"
"doc udp_src_min: first UDP source port\n"
"doc udp_src_max: last UDP source port\n"
"doc udp_dst_min: first UDP destination port\n"
"doc udp_dst_max: last UDP destination port\n"
"doc src_mac_count: link-layer source addresses to use\n"
"doc dst_mac_count: link-layer destination addresses to use\n"
"doc mpls: MPLS labels\n"
"doc vlan_id: number of the VLAN\n"
"doc vlan_p: priority in the VLAN's tag\n"
"doc vlan_cfi: format bit in the VLAN's tag\n"
"doc svlan_id: number of the outer VLAN\n"
"doc svlan_p: priority in the outer VLAN's tag\n"
"doc svlan_cfi: format bit in the outer VLAN's tag\n"
"doc tos: type of service\n"
"doc traffic_class: IPv6 traffic class\n"
"doc burst packets: sent at once\n"
"doc node: node that memory is taken from\n"
"doc xmit_mode: netif_receive or xmit_queue where packets do not go straight to the driver\n"
"doc Flags: options by name\n"
"doc Current: of an interface: what was sent\n"
"doc pkts-sofar packets: sent so far\n"
"doc errors packets: that could not be sent\n"
"doc imix_size_counts since 5.15: packets of each size\n"
"doc imix_size_counts.size bytes: size of a packet\n"
"doc count_so_far packets: sent of this size\n"
"doc started us: when it began, since boot\n"
"doc stopped us: when it ended, since boot\n"
"doc idle us: time spent waiting\n"
"doc seq_num: number of the next packet\n"
"doc cur_dst_mac_offset: which destination address is used now\n"
"doc cur_src_mac_offset: which source address is used now\n"
"doc cur_saddr: source address now\n"
"doc cur_daddr: destination address now\n"
"doc cur_udp_dst: destination port now\n"
"doc cur_udp_src: source port now\n"
"doc cur_queue_map: queue now\n"
"doc Result: outcome of the last command or run\n"
"doc message: the outcome of a command, as text\n"
"doc elapsed us: time of the run\n"
"doc busy us: time spent sending\n"
"doc packets packets: sent\n"
"doc Result.size bytes: size of a packet\n"
"doc pps packets/s: rate\n"
"doc mbps Mb/s: rate\n"
"doc bps b/s: rate\n";
