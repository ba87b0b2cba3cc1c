import type { HostWorkbook } from '../model/workbook.ts';
import { refuse } from './host-error.ts';

/** What every member of a simulated object gets to see beside its target. */
export interface Scene {
  readonly workbook: HostWorkbook;
  /** Event numbers the client registered for. */
  readonly registered: Set<number>;
}

type Arguments = readonly unknown[];

/** The members of one Excel class that the simulation knows, over a target of type `T`. Names as on the wire. */
export interface Members<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, (target: T, scene: Scene) => unknown>>;
  /** Objects reached by property or method; `undefined` is the null object. */
  readonly objects?: Readonly<Record<string, (target: T, args: Arguments, scene: Scene) => HostObject | undefined>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, scene: Scene) => unknown>>;
  readonly setters?: Readonly<Record<string, (target: T, value: unknown, scene: Scene) => void>>;
  readonly items?: (target: T, scene: Scene) => readonly HostObject[];
  readonly item?: (target: T, key: unknown, scene: Scene) => HostObject | undefined;
}

/** An object of the simulated Excel, its type erased so that the interpreter treats all alike. */
export interface HostObject {
  readonly name: string;
  property(name: string): unknown;
  object(name: string, args: Arguments): HostObject | undefined;
  method(name: string, args: Arguments): unknown;
  set(name: string, value: unknown): void;
  readonly items: (() => readonly HostObject[]) | undefined;
  item(key: unknown): HostObject | undefined;
  has(name: string): boolean;
}

function unknownMember(type: string, member: string): never {
  return refuse('ApiNotFound', `The simulated host does not know ${type}.${member}.`);
}

/** Ties members to a target. Whatever is not among the members is refused loudly. */
export function hostObject<T>(members: Members<T>, target: T, scene: Scene): HostObject {
  const { name, properties = {}, objects = {}, methods = {}, setters = {}, items, item } = members;
  return {
    name,
    property: (member) => (properties[member] ?? unknownMember(name, member))(target, scene),
    object(member, args) {
      // How the client reaches an item whose id it was not told.
      if (member === 'GetItemAt' && items !== undefined) return items(target, scene)[Number(args[0])];
      return (objects[member] ?? unknownMember(name, member))(target, args, scene);
    },
    method(member, args) {
      const method = methods[member];
      if (method !== undefined) return method(target, args, scene);
      // A method called for its effect only, whose result is an object nobody loads.
      (objects[member] ?? unknownMember(name, member))(target, args, scene);
      return undefined;
    },
    set: (member, value) => (setters[member] ?? unknownMember(name, member))(target, value, scene),
    items: items && (() => items(target, scene)),
    item: (key) => (item ?? unknownMember(name, 'getItem'))(target, key, scene),
    has: (member) => member in properties || member in objects,
  };
}
