/* SPDX-License-Identifier: MIT */
/*
 * vendor.c - tables of files that single kinds of machines have: PA-RISC, Itanium, Alpha, 68k
 * Macintoshes, Acorn, NetWinder, SiByte, PlayStation 3, Xtensa's simulator, User Mode Linux, Xen,
 * and the graphics of VIA. handlers/WRITING.md is the manual of the table language. What PowerPC,
 * s390 and SGI UV have is in dev.c and sys.c.
 */
#include "tables.h"

/* clang-format off */

/* ---- PA-RISC ------------------------------------------------------------------------------- */

const char procrec_chassis[] =
"dataset chassis\n"
"kernel arch/parisc/kernel/pdc_chassis.c:pdc_chassis_warn_show\n"
"summary Warnings of a PA-RISC machine's chassis\n"
"rec\n"
" set component_failure|Chassis component failure! (eg fan or PSU): 0x{%.2x}\n"
" set Battery|Battery: {%s}\n"
" set 'Temp low'|Temp low: {%s}\n"
" set 'Temp mid'|Temp mid: {%s}\n"
"doc component_failure: part that failed, a fan or a power supply; not there if none did\n"
"doc Battery: OK or Low!\n"
"doc 'Temp low': OK or Exceeded!: the first limit of the temperature\n"
"doc 'Temp mid': OK or Exceeded!: the second one\n";

const char procrec_pdc_led[] =
"dataset pdc/led\n"
"kernel drivers/parisc/led.c:led_proc_show\n"
"summary What the lights of a PA-RISC machine show; until 6.6\n"
"rec\n"
" set Heartbeat|Heartbeat: {%d}\n"
" set 'Disk IO'|Disk IO: {%d}\n"
" set 'LAN Rx/Tx'|LAN Rx/Tx: {%d}\n"
"doc Heartbeat: 1 if a light shows the load\n"
"doc 'Disk IO': 1 if one shows that disks are busy\n"
"doc 'LAN Rx/Tx': 1 if one shows that the network is busy\n";

const char procrec_pdc_lcd[] =
"dataset pdc/lcd\n"
"kernel drivers/parisc/led.c:led_proc_show\n"
"summary What the display of a PA-RISC machine shows; until 6.6\n"
"rec|{text%s}\n"
"doc text: on the display\n";

/* What the lines of all I/O address translations have in common; counts only if compiled in. */
#define IOC_SIZES \
	" set 'IO PDIR size'|IO PDIR size    : {bytes%d} bytes ({entries%d} entries)\n" \
	" set 'Resource bitmap'|Resource bitmap : {bytes%d} bytes ({pages%d} pages)\n"
#define IOC_CALLS(call, text, width) \
	" set '" call "'|" text ": {calls%" width "ld} calls" \
	"  {pages%" width "ld} pages (avg {avg_thousandth%d}/1000)"
#define IOC_COUNTS(width) \
	" set 'IO PDIR entries'|IO PDIR entries : {free%ld} free  {used%ld} used ({percent%d}%)\n" \
	" set 'Bitmap search'|  Bitmap search : {min%ld}/{avg%ld}/{max%ld} (min/avg/max CPU Cycles)\n" \
	IOC_CALLS("pci_map_single()", "pci_map_single()", width) "\n" \
	IOC_CALLS("pci_unmap_single", "pci_unmap_single", width) "\n" \
	IOC_CALLS("pci_map_sg()", "pci_map_sg()    ", width) "\n" \
	IOC_CALLS("pci_unmap_sg()", "pci_unmap_sg()  ", width)
#define IOC_DOCS \
	"doc 'IO PDIR size': table of translations\n" \
	"doc 'Resource bitmap': which of them are in use\n" \
	"doc bytes bytes: of it\n" \
	"doc entries: in it\n" \
	"doc 'Resource bitmap.pages' pages: that it stands for\n" \
	"doc 'IO PDIR entries': translations\n" \
	"doc free: not in use\n" \
	"doc used: in use\n" \
	"doc percent %: in use\n" \
	"doc 'Bitmap search' cycles: to find a free translation\n" \
	"doc min cycles: of the quickest search\n" \
	"doc avg cycles: of the usual one\n" \
	"doc max cycles: of the longest one\n" \
	"doc 'pci_map_single()': single buffers that were mapped\n" \
	"doc 'pci_unmap_single': single buffers that were unmapped\n" \
	"doc 'pci_map_sg()': lists of buffers that were mapped\n" \
	"doc 'pci_unmap_sg()': lists of buffers that were unmapped\n" \
	"doc calls: how often\n" \
	"doc pages pages: that this was\n" \
	"doc avg_thousandth: pages in 1000 calls\n"

