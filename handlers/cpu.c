/* SPDX-License-Identifier: MIT */
/*
 * cpu.c - tables of processors, their interrupts and their timers. What the scheduler says of a
 * process is in pid_sched.c. Start at cpuinfo, the table with the most shapes: one row table for
 * each way in which architectures align their labels.
 */
#include "tables.h"

/* clang-format off */

/*
 * A block of cpuinfo whose labels end at a tab stop. LABEL brings its own tabs, as the kernel's
 * printf strings do.
 */
#define WORDS(name, label) " set '" name "'|" label ":{*: {%w}}\n"
#define TEXT(name, label) " set '" name "'|" label ": {%s}\n"
#define INT(name, label) " set '" name "'|" label ": {%d}\n"
/* A label that nobody knew: a number if it is one, else the text. */
#define OTHER(depth, column) \
	depth "set|{@%[^\t:]}\t{>t" column "}: {=%d}\n" \
	depth "set|{@%[^\t:]}\t{>t" column "}: {=%s}\n"

const char procrec_cpuinfo[] =
"dataset cpuinfo\n"
"kernel arch/x86/kernel/cpu/proc.c:show_cpuinfo\n"
"summary Processors, as each architecture describes them\n"
"param arm32 0 1 0\n"
"param gap 0 1 0\n"
"param one 0 1 0\n"

/*
 * Labels up to column 16: x86, arm, arm64, powerpc, riscv, parisc, sh, arc, xtensa. Up to 3.7 arm
 * did not number a processor that is the only one.
 */
"format tab16\n"
"rec|processor\t: {processor%u}\n"
"rec only=one:1|Processor\t: {Processor%s}{nl}BogoMIPS\t: {BogoMIPS%.2f}\n"
"rec|{nl}IDENTITY\t: {IDENTITY%s}\n"
"rec|CPU count\t: {CPU count%u}\n"
TEXT("vendor_id", "vendor_id\t")
INT("cpu family", "cpu family\t")
TEXT("cpu family", "cpu family\t")
INT("model", "model\t\t")
TEXT("model", "model\t\t")
TEXT("model name", "model name\t")
INT("stepping", "stepping\t")
TEXT("stepping", "stepping\t")
" set microcode|microcode\t: {%#x}\n"
" set 'cpu MHz'|cpu MHz\t\t: {%.3f}\n"
" set 'cpu MHz'|cpu MHz\t\t: {%.6f}\n"
" set 'cpu MHz'|cpu MHz\t\t: {%.2f}\n"
TEXT("cpu MHz", "cpu MHz\t\t")
" set 'cache size'|cache size\t: {%u} KB\n"
TEXT("cache size", "cache size\t")
INT("physical id", "physical id\t")
INT("siblings", "siblings\t")
INT("core id", "core id\t\t")
INT("cpu cores", "cpu cores\t")
INT("apicid", "apicid\t\t")
INT("initial apicid", "initial apicid\t")
TEXT("fdiv_bug", "fdiv_bug\t")
TEXT("hlt_bug", "hlt_bug\t\t")
TEXT("f00f_bug", "f00f_bug\t")
TEXT("coma_bug", "coma_bug\t")
TEXT("fpu", "fpu\t\t")
TEXT("fpu_exception", "fpu_exception\t")
INT("cpuid level", "cpuid level\t")
TEXT("wp", "wp\t\t")
" set flags only=arm32:0|flags\t\t:{*: {%w}}\n"
" set flags only=arm32:1|flags\t\t: {*:{%w} }\n"
WORDS("vmx flags", "vmx flags\t")
WORDS("bugs", "bugs\t\t")
" set bogomips|bogomips\t: {%.2f}\n"
" set 'TLB size'|TLB size\t: {%d} 4K pages\n"
" set 'clflush size'|clflush size\t: {%u}\n"
INT("cache_alignment", "cache_alignment\t")
" set 'address sizes'|address sizes\t: {physical%u} bits physical, {virtual%u} bits virtual\n"
" set 'address sizes'|address sizes\t: {physical%u} bits physical\n"
WORDS("power management", "power management")
/* arm, arm64 */
" set BogoMIPS only=one:0|BogoMIPS\t: {%.2f}\n"
" set Features only=arm32:0|Features\t:{*: {%w}}\n"
" set Features only=arm32:1|Features\t: {*:{%w} }\n"
" set 'CPU implementer'|CPU implementer\t: {%[0-9a-fx]}\n"
" set 'CPU architecture'|CPU architecture: {%s}\n"
" set 'CPU variant'|CPU variant\t: {%[0-9a-fx]}\n"
" set 'CPU part'|CPU part\t: {%[0-9a-fx]}\n"
INT("CPU revision", "CPU revision\t")
/* powerpc */
TEXT("cpu", "cpu\t\t")
" set clock|clock\t\t: {%.6f}MHz\n"
" set revision|revision\t: {major%d}.{minor%d} (pvr {pvr_version%04x} {pvr_revision%04x})\n"
/* riscv */
" set hart|hart\t\t: {%u}\n"
TEXT("isa", "isa\t\t")
TEXT("mmu", "mmu\t\t")
TEXT("uarch", "uarch\t\t")
" set mvendorid|mvendorid\t: {%#x}\n"
" set marchid|marchid\t\t: {%#x}\n"
" set mimpid|mimpid\t\t: {%#x}\n"
TEXT("hart isa", "hart isa\t")
/* parisc, sh */
WORDS("capabilities", "capabilities\t")
WORDS("cpu flags", "cpu flags\t")
/* arc, xtensa */
" set|processor [{number%d}]\t: {cpu model%s}\n"
" set BogoMips|BogoMips\t: {%.2f}\n"
" set 'Bogo MIPS'|Bogo MIPS\t: {%.2f}\n"
" set 'CPU speed'|CPU speed\t: {%.2f} Mhz\n"
TEXT("CPU list", "CPU list\t")
INT("icache line size", "icache line size")
INT("dcache line size", "dcache line size")
" set 'icache flags'|icache flags\t: {*:{%w} }\n"
" set 'dcache flags'|dcache flags\t: {*:{%w} }\n"
OTHER(" ", "16")
" tail|\n"
/* behind the processors: facts about the machine; arm before 3.8 has features there too */
"set Features only=arm32:1|Features\t: {*:{%w} }\n"
"set 'CPU implementer'|CPU implementer\t: {%[0-9a-fx]}\n"
"set 'CPU architecture'|CPU architecture: {%s}\n"
"set 'CPU variant'|CPU variant\t: {%[0-9a-fx]}\n"
"set 'CPU part'|CPU part\t: {%[0-9a-fx]}\n"
"set 'CPU revision'|CPU revision\t: {%d}{nl}\n"
"set Hardware|Hardware\t: {%s}\n"
"set Revision|Revision\t: {%[0-9a-f]}\n"
"set Serial|Serial\t\t: {%w}\n"
"set Model|Model\t\t: {%s}\n"
"set 'total bogomips'|total bogomips\t: {%.2f}\n"
"set timebase|timebase\t: {%u}\n"
"set platform|platform\t: {%s}\n"
"set model|model\t\t: {%s}\n"
"set machine|machine\t\t: {%s}\n"
"set MMU|MMU\t\t: {%s}\n"
OTHER("", "16")

