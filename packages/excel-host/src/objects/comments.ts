import { parseArea, sheetOfAddress } from '../model/address.ts';
import { announce, findSheet, type HostComment, type HostSheet, newId } from '../model/workbook.ts';
import { refuse } from '../wire/host-error.ts';
import { hostObject, type Members } from '../wire/host-object.ts';
import { range } from './range.ts';

interface CommentTarget {
  readonly sheet: HostSheet;
  readonly comment: HostComment;
}

const commentMembers: Members<CommentTarget> = {
  name: 'Comment',
  properties: { Id: ({ comment }) => comment.id, Content: ({ comment }) => comment.content },
  objects: {
    GetLocation({ sheet, comment: { row, column } }, _, scene) {
      const area = { top: row, left: column, bottom: row, right: column };
      return hostObject(range, { sheet: sheet.id, area }, scene);
    },
  },
  methods: {
    Delete({ sheet, comment }, _, { workbook }) {
      sheet.comments = sheet.comments.filter(({ id }) => id !== comment.id);
      workbook.writes += 1;
      announce(workbook, { type: 'marked' });
    },
  },
};

/** Excel's `CommentCollection` of the workbook: threaded comments; notes are not reachable this way. */
export const comments: Members<undefined> = {
  name: 'CommentCollection',
  objects: {
    Add(_, [address, content], scene) {
      const sheet = findSheet(scene.workbook, sheetOfAddress(String(address)) ?? '');
      const area = parseArea(String(address));
      if (sheet === undefined || area === undefined) return refuse('InvalidArgument', 'No such cell.');
      if (sheet.protected) refuse('AccessDenied', 'The sheet is protected.');
      const comment = { id: newId(scene.workbook), row: area.top, column: area.left, content: String(content) };
      sheet.comments.push(comment);
      scene.workbook.writes += 1;
      announce(scene.workbook, { type: 'marked' });
      return hostObject(commentMembers, { sheet, comment }, scene);
    },
  },
  items: (_, scene) =>
    scene.workbook.sheets.flatMap((sheet) =>
      sheet.comments.map((comment) => hostObject(commentMembers, { sheet, comment }, scene)),
    ),
  item(_, id, scene) {
    for (const sheet of scene.workbook.sheets) {
      const comment = sheet.comments.find((candidate) => candidate.id === id);
      if (comment !== undefined) return hostObject(commentMembers, { sheet, comment }, scene);
    }
    return undefined;
  },
};
