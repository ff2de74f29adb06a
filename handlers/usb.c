/* SPDX-License-Identifier: MIT */
/*
 * usb.c - tables of USB: the list of devices that usbfs had (until 3.5; /sys/kernel/debug/usb has
 * it still), and of machines that are a device themselves. handlers/WRITING.md is the manual of the
 * table language. Serial ports on USB are in dev.c.
 */
#include "tables.h"

/* clang-format off */

/* The speed was right-aligned until 2.6.34. */
#define TOPOLOGY(speed) \
	"{nl}T:  Bus={Bus%02d} Lev={Lev%02d} Prnt={Prnt%02d} Port={Port%02d} Cnt={Cnt%02d}" \
	" Dev#={Dev%3d} Spd={Spd%" speed "w} MxCh={MxCh%2d}\n"
#define USB_CLASS "Cls={Cls%02x}({class_name%-5[^) ]}) Sub={Sub%02x} Prot={Prot%02x}"

const char procrec_bus_usb_devices[] =
"dataset bus/usb/devices\n"
"kernel drivers/usb/core/devices.c:usb_device_dump\n"
"summary Devices on USB, with all that they say of themselves\n"
"param spd 0 1 0\n"
"rec only=spd:0|" TOPOLOGY("-4")
"rec only=spd:1|" TOPOLOGY("3")
" set bandwidth|B:  Alloc={Alloc%3d}/{max%3d} us ({percent%2d}%), #Int={Int%3d}, #Iso={Iso%3d}\n"
" set device|D:  Ver={Ver%2x}.{Ver_minor%02x} " USB_CLASS " MxPS={MxPS%2d} #Cfgs={Cfgs%3d}\n"
" set product|P:  Vendor={Vendor%04x} ProdID={ProdID%04x} Rev={Rev%2x}.{Rev_minor%02x}\n"
" set|S:  {@%[A-Za-z]}={=%s}\n"
" set truncated|(truncated)\n"
" lst configurations|C:{active%.1[* ]} #Ifs={Ifs%2d} Cfg#={Cfg%2d} Atr={Atr%02x} MxPwr={MxPwr%3d}mA\n"
"  lst associations|A:  FirstIf#={FirstIf%2d} IfCount={IfCount%2d} " USB_CLASS "\n"
"  lst interfaces|I:{active%.1[* ]} If#={If%2d} Alt={Alt%2d} #EPs={EPs%2d} " USB_CLASS
	" Driver={Driver%s}\n"
"   lst endpoints|E:  Ad={Ad%02x}({direction%c}) Atr={Atr%02x}({type%-4[^) ]}) MxPS={MxPS%4d}"
	" Ivl={Ivl%d}{unit%[mu]}s\n"
"doc Bus: number of the bus\n"
"doc Lev: how many hubs are in between; 0 for the root hub\n"
"doc Prnt: number of the hub that it is plugged into, 0 for the root hub\n"
"doc Port: number of the plug there, from 0\n"
"doc Cnt: number of the device at this level\n"
"doc Dev: number of the device on the bus\n"
"doc Spd Mbit/s: 1.5, 12, 480, 5000, 10000; ?? if not known\n"
"doc MxCh: plugs that it has for others\n"
"doc bandwidth: of the bus, with its root hub\n"
"doc Alloc us: of each frame that are promised to somebody\n"
"doc max us: that may be\n"
"doc percent %: of these\n"
"doc Int: interrupt transfers that are promised\n"
"doc Iso: isochronous transfers that are promised\n"
"doc device: what the device is\n"
"doc Ver: version of USB that it follows, in hex, before the point\n"
"doc Ver_minor: the same behind the point\n"
"doc Cls: class of the device, association or interface\n"
"doc class_name: its name: >ifc as the interfaces say, hub, HID, audio...; vend. the maker's own\n"
"doc Sub: subclass\n"
"doc Prot: protocol\n"
"doc device.MxPS bytes: in a packet of endpoint 0\n"
"doc Cfgs: configurations that it has\n"
"doc product: who made it\n"
"doc Vendor: number of the maker\n"
"doc ProdID: number of the product\n"
"doc Rev: version of the product, in hex, before the point\n"
"doc Rev_minor: the same behind the point\n"
"doc truncated: there was more than fits\n"
"doc configurations: ways in which it can be used\n"
"doc active: * for the one in use\n"
"doc Ifs: interfaces\n"
"doc Cfg: number of the configuration\n"
"doc configurations.Atr: bits: 40 has its own power, 20 can wake the machine\n"
"doc MxPwr mA: that it needs\n"
"doc associations since 2.6.22: interfaces that belong together\n"
"doc FirstIf: first of them\n"
"doc IfCount: how many they are\n"
"doc interfaces: what it can do\n"
"doc If: number of the interface\n"
"doc Alt: number of its setting\n"
"doc EPs: endpoints\n"
"doc Driver: that uses it, (none) if none does; empty in a configuration that is not in use\n"
"doc endpoints: ways for data\n"
"doc Ad: address of the endpoint\n"
"doc direction: I to the machine, O from it, B both\n"
"doc endpoints.Atr: kind of transfer, as bits\n"
"doc type: Ctrl, Isoc, Bulk, Int.\n"
"doc endpoints.MxPS bytes: in a packet, or in a microframe\n"
"doc Ivl: from one transfer to the next\n"
"doc unit: m for milliseconds, u for microseconds\n";

const char procrec_driver_rndis[] =
"dataset driver/rndis-[n]\n"
"kernel drivers/usb/gadget/function/rndis.c:rndis_proc_show\n"
"summary A network that this machine is on USB\n"
"rec|Config Nr. {config%d}\n"
" set used|used      : {%w}\n"
" set state|state     : {%s}\n"
" set medium|medium    : 0x{%08X}\n"
" set speed|speed     : {%u}\n"
" set cable|cable     : {%w}\n"
" set 'vendor ID'|vendor ID : 0x{%08X}\n"
" set vendor|vendor    : {%s}\n"
"doc config: number of it\n"
"doc used: y or n\n"
"doc state: RNDIS_UNINITIALIZED, RNDIS_INITIALIZED, RNDIS_DATA_INITIALIZED\n"
"doc medium: kind of network\n"
"doc speed bit/s: 0 while there is no cable\n"
"doc cable: connected or disconnected\n"
"doc 'vendor ID': number of the maker\n"
"doc vendor: name of the maker\n";
