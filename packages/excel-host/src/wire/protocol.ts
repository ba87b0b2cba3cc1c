/** Where an object comes from: root, new, method result, property, indexer, kept reference. */
export const PATH = { root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** A way to an object, told by the client; resolved only when an action needs it. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Set where an argument is itself an object of the client. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

/** What one `context.sync()` sends. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

/** A request as the client's bridge delivers it. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody | string };
}

/** Bit of `flags` by which the client asks to wait until the person leaves edit mode. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Message category of rich-API events. */
export const EVENT_CATEGORY = 65_536;

/** Numbers by which the client knows an event of the worksheet collection. */
export const EVENT = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15, renamed: 25 } as const;
