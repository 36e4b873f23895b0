import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

export interface XmlFile {
  readonly fileName: string;
  readonly contents: string;
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
