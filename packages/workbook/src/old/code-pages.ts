/** Encodings by the code page numbers that workbooks before Excel 97 name. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10_008: 'gb18030',
  65_001: 'utf-8',
};

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

/** What SheetJS asks of its code page tables, answered by the decoders every platform has. */
export const codePages = {
  utils: {
    decode(page: number, data: ArrayLike<number> | string): string {
      const bytes =
        typeof data === 'string' ? Uint8Array.from(data, (sign) => sign.charCodeAt(0) & 0xff) : Uint8Array.from(data);
      return decoderOf(page).decode(bytes);
    },
  },
};

function decoderOf(page: number): InstanceType<typeof TextDecoder> {
  const known = decoders.get(page);
  if (known !== undefined) return known;
  const encoding = ENCODINGS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  decoders.set(page, decoder);
  return decoder;
}
