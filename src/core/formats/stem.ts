/**
 * The path of a file made for an article: the article's own path and the extension behind it. What
 * would climb out of the output folder is taken off; standard input is called `stdin`.
 */
export function outputPath(file: string, extension: string): string {
  const parts = file
    .split(/[\\/]+/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/u.test(part));
  const path = parts.join('/');
  return `${path === '' || path === '-' ? 'stdin' : path}.${extension}`;
}
