import { describe, expect, test } from 'vitest';
import { formatPlace, readMeeting } from '../../src/facts/index.ts';

describe('a meeting file', () => {
  const good = { session: '一届二次', date: '2031年3月1日', place: '', speaker: '', emblem: 'emblem.svg' };

  test('gives back what the office wrote', () => {
    expect(readMeeting(JSON.stringify({ $schema: './x.json', ...good }))).toEqual({
      meeting: good,
      problems: [],
    });
  });

  test('may name an address for the code', () => {
    for (const address of ['', 'https://gy.example.cn', 'https://example.org/2020/?a=1#b'])
      expect(readMeeting(JSON.stringify({ ...good, address })).meeting).toEqual({ ...good, address });
  });

  test('may say that there is no emblem, and what time the meeting gives', () => {
    const said = { ...good, emblem: '无', minutes: 20 };
    expect(readMeeting(JSON.stringify(said)).meeting).toEqual(said);
  });

  test('takes a date as it stands on the banner', () => {
    for (const date of [
      '2024年2月29日',
      '2024年1月',
      '2021年1月20日上午',
      '2021年1月20日至21日',
      '二〇二四年一月十八日',
    ])
      expect(readMeeting(JSON.stringify({ ...good, date })).meeting).toEqual({ ...good, date });
  });

  test.each([
    [{ ...good, minutes: 0 }, 'minutes', /不合要求|整分钟/],
    [{ ...good, minutes: '20' }, 'minutes', /写成不带引号的/],
    [{ ...good, address: 'http://example.org' }, 'address', /以 https:\/\/ 开头/],
    [{ ...good, address: 'https://例子' }, 'address', /不合要求/],
    [{ ...good, address: 'https://example.org/a b' }, 'address', /不合要求/],
    [{ ...good, address: 'javascript:alert(1)' }, 'address', /不合要求/],
    [{ ...good, sesion: 'x' }, 'sesion', /改成 session/],
    [{ ...good, date: 20310301 }, 'date', /写成了数字/],
    [{ ...good, date: '2024年1月38日' }, 'date', /日历上没有 “2024年1月38日”/],
    [{ ...good, date: '2023年2月29日上午' }, 'date', /日历上没有 “2023年2月29日”/],
    [{ ...good, date: '2024年13月' }, 'date', /日历上没有 “2024年13月”/],
    [{ ...good, date: '2024-1-18' }, 'date', /如 2024年1月18日/],
    [{ ...good, date: '２０２４年１月１８日' }, 'date', /不合要求/],
    [{ ...good, date: '2024年1月18' }, 'date', /不合要求/],
    [{ ...good, date: '1月18日' }, 'date', /不合要求/],
    [{ ...good, speaker: undefined }, 'speaker', /缺这一项/],
    [{ ...good, place: '楼\u200b' }, 'place', /U\+200B/],
    [{ ...good, emblem: '../emblem.svg' }, 'emblem', /不合要求/],
    [{ ...good, emblem: 'emblem.exe' }, 'emblem', /不合要求/],
    [{ ...good, emblem: 'http://x/e.png' }, 'emblem', /不合要求/],
  ])('%j is refused at %s', (file, place, message) => {
    const { meeting, problems } = readMeeting(JSON.stringify(file));
    expect(meeting).toBeUndefined();
    expect(problems.map((problem) => formatPlace(problem.where))).toEqual([`assets/meeting.json · ${place}`]);
    expect(JSON.stringify(problems[0])).toMatch(message);
  });
});
