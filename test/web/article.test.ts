import { describeArticle } from '../support/vscode/articleSuite';

describeArticle('web worker host');
