import { YamlFields } from '../workspaceFiles/yamlFields';
import type { Bilingual, FormerName } from './entry';

/** Fields that only the files of the dictionary have. */
export class TitleFields extends YamlFields {
  /** A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(field: string): string | undefined {
    const value = this.scalar(field);
    if (value === undefined) return undefined;
    const written = typeof value === 'number' ? String(value) : value;
    if (typeof written === 'string' && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u.test(written))
      return written;
    this.problem('titles.date.malformed', field, { value: typeof written === 'string' ? written : '' });
    return undefined;
  }

  bilingual(field: string): Bilingual | undefined {
    const both = this.fields(field);
    if (both === undefined) return undefined;
    const az = both.text('az');
    const en = both.text('en');
    both.finish();
    if (az !== undefined && en !== undefined) return { az, en };
    this.problem('yaml.field.missing', field, { missing: az === undefined ? 'az' : 'en' });
    return undefined;
  }

  former(field: string): readonly FormerName[] | undefined {
    if (!this.has(field)) return undefined;
    return this.rows(field).flatMap((row) => {
      const name = row.text('name');
      const from = row.date('from');
      const to = row.date('to');
      row.finish();
      if (name === undefined) row.problem('yaml.field.missing', undefined, { missing: 'name' });
      return name === undefined
        ? []
        : [{ name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    });
  }
}
