/* SPDX-License-Identifier: MIT */
/*
 * net_rpc.c - tables of SUNRPC and NFS: the statistics of client and server, the caches of the
 * server, and what fs/nfsd and fs/nfsfs show. Start at procrec_net_rpc_nfsd. handlers/WRITING.md
 * is the manual of the table language. What a mount counts is [pid]/mountstats, not here.
 */
#include "tables.h"

/* clang-format off */

/*
 * The operations of the NFSv4 client in the order of its counters, enum NFSPROC4_CLNT_*. The order
 * is not the protocol's, and the kernel inserted operations three times (36 and 37, then 57), so
 * that how many counters there are tells which order it is (the switch nfs4_order; 0 for all that
 * are neither old nor new). Each list stands once and is used as fields with a name and as the
 * names of a list.
 */
#define NFS4_CALLS(X) \
	X("read") X("write") X("commit") X("open") X("open_confirm") X("open_noattr") \
	X("open_downgrade") X("close") X("setattr") X("fsinfo") X("renew") X("setclientid") \
	X("setclientid_confirm") X("lock") X("lockt") X("locku") X("access") X("getattr") \
	X("lookup") X("lookup_root") X("remove") X("rename") X("link") X("symlink") X("create") \
	X("pathconf") X("statfs") X("readlink") X("readdir") X("server_caps") X("delegreturn") \
	X("getacl") X("setacl") X("fs_locations")
#define NFS4_CALLS_2_6_39(X) X("release_lockowner") X("secinfo")
#define NFS4_CALLS_3_13(X) X("fsid_present")
#define NFS41_CALLS_2_6_32(X) \
	X("exchange_id") X("create_session") X("destroy_session") X("sequence") X("get_lease_time")
#define NFS41_CALLS_2_6_39(X) \
	X("reclaim_complete") X("layoutget") X("getdeviceinfo") X("layoutcommit")
#define NFS41_CALLS_3_0(X) X("layoutreturn")
#define NFS41_CALLS_3_6(X) \
	X("secinfo_no_name") X("test_stateid") X("free_stateid") X("getdevicelist") \
	X("bind_conn_to_session") X("destroy_clientid")
#define NFS41_CALLS(X) \
	NFS41_CALLS_2_6_32(X) NFS41_CALLS_2_6_39(X) NFS41_CALLS_3_0(X) NFS41_CALLS_3_6(X)
#define NFS42_CALLS_SPACE(X) X("seek") X("allocate") X("deallocate")
#define NFS42_CALLS(X) \
	X("layoutstats") X("clone") X("copy") X("offload_cancel") X("lookupp") X("layouterror") \
	X("copy_notify") X("getxattr") X("setxattr") X("listxattrs") X("removexattr") \
	X("read_plus") X("offload_status")
#define CALL_FIELD(name) " {calls." name "%u}"
#define CALL_NAME(name) "," name

#define PROC2_NAMES \
	"null,getattr,setattr,root,lookup,readlink,read,wrcache,write,create,remove,rename,link," \
	"symlink,mkdir,rmdir,readdir,statfs"
#define PROC3_NAMES \
	"null,getattr,setattr,lookup,access,readlink,read,write,create,mkdir,symlink,mknod," \
	"remove,rmdir,rename,link,readdir,readdirplus,fsstat,fsinfo,pathconf,commit"
/* The protocol's own numbers, enum nfs_opnum4: 0 to 2 are no operations. */
#define PROC4_OPS \
	"op0,op1,op2,access,close,commit,create,delegpurge,delegreturn,getattr,getfh,link,lock," \
	"lockt,locku,lookup,lookupp,nverify,open,openattr,open_confirm,open_downgrade,putfh," \
	"putpubfh,putrootfh,read,readdir,readlink,remove,rename,renew,restorefh,savefh,secinfo," \
	"setattr,setclientid,setclientid_confirm,verify,write,release_lockowner,backchannel_ctl," \
	"bind_conn_to_session,exchange_id,create_session,destroy_session,free_stateid," \
	"get_dir_delegation,getdeviceinfo,getdevicelist,layoutcommit,layoutget,layoutreturn," \
	"secinfo_no_name,sequence,set_ssv,test_stateid,want_delegation,destroy_clientid," \
	"reclaim_complete,allocate,copy,copy_notify,deallocate,io_advise,layouterror," \
	"layoutstats,offload_cancel,offload_status,read_plus,seek,write_same,clone,getxattr," \
	"setxattr,listxattrs,removexattr"

