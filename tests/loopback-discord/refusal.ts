/** What Discord says is wrong with one field of a body. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** An answer that says no; thrown by whatever finds the reason and sent by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Tree | undefined;

  constructor(status: number, code: number, message: string, errors?: Tree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** A body's fields as an object of objects; a field that is wrong has `_errors`. */
export type Tree = { [name: string]: Tree | readonly { readonly code: string; readonly message: string }[] };

/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const refuse = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  wrongMethod: () => new Refusal(405, 0, '405: Method Not Allowed'),
  broken: () => new Refusal(500, 0, '500: Internal Server Error'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyCommands: (max: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${max})`),
  tooManyCreates: (max: number) =>
    new Refusal(429, 30034, `Max number of daily application command creates has been reached (${max})`),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  acknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYours: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  empty: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  closedToDirectMessages: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  invalidToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  malformed: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  noHistory: () => new Refusal(400, 160002, 'Cannot reply without permission to read message history'),
  form: (problems: readonly Problem[]) => new Refusal(400, 50035, 'Invalid Form Body', buildTree(problems)),
};

/** Throws the refusal of an invalid form body when there is anything wrong with it. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw refuse.form(problems);
}

function buildTree(problems: readonly Problem[]): Tree {
  const tree: Tree = {};
  for (const { path, code, message } of problems) {
    let place = tree;
    for (const step of path) place = branchOf(place, String(step));
    place._errors = [...((place._errors as [] | undefined) ?? []), { code, message }];
  }
  return tree;
}

function branchOf(tree: Tree, name: string): Tree {
  const branch = (tree[name] ?? {}) as Tree;
  tree[name] = branch;
  return branch;
}
