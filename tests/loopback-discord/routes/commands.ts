import { ApplicationCommandType } from 'discord.js';
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { objectBody } from '../body.ts';
import { checkCommand } from '../checks/check-command.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { isObject, type Json, objectsOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { type Problem, refuse, refuseProblems } from '../refusal.ts';
import type { Command, World } from '../world.ts';
import { type Call, param, type Reply, type Route } from './route.ts';

/** Registration of commands, once for all guilds and once for a single one. */
export const commandRoutes: readonly Route[] = [
  '/applications/:application/commands',
  '/applications/:application/guilds/:guild/commands',
].flatMap((path) => [
  { name: `GET ${path}`, needsToken: true, run: list },
  { name: `POST ${path}`, needsToken: true, run: create },
  { name: `PUT ${path}`, needsToken: true, run: overwrite },
  {
    name: `GET ${path}/:command`,
    needsToken: true,
    run: (world: World, call: Call) => ({ status: 200, body: find(world, call) }),
  },
  { name: `PATCH ${path}/:command`, needsToken: true, run: edit },
  { name: `DELETE ${path}/:command`, needsToken: true, run: remove },
]);

function list(world: World, call: Call): Reply {
  const commands = commandsOf(world, call);
  const isWhole = call.query.get('with_localizations') === 'true';
  return { status: 200, body: isWhole ? commands : withoutLocalizations(commands) };
}

/** The list as it comes when nobody asks for its localizations. */
function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([name]) => !name.endsWith('_localizations'));
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutLocalizations(part)]));
}

function create(world: World, call: Call): Reply {
  const given = objectBody(call);
  refuseProblems([...checkSchema(ApplicationCommandCreateRequestSchema, given), ...checkCommand(given, [])]);
  const commands = commandsOf(world, call);
  const standing = commands.find((each) => isSame(each, given));
  const command = register(world, call, given, standing);
  const after = [...commands.filter((each) => each !== standing), command];
  refuseTooMany(after);
  replace(world, call, after);
  return { status: standing === undefined ? 201 : 200, body: command };
}

function overwrite(world: World, call: Call): Reply {
  if (!Array.isArray(call.json)) throw refuse.malformed();
  const given = objectsOf(call.json);
  refuseProblems([
    ...given.flatMap((each, index) => [
      ...checkSchema(ApplicationCommandUpdateRequestSchema, each, [index]),
      ...checkCommand(each, [index]),
    ]),
    ...checkUnique(given),
  ]);
  refuseTooMany(given);
  const commands = commandsOf(world, call);
  const after = given.map((each) =>
    register(
      world,
      call,
      each,
      commands.find((other) => isSame(other, each)),
    ),
  );
  replace(world, call, after);
  return { status: 200, body: after };
}

function edit(world: World, call: Call): Reply {
  const standing = find(world, call);
  const given = objectBody(call);
  const whole = { ...standing, ...given };
  refuseProblems([
    ...checkSchema(ApplicationCommandPatchRequestPartialSchema, given),
    ...checkCommand(whole, []),
  ]);
  const command = register(world, call, whole, standing);
  replace(
    world,
    call,
    commandsOf(world, call).map((each) => (each === standing ? command : each)),
  );
  return { status: 200, body: command };
}

function remove(world: World, call: Call): Reply {
  const standing = find(world, call);
  replace(
    world,
    call,
    commandsOf(world, call).filter((each) => each !== standing),
  );
  return { status: 204 };
}

/** A command as it comes back: with an id, and without the fields of options that say no. */
function register(world: World, call: Call, given: Json, standing: Command | undefined): Command {
  if (standing === undefined) countCreate(world, call);
  const guild = call.params.guild;
  return {
    id: standing?.id ?? world.nextId(),
    application_id: world.application.id,
    version: world.nextId(),
    default_member_permissions: given.default_member_permissions ?? null,
    type: Number(given.type ?? ApplicationCommandType.ChatInput),
    name: String(given.name),
    name_localizations: given.name_localizations ?? null,
    description: String(given.description ?? ''),
    description_localizations: given.description_localizations ?? null,
    nsfw: given.nsfw ?? false,
    integration_types: given.integration_types ?? [0],
    ...(guild === undefined
      ? { contexts: given.contexts ?? null, dm_permission: given.dm_permission ?? true }
      : { guild_id: guild }),
    ...(objectsOf(given.options).length === 0 ? {} : { options: objectsOf(given.options).map(withoutNo) }),
  };
}

function withoutNo(option: Json): Json {
  const entries = Object.entries(option).filter(
    ([name, value]) =>
      value !== null &&
      !(value === false && (name === 'required' || name === 'autocomplete')) &&
      !(name === 'choices' && Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'options' ? objectsOf(value).map(withoutNo) : value]),
  );
}

/** The commands of the place that the path names. */
function commandsOf(world: World, call: Call): readonly Command[] {
  if (param(call, 'application') !== world.application.id) throw refuse.missingAccess();
  const { guild } = call.params;
  if (guild !== undefined && !world.guilds.has(guild)) throw refuse.missingAccess();
  return world.commands.get(guild ?? 'global') ?? [];
}

function replace(world: World, call: Call, commands: readonly Command[]): void {
  world.commands.set(call.params.guild ?? 'global', [...commands]);
}

function find(world: World, call: Call): Command {
  const command = commandsOf(world, call).find(({ id }) => id === param(call, 'command'));
  if (command === undefined) throw refuse.unknownCommand();
  return command;
}

function countCreate({ commandCreates }: World, call: Call): void {
  const place = call.params.guild ?? 'global';
  const made = commandCreates.get(place) ?? 0;
  if (made >= LIMITS.commandCreatesADay) throw refuse.tooManyCreates(LIMITS.commandCreatesADay);
  commandCreates.set(place, made + 1);
}

function refuseTooMany(commands: readonly Json[]): void {
  for (const [type, max] of [
    [1, LIMITS.slashCommands],
    [2, LIMITS.contextCommands],
    [3, LIMITS.contextCommands],
  ] as const)
    if (commands.filter((each) => Number(each.type ?? 1) === type).length > max)
      throw refuse.tooManyCommands(max);
}

function checkUnique(commands: readonly Json[]): readonly Problem[] {
  return commands.flatMap((command, index) =>
    commands.findIndex((other) => isObject(other) && isSame(other, command)) === index
      ? []
      : [
          {
            path: [index, 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ],
  );
}

function isSame(one: Json, other: Json): boolean {
  return one.name === other.name && Number(one.type ?? 1) === Number(other.type ?? 1);
}
