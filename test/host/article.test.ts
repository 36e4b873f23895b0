import { describeArticle } from '../support/vscode/articleSuite';

describeArticle('Node host');