/* Labels up to column 24: mips, loongarch, openrisc, alpha. Those two have one block without a number. */
"format tab24\n"
"rec|processor\t\t: {processor%u}\n"
TEXT("cpu architecture", "cpu architecture\t")
TEXT("cpu", "cpu\t\t\t")
TEXT("system type", "system type\t\t")
"rec|cpu architecture\t: {cpu architecture%s}\n"
"rec|cpu\t\t\t: {cpu%s}\n"
"set 'system type' only=gap:1|system type\t\t: {%s}{nl}\n"
"set 'system type' only=gap:0|system type\t\t: {%s}\n"
"set machine|machine\t\t\t: {%s}\n"
TEXT("cpu model", "cpu model\t\t")
" set BogoMIPS|BogoMIPS\t\t: {%.2f}\n"
TEXT("wait instruction", "wait instruction\t")
TEXT("microsecond timers", "microsecond timers\t")
INT("tlb_entries", "tlb_entries\t\t")
TEXT("extra interrupt vector", "extra interrupt vector\t")
" set 'hardware watchpoint'|hardware watchpoint\t: {present%[yesno]}"
	"{?, count: {count%d}, address/irw mask: [{masks*[, ]:{%[0-9a-fx]}}]}\n"
WORDS("isa", "isa\t\t\t")
WORDS("ASEs implemented", "ASEs implemented\t")
WORDS("Options implemented", "Options implemented\t")
INT("shadow register sets", "shadow register sets\t")
INT("kscratch registers", "kscratch registers\t")
INT("package", "package\t\t\t")
INT("core", "core\t\t\t")
TEXT("VCED exceptions", "VCED exceptions\t\t")
TEXT("VCEI exceptions", "VCEI exceptions\t\t")
/* loongarch */
INT("global_id", "global_id\t\t")
TEXT("CPU Family", "CPU Family\t\t")
TEXT("Model Name", "Model Name\t\t")
" set 'CPU Revision'|CPU Revision\t\t: {%[0-9a-fx]}\n"
" set 'FPU Revision'|FPU Revision\t\t: {%[0-9a-fx]}\n"
" set 'CPU MHz'|CPU MHz\t\t\t: {%.2f}\n"
INT("TLB Entries", "TLB Entries\t\t")
" set 'Address Sizes'|Address Sizes\t\t: {physical%d} bits physical, {virtual%d} bits virtual\n"
WORDS("ISA", "ISA\t\t\t")
WORDS("Features", "Features\t\t")
" set 'Hardware Watchpoint'|Hardware Watchpoint\t: {present%[yesno]}"
	"{?, iwatch count: {iwatch_count%d}, dwatch count: {dwatch_count%d}}\n"
/* alpha, openrisc */
" set 'cycle frequency [Hz]'|cycle frequency [Hz]\t: {Hz%lu} {estimated?est.}\n"
" set 'timer frequency [Hz]'|timer frequency [Hz]\t: {%.2f}\n"
" set 'kernel unaligned acc'|kernel unaligned acc\t: {count%ld} (pc={pc%lx},va={va%lx})\n"
" set 'user unaligned acc'|user unaligned acc\t: {count%ld} (pc={pc%lx},va={va%lx})\n"
" set 'cpu active mask'|cpu active mask\t\t: {%016lx}\n"
" set bogomips|bogomips\t\t: {%.2f}\n"
OTHER(" ", "24")
" tail|\n"
OTHER("", "24")

/* s390 before 4.9: a line for each processor. */
#define S390_HEAD \
	"set vendor_id|vendor_id       : {%s}\n" \
	"set '# processors'|# processors    : {%d}\n" \
	"set 'bogomips per cpu'|bogomips per cpu: {%.2f}\n" \
	"set 'max thread id'|max thread id   : {%d}\n" \
	"set features|features\t: {*:{%w} }\n" \
	"set facilities|facilities      :{*: {%d}}\n" \
	"set|{@%-16[cahe0-9]}: level={level%d} type={type%w} scope={scope%w} size={size%u}K " \
		"line_size={line_size%u} associativity={associativity%d}\n"
#define S390_ID \
	"version = {version%02X},  identification = {identification%06X},  " \
	"machine = {machine%04X}\n"

"format s390-lines\n"
S390_HEAD
"rec|processor {processor%d}: " S390_ID

/* s390 since 4.9: these lines, and then a block for each processor. */
"format s390-blocks\n"
S390_HEAD
"set|{@%[proces 0-9]}: " S390_ID
"rec|{nl}cpu number      : {cpu number%d}\n"
INT("physical id", "physical id     ")
INT("core id", "core id         ")
INT("book id", "book id         ")
INT("drawer id", "drawer id       ")
INT("dedicated", "dedicated       ")
INT("address", "address         ")
INT("siblings", "siblings        ")
INT("cpu cores", "cpu cores       ")
" set version|version         : {%02X}\n"
" set identification|identification  : {%06X}\n"
" set machine|machine         : {%04X}\n"
INT("cpu MHz dynamic", "cpu MHz dynamic ")
INT("cpu MHz static", "cpu MHz static  ")
" set|{@%-16s}: {=%s}\n"

/* sparc: facts about all, then a line for each processor. */
"format sparc\n"
OTHER("", "16")
"set State|State:\n"
"rec|CPU{processor%d}:\t\t{state%w}\n"

/* ia64: labels filled with blanks. */
"format ia64\n"
"rec|processor  : {processor%u}\n"
" set 'cpu MHz'|cpu MHz    : {%.3f}\n"
" set 'cpu MHz'|cpu MHz    : {%.6f}\n"
" set 'itc MHz'|itc MHz    : {%.6f}\n"
" set BogoMIPS|BogoMIPS   : {%.2f}\n"
" set|{@%-11.11s}: {=%d}\n"
" set|{@%-11.11s}: {=%s}\n"
" tail|\n"

