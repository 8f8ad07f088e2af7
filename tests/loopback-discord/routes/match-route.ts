import type { Route } from './route.ts';

/** The route of a request and its parameters; `null` when the path is none of Discord's, `'method'` when only its method is wrong. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | 'method' | null {
  const given = path.split('/');
  let isPath = false;
  for (const route of routes) {
    const [verb, pattern = ''] = route.name.split(' ');
    const params = matchPath(pattern.split('/'), given);
    if (params === null) continue;
    if (verb === method) return { route, params };
    isPath = true;
  }
  return isPath ? 'method' : null;
}

function matchPath(pattern: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (pattern.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, step] of pattern.entries()) {
    const value = given[index] ?? '';
    if (step.startsWith(':')) params[step.slice(1)] = decodeURIComponent(value);
    else if (step !== value) return null;
  }
  return params;
}
