/* SPDX-License-Identifier: MIT */
/*
 * net_old.c - tables of networks that the kernel no longer has: DECnet (until 6.0), IrDA (until
 * 4.16), and the cards of wireless and packet radio with files of their own (hostap, aironet, ray_cs,
 * atmel, scc). handlers/WRITING.md is the manual of the table language. AX.25, NET/ROM, ROSE, X.25, IPX and
 * AppleTalk are in net_proto.c.
 */
#include "tables.h"

/* clang-format off */

/* ---- DECnet -------------------------------------------------------------------------------- */

const char procrec_net_decnet[] =
"dataset net/decnet @net/decnet\n"
"kernel net/decnet/af_decnet.c:dn_socket_format_entry\n"
"summary Sockets of DECnet; until 6.0\n"
"head|Local                                              Remote\n"
"rec|{local_address%6[0-9.]}/{local_link%04X} {numdat%04d}:{numoth%04d}"
	" {ackxmt_dat%04d}:{ackxmt_oth%04d} {flowloc_sw%01d} {local_object%-16s} "
	"{remote_address%6[0-9.]}/{remote_link%04X} {numdat_rcv%04d}:{numoth_rcv%04d}"
	" {ackrcv_dat%04d}:{ackrcv_oth%04d} {flowrem_sw%01d} {remote_object%-16s} "
	"{state%4w} {accept_mode%w}\n"
"doc local_address: area and node of this end\n"
"doc local_link: number of the connection at this end\n"
"doc numdat: last data segment that was sent\n"
"doc numoth: last other segment that was sent\n"
"doc ackxmt_dat: last data segment whose arrival was said\n"
"doc ackxmt_oth: last other segment whose arrival was said\n"
"doc flowloc_sw: 1 don't send, 2 send: what this end said\n"
"doc local_object: number or name of the service\n"
"doc remote_address: area and node of the other end\n"
"doc remote_link: number of the connection at the other end\n"
"doc numdat_rcv: last data segment that came\n"
"doc numoth_rcv: last other segment that came\n"
"doc ackrcv_dat: last data segment that the other end has\n"
"doc ackrcv_oth: last other segment that the other end has\n"
"doc flowrem_sw: 1 don't send, 2 send: what the other end said\n"
"doc remote_object: number or name of the service at the other end\n"
"doc state: RUN, OPEN, CR, DN...\n"
"doc accept_mode: IMMED or DEFER: whether calls are taken before they were looked at\n";

const char procrec_net_decnet_dev[] =
"dataset net/decnet_dev @net/decnet_dev\n"
"kernel net/decnet/dn_dev.c:dn_dev_seq_show\n"
"summary Interfaces that speak DECnet; until 6.0\n"
"head|Name     Flags T1   Timer1 T3   Timer3 BlkSize Pri State DevType    Router Peer\n"
"rec|{Name%-8w} {Flags%1[BUM?]}     {T1%04u} {Timer1%04u}   {T3%04lu} {Timer3%04lu}"
	"   {BlkSize%04hu}    {Pri%03d} {State%02x}    {DevType%-10w} {Router%-7w,empty}"
	" {Peer%-7w,empty}\n"
"doc Name: of the interface\n"
"doc Flags: B broadcast, U point to point, M multipoint\n"
"doc T1: not used\n"
"doc Timer1: not used\n"
"doc T3 s: until the next hello\n"
"doc Timer3 s: from one hello to the next\n"
"doc BlkSize bytes: largest block\n"
"doc Pri: priority for being the router\n"
"doc State: 00 running, 01 rejected, 02 starting, 03 initialising, 04 verifying, 05 complete, 06 off, 07 halted\n"
"doc DevType: kind of the interface: ethernet, ipgre, ppp, loopback...\n"
"doc Router: its designated router, empty if there is none\n"
"doc Peer: the node at the other end, empty if there is none\n";

const char procrec_net_decnet_neigh[] =
"dataset net/decnet_neigh @net/decnet_neigh\n"
"kernel net/decnet/dn_neigh.c:dn_neigh_format_entry\n"
"summary Neighbours in DECnet; until 6.0\n"
"head|Addr    Flags State Use Blksize Dev\n"
"rec|{Addr%-7w} {Flags%.3[123-]}   {State%02x}    {Use%02d}  {Blksize%07ld} {Dev%-8w}\n"
"doc Addr: area and node\n"
"doc Flags: 1 router of its area, 2 router between areas, 3 phase III node, - not\n"
"doc State: of the neighbour, as bits: 02 reachable, 04 stale, 20 failed, 40 needs no question...\n"
"doc Use: references to it\n"
"doc Blksize bytes: largest block\n"
"doc Dev: interface that it is at\n";

