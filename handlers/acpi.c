/* SPDX-License-Identifier: MIT */
/*
 * acpi.c - tables of what ACPI said under /proc before it moved to /sys: processors, thermal zones,
 * fans, power resources, the embedded controller and sleeping; until 2.6.39. handlers/WRITING.md is
 * the manual of the table language. Batteries, power adapters, buttons and what is still there
 * (wakeup, the makers' own) are in dev.c.
 */
#include "tables.h"

/* clang-format off */

#define NOT_SUPPORTED " set not_supported|<not supported>\n"
#define NOT_SUPPORTED_DOC "doc not_supported: the processor cannot do it\n"
#define STATE(letter) "  lst " letter "|   {active%.1[* ]}" letter "{state%d}:                  "

const char procrec_acpi_processor_info[] =
"dataset acpi/processor/[name]/info\n"
"kernel drivers/acpi/processor_core.c:acpi_processor_info_seq_show\n"
"summary What a processor can do to save power; until 2.6.38\n"
"rec\n"
" set 'processor id'|processor id:            {%d}\n"
" set 'acpi id'|acpi id:                 {%d}\n"
" set 'bus mastering control'|bus mastering control:   {%w}\n"
" set 'power management'|power management:        {%w}\n"
" set 'throttling control'|throttling control:      {%w}\n"
" set 'limit interface'|limit interface:         {%w}\n"
"doc 'processor id': number of the CPU\n"
"doc 'acpi id': number that ACPI has for it\n"
"doc 'bus mastering control': yes if other bus masters can be kept off\n"
"doc 'power management': yes if it can sleep deeper than C1\n"
"doc 'throttling control': yes if it can be slowed down\n"
"doc 'limit interface': yes if there is a limit to that\n";

const char procrec_acpi_processor_power[] =
"dataset acpi/processor/[name]/power\n"
"kernel drivers/acpi/processor_idle.c:acpi_processor_power_seq_show\n"
"summary How deep a processor sleeps; until 2.6.38\n"
"rec\n"
" set 'active state'|active state:            C{%d}\n"
" set 'default state'|default state:           C{%d}\n"
" set max_cstate|max_cstate:              C{%d}\n"
" set 'bus master activity'|bus master activity:     {%08x}\n"
" set 'maximum allowed latency'|maximum allowed latency: {%d} usec\n"
" obj states|states:\n"
STATE("C") "<{text%[^>]}>\n"
STATE("C") "{?type[{type%[^]]}] }promotion[{promotion%[^]]}] demotion[{demotion%[^]]}]"
	" latency[{latency%03d}] usage[{usage%08d}]{? duration[{duration%020llu}]}\n"
"doc 'active state': C state that it is in when idle\n"
"doc 'default state': C state that it begins with (to 2.6.10)\n"
"doc max_cstate: deepest C state that is allowed\n"
"doc 'bus master activity': one bit for each of the last times, 1 if a bus master was busy"
	" (to 2.6.29)\n"
"doc 'maximum allowed latency' us: that somebody asked for\n"
"doc states: how it sleeps\n"
"doc C: C states\n"
"doc state: number of the state\n"
"doc active: * if it is the one it is in\n"
"doc text: not supported\n"
"doc type since 2.6.12: kind of state that ACPI says it is\n"
"doc promotion: the next deeper state, -- if there is none\n"
"doc demotion: the next lighter state, -- if there is none\n"
"doc latency us: until it is awake again\n"
"doc usage: how often it was in it\n"
"doc duration since 2.6.18: ticks of the power management timer in it\n";

const char procrec_acpi_processor_throttling[] =
"dataset acpi/processor/[name]/throttling\n"
"kernel drivers/acpi/processor_throttling.c:acpi_processor_throttling_seq_show\n"
"summary How far a processor is slowed down; until 2.6.38\n"
"rec\n"
NOT_SUPPORTED
" set failed|Could not determine current throttling state.\n"
" set 'state count'|state count:             {%d}\n"
" set 'active state'|active state:            T{%d}\n"
" set 'state available'|state available: T{first%d} to T{last%d}\n"
" obj states|states:\n"
STATE("T") "{percent%02d}%\n"
NOT_SUPPORTED_DOC
"doc failed: the state could not be read\n"
"doc 'state count': states that there are\n"
"doc 'active state': T state that it is in; T0 is full speed\n"
"doc 'state available' since 2.6.24: states that the machine allows now\n"
"doc first: the fastest of them\n"
"doc last: the slowest of them\n"
"doc states: how far it is slowed down\n"
"doc T: T states\n"
"doc state: number of the state\n"
"doc active: * if it is the one it is in\n"
"doc percent %: of its time that it works, or that it does not, as the machine has it\n";

