/** Holidays by law: parsed from the compiled `holidays.json`. */
export interface Holidays {
  readonly rows: readonly unknown[];
}

export function parseHolidays(json: string): Holidays {
  return { rows: json === '' ? [] : (JSON.parse(json) as unknown[]) };
}
