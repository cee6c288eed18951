/** What this machine is, as far as step times depend on it. */
import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'

/** One line that is equal on equal machines: processor, cores, memory, GPUs and their driver. */
export function hardwareFingerprint(): string {
  const cpus = os.cpus()
  const parts = [
    `${os.arch()} ${cpus[0]?.model.trim() ?? 'unknown processor'} x${cpus.length}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
  ]
  const gpus = gpuIds()
  if (gpus.length > 0) parts.push(`gpu ${gpus.join(',')}`)
  for (const [name, file] of [
    ['nvidia', '/sys/module/nvidia/version'],
    ['amdgpu', '/sys/module/amdgpu/version'],
  ] as const) {
    const version = readLine(file)
    if (version !== undefined) parts.push(`${name} ${version}`)
  }
  return parts.join('; ').slice(0, 500)
}

/** `uid:gid` of this process, where the platform has them. */
export function userAndGroup(): string | undefined {
  const user = process.getuid?.()
  return user === undefined ? undefined : `${user}:${process.getgid?.() ?? user}`
}

/** `vendor:device` of every GPU the kernel knows, sorted. Only Linux tells; elsewhere the list is empty. */
function gpuIds(): string[] {
  let cards: string[]
  try {
    cards = readdirSync('/sys/class/drm').filter((name) => /^renderD\d+$/.test(name))
  } catch {
    // No kernel interface for GPUs means that there is none to name.
    return []
  }
  return cards
    .flatMap((card) => {
      const [vendor, device] = ['vendor', 'device'].map((key) => readLine(`/sys/class/drm/${card}/device/${key}`))
      return vendor === undefined || device === undefined
        ? []
        : [`${vendor.replace('0x', '')}:${device.replace('0x', '')}`]
    })
    .sort()
}

function readLine(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0]?.trim()
  } catch {
    // The driver is not loaded.
    return undefined
  }
}
