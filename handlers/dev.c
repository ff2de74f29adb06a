/* SPDX-License-Identifier: MIT */
/*
 * dev.c - tables of devices and their drivers: terminals and serial ports, where interrupts go,
 * clocks, buses, SCSI generic, power, what single machines have, and sound. handlers/WRITING.md is
 * the manual of the table language; the formats are the kernel's, with names in them. Disks and the
 * SCSI list are in block.c.
 */
#include "tables.h"

/* clang-format off */

#define TTY_DRIVER "{driver%-20s} /dev/{name%-8s} {major%3d} "
#define TTY_TYPE " {type%[^:]}{?:{subtype%s}}\n"

const char procrec_tty_drivers[] =
"dataset tty/drivers\n"
"kernel fs/proc/proc_tty.c:show_tty_range\n"
"summary Drivers of terminals\n"
"rec|" TTY_DRIVER "{minor_start%d}-{minor_end%d}" TTY_TYPE
"rec|" TTY_DRIVER "{minor_start%7d}" TTY_TYPE
"doc driver: name of the driver\n"
"doc name: of its devices in /dev, without their number\n"
"doc major: device number, the driver's half\n"
"doc minor_start: device number of the first device, the device's half\n"
"doc minor_end: that of the last device; not there where one device is the whole range\n"
"doc type: system, console, serial, pty, or type for others\n"
"doc subtype: of a system device /dev/tty, console, vtmaster; of a pty master, slave;"
	" for others their type and subtype as numbers\n";

const char procrec_tty_ldiscs[] =
"dataset tty/ldiscs\n"
"kernel drivers/tty/tty_ldisc.c:tty_ldiscs_seq_show\n"
"summary Line disciplines: what can be done with the bytes of a terminal\n"
"rec|{name%-10s} {number%2d}\n"
"doc name: of the line discipline\n"
"doc number: as TIOCSETD takes it; 0 is the usual one\n";

/* Without CAP_SYS_ADMIN a line ends behind the interrupt; so it does for a port without a chip. */
#define SERIAL_ERRORS "{? fe:{fe%d}}{? pe:{pe%d}}{? brk:{brk%d}}{? oe:{oe%d}}"

const char procrec_tty_driver[] =
"dataset tty/driver/[driver]\n"
"kernel drivers/tty/serial/serial_core.c:uart_line_info\n"
"summary Serial ports of a driver, and what went over them\n"
"head|serinfo:1.0 driver revision:\n"
"rec|{line%d}: uart:{uart%s}{? port:{port%08X}}{? mmio:0x{mmio%08X}} irq:{irq%d}"
	"{? tx:{tx%d} rx:{rx%d}" SERIAL_ERRORS "{? bo:{bo%d}}{? {signals*[|]:{%[A-Z]}}}}\n"
"format amiserial\n"
"head|serinfo:1.0 driver:4.30\n"
"rec|{line%d}: uart:{uart%w}{? baud:{baud%d}} tx:{tx%d} rx:{rx%d}" SERIAL_ERRORS
	" {signals*[|]:{%[A-Z]}}\n"
"doc line: number of the port\n"
"doc uart: kind of the chip, unknown if none was found\n"
"doc port: I/O port of the chip\n"
"doc mmio: address of the chip in memory\n"
"doc irq: interrupt of the chip\n"
"doc baud bit/s: speed (amiserial)\n"
"doc tx bytes: sent\n"
"doc rx bytes: received\n"
"doc fe: framing errors; not there while 0, as the other errors\n"
"doc pe: parity errors\n"
"doc brk: breaks\n"
"doc oe: overruns of the chip\n"
"doc bo since 4.18: overruns of the driver's buffer\n"
"doc signals: RTS, CTS, DTR, DSR, CD, RI, those that are on\n";

const char procrec_tty_driver_usbserial[] =
"dataset tty/driver/usbserial\n"
"kernel drivers/usb/serial/usb-serial.c:serial_proc_show\n"
"summary Serial ports on USB\n"
"head|usbserinfo:1.0 driver:2.0\n"
"rec|{line%d}:{? module:{module%w}} name:\"{name%s}\" vendor:{vendor%04x} product:{product%04x}"
	" num_ports:{num_ports%d} port:{port%d} path:{path%s}\n"
"doc line: number of the port: ttyUSB\n"
"doc module: that the driver is in\n"
"doc name: of the driver\n"
"doc vendor: number of the device's maker\n"
"doc product: number of the device\n"
"doc num_ports: that the device has\n"
"doc port: number among them\n"
"doc path: where on USB the device is\n";

/* What stands behind "24hr" is the clock's driver's. Labels and colons are apart by tabs. */
const char procrec_driver_rtc[] =
"dataset driver/rtc\n"
"kernel drivers/rtc/proc.c:rtc_proc_show\n"
"summary The clock of the hardware\n"
"rec\n"
" set rtc_time|rtc_time\t: {%s}\n"
" set rtc_date|rtc_date\t: {%s}\n"
" set rtc_epoch|rtc_epoch\t: {%u}\n"
" set alrm_time|alrm_time\t: {%s}\n"
" set alrm_date|alrm_date\t: {%s}\n"
" set alarm|alarm\t\t: {%s}\n"
" set alarm_IRQ|alarm_IRQ\t: {%s}\n"
" set alrm_pending|alrm_pending\t: {%s}\n"
" set 'update IRQ enabled'|update IRQ enabled\t: {%s}\n"
" set 'periodic IRQ enabled'|periodic IRQ enabled\t: {%s}\n"
" set 'periodic IRQ frequency'|periodic IRQ frequency\t: {%d}\n"
" set 'max user IRQ frequency'|max user IRQ frequency\t: {%d}\n"
" set 24hr|24hr\t\t: {%s}\n"
" set periodic_IRQ|periodic_IRQ\t: {%s}\n"
" set update_IRQ|update_IRQ\t: {%s}\n"
" set HPET_emulated|HPET_emulated\t: {%s}\n"
" set BCD|BCD\t\t: {%s}\n"
" set DST_enable|DST_enable\t: {%s}\n"
" set square_wave|square_wave\t: {%s}\n"
" set periodic_freq|periodic_freq\t: {%u}\n"
" set batt_status|batt_status\t: {%s}\n"
" set trim/divider|trim/divider\t\t: {%s}\n"
" set RTSR|RTSR\t\t\t: {%s}\n"
" set Time|Time\t\t: {%s}\n"
" set Date|Date\t\t: {%s}\n"
" set|Pending\t\t: {Pending%w}{nl}Timezone\t: {alarm_timezone%s}\n"
" set Timezone|Timezone\t: {%s}\n"
" set|{@%[^\t:]}{>t16}: {=%s}\n"
"doc rtc_time: hours, minutes and seconds, mostly of UTC\n"
"doc rtc_date: year, month and day\n"
"doc rtc_epoch: year that the clock counts from (to 2.6)\n"
"doc alrm_time: when the alarm is; ** where any will do\n"
"doc alrm_date: day of the alarm; ** where any will do\n"
"doc alarm: when the alarm is (to 2.6)\n"
"doc alarm_IRQ: yes if the alarm is on\n"
"doc alrm_pending: yes if the alarm came and nobody saw it yet\n"
"doc 'update IRQ enabled': yes if there is an interrupt each second\n"
"doc 'periodic IRQ enabled': yes if there are periodic interrupts\n"
"doc 'periodic IRQ frequency' Hz: of periodic interrupts\n"
"doc 'max user IRQ frequency' Hz: most that a user without rights may set\n"
"doc 24hr: yes, always\n"
"doc periodic_IRQ: yes if the hardware gives periodic interrupts\n"
"doc update_IRQ: yes if the hardware interrupts at each second\n"
"doc HPET_emulated: yes if the HPET took the clock's interrupt and its place\n"
"doc BCD: yes if the clock counts in binary coded decimals\n"
"doc DST_enable: yes if the clock knows summer time\n"
"doc square_wave: yes if the square wave is on (to 2.6)\n"
"doc periodic_freq Hz: of the hardware's periodic interrupt\n"
"doc batt_status: okay or dead: the battery\n"
"doc trim/divider: register (pxa, sa1100)\n"
"doc RTSR: status register (sa1100)\n"
"doc Time: hours, minutes, seconds (efi)\n"
"doc Date: year, month, day (efi)\n"
"doc Timezone min: of the clock to UTC, or unspecified (efi)\n"
"doc Pending: yes if the alarm came and nobody saw it yet (efi)\n"
"doc alarm_timezone min: of the alarm to UTC (efi)\n";

/* drivers/char/efirtc.c, until 5.4; both time zones have one label. */
const char procrec_driver_efirtc[] =
"dataset driver/efirtc\n"
"kernel drivers/char/efirtc.c:efi_rtc_proc_show\n"
"summary The clock of EFI; until 5.4\n"
"rec\n"
" set|Pending        : {Pending%w}{nl}Timezone       : {alarm_timezone%s}\n"
" set Timezone|Timezone       : {%s}\n"
" set|{@%-15s}: {=%s}\n"
"doc Timezone min: of the clock to UTC, or unspecified\n"
"doc Pending: yes if the alarm came and nobody saw it yet (efi)\n"
"doc alarm_timezone min: of the alarm to UTC, or unspecified\n";

#define NVRAM_DISK(type) \
	" set 'HD type " type " data'|HD type " type " data:" \
	" {cylinders%d}/{heads%d}/{sectors%d} C/H/S," \
	" precomp {precomp%d}, lz {landing_zone%d}\n"

const char procrec_driver_nvram[] =
"dataset driver/nvram\n"
"kernel drivers/char/nvram.c:pc_nvram_proc_read\n"
"summary What the battery-backed memory of a PC or an Atari says\n"
"rec\n"
" set 'Checksum status'|Checksum status: {%s}\n"
" set '# floppies'|# floppies     : {%d}\n"
" set 'Floppy 0 type'|Floppy 0 type  : {%s}\n"
" set 'Floppy 1 type'|Floppy 1 type  : {%s}\n"
" set 'HD 0 type'|HD 0 type      : {%s}\n"
" set 'HD 1 type'|HD 1 type      : {%s}\n"
NVRAM_DISK("48")
NVRAM_DISK("49")
" set 'DOS base memory'|DOS base memory: {%d} kB\n"
" set 'Extended memory'|Extended memory: {configured%d} kB (configured), {tested%d} kB (tested)\n"
" set 'Gfx adapter'|Gfx adapter    : {%s}\n"
" set FPU|FPU            : {%s}\n"
"format atari\n"
"rec\n"
" set 'Checksum status'|Checksum status  : {%s}\n"
" set|{@%-17s}: {=%s}\n"
"doc 'Checksum status': valid or not valid\n"
"doc '# floppies': floppy drives\n"
"doc 'Floppy 0 type': kind of the first drive\n"
"doc 'Floppy 1 type': kind of the second drive\n"
"doc 'HD 0 type': number of the first disk's type in hex, or none\n"
"doc 'HD 1 type': number of the second disk's type in hex, or none\n"
"doc 'HD type 48 data': geometry of the disk type that the user can set\n"
"doc 'HD type 49 data': geometry of the other one\n"
"doc cylinders: of the disk\n"
"doc heads: of the disk\n"
"doc sectors: per track\n"
"doc precomp: cylinder where write precompensation begins\n"
"doc landing_zone: cylinder where heads are parked\n"
"doc 'DOS base memory' kB: below 1 MB\n"
"doc 'Extended memory': above 1 MB\n"
"doc configured kB: as the set-up says\n"
"doc tested kB: as the test at the start found\n"
"doc 'Gfx adapter': kind of graphics at the start\n"
"doc FPU: installed or not installed\n";

#define IRQ_MASK(field, text) \
	"kernel kernel/irq/proc.c:show_irq_affinity\n" \
	"rec|{" field "%[0-9a-f,]}\n" \
	"doc " field ": " text ", as a mask in hex, the first CPU in the last bit\n" \
	"derive cpus cpu_mask(" field ")\n"
#define IRQ_LIST(field, text) \
	"kernel kernel/irq/proc.c:show_irq_affinity\n" \
	"rec|{" field "%[0-9,-],empty}\n" \
	"doc " field ": " text ", as a list with ranges\n" \
	"derive cpus cpu_list(" field ")\n"

const char procrec_irq_default_smp_affinity[] =
"dataset irq/default_smp_affinity\n"
"summary CPUs that a new interrupt may go to\n"
IRQ_MASK("default_smp_affinity", "CPUs that a new interrupt may go to");

const char procrec_irq_prof_cpu_mask[] =
"dataset irq/prof_cpu_mask irq/prof_cpu_mask prof_cpu_mask\n"
"summary CPUs that are profiled; until 6.10\n"
IRQ_MASK("prof_cpu_mask", "CPUs that are profiled");

const char procrec_irq_smp_affinity[] =
"dataset irq/[irq]/smp_affinity\n"
"summary CPUs that an interrupt may go to\n"
IRQ_MASK("smp_affinity", "CPUs that the interrupt may go to");

const char procrec_irq_smp_affinity_list[] =
"dataset irq/[irq]/smp_affinity_list\n"
"summary CPUs that an interrupt may go to\n"
IRQ_LIST("smp_affinity_list", "CPUs that the interrupt may go to");

const char procrec_irq_effective_affinity[] =
"dataset irq/[irq]/effective_affinity\n"
"summary CPUs that an interrupt really goes to; since 4.13\n"
IRQ_MASK("effective_affinity", "CPUs that the interrupt goes to");

const char procrec_irq_effective_affinity_list[] =
"dataset irq/[irq]/effective_affinity_list\n"
"summary CPUs that an interrupt really goes to; since 4.13\n"
IRQ_LIST("effective_affinity_list", "CPUs that the interrupt goes to");

const char procrec_irq_affinity_hint[] =
"dataset irq/[irq]/affinity_hint\n"
"summary CPUs that a driver would like an interrupt to go to\n"
IRQ_MASK("affinity_hint", "CPUs that the driver would like; 0 if it does not say");

const char procrec_irq_node[] =
"dataset irq/[irq]/node\n"
"kernel kernel/irq/proc.c:irq_node_proc_show\n"
"summary Memory node of an interrupt\n"
"rec|{node%d}\n"
"doc node: that the device is at, -1 if at none\n";

const char procrec_irq_spurious[] =
"dataset irq/[irq]/spurious\n"
"kernel kernel/irq/proc.c:irq_spurious_proc_show\n"
"summary Interrupts that nobody wanted\n"
"rec\n"
" set count|count {%u}\n"
" set unhandled|unhandled {%u}\n"
" set last_unhandled|last_unhandled {%u} ms\n"
"doc count: interrupts since the last check of how many are not wanted, which is at 100000\n"
"doc unhandled: of these, those that no driver handled\n"
"doc last_unhandled ms: when the last one of these was, on the clock of jiffies;"
	" 0 or close to the clock's start if never\n";

