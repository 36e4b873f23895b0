import { at, standing, type Check } from './check';

const LOOSE_EDGE = /^[\s\p{Z},;:!?]|[\s\p{Z},;:!?]$/u;

/** Blanks and stray punctuation at a mark's edge: training tools drop or reject such spans. */
export const checkEdges: Check = ({ article, set }) =>
  standing(set).flatMap((annotation) =>
    annotation.spans
      .filter(({ start, end }) => LOOSE_EDGE.test(article.text.slice(start, end)))
      .map((span) => at(span, 'check.edge', 'warning')),
  );
