// SPDX-License-Identifier: MIT
//
// A peer of the benchmark: what Rust's procfs and serde_json make of a file, as compact JSON.
//
//	rust-procfs NAME FILE
//
// procfs has structures of its own that know no serde, so each has its mirror here, of references,
// with all the fields that procfs gives. Start at main(); bench/run says which files there are.
// procfs reads tcp into 6 fields, stat without intr and softirq; what it leaves out is left out.

use procfs::process::{MMapPath, MemoryMap, MountInfo, Process};
use procfs::{CpuTime, KernelStats, LoadAverage};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

type Answer = Result<(), Box<dyn Error>>;

#[derive(Serialize)]
struct Socket {
    local_address: std::net::SocketAddr,
    remote_address: std::net::SocketAddr,
    state: String,
    rx_queue: u32,
    tx_queue: u32,
    inode: u64,
}

#[derive(Serialize)]
struct Map<'a> {
    address: (u64, u64),
    perms: &'a str,
    offset: u64,
    dev: (i32, i32),
    inode: u64,
    pathname: Option<&'a Path>,
    special: Option<String>,
}

#[derive(Serialize)]
struct Smap<'a> {
    #[serde(flatten)]
    map: Map<'a>,
    data: &'a HashMap<String, u64>,
    vm_flags: Option<u32>,
}

#[derive(Serialize)]
struct Mount<'a> {
    mnt_id: i32,
    pid: i32,
    majmin: &'a str,
    root: &'a str,
    mount_point: &'a Path,
    mount_options: &'a HashMap<String, Option<String>>,
    opt_fields: Vec<String>,
    fs_type: &'a str,
    mount_source: &'a Option<String>,
    super_options: &'a HashMap<String, Option<String>>,
}

#[derive(Serialize)]
struct Cpu {
    user: u64,
    nice: u64,
    system: u64,
    idle: u64,
    iowait: Option<u64>,
    irq: Option<u64>,
    softirq: Option<u64>,
    steal: Option<u64>,
    guest: Option<u64>,
    guest_nice: Option<u64>,
}

#[derive(Serialize)]
struct Stat {
    total: Cpu,
    cpu_time: Vec<Cpu>,
    ctxt: u64,
    btime: u64,
    processes: u64,
    procs_running: Option<u32>,
    procs_blocked: Option<u32>,
}

#[derive(Serialize)]
struct Load {
    one: f32,
    five: f32,
    fifteen: f32,
    cur: u32,
    max: u32,
    latest_pid: u32,
}

fn map(m: &MemoryMap) -> Map<'_> {
    let (pathname, special) = match &m.pathname {
        MMapPath::Path(p) => (Some(p.as_path()), None),
        MMapPath::Anonymous => (None, None),
        other => (None, Some(format!("{:?}", other))),
    };
    Map {
        address: m.address,
        perms: &m.perms,
        offset: m.offset,
        dev: m.dev,
        inode: m.inode,
        pathname,
        special,
    }
}

fn mount(m: &MountInfo) -> Mount<'_> {
    Mount {
        mnt_id: m.mnt_id,
        pid: m.pid,
        majmin: &m.majmin,
        root: &m.root,
        mount_point: &m.mount_point,
        mount_options: &m.mount_options,
        opt_fields: m.opt_fields.iter().map(|f| format!("{:?}", f)).collect(),
        fs_type: &m.fs_type,
        mount_source: &m.mount_source,
        super_options: &m.super_options,
    }
}

fn cpu(c: &CpuTime) -> Cpu {
    Cpu {
        user: c.user,
        nice: c.nice,
        system: c.system,
        idle: c.idle,
        iowait: c.iowait,
        irq: c.irq,
        softirq: c.softirq,
        steal: c.steal,
        guest: c.guest,
        guest_nice: c.guest_nice,
    }
}

/// One element after the other, so that there is no second tree.
fn list<I, T>(out: impl Write, items: I) -> Answer
where
    I: IntoIterator<Item = T>,
    T: Serialize,
{
    let mut json = serde_json::Serializer::new(out);
    let mut seq = json.serialize_seq(None)?;
    for item in items {
        seq.serialize_element(&item)?;
    }
    seq.end()?;
    Ok(())
}

fn process(file: &str) -> Result<Process, Box<dyn Error>> {
    let dir = Path::new(file).parent().ok_or("no directory")?;
    Ok(Process::new_with_root(dir.to_path_buf())?)
}

fn main() -> Answer {
    let words: Vec<String> = std::env::args().collect();
    if words.len() != 3 {
        return Err("Usage: rust-procfs NAME FILE".into());
    }
    let file = words[2].as_str();
    let out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    match words[1].as_str() {
        "net/tcp" => {
            let entries = procfs::net::read_tcp_table(BufReader::new(File::open(file)?))?;
            list(
                out,
                entries.iter().map(|e| Socket {
                    local_address: e.local_address,
                    remote_address: e.remote_address,
                    state: format!("{:?}", e.state),
                    rx_queue: e.rx_queue,
                    tx_queue: e.tx_queue,
                    inode: e.inode,
                }),
            )
        }
        "maps" => list(out, process(file)?.maps()?.iter().map(map)),
        "smaps" => list(
            out,
            process(file)?.smaps()?.iter().map(|(m, d)| Smap {
                map: map(m),
                data: &d.map,
                vm_flags: d.vm_flags.map(|f| f.bits()),
            }),
        ),
        "mountinfo" => list(out, process(file)?.mountinfo()?.iter().map(mount)),
        "stat" => {
            let s = KernelStats::from_reader(File::open(file)?)?;
            serde_json::to_writer(
                out,
                &Stat {
                    total: cpu(&s.total),
                    cpu_time: s.cpu_time.iter().map(cpu).collect(),
                    ctxt: s.ctxt,
                    btime: s.btime,
                    processes: s.processes,
                    procs_running: s.procs_running,
                    procs_blocked: s.procs_blocked,
                },
            )?;
            Ok(())
        }
        "loadavg" => {
            let l = LoadAverage::from_reader(File::open(file)?)?;
            serde_json::to_writer(
                out,
                &Load {
                    one: l.one,
                    five: l.five,
                    fifteen: l.fifteen,
                    cur: l.cur,
                    max: l.max,
                    latest_pid: l.latest_pid,
                },
            )?;
            Ok(())
        }
        name => Err(format!("nothing is known of {}", name).into()),
    }
}