const char procrec_bus_runway_ccio[] =
"dataset bus/runway/[ccio] bus/runway/ccio bus/runway/Cujo20\n"
"kernel drivers/parisc/ccio-dma.c:ccio_proc_info\n"
"summary Translation of I/O addresses in older PA-RISC machines\n"
"rec|{name%[^:]}\n"
" set 'Cujo 2.0 bug'|Cujo 2.0 bug    : {%w}\n"
IOC_SIZES
IOC_COUNTS("8") "{nl}{nl}\n"
"doc name: of the chip\n"
"doc 'Cujo 2.0 bug': yes if the chip has it\n"
IOC_DOCS;

const char procrec_bus_sba_iommu[] =
"dataset bus/[bus]/sba_iommu bus/runway/sba_iommu bus/mckinley/sba_iommu\n"
"kernel drivers/parisc/sba_iommu.c:sba_proc_info\n"
"summary Translation of I/O addresses in newer PA-RISC machines\n"
"rec|{name%s} rev {major%d}.{minor%d}\n"
IOC_SIZES
" set|{@%[A-Z0-9]}_BASE/MASK/ROUTE {base%08x} {mask%08x} {route%08x}\n"
IOC_COUNTS("12") "\n"
"doc name: of the chip\n"
"doc major: version of the chip\n"
"doc minor: the same behind the point\n"
"doc base: where it begins: LMMIO is I/O memory that the buses share, DIR0 to DIR3 go to one bus\n"
"doc mask: which bits of an address count\n"
"doc route: where it goes to\n"
IOC_DOCS;

const char procrec_bus_iommu_bitmap[] =
"dataset bus/[bus]/[iommu]-bitmap bus/runway/ccio-bitmap bus/runway/sba_iommu-bitmap"
	" bus/mckinley/sba_iommu-bitmap\n"
"kernel drivers/parisc/sba_iommu.c:sba_proc_bitmap_info\n"
"summary Translations of I/O addresses that are in use, as bits\n"
"rec|   {words*[ ]:{%.8[0-9a-f]}}\n"
"set end|\n"
"doc words: bits, 32 in a word\n"
"doc end: the empty line\n";

const char procrec_bus_mckinley_ioc[] =
"dataset bus/mckinley/[ioc]\n"
"kernel arch/ia64/hp/common/sba_iommu.c:ioc_show\n"
"summary Translation of I/O addresses in HP's Itanium machines; until 6.6\n"
"rec|Hewlett Packard {name%w} IOC rev {major%d}.{minor%d}\n"
" set 'NUMA node'|NUMA node       : {%d}\n"
" set 'IOVA size'|IOVA size       : {%ld} MB\n"
" set 'IOVA page size'|IOVA page size  : {%ld} kb\n"
" set 'PDIR size'|PDIR size       : {%d} entries\n"
" set 'PDIR used'|PDIR used       : {%d} entries\n"
" set 'Bitmap search'|Bitmap search   : {min%ld}/{avg%ld}/{max%ld} (min/avg/max CPU Cycles/IOVA page)\n"
" set 'IOVA bypass disabled'|IOVA bypass disabled\n"
"doc name: of the chip\n"
"doc major: version of the chip\n"
"doc minor: the same behind the point\n"
"doc 'NUMA node': that it is at\n"
"doc 'IOVA size' MB: of the addresses that are translated\n"
"doc 'IOVA page size' kB: of their pages\n"
"doc 'PDIR size' entries: translations that there can be\n"
"doc 'PDIR used' entries: that there are\n"
"doc 'Bitmap search' cycles: to find a free translation\n"
"doc min cycles: of the quickest search\n"
"doc avg cycles: of the usual one\n"
"doc max cycles: of the longest one\n"
"doc 'IOVA bypass disabled': every address is translated\n";

const char procrec_bus_gsc_pcxl_dma[] =
"dataset bus/gsc/pcxl_dma bus/gsc/pcxl_dma gsc/pcxl_dma pcxl_dma\n"
"kernel arch/parisc/kernel/pci-dma.c:proc_pcxl_dma_show\n"
"summary Memory for DMA in PA-RISC machines whose caches do not follow it\n"
"rec|{nl}DMA Mapping Area size    : {bytes%d} bytes ({area_pages%ld} pages)\n"
" set 'Resource bitmap'|Resource bitmap : {%d} bytes{nl}     \t  total:    free:    used:   % used:\n"
" set blocks|blocks  {total%8d} {free%8ld} {used%8ld} {percent%8ld}%\n"
" set pages|pages   {total%8ld} {free%8ld} {used%8ld} {percent%8ld}%\n"
" tail|\n"
"doc bytes bytes: of the area\n"
"doc area_pages pages: of the area\n"
"doc 'Resource bitmap' bytes: of the table of what is in use\n"
"doc blocks: bytes of that table\n"
"doc pages: pages of the area\n"
"doc total: that there are\n"
"doc free: not in use\n"
"doc used: in use\n"
"doc percent %: in use\n";