const char procrec_net_decnet_cache[] =
"dataset net/decnet_cache @net/decnet_cache\n"
"kernel net/decnet/dn_route.c:dn_rt_cache_seq_show\n"
"summary Routes of DECnet that were used; until 6.0\n"
"rec|{dev%-8w} {daddr%-7w} {saddr%-7w} {refcnt%04d} {use%04d} {rtt%04d}\n"
"doc dev: interface, * if none\n"
"doc daddr: area and node of the destination\n"
"doc saddr: area and node of the source\n"
"doc refcnt: references to it\n"
"doc use: how often it was looked up\n"
"doc rtt: round trip time; 0 since 2.6.38\n";

/* ---- IrDA ---------------------------------------------------------------------------------- */

const char procrec_net_irda_discovery[] =
"dataset net/irda/discovery @net/irda/discovery\n"
"kernel net/irda/discovery.c:discovery_seq_show\n"
"summary Infrared devices that were seen; until 4.16\n"
"head|IrLMP: Discovery log:\n"
"head|\n"
"rec|nickname: {nickname%s}, hint: 0x{hint%.4[0-9a-f]}, saddr: 0x{saddr%08x}, daddr: 0x{daddr%08x}"
	"{nl}{nl}\n"
"doc nickname: name of the device\n"
"doc hint: what it can do, as bits\n"
"doc saddr: address of this end\n"
"doc daddr: address of the device\n";

#define QOS \
	"\t{bps%d}\t{maxtt%d}\t{dsize%d}\t{winsize%d}\t{addbofs%d}\t{mintt%d}\t{ldisc%d}"

const char procrec_net_irda_irlap[] =
"dataset net/irda/irlap @net/irda/irlap\n"
"kernel net/irda/irlap.c:irlap_seq_show\n"
"summary Infrared links; until 4.16\n"
"rec|irlap{link%d} state: {state%s}\n"
" set|  device name: {device%[^,]}, hardware name: {hardware%s}\n"
" set|  caddr: {caddr%#02x}, saddr: {saddr%#08x}, daddr: {daddr%#08x}\n"
" set|  win size: {win_size%d}, win: {win%d}, line capacity: {line_capacity%d},"
	" bytes left: {bytes_left%d}\n"
" set|  tx queue len: {tx_queue_len%d} win queue len: {win_queue_len%d} rbusy: {rbusy%w}"
	" mbusy: {mbusy%w}\n"
" set|  retrans: {retrans%d} vs: {vs%d} vr: {vr%d} va: {va%d}\n"
" set tx|  qos\tbps\tmaxtt\tdsize\twinsize\taddbofs\tmintt\tldisc\tcomp{nl}  tx" QOS "\t\n"
" set rx|  rx" QOS "\n"
"doc link: number of the link\n"
"doc state: of the link: LAP_NDM none, LAP_XMIT_P, LAP_RECV_S...\n"
"doc device: interface\n"
"doc hardware: name of the chip or dongle\n"
"doc caddr: address of the connection\n"
"doc saddr: address of this end\n"
"doc daddr: address of the other end\n"
"doc win_size frames: that may be sent at a time\n"
"doc win frames: that may be sent now\n"
"doc line_capacity bytes: that may be sent at a time\n"
"doc bytes_left bytes: that may be sent now\n"
"doc tx_queue_len frames: that wait\n"
"doc win_queue_len frames: that were sent and not yet acknowledged\n"
"doc rbusy: TRUE if the other end is busy\n"
"doc mbusy: TRUE if the air is busy\n"
"doc retrans: times that was sent again\n"
"doc vs: number of the next frame to send\n"
"doc vr: number of the next frame to receive\n"
"doc va: last frame that was acknowledged\n"
"doc tx: what was agreed on for sending\n"
"doc rx: what was agreed on for receiving\n"
"doc bps bit/s: speed\n"
"doc maxtt ms: that one end may talk at a time\n"
"doc dsize bytes: of data in a frame\n"
"doc winsize frames: that may be sent at a time\n"
"doc addbofs bytes: before a frame, to wake the other end\n"
"doc mintt us: until this end can hear after it talked\n"
"doc ldisc s: of silence after which the link is gone\n";

#define LSAP \
	"lsap state: {state%[^,]}, slsap_sel: {slsap_sel%#02x}, dlsap_sel: {dlsap_sel%#02x}," \
	" ({name%[^)],empty})\n"

const char procrec_net_irda_irlmp[] =
"dataset net/irda/irlmp @net/irda/irlmp\n"
"kernel net/irda/irlmp.c:irlmp_seq_show\n"
"summary Access points of infrared links; until 4.16\n"
"rec\n"
" obj unconnected|Unconnected LSAPs:\n"
"  lst lsaps|" LSAP
" obj registered|{nl}Registered Link Layers:\n"
"  lst links|lap state: {state%[^,]}, saddr: {saddr%#08x}, daddr: {daddr%#08x},"
	" num lsaps: {num_lsaps%d}{nl}{nl}  Connected LSAPs:\n"
"   lst lsaps|  " LSAP
"   tail|\n"
"doc unconnected: access points without a connection\n"
"doc registered: links\n"
"doc lsaps: access points\n"
"doc links: each\n"
"doc state: of the access point or link\n"
"doc slsap_sel: number of the access point at this end\n"
"doc dlsap_sel: number of the access point at the other end, 0xff if any\n"
"doc name: who uses it\n"
"doc saddr: address of this end\n"
"doc daddr: address of the other end\n"
"doc num_lsaps: access points with a connection\n";