#define ACPI_LIMIT(name, pad) " set '" name " limit'|" name " limit:" pad "P{performance%d}:T{throttling%d}\n"

const char procrec_acpi_processor_limit[] =
"dataset acpi/processor/[name]/limit\n"
"kernel drivers/acpi/processor_thermal.c:acpi_processor_limit_seq_show\n"
"summary Limits to a processor's speed; until 2.6.38\n"
"rec\n"
NOT_SUPPORTED
ACPI_LIMIT("active", "            ")
ACPI_LIMIT("platform", "          ")
ACPI_LIMIT("user", "              ")
ACPI_LIMIT("thermal", "           ")
NOT_SUPPORTED_DOC
"doc 'active limit': that holds now\n"
"doc 'platform limit': that the machine set (2.4)\n"
"doc 'user limit': that a user set\n"
"doc 'thermal limit': that the heat set\n"
"doc performance: number of the P state\n"
"doc throttling: number of the T state\n";

const char procrec_acpi_processor_performance[] =
"dataset acpi/processor/[name]/performance\n"
"kernel drivers/acpi/processor_perflib.c:acpi_processor_perf_seq_show\n"
"summary Speeds that a processor can run at; until 2.6.29\n"
"rec\n"
NOT_SUPPORTED
" set 'state count'|state count:             {%d}\n"
" set 'active state'|active state:            P{%d}\n"
" obj states|states:\n"
STATE("P") "{frequency%d} MHz, {power%d} mW, {transition_latency%d} uS\n"
NOT_SUPPORTED_DOC
"doc 'state count': states that there are\n"
"doc 'active state': P state that it is in; P0 is the fastest\n"
"doc states: how fast it runs\n"
"doc P: P states\n"
"doc state: number of the state\n"
"doc active: * if it is the one it is in\n"
"doc frequency MHz: of the processor\n"
"doc power mW: that it needs, at most\n"
"doc transition_latency us: to change to it\n";

const char procrec_acpi_thermal_state[] =
"dataset acpi/thermal_zone/[name]/state\n"
"kernel drivers/acpi/thermal.c:acpi_thermal_state_seq_show\n"
"summary Whether it is too hot; until 2.6.38\n"
"rec|state:                   {state%s}\n"
"doc state: ok, or of critical, hot, passive, active[N] what there is\n";

const char procrec_acpi_thermal_temperature[] =
"dataset acpi/thermal_zone/[name]/temperature\n"
"kernel drivers/acpi/thermal.c:acpi_thermal_temp_seq_show\n"
"summary How hot it is; until 2.6.38\n"
"rec|temperature:             {temperature%ld} C\n"
"doc temperature Celsius: of the zone\n";

#define TRIP "rec|{trip%[^:]}:{>25}{temperature%ld} C"

const char procrec_acpi_thermal_trip_points[] =
"dataset acpi/thermal_zone/[name]/trip_points\n"
"kernel drivers/acpi/thermal.c:acpi_thermal_trip_seq_show\n"
"summary From which heat on something is done; until 2.6.38\n"
TRIP "{disabled? <disabled>}\n"
TRIP ": {?tc1={tc1%lu} tc2={tc2%lu} tsp={tsp%lu} }devices={devices*:{%4w} }\n"
"doc trip: critical (S5), hot (S4), passive, or active[N] for a fan\n"
"doc temperature Celsius: from which on\n"
"doc disabled since 2.6.23: nothing is done\n"
"doc tc1: first constant of passive cooling\n"
"doc tc2: second constant of passive cooling\n"
"doc tsp ds: how often it is looked at with passive cooling, in tenths of a second\n"
"doc devices: processors that are slowed down, or fans\n";

const char procrec_acpi_thermal_cooling_mode[] =
"dataset acpi/thermal_zone/[name]/cooling_mode\n"
"kernel drivers/acpi/thermal.c:acpi_thermal_cooling_seq_show\n"
"summary How the zone is cooled, as text; until 2.6.38\n"
"rec|{cooling_mode%s}\n"
"doc cooling_mode: what may be written here, or that nothing may; before 2.6.24 the mode\n";

