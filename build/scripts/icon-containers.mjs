// Puts PNG images together to the icon files of Windows and macOS.

/** Sizes in pixels that each system asks for. */
export const pngSizes = /** @type {const} */ ([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
export const icoSizes = /** @type {const} */ ([16, 24, 32, 48, 64, 128, 256]);

/** By the four letters of Apple's icon image types; those in the second half are for high resolution. */
export const icnsSizes = /** @type {const} */ ({
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
  ic10: 1024,
});

const icoHeader = 6;
const icoEntry = 16;

/**
 * @param {(size: number) => Buffer} pngOf
 * @returns {Buffer} an .ico of PNG images, which Windows Vista and newer read
 */
export function makeIco(pngOf) {
  const header = Buffer.alloc(icoHeader + icoSizes.length * icoEntry);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(icoSizes.length, 4);
  let offset = header.length;
  const images = icoSizes.map((size, index) => {
    const image = pngOf(size);
    const at = icoHeader + index * icoEntry;
    // One byte each for width and height, where 0 says 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(image.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += image.length;
    return image;
  });
  return Buffer.concat([header, ...images]);
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function icnsBlock(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

/**
 * @param {(size: number) => Buffer} pngOf
 * @returns {Buffer} an .icns of PNG images
 */
export function makeIcns(pngOf) {
  const blocks = Object.entries(icnsSizes).map(([type, size]) => icnsBlock(type, pngOf(size)));
  return icnsBlock('icns', Buffer.concat(blocks));
}