const char procrec_bus_input_devices[] =
"dataset bus/input/devices\n"
"kernel drivers/input/input.c:input_devices_seq_show\n"
"summary Keyboards, mice and other input devices\n"
"rec|I: Bus={Bus%04x} Vendor={Vendor%04x} Product={Product%04x} Version={Version%04x}\n"
" set Name|N: Name=\"{%s}\"\n"
" set Phys|P: Phys={%s}\n"
" set Sysfs|S: Sysfs={%s}\n"
" set Uniq|U: Uniq={%s}\n"
" set Handlers|H: Handlers={*:{%w} }\n"
" set PROP|B: PROP={%[0-9a-f ]}\n"
" set EV|B: EV={%[0-9a-f ]}\n"
" set KEY|B: KEY={%[0-9a-f ]}\n"
" set REL|B: REL={%[0-9a-f ]}\n"
" set ABS|B: ABS={%[0-9a-f ]}\n"
" set MSC|B: MSC={%[0-9a-f ]}\n"
" set LED|B: LED={%[0-9a-f ]}\n"
" set SND|B: SND={%[0-9a-f ]}\n"
" set FF|B: FF={%[0-9a-f ]}\n"
" set SW|B: SW={%[0-9a-f ]}\n"
" set|B: {@%[A-Z]}={=%[0-9a-f ]}\n"
" tail|\n"
"doc Bus: 0001 PCI, 0003 USB, 0005 Bluetooth, 0006 virtual, 0011 i8042, 0018 I2C, 0019 host...\n"
"doc Vendor: number of the maker, as the bus has it\n"
"doc Product: number of the product\n"
"doc Version: of the product\n"
"doc Name: of the device\n"
"doc Phys: where it is plugged in\n"
"doc Sysfs: its directory under /sys\n"
"doc Uniq: its serial number, if it has one\n"
"doc Handlers: that listen to it; eventN is /dev/input/eventN\n"
"doc PROP since 2.6.38: properties, as bits: words of a long in hex, the highest first\n"
"doc EV: kinds of event that it sends\n"
"doc KEY: keys and buttons that it has\n"
"doc REL: relative axes\n"
"doc ABS: absolute axes\n"
"doc MSC: miscellaneous events\n"
"doc LED: lights\n"
"doc SND: sounds\n"
"doc FF: force feedback effects\n"
"doc SW: switches\n";

const char procrec_bus_input_handlers[] =
"dataset bus/input/handlers\n"
"kernel drivers/input/input.c:input_handlers_seq_show\n"
"summary What listens to input devices\n"
"rec|N: Number={Number%u} Name={Name%s}{filter? (filter)}{? Minor={Minor%d}}\n"
"doc Number: in the order of the list\n"
"doc Name: of the handler\n"
"doc filter since 2.6.37: it may keep events from others\n"
"doc Minor: first minor number of its devices\n";

#define PCI_START(name) "\t{start." name "%16llx}"
#define PCI_SIZE(name) "\t{size." name "%16llx,q}"

const char procrec_bus_pci_devices[] =
"dataset bus/pci/devices\n"
"kernel drivers/pci/proc.c:show_device\n"
"summary Devices on PCI\n"
"rec|{bus%.2[0-9a-f]}{devfn%.2[0-9a-f]}\t{vendor%.4[0-9a-f]}{device%.4[0-9a-f]}\t{irq%x,q}"
	PCI_START("bar0") PCI_START("bar1") PCI_START("bar2") PCI_START("bar3")
	PCI_START("bar4") PCI_START("bar5") PCI_START("rom")
	PCI_SIZE("bar0") PCI_SIZE("bar1") PCI_SIZE("bar2") PCI_SIZE("bar3")
	PCI_SIZE("bar4") PCI_SIZE("bar5") PCI_SIZE("rom") "\t{driver%s}\n"
"doc bus: number of the bus\n"
"doc devfn: device in the upper five bits, function in the lower three\n"
"doc vendor: number of the maker\n"
"doc device: number of the device\n"
"doc irq: interrupt, 0 if none\n"
"doc start: of each resource its first address; the lowest bits say of what kind it is\n"
"doc bar0: first base address register\n"
"doc bar1: second base address register\n"
"doc bar2: third base address register\n"
"doc bar3: fourth base address register\n"
"doc bar4: fifth base address register\n"
"doc bar5: sixth base address register\n"
"doc rom: expansion ROM\n"
"doc size bytes: of each resource its length, 0 if it is not used\n"
"doc driver: that serves the device; empty if none\n";

/*
 * include/uapi/linux/pci_regs.h, little-endian on every machine. What the header holds behind its
 * first 16 bytes says its type; the highest bit of that, that the device has more than one function.
 * Others than root see the header alone: 64 bytes, or 128 of a CardBus bridge. What is behind the
 * header, capabilities and the device's own registers, is kept as words.
 */
#define PCI_BEGIN \
	"rec file|{vendor_id%2B,x}{device_id%2B,x}{command%2B,x}{status%2B,x}{revision%1B,x}{class%3B,x}" \
	"{cache_line_size%1B}{latency_timer%1B}"
#define PCI_END "{registers*:{%4B,x}}\n"

const char procrec_bus_pci_config[] =
"dataset bus/pci/[bus]/[device]\n"
"large\n"
"kernel drivers/pci/proc.c:proc_bus_pci_read\n"
"summary Configuration space of a PCI device\n"
PCI_BEGIN "{header_type%1B,x,is=0&7f}{bist%1B,x}"
	"{bars.bar0%4B,x}{bars.bar1%4B,x}{bars.bar2%4B,x}{bars.bar3%4B,x}{bars.bar4%4B,x}{bars.bar5%4B,x}"
	"{cardbus_cis%4B,x}{subsystem_vendor_id%2B,x}{subsystem_id%2B,x}{rom_address%4B,x}"
	"{capability_list%1B,x}{reserved%7B,x}"
	"{interrupt_line%1B}{interrupt_pin%1B}{min_gnt%1B}{max_lat%1B}" PCI_END
PCI_BEGIN "{header_type%1B,x,is=1&7f}{bist%1B,x}"
	"{bars.bar0%4B,x}{bars.bar1%4B,x}"
	"{primary_bus%1B}{secondary_bus%1B}{subordinate_bus%1B}{sec_latency_timer%1B}"
	"{io_base%1B,x}{io_limit%1B,x}{sec_status%2B,x}{memory_base%2B,x}{memory_limit%2B,x}"
	"{pref_memory_base%2B,x}{pref_memory_limit%2B,x}{pref_base_upper32%4B,x}{pref_limit_upper32%4B,x}"
	"{io_base_upper16%2B,x}{io_limit_upper16%2B,x}"
	"{capability_list%1B,x}{reserved%3B,x}{rom_address%4B,x}"
	"{interrupt_line%1B}{interrupt_pin%1B}{bridge_control%2B,x}" PCI_END
PCI_BEGIN "{header_type%1B,x,is=2&7f}{bist%1B,x}"
	"{bars.bar0%4B,x}{capability_list%1B,x}{reserved%1B,x}{sec_status%2B,x}"
	"{primary_bus%1B}{card_bus%1B}{subordinate_bus%1B}{sec_latency_timer%1B}"
	"{memory_base_0%4B,x}{memory_limit_0%4B,x}{memory_base_1%4B,x}{memory_limit_1%4B,x}"
	"{io_base_0%4B,x}{io_limit_0%4B,x}{io_base_1%4B,x}{io_limit_1%4B,x}"
	"{interrupt_line%1B}{interrupt_pin%1B}{bridge_control%2B,x}"
	"{subsystem_vendor_id%2B,x}{subsystem_id%2B,x}{legacy_mode_base%4B,x}" PCI_END
PCI_BEGIN "{header_type%1B,x}{bist%1B,x}" PCI_END
"doc vendor_id: who made it\n"
"doc device_id: what its maker calls it\n"
"doc command: what it may do (PCI_COMMAND_)\n"
"doc status: what it can do, and what has happened (PCI_STATUS_)\n"
"doc revision: of the device\n"
"doc class: what it is: base class, subclass, programming interface\n"
"doc cache_line_size words: of 4 bytes\n"
"doc latency_timer cycles: for which it may hold the bus\n"
"doc header_type: what follows: 0 a device, 1 a bridge, 2 a CardBus bridge; 80 is added where the "
	"device has several functions\n"
"doc bist: built-in self-test\n"
"doc bars: base addresses of what the device shows; the lowest bits say what: 1 I/O ports, else memory, "
	"with 4 of 64 bits (the next one is its upper half), with 8 prefetchable\n"
"doc bar0: first one; of a CardBus bridge its registers\n"
"doc bar1: second one\n"
"doc bar2: third one\n"
"doc bar3: fourth one\n"
"doc bar4: fifth one\n"
"doc bar5: sixth one\n"
"doc cardbus_cis: where a CardBus card describes itself\n"
"doc subsystem_vendor_id: who made the board\n"
"doc subsystem_id: what its maker calls it\n"
"doc rom_address: of the expansion ROM; its lowest bit that it is on\n"
"doc capability_list: where the first capability stands, in bytes from the beginning; 00 for none\n"
"doc reserved: mostly 0\n"
"doc interrupt_line: what the firmware has connected it to; 255 for nothing\n"
"doc interrupt_pin: 1 to 4 for INTA to INTD, 0 for none\n"
"doc min_gnt: how long it wants the bus, in quarters of a microsecond\n"
"doc max_lat: how often it wants the bus, in quarters of a microsecond\n"
"doc primary_bus: number of the bus that it is on\n"
"doc secondary_bus: number of the bus behind it\n"
"doc card_bus: number of the bus behind it\n"
"doc subordinate_bus: highest number of a bus behind it\n"
"doc sec_latency_timer cycles: for which it may hold the bus behind it\n"
"doc io_base: I/O ports behind it: first; the highest four bits are the ports' bits 12 to 15\n"
"doc io_limit: last, as io_base\n"
"doc sec_status: status of the bus behind it\n"
"doc memory_base: memory behind it: first; the highest twelve bits are the address's bits 20 to 31\n"
"doc memory_limit: last, as memory_base\n"
"doc pref_memory_base: prefetchable memory behind it, as memory_base; 1 is added where it has 64 bits\n"
"doc pref_memory_limit: last, as pref_memory_base\n"
"doc pref_base_upper32: upper half of that address\n"
"doc pref_limit_upper32: upper half of that address\n"
"doc io_base_upper16: upper half of io_base's ports\n"
"doc io_limit_upper16: upper half of io_limit's ports\n"
"doc bridge_control: PCI_BRIDGE_CTL_, PCI_CB_BRIDGE_CTL_\n"
"doc memory_base_0: memory behind it, first window: first address\n"
"doc memory_limit_0: last address\n"
"doc memory_base_1: second window: first address\n"
"doc memory_limit_1: last address\n"
"doc io_base_0: I/O ports behind it, first window: first\n"
"doc io_limit_0: last\n"
"doc io_base_1: second window: first\n"
"doc io_limit_1: last\n"
"doc legacy_mode_base: ports for cards of 16 bits\n"
"doc registers: what follows, as words of four bytes; behind a header of 64 bytes the first is at 40 in hex\n"
"derive command_list pci_command(command)\n"
"derive status_list pci_status(status)\n"
"derive sec_status_list pci_status(sec_status)\n"
"derive class_name pci_class(class)\n"
"derive header pci_header(header_type)\n";

const char procrec_bus_isapnp_config[] =
"dataset bus/isapnp/[card] bus/isapnp/[card] bus/isapnp/[card]/[device]\n"
"kernel drivers/pnp/isapnp/proc.c:isapnp_proc_bus_read\n"
"summary Configuration of an ISA Plug and Play device\n"
"refused it is the registers of a device, which are no text\n";

const char procrec_bus_zorro_config[] =
"dataset bus/zorro/[device]\n"
"kernel drivers/zorro/proc.c:proc_bus_zorro_read\n"
"summary Configuration of a Zorro board\n"
"refused it is a structure in binary, not text\n";

const char procrec_bus_zorro_devices[] =
"dataset bus/zorro/devices\n"
"kernel drivers/zorro/proc.c:zorro_seq_show\n"
"summary Boards in an Amiga\n"
"rec|{slot%02x}\t{id%08x}\t{start%08x}\t{size%08x,q}\t{type%02x}\n"
"doc slot: number of the board\n"
"doc id: maker and product\n"
"doc start: first address\n"
"doc size bytes: of its memory\n"
"doc type: er_Type of its configuration\n";

const char procrec_bus_nubus_devices[] =
"dataset bus/nubus/devices\n"
"kernel drivers/nubus/proc.c:nubus_devices_proc_show\n"
"summary Boards on NuBus\n"
"rec|{slot%x}\t{category%04x} {type%04x} {dr_sw%04x} {dr_hw%04x}\t{slot_addr%08x}\n"
"doc slot: number of the slot\n"
"doc category: of the resource\n"
"doc type: of the resource\n"
"doc dr_sw: its software\n"
"doc dr_hw: its hardware\n"
"doc slot_addr: first address of the slot\n";

const char procrec_bus_pnp_configuration_info[] =
"dataset bus/pnp/configuration_info\n"
"kernel drivers/pnp/pnpbios/proc.c:pnpconfig_proc_show\n"
"summary Plug and Play of the BIOS\n"
"rec\n"
" set structure_revision|structure_revision {%d}\n"
" set number_of_CSNs|number_of_CSNs {%d}\n"
" set ISA_read_data_port|ISA_read_data_port 0x{%x}\n"
"doc structure_revision: of the BIOS's data\n"
"doc number_of_CSNs: ISA cards\n"
"doc ISA_read_data_port: port where cards are read\n";

const char procrec_bus_pnp_escd_info[] =
"dataset bus/pnp/escd_info\n"
"kernel drivers/pnp/pnpbios/proc.c:escd_info_proc_show\n"
"summary Where the BIOS keeps its configuration data\n"
"rec\n"
" set min_ESCD_write_size|min_ESCD_write_size {%d}\n"
" set ESCD_size|ESCD_size {%d}\n"
" set NVRAM_base|NVRAM_base 0x{%x}\n"
"doc min_ESCD_write_size bytes: least that can be written\n"
"doc ESCD_size bytes: of the data\n"
"doc NVRAM_base: first address\n";

const char procrec_bus_pnp_devices[] =
"dataset bus/pnp/devices\n"
"kernel drivers/pnp/pnpbios/proc.c:pnp_devices_proc_show\n"
"summary Devices that the Plug and Play BIOS knows\n"
"rec|{handle%02x}\t{eisa_id%08x}\t{type_base%02x}:{type_sub%02x}:{type_interface%02x}"
	"\t{flags%04x}\n"
"doc handle: number of the device\n"
"doc eisa_id: what it is\n"
"doc type_base: class of the device\n"
"doc type_sub: kind within the class\n"
"doc type_interface: interface within the kind\n"
"doc flags: what can be done with it, as bits\n";

const char procrec_scsi_sg_version[] =
"dataset scsi/sg/version\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_version\n"
"summary Version of the SCSI generic driver\n"
"rec|{number%d}\t{version%w} [{date%[^]]}]\n"
"doc number: version as one number\n"
"doc version: the same with points\n"
"doc date: of the version, year month day\n";