const char procrec_acpi_thermal_polling[] =
"dataset acpi/thermal_zone/[name]/polling_frequency\n"
"kernel drivers/acpi/thermal.c:acpi_thermal_polling_seq_show\n"
"summary How often the temperature is looked at; until 2.6.38\n"
"rec|<{disabled%[^>]}>\n"
"rec|polling frequency:       {seconds%d} seconds\n"
"doc disabled: polling disabled\n"
"doc seconds s: from one look to the next\n";

const char procrec_acpi_fan_state[] =
"dataset acpi/fan/[name]/state\n"
"kernel drivers/acpi/fan.c:acpi_fan_read_state\n"
"summary Whether a fan is on; until 2.6.38\n"
"rec|status:                  {status%s}\n"
"doc status: on, off or ERROR\n";

const char procrec_acpi_power_resource[] =
"dataset acpi/power_resource/[name]/state\n"
"kernel drivers/acpi/power.c:acpi_power_seq_show\n"
"summary A switch for the power of some devices; until 2.6.38\n"
"rec\n"
" set state|state:                   {%w}\n"
" set 'system level'|system level:            S{%d}\n"
" set order|order:                   {%d}\n"
" set 'reference count'|reference count:         {%d}\n"
"doc state: on, off or unknown\n"
"doc 'system level': deepest sleep in which it stays on\n"
"doc order: in which switches are turned on\n"
"doc 'reference count': devices that want it on\n";

/* Blanks or tabs behind the labels; the label of the first was another one before. */
const char procrec_acpi_embedded_controller[] =
"dataset acpi/embedded_controller/[name]/info\n"
"kernel drivers/acpi/ec.c:acpi_ec_read_info\n"
"summary How the embedded controller is talked to; until 2.6.35\n"
"param blanks 0 1 0\n"
"rec\n"
" set gpe only=blanks:0|gpe:\t\t\t0x{%02x}\n"
" set gpe only=blanks:1|gpe:                 0x{%02x}\n"
" set 'gpe bit'|gpe bit:                 0x{%02x}\n"
" set ports only=blanks:0|ports:\t\t\t0x{command%02x}, 0x{data%02x}\n"
" set ports only=blanks:1|ports:                   0x{command%02x}, 0x{data%02x}\n"
" set 'use global lock' only=blanks:0|use global lock:\t{%w}\n"
" set 'use global lock' only=blanks:1|use global lock:         {%w}\n"
"doc gpe: event that it raises\n"
"doc 'gpe bit': event that it raises (to 2.6.18)\n"
"doc ports: I/O ports\n"
"doc command: for commands and the state\n"
"doc data: for data\n"
"doc 'use global lock': yes if the BIOS talks to it as well\n";

const char procrec_acpi_info[] =
"dataset acpi/info\n"
"kernel drivers/acpi/system.c:acpi_system_read_info\n"
"summary Version of ACPI's interpreter; until 2.6.38\n"
"rec|version:                 {version%x}\n"
"doc version: year, month and day of the release\n";

const char procrec_acpi_sleep[] =
"dataset acpi/sleep\n"
"kernel drivers/acpi/sleep/proc.c:acpi_system_sleep_seq_show\n"
"summary How deep the machine can sleep; until 2.6.38\n"
"rec|{states*:{%w} }\n"
"doc states: S0 awake ... S5 off; S4bios where the BIOS can save memory to disk (to 2.6.10)\n";

const char procrec_acpi_alarm[] =
"dataset acpi/alarm\n"
"kernel drivers/acpi/proc.c:acpi_system_alarm_seq_show\n"
"summary When the clock wakes the machine up; until 2.6.38\n"
"rec|{date%[0-9*-]} {time%[0-9*:]}\n"
"doc date: year, month and day; ** for what does not matter\n"
"doc time: hours, minutes and seconds; ** for what is no time\n";

const char procrec_acpi_event[] =
"dataset acpi/event\n"
"kernel drivers/acpi/event.c:acpi_system_read_event\n"
"summary Events of ACPI, as a stream; until 2.6.39\n"
"refused it waits for an event and takes it away from the one that should get it\n";