/* ---- Itanium ------------------------------------------------------------------------------- */

const char procrec_sal_features[] =
"dataset sal/[feature] sal/bus_lock sal/irq_redirection sal/ipi_redirection sal/itc_drift\n"
"kernel arch/ia64/kernel/salinfo.c:proc_salinfo_show\n"
"summary What an Itanium machine's firmware says that it can do; until 6.6\n"
"rec|{value%d}\n"
"doc value: 1 if it can\n";

const char procrec_pal_version[] =
"dataset pal/[cpu]/version_info\n"
"kernel arch/ia64/kernel/palinfo.c:version_info\n"
"summary Version of an Itanium processor's own software; until 6.6\n"
"rec\n"
" set PAL_vendor|PAL_vendor : 0x{vendor%02x} (min=0x{min_vendor%02x})\n"
" set PAL_A|PAL_A      : {model%02x}.{revision%02x} (min={min_model%02x}.{min_revision%02x})\n"
" set PAL_B|PAL_B      : {model%02x}.{revision%02x} (min={min_model%02x}.{min_revision%02x})\n"
"doc PAL_vendor: who made it\n"
"doc PAL_A: its part that cannot be changed\n"
"doc PAL_B: its part that can be\n"
"doc vendor: number of the maker\n"
"doc min_vendor: number of the maker of the oldest one that will do\n"
"doc model: version\n"
"doc revision: the same behind the point\n"
"doc min_model: oldest version that will do\n"
"doc min_revision: the same behind the point\n";

const char procrec_pal_frequency[] =
"dataset pal/[cpu]/frequency_info\n"
"kernel arch/ia64/kernel/palinfo.c:frequency_info\n"
"summary Clocks of an Itanium processor; until 6.6\n"
"rec\n"
" set 'Output clock'|Output clock            : {not_implemented?not implemented}{?{ticks%ld} ticks/s}\n"
" set 'Processor/Clock ratio'|Processor/Clock ratio   : {num%d}/{den%d}\n"
" set 'Bus/Clock ratio'|Bus/Clock ratio         : {num%d}/{den%d}\n"
" set 'ITC/Clock ratio'|ITC/Clock ratio         : {num%d}/{den%d}\n"
"doc 'Output clock': clock that the others are made of\n"
"doc not_implemented: the processor does not say\n"
"doc ticks Hz: of the clock\n"
"doc 'Processor/Clock ratio': how much faster the processor is\n"
"doc 'Bus/Clock ratio': how much faster the bus is\n"
"doc 'ITC/Clock ratio': how much faster the time counter is\n"
"doc num: so many ticks\n"
"doc den: in so many of the clock\n";

const char procrec_pal_power[] =
"dataset pal/[cpu]/power_info\n"
"kernel arch/ia64/kernel/palinfo.c:power_info\n"
"summary How deep an Itanium processor can sleep; until 6.6\n"
"rec|Power level {level%d}:{not_implemented? not implemented}\n"
" set entry_latency|\tentry_latency       : {%d} cycles\n"
" set exit_latency|\texit_latency        : {%d} cycles\n"
" set 'power consumption'|\tpower consumption   : {%d} mW\n"
" set 'Cache+TLB coherency'|\tCache+TLB coherency : {%w}\n"
"doc level: number of the state\n"
"doc not_implemented: there is no such state\n"
"doc entry_latency cycles: until it sleeps\n"
"doc exit_latency cycles: until it is awake\n"
"doc 'power consumption' mW: that it needs there\n"
"doc 'Cache+TLB coherency': Yes if what it holds stays true\n";