const char procrec_scsi_sg_allow_dio[] =
"dataset scsi/sg/allow_dio\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_int\n"
"summary Whether data may go directly between a program and a SCSI device\n"
"rec|{allow_dio%d}\n"
"doc allow_dio: 1 if they may\n";

const char procrec_scsi_sg_def_reserved_size[] =
"dataset scsi/sg/def_reserved_size\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_int\n"
"summary Buffer that each open SCSI generic device gets\n"
"rec|{def_reserved_size%d}\n"
"doc def_reserved_size bytes: of the buffer\n";

/* The headings of devices are a file of their own. */
const char procrec_scsi_sg_device_hdr[] =
"dataset scsi/sg/device_hdr\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_devhdr\n"
"summary Names of the columns of /proc/scsi/sg/devices\n"
"rec|{columns*[\t]:{%[^\t]}}\n"
"doc columns: the names\n";

const char procrec_scsi_sg_devices[] =
"dataset scsi/sg/devices\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_dev\n"
"summary SCSI devices in the order of their sg numbers\n"
"rec|{host%d}\t{chan%d}\t{id%d}\t{lun%lld}\t{type%d}\t{opens%d}\t{qdepth%d}\t{busy%d}\t{online%d}\n"
"doc host: number of the host adapter; -1 here and in all columns where there is no device\n"
"doc chan: channel of the adapter\n"
"doc id: target on the channel\n"
"doc lun: logical unit of the target\n"
"doc type: of the device: 0 disk, 1 tape, 5 CD...\n"
"doc opens: always 1\n"
"doc qdepth: commands that it can take at a time\n"
"doc busy: commands under way\n"
"doc online: 1 if it may be used\n";

const char procrec_scsi_sg_device_strs[] =
"dataset scsi/sg/device_strs\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_devstrs\n"
"summary Names of SCSI devices in the order of their sg numbers\n"
"rec|{no_device?<no active device>}{?{vendor%-8s}\t{model%-16s}\t{rev%-4s}}\n"
"doc no_device: there is none with this number\n"
"doc vendor: as the device says\n"
"doc model: as the device says\n"
"doc rev: of the device's firmware\n";

const char procrec_scsi_sg_debug[] =
"dataset scsi/sg/debug\n"
"kernel drivers/scsi/sg.c:sg_proc_seq_show_debug\n"
"summary SCSI generic devices that are open, and requests to them\n"
"set|max_active_device={max_active_device%d}  def_reserved_size={def_reserved_size%d}\n"
"rec| >>> device={device%w} {detaching?detaching pending close }"
	"{?{host%d}:{channel%d}:{id%d}:{lun%llu}   em={em%d}}"
	" sg_tablesize={sg_tablesize%d} excl={excl%d} open_cnt={open_cnt%d}\n"
" lst files|   FD({number%d}): timeout={timeout%d}ms bufflen={bufflen%d} (res)sgat={sgat%d}"
	" low_dma={low_dma%d}{nl}"
	"   cmd_q={cmd_q%d} f_packid={f_packid%d} k_orphan={k_orphan%d} closed={closed%d}\n"
"  lst requests|     {?{buffer%[a-z]}>> }{state%[a-z]}: id={id%d} blen={blen%d}{? dur={dur%u}}"
	"{? t_o/elap={timeout%u}/{elapsed%u}}ms sgat={sgat%d} op=0x{op%02x}\n"
"  set no_requests|     No requests active\n"
"doc max_active_device: one more than the highest number of a device\n"
"doc def_reserved_size bytes: buffer that each open file gets\n"
"doc device: name of the device\n"
"doc detaching: the device is gone, but still open\n"
"doc host: number of the host adapter\n"
"doc channel: of the adapter\n"
"doc id: target on the channel; of a request, its number\n"
"doc lun: logical unit of the target\n"
"doc em: 1 if the adapter only acts as one\n"
"doc sg_tablesize: pieces that a request can have\n"
"doc excl: 1 if it is open for one only\n"
"doc open_cnt: how often it is open\n"
"doc files: each that has it open\n"
"doc number: of the open file, from 1\n"
"doc files.timeout ms: for a request\n"
"doc bufflen bytes: of the reserved buffer\n"
"doc sgat: pieces of the buffer\n"
"doc low_dma: always 0\n"
"doc cmd_q: 1 if several requests may be queued\n"
"doc f_packid: 1 if answers are asked for by number\n"
"doc k_orphan: 1 if answers that nobody waits for are kept\n"
"doc closed: always 0\n"
"doc requests: that are not read yet\n"
"doc buffer: rb reserved buffer, mmap that in the program's memory, dio directly\n"
"doc state: act under way, rcv done, fin done and being read\n"
"doc blen bytes: to transfer\n"
"doc dur ms: that it took\n"
"doc requests.timeout ms: that it may take\n"
"doc elapsed ms: that it is under way\n"
"doc op: first byte of the command\n"
"doc no_requests: there are none\n";

/* A device may have several nodes; those after the first stand in lines of their own. */
const char procrec_acpi_wakeup[] =
"dataset acpi/wakeup\n"
"kernel drivers/acpi/proc.c:acpi_system_wakeup_device_seq_show\n"
"summary Devices that can wake the machine\n"
"head|Device\tS-state\t  Status   Sysfs node\n"
"rec|{device%w}\t  S{sleep_state%llu}\t{valid%c}{status%-8w}{?  {bus%[^:]}:{node%s}}\n"
" lst more_nodes|\t\t{valid%c}{status%-8w}  {bus%[^:]}:{node%s}\n"
"doc device: name in ACPI\n"
"doc sleep_state: deepest sleep that it wakes from\n"
"doc valid: * if it can wake, always\n"
"doc status: enabled or disabled\n"
"doc bus: of the device, or no-bus\n"
"doc node: name of the device under /sys\n"
"doc more_nodes: of devices with several\n";

/* What ACPI had under /proc until about 3.x; battery until 5.4; the lid is still there. */
/* A number with its unit, a number, or a text. */
#define ACPI_LABELS \
	" set|{@%[^:]}:{>25}{value%d} {unit%[A-Za-z]}\n" \
	" set|{@%[^:]}:{>25}{=%d}\n" \
	" set|{@%[^:]}:{>25}{=%s}\n"
#define ACPI_UNIT_DOCS \
	"doc value: what is behind a label, in the unit that follows\n" \
	"doc unit: mWh, mAh, mW, mA, mV...\n"
#define ACPI_VALUES(function, text) \
	"kernel " function "\n" \
	"summary " text "\n" \
	"rec\n" \
	ACPI_LABELS

const char procrec_acpi_battery_info[] =
"dataset acpi/battery/[name]/info acpi/battery/[name]/info acpi/battery/[name]/state"
	" acpi/battery/[name]/alarm\n"
"kernel drivers/acpi/battery.c:acpi_battery_print_info\n"
"summary A battery; with CONFIG_ACPI_PROCFS_POWER, until 5.4\n"
"rec\n"
" set 'cycle count'|cycle count:\t\t  {%i}\n"
ACPI_LABELS
ACPI_UNIT_DOCS
"doc 'cycle count': how often it was charged\n";

const char procrec_acpi_ac_adapter_state[] =
"dataset acpi/ac_adapter/[name]/state\n"
ACPI_VALUES("drivers/acpi/ac.c:acpi_ac_seq_show",
	"State of a power adapter; with CONFIG_ACPI_PROCFS_POWER, until 5.4")
ACPI_UNIT_DOCS;

const char procrec_acpi_button_info[] =
"dataset acpi/button/[kind]/[name]/info\n"
ACPI_VALUES("drivers/acpi/button.c:acpi_button_info_seq_show",
	"Kind of a button; until 2.6.37")
ACPI_UNIT_DOCS;

const char procrec_acpi_button_state[] =
"dataset acpi/button/[kind]/[name]/state\n"
"kernel drivers/acpi/button.c:acpi_button_state_seq_show\n"
"summary State of the lid\n"
"rec\n"
" set state|state:      {%s}\n"
"doc state: open, closed, or unsupported\n";

#define ARM_COUNTS \
	" set User|User:\t\t{%lu}\n" \
	" set System|System:\t\t{count%lu}{? ({last%s})}\n" \
	" set Skipped|Skipped:\t{%lu}\n" \
	" set Half|Half:\t\t{%lu}\n" \
	" set Word|Word:\t\t{%lu}\n" \
	" set DWord|DWord:\t\t{%lu}\n" \
	" set Multi|Multi:\t\t{%lu}\n" \
	" set 'User faults'|User faults:\t{mode%i} ({action%[^)]})\n" \
	" set 'Kernel faults'|Kernel faults:\t{mode%i} ({action%[^)]})\n"

const char procrec_cpu_alignment[] =
"dataset cpu/alignment cpu/alignment cpu/kernel_alignment\n"
"kernel arch/arm/mm/alignment.c:alignment_proc_show\n"
"summary Accesses to memory at odd addresses that the kernel had to mend (ARM, SuperH)\n"
"rec\n"
ARM_COUNTS
"doc User: by programs\n"
"doc System: by the kernel\n"
"doc count: how many\n"
"doc last: where the last one was\n"
"doc Skipped: that could not be mended\n"
"doc Half: of two bytes\n"
"doc Word: of four bytes\n"
"doc DWord: of eight bytes\n"
"doc Multi: of several registers\n"
"doc 'User faults': what is done when a program does it\n"
"doc 'Kernel faults': what is done when the kernel does it (SuperH)\n"
"doc mode: as bits: 1 warn, 2 fixup, 4 signal\n"
"doc action: the same in words\n";

const char procrec_cpu_swp_emulation[] =
"dataset cpu/swp_emulation\n"
"kernel arch/arm/kernel/swp_emulate.c:proc_status_show\n"
"summary Instructions SWP that the kernel carried out for programs (ARM)\n"
"rec\n"
" set 'Emulated SWP'|Emulated SWP:\t\t{%lu}\n"
" set 'Emulated SWPB'|Emulated SWPB:\t\t{%lu}\n"
" set 'Aborted SWP{B}'|Aborted SWP{{B}:\t\t{%lu}\n"
" set 'Last process'|Last process:\t\t{%d}\n"
"doc 'Emulated SWP': of words\n"
"doc 'Emulated SWPB': of bytes\n"
"doc 'Aborted SWP{B}': that ended in a signal\n"
"doc 'Last process': that used one; not there if none did\n";

const char procrec_acpi_toshiba[] =
"dataset acpi/toshiba/[file]\n"
"kernel drivers/platform/x86/toshiba_acpi.c:lcd_proc_show\n"
"summary Screen, fan and keys of Toshiba laptops\n"
"rec\n"
" set driver|driver:                  {%s}\n"
" set hotkey|hotkey:                  0x{%04x}\n"
" set|{@%[^:]}:{>25}{=%d}\n"
"doc driver: version of the driver\n"
"doc hotkey: last key that was pressed\n";

/* A file may have several lines "commands", so lines are records. */
const char procrec_acpi_ibm[] =
"dataset acpi/ibm/[file]\n"
"kernel drivers/platform/x86/thinkpad_acpi.c:dispatch_proc_show\n"
"summary What there is in ThinkPads, and how it can be set\n"
"rec|{label%[^:]}:{>t16}{value%s}\n"
"doc label: what it is; commands are what may be written\n"
"doc value: how it is\n";

const char procrec_pmu_info[] =
"dataset pmu/info\n"
"kernel drivers/macintosh/via-pmu.c:pmu_info_proc_show\n"
"summary Power management of older Macintoshes\n"
"rec\n"
" set 'PMU driver version'|PMU driver version     : {%d}\n"
" set 'PMU firmware version'|PMU firmware version   : {%02x}\n"
" set 'AC Power'|AC Power               : {%d}\n"
" set 'Battery count'|Battery count          : {%d}\n"
"doc 'PMU driver version': of the driver\n"
"doc 'PMU firmware version': of the chip\n"
"doc 'AC Power': 1 if it is plugged in\n"
"doc 'Battery count': batteries\n";

const char procrec_pmu_interrupts[] =
"dataset pmu/interrupts\n"
"kernel drivers/macintosh/via-pmu.c:pmu_irqstats_proc_show\n"
"summary What the power management of older Macintoshes said\n"
"rec| {number%2u}: {count%10u} ({name%s})\n"
"doc number: of the event\n"
"doc count: how often it came\n"
"doc name: of the event\n";

const char procrec_pmu_battery[] =
"dataset pmu/battery_[n]\n"
"kernel drivers/macintosh/via-pmu.c:pmu_battery_proc_show\n"
"summary A battery of older Macintoshes\n"
"rec\n"
" set flags|{nl}flags      : {%08x}\n"
" set charge|charge     : {%d}\n"
" set max_charge|max_charge : {%d}\n"
" set current|current    : {%d}\n"
" set voltage|voltage    : {%d}\n"
" set 'time rem.'|time rem.  : {%d}\n"
"doc flags: as bits: 1 there, 2 charging; the kind\n"
"doc charge mAh: that it has\n"
"doc max_charge mAh: that it can have\n"
"doc current mA: negative when it is used\n"
"doc voltage mV: of the battery\n"
"doc 'time rem.' s: that it will last\n";

const char procrec_pmu_options[] =
"dataset pmu/options\n"
"kernel drivers/macintosh/via-pmu.c:pmu_options_proc_show\n"
"summary Settings of the power management of older Macintoshes\n"
"rec\n"
" set lid_wakeup|lid_wakeup={%d}\n"
" set server_mode|server_mode={%d}\n"
"doc lid_wakeup: 1 if opening the lid wakes it\n"
"doc server_mode: 1 if it starts again after a power failure\n";

const char procrec_driver_pktcdvd[] =
"dataset driver/pktcdvd/[device]\n"
"kernel drivers/block/pktcdvd.c:pkt_seq_show\n"
"summary A writer of CDs that packets are written to; to 6.12\n"
"rec|Writer {name%S} mapped to {device%[^:]}:\n"
" obj Settings|{nl}Settings:\n"
" obj Statistics|{nl}Statistics:\n"
" obj Misc|{nl}Misc:\n"
" obj 'Queue state'|{nl}Queue state:\n"
"  set 'packet size'|\tpacket size:\t\t{%d}kB\n"
"  set 'write type'|\twrite type:\t\t{%s}\n"
"  set 'packet type'|\tpacket type:\t\t{%s}\n"
"  set 'link loss'|\tlink loss:\t\t{%d}\n"
"  set 'track mode'|\ttrack mode:\t\t{%d}\n"
"  set 'block mode'|\tblock mode:\t\t{%s}\n"
"  set 'packets started'|\tpackets started:\t{%lu}\n"
"  set 'packets ended'|\tpackets ended:\t\t{%lu}\n"
"  set written|\twritten:\t\t{%lu}kB\n"
"  set 'read gather'|\tread gather:\t\t{%lu}kB\n"
"  set read|\tread:\t\t\t{%lu}kB\n"
"  set 'reference count'|\treference count:\t{%d}\n"
"  set flags|\tflags:\t\t\t0x{%lx}\n"
"  set 'read speed'|\tread speed:\t\t{%u}kB/s\n"
"  set 'write speed'|\twrite speed:\t\t{%u}kB/s\n"
"  set 'start offset'|\tstart offset:\t\t{%lu}\n"
"  set 'mode page offset'|\tmode page offset:\t{%u}\n"
"  set 'bios queued'|\tbios queued:\t\t{%d}\n"
"  set 'bios pending'|\tbios pending:\t\t{%d}\n"
"  set 'current sector'|\tcurrent sector:\t\t0x{%llx}\n"
"  set state|\tstate:\t\t\ti:{idle%d} ow:{waiting%d} rw:{read_wait%d} ww:{write_wait%d}"
	" rec:{recovery%d} fin:{finished%d}\n"
