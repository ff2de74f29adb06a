cifs_open_dirs_6_17.json	fixtures/hand/6.17-x86_64/proc/fs/cifs/open_dirs	the JSON compared by eye with the values that the print statements in the source were given when the file was made
cifs_open_dirs_7_0.json	fixtures/hand/7.2-x86_64/proc/fs/cifs/open_dirs	the JSON compared by eye with the values that the print statements in the source were given when the file was made
f2fs_donation_list.json	fixtures/hand/7.2-x86_64/proc/fs/f2fs/sdc1/donation_list	the JSON compared by eye with the values that the print statements in the source were given when the file was made
f2fs_inject_stats.json	fixtures/hand/6.17-x86_64/proc/fs/f2fs/sdc1/inject_stats	the JSON compared by eye with the values that the print statements in the source were given when the file was made
fs_cifs_DebugData.json	fixtures/hand/fs-rare/proc/fs/cifs/DebugData	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_cifs_DebugData_2.json	fixtures/6.1-x86_64/proc/fs/cifs/DebugData	each value marked with its field's name in the text by a script, read by eye; each value behind its own label, by a second script
fs_cifs_LinuxExtensionsEnabled.json	fixtures/6.1-x86_64/proc/fs/cifs/LinuxExtensionsEnabled	the only value of the file, compared by eye
fs_cifs_LookupCacheEnabled.json	fixtures/6.1-x86_64/proc/fs/cifs/LookupCacheEnabled	the only value of the file, compared by eye
fs_cifs_SecurityFlags.json	fixtures/6.1-x86_64/proc/fs/cifs/SecurityFlags	the only value of the file, compared by eye
fs_cifs_Stats.json	fixtures/hand/fs-rare/proc/fs/cifs/Stats	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_cifs_cifsFYI.json	fixtures/6.1-x86_64/proc/fs/cifs/cifsFYI	the only value of the file, compared by eye
fs_cifs_dfscache.json	fixtures/hand/fs-rare/proc/fs/cifs/dfscache	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_cifs_mount_params.json	fixtures/6.1-x86_64/proc/fs/cifs/mount_params	each value marked with its field's name in the text by a script, read by eye; labels and text as the file has them
fs_cifs_open_files.json	fixtures/hand/7.2-x86_64/proc/fs/cifs/open_files	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
fs_cifs_smbd.json	fixtures/hand/fs-rare/proc/fs/cifs/smbd_max_send_size	the only value of the file, compared by eye
fs_cifs_traceSMB.json	fixtures/6.1-x86_64/proc/fs/cifs/traceSMB	the only value of the file, compared by eye
fs_ext4_es_shrinker_info.json	fixtures/6.1-x86_64/proc/fs/ext4/loop2/es_shrinker_info	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_ext4_fc_info.json	fixtures/5.10-x86_64/proc/fs/ext4/loop1/fc_info	each value marked with its field's name in the text by a script, read by eye; each value behind its own label, by a second script
fs_ext4_mb_groups.json	fixtures/6.1-mipsel/proc/fs/ext4/sdb/mb_groups	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_ext4_mb_groups_2.json	fixtures/hand/fs-rare/proc/fs/ext4/sda4/mb_groups	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_ext4_mb_stats.json	fixtures/hand/fs-rare/proc/fs/ext4/sda4/mb_stats	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_ext4_mb_structs_summary.json	fixtures/6.1-x86_64/proc/fs/ext4/loop1/mb_structs_summary	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_ext4_options.json	fixtures/6.1-x86_64/proc/fs/ext4/loop0/options	each value marked with its field's name in the text by a script, read by eye; labels and text as the file has them
fs_f2fs_discard_plist_info.json	fixtures/6.12-x86_64/proc/fs/f2fs/loop6/discard_plist_info	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_f2fs_disk_map.json	fixtures/6.12-x86_64/proc/fs/f2fs/loop6/disk_map	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_f2fs_iostat_info.json	fixtures/hand/6.8-x86_64/proc/fs/f2fs/sdc1/iostat_info	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
fs_f2fs_segment_bits.json	fixtures/hand/fs-rare/proc/fs/f2fs/sdc1/segment_bits	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1, but for mtime (6.17)
fs_f2fs_segment_info.json	fixtures/6.1-x86_64/proc/fs/f2fs/loop6/segment_info	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_f2fs_victim_bits.json	fixtures/6.1-x86_64/proc/fs/f2fs/loop6/victim_bits	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_fscache_caches.json	fixtures/hand/fs-rare/proc/fs/fscache/caches	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_fscache_cookies.json	fixtures/hand/fs-rare/proc/fs/fscache/cookies	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_fscache_histogram.json	fixtures/hand/3.10-x86_64/proc/fs/fscache/histogram	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
fs_fscache_stats.json	fixtures/5.10-x86_64/proc/fs/fscache/stats	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_fscache_stats_2.json	fixtures/6.12-x86_64/proc/fs/netfs/stats	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_fscache_volumes.json	fixtures/hand/fs-rare/proc/fs/fscache/volumes	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_jbd2_info.json	fixtures/6.1-x86_64/proc/fs/jbd2/loop2-8/info	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1; seconds by division
fs_jfs_loglevel.json	fixtures/hand/fs-rare/proc/fs/jfs/loglevel	the only value of the file, compared by eye
fs_jfs_txstats.json	fixtures/hand/fs-rare/proc/fs/jfs/txstats	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_ksmbd_server.json	fixtures/hand/fs-rare/proc/fs/ksmbd/server	each value marked with its field's name in the text by a script, read by eye; labels and text as the file has them
fs_ksmbd_shares.json	fixtures/hand/fs-rare/proc/fs/ksmbd/shares	each value marked with its field's name in the text by a script, read by eye; labels and text as the file has them
fs_lockd_nlm_end_grace.json	fixtures/6.1-x86_64/proc/fs/lockd/nlm_end_grace	the only value of the file, compared by eye
fs_netfs_requests.json	fixtures/hand/fs-rare/proc/fs/netfs/requests	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
fs_ntfs3_label.json	fixtures/hand/fs-rare/proc/fs/ntfs3/sdb1/label	the only value of the file, compared by eye
fs_ntfs3_volinfo.json	fixtures/hand/fs-rare/proc/fs/ntfs3/sdb2/volinfo	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_reiserfs_bitmap.json	fixtures/hand/fs-rare/proc/fs/reiserfs/sda3/bitmap	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_reiserfs_journal.json	fixtures/hand/fs-rare/proc/fs/reiserfs/sda3/journal	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_reiserfs_oidmap.json	fixtures/hand/fs-rare/proc/fs/reiserfs/sda3/oidmap	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_reiserfs_per_level.json	fixtures/hand/fs-rare/proc/fs/reiserfs/sda3/per-level	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_reiserfs_super.json	fixtures/hand/fs-rare/proc/fs/reiserfs/sda3/super	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
fs_reiserfs_version.json	fixtures/hand/fs-rare/proc/fs/reiserfs/sda3/version	each value marked with its field's name in the text by a script, read by eye; each value behind its own label, by a second script
fs_xfs_stat.json	fixtures/hand/3.16-x86_64/proc/fs/xfs/stat	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_xfs_xqm.json	fixtures/hand/fs-rare/proc/fs/xfs/xqm	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fs_xfs_xqmstat.json	fixtures/6.1-x86_64/proc/fs/xfs/xqmstat	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
fscache_cookies_5_15.json	fixtures/hand/5.15-x86_64/proc/fs/fscache/cookies	the JSON compared by eye with the values that the print statements in the source were given when the file was made
fscache_cookies_5_4.json	fixtures/hand/5.4-x86_64/proc/fs/fscache/cookies	the JSON compared by eye with the values that the print statements in the source were given when the file was made
fscache_objects_5_14.json	fixtures/hand/5.15-x86_64/proc/fs/fscache/objects	the JSON compared by eye with the values that the print statements in the source were given when the file was made
fscache_objects_5_4.json	fixtures/hand/5.4-x86_64/proc/fs/fscache/objects	the JSON compared by eye with the values that the print statements in the source were given when the file was made
net_afs_addr_prefs.json	fixtures/hand/6.8-x86_64/proc/net/afs/addr_prefs	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
net_afs_cell_vlservers.json	fixtures/hand/fs-rare/proc/net/afs/grand.central.org/vlservers	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
net_afs_cell_volumes.json	fixtures/hand/fs-rare/proc/net/afs/grand.central.org/volumes	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
net_afs_cells.json	fixtures/6.1-x86_64/proc/net/afs/cells	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1
net_afs_rootcell.json	fixtures/hand/fs-rare/proc/net/afs/rootcell	the only value of the file, compared by eye
net_afs_servers.json	fixtures/hand/6.8-x86_64/proc/net/afs/servers	each value marked with its field's name in the text by a script, read by eye; names and their order compared with the print statement in the source of 6.1, what was added since by the labels
net_afs_stats.json	fixtures/hand/fs-rare/proc/net/afs/stats	each value marked with its field's name in the text by a script, read by eye; names where there is no label: as the table's author read the print statement
net_afs_sysname.json	fixtures/6.1-mipsel/proc/net/afs/sysname	the only value of the file, compared by eye
spl_kstat_arcstats.json	fixtures/hand/fs-rare/proc/spl/kstat/zfs/arcstats	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
spl_kstat_txgs.json	fixtures/hand/fs-rare/proc/spl/kstat/zfs/tank/txgs	each value marked with its field's name in the text by a script, read by eye; columns under the headings of the file
spl_kstat_zfs_state.json	fixtures/hand/fs-rare/proc/spl/kstat/zfs/tank/state	the only value of the file, compared by eye
fs_cifs_DebugData_5.15.json	fixtures/hand/5.15-x86_64-cifs/proc/fs/cifs/DebugData	compared by hand with the fixture and the functions named in fixtures/MANIFEST
fs_cifs_DebugData_6.12.json	fixtures/hand/6.12-x86_64-cifs/proc/fs/cifs/DebugData	compared by hand with the fixture and the functions named in fixtures/MANIFEST
fs_cifs_DebugData_5.4.json	fixtures/hand/5.4-x86_64-cifs/proc/fs/cifs/DebugData	compared by hand with the fixture and the functions named in fixtures/MANIFEST
fs_cifs_DebugData_4.17.json	fixtures/hand/4.17-x86_64-cifs/proc/fs/cifs/DebugData	compared by hand with the fixture and the functions named in fixtures/MANIFEST
fs_cifs_DebugData_3.10.json	fixtures/hand/3.10-x86_64-cifs/proc/fs/cifs/DebugData	compared by hand with the fixture and the functions named in fixtures/MANIFEST
fs_cifs_Stats_6.1.json	fixtures/hand/6.1-x86_64-cifs/proc/fs/cifs/Stats	compared by hand with the fixture and the functions named in fixtures/MANIFEST
fs_cifs_Stats_3.10.json	fixtures/hand/3.10-x86_64-cifs/proc/fs/cifs/Stats	compared by hand with the fixture and the functions named in fixtures/MANIFEST
spl_fletcher.json	fixtures/hand/6.1-zfs/proc/spl/kstat/zfs/fletcher_4_bench	compared by hand with the fixture and the module's function
spl_raidz.json	fixtures/hand/6.1-zfs/proc/spl/kstat/zfs/vdev_raidz_bench	compared by hand with the fixture and the module's function
spl_multihost.json	fixtures/hand/6.1-zfs/proc/spl/kstat/zfs/tank/multihost	compared by hand with the fixture and the module's function
spl_reads.json	fixtures/hand/6.1-zfs/proc/spl/kstat/zfs/tank/reads	compared by hand with the fixture and the module's function
spl_dbgmsg.json	fixtures/hand/6.1-zfs/proc/spl/kstat/zfs/dbgmsg	compared by hand with the fixture and the module's function
ext4_mb_history.json	fixtures/hand/2.6.28-i386/proc/fs/ext4/sda1/mb_history	the JSON compared by eye with the values that the print statements in the source were given when the file was made
