import type { Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import { findWord } from './words.ts';

/** The word that shows service to persons or enterprises, in the project name or at least twice in the goal. */
export function serviceWord({ fields }: Form, profile: Profile): string | undefined {
  const words = lexicon(profile, 'serviceWords');
  const named = findWord(withoutOwner(fields.projectName?.text ?? '', fields), words);
  if (named !== undefined) return named;
  const goal = withoutOwner(fields.annualGoal?.text ?? '', fields);
  const first = findWord(goal, words);
  if (first === undefined) return undefined;
  const rest = goal.slice(goal.indexOf(first) + first.length);
  return findWord(rest, words) === undefined ? undefined : first;
}

/** The word that shows construction, repair or purchase, in the name, kind or attribute of the project. */
export function constructionWord({ fields }: Form, profile: Profile): string | undefined {
  const texts = [fields.projectName, fields.projectCategory, fields.projectAttribute, fields.projectNature];
  const words = lexicon(profile, 'constructionWords');
  for (const field of texts) {
    const word = field === undefined ? undefined : findWord(withoutOwner(field.text, fields), words);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Offices called 服务中心 or 采购中心 tell nothing of what a project does. */
function withoutOwner(text: string, { unit, department }: Form['fields']): string {
  let rest = text;
  for (const owner of [unit, department]) {
    const bare = owner?.text.replace(/^[\d\s[\]-]+/u, '') ?? '';
    if (bare.length > 1) rest = rest.replaceAll(bare, '');
  }
  return rest.replaceAll(/(?:服务|采购|培训|救助|就业|养老|体检)(?:中心|站|所|局|平台|大厅)/gu, '');
}
