import { isHostError, refuse } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { ACTION, type Action, type ObjectPath, PATH, type RequestBody, type ResponseBody } from './protocol.ts';

type Objects = Map<number, HostObject | undefined>;

interface Batch {
  readonly paths: RequestBody['ObjectPaths'];
  readonly root: HostObject;
  readonly objects: Objects;
}

/** Carries out one request against the root object. Actions before a failing one stay done, as in Excel. */
export function execute(body: RequestBody, root: HostObject): ResponseBody {
  const batch: Batch = { paths: body.ObjectPaths, root, objects: new Map() };
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: perform(action, batch) });
      if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
    } catch (error) {
      if (!isHostError(error)) throw error;
      return {
        Results,
        TraceIds,
        Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: '' },
      };
    }
  }
  return { Results, TraceIds };
}

function perform(action: Action, batch: Batch): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = resolve(action.ObjectPathId, batch);
  if (action.ActionType === ACTION.instantiate) return object === undefined ? null : {};
  // Like Excel, calls on a null object are passed over; only its isNullObject is of use.
  return object === undefined ? null : act(object, action);
}

function act(object: HostObject, action: Action): unknown {
  const args = action.ArgumentInfo?.Arguments ?? [];
  if (action.ActionType === ACTION.query) return query(object, action.QueryInfo?.Select ?? []);
  if (action.ActionType === ACTION.method) return callMethod(object, action.Name, args);
  if (action.ActionType === ACTION.set) return object.set(action.Name, args[0]) ?? null;
  return refuse('NotImplemented', `Action type ${action.ActionType} is not simulated.`);
}

function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  if (name === '_KeepReference' || name === '_RemoveReference') return null;
  return object.method(name, args) ?? null;
}

function resolve(id: number, batch: Batch): HostObject | undefined {
  if (batch.objects.has(id)) return batch.objects.get(id);
  const path = batch.paths[String(id)] ?? refuse('InvalidObjectPath', `No object path ${id}.`);
  const object = follow(path, batch);
  batch.objects.set(id, object);
  return object;
}

function follow(path: ObjectPath, batch: Batch): HostObject | undefined {
  if (path.ObjectPathType === PATH.root) return batch.root;
  if (path.ParentObjectPathId === undefined) {
    return refuse('InvalidObjectPath', `Object path type ${path.ObjectPathType} is not simulated.`);
  }
  const parent = resolve(path.ParentObjectPathId, batch);
  if (parent === undefined) return undefined;
  const args = path.ArgumentInfo?.Arguments ?? [];
  if (path.ObjectPathType === PATH.indexer) {
    return parent.item(args[0]) ?? refuse('ItemNotFound', 'The requested resource does not exist.');
  }
  return parent.object(path.Name, args);
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Selected properties with the keys the client expects; collections as `_Items`. */
function query(object: HostObject, select: readonly string[]): unknown {
  if (select.length === 0) refuse('InvalidArgument', `${object.name}: load() without property names is not simulated.`);
  const own = select.filter((path) => object.items === undefined || object.has(pascal(path.split('/')[0] ?? '')));
  const ofItems = select.filter((path) => !own.includes(path));
  const answer: Record<string, unknown> = {};
  if (object.items !== undefined) answer['_Items'] = object.items().map((item) => query(item, ofItems));
  const nested = new Map<string, string[]>();
  for (const path of own) {
    const [head = '', ...rest] = path.split('/');
    if (rest.length === 0) answer[pascal(head)] = object.property(pascal(head));
    else nested.set(pascal(head), [...(nested.get(pascal(head)) ?? []), rest.join('/')]);
  }
  for (const [name, paths] of nested) {
    const child = object.object(name, []);
    answer[name] = child === undefined ? null : query(child, paths);
  }
  return answer;
}
