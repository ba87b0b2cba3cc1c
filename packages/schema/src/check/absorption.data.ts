/**
 * Root causes: when the first code is found on a row or head cell, findings of the others there are its consequence.
 * They are not shown apart; the finding lists them in `also`.
 */
export const absorption: readonly (readonly [winner: string, absorbed: readonly string[]])[] = [
  ['V01', ['V05', 'V13', 'V22', 'C08']],
  ['V02', ['V01', 'V03', 'V05', 'V13', 'V22', 'V29', 'S10', 'C08']],
  ['V03', ['V04', 'V05', 'V13', 'V15', 'V22']],
  ['V05', ['V08']],
  ['C12', ['S05']],
  ['S11', ['S10', 'G01', 'N12']],
  ['S10', ['N12', 'G01']],
  ['G05', ['G02', 'G07']],
  ['G10', ['G01', 'G02']],
  ['N10', ['N01', 'N02', 'N05']],
  ['N01', ['N02', 'N03', 'N05', 'N11', 'N12']],
  ['N02', ['N03']],
  ['N04', ['N02']],
  ['N06', ['N07']],
  ['N09', ['V07', 'V22']],
  ['V13', ['V10', 'V14', 'V15', 'V16', 'V23']],
  ['V14', ['V15']],
  ['V16', ['V15']],
  ['V06', ['V05', 'V08']],
  ['V32', ['V05', 'V08', 'V27', 'V33']],
  ['V10', ['V08', 'V14', 'V15', 'V18']],
  ['V09', ['V08', 'V10']],
  ['V23', ['V14', 'V15', 'V22']],
  ['V07', ['V22']],
  ['N09', ['A11']],
  ['V11', ['V08', 'V12', 'V27', 'V29']],
  ['V12', ['V04']],
  ['V29', ['V19']],
];