"  set 'write congestion marks'|\twrite congestion marks:\toff={off%d} on={on%d}\n"
"doc name: of the device\n"
"doc device: that the writer is\n"
"doc Settings: how it writes\n"
"doc Statistics: what it did\n"
"doc Misc: what else there is\n"
"doc 'Queue state': what it does\n"
"doc 'packet size' kB: of a packet\n"
"doc 'write type': Packet\n"
"doc 'packet type': Fixed or Variable\n"
"doc 'link loss': blocks between packets\n"
"doc 'track mode': of the track\n"
"doc 'block mode': Mode 1 or Mode 2\n"
"doc 'packets started': that were begun\n"
"doc 'packets ended': that were written\n"
"doc written kB: that were written\n"
"doc 'read gather' kB: that were read to fill packets\n"
"doc read kB: that were read\n"
"doc 'reference count': users\n"
"doc flags: as bits\n"
"doc 'read speed' kB/s: of the writer\n"
"doc 'write speed' kB/s: of the writer\n"
"doc 'start offset': of the zones\n"
"doc 'mode page offset': of the mode page\n"
"doc 'bios queued': requests that wait\n"
"doc 'bios pending': requests under way\n"
"doc 'current sector': where it is\n"
"doc state: packets in each state\n"
"doc idle: without work\n"
"doc waiting: for data\n"
"doc read_wait: being read\n"
"doc write_wait: being written\n"
"doc recovery: being read again\n"
"doc finished: done\n"
"doc 'write congestion marks': requests at which writers have to wait\n"
"doc off: until there are so few\n"
"doc on: as soon as there are so many\n";

#define IDE_DRIVE(name) \
	"ide/[drive]/" name " ide/[hwif]/[drive]/" name "\n"

const char procrec_ide_drivers[] =
"dataset ide/drivers\n"
"kernel drivers/ide/ide-proc.c:ide_drivers_show\n"
"summary Drivers of IDE drives; to 5.13, as all of ide\n"
"rec|{name%s} version {version%w}\n"
"doc name: of the driver\n"
"doc version: of the driver\n";

const char procrec_ide_driver[] =
"dataset ide/[drive]/driver " IDE_DRIVE("driver")
"kernel drivers/ide/ide-proc.c:ide_driver_proc_show\n"
"summary Driver of an IDE drive\n"
"rec|{name%s} version {version%w}\n"
"doc name: of the driver\n"
"doc version: of the driver\n";

const char procrec_ide_channel[] =
"dataset ide/[hwif]/channel\n"
"kernel drivers/ide/ide-proc.c:ide_channel_proc_show\n"
"summary Which of the controller's channels it is\n"
"rec|{channel%d}\n"
"doc channel: 0 first, 1 second\n";

const char procrec_ide_mate[] =
"dataset ide/[hwif]/mate\n"
"kernel drivers/ide/ide-proc.c:ide_mate_proc_show\n"
"summary The other channel of the controller\n"
"rec|{mate%s}\n"
"doc mate: its name, or (none)\n";

const char procrec_ide_imodel[] =
"dataset ide/[hwif]/imodel\n"
"kernel drivers/ide/ide-proc.c:ide_imodel_proc_show\n"
"summary Kind of an IDE controller\n"
"rec|{imodel%s}\n"
"doc imodel: (none), generic, cmd640, pci...\n";

const char procrec_ide_model[] =
"dataset ide/[drive]/model " IDE_DRIVE("model")
"kernel drivers/ide/ide-proc.c:ide_dmodel_proc_show\n"
"summary Name of an IDE drive\n"
"rec|{model%s}\n"
"doc model: as the drive says, or (none)\n";

const char procrec_ide_media[] =
"dataset ide/[drive]/media " IDE_DRIVE("media")
"kernel drivers/ide/ide-proc.c:ide_media_proc_show\n"
"summary Kind of an IDE drive\n"
"rec|{media%s}\n"
"doc media: disk, cdrom, tape, floppy, optical or UNKNOWN\n";

const char procrec_ide_capacity[] =
"dataset ide/[drive]/capacity " IDE_DRIVE("capacity")
"kernel drivers/ide/ide-proc.c:ide_capacity_proc_show\n"
"summary Size of an IDE drive\n"
"rec|{capacity%llu}\n"
"doc capacity sectors: of 512 bytes\n"
"derive bytes sectors_bytes(capacity)\n";

const char procrec_ide_cache[] =
"dataset ide/[drive]/cache " IDE_DRIVE("cache")
"kernel drivers/ide/ide-disk_proc.c:idedisk_cache_proc_show\n"
"summary Memory of an IDE disk\n"
"rec|{cache%i}\n"
"rec|{no_cache?(none)}\n"
"doc cache kB: of memory\n"
"doc no_cache: it does not say\n";

const char procrec_ide_geometry[] =
"dataset ide/[drive]/geometry " IDE_DRIVE("geometry")
"kernel drivers/ide/ide-proc.c:ide_geometry_proc_show\n"
"summary Geometry of an IDE disk\n"
"rec\n"
" set physical|physical     {cylinders%d}/{heads%d}/{sectors%d}\n"
" set logical|logical      {cylinders%d}/{heads%d}/{sectors%d}\n"
"doc physical: as the disk says\n"
"doc logical: as the BIOS says\n"
"doc cylinders: of the disk\n"
"doc heads: of the disk\n"
"doc sectors: per track\n";

const char procrec_ide_settings[] =
"dataset ide/[drive]/settings " IDE_DRIVE("settings")
"kernel drivers/ide/ide-proc.c:ide_settings_proc_show\n"
"summary Settings of an IDE drive\n"
"head|name\t\t\tvalue\t\tmin\t\tmax\t\tmode\n"
"head|----\t\t\t-----\t\t---\t\t---\t\t----\n"
"rec|{name%-24w}{value%-16d}{min%-16d}{max%-16d}{mode%[rw]}\n"
"rec|{name%-24w}{write_only?write-only      }{min%-16d}{max%-16d}{mode%[rw]}\n"
"doc name: of the setting\n"
"doc value: of the setting\n"
"doc write_only: it cannot be read\n"
"doc min: least value\n"
"doc max: greatest value\n"
"doc mode: r can be read, w written\n";

/* Blocks of 256 words, eight in a line. */
const char procrec_ide_words[] =
"dataset ide/[drive]/[words] ide/[drive]/identify ide/[hwif]/[drive]/identify"
	" ide/[drive]/smart_values ide/[hwif]/[drive]/smart_values"
	" ide/[drive]/smart_thresholds ide/[hwif]/[drive]/smart_thresholds\n"
"kernel drivers/ide/ide-proc.c:ide_identify_proc_show\n"
"summary What an IDE drive says of itself, as words\n"
"rec|{words*[ ]:{%04x}}\n"
"doc words: of 16 bits, in hex\n";

#define SGI_UV_HEX(name, text) \
	"kernel arch/x86/kernel/apic/x2apic_uv_x.c:proc_" name "_show\n" \
	"summary " text "\n" \
	"rec|0x{" name "%x}\n" \
	"doc " name ": 1 or more if it is\n"

const char procrec_sgi_uv_hubbed[] =
"dataset sgi_uv/hubbed\n"
SGI_UV_HEX("hubbed", "Whether an SGI UV system has hubs");

const char procrec_sgi_uv_hubless[] =
"dataset sgi_uv/hubless\n"
SGI_UV_HEX("hubless", "Whether an SGI UV system has no hubs");

const char procrec_sgi_uv_archtype[] =
"dataset sgi_uv/archtype\n"
"kernel arch/x86/kernel/apic/x2apic_uv_x.c:proc_archtype_show\n"
"summary Kind of an SGI UV system\n"
"rec|{archtype%[^/]}/{oem_table_id%s}\n"
"doc archtype: kind of system\n"
"doc oem_table_id: of its ACPI tables\n";

const char procrec_sgi_uv_gru_statistics[] =
"dataset sgi_uv/gru/statistics\n"
"kernel drivers/misc/sgi-gru/gruprocfs.c:statistics_show\n"
"summary What the driver of SGI's global reference unit did; to 7.1, as all of gru\n"
"rec|{value%16lu} {name%w}\n"
"doc value: how often\n"
"doc name: what\n";

const char procrec_sgi_uv_gru_mcs_statistics[] =
"dataset sgi_uv/gru/mcs_statistics\n"
"kernel drivers/misc/sgi-gru/gruprocfs.c:mcs_statistics_show\n"
"summary Commands to SGI's global reference unit\n"
"head|#id                        count   aver-clks    max-clks\n"
"rec|{id%-20w}{count%12ld}{aver_clks%12ld}{max_clks%12ld}\n"
"doc id: name of the command\n"
"doc count: how often\n"
"doc aver_clks: clocks that it takes\n"
"doc max_clks: clocks that the slowest took\n";

const char procrec_sgi_uv_gru_debug_options[] =
"dataset sgi_uv/gru/debug_options\n"
"kernel drivers/misc/sgi-gru/gruprocfs.c:options_show\n"
"summary What the driver of SGI's global reference unit tells\n"
"head|#bitmask: 1=trace, 2=statistics\n"
"rec|0x{debug_options%x}\n"
"doc debug_options: as bits: 1 trace, 2 statistics\n";

const char procrec_sgi_uv_gru_cch_status[] =
"dataset sgi_uv/gru/cch_status\n"
"kernel drivers/misc/sgi-gru/gruprocfs.c:cch_seq_show\n"
"summary Contexts of SGI's global reference unit\n"
"head|#  gid  bid  ctx#   asid      pid  cbrs dsbytes    mode\n"
"rec| {gid%5d}{bid%5d}{ctx%6d}{asid%7d}{pid%9d}{cbrs%6d}{dsbytes%8d}{mode%8w}\n"
"doc gid: number of the unit\n"
"doc bid: number of the blade\n"
"doc ctx: number of the context\n"
"doc asid: of the address space\n"
"doc pid: of the process\n"
"doc cbrs: control blocks\n"
"doc dsbytes bytes: of data segments\n"
"doc mode: of interrupts\n";

const char procrec_sgi_uv_gru_gru_status[] =
"dataset sgi_uv/gru/gru_status\n"
"kernel drivers/misc/sgi-gru/gruprocfs.c:gru_seq_show\n"
"summary SGI's global reference units\n"
"head|#  gid  nid    ctx   cbr   dsr     ctx   cbr   dsr\n"
"head|#             busy  busy  busy    free  free  free\n"
"rec| {gid%5d}{nid%5d}{ctx_busy%7ld}{cbr_busy%6ld}{dsr_busy%6ld}"
	"{ctx_free%8ld}{cbr_free%6ld}{dsr_free%6ld}\n"
"doc gid: number of the unit\n"
"doc nid: memory node\n"
"doc ctx_busy: contexts in use\n"
"doc cbr_busy: control blocks in use\n"
"doc dsr_busy: data segments in use\n"
"doc ctx_free: contexts that are free\n"
"doc cbr_free: control blocks that are free\n"
"doc dsr_free: data segments that are free\n";

/* What drivers tell in words of their own. */
const char procrec_scsi_host[] =
"dataset scsi/[driver]/[n]\n"
"kernel drivers/scsi/scsi_proc.c:proc_scsi_show\n"
"summary What the driver of a SCSI host says, as lines of text\n"
"rec|{text%s}\n"
"doc text: a line\n";

const char procrec_driver_text[] =
"dataset driver/[driver] driver/[driver]"
	" megaraid/[hba]/[file] bus/runway/[file] bus/gsc/[file]\n"
"kernel drivers/scsi/megaraid.c:proc_show_pdrv\n"
"summary What older drivers say, as lines of text\n"
"rec|{text%s}\n"
"doc text: a line\n";

const char procrec_driver_snd_page_alloc[] =
"dataset driver/snd-page-alloc\n"
"kernel sound/core/memalloc.c:snd_mem_proc_read\n"
"summary Memory that the sound drivers keep; to 3.12\n"
"set|pages  : {bytes%li} bytes ({pages%li} pages per {page_kB%li}kB)\n"
"rec|buffer {buffer%d} : ID {id%08x} : type {type%s}{nl}"
	"  addr = 0x{addr%x}, size = {size%d} bytes\n"
"doc bytes bytes: of all pages\n"
"doc pages pages: in use\n"
"doc page_kB kB: of a page\n"
"doc buffer: number of the buffer\n"
"doc id: of the device that it is for\n"
"doc type: CONT, DEV, DEV-SG or UNKNOWN\n"
"doc addr: of the buffer\n"
"doc size bytes: of the buffer\n";

/* Sound. What has no table of its own is read as lines of text. */

const char procrec_asound_version[] =
"dataset asound/version\n"
"kernel sound/core/info.c:snd_info_version_read\n"
"summary Version of the sound drivers\n"
"rec|Advanced Linux Sound Architecture Driver Version {version%s}.\n"
"doc version: k and the kernel's release; up to 3.6 a version of its own\n";

const char procrec_asound_cards[] =
"dataset asound/cards\n"
"kernel sound/core/init.c:snd_card_info_read\n"
"summary Sound cards\n"
"rec|{card%2i} [{id%-15s}]: {driver%s} - {shortname%s}{nl}                      {longname%s}\n"
"format none\n"
"head|--- no soundcards ---\n"
"doc card: number of the card\n"
"doc id: short name without blanks, as in hw:ID\n"
"doc driver: name of the driver\n"
"doc shortname: name of the card\n"
"doc longname: the same with where it is plugged in\n";

const char procrec_asound_modules[] =
"dataset asound/modules\n"
"kernel sound/core/init.c:snd_card_module_info_read\n"
"summary Modules that serve the sound cards\n"
"rec|{card%2i} {module%s}\n"
"doc card: number of the card\n"
"doc module: that its driver is in\n";

const char procrec_asound_devices[] =
"dataset asound/devices\n"
"kernel sound/core/sound.c:snd_minor_info_read\n"
"summary Devices in /dev/snd\n"
"rec|{minor%3i}: [{card%2i}-{device%2i}]: {type%s}\n"
"rec|{minor%3i}: [{card%2i}]   : {type%s}\n"
"rec|{minor%3i}:        : {type%s}\n"
"doc minor: minor number; the major is 116\n"
"doc card: number of the card; not there where a device is of none\n"
"doc device: its number on the card\n"
"doc type: control, hardware dependent, raw midi, digital audio playback, sequencer, timer...\n";