/* m68k, nios2, microblaze: one block, the colon at the label, and a tab at least behind it. */
"format m68k\n"
"rec\n"
" set Clocking|Clocking:\t{%.1f}MHz\n"
" set Clocking|Clocking:\t{%.2f} MHz\n"
" set CPU-MHz|CPU-MHz:\t{%.2f}\n"
" set BogoMips|BogoMips:\t{%.2f}\n"
" set Calibration|Calibration:\t{%lu} loops\n"
" set PVR-USR1|PVR-USR1:\t{%02x}\n"
" set PVR-USR2|PVR-USR2:\t{%08x}\n"
" obj HW|HW:\n"
"  set| {@%[A-Za-z]}:\t{>t16}{=%s}\n"
" set|{@%[^: ]}:\t{>t16}{=%s}\n"
" set 'Page size'|Page size:\t{%lu}\n"

"format csky\n"
"rec|processor       : {processor%d}\n"
" lst 'product info'|product info[{number%d}] : {value%[0-9a-fx]}\n"
" set|{@%-16s}: {=%s}\n"
" tail|\n"
"set arch-version|arch-version : {%s}{nl}\n"

/* riscv up to 4.19: one tab behind all labels. */
"format riscv-4\n"
"rec|hart\t: {hart%u}\n"
TEXT("isa", "isa\t")
TEXT("mmu", "mmu\t")
TEXT("uarch", "uarch\t")
" tail|\n"

"doc processor: number of the processor\n"
"doc vendor_id: who made it, as the processor says\n"
"doc 'cpu family': family of the processor, an x86 number\n"
"doc model: model within the family; on powerpc the name of the machine\n"
"doc 'model name': name that the processor gives itself\n"
"doc stepping: revision of the model, or unknown\n"
"doc microcode since 3.2: revision of the microcode that is loaded\n"
"doc 'cpu MHz' MHz: clock frequency: measured now, or the nominal one\n"
"doc 'cache size' KB: size of the last level cache\n"
"doc 'physical id': number of the package\n"
"doc siblings: logical processors in the package\n"
"doc 'core id': number of the core within its package\n"
"doc 'cpu cores': cores of the package that are booted\n"
"doc apicid: number of its local APIC\n"
"doc 'initial apicid': number that its local APIC had at reset\n"
"doc fdiv_bug: yes if divisions may be wrong; 32 bit only\n"
"doc hlt_bug: yes if the halt instruction must not be used; until 3.8\n"
"doc f00f_bug: yes if a locked cmpxchg8b may stop the machine; 32 bit only\n"
"doc coma_bug: yes if a loop may stop interrupts; 32 bit only\n"
"doc fpu: yes if there is a floating point unit\n"
"doc fpu_exception: yes if it reports errors by an exception of its own\n"
"doc 'cpuid level': highest standard leaf of the cpuid instruction\n"
"doc wp: yes if write protection holds for the kernel too\n"
"doc flags: features that the processor has and the kernel uses\n"
"doc 'vmx flags' since 5.9: features of Intel's virtualization\n"
"doc bugs since 3.19: weaknesses of the processor that the kernel knows\n"
"doc bogomips: loops of the boot time delay calibration in millions per second\n"
"doc 'TLB size' 4K-pages: entries of the translation buffer; AMD only\n"
"doc 'clflush size' bytes: what one cache line flush writes back\n"
"doc cache_alignment bytes: alignment that keeps data apart in the caches\n"
"doc 'address sizes': width of addresses\n"
"doc physical bits: width of a physical address\n"
"doc virtual bits: width of a virtual address\n"
"doc 'power management': what it can do to save power; a number in brackets has no name yet\n"
"doc 'itc MHz' MHz: frequency of the interval time counter\n"
"doc BogoMIPS: loops of the boot time delay calibration in millions per second\n"
"doc Features: features that the kernel offers to programs\n"
"doc 'CPU implementer': code of who made it: 0x41 is Arm\n"
"doc 'CPU architecture': version of the architecture\n"
"doc 'CPU variant': major revision of the part\n"
"doc 'CPU part': code of the part, given by the implementer\n"
"doc 'CPU revision': minor revision of the part\n"
"doc cpu: name of the processor, and whether it has AltiVec\n"
"doc clock MHz: clock frequency\n"
"doc revision: revision of the processor, and its version register\n"
"doc major: major revision\n"
"doc minor: minor revision\n"
"doc pvr_version: upper half of the processor version register\n"
"doc pvr_revision: lower half of the processor version register\n"
"doc hart: number that the hardware gives this thread\n"
"doc isa: instruction sets: those that all processors have, or on mips those of this one\n"
"doc mmu: kind of page tables, or none\n"
"doc uarch: name of the core's design\n"
"doc mvendorid since 6.2: code of who made it\n"
"doc marchid since 6.2: code of the core's design\n"
"doc mimpid since 6.2: version of the core's design\n"
"doc 'hart isa' since 6.7: instruction sets of this processor\n"
"doc 'total bogomips': loops of all processors in millions per second\n"
"doc timebase Hz: frequency of the time base register\n"
"doc Hardware: name of the board's description\n"
"doc Revision: revision of the board\n"
"doc Serial: serial number of the board\n"
"doc Model: name of the board\n"
"doc platform: kind of machine\n"
"doc MMU: kind of page tables: Radix or Hash\n"
"doc 'system type': name of the board or system\n"
"doc machine: name of the machine; on s390 its type number\n"
"doc 'cpu model': name and revision of the processor, and of its floating point unit\n"
"doc 'wait instruction': yes if the idle loop can wait\n"
"doc 'microsecond timers': yes if there is a counter\n"
"doc tlb_entries: entries of the translation buffer\n"
"doc 'extra interrupt vector': yes if interrupts have a vector of their own\n"
"doc 'hardware watchpoint': registers that watch addresses\n"
"doc present: yes or no\n"
"doc count: how many watch registers there are\n"
"doc masks: bits of each watch register that can be used\n"
"doc 'ASEs implemented': extensions of the instruction set\n"
"doc 'Options implemented' since 5.19: options of the architecture\n"
"doc 'shadow register sets': copies of the registers for interrupts\n"
"doc 'kscratch registers': registers that the kernel has for itself\n"
"doc package: number of the package\n"
"doc core: number of the core\n"
"doc 'VCED exceptions': conflicts of virtual addresses in the data cache so far\n"
"doc 'VCEI exceptions': conflicts of virtual addresses in the instruction cache so far\n"
"doc global_id: number of the core in the whole machine\n"
"doc 'CPU Family': family of the processor\n"
"doc 'Model Name': name of the processor\n"
"doc 'CPU Revision': revision of the processor\n"
"doc 'FPU Revision': revision of its floating point unit\n"
"doc 'CPU MHz' MHz: clock frequency\n"
"doc 'TLB Entries': entries of the translation buffer\n"
"doc 'Address Sizes': width of addresses\n"
"doc ISA: instruction sets\n"
"doc 'Hardware Watchpoint': registers that watch addresses\n"
"doc iwatch_count: watch registers for instructions\n"
"doc dwatch_count: watch registers for data\n"
"doc '# processors': processors that are online\n"
"doc 'bogomips per cpu': speed of one processor, from the machine's own rating\n"
"doc 'max thread id': highest number of a thread within a core\n"
"doc features: features that the kernel offers to programs\n"
"doc facilities: numbers of the facilities that are installed\n"
"doc level: level of the cache\n"
"doc type: Data, Instruction or Unified\n"
"doc scope: Private to a core, or Shared\n"
"doc size KiB: size of the cache\n"
"doc line_size bytes: size of a line of the cache\n"
"doc associativity: ways of the cache\n"
"doc version: version code; FF in a virtual machine\n"
"doc identification: serial number, with the processor's address in the first digit\n"
"doc 'cpu number': number of the processor\n"
"doc 'book id': number of the book\n"
"doc 'drawer id': number of the drawer\n"
"doc dedicated: 1 if the hypervisor gives it to this system alone\n"
"doc address: address of the processor in the machine\n"
"doc 'cpu MHz dynamic' MHz: clock frequency now\n"
"doc 'cpu MHz static' MHz: nominal clock frequency\n"
"doc State: stands before the list of processors\n"
"doc capabilities: what the firmware says of the machine, and its code\n"
"doc 'cpu flags': what the processor has; none if nothing\n"
"doc Processor: name and revision of the processor\n"
"doc IDENTITY: versions of the architecture, the processor and the chip\n"
"doc 'Bogo MIPS': loops of the boot time delay calibration in millions per second\n"
"doc 'CPU speed' MHz: clock frequency\n"
"doc 'CPU count': processors that are online\n"
"doc 'CPU list': numbers of the processors that are online\n"
"doc 'icache line size' bytes: line of the cache for instructions\n"
"doc 'dcache line size' bytes: line of the cache for data\n"
"doc 'icache flags': what the cache for instructions can do\n"
"doc 'dcache flags': what the cache for data can do\n"
"doc 'cpu architecture': version of the architecture\n"
"doc 'cycle frequency [Hz]': clock frequency\n"
"doc Hz Hz: clock frequency\n"
"doc estimated: true if the kernel measured it, false if the firmware said so\n"
"doc 'timer frequency [Hz]' Hz: of the clock interrupt\n"
"doc 'kernel unaligned acc': accesses of the kernel that were not aligned, and the last of them\n"
"doc 'user unaligned acc': accesses of programs that were not aligned, and the last of them\n"
"doc pc: where the program was\n"
"doc va: address that was not aligned\n"
"doc 'cpu active mask': processors that are there, in hex\n"
"doc 'product info': identification registers of the processor\n"
"doc number: of the processor, or of the register\n"
"doc value: what it says\n"
"doc arch-version: version of the architecture\n"
"doc Clocking MHz: clock frequency\n"
"doc CPU-MHz MHz: clock frequency\n"
"doc BogoMips: loops of the boot time delay calibration in millions per second\n"
"doc Calibration: loops in a tick\n"
"doc PVR-USR1: first user field of the version register\n"
"doc PVR-USR2: second user field of the version register\n"
"doc 'Page size' bytes: size of a page\n"
"doc HW: what the processor can do\n"
"doc state: online or offline\n";

