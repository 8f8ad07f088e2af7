import { LIMITS } from '../limits.ts';
import { post } from '../post.ts';
import { refuse, refusePayload } from '../refusal.ts';
import { isObject, type Json, type Problem, text } from '../shape.ts';
import { checkPlace } from './chat.ts';
import type { Method } from './method.ts';

const getUploadUrl: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run(workspace, args, { origin }) {
    const length = Number(args.length);
    const name = String(args.filename ?? '');
    if (name === '' || !(length > 0)) return refuse('invalid_arguments');
    const problems: Problem[] = [];
    if (args.alt_text !== undefined) text(LIMITS.fileAltText)(args.alt_text, '/alt_text', problems);
    if (problems.length > 0) return refusePayload('invalid_arguments', problems);
    const id = workspace.nextId('F');
    workspace.uploads.set(id, { id, name, length, altText: String(args.alt_text ?? ''), bytes: null });
    return { ok: true, upload_url: `${origin}/upload/v1/${id}`, file_id: id };
  },
};

const completeUpload: Method = {
  scopes: ['files:write'],
  token: 'bot',
  run(workspace, args, { interaction }) {
    const wanted: readonly Json[] = Array.isArray(args.files) ? args.files.filter(isObject) : [];
    const uploads = wanted.map(({ id }) => workspace.uploads.get(String(id)));
    if (uploads.length === 0 || uploads.some((upload) => !upload?.bytes)) return refuse('file_not_found');
    const files = uploads.map((upload, index) => ({
      id: upload?.id,
      name: upload?.name,
      title: wanted[index]?.title ?? upload?.name,
      alt_txt: upload?.altText,
      size: upload?.bytes?.length,
    }));
    if (args.channel_id === undefined) return { ok: true, files };
    const refusal = checkPlace(workspace, args.channel_id);
    if (refusal !== null) return refusal;
    const shared = { ...args, text: args.initial_comment };
    const channel = String(args.channel_id);
    const message = post(workspace, shared, {
      channel,
      viewer: null,
      via: 'files.completeUploadExternal',
      interaction,
    });
    message.files = files;
    return { ok: true, files };
  },
};

export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
