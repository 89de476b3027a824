import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { AbsolutePath } from '../contract/problems';
import type { RegistryHive, RegistryKey, RegistryPath } from './registry';
import type { System } from './system';

type OpenKey = object;

/** The calls of native-reg's compiled module (its 1.1.1) that are used here. They throw what Windows refuses. */
export interface RegistryModule {
  /** Null when there is no such key. */
  openKey(hive: number, path: string, options: number, access: number): OpenKey | null;
  closeKey(key: OpenKey): void;
  enumKeyNames(key: OpenKey): string[];
  enumValueNames(key: OpenKey): string[];
  /** Bytes as they are, whatever the type; null when there is no such value. */
  queryValue(key: OpenKey, name: string): (Uint8Array & { readonly type: number }) | null;
  /** False when there is no such value. */
  deleteValue(key: OpenKey, name: string): boolean;
}

/** winreg.h */
const HIVES: Readonly<Record<RegistryHive, number>> = {
  HKEY_CLASSES_ROOT: 0x80000000,
  HKEY_CURRENT_USER: 0x80000001,
  HKEY_LOCAL_MACHINE: 0x80000002,
};

/** winnt.h: KEY_READ, KEY_SET_VALUE, KEY_WOW64_64KEY, KEY_WOW64_32KEY */
const READING = 0x20019;
const SETTING_VALUES = 0x2;
const VIEWS: Readonly<Record<RegistryPath['view'], number>> = { '64-bit': 0x100, '32-bit': 0x200 };

export type Registry = Pick<System, 'readRegistry' | 'removeRegistryValue'>;

/** The registry through the module, which is loaded when it is first needed. Without it every key is absent. */
export function windowsRegistry(load: () => RegistryModule): Registry {
  let loaded: RegistryModule | null | undefined;
  const module = () => {
    if (loaded === undefined) loaded = unlessRefused(load);
    return loaded;
  };
  return {
    readRegistry: async (key) => unlessRefused(() => readKey(module(), key)),
    removeRegistryValue: async (key, name) => unlessRefused(() => removeValue(module(), key, name)) ?? false,
  };
}

/** Of this machine. On systems other than Windows nothing is there, so nothing is left after removing. */
export function registryOn(platform: System['platform']): Registry {
  if (platform === 'win32') return windowsRegistry(loadRegistryModule);
  return { readRegistry: async () => null, removeRegistryValue: async () => true };
}

function readKey(module: RegistryModule | null, { hive, path, view }: RegistryPath): RegistryKey | null {
  const key = module?.openKey(HIVES[hive], path, 0, READING | VIEWS[view]) ?? null;
  if (module === null || key === null) return null;
  try {
    const values = module.enumValueNames(key).flatMap((name) => {
      const value = module.queryValue(key, name);
      return value === null ? [] : [[name, { type: value.type, bytes: Uint8Array.from(value) }] as const];
    });
    return { values: new Map(values), subkeys: module.enumKeyNames(key) };
  } finally {
    module.closeKey(key);
  }
}

function removeValue(
  module: RegistryModule | null,
  { hive, path, view }: RegistryPath,
  name: string,
): boolean {
  if (module === null) return false;
  const key = module.openKey(HIVES[hive], path, 0, SETTING_VALUES | VIEWS[view]);
  if (key === null) return true;
  try {
    module.deleteValue(key, name);
    return true;
  } finally {
    module.closeKey(key);
  }
}

function unlessRefused<Value>(call: () => Value): Value | null {
  try {
    return call();
  } catch {
    return null;
  }
}

/**
 * Where the module lies, seen from the bundled file: in the installed app that is
 * `resources/app.asar/out`, and the module cannot be loaded out of the archive.
 */
export function registryModulePlaces(folder: AbsolutePath, architecture: string): readonly AbsolutePath[] {
  const prebuilt = `node_modules/native-reg/prebuilds/win32-${architecture}/node.napi.node`;
  return [path.join(folder, '../../registry.node'), path.join(folder, '..', prebuilt)];
}

/** Throws when it is in none of its places or is not for this machine. */
function loadRegistryModule(): RegistryModule {
  const file = registryModulePlaces(__dirname, process.arch).find(existsSync);
  if (file === undefined) throw new Error('The module for the registry is not there');
  const loaded = { exports: {} };
  process.dlopen(loaded, file);
  return loaded.exports as RegistryModule;
}
