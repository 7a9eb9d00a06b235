import type { DraftComparison, FileReport, Finding, Rewording } from '../../office/compare/finding.ts';
import {
  tellAnswer,
  tellAuthors,
  tellFinding,
  tellRewording,
  tellSize,
  tellVerdict,
} from '../../office/compare/present.ts';
import { make } from '../../ui/element.ts';

/** The result: the sheet that is printed and stapled, then what is only looked at on the screen. */
export function makeResult(result: DraftComparison, now: Date): HTMLElement {
  const { files, findings, rewordings, absent } = result;
  return make(
    'div',
    { class: 'result' },
    make('h2', { class: 'on-paper' }, '终稿核对单'),
    make('p', { class: result.clean ? 'verdict clean' : 'verdict', role: 'status' }, tellVerdict(result)),
    makeFiles(files),
    findings.length > 0 && makeFindings(findings),
    make('p', { class: 'also' }, tellAlso(result)),
    make('p', { class: 'on-paper when' }, `核对时间：${now.toLocaleString('zh-CN', { hour12: false })}`),
    make(
      'p',
      { class: 'on-paper sign' },
      ...['核对人', '负责人', '日期'].map((name) => make('span', {}, `${name}：`, make('u'))),
    ),
    rewordings.length > 0 && makeRewordings(rewordings),
    absent.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, `稿子里没有出现的数（${absent.length}个）`),
        make(
          'ul',
          {},
          ...absent.map((one) => make('li', {}, make('b', {}, one.says), `　${tellAnswer(one)}`)),
        ),
      ),
  );
}

function tellAlso({ rewordings, absent }: DraftComparison): string {
  const parts = [
    ...(rewordings.length > 0 ? [`文字改动${rewordings.length}句`] : []),
    ...(absent.length > 0 ? [`演示文稿的数有${absent.length}个稿子里没有出现`] : []),
  ];
  return parts.length === 0 ? '' : `另有：${parts.join('；')}。`;
}

function makeFiles(files: readonly FileReport[]): HTMLElement {
  return makeTable(
    'files',
    ['文件', '大小', '数字', '一致', 'SHA-256'],
    files.map(({ name, bytes, fault, figures, agreeing, sha256 }) =>
      fault === undefined
        ? [name, tellSize(bytes), String(figures), String(agreeing), make('code', {}, sha256)]
        : [
            name,
            tellSize(bytes),
            make(
              'td',
              { colspan: '2' },
              make('b', { class: 'unread' }, `没有读：${fault.reason}`),
              make('small', {}, fault.remedy),
            ),
            make('code', {}, sha256),
          ],
    ),
  );
}

function makeFindings(findings: readonly Finding[]): HTMLElement {
  return makeTable(
    'findings',
    ['序号', '问题', '稿子里', '演示文稿', '稿子里的句子', '位置'],
    findings.map((finding, i) => {
      const { title, draft, deck, about } = tellFinding(finding);
      const who = tellAuthors(finding);
      return [
        String(i + 1),
        make('b', {}, title),
        make('b', { class: 'mine' }, draft || '（没有）'),
        make('span', {}, make('b', {}, deck || '（没有）'), about !== '' && make('small', {}, about)),
        markFound(finding),
        make('span', {}, `${finding.file}　${finding.place}`, who !== '' && make('small', {}, who)),
      ];
    }),
  );
}

/** The sentence with what was found in it marked. */
function markFound(finding: Finding): HTMLElement {
  const { sentence } = finding;
  const at = 'at' in finding ? finding.at : undefined;
  if (at === undefined) return make('span', {}, sentence);
  const found = make('mark', {}, sentence.slice(at.start, at.end));
  return make('span', {}, sentence.slice(0, at.start), found, sentence.slice(at.end));
}

function makeRewordings(rewordings: readonly Rewording[]): HTMLElement {
  const items = rewordings.map((one) => {
    const who = tellAuthors(one);
    const where = [tellRewording(one), one.file, one.place, who].filter((part) => part !== '').join('　');
    return make(
      'li',
      {},
      make('p', { class: 'where' }, where),
      one.old !== undefined && make('p', {}, make('del', {}, one.old)),
      one.sentence !== '' && make('p', {}, make('ins', {}, one.sentence)),
    );
  });
  return make(
    'details',
    {},
    make('summary', {}, `文字改动（${rewordings.length}句）`),
    make('ol', {}, ...items),
  );
}

/** A cell of several columns comes as one already. */
function asCell(content: string | HTMLElement): HTMLElement {
  return content instanceof HTMLTableCellElement ? content : make('td', {}, content);
}

function makeTable(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly (string | HTMLElement)[])[],
): HTMLElement {
  return make(
    'table',
    { class: name },
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows.map((row) => make('tr', {}, ...row.map(asCell)))),
  );
}
