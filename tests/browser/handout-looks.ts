// These run in the page: each has to stand by itself.

/** What reaches over the body of its page by more than a pixel, or stands over what comes after it. */
export function overlapsOf(): readonly string[] {
  const found: string[] = [];
  document.querySelectorAll('.sheet').forEach((sheet, i) => {
    const body = sheet.querySelector('.body');
    const edge = body?.getBoundingClientRect();
    if (!body || !edge) return;
    for (const element of body.querySelectorAll('*')) {
      if (element.closest('.slide') || element.matches('.page-mark')) continue;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      if (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1) {
        found.push(
          `page ${i + 1}: <${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 20)}`,
        );
      }
    }
  });
  return found;
}

/** Where everything in the slides stands: left, top, width, height in stage px, whatever they are scaled to. */
export function drawnAt(): readonly { readonly what: string; readonly at: readonly number[] }[] {
  return [...document.querySelectorAll<HTMLElement>('.slide-box > .slide')].flatMap((slide) => {
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    return [...slide.querySelectorAll('*')].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      const at = [left - frame.left, top - frame.top, width, height].map((px) => px / scale);
      return [{ what: `${slide.id} ${element.localName}.${element.className}`, at }];
    });
  });
}

/** Pieces of speech on a page that neither begin where a sentence begins nor end where one ends. */
export function sentencesParted(): readonly string[] {
  return [...document.querySelectorAll('.sheet')].flatMap((sheet, i) => {
    const last = [...sheet.querySelectorAll('p.speech')].at(-1);
    const text = (last?.textContent ?? '').replace(/\u2060|【[^】]*】/g, '').trim();
    return /[。！？：；…][”』》）]*$/.test(text) ? [] : [`page ${i + 1}: …${text.slice(-12)}`];
  });
}