const char procrec_pal_cache[] =
"dataset pal/[cpu]/cache_info\n"
"kernel arch/ia64/kernel/palinfo.c:cache_info\n"
"summary Caches of an Itanium processor; until 6.6\n"
"set|Cache levels  : {levels%ld}{nl}Unique caches : {unique_caches%ld}{nl}\n"
"rec|{kind%[A-Za-z/]} Cache level {level%lu}:\n"
" set Size|\tSize           : {%u} bytes\n"
" set Attributes|\tAttributes     : {%s}\n"
" set Associativity|\tAssociativity  : {%d}\n"
" set 'Line size'|\tLine size      : {%d} bytes\n"
" set Stride|\tStride         : {%d} bytes\n"
" set 'Store latency'|\tStore latency  : {not_available?N/A}{?{cycles%d} cycle(s)}\n"
" set 'Load latency'|\tLoad latency   : {%d} cycle(s)\n"
" set 'Store hints'|\tStore hints    : {*:[{%[^]]}]}\n"
" set 'Load hints'|\tLoad hints     : {*:[{%[^]]}]}\n"
" set 'Alias boundary'|\tAlias boundary : {%d} byte(s)\n"
" set 'Tag LSB'|\tTag LSB        : {%d}\n"
" set 'Tag MSB'|\tTag MSB        : {%d}\n"
"doc levels: of caches\n"
"doc unique_caches: that there are\n"
"doc kind: Instruction, Data or Data/Instruction\n"
"doc level: of the cache\n"
"doc Size bytes: of the cache\n"
"doc Attributes: Unified, and how it writes\n"
"doc Associativity: ways\n"
"doc 'Line size' bytes: of a line\n"
"doc Stride bytes: with which lines are best gone through\n"
"doc 'Store latency': until something is stored\n"
"doc not_available: nothing is stored there\n"
"doc cycles cycles: that this takes\n"
"doc 'Load latency' cycles: until something is loaded\n"
"doc 'Store hints': that are understood with a store\n"
"doc 'Load hints': that are understood with a load\n"
"doc 'Alias boundary' bytes: that two names of one address must be apart\n"
"doc 'Tag LSB': lowest bit of the tag\n"
"doc 'Tag MSB': highest bit of the tag\n";

/* A translation cache; a blank line stands before the first one only. */
const char procrec_pal_vm[] =
"dataset pal/[cpu]/vm_info\n"
"kernel arch/ia64/kernel/palinfo.c:vm_info\n"
"summary How an Itanium processor finds memory: keys, translation caches; until 6.6\n"
"rec\n"
" set 'Physical Address Space'|Physical Address Space         : {%d} bits\n"
" set 'Virtual Address Space'|Virtual Address Space          : {%d} bits\n"
" set 'Protection Key Registers(PKR)'|Protection Key Registers(PKR)  : {%d}\n"
" set 'Implemented bits in PKR.key'|Implemented bits in PKR.key    : {%d}\n"
" set 'Hash Tag ID'|Hash Tag ID                    : 0x{%x}\n"
" set 'Size of RR.rid'|Size of RR.rid                 : {%d}\n"
" set 'Max Purges'|Max Purges                     : {unlimited?unlimited}{?{purges%d}}\n"
" set 'Supported memory attributes'|Supported memory attributes    : {*[, ]:{%[A-Za-z0-9]}}\n"
" set 'TLB walker'|{nl}TLB walker                     : {%[a-z ]}\n"
" set 'Number of DTR'|Number of DTR                  : {%d}\n"
" set 'Number of ITR'|Number of ITR                  : {%d}\n"
" set 'TLB insertable page sizes'|TLB insertable page sizes      : {*:{%w} }\n"
" set 'TLB purgeable page sizes'|TLB purgeable page sizes       : {*:{%w} }\n"
" set 'Purge base address'|Purge base address             : 0x{%016lx}\n"
" set 'Purge outer loop count'|Purge outer loop count         : {%d}\n"
" set 'Purge inner loop count'|Purge inner loop count         : {%d}\n"
" set 'Purge outer loop stride'|Purge outer loop stride        : {%d}\n"
" set 'Purge inner loop stride'|Purge inner loop stride        : {%d}\n"
" set 'TC Levels'|TC Levels                      : {%d}\n"
" set 'Unique TC(s)'|Unique TC(s)                   : {tcs%d}{listed?{nl}}\n"
" lst caches|{kind%[A-Za-z/]} Translation Cache Level {level%d}:\n"
"  set 'Hash sets'|\tHash sets           : {%d}\n"
"  set Associativity|\tAssociativity       : {%d}\n"
"  set 'Number of entries'|\tNumber of entries   : {%d}\n"
"  set Flags|\tFlags               : {list*:{%w} }{reduction?TCReduction}\n"
"  set 'Supported page sizes'|\tSupported page sizes: {*:{%w} }\n"
"doc 'Physical Address Space' bits: of an address of memory\n"
"doc 'Virtual Address Space' bits: of an address in a program\n"
"doc 'Protection Key Registers(PKR)': registers of keys\n"
"doc 'Implemented bits in PKR.key' bits: of a key\n"
"doc 'Hash Tag ID': of the function that places entries in the table\n"
"doc 'Size of RR.rid' bits: of the number of a region\n"
"doc 'Max Purges': processors that may forget entries at the same time\n"
"doc unlimited: any number of them\n"
"doc purges: so many\n"
"doc 'Supported memory attributes': WB, UC and so on\n"
"doc 'TLB walker': implemented, or not implemented\n"
"doc 'Number of DTR': registers of translations of data\n"
"doc 'Number of ITR': registers of translations of instructions\n"
"doc 'TLB insertable page sizes': sizes that an entry may have\n"
"doc 'TLB purgeable page sizes': sizes that can be forgotten\n"
"doc 'Purge base address': where forgetting all begins\n"
"doc 'Purge outer loop count': how often its outer loop goes round\n"
"doc 'Purge inner loop count': how often its inner loop goes round\n"
"doc 'Purge outer loop stride': step of its outer loop\n"
"doc 'Purge inner loop stride': step of its inner loop\n"
"doc 'TC Levels': of translation caches\n"
"doc 'Unique TC(s)': translation caches\n"
"doc tcs: so many\n"
"doc listed: they follow\n"
"doc caches: the translation caches\n"
"doc kind: Instruction, Data or Data/Instruction\n"
"doc level: of the cache\n"
"doc 'Hash sets': of the cache\n"
"doc Associativity: ways\n"
"doc 'Number of entries': that it holds\n"
"doc Flags: what it can do\n"
"doc list: PreferredPageSizeOptimized, Unified\n"
"doc reduction: registers take room from it\n"
"doc 'Supported page sizes': that it holds without splitting them\n";