const char procrec_net_irda_irttp[] =
"dataset net/irda/irttp @net/irda/irttp\n"
"kernel net/irda/irttp.c:irttp_seq_show\n"
"summary Transport over infrared; until 4.16\n"
"rec|TSAP {tsap%d}, stsap_sel: {stsap_sel%02x}, dtsap_sel: {dtsap_sel%02x}\n"
" set|  connected: {connected%[^,]}, avail credit: {avail_credit%d}, remote credit:"
	" {remote_credit%d}, send credit: {send_credit%d}\n"
" set|  tx packets: {tx_packets%ld}, rx packets: {rx_packets%ld}, tx_queue len: {tx_queue_len%d}"
	" rx_queue len: {rx_queue_len%d}\n"
" set|  tx_sdu_busy: {tx_sdu_busy%[^,]}, rx_sdu_busy: {rx_sdu_busy%w}\n"
" set|  max_seg_size: {max_seg_size%d}, tx_max_sdu_size: {tx_max_sdu_size%d},"
	" rx_max_sdu_size: {rx_max_sdu_size%d}\n"
" set|  Used by ({used_by%[^)],empty}){nl}\n"
"doc tsap: number of the line\n"
"doc stsap_sel: access point at this end\n"
"doc dtsap_sel: access point at the other end\n"
"doc connected: TRUE or FALSE\n"
"doc avail_credit packets: that the other end may be allowed to send\n"
"doc remote_credit packets: that the other end may send\n"
"doc send_credit packets: that this end may send\n"
"doc tx_packets packets: sent\n"
"doc rx_packets packets: received\n"
"doc tx_queue_len packets: that wait to be sent\n"
"doc rx_queue_len packets: that wait to be read\n"
"doc tx_sdu_busy: TRUE if no more may be written\n"
"doc rx_sdu_busy: TRUE if nobody reads\n"
"doc max_seg_size bytes: in a packet\n"
"doc tx_max_sdu_size bytes: that may be written at a time\n"
"doc rx_max_sdu_size bytes: that may be read at a time\n"
"doc used_by: who uses it\n";

const char procrec_net_irda_irias[] =
"dataset net/irda/irias @net/irda/irias\n"
"kernel net/irda/iriap.c:irias_seq_show\n"
"summary What this machine says of itself over infrared; until 4.16\n"
"head|LM-IAS Objects:\n"
"rec|name: {name%s}, id={id%d}\n"
" lst attributes| - Attribute name: \"{attribute%[^\"],empty}\", value[{type%[^]]}]: {value%s}{nl}\n"
"doc name: of the object\n"
"doc id: of the object\n"
"doc attributes: of the object\n"
"doc attribute: its name\n"
"doc type: of the value\n"
"doc value: a number, a text in quotes, how long a byte string is, or missing\n";

const char procrec_net_irda_ircomm[] =
"dataset net/irda/ircomm @net/irda/ircomm\n"
"kernel net/irda/ircomm/ircomm_core.c:ircomm_seq_show\n"
"summary Serial ports over infrared; until 4.16\n"
"rec|{name%[a-z0-9]} state: {state%[^,]}, slsap_sel: {slsap_sel%#02x}, dlsap_sel: {dlsap_sel%#02x},"
	" mode:{modes*: {%w}}\n"
"doc name: of the port\n"
"doc state: of the connection\n"
"doc slsap_sel: access point at this end\n"
"doc dlsap_sel: access point at the other end\n"
"doc modes: 3-wire-raw, 3-wire, 9-wire, Centronics\n";

const char procrec_net_irda_irlan[] =
"dataset net/irda/irlan @net/irda/irlan\n"
"kernel net/irda/irlan/irlan_common.c:irlan_seq_show\n"
"summary Networks over infrared; until 4.16\n"
"head|IrLAN instances:\n"
"rec|ifname: {ifname%[^,]},\n"
" set|client state: {client_state%[^,]}, provider state: {provider_state%[^,]},\n"
" set|saddr: {saddr%#08x}, daddr: {daddr%#08x}\n"
" set version|version: {major%d}.{minor%d},\n"
" set 'access type'|access type: {%s}\n"
" set media|media: {%s}\n"
" set 'remote filter'|local filter:{nl}remote filter: {%s}\n"
" set 'tx busy'|tx busy: {%w}{nl}\n"
"doc ifname: interface\n"
"doc client_state: of this end as a client\n"
"doc provider_state: of this end as a server\n"
"doc saddr: address of this end\n"
"doc daddr: address of the other end\n"
"doc version: of the protocol\n"
"doc major: before the point\n"
"doc minor: behind it\n"
"doc 'access type': UNKNOWN, DIRECT, PEER or HOSTED\n"
"doc media: UNKNOWN, 802.3 or 802.5\n"
"doc 'remote filter': frames that the other end lets pass\n"
"doc 'tx busy': TRUE if nothing can be sent now\n";