#undef WORDS
#undef TEXT
#undef INT
#undef OTHER
#undef S390_HEAD
#undef S390_ID

/*
 * interrupts. A line is the number or name of an interrupt, a count for each processor that is
 * online, and then for a number what its controller and its drivers are called, for a name a text.
 *
 * The row tables differ in how controllers are aligned, and the first one that knows all lines is
 * taken: a row must not take what another kernel aligned. Hence %1s, a text that does not begin
 * with a blank, and {>*prec+1} behind a name, which fits only a name that is wider than the column.
 * mips sets the last row apart with an empty line, until 2.6.38.
 * The layout parameter text is how many blanks precede a text; ipi which way the interrupts between
 * processors are printed: 1 arm and loongarch, 2 arm64, 3 riscv, 4 arm64 with many interrupts.
 */
#define COUNTS "{counts*=@cpus:{%10u} }"
#define NUMBER "rec|{irq%*[0-9],w=prec}: " COUNTS
#define NAME "{irq%*[^ :0-9],w=prec}"
#define ACTIONS "{?  {actions*[, ]:{%1s}}}\n"
#define HANDLERS "{? {trigger%-8[A-Za-z]}}{?-{flow%-8w}}" ACTIONS
#define HWIRQ " {hwirq%*d,w=prec}"
/*
 * A controller's name of one word, as its driver prints it, without a number, of several words.
 * Without a number and a flow it has no dash: up to 3.10 the flow touches the name.
 */
#define CONTROLLER(word, undashed, dash, words) \
	NUMBER word HWIRQ HANDLERS \
	NUMBER "{chip%w}{unaligned? }{hwirq%*d,w=prec}" HANDLERS \
	NUMBER word " {domain%-*[-],w=prec,empty}{? {trigger%-8[A-Za-z]}}-{flow%-8w}" ACTIONS \
	NUMBER undashed " {domain%-*[-],w=prec,empty}" HANDLERS \
	NUMBER dash " {domain%-*[-],w=prec,empty}" HANDLERS \
	NUMBER words HWIRQ " {trigger%-8[A-Za-z]}{?-{flow%-8w}}" ACTIONS
#define OTHERS \
	"rec|{irq%*[^ :],w=prec}: " COUNTS "  [{class%[A-Z/]}] {description%s}\n" \
	"rec only=ipi:1|{irq%4[IP0-9]}{>*prec+1}: " COUNTS " {description%1s}\n" \
	"rec only=ipi:2|{irq%[IP0-9]}:" COUNTS "      {description%1s}\n" \
	"rec only=ipi:3|{irq%[IP0-9]}:" COUNTS " {description%1s}\n" \
	"rec only=ipi:4|{irq%*[IP0-9],w=prec}: " COUNTS "      {description%1s}\n" \
	"rec only=text:2|{irq%*.3[^ :0-9],w=prec}: " COUNTS "  {description%1s}\n" \
	"rec only=text:5|{irq%*.3[^ :0-9],w=prec}: " COUNTS "     {description%1s}\n" \
	"rec|{irq%*[^ :],w=prec}: " COUNTS "\n" \
	"rec only=apart:0|" NAME ": {total%10u}\n" \
	"rec|" NAME ":              {handler%w}\n"
#define HEADING "set|{>*prec+8}{cpus*:{%-11[CPU0-9]}}\n"

