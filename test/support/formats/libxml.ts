import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

export interface XmlFile {
  readonly fileName: string;
  readonly contents: string;
}

/** What makes a valid file invalid: a name for it, what is written in the file, and what instead. */
export type Break = readonly [name: string, from: string | RegExp, to: string];

/** Files that should be valid, and twins of one of them in each of which something is broken. */
export function withTwins(good: readonly string[], whole: string, breaks: readonly Break[]): XmlFile[] {
  const twins = breaks.map(([name, from, to]) => {
    const contents = whole.replace(from, to);
    assert.notEqual(contents, whole, name);
    return { fileName: `twin-${name}.xml`, contents };
  });
  return [...good.map((contents, i) => ({ fileName: `good${i}.xml`, contents })), ...twins];
}

/** Names of the twins among files, as a validator should list them. */
export function twinsOf(files: readonly XmlFile[]): string[] {
  return files
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('twin'))
    .sort();
}

const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'formats');

/** A schema of our own, for what an export uses of a larger one. */
export function ownSchema(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

/** WebAssembly pages of 64 KB: the whole schema of TEI takes most of them. */
const PAGES = 8192;

/** Which files are not valid by a RelaxNG schema; one run for all, since reading the schema may take seconds. */
export async function invalidByRelaxNg(files: readonly XmlFile[], schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: files,
    schema: { fileName: 'schema.rng', contents: schema },
    extension: 'relaxng',
    maxMemoryPages: PAGES,
  });
  return [...new Set(errors.flatMap(({ loc }) => (loc === null ? [] : [loc.fileName])))].sort();
}

/** Which files are not valid by a document type. */
export async function invalidByDtd(files: readonly XmlFile[], dtd: string): Promise<string[]> {
  const { DtdValidator, XmlDocument, XmlDtd, XmlValidateError } = await import('libxml2-wasm');
  const validator = new DtdValidator(XmlDtd.fromString(dtd));
  const isValid = ({ contents }: XmlFile): boolean => {
    const document = XmlDocument.fromString(contents);
    try {
      validator.validate(document);
      return true;
    } catch (error) {
      if (error instanceof XmlValidateError) return false;
      throw error;
    } finally {
      document.dispose();
    }
  };
  const invalid = files.filter((file) => !isValid(file)).map(({ fileName }) => fileName);
  validator.dispose();
  return invalid.sort();
}