const char procrec_pal_register[] =
"dataset pal/[cpu]/register_info\n"
"kernel arch/ia64/kernel/palinfo.c:register_info\n"
"summary Registers that an Itanium processor has; until 6.6\n"
"rec\n"
" set 'RSE stacked physical registers'|RSE stacked physical registers   : {%ld}\n"
" set 'RSE load/store hints'|RSE load/store hints             : {number%ld} ({name%s})\n"
" set 'Instruction debug register pairs'|Instruction debug register pairs : {%ld}\n"
" set 'Data debug register pairs'|Data debug register pairs        : {%ld}\n"
" set 'Implemented AR(s)'|Implemented AR(s)                : {%[0-9 -],empty}\n"
" set 'AR(s) with read side-effects'|AR(s) with read side-effects     : {%[0-9 -],empty}\n"
" set 'Implemented CR(s)'|Implemented CR(s)                : {%[0-9 -],empty}\n"
" set 'CR(s) with read side-effects'|CR(s) with read side-effects     : {%[0-9 -],empty}\n"
"doc 'Implemented AR(s)': application registers, as ranges\n"
"doc 'AR(s) with read side-effects': that reading them changes something\n"
"doc 'Implemented CR(s)': control registers, as ranges\n"
"doc 'CR(s) with read side-effects': that reading them changes something\n"
"doc 'RSE stacked physical registers': registers that the stack engine has\n"
"doc 'RSE load/store hints': how it may save and load them\n"
"doc 'Instruction debug register pairs': break points of instructions\n"
"doc 'Data debug register pairs': break points of data\n"
"doc number: as a number\n"
"doc name: the same as words\n";

const char procrec_pal_processor[] =
"dataset pal/[cpu]/processor_info\n"
"kernel arch/ia64/kernel/palinfo.c:feature_set_info\n"
"summary What of an Itanium processor can be switched; until 6.6\n"
"rec|Feature set {set%2ld} bit {bit%2d}\t\t\t : {status%-3w} {control%w}\n"
"rec|{feature%-40s} : {status%-3w} {control%w}\n"
"doc set: number of the set of features, where the feature has no name\n"
"doc bit: its bit in there\n"
"doc feature: its name\n"
"doc status: On or Off\n"
"doc control: Ctrl if it can be switched, else NoCtrl\n";

const char procrec_pal_bus[] =
"dataset pal/[cpu]/bus_info\n"
"kernel arch/ia64/kernel/palinfo.c:bus_info\n"
"summary What of an Itanium processor's bus can be switched; until 6.6\n"
"rec|{feature%-48s} : {status%w} {control%w,empty}\n"
"doc feature: its name\n"
"doc status: On, Off or NotImpl\n"
"doc control: Ctrl if it can be switched, else NoCtrl; empty where it is missing\n";

const char procrec_pal_tr[] =
"dataset pal/[cpu]/tr_info\n"
"kernel arch/ia64/kernel/palinfo.c:tr_info\n"
"summary Translations of an Itanium processor that stay; until 6.6\n"
"rec|{kind%c}TR{number%lu}: av={av%d} pv={pv%d} dv={dv%d} mv={mv%d}\n"
" set ppn|\tppn  : 0x{%lx}\n"
" set vpn|\tvpn  : 0x{%lx}\n"
" set ps|\tps   : {*:{%w} }\n"
" set pl|\tpl   : {%d}\n"
" set ar|\tar   : {%d}\n"
" set rid|\trid  : {%x}\n"
" set p|\tp    : {%d}\n"
" set ma|\tma   : {%d}\n"
" set d|\td    : {%d}\n"
"doc kind: I of instructions, D of data\n"
"doc number: of the register\n"
"doc av: 1 if ar is true\n"
"doc pv: 1 if pl is true\n"
"doc dv: 1 if d is true\n"
"doc mv: 1 if ma is true\n"
"doc ppn: address of the memory\n"
"doc vpn: address in the program\n"
"doc ps bytes: size of the page\n"
"doc pl: privilege that it needs\n"
"doc ar: what may be done, as a number\n"
"doc rid: number of the region\n"
"doc p: 1 if the page is there\n"
"doc ma: memory attribute as a number\n"
"doc d: 1 if it may be written without asking\n";