#define RPC_NET \
	" set net|net {packets%u} {udp%u} {tcp%u} {tcpconn%u}\n"
#define RPC_NET_DOCS \
	"doc net: what came in or went out, by transport\n" \
	"doc packets: messages over any transport\n" \
	"doc udp: messages over UDP\n" \
	"doc tcp: messages over TCP\n" \
	"doc tcpconn: connections over TCP\n"

const char procrec_net_rpc_nfs[] =
"dataset net/rpc/nfs @net/rpc/nfs\n"
"kernel net/sunrpc/stats.c:rpc_proc_show\n"
"summary Calls of the NFS client\n"
"param nfs4_order 0 5 0\n"
"rec\n"
RPC_NET
" set rpc|rpc {calls%u} {retrans%u} {authrefrsh%u}\n"
" set proc2|proc2 {count%u}{calls*(" PROC2_NAMES "): {%u}}\n"
" set proc3|proc3 {count%u}{calls*(" PROC3_NAMES "): {%u}}\n"
" set proc4 only=nfs4_order:1|proc4 {count%u} {calls.null%u}"
	NFS4_CALLS(CALL_FIELD) NFS4_CALLS_2_6_39(CALL_FIELD) NFS4_CALLS_3_13(CALL_FIELD)
	NFS41_CALLS(CALL_FIELD) NFS42_CALLS_SPACE(CALL_FIELD) CALL_FIELD("zero_range")
	NFS42_CALLS(CALL_FIELD) "{calls_more*: {%u}}\n"
" set proc4 only=nfs4_order:2|proc4 {count%u} {calls.null%u}"
	NFS4_CALLS(CALL_FIELD) NFS4_CALLS_2_6_39(CALL_FIELD) NFS41_CALLS(CALL_FIELD) "\n"
" set proc4 only=nfs4_order:3|proc4 {count%u} {calls.null%u}"
	NFS4_CALLS(CALL_FIELD) NFS4_CALLS_2_6_39(CALL_FIELD) NFS41_CALLS_2_6_32(CALL_FIELD)
	NFS41_CALLS_2_6_39(CALL_FIELD) NFS41_CALLS_3_0(CALL_FIELD) "\n"
" set proc4 only=nfs4_order:4|proc4 {count%u} {calls.null%u}"
	NFS4_CALLS(CALL_FIELD) NFS4_CALLS_2_6_39(CALL_FIELD) NFS41_CALLS_2_6_32(CALL_FIELD)
	NFS41_CALLS_2_6_39(CALL_FIELD) "\n"
" set proc4 only=nfs4_order:5|proc4 {count%u} {calls.null%u}"
	NFS4_CALLS(CALL_FIELD) NFS41_CALLS_2_6_32(CALL_FIELD) "\n"
" set proc4 only=nfs4_order:0|proc4 {count%u}{calls*(null"
	NFS4_CALLS(CALL_NAME) NFS4_CALLS_2_6_39(CALL_NAME) NFS4_CALLS_3_13(CALL_NAME)
	NFS41_CALLS(CALL_NAME) NFS42_CALLS_SPACE(CALL_NAME) NFS42_CALLS(CALL_NAME) "): {%u}}\n"
" set|{@%w}{=*: {%llu}}\n"
RPC_NET_DOCS
"doc calls.*: calls of this operation\n"
"doc rpc: calls of the RPC layer\n"
"doc rpc.calls: calls made\n"
"doc retrans: calls sent again\n"
"doc authrefrsh: times that credentials were made anew\n"
"doc proc2: calls of NFS version 2\n"
"doc proc3: calls of NFS version 3\n"
"doc proc4: operations of NFS version 4, by the client's own names for them\n"
"doc count: how many counters follow\n"
"doc calls: calls by procedure\n"
"doc calls_more: counters that no name is known for\n";

