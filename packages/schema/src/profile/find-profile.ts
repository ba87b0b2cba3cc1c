import type { Profile } from './profile.ts';
import { profiles } from './profiles.data.ts';

/** The shipped profile with this id. */
export function findProfile(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