const char procrec_sgi_fit[] =
"dataset sgi_prominfo/[node]/fit\n"
"kernel arch/ia64/sn/kernel/sn2/prominfo_proc.c:proc_fit_show\n"
"summary What is in the firmware of a node of an Altix; until 5.3\n"
"rec|{type%02x} {name%-25s} {major%x}.{minor%02x} {address%016lx} {size%u}\n"
"doc type: kind of the part\n"
"doc name: of the kind\n"
"doc major: version\n"
"doc minor: the same behind the point\n"
"doc address: of the part\n"
"doc size bytes: of the part\n";

const char procrec_sgi_version[] =
"dataset sgi_prominfo/[node]/version\n"
"kernel arch/ia64/sn/kernel/sn2/prominfo_proc.c:proc_version_show\n"
"summary Version of the firmware of a node of an Altix; until 5.3\n"
"rec\n"
" set version|{major%x}.{minor%02x}\n"
" lst banner|{text%s}\n"
"doc version: of its part SAL_A\n"
"doc major: version\n"
"doc minor: the same behind the point\n"
"doc banner: what it says of itself; the kind of machine is in there\n"
"doc text: a line\n";

const char procrec_sgi_sn[] =
"dataset sgi_sn/[name] sgi_sn/partition_id sgi_sn/system_serial_number sgi_sn/licenseID"
	" sgi_sn/coherence_id\n"
"kernel arch/ia64/sn/kernel/sn2/sn_proc_fs.c:partition_id_show\n"
"summary A number of an Altix or of a part of it; until 5.3\n"
"rec|{number%d}\n"
"rec|{value%s}\n"
"doc number: of the partition, of the domain that shares memory, or of the machine\n"
"doc value: the same where it is no decimal number\n";

const char procrec_sgi_topology[] =
"dataset sgi_sn/sn_topology\n"
"kernel arch/ia64/sn/kernel/sn2/sn_hwperf.c:sn_topology_show\n"
"summary Nodes, routers, processors and links of an Altix; until 5.3\n"
"head|# sn_topology version 2\n"
"head|# objtype ordinal location partition [attribute value [, ...]]\n"
"rec|{objtype%w} {ordinal%d} {location%w} {partition%w}{attributes*[,]: {@%w} {=%[^,]}}\n"
"rec|{text%s}\n"
"doc objtype: partition, node, ionode, router, cpu, numalink, or what the firmware says\n"
"doc ordinal: its number among those\n"
"doc location: where it stands\n"
"doc partition: local, shared or foreign\n"
"doc attributes: what else is known of it\n"
"doc text: a line of another kind\n";

/* ---- Alpha, 68k, ARM, MIPS, Xtensa ------------------------------------------------------------ */

const char procrec_srm_environment[] =
"dataset srm_environment/[kind]/[variable] srm_environment/named_variables/[variable]"
	" srm_environment/numbered_variables/[n]\n"
"kernel arch/alpha/kernel/srm_env.c:srm_env_proc_show\n"
"summary A variable of an Alpha's console\n"
"rec file|{value%s}\n"
"doc value: of the variable; the console decides how it ends\n";

const char procrec_nubus[] =
"dataset nubus\n"
"kernel drivers/nubus/bus.c:nubus_print_device_name_fn\n"
"summary Cards in the NuBus slots of an old Macintosh\n"
"rec|Slot {slot%X}: {name%s}\n"
"doc slot: number of the slot\n"
"doc name: of the card\n";

const char procrec_therm[] =
"dataset therm\n"
"kernel drivers/char/ds1620.c:ds1620_proc_therm_show\n"
"summary Temperature of a NetWinder, and when its fan runs\n"
"rec|Thermostat: HI {high%.1f}, LOW {low%.1f}; temperature: {temperature%.1f} C, fan {fan%w}\n"
"doc high Celsius: from which on the fan runs\n"
"doc low Celsius: until which it runs then\n"
"doc temperature Celsius: that it has\n"
"doc fan: on or off\n";