const char procrec_net_rpc_nfsd[] =
"dataset net/rpc/nfsd @net/rpc/nfsd\n"
"kernel fs/nfsd/stats.c:nfsd_show\n"
"summary Calls of the NFS server\n"
"rec\n"
" set rc|rc {hits%llu} {misses%llu} {nocache%llu}\n"
" set fh|fh {stale%llu} {lookups%llu} {anonlookups%llu} {ncachedir%llu} {ncachenondir%llu}\n"
" set io|io {read%llu} {write%llu}\n"
" set th|th {threads%u} {fullcnt%llu}{usage*: {%.3f}}\n"
" set ra|ra {size%u}{depth*(10,20,30,40,50,60,70,80,90,100,notfound): {%u}}\n"
RPC_NET
" set rpc|rpc {calls%u} {badcalls%u} {badfmt%u} {badauth%u} {badclnt%u}\n"
" set proc2|proc2 {count%u}{calls*(" PROC2_NAMES "): {%llu}}\n"
" set proc3|proc3 {count%u}{calls*(" PROC3_NAMES "): {%llu}}\n"
" set proc4|proc4 {count%u}{calls*(null,compound): {%llu}}\n"
" set proc4ops|proc4ops {count%u}{calls*(" PROC4_OPS "): {%llu}}\n"
" set wdeleg_getattr|wdeleg_getattr {%llu}\n"
" set|{@%w}{=*: {%llu}}\n"
"doc rc: the cache of replies\n"
"doc hits: repeated requests answered from the cache\n"
"doc misses: requests whose reply went into the cache\n"
"doc nocache: requests whose reply was not to be kept\n"
"doc fh: file handles\n"
"doc stale: handles of files that are gone\n"
"doc lookups: lookups of handles, no longer counted\n"
"doc anonlookups: handles without a name, no longer counted\n"
"doc ncachedir: directories that were not in memory, no longer counted\n"
"doc ncachenondir: others that were not in memory, no longer counted\n"
"doc io: payload of reads and writes\n"
"doc read bytes: read for clients\n"
"doc write bytes: written for clients\n"
"doc th: threads of the server\n"
"doc threads: threads that run\n"
"doc fullcnt: times that all threads were busy, no longer counted since 2.6.30\n"
"doc usage s: time with up to 10, 20 ... 100 per cent of the threads busy, no longer counted "
	"since 2.6.30\n"
"doc ra: the read-ahead cache, gone since 5.4\n"
"doc size: entries in the cache\n"
"doc depth: entries found in the first 10, 20 ... 100 per cent of the cache, and not found\n"
RPC_NET_DOCS
"doc rpc: requests that the RPC layer saw\n"
"doc rpc.calls: requests\n"
"doc badcalls: refused requests, the sum of the three that follow\n"
"doc badfmt: requests with a wrong format\n"
"doc badauth: requests with wrong credentials\n"
"doc badclnt: requests from clients that are not allowed to\n"
"doc proc2: requests of NFS version 2\n"
"doc proc3: requests of NFS version 3\n"
"doc proc4: requests of NFS version 4\n"
"doc proc4ops: operations within the compounds of NFS version 4, by operation\n"
"doc count: how many counters follow\n"
"doc calls: requests by procedure\n"
"doc calls_more: counters that no name is known for\n"
"doc wdeleg_getattr since 6.8: attribute requests that met a write delegation of another client\n";

/* ---- caches of the server: one file for each ---------------------------------------------- */

/* net/sunrpc/cache.c:c_show prints what stands before an entry, the cache's own show the entry */
#define CACHE_HEAD "rec|{?# expiry={expiry%lld} refcnt={refcnt%d} flags={flags%lx}{nl}}{invalid?# }"
#define CACHE_DOCS \
	"doc expiry s: when the entry ends, in seconds since 1970; only while the kernel debugs " \
		"caches\n" \
	"doc refcnt: references to the entry; only while the kernel debugs caches\n" \
	"doc flags: state of the entry; only while the kernel debugs caches\n" \
	"doc invalid: the entry is negative, pending or expired\n"