/* ---- Wireless: Prism 2 (hostap) -------------------------------------------------------------- */

const char procrec_net_hostap_debug[] =
"dataset net/hostap/[if]/debug @net/hostap/[if]/debug\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_proc.c:prism2_debug_proc_show\n"
"summary State of a wireless card with a Prism 2 chip; until 6.7\n"
"rec|next_txfid={next_txfid%d} next_alloc={next_alloc%d}\n"
" lst fids|FID: tx={tx%04X} intransmit={intransmit%04X}\n"
" set 'FW TX rate control'|FW TX rate control: {%d}\n"
" lst crypt|crypt[{key%d}]={cipher%s}\n"
" set|{@%[a-z_]}={=%d}\n"
"doc next_txfid: frame that is sent next\n"
"doc next_alloc: frame that is asked for next\n"
"doc fids: frames in the card's memory\n"
"doc tx: number of the frame\n"
"doc intransmit: frame that is being sent, FFFD empty, FFFE being asked for\n"
"doc 'FW TX rate control': 1 if the card chooses the speed\n"
"doc crypt: keys for encryption\n"
"doc key: number of the key\n"
"doc cipher: WEP, TKIP or CCMP\n";

const char procrec_net_hostap_stats[] =
"dataset net/hostap/[if]/stats @net/hostap/[if]/stats\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_proc.c:prism2_stats_proc_show\n"
"summary What a wireless card with a Prism 2 chip counts; until 6.7\n"
"rec\n"
" set|{@%[A-Za-z]}={=%u}\n";

const char procrec_net_hostap_wds[] =
"dataset net/hostap/[if]/wds @net/hostap/[if]/wds\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_proc.c:prism2_wds_proc_show\n"
"summary Links from one access point to another; until 6.7\n"
"rec|{if%w}\t{address%pM}\n"
"doc if: interface\n"
"doc address: of the other access point\n";

const char procrec_net_hostap_bss_list[] =
"dataset net/hostap/[if]/bss_list @net/hostap/[if]/bss_list\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_proc.c:prism2_bss_list_proc_show\n"
"summary Wireless networks that are there; until 6.7\n"
"head|#BSSID\tlast_update\tcount\tcapab_info\tSSID(txt)\tSSID(hex)\tWPA IE\n"
"rec|{BSSID%pM}\t{last_update%lu}\t{count%u}\t0x{capab_info%x}\t{SSID%[^\t],empty}"
	"\t{SSID_hex%[0-9a-f],empty}\t{WPA_IE%[0-9a-f],empty}\n"
"doc BSSID: address of the access point\n"
"doc last_update jiffies: when it was heard last\n"
"doc count: times that it was heard\n"
"doc capab_info: what it can do, as bits\n"
"doc SSID: its name, with \\ before what cannot be printed\n"
"doc SSID_hex: its name in hex\n"
"doc WPA_IE: what it says of encryption, in hex\n";

const char procrec_net_hostap_scan_results[] =
"dataset net/hostap/[if]/scan_results @net/hostap/[if]/scan_results\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_proc.c:prism2_scan_results_proc_show\n"
"summary What the last search for wireless networks found; until 6.7\n"
"head|CHID ANL SL BcnInt Capab Rate BSSID ATIM SupRates SSID\n"
"rec|{CHID%d} {ANL%d} {SL%d} {BcnInt%d} 0x{Capab%02x} {Rate%d} {BSSID%pM} {ATIM%d} "
	"{SupRates*:<{%.2[0-9a-f]}>} {SSID%s}\n"
"doc CHID: number of the channel\n"
"doc ANL: noise\n"
"doc SL: signal\n"
"doc BcnInt: time from one beacon to the next, in units of 1024 us\n"
"doc Capab: what it can do, as bits\n"
"doc Rate: number of the speed that it answered with\n"
"doc BSSID: address of the access point\n"
"doc ATIM: window of an ad hoc network, in units of 1024 us\n"
"doc SupRates: speeds that it knows, in units of 500 kbit/s, in hex; bit 7: it insists\n"
"doc SSID: its name; <> with hex for what cannot be printed\n";

#define CRYPT_ROWS \
	" lst keys|key[{key%d}] alg=CCMP key_set={key_set%d} tx_pn={tx_pn%[0-9a-f]}" \
		" rx_pn={rx_pn%[0-9a-f]} format_errors={format_errors%d} replays={replays%d}" \
		" decrypt_errors={decrypt_errors%d}\n" \
	" lst keys|key[{key%d}] alg=TKIP key_set={key_set%d} tx_pn={tx_pn%[0-9a-f]}" \
		" rx_pn={rx_pn%[0-9a-f]} replays={replays%d} icv_errors={icv_errors%d}" \
		" local_mic_failures={local_mic_failures%d}\n" \
	" lst keys|key[{key%d}] alg=WEP len={len%d}\n"