const char procrec_bus_ecard_devices[] =
"dataset bus/ecard/devices\n"
"kernel arch/arm/mach-rpc/ecard.c:ecard_prints\n"
"summary Cards in the slots of an Acorn Risc PC\n"
"rec|  {slot%d}: {space%-4[EASI],empty} [{manufacturer%04X}:{product%04X}] {description%s}\n"
"rec|  {slot%d}: {space%-4[EASI],empty} Simple card {simple_card%d}\n"
"doc slot: number of the slot\n"
"doc space: EASI if the card has a large window of memory, else empty\n"
"doc manufacturer: number of the maker\n"
"doc product: number of the card\n"
"doc description: what the card says that it is\n"
"doc simple_card: kind of a card that only has a number\n";

const char procrec_bus_watcher[] =
"dataset bus_watcher\n"
"kernel arch/mips/sibyte/common/bus_watcher.c:bw_proc_show\n"
"summary Errors on the bus of a SiByte processor\n"
"head|SiByte Bus Watcher statistics\n"
"head|-----------------------------\n"
"rec|L2-d-cor {L2-d-cor%8ld}\n"
" set L2-d-bad|L2-d-bad {%8ld}\n"
" set L2-t-cor|L2-t-cor {%8ld}\n"
" set L2-t-bad|L2-t-bad {%8ld}\n"
" set MC-d-cor|MC-d-cor {%8ld}\n"
" set MC-d-bad|MC-d-bad {%8ld}\n"
" set IO-err|IO-err   {%8ld}\n"
" obj 'Last recorded signature'|{nl}Last recorded signature:\n"
"  set Request|Request {request%02x} from {from%d}, answered by {answered_by%d} with Dcode {dcode%d}\n"
"  set multiple|Multiple errors observed since last check.\n"
"  set no_change|(no change since last printing)\n"
"doc L2-d-cor: errors in data of the second cache that were mended\n"
"doc L2-d-bad: those that were not\n"
"doc L2-t-cor: errors in its tags that were mended\n"
"doc L2-t-bad: those that were not\n"
"doc MC-d-cor: errors in memory that were mended\n"
"doc MC-d-bad: those that were not\n"
"doc IO-err: errors on the bus\n"
"doc 'Last recorded signature': the last error\n"
"doc Request: what was asked\n"
"doc request: number of the request\n"
"doc from: who asked\n"
"doc answered_by: who answered\n"
"doc dcode: what the answer was\n"
"doc multiple: there was more than one error\n"
"doc no_change: it was shown before\n";

const char procrec_driver_ps3vram[] =
"dataset ps3vram\n"
"kernel drivers/block/ps3vram.c:ps3vram_proc_show\n"
"summary The disk in a PlayStation 3's video memory\n"
"rec\n"
" set hit|hit:{%u}\n"
" set miss|miss:{%u}\n"
"doc hit: pages that its cache had\n"
"doc miss: pages that it had not\n";

const char procrec_simdisk[] =
"dataset simdisk/[disk]\n"
"kernel arch/xtensa/platforms/iss/simdisk.c:proc_read_simdisk\n"
"summary The file behind a disk of Xtensa's simulator\n"
"rec|{filename%s}\n"
"doc filename: its path outside of the simulator, empty if there is none\n";

/* ---- PS/2 and others with a Micro Channel -------------------------------------------------- */

const char procrec_mca_pos[] =
"dataset mca/pos\n"
"kernel drivers/mca/mca-proc.c:get_mca_info\n"
"summary Registers of the cards on a Micro Channel; until 3.4\n"
"rec|Slot {slot%d}: {pos*:{%02x} } {name%s}\n"
"rec|{place%-6[A-Za-z]}: {pos*:{%02x} } {name%s}\n"
"doc slot: its number\n"
"doc place: Video, SCSI or Planar: what is on the board itself\n"
"doc pos: its eight registers\n"
"doc name: of the card\n";

const char procrec_mca_machine[] =
"dataset mca/machine\n"
"kernel drivers/mca/mca-proc.c:get_mca_machine_info\n"
"summary A machine with a Micro Channel; until 3.4\n"
"rec\n"
" set 'Model Id'|Model Id: 0x{%x}\n"
" set 'Submodel Id'|Submodel Id: 0x{%x}\n"
" set 'BIOS Revision'|BIOS Revision: 0x{%x}\n"
"doc 'Model Id': of the machine\n"
"doc 'Submodel Id': of the machine\n"
"doc 'BIOS Revision': of its BIOS\n";