const char procrec_net_rpc_auth_unix_ip[] =
"dataset net/rpc/auth.unix.ip/content @net/rpc/auth.unix.ip/content\n"
"kernel net/sunrpc/svcauth_unix.c:ip_map_show\n"
"summary Which client an address is to the NFS server\n"
"head|#class IP domain\n"
CACHE_HEAD "{class%[^# \\t]} {address%w} {domain%s}\n"
CACHE_DOCS
"doc class: service that asked, nfsd or another\n"
"doc address: address of the client\n"
"doc domain: client as exports name it, -no-domain- if there is none\n";

const char procrec_net_rpc_auth_unix_gid[] =
"dataset net/rpc/auth.unix.gid/content @net/rpc/auth.unix.gid/content\n"
"kernel net/sunrpc/svcauth_unix.c:unix_gid_show\n"
"summary Groups of users, as the NFS server was told\n"
"head|#uid cnt: gids...\n"
CACHE_HEAD "{uid%u} {count%d}:{gids*: {%d}}\n"
CACHE_DOCS
"doc uid: user\n"
"doc count: how many groups follow\n"
"doc gids: groups of the user\n";

const char procrec_net_rpc_nfs4_idtoname[] =
"dataset net/rpc/nfs4.idtoname/content @net/rpc/nfs4.idtoname/content\n"
"kernel fs/nfsd/nfs4idmap.c:idtoname_show\n"
"summary Names that the NFS server was told for users and groups\n"
"head|#domain type id [name]\n"
CACHE_HEAD "{domain%w,empty} {type%w} {id%u}{? {name%s}}\n"
CACHE_DOCS
"doc domain: client that it is for\n"
"doc type: user or group\n"
"doc id: number of the user or group\n"
"doc name: its name on the wire\n";

const char procrec_net_rpc_nfs4_nametoid[] =
"dataset net/rpc/nfs4.nametoid/content @net/rpc/nfs4.nametoid/content\n"
"kernel fs/nfsd/nfs4idmap.c:nametoid_show\n"
"summary Users and groups that the NFS server was told for names\n"
"head|#domain type name [id]\n"
CACHE_HEAD "{domain%w,empty} {type%w} {name%w}{? {id%u}}\n"
CACHE_DOCS
"doc domain: client that it is for\n"
"doc type: user or group\n"
"doc name: name on the wire\n"
"doc id: number of the user or group\n";

const char procrec_net_rpc_nfsd_export[] =
"dataset net/rpc/nfsd.export/content @net/rpc/nfsd.export/content\n"
"kernel fs/nfsd/export.c:svc_export_show\n"
"summary What the NFS server exports to whom, as far as it was asked\n"
"head|#path domain(flags)\n"
CACHE_HEAD "{path%w}\t{domain%[^ \\t(]}({options%s})\n"
CACHE_DOCS
"doc path: exported directory\n"
"doc domain: client that it is for\n"
"doc options: options of the export, empty if it is not valid\n"
"derive path_decoded escape(path)\n"
"derive options_list options(options)\n";

const char procrec_net_rpc_nfsd_fh[] =
"dataset net/rpc/nfsd.fh/content @net/rpc/nfsd.fh/content\n"
"kernel fs/nfsd/export.c:expkey_show\n"
"summary Which directory a file handle's file system is\n"
"head|#domain fsidtype fsid [path]\n"
CACHE_HEAD "{domain%w} {fsidtype%d} 0x{fsid%[0-9a-f],empty}{? {path%w}}\n"
CACHE_DOCS
"doc domain: client that it is for\n"
"doc fsidtype: what the identifier is made of: 0, 2, 3 device and inode, 1 a number given by "
	"the administrator, "
	"4 to 7 parts of a UUID, some with an inode\n"
"doc fsid: identifier of the file system, words in the machine's byte order\n"
"doc path: exported directory, if it is known\n"
"derive path_decoded escape(path)\n";

const char procrec_net_rpc_flush[] =
"dataset net/rpc/[cache]/flush @net/rpc/[cache]/flush\n"
"kernel net/sunrpc/cache.c:read_flush\n"
"summary When a cache was emptied last\n"
"rec|{flush_time%llu}\n"
"doc flush_time s: entries from before are not used, in seconds since 1970\n";

const char procrec_net_rpc_channel[] =
"dataset net/rpc/[cache]/channel @net/rpc/[cache]/channel\n"
"kernel net/sunrpc/cache.c:cache_read\n"
"summary Questions of the kernel to the daemon that fills a cache\n"
"refused what is read here is lost to the daemon that the kernel asks\n";