const char procrec_interrupts[] =
"dataset interrupts\n"
"kernel kernel/irq/proc.c:show_interrupts\n"
"summary Interrupts by number, counted for each processor\n"
"param prec 3 10 3\n"
"param chip 8 64 8\n"
"param text 1 5 2\n"
"param wide 8 14 14\n"
"param apart 0 1 0\n"
"param ipi 0 4 0\n"
"format 3.11\n"
HEADING
CONTROLLER(" {chip%8w}", " {chip%8[^ -]}", " {chip%8[-]}", " {chip%8s}")
OTHERS
"format 6.13\n"
HEADING
CONTROLLER("{chip%8w}", "{chip%8[^ -]}", "{chip%8[-]}", "{chip%8s}")
OTHERS
"format 7.2\n"
HEADING
NUMBER " {chip%-*s,w=chip}" HWIRQ HANDLERS
NUMBER "{chip%w}{unaligned? }{hwirq%*d,w=prec}" HANDLERS
NUMBER " {chip%-*s,w=chip}  {domain%-*[-],w=prec,empty}" HANDLERS
"rec|{irq%*[^ :],w=prec}: " COUNTS "  [{class%[A-Z/]}] {description%s}\n"
"rec|{irq%*[^ :],w=prec}: " COUNTS " {description%1s}\n"
"rec|{irq%*[^ :],w=prec}: " COUNTS "\n"
"rec|" NAME ": {total%10u}\n"
"format 2.6\n"
HEADING
NUMBER " {chip%8.16s}-{flow%-8w}" ACTIONS
NUMBER " {chip%8w}{? {trigger%-8[A-Za-z]}}" ACTIONS
OTHERS
/* Up to 2.6.38 each architecture had a loop of its own: names of 14 columns, or 9 on sparc. */
"format 2.6-wide\n"
HEADING
NUMBER " {chip%*w,w=wide}" ACTIONS
OTHERS
"rec only=apart:1|{nl}" NAME ": {total%10u}\n"
/* ... powerpc, whose names bring blanks of their own ... */
"format 2.6-powerpc\n"
HEADING
NUMBER "  {chip%w} {chip_blanks# }{trigger%-6[EdgeLvl]}    {actions*[, ]:{%1s}}\n"
OTHERS
"rec only=apart:1|{nl}" NAME ": {total%10u}\n"
/* ... and arm. */
"format 2.6-arm\n"
"set|    {cpus*: {%10[CPU0-9]}}\n"
NUMBER " {chip%10w}" ACTIONS
"rec|{irq%[IP]}:{counts*=@cpus: {%10u}}\n"
"rec|{irq%[LOC]}: " COUNTS "\n"
"rec|" NAME ": {total%10u}\n"
"rec|" NAME ":              {handler%w}\n"
"doc cpus: processors that are online, as the heading names them\n"
"doc irq: number of the interrupt, or the name of one that has no number\n"
"doc counts: how often it came, for each processor\n"
"doc chip_blanks: how many blanks the name of the controller brings with it\n"
"doc chip: interrupt controller\n"
"doc unaligned: true where the controller's driver prints the name in its own way\n"
"doc hwirq since 3.11: number that the controller knows it by\n"
"doc domain: always empty: the controller has no number for it\n"
"doc trigger: Level or Edge, where the architecture prints it\n"
"doc flow: how it is handled: edge, fasteoi, level\n"
"doc actions: drivers that handle it\n"
"doc class: on s390 the interrupt that it is a part of\n"
"doc description: what it is\n"
"doc total: how often it came, on all processors together\n"
"doc handler: driver that handles the fast interrupt\n";

#undef COUNTS
#undef NUMBER
#undef NAME
#undef ACTIONS
#undef HANDLERS
#undef HWIRQ
#undef CONTROLLER
#undef OTHERS
#undef HEADING

/*
 * Until 2.6.36 names had 8 columns. The first kind is HI in every kernel: its line begins the record,
 * so that the heading stands in the head and the record holds kinds alone.
 */
const char procrec_softirqs[] =
"dataset softirqs\n"
"kernel fs/proc/softirqs.c:show_softirqs\n"
"summary Deferred interrupt work by kind, counted for each processor\n"
"param name 8 12 12\n"
"param first 6 10 10\n"
"set|{>*name+8}{cpus*:{%-11w}}\n"
"rec|{>*first}HI:{HI*=@cpus: {%10u}}\n"
" set|{@%*[^ :],w=name}:{=*=@cpus: {%10u}}\n"
"doc cpus: all processors that may be there, as the heading names them\n"
"doc HI: tasklets of high priority\n";

#define CPU_TIMES \
	"{user%llu} {nice%llu} {system%llu} {idle%llu}{? {iowait%llu} {irq%llu} {softirq%llu}" \
	"{? {steal%llu}{? {guest%llu}{? {guest_nice%llu}}}}}\n"
#define CPU_SECONDS(x, from) "derive " x "_seconds ticks_seconds(" from x ")\n"

const char procrec_stat[] =
"dataset stat\n"
"kernel fs/proc/stat.c:show_stat\n"
"summary Time of the processors, and counters of the kernel since it started\n"
"rec\n"
" set cpu|cpu  " CPU_TIMES
" set|{@%[cpu0-9]} " CPU_TIMES
" set intr|intr {total%llu}{irqs*: {%u}}\n"
" set ctxt|ctxt {%llu}\n"
" set btime|btime {%llu}\n"
" set processes|processes {%lu}\n"
" set procs_running|procs_running {%lu}\n"
" set procs_blocked|procs_blocked {%lu}\n"
" set softirq|softirq {total%llu} {HI%u} {TIMER%u} {NET_TX%u} {NET_RX%u} {BLOCK%u} {IRQ_POLL%u} "
	"{TASKLET%u} {SCHED%u} {HRTIMER%u} {RCU%u}\n"
