import { packageExtension } from './vscode/vsix';

packageExtension().then(
  (file) => {
    console.log(file);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
