import type { HostEvent, HostWorkbook } from '../model/workbook.ts';
import { rootObject } from '../objects/excel-workbook.ts';
import { execute } from './execute.ts';
import type { Scene } from './host-object.ts';
import { byteLength, PAYLOAD_LIMIT } from './limits.ts';
import {
  DELAY_FOR_CELL_EDIT,
  EVENT,
  EVENT_CATEGORY,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './protocol.ts';

/** One round trip, for tests that count and for comparison with a recording from a real Excel. */
export interface Exchange {
  readonly request: RequestBody;
  readonly response: ResponseBody;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** What office.js looks for under the global name `_richApiNativeBridge`. */
export interface NativeBridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

export interface ExcelHost {
  readonly workbook: HostWorkbook;
  readonly bridge: NativeBridge;
  /** Every round trip so far. */
  readonly exchanges: readonly Exchange[];
}

const failure = (Code: string, Message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code, Message, ActionIndex: 0, Location: '' },
});

/** Puts a workbook behind the bridge that the real office.js talks to. */
export function hostWorkbook(workbook: HostWorkbook): ExcelHost {
  const scene: Scene = { workbook, registered: new Set() };
  const exchanges: Exchange[] = [];
  const waiting: RequestMessage[] = [];
  const bridge: NativeBridge = { sendMessageToHost: (text) => receive(JSON.parse(text) as RequestMessage) };

  function receive(message: RequestMessage): void {
    // The answer never comes within the call: the client is not prepared for that.
    setTimeout(() => {
      const delays = (message.flags & DELAY_FOR_CELL_EDIT) !== 0;
      if (workbook.editing && delays) waiting.push(message);
      else answer(message);
    });
  }

  function answer(message: RequestMessage): void {
    const { body } = message.message;
    const request = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;
    const requestBytes = byteLength(JSON.stringify(request));
    let response = respond(request, requestBytes, scene);
    const responseBytes = byteLength(JSON.stringify(response));
    if (responseBytes > PAYLOAD_LIMIT)
      response = failure('ResponsePayloadSizeLimitExceeded', 'The answer is too large.');
    exchanges.push({ request, response, requestBytes, responseBytes });
    const envelope = { statusCode: 200, headers: {}, body: JSON.stringify(response) };
    bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, flags: 0, message: envelope }));
  }

  workbook.listeners.add((event) => {
    if (event.type !== 'idle' && event.type !== 'marked') push(event, scene, bridge);
    if (!workbook.editing) for (const message of waiting.splice(0)) answer(message);
  });
  return { workbook, bridge, exchanges };
}

function respond(request: RequestBody, bytes: number, scene: Scene): ResponseBody {
  if (bytes > PAYLOAD_LIMIT) return failure('RequestPayloadSizeLimitExceeded', 'The request is too large.');
  if (scene.workbook.editing) return failure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  return execute(request, rootObject(scene));
}

type TellableEvent = Exclude<HostEvent, { readonly type: 'idle' | 'marked' }>;

/** Sends an event to the client when it registered for its kind. */
function push(event: TellableEvent, scene: Scene, bridge: NativeBridge): void {
  const messageType = EVENT[event.type];
  if (!scene.registered.has(messageType)) return;
  const message = JSON.stringify(eventArguments(event));
  const entry = { messageCategory: EVENT_CATEGORY, messageType, targetId: 'Workbook', message };
  setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } })));
}

function eventArguments(event: TellableEvent): Readonly<Record<string, unknown>> {
  if (event.type === 'selected') return { worksheetId: event.sheet, address: event.address };
  if (event.type !== 'changed') return { worksheetId: event.sheet };
  return {
    worksheetId: event.sheet,
    address: event.address,
    changeType: 'RangeEdited',
    source: event.source === 'remote' ? 'Remote' : 'Local',
    triggerSource: event.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  };
}
