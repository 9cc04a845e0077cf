import { buildIfNeeded } from '../../scripts/build/parts.mjs';

export default async function build() {
  await buildIfNeeded();
}
