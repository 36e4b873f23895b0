import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { sharedPath } from '../shared';

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
function twinsOf(files: readonly XmlFile[]): string[] {
  return files
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('twin'))
    .sort();
}

/** Names of the files that are not valid by a schema. */
type Validator = (files: readonly XmlFile[], schema: string) => Promise<string[]>;

/**
 * Tests that files are valid by our own part of a schema and, where that is at hand, by the schema itself, and that their
 * broken twins are not.
 */
export function itIsValid(files: () => XmlFile[], invalidBy: Validator, schema: { own: string; whole: string }): void {
  it(`is valid by the part of ${schema.whole} that it uses, and broken twins are not`, async () => {
    assert.deepEqual(await invalidBy(files(), readFileSync(join(FIXTURES, schema.own), 'utf8')), twinsOf(files()));
  });

  it(`is valid by ${schema.whole} itself, and broken twins are not`, async function () {
    const path = sharedPath(`schemas/${schema.whole}`);
    if (path === undefined) this.skip();
    assert.deepEqual(await invalidBy(files(), readFileSync(path, 'utf8')), twinsOf(files()));
  });
}

const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'formats');

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
