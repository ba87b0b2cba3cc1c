import { attribute } from '../xml/attribute.ts';
import { scanXml } from '../xml/scan-xml.ts';

/** Target part and kind (last word of its type) of each relation. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** Reads a `.rels` part; targets are resolved against the folder of the part they belong to. */
export function readRelations(xml: string, part: string): Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const kind = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind,
        target: resolvePart(attribute(attributes, 'Target') ?? '', part),
      });
    },
  });
  return relations;
}

/** Path of the `.rels` part that belongs to a part. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolvePart(target: string, part: string): string {
  const clean = target.replaceAll('\\', '/');
  if (clean.startsWith('/')) return clean.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