#define CRYPT_DOCS \
	"doc keys: for encryption: CCMP has decrypt_errors, TKIP icv_errors, WEP len\n" \
	"doc key: number of the key\n" \
	"doc key_set: 1 if there is a key\n" \
	"doc tx_pn: number of the last packet that was sent\n" \
	"doc rx_pn: number of the last packet that came\n" \
	"doc format_errors packets: that were malformed\n" \
	"doc replays packets: that came again\n" \
	"doc decrypt_errors packets: that could not be decrypted\n" \
	"doc icv_errors packets: with a wrong checksum\n" \
	"doc local_mic_failures packets: with a wrong signature\n" \
	"doc len bytes: of the key\n"

const char procrec_net_hostap_crypt[] =
"dataset net/hostap/[if]/crypt @net/hostap/[if]/crypt\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_proc.c:prism2_crypt_proc_show\n"
"summary Keys of a wireless card with a Prism 2 chip; until 6.7\n"
"rec|tx_keyidx={tx_keyidx%d}\n"
CRYPT_ROWS
"doc tx_keyidx: key for sending\n"
CRYPT_DOCS;

const char procrec_net_hostap_registers[] =
"dataset net/hostap/[if]/registers @net/hostap/[if]/registers\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_hw.c:prism2_registers_proc_show\n"
"summary Registers of a Prism 2 chip; until 6.7\n"
"rec\n"
" set|{@%[A-Z0-9_]}={=%04x}\n";

const char procrec_net_hostap_ap_debug[] =
"dataset net/hostap/[if]/ap_debug @net/hostap/[if]/ap_debug\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_ap.c:ap_debug_proc_show\n"
"summary How a Prism 2 card works as an access point; until 6.7\n"
"rec\n"
" set BridgedUnicastFrames|BridgedUnicastFrames={%u}\n"
" set BridgedMulticastFrames|BridgedMulticastFrames={%u}\n"
" set max_inactivity|max_inactivity={%u}\n"
" set bridge_packets|bridge_packets={%u}\n"
" set nullfunc_ack|nullfunc_ack={%u}\n"
" set autom_ap_wds|autom_ap_wds={%u}\n"
" set auth_algs|auth_algs={%u}\n"
" set tx_drop_nonassoc|tx_drop_nonassoc={%u}\n"
"doc BridgedUnicastFrames frames: from one station to another\n"
"doc BridgedMulticastFrames frames: from one station to many\n"
"doc max_inactivity s: after which a station is forgotten\n"
"doc bridge_packets: 1 if stations may talk to each other\n"
"doc nullfunc_ack: 1 if empty frames are answered by the driver\n"
"doc autom_ap_wds: 1 if links to other access points are made by themselves\n"
"doc auth_algs: ways to log in, as bits: 1 open, 2 shared key\n"
"doc tx_drop_nonassoc: 1 if frames to stations that are not there are dropped\n";

const char procrec_net_hostap_ap_control[] =
"dataset net/hostap/[if]/ap_control @net/hostap/[if]/ap_control\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_ap.c:ap_control_proc_show\n"
"summary Stations that may use a Prism 2 card as access point; until 6.7\n"
"set|MAC policy: {policy%w}{nl}MAC entries: {entries%u}{nl}MAC list:\n"
"rec|{address%pM}\n"
"doc policy: open, allow (these alone) or deny (all but these)\n"
"doc entries: stations in the list\n"
"doc address: of a station\n";

const char procrec_net_hostap_ap[] =
"dataset net/hostap/[if]/ap @net/hostap/[if]/ap\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_ap.c:prism2_ap_proc_show\n"
"summary Other access points that a Prism 2 card as access point hears; until 6.7\n"
"head|# BSSID CHAN SIGNAL NOISE RATE SSID FLAGS\n"
"rec|{BSSID%pM} {CHAN%d} {SIGNAL%d} {NOISE%d} {RATE%d} '{SSID%S}'{flags*: [{%[A-Z]}]}\n"
"doc BSSID: address of the access point\n"
"doc CHAN: number of the channel\n"
"doc SIGNAL dBm: signal\n"
"doc NOISE dBm: noise\n"
"doc RATE: speed in units of 100 kbit/s\n"
"doc SSID: its name; <> with hex for what cannot be printed\n"
"doc flags: ESS an access point, IBSS ad hoc, WEP encrypted\n";

