/** The public surface of the core. Adapters import from here; inside, modules import each other. */
export * from './span';
export * from './problem';
export * from './labels';
export * from './timex';
export * from './mention';
export * from './data';
export * from './engine';
export * from './article/article';
export * from './article/header';
export * from './article/offsets';
export * from './article/parse';
export * from './article/tokens';
export * from './annotation/model';
export * from './annotation/mark';
export * from './annotation/labelSchema';
export * from './recognize/recognizer';