const char procrec_net_rpc_use_gss_proxy[] =
"dataset net/rpc/use-gss-proxy @net/rpc/use-gss-proxy\n"
"kernel net/sunrpc/auth_gss/svcauth_gss.c:read_gssp\n"
"summary Whether gssproxy or rpc.svcgssd serves the kernel\n"
"rec|{use_gss_proxy%d}\n"
"doc use_gss_proxy since 3.10: 1 gssproxy, 0 rpc.svcgssd, -1 not known yet\n";

#define ENCTYPES "rec|{enctypes*[,]:{%u}}\n"
#define ENCTYPES_DOCS \
	"doc enctypes: encryption types of Kerberos, by number, the preferred one first\n"

const char procrec_net_rpc_gss_krb5_enctypes[] =
"dataset net/rpc/gss_krb5_enctypes @net/rpc/gss_krb5_enctypes\n"
"kernel net/sunrpc/auth_gss/svcauth_gss.c:read_gss_krb5_enctypes\n"
"summary Encryption types of Kerberos that RPC knows\n"
ENCTYPES
ENCTYPES_DOCS;

/* ---- fs/nfsd ------------------------------------------------------------------------------ */

const char procrec_fs_nfsd_exports[] =
"dataset fs/nfsd/exports fs/nfsd/exports fs/nfs/exports\n"
"kernel fs/nfsd/export.c:e_show\n"
"summary What the NFS server exports to whom\n"
"head|# Version 1.1\n"
"head|# Path Client(Flags) # IPs\n"
"rec|{path%w}\t{client%[^ \\t(]}({options%s})\n"
"doc path: exported directory\n"
"doc client: client that it is exported to\n"
"doc options: options of the export\n"
"derive path_decoded escape(path)\n"
"derive options_list options(options)\n";

const char procrec_fs_nfsd_export_stats[] =
"dataset fs/nfsd/export_stats\n"
"kernel fs/nfsd/export.c:svc_export_show\n"
"summary Use of each export of the NFS server\n"
"head|# Version 1.1\n"
"head|# Path Client Start-time\n"
"head|#\tStats\n"
"rec|{path%w}\t{client%w}\t{start_time%lld}\n"
" set fh_stale|\tfh_stale: {%lld}\n"
" set io_read|\tio_read: {%lld}\n"
" set io_write|\tio_write: {%lld}\n"
" set|\t{@%[^: ]}: {=%lld}\n"
" tail|\n"
"doc path: exported directory\n"
"doc client: client that it is exported to\n"
"doc start_time s since 5.14: when it was exported, in seconds since boot\n"
"doc fh_stale: handles of files that are gone\n"
"doc io_read bytes: read for clients\n"
"doc io_write bytes: written for clients\n"
"derive path_decoded escape(path)\n";

#define POOL_DOCS \
	"doc pool: number of the pool of threads\n" \
	"doc packets_arrived: requests, or parts of them, that came in\n" \
	"doc sockets_enqueued: times that a transport had to wait for a thread\n" \
	"doc threads_woken: times that a thread was woken for a transport\n" \
	"doc overloads_avoided: times that no thread was woken because many ran\n" \
	"doc threads_timedout: times that a thread had nothing to do for long\n"

const char procrec_fs_nfsd_pool_stats[] =
"dataset fs/nfsd/pool_stats\n"
"kernel net/sunrpc/svc_xprt.c:svc_pool_stats_show\n"
"summary Work of the NFS server's pools of threads\n"
"head|# pool packets-arrived sockets-enqueued threads-woken threads-timedout\n"
"rec|{pool%u} {packets_arrived%lu} {sockets_enqueued%lu} {threads_woken%lu} {threads_timedout%lu}\n"
"format 2.6.31\n"
"head|# pool packets-arrived sockets-enqueued threads-woken overloads-avoided threads-timedout\n"
"rec|{pool%u} {packets_arrived%lu} {sockets_enqueued%lu} {threads_woken%lu} "
	"{overloads_avoided%lu} {threads_timedout%lu}\n"
POOL_DOCS;