" set softirq|softirq {total%llu}{counts*: {%u}}\n"
" set|{@%[a-z_]} {=%llu}\n"
"doc cpu: time of all processors together\n"
"doc user ticks: in programs\n"
"doc nice ticks: in programs of lower priority\n"
"doc system ticks: in the kernel\n"
"doc idle ticks: nothing to do\n"
"doc iowait ticks: nothing to do while a task waited for a disk\n"
"doc irq ticks: handling interrupts\n"
"doc cpu.softirq ticks: handling soft interrupts\n"
"doc *.softirq ticks: handling soft interrupts\n"
"doc steal ticks since 2.6.11: the hypervisor ran something else\n"
"doc guest ticks since 2.6.24: running virtual processors; user has it too\n"
"doc guest_nice ticks since 2.6.33: running virtual processors of lower priority; nice has it too\n"
"doc intr: interrupts\n"
"doc intr.total: all interrupts, also those without a number\n"
"doc irqs: how often each interrupt came, from number 0 on\n"
"doc ctxt: how often a processor went from one task to another\n"
"doc btime seconds: when the system started, since 1970\n"
"doc processes: tasks that were created\n"
"doc procs_running: tasks that can run now\n"
"doc procs_blocked: tasks that wait for a disk now\n"
"doc softirq since 2.6.31: soft interrupts\n"
"doc softirq.total: all soft interrupts\n"
"doc HI: tasklets of high priority\n"
"doc TIMER: timers\n"
"doc NET_TX: sending packets\n"
"doc NET_RX: receiving packets\n"
"doc BLOCK: completing disk requests\n"
"doc IRQ_POLL: polling disk controllers\n"
"doc TASKLET: tasklets\n"
"doc SCHED: balancing the load\n"
"doc HRTIMER: timers of high resolution\n"
"doc RCU: freeing what readers no longer use\n"
"doc counts: the same in the kernel's order, where there are not ten\n"
CPU_SECONDS("user", "") CPU_SECONDS("nice", "") CPU_SECONDS("system", "") CPU_SECONDS("idle", "")
CPU_SECONDS("iowait", "") CPU_SECONDS("irq", "")
CPU_SECONDS("softirq", "cpu.") CPU_SECONDS("softirq", "*.")
CPU_SECONDS("steal", "") CPU_SECONDS("guest", "") CPU_SECONDS("guest_nice", "");

#undef CPU_TIMES
#undef CPU_SECONDS

/* Counters of load balancing for one kind of idleness; 6.13 gave lb_imbalance four kinds. */
#define BALANCE(x) \
	" {" x ".lb_count%u} {" x ".lb_balanced%u} {" x ".lb_failed%u} {" x ".lb_imbalance%u}" \
	" {" x ".lb_gained%u} {" x ".lb_hot_gained%u} {" x ".lb_nobusyq%u} {" x ".lb_nobusyg%u}"
#define BALANCE_17(x) \
	" {" x ".lb_count%u} {" x ".lb_balanced%u} {" x ".lb_failed%u}" \
	" {" x ".lb_imbalance_load%u} {" x ".lb_imbalance_util%u} {" x ".lb_imbalance_task%u}" \
	" {" x ".lb_imbalance_misfit%u} {" x ".lb_gained%u} {" x ".lb_hot_gained%u}" \
	" {" x ".lb_nobusyq%u} {" x ".lb_nobusyg%u}"
#define ACTIVE \
	" {alb_count%u} {alb_failed%u} {alb_pushed%u}" \
	" {sbe_count%u} {sbe_balanced%u} {sbe_pushed%u}" \
	" {sbf_count%u} {sbf_balanced%u} {sbf_pushed%u} {ttwu_wake_remote%u} {ttwu_move_affine%u}" \
	" {ttwu_move_balance%u}\n"
#define DOMAIN "|domain{domain%d} {cpumask%[0-9a-f,]}"

const char procrec_schedstat[] =
"dataset schedstat\n"
"kernel kernel/sched/stats.c:show_schedstat\n"
"summary The scheduler's counters, for each processor and the domains it balances in\n"
"param version 14 18 15\n"
"set version only=version:17|version {%[17]}\n"
"set version only=version:16|version {%[16]}\n"
"set version only=version:15|version {%[15]}\n"
"set version only=version:14|version {%[14]}\n"
"set version only=version:18|version {%[0-9]}\n"
"set timestamp|timestamp {%lu}\n"
"rec|cpu{cpu%d} {yld_count%u} {sched_switch%u} {sched_count%u} {sched_goidle%u} {ttwu_count%u} "
	"{ttwu_local%u} {rq_cpu_time%llu} {run_delay%llu} {pcount%lu}\n"
"rec|cpu{cpu%d} {yld_both_empty%u} {yld_act_empty%u} {yld_exp_empty%u} {yld_count%u} "
	"{sched_switch%u} {sched_count%u} {sched_goidle%u} {ttwu_count%u} {ttwu_local%u} "
	"{rq_cpu_time%llu} {run_delay%llu} {pcount%lu}\n"
" lst domains only=version:17|domain{domain%d} {name%w} {cpumask%[0-9a-f,]}"
	BALANCE_17("not_idle") BALANCE_17("idle") BALANCE_17("newly_idle") ACTIVE
" lst domains only=version:16" DOMAIN
	BALANCE("not_idle") BALANCE("idle") BALANCE("newly_idle") ACTIVE
" lst domains only=version:15" DOMAIN
	BALANCE("idle") BALANCE("not_idle") BALANCE("newly_idle") ACTIVE
" lst domains only=version:14" DOMAIN
	BALANCE("idle") BALANCE("not_idle") BALANCE("newly_idle") ACTIVE
" lst domains" DOMAIN "{counters*: {%u}}\n"
" lst domains|domain{domain%d} {name%w} {cpumask%[0-9a-f,]}{counters*: {%u}}\n"
"doc version: version of the file's layout; since 16 the kinds of idleness are in another order\n"
"doc timestamp jiffies: when the file was read\n"
"doc cpu: number of the processor\n"
"doc yld_both_empty: times a task gave way while nobody else waited\n"
"doc yld_act_empty: times a task gave way and only the other queue had tasks\n"
"doc yld_exp_empty: times a task gave way while the other queue was empty\n"
"doc yld_count: times a task called sched_yield\n"
"doc sched_switch: always 0 since the queues of old schedulers are gone\n"
"doc sched_count: times the scheduler was called\n"
"doc sched_goidle: times it left the processor idle\n"
"doc ttwu_count: tasks that this processor woke\n"
"doc ttwu_local: tasks that it woke for itself\n"
"doc rq_cpu_time ns: time that tasks ran\n"
"doc run_delay ns: time that tasks waited to run\n"
"doc pcount: slices of time that tasks ran\n"
"doc domains: groups of processors that this one balances load with, from the smallest up\n"
"doc domain: level of the domain\n"
"doc name since 6.13: name of the level: SMT, CLS, MC, PKG, NUMA\n"
"doc cpumask: processors of the domain\n"
"doc idle: balancing by an idle processor\n"
"doc not_idle: balancing by a busy processor\n"
"doc newly_idle: balancing by a processor that just became idle\n"
"doc lb_count: calls\n"
"doc lb_balanced: calls that found the load balanced\n"
"doc lb_failed: calls that tried to move tasks and could not\n"
"doc lb_imbalance: sum of the imbalances found\n"
"doc lb_imbalance_load since 6.13: sum of the imbalances of load\n"
"doc lb_imbalance_util since 6.13: sum of the imbalances of use\n"
"doc lb_imbalance_task since 6.13: sum of the imbalances of numbers of tasks\n"
"doc lb_imbalance_misfit since 6.13: sum of the imbalances by tasks on too small processors\n"
"doc lb_gained: tasks moved here\n"
"doc lb_hot_gained: tasks moved here though their caches were warm\n"
"doc lb_nobusyq: calls that found no busier queue\n"
"doc lb_nobusyg: calls that found no busier group\n"
"doc alb_count: active balancing: attempts to push a running task away\n"
"doc alb_failed: attempts that moved nothing\n"
"doc alb_pushed: tasks pushed away\n"
"doc sbe_count: balancing at exec; not counted\n"
"doc sbe_balanced: balancing at exec; not counted\n"
"doc sbe_pushed: balancing at exec; not counted\n"
"doc sbf_count: balancing at fork; not counted\n"
"doc sbf_balanced: balancing at fork; not counted\n"
"doc sbf_pushed: balancing at fork; not counted\n"
"doc ttwu_wake_remote: tasks woken on this processor that had run on another\n"
"doc ttwu_move_affine: tasks brought to the waking processor because their caches were cold\n"
"doc ttwu_move_balance: tasks brought to the waking processor to balance load\n"
"doc counters: counters of a layout that is not known\n"
"derive cpumask_cpus cpu_mask(cpumask)\n"
"derive rq_cpu_time_seconds ns_seconds(rq_cpu_time)\n"
"derive run_delay_seconds ns_seconds(run_delay)\n";

