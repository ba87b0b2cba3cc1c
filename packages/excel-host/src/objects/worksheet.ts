import { parseArea } from '../model/address.ts';
import { usedArea } from '../model/used-area.ts';
import { announce, type HostSheet } from '../model/workbook.ts';
import { refuse } from '../wire/host-error.ts';
import { hostObject, type Members } from '../wire/host-object.ts';
import { checkAddress } from '../wire/limits.ts';
import { range, rangeAreas } from './range.ts';

const protection: Members<HostSheet> = {
  name: 'WorksheetProtection',
  properties: { Protected: (sheet) => sheet.protected },
};

const WHOLE = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };

function areaOf(address: unknown): typeof WHOLE {
  if (typeof address !== 'string' || address === '') return WHOLE;
  checkAddress(address);
  return parseArea(address) ?? refuse('InvalidArgument', `“${address}” is no address.`);
}

/** Excel's `Worksheet`. */
export const worksheet: Members<HostSheet> = {
  name: 'Worksheet',
  properties: { Id: ({ id }) => id, Name: ({ name }) => name, Visibility: ({ visibility }) => visibility },
  objects: {
    Protection: (sheet, _, scene) => hostObject(protection, sheet, scene),
    GetRange: ({ id }, [address], scene) => hostObject(range, { sheet: id, area: areaOf(address) }, scene),
    GetRanges(sheet, [addresses], scene) {
      checkAddress(String(addresses));
      const areas = String(addresses).split(',').map(areaOf);
      return hostObject(rangeAreas, { sheet: sheet.id, areas }, scene);
    },
    GetUsedRangeOrNullObject(sheet, _, scene) {
      const area = usedArea(sheet);
      return area && hostObject(range, { sheet: sheet.id, area }, scene);
    },
  },
  methods: {
    Activate({ id }, _, { workbook }) {
      if (workbook.active === id) return;
      workbook.active = id;
      announce(workbook, { type: 'activated', sheet: id });
    },
  },
};