const char procrec_fs_nfsd_filecache[] =
"dataset fs/nfsd/filecache\n"
"kernel fs/nfsd/filecache.c:nfsd_file_cache_stats_show\n"
"summary Files that the NFS server keeps open\n"
"rec\n"
" set 'total inodes'|total inodes:  {%u}\n"
" set 'hash buckets'|hash buckets:  {%u}\n"
" set 'lru entries'|lru entries:   {%lu}\n"
" set 'cache hits'|cache hits:    {%lu}\n"
" set acquisitions|acquisitions:  {%lu}\n"
" set releases|releases:      {%lu}\n"
" set evictions|evictions:     {%lu}\n"
" set 'mean age (ms)'|mean age (ms): {%ld}\n"
" set 'mean age (ms)'|mean age (ms): {%[-]}\n"
" set|{@%[^:]}: {>15}{=%lu}\n"
"doc 'total inodes': open files\n"
"doc 'hash buckets': size of the table that finds them\n"
"doc 'lru entries': files that nobody uses at the moment\n"
"doc 'cache hits': files that were found open\n"
"doc acquisitions: requests for a file\n"
"doc releases: files closed\n"
"doc evictions: files closed because they were not used or memory was short\n"
"doc 'mean age (ms)' ms: time that a file stayed open, - if none was closed yet\n";

const char procrec_fs_nfsd_reply_cache_stats[] =
"dataset fs/nfsd/reply_cache_stats\n"
"kernel fs/nfsd/nfscache.c:nfsd_reply_cache_stats_show\n"
"summary The NFS server's cache of replies\n"
"rec\n"
" set 'max entries'|max entries:           {%u}\n"
" set 'num entries'|num entries:           {%u}\n"
" set 'hash buckets'|hash buckets:          {%u}\n"
" set 'mem usage'|mem usage:             {%lld}\n"
" set 'cache hits'|cache hits:            {%lld}\n"
" set 'cache misses'|cache misses:          {%lld}\n"
" set 'not cached'|not cached:            {%lld}\n"
" set 'payload misses'|payload misses:        {%lld}\n"
" set 'longest chain len'|longest chain len:     {%u}\n"
" set 'cachesize at longest'|cachesize at longest:  {%u}\n"
" set|{@%[^:]}: {>23}{=%lld}\n"
"doc 'max entries': most replies that are kept\n"
"doc 'num entries': replies that are kept\n"
"doc 'hash buckets': size of the table that finds them\n"
"doc 'mem usage' bytes: memory of the cache\n"
"doc 'cache hits': repeated requests answered from the cache\n"
"doc 'cache misses': requests whose reply went into the cache\n"
"doc 'not cached': requests whose reply was not to be kept\n"
"doc 'payload misses': requests with the same number and another checksum\n"
"doc 'longest chain len': longest chain in the table so far\n"
"doc 'cachesize at longest': replies kept when that chain was seen\n";

const char procrec_fs_nfsd_versions[] =
"dataset fs/nfsd/versions\n"
"kernel fs/nfsd/nfsctl.c:write_versions\n"
"summary Versions of NFS that the server speaks\n"
"rec|{versions*[ ]:{sign%c}{version%[0-9.]}}\n"
"doc versions: versions that the kernel knows\n"
"doc sign: + if it is spoken, - if not\n"
"doc version: major version, minor version of 4 behind a point\n";

const char procrec_fs_nfsd_portlist[] =
"dataset fs/nfsd/portlist\n"
"kernel net/sunrpc/svc_xprt.c:svc_xprt_names\n"
"summary Transports and ports that the NFS server listens on\n"
"rec|{transport%w} {port%u}\n"
"doc transport: tcp, udp, rdma\n"
"doc port: port that it listens on\n";

const char procrec_fs_nfsd_pool_threads[] =
"dataset fs/nfsd/pool_threads\n"
"kernel fs/nfsd/nfsctl.c:write_pool_threads\n"
"summary Threads of the NFS server in each of its pools\n"
"rec|{pool_threads*[ ]:{%d}}\n"
"doc pool_threads: threads, one number for each pool\n";

const char procrec_fs_nfsd_threads[] =
"dataset fs/nfsd/threads\n"
"kernel fs/nfsd/nfsctl.c:write_threads\n"
"summary Threads of the NFS server\n"
"rec|{threads%d}\n"
"doc threads: threads in all pools\n";

