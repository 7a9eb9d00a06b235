// biome-ignore-all lint/complexity/useArrowFunction: read by browsers that do not know ES2015.
// biome-ignore-all lint/suspicious/noVar: as above.
// biome-ignore-all lint/style/useForOf: as above.
// biome-ignore-all lint/complexity/useOptionalChain: as above.
// biome-ignore-all lint/correctness/noInnerDeclarations: as above.

/*
 * The first script of the page, in the syntax of 2009 and with what browsers had then: those that offices keep (360, QQ, the
 * IE core of both) stop at any newer script without a word. In them the document is shown as it is read, and says what
 * to do. The notes stay hidden until they are asked for: such a browser may well be the one before the hall.
 */
var html = document.documentElement;
if (!drawsSlides()) {
  html.className = 'old';
  html.setAttribute('data-view', 'read');
  document.addEventListener('DOMContentLoaded', function () {
    putInWhatRests();
    document.body.insertBefore(sayWhatToDo(), document.body.firstChild);
  });
}

/** Since Chromium 105; everything else that the slides are drawn with is older. */
function drawsSlides(): boolean {
  return Boolean(window.CSS && CSS.supports && CSS.supports('selector(:has(a))'));
}

function sayWhatToDo(): HTMLElement {
  var box = document.createElement('div');
  var words = document.createElement('p');
  box.className = 'too-old';
  box.setAttribute('role', 'alert');
  words.textContent =
    '这个浏览器太旧，不能放映；下面是全文，可以阅读和打印。要放映，请用 Chrome 或 Edge 109 以上的版本打开这个文件；360、QQ 等双核浏览器请切换到“极速模式”，仍是这一页的，请升级浏览器。';
  box.appendChild(words);
  box.appendChild(makeNotesButton());
  return box;
}

function makeNotesButton(): HTMLElement {
  var button = document.createElement('button');
  button.setAttribute('type', 'button');
  button.textContent = '显示讲稿（会场能看见）';
  button.onclick = function () {
    var shows = html.className === 'old';
    html.className = shows ? 'old with-notes' : 'old';
    button.textContent = shows ? '隐藏讲稿' : '显示讲稿（会场能看见）';
  };
  return button;
}

/** What rests in `<noscript>` is mere text for a browser with script: slides (document/read/resting.ts) and faces (faces.ts). */
function putInWhatRests(): void {
  var rests = document.querySelectorAll('noscript');
  for (var i = 0; i < rests.length; i++) {
    var rest = rests[i];
    if (!rest || !rest.parentNode) continue;
    rest.insertAdjacentHTML('beforebegin', rest.textContent || '');
    rest.parentNode.removeChild(rest);
  }
}
