/** The views that script can make of the document; without script it is read as it stands. */
export const VIEWS = ['stage', 'speaker', 'rehearse', 'prompter', 'report', 'handout', 'read'] as const;
export type View = (typeof VIEWS)[number];

/**
 * Runs in <head> before the first paint: takes the view from the address and scales the first slide to the window,
 * so that it stands there before the rest of the script is read. Plain old syntax, a few hundred bytes.
 */
export const headScript = `(function(){
var d=document.documentElement,v=new URLSearchParams(location.search).get('view');
d.dataset.view=${JSON.stringify(VIEWS)}.indexOf(v)<0?'stage':v;
function f(){var s=getComputedStyle(d),w=parseFloat(s.getPropertyValue('--W')),h=parseFloat(s.getPropertyValue('--H'));
d.style.setProperty('--scale',Math.min(innerWidth/w,innerHeight/h)||1)}
document.addEventListener('readystatechange',f);addEventListener('resize',f);f()
})()`;