const char procrec_fs_nfsd_max_block_size[] =
"dataset fs/nfsd/max_block_size\n"
"kernel fs/nfsd/nfsctl.c:write_maxblksize\n"
"summary Largest read or write that the NFS server offers\n"
"rec|{max_block_size%d}\n"
"doc max_block_size bytes: largest payload of one request\n";

const char procrec_fs_nfsd_max_connections[] =
"dataset fs/nfsd/max_connections\n"
"kernel fs/nfsd/nfsctl.c:write_maxconn\n"
"summary Most connections that the NFS server takes\n"
"rec|{max_connections%u}\n"
"doc max_connections: most connections at once, 0 for a limit that follows the threads\n";

const char procrec_fs_nfsd_nfsv4leasetime[] =
"dataset fs/nfsd/nfsv4leasetime\n"
"kernel fs/nfsd/nfsctl.c:write_leasetime\n"
"summary How long an NFSv4 client may be silent\n"
"rec|{nfsv4leasetime%ld}\n"
"doc nfsv4leasetime s: after that time a client's locks may go\n";

const char procrec_fs_nfsd_nfsv4gracetime[] =
"dataset fs/nfsd/nfsv4gracetime\n"
"kernel fs/nfsd/nfsctl.c:write_gracetime\n"
"summary How long NFSv4 clients may reclaim locks after a restart of the server\n"
"rec|{nfsv4gracetime%ld}\n"
"doc nfsv4gracetime s: length of the grace period\n";

const char procrec_fs_nfsd_nfsv4recoverydir[] =
"dataset fs/nfsd/nfsv4recoverydir\n"
"kernel fs/nfsd/nfsctl.c:write_recoverydir\n"
"summary Directory in which the NFS server remembers its NFSv4 clients\n"
"rec|{nfsv4recoverydir%s}\n"
"doc nfsv4recoverydir: directory\n";

const char procrec_fs_nfsd_v4_end_grace[] =
"dataset fs/nfsd/v4_end_grace\n"
"kernel fs/nfsd/nfsctl.c:write_v4_end_grace\n"
"summary Whether the grace period of the NFS server is over\n"
"rec|{v4_end_grace%c}\n"
"doc v4_end_grace since 3.18: Y if it is over, N if not\n";

const char procrec_fs_nfsd_export_features[] =
"dataset fs/nfsd/export_features\n"
"kernel fs/nfsd/nfsctl.c:export_features_show\n"
"summary Options of exports that the kernel knows\n"
"rec|{all_flags%#x} {secinfo_flags%#x}\n"
"doc all_flags: options that an export may have, as flags\n"
"doc secinfo_flags: those of them that may differ between security flavours\n";

const char procrec_fs_nfsd_supported_krb5_enctypes[] =
"dataset fs/nfsd/supported_krb5_enctypes\n"
"kernel fs/nfsd/nfsctl.c:supported_enctypes_show\n"
"summary Encryption types of Kerberos that the NFS server knows\n"
ENCTYPES
ENCTYPES_DOCS;

const char procrec_fs_nfsd_client_info[] =
"dataset fs/nfsd/clients/[n]/info\n"
"kernel fs/nfsd/nfs4state.c:client_info_show\n"
"summary An NFSv4 client of the server\n"
"param quoted_callback 0 1 0\n"
"rec\n"
" set clientid|clientid: {%#llx}\n"
" set address|address: \"{%[^\"]}\"\n"
" set status|status: {%w}\n"
" set 'seconds from last renew'|seconds from last renew: {%lld}\n"
" set name|name: \"{%[^\"],empty}\"\n"
" set 'minor version'|minor version: {%d}\n"
" set 'Implementation domain'|Implementation domain: \"{%[^\"],empty}\"\n"
" set 'Implementation name'|Implementation name: \"{%[^\"],empty}\"\n"
" set 'Implementation time'|Implementation time: [{sec%lld}, {nsec%ld}]\n"
" set 'callback state'|callback state: {%s}\n"
" set 'callback address' only=quoted_callback:1|callback address: \"{%[^\"]}\"\n"
" set 'callback address' only=quoted_callback:0|callback address: {%w}\n"
" set 'admin-revoked states'|admin-revoked states: {%d}\n"
"doc clientid: number that the server gave the client\n"
"doc address: address and port of the client\n"
"doc status since 5.9: confirmed, unconfirmed, courtesy or expirable\n"
"doc 'seconds from last renew' s since 5.15: since the client was heard last\n"
"doc name: name that the client gives itself, other bytes than letters as \\xHH\n"
"doc 'minor version': minor version of NFSv4\n"
"doc 'Implementation domain': who made the client, as it says itself\n"
"doc 'Implementation name': what the client is, as it says itself\n"
"doc 'Implementation time': when the client was made, as it says itself\n"
"doc sec s: since 1970\n"
"doc nsec ns: beyond that\n"
"doc 'callback state' since 5.9: UP, UNKNOWN, DOWN or FAULT\n"
"doc 'callback address' since 5.9: where callbacks go\n"
"doc 'admin-revoked states' since 6.9: states that the administrator took away\n";

