import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ArticleIndex } from '../../../src/core/formats/importing/articleIndex';
import { nastyDocument } from '../../fixtures/formats/nasty';

const TEXT = 'Lalə Muradova Gəncəyə gəlib.\n';

function indexOf(...files: string[]): ArticleIndex {
  const index = new ArticleIndex();
  for (const file of files) index.add(file, TEXT);
  return index;
}

/** The article that a document of a text comes from, by its file. */
function found(index: ArticleIndex, file: string): string | undefined {
  return index.find({ ...nastyDocument(), textOrigin: 'exact', file, text: TEXT })?.file;
}

describe('the article that an imported document means', () => {
  it('is the one of its path where several have its text', () => {
    const index = indexOf('one/meeting.azn', 'two/meeting.azn', 'two/copy.azn');
    assert.equal(found(index, 'two/meeting.azn'), 'two/meeting.azn');
    assert.equal(found(index, 'one/meeting.azn'), 'one/meeting.azn');
    assert.equal(found(index, 'copy.azn'), 'two/copy.azn');
  });

  it('is the first of them where no name tells', () => {
    assert.equal(found(indexOf('one/meeting.azn', 'two/meeting.azn'), 'other.azn'), 'one/meeting.azn');
    assert.equal(found(indexOf('one/meeting.azn', 'two/meeting.azn'), 'meeting.azn'), 'one/meeting.azn');
  });

  it('is the one of its text, whatever name it has', () => {
    const index = indexOf('one/meeting.azn');
    index.add('two/visit.azn', 'Başqa bir mətn.\n');
    assert.equal(found(index, 'two/visit.azn'), 'one/meeting.azn');
  });
});
