/** Style of the HTML report: system fonts, both colour schemes, and a print form without controls. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#57606a;--line:#d1d9e0;--paper:#fff;--panel:#f6f8fa;--error:#b3261e;--warning:#8a5a00;--suggestion:#0b5cad;--plain:#57606a;--mark:#fff1a8;--heat:183,80,20}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9aa4ae;--line:#3a424b;--paper:#14181d;--panel:#1b2027;--error:#ff8a80;--warning:#f2c14e;--suggestion:#79b8ff;--plain:#8b949e;--mark:#5c4a00}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1.5rem 1rem;font:16px/1.65 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper)}
header{border-bottom:2px solid var(--ink);padding-bottom:.6rem}
h1{font-size:1.7rem;margin:0;line-height:1.3}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}h3{font-size:1.05rem;margin:1.6rem 0 .2rem;padding-top:.4rem;border-top:1px solid var(--line);overflow-wrap:anywhere}h4{font-size:.95rem;margin:.8rem 0 .3rem}
p{margin:.2rem 0}.quiet,.place{color:var(--quiet);font-size:.88rem}
.away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(7rem,1fr));gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.totals li{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.5rem .8rem}.totals b{display:block;font-size:1.7rem;line-height:1.25;font-variant-numeric:tabular-nums}
.totals .warning b{color:var(--warning)}.totals .error b{color:var(--error)}
table{border-collapse:collapse}caption{text-align:left;padding:.3rem 0}.chart caption{font-weight:600}.matrix caption{color:var(--quiet);font-size:.88rem}
.charts{display:grid;grid-template-columns:repeat(2,1fr);gap:1rem 2.5rem;margin-top:1.2rem}.chart{width:100%}.chart:nth-child(3){grid-column:1/-1}
.chart th{font-weight:400;text-align:left;white-space:nowrap;padding-right:.8rem;width:1%}.chart td.bar{width:auto}.chart td.number{width:1%;padding-left:.6rem}
.chart svg{display:block}rect{fill:var(--plain)}rect.error{fill:var(--error)}rect.warning{fill:var(--warning)}rect.suggestion{fill:var(--suggestion)}
@media(max-width:40rem){.charts{grid-template-columns:1fr}.chart:nth-child(3) th{white-space:normal;min-width:9em}}
.number{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}.matrix td,.matrix th,.row td,.row th{border:1px solid var(--line);padding:.18rem .5rem;text-align:left;vertical-align:top}
.matrix{font-size:.9rem}.matrix thead th{background:var(--panel);text-align:center;font-weight:600}.matrix tbody th{font-weight:400;white-space:nowrap}.matrix td.number{text-align:right}.matrix .sum{font-weight:600}abbr{text-decoration:none}
.h1{background:rgba(var(--heat),.08)}.h2{background:rgba(var(--heat),.18)}.h3{background:rgba(var(--heat),.28)}.h4{background:rgba(var(--heat),.4)}
.legend{columns:3;column-gap:2rem;margin:.5rem 0;padding:0;list-style:none;font-size:.85rem;color:var(--quiet)}.legend b{color:var(--ink);font-weight:600}@media(max-width:40rem){.legend{columns:1}}
.row{margin:.3rem 0;font-size:.9rem}.row thead th,.row tbody th{color:var(--quiet);background:var(--panel);font-weight:400}.row tbody th{text-align:center}
.row td{min-width:6rem;max-width:24rem;white-space:pre-line}.row td.marked{outline:2px solid var(--error);outline-offset:-2px}mark{background:var(--mark);color:inherit}
@media(max-width:40rem){.row{width:100%}.row td{min-width:4em;overflow-wrap:anywhere}}
.cause[data-severity=warning] td.marked{outline-color:var(--warning)}.cause[data-severity=suggestion] td.marked{outline-color:var(--suggestion)}
.tag{border:1px solid currentColor;border-radius:3px;padding:0 .4em;font-size:.82rem}.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.suggestion{color:var(--suggestion)}
.cause{border-left:3px solid var(--line);padding:.1rem 0 .1rem .8rem;margin:.7rem 0;break-inside:avoid}.cause[data-severity=error]{border-color:var(--error)}.cause[data-severity=warning]{border-color:var(--warning)}
.cause ul{list-style:none;margin:0;padding:0}.cause li{margin:.35rem 0}.cause b{font-weight:600}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1rem;padding:.5rem 0;align-items:center;position:sticky;top:0;background:var(--paper)}.controls[hidden],[hidden]{display:none}
fieldset{border:0;margin:0;padding:0;display:flex;gap:.8rem}
input[type=search]{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--plain);border-radius:4px;padding:.3rem .5rem;flex:1 1 16rem}
:focus-visible{outline:2px solid var(--suggestion);outline-offset:2px}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.5rem}
@page{size:A4;margin:16mm 14mm}
@media print{:root{--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--panel:#f6f6f6;--error:#b3261e;--warning:#8a5a00;--suggestion:#0b5cad;--mark:#fff1a8}
body{max-width:none;padding:0;font-size:10pt}.controls{display:none!important}.scroll{overflow:visible}h2,h3,h4{break-after:avoid}tr{break-inside:avoid}.matrix{font-size:8pt}.matrix td,.matrix th{padding:.1rem .25rem}.matrix tbody th{white-space:normal}
mark,.totals li,.matrix td,.row th,.matrix th{print-color-adjust:exact;-webkit-print-color-adjust:exact}.totals{grid-template-columns:repeat(6,1fr)}}
`;
