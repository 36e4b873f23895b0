import * as vscode from 'vscode';
import { type LabelLine, type LabelSchema, type LabelSpec, lineOf } from '../core';

/** `around`: annotated, with other marks inside or across its edges. */
export type MarkState = 'annotated' | 'around' | 'suggested';

/** Widths of the four borders: top, right, bottom, left. */
const WIDTHS: Readonly<Record<LabelLine, string>> = {
  under: '0 0 2px 0',
  start: '0 0 2px 2px',
  end: '0 2px 2px 0',
  thick: '0 0 4px 0',
  rails: '1px 0 2px 0',
  thin: '0 0 1px 0',
  cup: '0 2px 2px 2px',
  box: '1px',
};

/** Stands for all labels that the schema in force does not have: their marks are kept, and so shown. */
const OTHER = '';

/** The key of a mark's style in what `MarkStyles.of` gives. */
export function styleKey(schema: LabelSchema, label: string, state: MarkState): string {
  return `${state}:${schema.labels.some(({ id }) => id === label) ? label : OTHER}`;
}

/**
 * The decoration types of each schema, made once. What a person decided is filled and underlined
 * solidly, what is suggested only dashed; each label has its own edges. So all differ without colour too.
 */
export class MarkStyles implements vscode.Disposable {
  readonly #types = new Map<LabelSchema, ReadonlyMap<string, vscode.TextEditorDecorationType>>();

  of(schema: LabelSchema): ReadonlyMap<string, vscode.TextEditorDecorationType> {
    let types = this.#types.get(schema);
    if (types === undefined) {
      types = new Map(
        [...schema.labels, { id: OTHER, color: 'aznews.otherLabel' }].flatMap(({ id, color }) => {
          const widths = id === OTHER ? WIDTHS.box : WIDTHS[lineOf(schema, id)];
          return [
            [styleKey(schema, id, 'around'), typeOf(annotatedStyle(color, '1px 1px 3px 1px'))] as const,
            [styleKey(schema, id, 'suggested'), typeOf(suggestedStyle(color, widths))] as const,
            [styleKey(schema, id, 'annotated'), typeOf(annotatedStyle(color, widths))] as const,
          ];
        }),
      );
      this.#types.set(schema, types);
    }
    return types;
  }

  /** Takes all decorations off the editors. */
  clear(): void {
    for (const types of this.#types.values()) for (const type of types.values()) type.dispose();
    this.#types.clear();
  }

  dispose(): void {
    this.clear();
  }
}

const typeOf = (style: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType(style);

const EDGES = { rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };

function suggestedStyle(color: LabelSpec['color'], widths: string): vscode.DecorationRenderOptions {
  return {
    ...EDGES,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    ...coloured(color, (line) => ({
      borderWidth: widths,
      borderStyle: 'dashed',
      borderColor: line,
      overviewRulerColor: line,
    })),
  };
}

function annotatedStyle(color: LabelSpec['color'], widths: string): vscode.DecorationRenderOptions {
  return {
    ...EDGES,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    ...coloured(color, (line, fill) => ({
      backgroundColor: fill,
      borderWidth: widths,
      borderStyle: 'solid',
      borderColor: line,
      borderRadius: '2px',
      overviewRulerColor: line,
    })),
  };
}

type Colour = string | vscode.ThemeColor;
type Attachable = vscode.ThemableDecorationRenderOptions;

/** A theme colour has its fill under the name with `Background`; a schema's own hex is made transparent. */
function coloured(
  color: LabelSpec['color'],
  style: (line: Colour, fill: Colour) => Attachable,
): vscode.DecorationRenderOptions {
  if (typeof color === 'string') {
    return style(new vscode.ThemeColor(color), new vscode.ThemeColor(`${color}Background`));
  }
  const FILL_ALPHA = '2b';
  const filled = (hex: string): Attachable => style(hex, `${hex}${FILL_ALPHA}`);
  return { dark: filled(color.dark), light: filled(color.light) };
}