#undef BALANCE
#undef BALANCE_17
#undef ACTIVE
#undef DOMAIN

/*
 * timer_list: a record for each processor and each tick device. Since 3.10 blank lines end records;
 * before they came first.
 */
#define TIMER_TIME \
	"{nl} # expires at {softexpires%llu}-{expires%llu} nsecs " \
	"[in {softexpires_in%lld} to {expires_in%lld} nsecs]\n"
#define TIMER_FUNCTION \
	"{function%[^ ,]}{? [{module%[^]]}]}, S:{state%02x}" \
	"{?, {start_site%[^,]}, {start_comm%s}/{start_pid%d}}" TIMER_TIME
#define CPU_NS(name, label) " set " name "|  ." label ": {%llu} nsecs\n"
#define CPU_NR(name, label) " set " name "|  ." label ": {%llu}\n"
#define TIMERS_OF_CPU \
	" lst clocks| clock {clock%d}:{nl}  .base:       {base%w}{nl}  .index:      {index%d}{nl}" \
		"  .resolution: {resolution%u} nsecs{nl}{?  .get_time:   {get_time%s}{nl}}" \
		"{?  .offset:     {offset%llu} nsecs{nl}}active timers:\n" \
	"  lst timers| #{n%d}: <{timer%[^>]}>, " TIMER_FUNCTION \
	"  lst timers| #{n%d}: {symbol%[^,<]}, " TIMER_FUNCTION \
	CPU_NS("expires_next", "expires_next   ") \
	CPU_NR("hres_active", "hres_active    ") \
	CPU_NR("nr_events", "nr_events      ") \
	CPU_NR("nr_retries", "nr_retries     ") \
	CPU_NR("nr_hangs", "nr_hangs       ") \
	" set max_hang_time only=hang_ns:0|  .max_hang_time  : {%llu}\n" \
	" set max_hang_time only=hang_ns:1|  .max_hang_time  : {%llu} nsecs\n" \
	CPU_NR("nohz_mode", "nohz_mode      ") \
	CPU_NR("nohz", "nohz           ") \
	CPU_NR("highres", "highres        ") \
	CPU_NS("last_tick", "last_tick      ") \
	CPU_NS("idle_tick", "idle_tick      ") \
	CPU_NR("tick_stopped", "tick_stopped   ") \
	CPU_NR("idle_jiffies", "idle_jiffies   ") \
	CPU_NR("idle_calls", "idle_calls     ") \
	CPU_NR("idle_sleeps", "idle_sleeps    ") \
	CPU_NS("idle_entrytime", "idle_entrytime ") \
	CPU_NS("idle_waketime", "idle_waketime  ") \
	CPU_NS("idle_exittime", "idle_exittime  ") \
	CPU_NS("idle_sleeptime", "idle_sleeptime ") \
	CPU_NS("iowait_sleeptime", "iowait_sleeptime") \
	CPU_NR("last_jiffies", "last_jiffies   ") \
	CPU_NR("next_jiffies", "next_jiffies   ") \
	CPU_NR("next_timer", "next_timer     ") \
	CPU_NS("idle_expires", "idle_expires   ") \
	" set|  .{@%-15[^ :]}: {=%lld}\n" \
	" set|  .{@%-15[^ :]}: {ns%llu} nsecs\n"
#define FUNCTION(name, label) " set '" name "'|" label "{%s}\n"
#define DEVICE \
	" set 'Broadcast device'|Broadcast device\n" \
	" set 'Per CPU device'|Per CPU device: {%d}\n" \
	" set 'Clock Event Device'|Clock Event Device: {%s}\n" \
	" set max_delta_ns| max_delta_ns:   {%llu}\n" \
	" set min_delta_ns| min_delta_ns:   {%llu}\n" \
	" set mult| mult:           {%u}\n" \
	" set shift| shift:          {%u}\n" \
	" set mode| mode:           {%d}\n" \
	" set next_event| next_event:     {%lld} nsecs\n" \
	FUNCTION("set_next_event", " set_next_event: ") \
	FUNCTION("set_mode", " set_mode:       ") \
	" set shutdown only=wide:1| shutdown:       {%s}\n" \
	" set periodic only=wide:1| periodic:       {%s}\n" \
	" set oneshot only=wide:1| oneshot:        {%s}\n" \
	" set resume only=wide:1| resume:         {%s}\n" \
	" set shutdown only=wide:0| shutdown: {%s}\n" \
	" set periodic only=wide:0| periodic: {%s}\n" \
	" set oneshot only=wide:0| oneshot:  {%s}\n" \
	" set resume only=wide:0| resume:   {%s}\n" \
	FUNCTION("oneshot stopped", " oneshot stopped: ") \
	FUNCTION("event_handler", " event_handler:  ") \
	" set retries only=blank:1|{nl} retries:        {%lu}\n" \
	" set retries only=blank:0| retries:        {%lu}\n" \
	FUNCTION("Wakeup Device", "Wakeup Device: ")
#define MASK "tick_broadcast_mask: {%[0-9a-f,]}\n"
#define ONESHOT_MASK \
	" set tick_broadcast_oneshot_mask|tick_broadcast_oneshot_mask: {%[0-9a-f,]}\n"
