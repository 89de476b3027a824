import { isDecided } from './publisher.mjs';

/**
 * What stands in the way of giving this build to anybody, in a sentence; null when nothing does.
 * @param {object} facts
 * @param {string} facts.version of package.json
 * @param {string | undefined} facts.tag that is being released
 * @param {boolean} [facts.publisherDecided]
 * @returns {string | null}
 */
export function releaseObstacle({ version, tag, publisherDecided = isDecided() }) {
  if (!publisherDecided) return 'build/publisher.mjs does not say yet who publishes the app.';
  if (tag !== `v${version}`) return `The tag is ${tag ?? 'missing'}, but package.json says ${version}.`;
  return null;
}