const char procrec_fs_nfsd_client_states[] =
"dataset fs/nfsd/clients/[n]/states\n"
"kernel fs/nfsd/nfs4state.c:states_show\n"
"summary Open files, locks, delegations and layouts of an NFSv4 client\n"
"rec|- {stateid%[0-9a-fx]}: {{ type: {type%[a-z]}, "
	"{?access: {access%[-rw]}, }{?deny: {deny%[-rw]}, }superblock: \"{superblock%[^\"]}\", "
	"filename: \"{filename%s}\"{?, owner: \"{owner%[^\"],empty}\"} }\n"
"doc stateid: the state's identifier\n"
"doc type: open, lock, deleg or layout\n"
"doc access: what the client may do: read, write\n"
"doc deny: what others may not do\n"
"doc superblock: device (hex) and inode (decimal) of the file\n"
"doc filename: last two parts of the file's path\n"
"doc owner: who has it, as the client says\n";

/* ---- the client's servers and volumes ------------------------------------------------------ */

#define NFSFS_SERVER "v{version%u} {server%[0-9a-f]} {port_hex%4hx}"
#define NFSFS_DOCS \
	"doc version: version of NFS\n" \
	"doc server: address of the server, in network order\n" \
	"doc port_hex: port of the server\n"
#define NFSFS_DERIVE \
	"derive server_ip ip_net(server)\n" \
	"derive port port(port_hex)\n"

const char procrec_net_nfsfs_servers[] =
"dataset net/nfsfs/servers @net/nfsfs/servers fs/nfsfs/servers\n"
"kernel fs/nfs/client.c:nfs_server_list_show\n"
"summary Servers that the NFS client talks to\n"
"head|NV SERVER   PORT USE HOSTNAME\n"
"rec|" NFSFS_SERVER " {use%3d} {hostname%s}\n"
NFSFS_DOCS
"doc use: references to the server\n"
"doc hostname: name of the server as it was mounted\n"
NFSFS_DERIVE;

const char procrec_net_nfsfs_volumes[] =
"dataset net/nfsfs/volumes @net/nfsfs/volumes fs/nfsfs/volumes\n"
"kernel fs/nfs/client.c:nfs_volume_list_show\n"
"summary Volumes that the NFS client has mounted\n"
"head|NV SERVER   PORT DEV          FSID                              FSC\n"
"rec|" NFSFS_SERVER " {dev%-12[0-9:]} {fsid%-33[0-9a-f:]} {fsc%-3w}\n"
"format 2.6.30\n"
"head|NV SERVER   PORT DEV     FSID              FSC\n"
"rec|" NFSFS_SERVER " {dev%-7[0-9:]} {fsid%-17[0-9a-f:]} {fsc%-3w}\n"
"format 2.6.19\n"
"head|NV SERVER   PORT DEV     FSID\n"
"rec|" NFSFS_SERVER " {dev%-7[0-9:]} {fsid%-17[0-9a-f:]}\n"
NFSFS_DOCS
"doc dev: device number of the mounted volume\n"
"doc fsid: the server's identifier of the file system, two hex numbers\n"
"doc fsc since 2.6.30: whether FS-Cache keeps its files\n"
NFSFS_DERIVE;