const char procrec_asound_oss_devices[] =
"dataset asound/oss/devices\n"
"kernel sound/core/sound_oss.c:snd_minor_info_oss_read\n"
"summary Devices as the Open Sound System had them\n"
"rec|{minor%3i}: [{card%i}-{device%2i}]: {type%s}\n"
"rec|{minor%3i}:       : {type%s}\n"
"doc minor: minor number; the major is 14\n"
"doc card: number of the card; not there where a device is of none\n"
"doc device: its number on the card\n"
"doc type: mixer, raw midi, digital audio, sequencer...\n";

const char procrec_asound_hwdep[] =
"dataset asound/hwdep\n"
"kernel sound/core/hwdep.c:snd_hwdep_proc_read\n"
"summary Devices that only their own programs understand\n"
"rec|{card%02i}-{device%02i}: {name%s}\n"
"doc card: number of the card\n"
"doc device: its number on the card\n"
"doc name: of the device\n";

const char procrec_asound_pcm[] =
"dataset asound/pcm\n"
"kernel sound/core/pcm.c:snd_pcm_proc_read\n"
"summary Devices that play and record\n"
"rec|{card%02i}-{device%02i}: {id%s} : {name%s}"
	"{? : playback {playback%i}}{? : capture {capture%i}}\n"
"doc card: number of the card\n"
"doc device: its number on the card\n"
"doc id: of the device\n"
"doc name: of the device\n"
"doc playback: streams that it can play at a time; null if none\n"
"doc capture: streams that it can record at a time; null if none\n";

#define TIMER_REST \
	": {name%s} :{? {resolution%.3f}us ({ticks%lu} ticks)}{slave? SLAVE}\n"

const char procrec_asound_timers[] =
"dataset asound/timers\n"
"kernel sound/core/timer.c:snd_timer_proc_read\n"
"summary Timers of the sound system, and who uses them\n"
"rec|{class%.1[G]}{device%i}" TIMER_REST
"rec|{class%.1[C]}{card%i}-{device%i}" TIMER_REST
"rec|{class%.1[P]}{card%i}-{device%i}-{subdevice%i}" TIMER_REST
"rec|{class%.1[?]}{class_number%i}-{card%i}-{device%i}-{subdevice%i}" TIMER_REST
" lst clients|  Client {owner%s} : {state%w}\n"
"doc class: G global, C of a card, P of a PCM device, ? other\n"
"doc class_number: of another class\n"
"doc card: number of the card\n"
"doc device: number of the timer, or of the PCM device\n"
"doc subdevice: twice the stream's number, and one if it records\n"
"doc name: of the timer\n"
"doc resolution us: from one tick to the next; null if it varies\n"
"doc ticks: most that can be asked for at a time\n"
"doc slave: it is driven by another\n"
"doc clients: those that use it\n"
"doc owner: name of the client\n"
"doc state: running or stopped\n";

#define SEQ_PEERS "{*[, ]:{client%d}:{port%d}{?[{timestamp%.1[rt]}:{queue%d}]}{exclusive?[ex]}}\n"

const char procrec_asound_seq_clients[] =
"dataset asound/seq/clients\n"
"kernel sound/core/seq/seq_clientmgr.c:snd_seq_info_clients_read\n"
"summary Clients of the MIDI sequencer, their ports and what is connected\n"
"set|Client info{nl}  cur  clients : {cur_clients%d}{nl}  peak clients : {peak_clients%d}{nl}"
	"  max  clients : {max_clients%d}{nl}\n"
"rec|Client {client%3d} : \"{name%s}\" [{type%[A-Za-z]}{? {midi_version%[^]]}}]\n"
" lst ports|  Port {port%3d} : \"{name%s}\" ({permissions%.4[^)]}){? [{direction%[A-Za-z/-]}]}"
	"{midi1? [MIDI1]}\n"
"  set 'Connecting To'|    Connecting To: " SEQ_PEERS
"  set 'Connected From'|    Connected From: " SEQ_PEERS
" obj 'Output pool'|  Output pool :\n"
" obj 'Input pool'|  Input pool :\n"
"  set 'Pool size'|    Pool size          : {%d}\n"
"  set 'Cells in use'|    Cells in use       : {%d}\n"
"  set 'Peak cells in use'|    Peak cells in use  : {%d}\n"
"  set 'Alloc success'|    Alloc success      : {%d}\n"
"  set 'Alloc failures'|    Alloc failures     : {%d}\n"
"doc cur_clients: that there are\n"
"doc peak_clients: most that there were\n"
"doc max_clients: most that there can be\n"
"doc client: number of the client\n"
"doc name: of the client or port\n"
"doc type: User or Kernel\n"
"doc midi_version since 6.5: Legacy, UMP MIDI1 or UMP MIDI2\n"
"doc ports: of the client\n"
"doc port: number of the port\n"
"doc permissions: R can be read, W written (r, w: but not by subscription), e exported, X both\n"
"doc direction since 6.5: In, Out, In/Out\n"
"doc midi1 since 6.12: a port for MIDI 1.0 on a client of UMP MIDI 2.0\n"
"doc 'Connecting To': ports that it sends to\n"
"doc 'Connected From': ports that it hears\n"
"doc timestamp: events get a time: r in seconds, t in ticks\n"
"doc queue: whose time that is\n"
"doc exclusive: nobody else may connect\n"
"doc 'Output pool': room for events that are sent\n"
"doc 'Input pool': room for events that come\n"
"doc 'Pool size' cells: that there are\n"
"doc 'Cells in use' cells: in use\n"
"doc 'Peak cells in use' cells: most that were in use\n"
"doc 'Alloc success': how often there was room\n"
"doc 'Alloc failures': how often there was none\n";

const char procrec_asound_seq_queues[] =
"dataset asound/seq/queues\n"
"kernel sound/core/seq/seq_queue.c:snd_seq_info_queues_read\n"
"summary Queues of the MIDI sequencer\n"
"rec|queue {queue%d}: [{name%[^]],empty}]\n"
" set 'owned by client'|owned by client    : {%d}\n"
" set 'lock status'|lock status        : {%w}\n"
" set 'queued time events'|queued time events : {%d}\n"
" set 'queued tick events'|queued tick events : {%d}\n"
" set 'timer state'|timer state        : {%w}\n"
" set 'timer PPQ'|timer PPQ          : {%d}\n"
" set 'current tempo'|current tempo      : {%d}\n"
" set 'tempo base'|tempo base         : {%d} ns\n"
" set 'current BPM'|current BPM        : {%d}\n"
" set 'current time'|current time       : {%.9f} s\n"
" set 'current tick'|current tick       : {%d}\n"
" tail|\n"
"doc queue: number of the queue\n"
"doc name: of the queue\n"
"doc 'owned by client': its owner's number, -1 if none\n"
"doc 'lock status': Locked or Free\n"
"doc 'queued time events': that wait for a time\n"
"doc 'queued tick events': that wait for a tick\n"
"doc 'timer state': Running or Stopped\n"
"doc 'timer PPQ': ticks of a quarter note\n"
"doc 'current tempo' us: of a quarter note\n"
"doc 'tempo base' ns since 6.12: unit of the tempo\n"
"doc 'current BPM': quarter notes in a minute\n"
"doc 'current time' s: since the queue was started\n"
"doc 'current tick': since the queue was started\n";

const char procrec_asound_seq_timer[] =
"dataset asound/seq/timer\n"
"kernel sound/core/seq/seq_timer.c:snd_seq_info_timer_read\n"
"summary Timers that drive the MIDI sequencer's queues\n"
"rec|Timer for queue {queue%i} : {name%s}\n"
" set 'Period time'|  Period time : {%.9f}\n"
" set Skew|  Skew : {skew%u} / {base%u}\n"
"doc queue: number of the queue\n"
"doc name: of the timer\n"
"doc 'Period time' s: from one tick of the timer to the next\n"
"doc Skew: how much faster or slower than it should it is to run\n"
"doc skew: by so much\n"
"doc base: of so much\n";

const char procrec_asound_seq_drivers[] =
"dataset asound/seq/drivers\n"
"kernel sound/core/seq_device.c:snd_seq_device_info\n"
"summary Drivers of MIDI sequencer devices\n"
"rec|snd-{id%[^,]}{flags*:,{%[a-z]}},{num_devices%d}\n"
"doc id: of the driver\n"
"doc flags: loaded, empty (to 3.18), requested, locked\n"
"doc num_devices: that it has\n";

const char procrec_asound_seq_oss[] =
"dataset asound/seq/oss\n"
"kernel sound/core/seq/oss/seq_oss.c:info_read\n"
"summary The sequencer as the Open Sound System had it\n"
"rec\n"
" set version|OSS sequencer emulation version {%s}\n"
" set 'ALSA client number'|ALSA client number {%d}\n"
" set 'ALSA receiver port'|ALSA receiver port {%d}\n"
" obj applications|{nl}Number of applications: {count%d}\n"
"  lst list|{nl}Application {number%d}: {empty?*empty*}{?port {port%d} : queue {queue%d}}\n"
"   set modes|  sequencer mode = {sequencer%s} : file open mode = {file%s}\n"
"   set timer|  timer tempo = {tempo%d}, timebase = {timebase%d}\n"
"   set 'max queue length'|  max queue length {%d}\n"
"   set 'read queue'|  read queue [{sleeping%s}] length = {length%d} : tick = {tick%ld}\n"
" obj synths|{nl}Number of synth devices: {count%d}\n"
"  lst list|{nl}synth {number%d}: {empty?*empty*}{?[{name%s}]}\n"
"   set|  type 0x{type%x} : subtype 0x{subtype%x} : voices {voices%d}\n"
"   set capabilities|  capabilities : ioctl {ioctl%w} / load_patch {load_patch%w}\n"
" obj midis|{nl}Number of MIDI devices: {count%d}\n"
"  lst list|{nl}midi {number%d}: {empty?*empty*}{?[{name%s}] ALSA port {client%d}:{port%d}}\n"
"   set|  capability {capability%s} / opened {opened%s}\n"
"doc version: of the emulation\n"
"doc 'ALSA client number': of the emulation\n"
"doc 'ALSA receiver port': that it hears with\n"
"doc applications: programs that use it\n"
"doc count: of them\n"
"doc list: each of them\n"
"doc number: of the program or device\n"
"doc empty: there is none with this number\n"
"doc port: of the program or device\n"
"doc queue: of the program\n"
"doc modes: how it is used\n"
"doc sequencer: synth or music\n"
"doc file: read, write, read/write or none\n"
"doc timer: of the program\n"
"doc tempo: set by the program\n"
"doc timebase: set by the program\n"
"doc 'max queue length': room for events\n"
"doc 'read queue': events that were heard\n"
"doc sleeping: whether somebody waits for them\n"
"doc length: how many they are\n"
"doc tick: time of the queue\n"
"doc synths: devices that make sounds\n"
"doc name: of the device\n"
"doc type: of the synthesizer\n"
"doc subtype: of the synthesizer\n"
"doc voices: that it can play at a time\n"
"doc capabilities: what can be done with it\n"
"doc ioctl: yes or no\n"
"doc load_patch: yes or no\n"
"doc midis: MIDI devices\n"
"doc client: number of its client\n"
"doc capability: read, write, read/write or none\n"
"doc opened: read, write, read/write or none\n";

#define SNDSTAT_PART(title) \
	" obj '" title "'|{nl}" title ":{not_enabled? NOT ENABLED IN CONFIG}\n"

const char procrec_asound_oss_sndstat[] =
"dataset asound/oss/sndstat\n"
"kernel sound/core/info_oss.c:snd_sndstat_proc_read\n"
"summary What there is for sound, as the Open Sound System had it\n"
"rec\n"
" set 'Sound Driver'|Sound Driver:{%s}\n"
" set Kernel|Kernel: {sysname%w} {nodename%w} {release%w} {version%s} {machine%w}\n"
" set 'Config options'|Config options: {%s}\n"
" obj 'Installed drivers'|{nl}Installed drivers: \n"
"  lst drivers|Type {number%d}: {name%s}\n"
" obj 'Card config'|{nl}Card config: \n"
SNDSTAT_PART("Audio devices")
SNDSTAT_PART("Synth devices")
SNDSTAT_PART("Midi devices")
SNDSTAT_PART("Timers")
SNDSTAT_PART("Mixers")
"  set no_cards|--- no soundcards ---\n"
"  lst list|{number%i}: {name%s}\n"
"  lst cards|{name%[^\\n]}\n"
"doc 'Sound Driver': name of the emulation\n"
"doc Kernel: the names that uname tells\n"
"doc sysname: of the system\n"
"doc nodename: of the machine\n"
"doc release: of the kernel\n"
"doc version: of the kernel\n"
"doc machine: kind of machine\n"
"doc 'Config options': always 0\n"
"doc 'Installed drivers': always the emulation\n"
"doc 'Card config': long names of the cards\n"
"doc no_cards: there are none\n"
"doc 'Audio devices': that play or record\n"
"doc 'Synth devices': that make sounds\n"
"doc 'Midi devices': for MIDI\n"
"doc Timers: of the sound system\n"
"doc Mixers: that set how loud it is\n"
"doc not_enabled: there are none\n"
"doc drivers: each of them\n"
"doc cards: each of them\n"
"doc list: each of them\n"
"doc number: of the device\n"
"doc name: of the device\n";

const char procrec_asound_card_id[] =
"dataset asound/[card]/id\n"
"kernel sound/core/init.c:snd_card_id_read\n"
"summary Short name of a sound card\n"
"rec|{id%s}\n"
"doc id: without blanks, as in hw:ID\n";

const char procrec_asound_card_usbid[] =
"dataset asound/[card]/usbid\n"
"kernel sound/usb/proc.c:proc_audio_usbid_read\n"
"summary What a sound card on USB is\n"
"rec|{vendor%04x}:{product%04x}\n"
"doc vendor: number of the maker\n"
"doc product: number of the product\n";

const char procrec_asound_card_usbbus[] =
"dataset asound/[card]/usbbus\n"
"kernel sound/usb/proc.c:proc_audio_usbbus_read\n"
"summary Where on USB a sound card is\n"
"rec|{bus%03d}/{device%03d}\n"
"doc bus: number of the bus\n"
"doc device: number on the bus\n";

const char procrec_asound_card_oss_mixer[] =
"dataset asound/[card]/oss_mixer\n"
"kernel sound/core/oss/mixer_oss.c:snd_mixer_oss_proc_read\n"
"summary Which control of a card each channel of the old mixer is\n"
"rec|{channel%w} \"{control%[^\"],empty}\" {index%d}\n"
"doc channel: as the Open Sound System called it\n"
"doc control: name of the control, empty if the card has none\n"
"doc index: number of the control among those with its name\n";

