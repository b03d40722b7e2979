import sharp from 'sharp';

export interface PhotoWishes {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'png' | 'webp';
  /** Left and right half, so that a turn can be seen. */
  readonly left?: string;
  readonly right?: string;
  /** EXIF orientation, 1 to 8. */
  readonly orientation?: number;
  /** Writes a position, a camera and XMP into the file, as phones do. */
  readonly withPosition?: boolean;
}

const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/><!--xuong-nha-ba-May--></x:xmpmeta>';

/** A real photo of two flat colours. */
export async function aPhoto({ width = 640, height = 480, format = 'jpeg', left = '#a63d2f', right = '#e9dcc3', orientation, withPosition = false }: PhotoWishes = {}): Promise<Buffer> {
  const half = await sharp({ create: { width: Math.ceil(width / 2), height, channels: 3, background: left } }).png().toBuffer();
  let image = sharp({ create: { width, height, channels: 3, background: right } }).composite([{ input: half, left: 0, top: 0 }]);
  if (orientation) image = image.withMetadata({ orientation });
  if (withPosition) {
    image = image.withXmp(XMP).withExifMerge({
      IFD0: { Make: 'Xuong May', Model: 'K-1' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 52/1 1234/100', GPSLongitudeRef: 'E', GPSLongitude: '105/1 51/1 4321/100' },
    });
  }
  return image.toFormat(format).toBuffer();
}

/** An animated WebP of so many frames. */
export async function anAnimation(frames: number): Promise<Buffer> {
  const side = 16;
  const pages = await Promise.all(
    Array.from({ length: frames }, (_, index) => sharp({ create: { width: side, height: side, channels: 3, background: { r: (index * 37) % 256, g: 80, b: 40 } } }).png().toBuffer()),
  );
  return sharp(pages, { join: { animated: true } }).webp({ loop: 0 }).toBuffer();
}
