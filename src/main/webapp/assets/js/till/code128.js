// Code 128, code set B: the receipt's number as bars that any scanner at the counter reads. (ISO/IEC 15417)

const WIDTHS = ('212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122'
  + '123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323'
  + '131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131'
  + '213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122'
  + '141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112'
  + '124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141'
  + '411131211412211214211232').match(/.{6}/g);
const START_B = 104;
const STOP = '2331112';

/** Bars and gaps of a text of printable ASCII, as widths in modules, a bar first. */
export function modules(text) {
  const codes = [...text].map((letter) => letter.charCodeAt(0) - 32);
  const check = codes.reduce((sum, code, i) => sum + code * (i + 1), START_B) % 103;
  return [...[START_B, ...codes, check].map((code) => WIDTHS[code]).join(''), ...STOP].map(Number);
}

/** A drawing of it, with the quiet zone that a scanner needs. */
export function bars(text) {
  const svg = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(svg, 'svg');
  let x = 10;
  let path = '';
  modules(text).forEach((width, i) => {
    if (i % 2 === 0) {
      path += `M${x} 0h${width}v40h-${width}z`;
    }
    x += width;
  });
  const shape = document.createElementNS(svg, 'path');
  shape.setAttribute('d', path);
  drawing.setAttribute('viewBox', `0 0 ${x + 10} 40`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', text);
  drawing.setAttribute('class', 'bars');
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.append(shape);
  return drawing;
}