const char procrec_asound_card_midi[] =
"dataset asound/[card]/midi[n]\n"
"kernel sound/core/rawmidi.c:snd_rawmidi_proc_info_read\n"
"summary A MIDI device, and what went over it\n"
"rec\n"
" set name|{%s}{nl}\n"
" set Type|Type: {%w}\n"
" set 'EP Name'|EP Name: {%s}\n"
" set 'EP Product ID'|EP Product ID: {%s}\n"
" set 'UMP Version'|UMP Version: 0x{%04x}\n"
" set 'Protocol Caps'|Protocol Caps: 0x{%08x}\n"
" set Protocol|Protocol: 0x{%08x}\n"
" set 'Manufacturer ID'|Manufacturer ID: 0x{%08x}\n"
" set 'Family ID'|Family ID: 0x{%04x}\n"
" set 'Model ID'|Model ID: 0x{%04x}\n"
" set 'SW Revision'|SW Revision: 0x{%[0-9a-f]}\n"
" set 'Static Blocks'|Static Blocks: {%w}\n"
" set 'Num Blocks'|Num Blocks: {%d}{nl}\n"
" lst Block|Block {number%d} ({name%S})\n"
"  set Direction|  Direction: {%w}\n"
"  set Active|  Active: {%w}\n"
"  set Groups|  Groups: {first%d}-{last%d}\n"
"  set 'Is MIDI1'|  Is MIDI1: {is%w}{low_speed? (Low Speed)}\n"
"  set 'MIDI-CI Version'|  MIDI-CI Version: {%d}\n"
"  set 'Sysex8 Streams'|  Sysex8 Streams: {%d}\n"
"  set 'UI Hint'|  UI Hint: {%w}\n"
"  tail|\n"
" lst Output|Output {number%d}\n"
" lst Input|Input {number%d}\n"
"  set 'Tx bytes'|  Tx bytes     : {%lu}\n"
"  set 'Rx bytes'|  Rx bytes     : {%lu}\n"
"  set 'Owner PID'|  Owner PID    : {%d}\n"
"  set Mode|  Mode         : {%s}\n"
"  set 'Buffer size'|  Buffer size  : {%lu}\n"
"  set Avail|  Avail        : {%lu}\n"
"  set Overruns|  Overruns     : {%lu}\n"
"  set Framing|  Framing      : {%s}\n"
"  set 'Clock type'|  Clock type   : {%s}\n"
"doc name: of the device or block\n"
"doc Type since 6.5: UMP or Legacy\n"
"doc 'EP Name' since 6.5: name of the end point (UMP)\n"
"doc 'EP Product ID' since 6.5: of the end point (UMP)\n"
"doc 'UMP Version' since 6.5: of the end point, as all that follows up to the blocks\n"
"doc 'Protocol Caps' since 6.5: protocols that it knows, as bits\n"
"doc Protocol since 6.5: that it uses\n"
"doc 'Manufacturer ID' since 6.5: number of the maker\n"
"doc 'Family ID' since 6.5: number of the family of devices\n"
"doc 'Model ID' since 6.5: number of the device\n"
"doc 'SW Revision' since 6.5: of its software, four bytes\n"
"doc 'Static Blocks' since 6.5: Yes if its blocks never change\n"
"doc 'Num Blocks' since 6.5: of it\n"
"doc Block since 6.5: each function block\n"
"doc Direction: input, output or bidirection\n"
"doc Active: Yes or No\n"
"doc Groups: of channels, from first to last\n"
"doc first: number of the group\n"
"doc last: number of the group\n"
"doc 'Is MIDI1': a block for MIDI 1.0\n"
"doc is: Yes or No\n"
"doc low_speed: no faster than the old cable\n"
"doc 'MIDI-CI Version': of capability inquiry\n"
"doc 'Sysex8 Streams': that it can have at a time\n"
"doc 'UI Hint': receiver, sender, both or unknown\n"
"doc Output: ports that send\n"
"doc Input: ports that receive\n"
"doc number: of the port or block\n"
"doc 'Tx bytes' bytes: sent\n"
"doc 'Rx bytes' bytes: received\n"
"doc 'Owner PID' since 2.6.37: process that has it open\n"
"doc Mode: native or OSS compatible\n"
"doc 'Buffer size' bytes: of the buffer\n"
"doc Avail bytes: of the buffer that are free, or that can be read\n"
"doc Overruns: how often bytes were lost\n"
"doc Framing since 5.14: tstamp: each frame has its time\n"
"doc 'Clock type' since 5.14: of those times\n";

#define PCM_INFO_ROWS \
	" set card|card: {%d}\n" \
	" set device|device: {%d}\n" \
	" set subdevice|subdevice: {%d}\n" \
	" set stream|stream: {%s}\n" \
	" set id|id: {%s}\n" \
	" set name|name: {%s}\n" \
	" set subname|subname: {%s}\n" \
	" set class|class: {%d}\n" \
	" set subclass|subclass: {%d}\n" \
	" set subdevices_count|subdevices_count: {%d}\n" \
	" set subdevices_avail|subdevices_avail: {%d}\n"

const char procrec_asound_pcm_info[] =
"dataset asound/[card]/[pcm]/info asound/[card]/[pcm]/info asound/[card]/[pcm]/[sub]/info\n"
"kernel sound/core/pcm.c:snd_pcm_proc_info_read\n"
"summary A device that plays or records, or one of its streams\n"
"rec\n"
" set error|error {%d}\n"
PCM_INFO_ROWS
"doc error: why nothing can be said, a negative errno\n"
"doc card: number of the card\n"
"doc device: its number on the card\n"
"doc subdevice: number of the stream\n"
"doc stream: PLAYBACK or CAPTURE\n"
"doc id: of the device\n"
"doc name: of the device\n"
"doc subname: of the stream\n"
"doc class: 0 usual, 1 several streams, 2 modem, 3 digitizer\n"
"doc subclass: 0 streams are mixed each for itself, 1 all together\n"
"doc subdevices_count: streams that there are\n"
"doc subdevices_avail: streams that are free\n";

#define PCM_CLOSED \
	" set closed|closed\n" \
	" set 'no setup'|no setup\n"
#define PCM_CLOSED_DOCS \
	"doc closed: nobody uses the stream\n" \
	"doc 'no setup': somebody uses it, but did not yet say how\n"

const char procrec_asound_pcm_hw_params[] =
"dataset asound/[card]/[pcm]/[sub]/hw_params\n"
"kernel sound/core/pcm.c:snd_pcm_substream_proc_hw_params_read\n"
"summary How a stream of sound is set up for the hardware\n"
"rec\n"
PCM_CLOSED
" set access|access: {%s}\n"
" set format|format: {%s}\n"
" set subformat|subformat: {%s}\n"
" set channels|channels: {%u}\n"
" set rate|rate: {rate%u} ({num%u}/{den%u})\n"
" set period_size|period_size: {%lu}\n"
" set buffer_size|buffer_size: {%lu}\n"
" set tick_time|tick_time: {%u}\n"
" set 'OSS format'|OSS format: {%s}\n"
" set 'OSS channels'|OSS channels: {%u}\n"
" set 'OSS rate'|OSS rate: {%u}\n"
" set 'OSS period bytes'|OSS period bytes: {%lu}\n"
" set 'OSS periods'|OSS periods: {%u}\n"
" set 'OSS period frames'|OSS period frames: {%lu}\n"
PCM_CLOSED_DOCS
"doc access: how a program gives the data: MMAP_INTERLEAVED, RW_INTERLEAVED...\n"
"doc format: of a sample\n"
"doc subformat: STD\n"
"doc channels: of the stream\n"
"doc rate Hz: frames in a second\n"
"doc num: the exact rate is this number ...\n"
"doc den: ... divided by this one\n"
"doc period_size frames: from one interrupt to the next\n"
"doc buffer_size frames: of the buffer\n"
"doc tick_time us: of a tick; to 2.6.24\n"
"doc 'OSS format': of a sample, as a program of the Open Sound System sees it\n"
"doc 'OSS channels': the same for channels\n"
"doc 'OSS rate' Hz: the same for the rate\n"
"doc 'OSS period bytes' bytes: the same for the period\n"
"doc 'OSS periods': in the buffer\n"
"doc 'OSS period frames' frames: in a period\n";

const char procrec_asound_pcm_sw_params[] =
"dataset asound/[card]/[pcm]/[sub]/sw_params\n"
"kernel sound/core/pcm.c:snd_pcm_substream_proc_sw_params_read\n"
"summary How a stream of sound is set up for the program\n"
"rec\n"
PCM_CLOSED
" set tstamp_mode|tstamp_mode: {%s}\n"
" set period_step|period_step: {%u}\n"
" set sleep_min|sleep_min: {%u}\n"
" set avail_min|avail_min: {%lu}\n"
" set xfer_align|xfer_align: {%lu}\n"
" set start_threshold|start_threshold: {%lu}\n"
" set stop_threshold|stop_threshold: {%lu}\n"
" set silence_threshold|silence_threshold: {%lu}\n"
" set silence_size|silence_size: {%lu}\n"
" set boundary|boundary: {%lu}\n"
PCM_CLOSED_DOCS
"doc tstamp_mode: NONE or ENABLE: times of the hardware's position\n"
"doc period_step: always 1\n"
"doc sleep_min ticks: least to sleep; to 2.6.24\n"
"doc avail_min frames: so many must be free, or there, to wake the program\n"
"doc xfer_align frames: transfers are rounded to this; to 2.6.24\n"
"doc start_threshold frames: with so many the stream starts by itself\n"
"doc stop_threshold frames: with so many free, or there, it stops\n"
"doc silence_threshold frames: with fewer silence is put in\n"
"doc silence_size frames: of silence\n"
"doc boundary frames: where positions begin again at 0\n";

const char procrec_asound_pcm_status[] =
"dataset asound/[card]/[pcm]/[sub]/status\n"
"kernel sound/core/pcm.c:snd_pcm_substream_proc_status_read\n"
"summary Where a stream of sound is\n"
"rec\n"
PCM_CLOSED
" set error|error {%d}\n"
" set state|state: {%s}\n"
" set owner_pid|owner_pid   : {%d}\n"
" set trigger_time|trigger_time: {%.9f}\n"
" set tstamp|tstamp      : {%.9f}\n"
" set delay|delay       : {%ld}\n"
" set avail|avail       : {%ld}\n"
" set avail_max|avail_max   : {%ld}\n"
" set hw_ptr|-----{nl}hw_ptr      : {%ld}\n"
" set appl_ptr|appl_ptr    : {%ld}\n"
" set xrun_counter|xrun_counter: {%d}\n"
PCM_CLOSED_DOCS
"doc error: why nothing can be said, a negative errno\n"
"doc state: OPEN, SETUP, PREPARED, RUNNING, XRUN, DRAINING, PAUSED, SUSPENDED, DISCONNECTED\n"
"doc owner_pid since 2.6.37: process that opened it\n"
"doc trigger_time s: when it was started or stopped last\n"
"doc tstamp s: when the position was read\n"
"doc delay frames: from the program to the loudspeaker, or from the microphone\n"
"doc avail frames: that can be written or read\n"
"doc avail_max frames: most since the last look\n"
"doc hw_ptr frames: position of the hardware\n"
"doc appl_ptr frames: position of the program\n"
"doc xrun_counter since 6.12: how often the program was too slow\n";

const char procrec_asound_pcm_prealloc[] =
"dataset asound/[card]/[pcm]/[sub]/prealloc\n"
"kernel sound/core/pcm_memory.c:snd_pcm_lib_preallocate_proc_read\n"
"summary Memory that a stream of sound has\n"
"rec|{prealloc%lu}\n"
"doc prealloc kB: of its buffer\n";

const char procrec_asound_pcm_prealloc_max[] =
"dataset asound/[card]/[pcm]/[sub]/prealloc_max\n"
"kernel sound/core/pcm_memory.c:snd_pcm_lib_preallocate_max_proc_read\n"
"summary Memory that a stream of sound can have\n"
"rec|{prealloc_max%lu}\n"
"doc prealloc_max kB: most for its buffer\n";

const char procrec_asound_pcm_xrun_debug[] =
"dataset asound/[card]/[pcm]/xrun_debug\n"
"kernel sound/core/pcm.c:snd_pcm_xrun_debug_read\n"
"summary What is said when a program is too slow\n"
"rec|{xrun_debug%d}\n"
"doc xrun_debug: as bits: 1 a message, 2 with the calls, 4 checks of the position's jumps\n";

const char procrec_asound_pcm_xrun_injection[] =
"dataset asound/[card]/[pcm]/[sub]/xrun_injection\n"
"kernel sound/core/pcm.c:snd_pcm_xrun_injection_write\n"
"summary Makes a stream fail, for tests\n"
"refused it can only be written\n";

const char procrec_asound_pcm_oss[] =
"dataset asound/[card]/[pcm]/oss\n"
"kernel sound/core/oss/pcm_oss.c:snd_pcm_oss_proc_read\n"
"summary Programs of the Open Sound System that are treated in their own way\n"
"rec|{task%s} {periods%u} {period_size%u}{disable? disable}{direct? direct}{block? block}"
	"{nonblock? non-block}{partial_frag? partial-frag}{no_silence? no-silence}\n"
"doc task: name of the program\n"
"doc periods: in the buffer, 0 as usual\n"
"doc period_size bytes: of a period, 0 as usual\n"
"doc disable: it may not use the device\n"
"doc direct: without conversions\n"
"doc block: it waits until the device is free\n"
"doc nonblock: it does not wait\n"
"doc partial_frag: parts of a period are written too\n"
"doc no_silence: no silence is put in\n";

const char procrec_asound_card_timer_source[] =
"dataset asound/[card]/timer_source\n"
"kernel sound/drivers/aloop.c:print_timer_source_info\n"
"summary Timer that drives the loopback card\n"
"rec|{timer_source%s}\n"
"doc timer_source: as the module's parameter says, empty for jiffies\n";

const char procrec_asound_card_cable[] =
"dataset asound/[card]/cable#[n]\n"
"kernel sound/drivers/aloop.c:print_cable_info\n"
"summary What is plugged into what in the loopback card\n"
"rec|Cable {cable%i} substream {substream%i}:\n"
" set inactive|  inactive\n"
" set valid|  valid: {%u}\n"
" set running|  running: {%u}\n"
" set pause|  pause: {%u}\n"
" obj Playback|  Playback\n"
" obj Capture|  Capture\n"
"  set inactive|    inactive\n"
"  set last_jiffies|    last_jiffies:\t{jiffies%lu} ({now%lu})\n"
"  set 'sound timer'|    sound timer:\t{%s}\n"
"  set 'timer open'|    timer open:\t\t{%s}\n"
"  set|    {@%[^:]}:{>t24}{=%lu}\n"
"doc cable: number of the cable\n"
"doc substream: number of the stream\n"
"doc inactive: nobody uses it\n"
"doc valid: as bits: 1 it can play, 2 it can record\n"
"doc running: as bits: 1 it plays, 2 it records\n"
"doc pause: as bits: 1 playing is paused, 2 recording\n"
"doc Playback: the end that is written to\n"
"doc Capture: the end that is read from\n"
"doc last_jiffies: when the position was moved last\n"
"doc jiffies: that time\n"
"doc now jiffies: when this was printed\n"
"doc 'sound timer' since 5.5: timer that drives it\n"
"doc 'timer open' since 5.5: whether it is open\n";

