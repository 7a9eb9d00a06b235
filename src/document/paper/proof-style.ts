/** A4 landscape. Page rules apply to the whole document, wherever the sheet is in it. */
export const PAGE_STYLE = '@page{size:A4 landscape;margin:14mm 12mm 16mm}body{margin:0;background:#fff}';

/** Black on white, rules in place of tints, so that it copies well. */
export const PROOF_STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
.proof{background:#fff;font:400 8.5pt/1.35 var(--sans,"Deck Sans");color:#000;line-break:strict;text-autospace:normal;font-variant-numeric:tabular-nums lining-nums}
header{position:relative;padding-bottom:3mm}
h1{font:900 22pt/1.2 var(--serif,"Deck Serif");letter-spacing:.1em}
.report{font-size:11pt;font-weight:700;margin-top:1mm}
.meeting{margin-top:1mm;font-size:10pt}.meeting span{margin-right:2em}
.how{margin-top:1mm;color:#333}
.stamp{position:absolute;right:0;top:0;padding:1.5mm 5mm;border:.7mm solid #a61b1f;color:#a61b1f;font-weight:700;font-size:16pt;line-height:1.2;text-align:center;letter-spacing:.15em}
.stamp small{display:block;font-size:9pt;font-weight:400;letter-spacing:0}
table{width:100%;border-collapse:collapse;border-bottom:.5mm solid #000;table-layout:fixed}
thead{display:table-header-group}
thead th{border-top:.5mm solid #000;border-bottom:.3mm solid #000;font-weight:700;text-align:left;padding:1.2mm 1mm;vertical-align:bottom}
th.number{width:9mm}th.says{width:29mm}th.counts{width:44mm}th.pages{width:24mm}th.at{width:27mm}
th.phrase{width:38mm}th.found{width:10mm}th.level{width:11mm}th.status{width:11mm}th.sign{width:24mm}
.part th{padding:2mm 1mm 1mm;text-align:left;font-weight:700;font-size:10pt;border-bottom:.2mm solid #000}
td{padding:1mm;border-bottom:.1mm solid #888;vertical-align:top;word-break:keep-all;overflow-wrap:anywhere}
td.pages span{display:inline-block}
td.says{font-weight:700;font-size:9.5pt}
td.sign{border-left:.1mm solid #888}
tr{break-inside:avoid}
.part{break-after:avoid}
h2{font-size:11pt;margin-top:6mm}
.doubts{break-inside:avoid}
.doubts ol{margin:1mm 0 0 6mm;font-size:9.5pt}
.doubts li{margin-top:1mm;overflow-wrap:anywhere}
footer{display:flex;gap:10mm;margin-top:8mm;font-size:10pt;break-inside:avoid}
footer p{flex:1;display:flex}
u{flex:1;border-bottom:.25mm solid #000;text-decoration:none}
`;
