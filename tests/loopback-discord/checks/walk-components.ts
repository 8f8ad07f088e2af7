import { isObject, type Json, objectsOf } from '../json.ts';

/** A component and where it stands in the body. */
export interface Placed {
  readonly component: Json;
  readonly path: readonly PropertyKey[];
}

/** Every component of a message, outer before inner, with the accessories of sections. */
export function walkComponents(components: unknown, at: readonly PropertyKey[] = []): readonly Placed[] {
  return objectsOf(components).flatMap((component, index) => {
    const path = [...at, index];
    const accessory = isObject(component.accessory)
      ? [{ component: component.accessory, path: [...path, 'accessory'] }]
      : [];
    return [
      { component, path },
      ...walkComponents(component.components, [...path, 'components']),
      ...accessory,
    ];
  });
}

/** The URLs of every picture and file that the components show. */
export function mediaOf(components: unknown): readonly (Placed & { readonly url: string })[] {
  return walkComponents(components).flatMap(({ component, path }) => {
    const items = [component.media, component.file, ...objectsOf(component.items).map((item) => item.media)];
    return items.filter(isObject).map(({ url }) => ({ component, path, url: String(url) }));
  });
}