#define HDA_PCM \
	":{not_available?{nl}N/A}{?{nl}    rates [0x{rates_mask%x}]:{rates*: {%d}}" \
	"{nl}    bits [0x{bits_mask%x}]:{bits*: {%d}}" \
	"{nl}    formats [0x{formats_mask%x}]:{formats*: {%w}}}\n"
#define HDA_AMP "{not_available?N/A}{?ofs=0x{ofs%02x,q}, nsteps=0x{nsteps%02x,q}," \
	" stepsize=0x{stepsize%02x,q}, mute={mute%x}}\n"

const char procrec_asound_card_codec[] =
"dataset asound/[card]/codec#[n]\n"
"kernel sound/pci/hda/hda_proc.c:print_codec_info\n"
"summary A codec of High Definition Audio and its nodes\n"
"rec\n"
" set Codec|Codec: {%s}\n"
" set Address|Address: {%d}\n"
" set 'Function Id'|Function Id: 0x{%x}\n"
" set 'AFG Function Id'|AFG Function Id: 0x{id%x} (unsol {unsolicited%u})\n"
" set 'MFG Function Id'|MFG Function Id: 0x{id%x} (unsol {unsolicited%u})\n"
" set 'Vendor Id'|Vendor Id: 0x{%08x}\n"
" set 'Subsystem Id'|Subsystem Id: 0x{%08x}\n"
" set 'Revision Id'|Revision Id: 0x{%x}\n"
" set 'Modem Function Group'|Modem Function Group: 0x{%x}\n"
" set 'No Modem Function Group found'|No Modem Function Group found\n"
" set 'Default PCM'|Default PCM" HDA_PCM
" set 'Default Amp-In caps'|Default Amp-In caps: " HDA_AMP
" set 'Default Amp-Out caps'|Default Amp-Out caps: " HDA_AMP
" obj State|State of AFG node 0x{node%02x}:\n"
" set 'Invalid AFG subtree'|Invalid AFG subtree\n"
" obj GPIO|GPIO: io={io%d}, o={o%d}, i={i%d}, unsolicited={unsolicited%d}, wake={wake%d}\n"
"  lst IO|  IO[{number%d}]: enable={enable%d}, dir={dir%d}, wake={wake%d}, sticky={sticky%d},"
	" data={data%d}, unsol={unsol%d}\n"
" lst Node|Node 0x{node%02x} [{type%[^]]}] wcaps 0x{wcaps%x}:{caps*: {%w}}\n"
"  lst Control|  Control: name=\"{name%s}\", index={index%i}, device={device%i}\n"
"   set ControlAmp|    ControlAmp: chs={chs%lu}, dir={dir%[^,]}, idx={idx%lu}, ofs={ofs%lu}\n"
"  lst Device|  Device: name=\"{name%s}\", type=\"{type%[^\"]}\", device={device%i}\n"
"  set 'Amp-In caps'|  Amp-In caps: " HDA_AMP
"  set 'Amp-In vals'|  Amp-In vals: {*: [0x{left%02x}{? 0x{right%02x}}]}\n"
"  set 'Amp-Out caps'|  Amp-Out caps: " HDA_AMP
"  set 'Amp-Out vals'|  Amp-Out vals: {*: [0x{left%02x}{? 0x{right%02x}}]}\n"
"  set Pincap|  Pincap 0x{value%08x}:{flags*: {%w}}\n"
"  set 'Vref caps'|    Vref caps:{*: {%w}}\n"
"  set EAPD|  EAPD 0x{value%x}:{flags*: {%w}}\n"
"  set 'Pin Default'|  Pin Default 0x{value%08x}: [{connectivity%[^]]}]"
	" {device%s} at {location%s}\n"
"  set|    Conn = {Conn%[^,]}, Color = {Color%s}\n"
"  set|    DefAssociation = 0x{DefAssociation%x}, Sequence = 0x{Sequence%x}\n"
"  set Misc|    Misc = {%s}\n"
"  set 'Pin-ctls'|  Pin-ctls: 0x{value%02x}:{flags*: {%w}}\n"
"  set 'Volume-Knob'|  Volume-Knob: delta={delta%d}, steps={steps%d}, direct={direct%d},"
	" val={val%d}\n"
"  set Converter|  Converter: stream={stream%d}, channel={channel%d}\n"
"  set 'SDI-Select'|  SDI-Select: {%d}\n"
"  set Digital|  Digital:{*: {%w}}\n"
"  set 'Digital category'|  Digital category: 0x{%x}\n"
"  set 'IEC Coding Type'|  IEC Coding Type: 0x{%x}\n"
"  set PCM|  PCM" HDA_PCM
"  set Unsolicited|  Unsolicited: tag={tag%02x}, enabled={enabled%d}\n"
"  set 'Power states'|  Power states: {*: {%w}}\n"
"  set Power|  Power: setting={setting%[^,]}, actual={actual%[^,\\n]}{error?, Error}"
	"{clock_stop_ok?, Clock-stop-OK}{setting_reset?, Setting-reset}\n"
"  set Delay|  Delay: {%d} samples\n"
"  obj Devices|  Devices: {count%d}\n"
"   lst list|    {selected%.1[* ]}Dev {number%02d}: PD = {PD%d}, ELDV = {ELDV%d}, IA = {IA%d},"
	" Connections [{connections*: 0x{node%02x}{selected?*}} ]\n"
"  obj Connection|  Connection: {count%d}\n"
"  obj 'In-driver Connection'|  In-driver Connection: {count%d}\n"
"   set nodes|    {*: 0x{node%02x}{selected?*}}\n"
"  obj 'Processing caps'|  Processing caps: benign={benign%d}, ncoeff={ncoeff%d}\n"
"   lst Coeff|    Coeff 0x{index%02x}: 0x{value%04x}\n"
"doc Codec: maker and name of the chip\n"
"doc Address: of the codec on its link\n"
"doc 'Function Id': to 2.6.29\n"
"doc 'AFG Function Id': of the audio function group\n"
"doc 'MFG Function Id': of the modem function group\n"
"doc id: of the group\n"
"doc unsolicited: 1 if it can speak unasked\n"
"doc 'Vendor Id': maker and chip\n"
"doc 'Subsystem Id': maker and kind of the board\n"
"doc 'Revision Id': of the chip\n"
"doc 'Modem Function Group': node of the modem\n"
"doc 'No Modem Function Group found': it has none\n"
"doc 'Default PCM': what nodes can do that do not say\n"
"doc not_available: the codec does not say\n"
"doc rates Hz: that it can do\n"
"doc bits bits: of a sample that it can do\n"
"doc formats: that it can do\n"
"doc rates_mask: the same as bits\n"
"doc bits_mask: the same as bits\n"
"doc formats_mask: the same as bits\n"
"doc list: each device\n"
"doc 'Default Amp-In caps': of amplifiers at inputs that do not say\n"
"doc 'Default Amp-Out caps': of amplifiers at outputs that do not say\n"
"doc ofs: step that is 0 dB; of a control: its first channel\n"
"doc nsteps: steps, less one\n"
"doc stepsize: quarters of a dB in a step, less one\n"
"doc mute: 1 if it can be muted\n"
"doc State: of the audio function group\n"
"doc node: number of the node\n"
"doc 'Power states': that it can be in\n"
"doc Power: that it is in\n"
"doc setting: what was asked for\n"
"doc actual: what it is\n"
"doc error: it could not be reached\n"
"doc clock_stop_ok: the link's clock may stop\n"
"doc setting_reset: the settings were lost\n"
"doc 'Invalid AFG subtree': the codec names no nodes\n"
"doc GPIO: pins for all kinds of things\n"
"doc io: pins for both ways\n"
"doc o: pins for output\n"
"doc i: pins for input\n"
"doc wake: 1 if a pin can wake the machine\n"
"doc IO: each pin\n"
"doc number: of the pin or device\n"
"doc enable: 1 if it is on\n"
"doc nodes: that it is connected to\n"
"doc IO.dir: 1 if it is an output\n"
"doc sticky: 1 if a change stays until it is read\n"
"doc data: what it is at\n"
"doc unsol: 1 if it speaks unasked\n"
"doc Node: each node of the codec\n"
"doc type: of the node or device\n"
"doc wcaps: what the node can do, as bits\n"
"doc caps: the same in words\n"
"doc Control: controls of the card that set this node\n"
"doc name: of the control or device\n"
"doc index: number among those of the same name; of a coefficient\n"
"doc device: number of the device\n"
"doc ControlAmp: amplifier that the control sets\n"
"doc chs: its channels, as bits\n"
"doc dir: In or Out\n"
"doc idx: number of the amplifier's input\n"
"doc Device: that this node is part of\n"
"doc 'Amp-In caps': of the amplifiers at its inputs\n"
"doc 'Amp-In vals': how they are set, each\n"
"doc left: step; bit 7 is mute\n"
"doc right: the same for the right channel; null if there is only one\n"
"doc 'Amp-Out caps': of the amplifier at its output\n"
"doc 'Amp-Out vals': how it is set\n"
"doc Pincap: what a pin can do\n"
"doc value: the register in hex\n"
"doc flags: what its bits mean\n"
"doc 'Vref caps': voltages that it can give to a microphone\n"
"doc EAPD: switch for an external amplifier\n"
"doc 'Pin Default': what is plugged in there, as the BIOS says\n"
"doc connectivity: Jack, N/A, Fixed, Both\n"
"doc 'Pin Default.device': what it is for\n"
"doc location: where it is\n"
"doc Conn: kind of plug\n"
"doc Color: of the plug\n"
"doc DefAssociation: group of pins that belong together\n"
"doc Sequence: place in the group\n"
"doc Misc: NO_PRESENCE: it cannot tell whether something is plugged in\n"
"doc 'Pin-ctls': how the pin is set\n"
"doc 'Volume-Knob': a knob for the volume\n"
"doc delta: 1 if only changes are told\n"
"doc steps: that it has\n"
"doc direct: 1 if it sets the volume itself\n"
"doc val: where it stands\n"
"doc Converter: what it converts\n"
"doc stream: number of the stream, 0 if none\n"
"doc channel: first channel of it\n"
"doc 'SDI-Select': line that it sends on\n"
"doc Digital: how a digital converter is set\n"
"doc 'Digital category': category code of S/PDIF\n"
"doc 'IEC Coding Type': coding type of S/PDIF\n"
"doc PCM: what the node can do\n"
"doc Unsolicited: what it says unasked\n"
"doc tag: that it says it with\n"
"doc enabled: 1 if it may\n"
"doc Delay samples: from input to output\n"
"doc Devices: behind one pin (DisplayPort MST)\n"
"doc count: how many\n"
"doc selected: * if it is the one\n"
"doc PD: 1 if something is plugged in\n"
"doc ELDV: 1 if its ELD is valid\n"
"doc IA: 1 if it is inactive\n"
"doc connections: nodes that it can get sound from\n"
"doc Connection: nodes that it can get sound from\n"
"doc 'In-driver Connection': the same as the driver sees it\n"
"doc 'Processing caps': what it can compute\n"
"doc benign: 1 if it can be linear\n"
"doc ncoeff: coefficients\n"
"doc Coeff: each coefficient\n";

const char procrec_asound_card_eld[] =
"dataset asound/[card]/eld#[n].[n2]\n"
"kernel sound/pci/hda/hda_eld.c:snd_hdmi_print_eld_info\n"
"summary What a monitor says that it can play\n"
"rec\n"
" set monitor_present|monitor_present\t\t{%d}\n"
" set eld_valid|eld_valid\t\t{%d}\n"
" set support_hdcp|support_hdcp\t\t{%d}\n"
" set support_ai|support_ai\t\t{%d}\n"
" set audio_sync_delay|audio_sync_delay\t{%d}\n"
" set sad_count|sad_count\t\t{%d}\n"
" set|{@%[^\t]}{>t24}{=%s}\n"
"doc monitor_present: 1 if one is plugged in\n"
"doc eld_valid: 1 if it said what follows\n"
"doc support_hdcp: 1 if it knows copy protection\n"
"doc support_ai: 1 if it uses ACP, ISRC1 or ISRC2 packets\n"
"doc audio_sync_delay: of the picture, in units of 2 ms\n"
"doc sad_count: formats that it knows; each has lines sadN_...\n";

const char procrec_asound_card_stream[] =
"dataset asound/[card]/stream[n]\n"
"kernel sound/usb/proc.c:proc_pcm_format_read\n"
"summary Streams of a sound card on USB, and what they can do\n"
"rec|{card%s} : {pcm%s}\n"
" obj Playback|{nl}Playback:\n"
" obj Capture|{nl}Capture:\n"
"  set Status|  Status: {%w}\n"
"  set Interface|    Interface = {%d}\n"
"  set Altset|    Altset = {%d}\n"
"  set URBs|    URBs = {%s}\n"
"  set 'Packet Size'|    Packet Size = {%d}\n"
"  set 'Momentary freq'|    Momentary freq = {rate%u} Hz ({per_packet%[^)]})\n"
"  set 'Feedback Format'|    Feedback Format = {%s}\n"
"  lst interfaces|  Interface {interface%d}\n"
"   set Altset|    Altset {%d}\n"
"   set Format|    Format:{*: {%w}}\n"
"   set Channels|    Channels: {%d}\n"
"   set Endpoint|    Endpoint: 0x{address%02x} ({number%d} {direction%[A-Z]}) ({sync%[^)]})\n"
"   set Endpoint|    Endpoint: {number%d} {direction%[A-Z]} ({sync%[^)]})\n"
"   set Rates|    Rates: {min%d} - {max%d} (continuous)\n"
"   set Rates|    Rates: {list*[, ]:{%d}}\n"
"   set 'Data packet interval'|    Data packet interval: {%d} us\n"
"   set Bits|    Bits: {%d}\n"
"   set 'DSD raw'|    DSD raw: DOP={DOP%d}, bitrev={bitrev%d}\n"
"   set 'Channel map'|    Channel map:{*: {%w}}\n"
"   set 'Sync Endpoint'|    Sync Endpoint: 0x{address%02x} ({number%d} {direction%[A-Z]})\n"
"   set 'Sync EP Interface'|    Sync EP Interface: {%d}\n"
"   set 'Sync EP Altset'|    Sync EP Altset: {%d}\n"
"   set 'Implicit Feedback Mode'|    Implicit Feedback Mode: {%s}\n"
"doc card: long name of the card\n"
"doc pcm: name of the device\n"
"doc Playback: what can be played\n"
"doc Capture: what can be recorded\n"
"doc Status: Running or Stop\n"
"doc Interface: of USB that it runs on\n"
"doc Altset: alternate setting of the interface\n"
"doc URBs: under way (to 2.6.39)\n"
"doc 'Packet Size' bytes: of a packet\n"
"doc 'Momentary freq': at which it runs\n"
"doc rate Hz: frames in a second\n"
"doc per_packet frames: in a packet, 16 bits before and 16 behind the point, in hex\n"
"doc 'Feedback Format': bits before and behind the point\n"
"doc interfaces: that it can run on\n"
"doc interface: number of the interface\n"
"doc Format: of a sample\n"
"doc Channels: of a frame\n"
"doc Endpoint: that data go over\n"
"doc address: of the end point\n"
"doc number: of the end point\n"
"doc direction: IN or OUT\n"
"doc sync: NONE, ASYNC, ADAPTIVE, SYNC: who tells the speed\n"
"doc Rates: that it can do, from min to max or those in list\n"
"doc min Hz: slowest\n"
"doc max Hz: fastest\n"
"doc list Hz: each\n"
"doc 'Data packet interval' us: from one packet to the next\n"
"doc Bits bits: of a sample\n"
"doc 'DSD raw': for Direct Stream Digital\n"
"doc DOP: 1 if it comes as PCM\n"
"doc bitrev: 1 if bits are turned round\n"
"doc 'Channel map': where each channel is: FL front left...\n"
"doc 'Sync Endpoint': where feedback comes from\n"
"doc 'Sync EP Interface': interface of that end point\n"
"doc 'Sync EP Altset': alternate setting of that interface\n"
"doc 'Implicit Feedback Mode': whether the other direction's packets tell the speed\n";

