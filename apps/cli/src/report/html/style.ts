/** Style of the HTML report: system fonts, both colour schemes, and a print form without controls. */
export const STYLE = `
:root{--ink:#1b1f24;--quiet:#59636e;--line:#d1d9e0;--paper:#fff;--error:#b3261e;--warning:#8a5a00;--suggestion:#0b5cad;--plain:#57606a;--mark:#fff1a8}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9aa4ae;--line:#3a424b;--paper:#14181d;--error:#ff8a80;--warning:#f2c14e;--suggestion:#79b8ff;--plain:#8b949e;--mark:#5c4a00}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem;font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.2rem 0 .3rem;overflow-wrap:anywhere}
p{margin:.2rem 0}.quiet,.place{color:var(--quiet);font-size:.9rem}
.totals{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0;padding:0;list-style:none}.totals b{display:block;font-size:1.6rem;line-height:1.2}
table{border-collapse:collapse}caption{text-align:left;font-weight:600;padding:.3rem 0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem 2rem}
.chart{width:100%}.chart th{font-weight:400;text-align:left;white-space:nowrap;padding-right:.6rem;max-width:16rem;overflow:hidden;text-overflow:ellipsis}
.bar{width:50%}.bar span{display:block;height:.8rem;border-radius:2px;background:var(--plain);min-width:2px}
.bar .error{background:var(--error)}.bar .warning{background:var(--warning)}.bar .suggestion{background:var(--suggestion)}
.number{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}.matrix td,.matrix th,.row td,.row th{border:1px solid var(--line);padding:.15rem .5rem;text-align:left;vertical-align:top}
.matrix td.number{text-align:right}.row{margin:.4rem 0;font-size:.9rem}.row th{color:var(--quiet);font-weight:400}
.marked{outline:2px solid var(--error);outline-offset:-2px}mark{background:var(--mark);color:inherit}
.tag{border:1px solid currentColor;border-radius:3px;padding:0 .4em;font-size:.85rem}.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.suggestion{color:var(--suggestion)}
.findings{list-style:none;margin:0;padding:0}.finding{border-left:3px solid var(--line);padding:.3rem 0 .3rem .8rem;margin:.5rem 0;break-inside:avoid}
.finding[data-severity=error]{border-color:var(--error)}.fix{background:var(--mark);padding:0 .3em}
.controls{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0;align-items:center}
input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--plain);border-radius:4px;padding:.3rem .5rem}input{flex:1 1 16rem}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.5rem}
[hidden]{display:none}
@media print{.controls{display:none}body{max-width:none;padding:0;font-size:11pt}a{color:inherit}}
`;

/** Filters the list by text and severity. Without scripts the whole list is there. */
export const SCRIPT = `
const search=document.getElementById('search'),level=document.getElementById('level'),shown=document.getElementById('shown');
function filter(){const words=search.value.trim().toLowerCase().split(/\\s+/u);let count=0;
for(const group of document.querySelectorAll('.group')){let any=false;const head=group.querySelector('h3').textContent.toLowerCase();
for(const item of group.querySelectorAll('.finding')){const text=head+' '+item.textContent.toLowerCase();
item.hidden=(level.value!==''&&item.dataset.severity!==level.value)||!words.every(word=>text.includes(word));
if(!item.hidden){any=true;count+=1}}group.hidden=!any}
shown.textContent=shown.dataset.text.replace('{count}',count)}
search.addEventListener('input',filter);level.addEventListener('change',filter);filter();
`;
