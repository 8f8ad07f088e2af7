/** Trouble that a call meets instead of its answer, or around it. `acted`: whether it had its effect all the same. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'status'; readonly status: number; readonly acted: boolean }
  | { readonly kind: 'reset'; readonly acted: boolean }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'refused'; readonly error: string };

/** `response_url` and `upload` stand for those addresses; every other call has its method's name. */
export type FaultChooser = (call: string) => Fault | null;

/** Faults in the order they were asked for, each for the next calls of one name, and then those of a chooser. */
export function buildFaults(choose: FaultChooser): {
  next: FaultChooser;
  add: (call: string, fault: Fault, times?: number) => void;
} {
  const waiting: { readonly call: string; readonly fault: Fault }[] = [];
  return {
    add(call, fault, times = 1) {
      for (let time = 0; time < times; time += 1) waiting.push({ call, fault });
    },
    next(call) {
      const index = waiting.findIndex((each) => each.call === call);
      return waiting.splice(index, index < 0 ? 0 : 1)[0]?.fault ?? choose(call);
    },
  };
}