const char procrec_net_hostap_sta[] =
"dataset net/hostap/[if]/[station] @net/hostap/[if]/[station]\n"
"kernel drivers/net/wireless/intersil/hostap/hostap_ap.c:prism2_sta_proc_show\n"
"summary A station of a Prism 2 card as access point; until 6.7\n"
"rec|{kind%[A-Z]}={address%pM}\n"
" set users|users={%d}\n"
" set aid|aid={%d}\n"
" set flags|flags=0x{flags%04x}{names*: {%w}}\n"
" set capability|capability=0x{%02x}\n"
" set listen_interval|listen_interval={%d}\n"
" set supported_rates|supported_rates={*:{%[0-9.]}Mbps }\n"
" set last_frame|last_rx: silence={silence%d} dBm signal={signal%d} dBm rate={rate%[0-9.]} Mbps\n"
" set ssid|ssid={%s}\n"
CRYPT_ROWS
" set|{@%[a-z0-9_.A-Z]}={=%d}\n"
" lst tx|tx[{rate%[0-9.]}M]={frames%d}\n"
" lst rx|rx[{rate%[0-9.]}M]={frames%d}\n"
"doc kind: STA or AP\n"
"doc address: of the station\n"
"doc users: of what is known of it\n"
"doc aid: number that the access point gave it\n"
"doc flags: 0001 AUTH, 0002 ASSOC, 0004 PS, 0008 TIM, 0010 PERM, 0020 AUTHORIZED, 0040 POLL\n"
"doc names: the same as words\n"
"doc capability: what it can do, as bits\n"
"doc listen_interval: beacons of which it hears one\n"
"doc supported_rates Mbit/s: that it knows\n"
"doc last_frame: the last frame of it\n"
"doc silence dBm: noise\n"
"doc signal dBm: signal\n"
"doc last_frame.rate Mbit/s: of that frame\n"
"doc ssid: name of an access point; <> with hex for what cannot be printed\n"
"doc tx: frames sent, by speed\n"
"doc rx: frames received, by speed\n"
"doc rate Mbit/s: of the frames\n"
"doc frames frames: with this speed\n"
CRYPT_DOCS;

/* ---- Wireless: Aironet ----------------------------------------------------------------------- */

const char procrec_aironet_status[] =
"dataset driver/aironet/[if]/Status\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_status_open\n"
"summary State of a wireless card of Aironet; until 6.7\n"
"rec|Status: {status*:{%w} }\n"
" set Mode|Mode: {%x}\n"
" set 'Signal Strength'|Signal Strength: {%d}\n"
" set 'Signal Quality'|Signal Quality: {%d}\n"
" set SSID|SSID: {%s}\n"
" set AP|AP: {%s}\n"
" set Freq|Freq: {%d}\n"
" set BitRate|BitRate: {%d}mbs\n"
" set 'Driver Version'|Driver Version: {%s}\n"
" set Device|Device: {%s}\n"
" set Manufacturer|Manufacturer: {%s}\n"
" set 'Firmware Version'|Firmware Version: {%s}\n"
" set 'Radio type'|Radio type: {%x}\n"
" set Country|Country: {%x}\n"
" set 'Hardware Version'|Hardware Version: {%x}\n"
" set 'Software Version'|Software Version: {%x}\n"
" set 'Software Subversion'|Software Subversion: {%x}\n"
" set 'Boot block version'|Boot block version: {%x}\n"
"doc status: CFG set up, ACT on, SYN synchronized, LNK associated, LEAP, PRIV, KEY, WEP encrypted, ERR\n"
"doc Mode: the same as bits\n"
"doc 'Signal Strength': as the card has it\n"
"doc 'Signal Quality': as the card has it\n"
"doc SSID: name of the network\n"
"doc AP: name of the access point\n"
"doc Freq: number of the channel\n"
"doc BitRate Mbit/s: speed\n"
"doc 'Driver Version': of the driver\n"
"doc Device: name of the card\n"
"doc Manufacturer: its maker\n"
"doc 'Firmware Version': of its software\n"
"doc 'Radio type': of the card\n"
"doc Country: whose rules it follows\n"
"doc 'Hardware Version': of the card\n"
"doc 'Software Version': of its software\n"
"doc 'Software Subversion': of its software\n"
"doc 'Boot block version': of what starts it\n";

const char procrec_aironet_stats[] =
"dataset driver/aironet/[if]/Stats driver/aironet/[if]/Stats driver/aironet/[if]/StatsDelta\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_stats_rid_open\n"
"summary What a wireless card of Aironet counts; until 6.7\n"
"rec\n"
" set|{@%[^:]}: {=%u}\n";