#define TIMER_LIST_HEAD \
	"set|Timer List Version: {version%w}{nl}" \
		"HRTIMER_MAX_CLOCK_BASES: {HRTIMER_MAX_CLOCK_BASES%d}{nl}now at {now%lld} nsecs"

const char procrec_timer_list[] =
"dataset timer_list\n"
"kernel kernel/time/timer_list.c:timer_list_show\n"
"summary Timers of high resolution and the devices that make the tick\n"
"param hang_ns 0 1 0\n"
"param wide 0 1 1\n"
"param blank 0 1 1\n"
"param no_broadcast 0 1 0\n"
"format 3.10\n"
TIMER_LIST_HEAD "{nl}\n"
"rec|cpu: {cpu%d}\n"
"rec|Tick Device: mode:     {tick_device_mode%d}\n"
TIMERS_OF_CPU
DEVICE
" set tick_broadcast_mask only=no_broadcast:0|{nl}" MASK
" set tick_broadcast_mask only=no_broadcast:1|" MASK
ONESHOT_MASK
" tail|jiffies: {jiffies%llu}{nl}\n"
" tail|\n"
"format 2.6\n"
TIMER_LIST_HEAD "\n"
"rec|{nl}cpu: {cpu%d}\n"
"rec|{nl}Tick Device: mode:     {tick_device_mode%d}\n"
TIMERS_OF_CPU
" set jiffies|jiffies: {%llu}\n"
DEVICE
" set tick_broadcast_mask|" MASK
ONESHOT_MASK
" set end|\n"
"doc version: version of the file's layout\n"
"doc HRTIMER_MAX_CLOCK_BASES: clocks that each processor has\n"
"doc now ns: when the file was read, since the system started\n"
"doc cpu: number of the processor\n"
"doc clocks: the processor's clocks, each with its timers\n"
"doc clock: number of the clock\n"
"doc base: address of the clock in the kernel, hashed or zero to most readers\n"
"doc index: number of the clock: 0 monotonic, 1 real time, 2 boot time, 3 TAI; from 4 on the same "
	"handled in soft interrupts\n"
"doc resolution ns: resolution of the clock\n"
"doc get_time: function that reads the clock; until 6.19\n"
"doc offset ns: what the clock is ahead of the monotonic one\n"
"doc timers: timers that run, the next to expire first\n"
"doc n: place in the queue\n"
"doc timer: address of the timer in the kernel, hashed or zero to most readers\n"
"doc symbol: name of the timer, where it is a variable of the kernel; older kernels\n"
"doc function: what is called when it expires\n"
"doc module: module that the function is in\n"
"doc state: 01 queued\n"
"doc start_site: function that started it; 2.6.21 to 4.10, with statistics of timers\n"
"doc start_comm: name of the task that started it\n"
"doc start_pid: task that started it\n"
"doc softexpires ns: earliest time that it expires, by its clock\n"
"doc expires ns: latest time that it expires, by its clock\n"
"doc softexpires_in ns: from now to the earliest time\n"
"doc expires_in ns: from now to the latest time\n"
"doc expires_next ns: when the next timer expires\n"
"doc hres_active: 1 if timers have high resolution\n"
"doc nr_events: interrupts by the timer device\n"
"doc nr_retries: how often the interrupt had to look again\n"
"doc nr_hangs: how often it gave up\n"
"doc max_hang_time ns: longest time that it then took\n"
"doc nohz_mode: 0 tick always, 1 stopped when idle by low resolution, 2 by high; until 6.7\n"
"doc nohz since 6.8: 1 if the tick stops when idle\n"
"doc highres since 6.8: 1 if the tick comes from a timer of high resolution\n"
"doc last_tick ns: when the last tick was due\n"
"doc idle_tick ns: when the last tick before idling was due; older name of last_tick\n"
"doc tick_stopped: 1 if the tick is stopped\n"
"doc idle_jiffies jiffies: when it became idle\n"
"doc idle_calls: how often it looked whether to stop the tick\n"
"doc idle_sleeps: how often it stopped the tick\n"
"doc idle_entrytime ns: when it became idle\n"
"doc idle_waketime ns: when an interrupt ended idling\n"
"doc idle_exittime ns: when it left idling\n"
"doc idle_sleeptime ns: time that it idled, all in all\n"
"doc iowait_sleeptime ns: time that it idled while a task waited for a disk\n"
"doc last_jiffies jiffies: when the tick was last updated\n"
"doc next_jiffies jiffies: when the next timer is due; older name of next_timer\n"
"doc next_timer ns: when the next timer is due\n"
"doc idle_expires ns: when the next timer was due on becoming idle\n"
"doc jiffies jiffies: the kernel's count of ticks\n"
"doc ns ns: a time that has no row yet\n"
"doc tick_device_mode: 0 periodic, 1 one shot\n"
"doc 'Broadcast device': the device that wakes processors whose own timer stops\n"
"doc 'Per CPU device': processor that the device belongs to\n"
"doc 'Clock Event Device': name of the device, or <NULL>\n"
"doc max_delta_ns ns: longest time that it can be set to\n"
"doc min_delta_ns ns: shortest time that it can be set to\n"
"doc mult: factor from nanoseconds to its ticks\n"
"doc shift: the factor's scale, as a power of two\n"
"doc mode: state of the device: 0 detached, 1 shut down, 2 periodic, 3 one shot, "
	"4 one shot stopped\n"
"doc next_event ns: when it is set to fire\n"
"doc set_next_event: function that sets it\n"
"doc set_mode: function that changes its state; until 4.2\n"
"doc shutdown since 4.3: function that shuts it down\n"
"doc periodic since 4.3: function that makes it periodic\n"
"doc oneshot since 4.3: function that makes it fire once\n"
"doc resume since 4.3: function that resumes it\n"
"doc 'oneshot stopped' since 4.3: function that stops it\n"
"doc event_handler: function that is called when it fires\n"
"doc retries: how often it had to be set again because the time was over\n"
"doc 'Wakeup Device' since 5.14: the device that wakes the processor, or <NULL>\n"
"doc tick_broadcast_mask: processors that the broadcast device wakes\n"
"doc tick_broadcast_oneshot_mask: processors that it wakes once\n"
"doc end: an empty line that ends a part of the file\n"
"derive tick_broadcast_cpus cpu_mask(tick_broadcast_mask)\n"
"derive tick_broadcast_oneshot_cpus cpu_mask(tick_broadcast_oneshot_mask)\n";

#undef TIMER_TIME
#undef TIMER_FUNCTION
#undef CPU_NS
#undef CPU_NR
#undef TIMERS_OF_CPU
#undef FUNCTION
#undef DEVICE
#undef MASK
#undef ONESHOT_MASK
#undef TIMER_LIST_HEAD
