import * as vscode from 'vscode';
import type { LabelSchema, LabelSpec } from '../core/annotation/labelSchema';

export type MarkState = 'annotated' | 'suggested';

export function styleKey(label: string, state: MarkState): string {
  return `${state}:${label}`;
}

/**
 * The decoration types of each schema, made once. What a person decided is filled and underlined
 * solidly, what is suggested only dashed, so that they differ without colour too.
 */
export class MarkStyles implements vscode.Disposable {
  readonly #types = new Map<LabelSchema, ReadonlyMap<string, vscode.TextEditorDecorationType>>();

  of(schema: LabelSchema): ReadonlyMap<string, vscode.TextEditorDecorationType> {
    let types = this.#types.get(schema);
    if (types === undefined) {
      types = new Map(
        schema.labels.flatMap((label) => [
          [
            styleKey(label.id, 'suggested'),
            vscode.window.createTextEditorDecorationType(suggestedStyle(label)),
          ] as const,
          [
            styleKey(label.id, 'annotated'),
            vscode.window.createTextEditorDecorationType(annotatedStyle(label)),
          ] as const,
        ]),
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

const EDGES = { rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };

function suggestedStyle({ color }: LabelSpec): vscode.DecorationRenderOptions {
  return {
    ...EDGES,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    ...coloured(color, (line) => ({
      borderWidth: '0 0 2px 0',
      borderStyle: 'dashed',
      borderColor: line,
      overviewRulerColor: line,
    })),
  };
}

function annotatedStyle({ color }: LabelSpec): vscode.DecorationRenderOptions {
  return {
    ...EDGES,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    ...coloured(color, (line, fill) => ({
      backgroundColor: fill,
      borderWidth: '0 0 2px 0',
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
