/** Trouble that a request meets instead of its answer, or around it. `acted`: whether it had its effect all the same. */
export type Fault =
  | {
      readonly kind: 'rate-limited';
      readonly scope: 'user' | 'shared' | 'global';
      readonly retryAfterSeconds: number;
    }
  | { readonly kind: 'status'; readonly status: number; readonly acted: boolean }
  | { readonly kind: 'reset'; readonly acted: boolean }
  | { readonly kind: 'slow'; readonly ms: number; readonly acted: boolean };

/** `route` is a route's method and pattern, such as `POST /channels/:channel/messages`. */
export type FaultChooser = (route: string) => Fault | null;

export interface Faults {
  readonly next: FaultChooser;
  readonly add: (route: string, fault: Fault, times?: number) => void;
}

/** Faults in the order they were asked for, each for the next requests of one route, and then those of a chooser. */
export function buildFaults(choose: FaultChooser): Faults {
  const waiting: { readonly route: string; readonly fault: Fault }[] = [];
  return {
    add(route, fault, times = 1) {
      for (let time = 0; time < times; time += 1) waiting.push({ route, fault });
    },
    next(route) {
      const index = waiting.findIndex((each) => each.route === route);
      return waiting.splice(index, index < 0 ? 0 : 1)[0]?.fault ?? choose(route);
    },
  };
}