const char procrec_aironet_config[] =
"dataset driver/aironet/[if]/Config\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_config_open\n"
"summary How a wireless card of Aironet is set; until 6.7\n"
"rec\n"
" set Mode|Mode: {%s}\n"
" set Radio|Radio: {%w}\n"
" set NodeName|NodeName: {%-16w,empty}\n"
" set PowerMode|PowerMode: {%w}\n"
" set DataRates|DataRates: {*[ ]:{%d}}\n"
" set Channel|Channel: {%d}\n"
" set XmitPower|XmitPower: {%d}\n"
" set LongRetryLimit|LongRetryLimit: {%d}\n"
" set ShortRetryLimit|ShortRetryLimit: {%d}\n"
" set RTSThreshold|RTSThreshold: {%d}\n"
" set TXMSDULifetime|TXMSDULifetime: {%d}\n"
" set RXMSDULifetime|RXMSDULifetime: {%d}\n"
" set TXDiversity|TXDiversity: {%w}\n"
" set RXDiversity|RXDiversity: {%w}\n"
" set FragThreshold|FragThreshold: {%d}\n"
" set WEP|WEP: {%w}\n"
" set Modulation|Modulation: {%w}\n"
" set Preamble|Preamble: {%w}\n"
"doc Mode: adhoc, ESS, AP, AP RPTR, rfmon...\n"
"doc Radio: on or off\n"
"doc NodeName: of this machine\n"
"doc PowerMode: CAM always awake, PSP saving power, PSPCAM by itself\n"
"doc DataRates: speeds in units of 500 kbit/s, 0 none\n"
"doc Channel: number of the channel\n"
"doc XmitPower mW: of the sender\n"
"doc LongRetryLimit: times that a long frame is sent again\n"
"doc ShortRetryLimit: times that a short frame is sent again\n"
"doc RTSThreshold bytes: from which on a frame is announced\n"
"doc TXMSDULifetime: how long a frame is tried, in units of 1024 us\n"
"doc RXMSDULifetime: how long the rest of a frame is waited for, in units of 1024 us\n"
"doc TXDiversity: antenna for sending: left, right, both\n"
"doc RXDiversity: antenna for receiving: left, right, both\n"
"doc FragThreshold bytes: from which on a frame is cut up\n"
"doc WEP: open, shared or encrypt\n"
"doc Modulation: default, cck or mok\n"
"doc Preamble: auto, long or short\n";

const char procrec_aironet_ssid[] =
"dataset driver/aironet/[if]/SSID\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_SSID_open\n"
"summary Networks that a wireless card of Aironet looks for; until 6.7\n"
"rec|{SSID%s}\n"
"doc SSID: name of a network\n";

const char procrec_aironet_aplist[] =
"dataset driver/aironet/[if]/APList\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_APList_open\n"
"summary Access points that a wireless card of Aironet uses; until 6.7\n"
"rec|{address%pM}\n"
"format none\n"
"head|Not using specific APs\n"
"doc address: of an access point\n";

const char procrec_aironet_bsslist[] =
"dataset driver/aironet/[if]/BSSList\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_BSSList_open\n"
"summary Networks that a wireless card of Aironet found; until 6.7\n"
"rec|{BSSID%pM} {SSID%s} rssi = {rssi%d} channel = {channel%d} {ESS?ESS} {adhoc?adhoc} {wep?wep}"
	" {shorthdr?shorthdr}\n"
"doc BSSID: address of the access point\n"
"doc SSID: name of the network\n"
"doc rssi: signal\n"
"doc channel: number of the channel\n"
"doc ESS: it is an access point\n"
"doc adhoc: it is an ad hoc network\n"
"doc wep: it is encrypted\n"
"doc shorthdr: it knows short preambles\n";

const char procrec_aironet_wepkey[] =
"dataset driver/aironet/[if]/WepKey\n"
"kernel drivers/net/wireless/cisco/airo.c:proc_wepkey_open\n"
"summary Keys of a wireless card of Aironet; until 6.7\n"
"rec|Key {key%d} set with length = {length%d}\n"
"set 'Tx key'|Tx key = {%d}\n"
"format none\n"
"head|No wep keys\n"
"doc key: number of the key\n"
"doc length bytes: of it\n"
"doc 'Tx key': key for sending\n";

const char procrec_net_debug_level[] =
"dataset net/[stack]/debug_level @net/ieee80211/debug_level @net/libipw/debug_level"
	" @net/ieee80211-rtl/debug_level @net/rtl819xU/debug_level\n"
"kernel drivers/net/wireless/intel/ipw2x00/libipw_module.c:debug_level_proc_show\n"
"summary What an older wireless stack says in the kernel's log\n"
"rec|0x{debug_level%08X}\n"
"doc debug_level: bits\n";

const char procrec_driver_atmel[] =
"dataset driver/atmel\n"
"kernel drivers/net/wireless/atmel/atmel.c:atmel_proc_show\n"
"summary A wireless card with an Atmel chip; until 6.7\n"
"rec\n"
" set 'Driver version'|Driver version:\t\t{%s}\n"
" set 'Firmware version'|Firmware version:\t{version%[0-9.]} build {build%d}\n"
" set|{@%[^:]}:{>t24}{=%s}\n"
"doc 'Driver version': of the driver\n"
"doc 'Firmware version': of the card's own software\n"
"doc version: before and behind the point\n"
"doc build: of it\n";

