import { packageExtension } from './vscode/vsix';

packageExtension((text) => process.stdout.write(text)).then(
  (file) => {
    console.log(file);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