const char procrec_mca_card[] =
"dataset mca/[place]\n"
"kernel drivers/mca/mca-proc.c:mca_default_procfn\n"
"summary A card on a Micro Channel; until 3.4\n"
"rec\n"
" set Slot|Slot: {%d}\n"
" set 'Adapter Name'|Adapter Name: {%s}\n"
" set Id|Id: {%04x}\n"
" set Enabled|Enabled: {%w}\n"
" set POS|POS: {*:{%02x} }\n"
" set 'Driver Installed'|Driver Installed: {%w}\n"
" set|{@%[^:]}: {=%s}\n"
" lst more|{text%s}\n"
"doc Slot: where it is\n"
"doc 'Adapter Name': its name\n"
"doc Id: number of its kind\n"
"doc Enabled: Yes if it is switched on\n"
"doc POS: its eight registers\n"
"doc 'Driver Installed': Yes if a driver has it\n"
"doc more: what is on the board, and what the driver adds\n"
"doc text: a line\n";

/* ---- User Mode Linux, Xen ------------------------------------------------------------------ */

const char procrec_exitcode[] =
"dataset exitcode\n"
"kernel arch/um/kernel/exitcode.c:exitcode_proc_show\n"
"summary What User Mode Linux will exit with\n"
"rec|{exitcode%d}\n"
"doc exitcode: as a program's\n";

const char procrec_sysemu[] =
"dataset sysemu\n"
"kernel arch/um/kernel/process.c:sysemu_proc_show\n"
"summary How User Mode Linux catches system calls\n"
"rec|{sysemu%d}\n"
"doc sysemu: 0 ptrace's usual way, 1 PTRACE_SYSEMU, 2 the same with single steps\n";

const char procrec_xen_capabilities[] =
"dataset xen/capabilities\n"
"kernel drivers/xen/xenfs/super.c:capabilities_read\n"
"summary What this machine under Xen may do\n"
"rec|{capability%w}\n"
"doc capability: control_d for the one that controls the others; no line for these\n";

const char procrec_xen_xsd_port[] =
"dataset xen/xsd_port\n"
"kernel drivers/xen/xenfs/xenstored.c:xsd_port_open\n"
"summary Event channel of Xen's store\n"
"rec file|{port%d}\n"
"doc port: number of the channel\n";

const char procrec_xen_xsd_kva[] =
"dataset xen/xsd_kva\n"
"kernel drivers/xen/xenfs/xenstored.c:xsd_kva_open\n"
"summary Where the page of Xen's store is\n"
"rec file|0x{address%[0-9a-f]}\n"
"doc address: in the kernel\n";

const char procrec_xen_xensyms[] =
"dataset xen/xensyms\n"
"kernel drivers/xen/xenfs/xensyms.c:xensyms_show\n"
"summary Symbols of the hypervisor; since 3.13\n"
"rec|{address%016llx} {type%c} {name%s}\n"
"doc address: of the symbol\n"
"doc type: as of kallsyms\n"
"doc name: of the symbol\n";

/* ---- VIA's graphics ------------------------------------------------------------------------ */

#define VIA_DVP(name) \
	"kernel drivers/video/fbdev/via/viafbdev.c:viafb_" name "_proc_show\n" \
	"summary How the digital port " name " is driven\n" \
	"rec|{phase%x} {data%x} {clock%x}\n" \
	"doc phase: when data are taken\n" \
	"doc data: strength of the data lines\n" \
	"doc clock: strength of the clock line\n"

const char procrec_viafb_dvp0[] =
"dataset viafb/dvp0\n"
VIA_DVP("dvp0");

const char procrec_viafb_dvp1[] =
"dataset viafb/dvp1\n"
VIA_DVP("dvp1");

const char procrec_viafb_dfp[] =
"dataset viafb/[dfp] viafb/dfph viafb/dfpl\n"
"kernel drivers/video/fbdev/via/viafbdev.c:viafb_dfph_proc_show\n"
"summary When the flat panel takes data\n"
"rec|{phase%x}\n"
"doc phase: when data are taken\n";

const char procrec_viafb_vt1636[] =
"dataset viafb/vt1636\n"
"kernel drivers/video/fbdev/via/viafbdev.c:viafb_vt1636_proc_show\n"
"summary Transmitters for flat panels\n"
"rec|{second? }{register_08%x} {register_09%x}\n"
"doc second: of the second panel\n"
"doc register_08: lower half of the register: the delay\n"
"doc register_09: lower five bits of the register\n";

const char procrec_viafb_output_devices[] =
"dataset viafb/[iga]/output_devices viafb/iga1/output_devices viafb/iga2/output_devices"
	" viafb/supported_output_devices\n"
"kernel drivers/video/fbdev/via/hw.c:via_odev_to_seq\n"
"summary Where a picture comes out, or can\n"
"rec|{devices*[,]:{%[A-Z0-9]}}\n"
"doc devices: CRT, DVP0, DVP1, LVDS1, LVDS2, LDVP0, LDVP1\n";