const char procrec_asound_card_usbmixer[] =
"dataset asound/[card]/usbmixer\n"
"kernel sound/usb/mixer.c:snd_usb_mixer_proc_read\n"
"summary Controls of a sound card on USB\n"
"rec|USB Mixer: usb_id=0x{usb_id%08x}, ctrlif={ctrlif%i}, ctlerr={ctlerr%i}\n"
" set Card|Card: {%s}\n"
" lst units|  Unit: {id%i}\n"
"  set Control|    Control: name=\"{name%s}\", index={index%i}\n"
"  set Info|    Info: id={id%i}, control={control%i}, cmask=0x{cmask%x}, channels={channels%i},"
	" type=\"{type%[^\"]}\"\n"
"  set Volume|    Volume: min={min%i}, max={max%i}, dBmin={dBmin%i}, dBmax={dBmax%i}\n"
"  set|    {@%[^:]}: {=%s}\n"
"doc usb_id: maker and product\n"
"doc ctrlif: interface for controls\n"
"doc ctlerr: 1 if errors are ignored\n"
"doc Card: long name of the card\n"
"doc units: of the device\n"
"doc id: number of the unit\n"
"doc Control: of the card\n"
"doc name: of the control\n"
"doc index: number among those of the same name\n"
"doc Info: how it is set\n"
"doc control: kind of control, as USB numbers them\n"
"doc cmask: channels that have it, as bits\n"
"doc channels: how many\n"
"doc type: of its value\n"
"doc Volume: values that it can have\n"
"doc min: least\n"
"doc max: greatest\n"
"doc dBmin: least, in hundredths of dB\n"
"doc dBmax: greatest, in hundredths of dB\n";

const char procrec_asound_card_ac97[] =
"dataset asound/[card]/[codec97]/ac97#[n]-[n2] asound/[card]/[codec97]/ac97#[n]-[n2]"
	" asound/[card]/[codec97]/mc97#[n]-[n2]\n"
"kernel sound/pci/ac97/ac97_proc.c:snd_ac97_proc_read_main\n"
"summary An AC'97 codec and how it is set\n"
"rec|{addr%d}-{num%d}/{subcodec%d}: {name%s}{nl}\n"
" set 'PCI Subsys Vendor'|PCI Subsys Vendor: 0x{%04x}\n"
" set 'PCI Subsys Device'|PCI Subsys Device: 0x{%04x}{nl}\n"
" set Flags|Flags: {%x}\n"
" set Revision|Revision         : 0x{%02x}\n"
" set 'Compat. Class'|Compat. Class    : 0x{%02x}\n"
" set 'Subsys. Vendor ID'|Subsys. Vendor ID: 0x{%04x}\n"
" set 'Subsys. ID'|Subsys. ID       : 0x{%04x}{nl}\n"
" set Capabilities|Capabilities     :{*: -{%[^-]}-}\n"
" set 'DAC resolution'|DAC resolution   : {%s}\n"
" set 'ADC resolution'|ADC resolution   : {%s}\n"
" set '3D enhancement'|3D enhancement   : {%s}\n"
" obj 'Current setup'|{nl}Current setup\n"
"  set 'Extended status'|Extended status  :{*: {%w}}\n"
"  set 'Modem status'|Modem status     :{*: {%w}}\n"
"  set 'SPDIF Control'|SPDIF Control    :{%s}\n"
"  set 'SPDIF In Status'|SPDIF In Status  :{%s}\n"
"  set functions|{nl}                    Gain     Inverted  Buffer delay  Location\n"
"  set|{@%-17s}: {gain%5.1f} dBV    {inverted%c}      {buffer_delay%2d}/fs         {location%s}\n"
"  set|{@%-17s}: {=%s}\n"
" set 'Extended modem ID'|Extended modem ID: {%s}\n"
" set 'Modem status'|Modem status     :{*: {%w}}\n"
" set 'Line1 rate'|Line1 rate       : {%w}\n"
" set 'Line2 rate'|Line2 rate       : {%w}\n"
" set 'Headset rate'|Headset rate     : {%w}\n"
" set separated|{nl}\n"
"doc addr: physical address of the codec, 0 to 3\n"
"doc num: 0 for the primary codec, 1 for the secondary...\n"
"doc subcodec: part of the codec\n"
"doc name: of the codec\n"
"doc 'PCI Subsys Vendor': maker of the board\n"
"doc 'PCI Subsys Device': kind of the board\n"
"doc Flags: how the driver treats the codec, as bits\n"
"doc Revision: of the codec; this and the next for AC'97 2.3\n"
"doc 'Compat. Class': of the codec\n"
"doc 'Subsys. Vendor ID': as the codec says\n"
"doc 'Subsys. ID': as the codec says\n"
"doc Capabilities: what it can do\n"
"doc 'DAC resolution': bits of a sample that is played\n"
"doc 'ADC resolution': bits of a sample that is recorded\n"
"doc '3D enhancement': kind of it\n"
"doc 'Current setup': how it is set\n"
"doc 'Extended status': what is on and off of what newer versions added\n"
"doc 'Modem status': what of the modem is ready\n"
"doc 'SPDIF Control': how the digital output is set\n"
"doc 'SPDIF In Status': what the digital input sees\n"
"doc functions: stands before what an AC'97 2.3 codec says of its inputs and outputs\n"
"doc gain dB: of the input or output\n"
"doc inverted: X if it is, - if not\n"
"doc buffer_delay: in samples\n"
"doc location: of its jack\n"
"doc 'Extended modem ID': what a modem codec is\n"
"doc 'Line1 rate': samples in a second, with Hz\n"
"doc 'Line2 rate': samples in a second, with Hz\n"
"doc 'Headset rate': samples in a second, with Hz\n"
"doc separated: two blank lines stand behind it: several codecs share the file\n";

const char procrec_asound_card_ac97_regs[] =
"dataset asound/[card]/[codec97]/ac97#[n]-[n2]+regs asound/[card]/[codec97]/ac97#[n]-[n2]+regs"
	" asound/[card]/[codec97]/mc97#[n]-[n2]+regs\n"
"kernel sound/pci/ac97/ac97_proc.c:snd_ac97_proc_regs_read_main\n"
"summary Registers of an AC'97 codec\n"
"rec|{subcodec%i}:{register%02x} = {value%04x}\n"
"doc subcodec: part of the codec\n"
"doc register: number of the register\n"
"doc value: what is in it\n";

/* What drivers print in their own way: labels as wide as they are, and any other line as it is. */
const char procrec_asound_card_other[] =
"dataset asound/[card]/[file] asound/[card]/[file] asound/[card]/[directory]/[file]\n"
"kernel sound/core/info.c:snd_info_text_entry_open\n"
"summary What the driver of a sound card says, as lines of text\n"
"param label 1 40 17\n"
"rec|{label%-*s,w=label}: {value%s}\n"
"rec|{text%s}\n"
"doc label: what stands before a colon\n"
"doc value: what stands behind it\n"
"doc text: a line without a colon\n";

const char procrec_bus_pccard_drivers[] =
"dataset bus/pccard/drivers\n"
"kernel drivers/pcmcia/pcmcia_ioctl.c:pccard_drivers_proc_show\n"
"summary Drivers of PC cards; until 2.6.35\n"
"rec|{name%-24.24s} 1 {use%d}\n"
"doc name: of the driver\n"
"doc use: references to its module\n";

/* ---- graphics cards, in /proc until 3.12 ------------------------------------------------------ */

const char procrec_dri_name[] =
"dataset dri/[n]/name\n"
"kernel drivers/gpu/drm/drm_info.c:drm_name_info\n"
"summary Driver of a graphics card; until 3.12\n"
"rec|{driver%w} {device%w}{? {unique%s}}\n"
"doc driver: or the bus, since 2.6.38\n"
"doc device: place on the bus\n"
"doc unique: name that programs open it with\n";

const char procrec_dri_vm[] =
"dataset dri/[n]/vm\n"
"kernel drivers/gpu/drm/drm_info.c:drm_vm_info\n"
"summary Memory of a graphics card that programs can map; until 3.12\n"
"head|slot\t offset\t      size type flags\t address mtrr{nl}\n"
"rec|{slot%4d} 0x{offset%[0-9a-f]} 0x{size%08lx,q} {type%4w}  0x{flags%02x} 0x{address%08lx} "
	"{no_mtrr?none}{?{mtrr%4d}}\n"
"doc slot: number of the memory\n"
"doc offset: where it is, or was, for the card\n"
"doc size bytes: of it\n"
"doc type: FB pictures, REG registers, SHM shared, AGP, SG of many parts, PCI consistent\n"
"doc flags: as bits\n"
"doc address: what programs map it by\n"
"doc no_mtrr: no range register is set for it\n"
"doc mtrr: number of the range register\n";

const char procrec_dri_clients[] =
"dataset dri/[n]/clients\n"
"kernel drivers/gpu/drm/drm_info.c:drm_clients_info\n"
"summary Programs that use a graphics card; until 3.12\n"
"head|a dev\tpid    uid\tmagic\t  ioctls{nl}\n"
"rec|{authenticated%c} {dev%3d} {pid%5d} {uid%5d} {magic%10u} {ioctls%10lu}\n"
"doc authenticated: y if it may draw\n"
"doc dev: number of the device\n"
"doc pid: process that opened it\n"
"doc uid: user that opened it\n"
"doc magic: what it was authenticated with\n"
"doc ioctls: calls so far\n";

const char procrec_dri_queues[] =
"dataset dri/[n]/queues\n"
"kernel drivers/gpu/drm/drm_info.c:drm_queues_info\n"
"summary Queues of a graphics card, one for each context; until 3.6\n"
"head|  ctx/flags   use   fin   blk/rw/rwf  wait    flushed\t   queued      locks{nl}\n"
"rec|{context%5d}/0x{flags%03x} {use%5d} {fin%5d} {blocked%5d}/{block%.2[rw-]}/{waiting%.3[rwf-]}"
	" {wait%5zd}\n"
"doc context: its number\n"
"doc flags: as bits\n"
"doc use: users of the queue\n"
"doc fin: 1 if it is being closed\n"
"doc blocked: how often it was blocked\n"
"doc block: r no reading, w no writing\n"
"doc waiting: somebody waits for r reading, w writing, f flushing\n"
"doc wait: buffers in it\n";

/* The lists of buffers, 32 in a line: an empty line stands before them. */
const char procrec_dri_bufs[] =
"dataset dri/[n]/bufs\n"
"kernel drivers/gpu/drm/drm_info.c:drm_bufs_info\n"
"summary Buffers that a graphics card fetches; until 3.12\n"
"rec\n"
" set heading| o     size count  free\t segs pages    kB{nl}\n"
" lst orders|{order%2d} {size%8d} {count%5d} {free%5d} {segs%5d} {pages%5d} {kB%5ld}\n"
" lst lines|{lists*: {%d}}\n"
"doc heading: stands before them\n"
"doc orders: buffers of each size\n"
"doc order: logarithm of the size\n"
"doc size bytes: of a buffer\n"
"doc count: buffers\n"
"doc free: of them\n"
"doc segs: parts of memory that they are in\n"
"doc pages pages: of the parts\n"
"doc kB KiB: of the parts\n"
"doc lines: 32 buffers each, after an empty one\n"
"doc lists: which list each buffer is in\n";

const char procrec_dri_gem_names[] =
"dataset dri/[n]/gem_names\n"
"kernel drivers/gpu/drm/drm_info.c:drm_gem_name_info\n"
"summary Objects in a graphics card's memory that have a name; 2.6.28 to 3.12\n"
"head|  name     size handles refcount\n"
"rec|name {log_name%d} size {log_size%zd}{nl}{name%6d} {size%8zd} {handles%7d} {refcount%8d}\n"
"rec|{name%6d} {size%8zd} {handles%7d} {refcount%8d}\n"
"doc log_name: the name, once more; 2.6.30 to 3.11\n"
"doc log_size bytes: the size, once more; 2.6.30 to 3.11\n"
"doc name: a number\n"
"doc size bytes: of the object\n"
"doc handles: programs that have it\n"
"doc refcount: references to it\n";

const char procrec_dri_gem_objects[] =
"dataset dri/[n]/gem_objects\n"
"kernel drivers/gpu/drm/drm_info.c:drm_gem_object_info\n"
"summary How much of a graphics card's memory is in use; 2.6.28 to 2.6.37\n"
"rec\n"
" set objects|{%d} objects\n"
" set 'object bytes'|{%d} object bytes\n"
" set pinned|{%d} pinned\n"
" set 'pin bytes'|{%d} pin bytes\n"
" set 'gtt bytes'|{%d} gtt bytes\n"
" set 'gtt total'|{%d} gtt total\n"
"doc objects: that there are\n"
"doc 'object bytes' bytes: of them\n"
"doc pinned: objects that cannot be moved\n"
"doc 'pin bytes' bytes: of them\n"
"doc 'gtt bytes' bytes: that the card sees\n"
"doc 'gtt total' bytes: that it can see\n";

const char procrec_dri_vma[] =
"dataset dri/[n]/vma\n"
"kernel drivers/gpu/drm/drm_info.c:drm_vma_info\n"
"summary Where programs have mapped memory of a graphics card (DRM_DEBUG_CODE); until 3.12\n"
"set|vma use count: {count%d}, high_memory = {high_memory%[0-9a-f]}, 0x{physical%[0-9a-f]}\n"
"rec|{nl}{pid%5d} 0x{start%[0-9a-f]}-0x{end%[0-9a-f]} {flags%.6[a-z-]} 0x{offset%[0-9a-f]}"
	"{? {pgprot%.9[a-z-]}}\n"
"doc count: mappings\n"
"doc high_memory: end of the memory that is always mapped\n"
"doc physical: the same in memory\n"
"doc pid: process\n"
"doc start: first address\n"
"doc end: address behind the last\n"
"doc flags: r read, w write, x execute, s shared or p private, l locked, i registers\n"
"doc offset: in the device\n"
"doc pgprot: bits of the pages' entries; i386 only\n";
