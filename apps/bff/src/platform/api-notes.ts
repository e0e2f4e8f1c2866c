import type { WhoMay } from './who-may.ts';

/**
 * What the API description says about an operation beyond its types. Plain notes: the description, and the library
 * that makes it, are loaded when somebody first asks for it (api-docs.ts).
 */
export interface OperationNotes {
  who: WhoMay;
  summary: string;
  /** asks for an `Idempotency-Key` */
  once?: boolean;
  /** asks for `If-Match` */
  ifMatch?: boolean;
  /** takes a file as multipart form; of a document also its name */
  upload?: 'picture' | 'document';
}

export interface ChapterNotes {
  name: string;
  about: string;
}

const NOTES = Symbol('operation');
const CHAPTER = Symbol('chapter');

/** Notes of several decorators on one operation add up. */
export function note(notes: Partial<OperationNotes>): MethodDecorator {
  return (_prototype, _name, descriptor) => {
    const handler = descriptor.value as object;
    Reflect.defineMetadata(NOTES, { ...notesOf(handler), ...notes }, handler);
  };
}

/** The upload itself is streamed, so no DTO tells of it. */
export const ApiUpload = (upload: 'picture' | 'document'): MethodDecorator => note({ upload });

/** The chapter of the API description that a controller's operations stand in. */
export function Chapter(name: string, about: string): ClassDecorator {
  return (controller) => Reflect.defineMetadata(CHAPTER, { name, about } satisfies ChapterNotes, controller);
}

export function notesOf(handler: object): OperationNotes | undefined {
  return Reflect.getMetadata(NOTES, handler);
}

export function chapterOf(controller: object): ChapterNotes | undefined {
  return Reflect.getMetadata(CHAPTER, controller);
}