const char procrec_driver_ray_cs[] =
"dataset driver/ray_cs/ray_cs\n"
"kernel drivers/net/wireless/ray_cs.c:ray_cs_proc_show\n"
"summary A wireless card of Raytheon; until 6.7\n"
"rec|Raylink Wireless LAN driver status{nl}{rcsid%s}\n"
" set|{network_type%w} network ESSID = \"{ESSID%s}\"\n"
" set 'Country code'|Country code         = {%d}\n"
" set 'Last pkt signal lvl'|Last pkt signal lvl  = {%d}\n"
" set 'Beacon Interval'|Beacon Interval      = {%d} Kus\n"
" set 'Supported rate codes'|Supported rate codes = {*:0x{%02x} }\n"
" set 'Hop dwell'|Hop dwell            = {%d} Kus\n"
" set 'Hop set'|Hop set              = {%d}\n"
" set 'Hop pattern'|Hop pattern          = {%d}\n"
" set 'Hop index'|Hop index            = {%d}\n"
" set 'No beacons received'|No beacons received\n"
" set|{@%-20s} = {=%s}\n"
"doc rcsid: version of the driver\n"
"doc network_type: Adhoc or Infrastructure\n"
"doc ESSID: name of the network\n"
"doc 'Country code': whose rules it follows\n"
"doc 'Last pkt signal lvl': signal of the last packet\n"
"doc 'Beacon Interval': in units of 1024 us\n"
"doc 'Supported rate codes': numbers of speeds in hex\n"
"doc 'Hop dwell': on a frequency, in units of 1024 us\n"
"doc 'Hop set': set of frequencies\n"
"doc 'Hop pattern': their order\n"
"doc 'Hop index': where in it it is\n"
"doc 'No beacons received': there is no network\n";

/* ---- Packet radio -------------------------------------------------------------------------- */

const char procrec_net_z8530drv[] =
"dataset net/z8530drv @net/z8530drv\n"
"kernel drivers/net/hamradio/scc.c:scc_net_seq_show\n"
"summary Cards for packet radio with a Z8530 chip\n"
"set version|z8530drv-{%s}\n"
"set not_initialized|not initialized\n"
"set chips_missing|chips missing\n"
"rec|{dev%w}\t{data%03lx} {ctrl%03lx} {irq%d} {clock%lu} {brand%02x} {enhanced%d} {vector%03lx}"
	" {special%03lx} {option%d}\n"
" set|\t{speed%lu} {nrz%d} {clocksrc%d} {softdcd%d} {bufsize%d}\n"
" set|\t{rxints%lu} {txints%lu} {exints%lu} {spints%lu}\n"
" set|\t{rxframes%lu} {rxerrs%lu} {rx_over%d} / {txframes%lu} {txerrs%lu} {tx_under%d}"
	" / {nospace%d} {tx_state%d}\n"
" set|\t{txdelay%d} {persist%d} {slottime%d} {tailtime%d} {fulldup%d} {waittime%d} {mintime%d}"
	" {maxkeyup%d} {idletime%d} {maxdefer%d} {tx_inhibit%d} {group%d}\n"
" set write_registers|\tW {*:{%.2[0-9a-f]} }\n"
" set read_registers|\tR {*:{%.2[0-9a-fX]} }\n"
" tail|\n"
"doc version: of the driver\n"
"doc not_initialized: the driver was not told of its cards\n"
"doc chips_missing: there is no card\n"
"doc dev: interface\n"
"doc data: I/O port for data\n"
"doc ctrl: I/O port for the registers\n"
"doc irq: interrupt\n"
"doc clock Hz: of the chip\n"
"doc brand: of the card, as bits\n"
"doc enhanced: 1 if it is an enhanced chip\n"
"doc vector: I/O port to see who interrupted\n"
"doc special: I/O port of the brand's own\n"
"doc option: of the brand's own\n"
"doc speed bit/s: of the modem\n"
"doc nrz: 1 for NRZ, 0 for NRZI\n"
"doc clocksrc: 0 the chip's, 1 the modem's\n"
"doc softdcd: 1 if the driver finds out whether there is a signal\n"
"doc bufsize bytes: of a buffer\n"
"doc rxints: interrupts for receiving\n"
"doc txints: interrupts for sending\n"
"doc exints: interrupts for changes of the lines\n"
"doc spints: interrupts for errors\n"
"doc rxframes frames: received\n"
"doc rxerrs: errors while receiving\n"
"doc rx_over: overruns\n"
"doc txframes frames: sent\n"
"doc txerrs: errors while sending\n"
"doc tx_under: underruns\n"
"doc nospace: times that there was no memory\n"
"doc tx_state: of the sender\n"
"doc txdelay: from the carrier to the data, in units of 10 ms\n"
"doc persist: chance to send at once, of 255\n"
"doc slottime: from one try to the next, in units of 10 ms\n"
"doc tailtime: from the data to the end of the carrier, in units of 10 ms\n"
"doc fulldup: 0 half duplex, 1 full, 2 full with waiting\n"
"doc waittime: before the first try, in units of 10 ms\n"
"doc mintime s: that the carrier stays\n"
"doc maxkeyup s: that the carrier may stay\n"
"doc idletime s: that the carrier stays without data\n"
"doc maxdefer s: that a free channel is waited for\n"
"doc tx_inhibit: 1 if nothing is sent\n"
"doc group: of channels of which one sends at a time\n"
"doc write_registers: of the chip, in hex (with SCC_DEBUG)\n"
"doc read_registers: of the chip, in hex, XX for those that are not read (with SCC_DEBUG)\n";
