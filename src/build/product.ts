import type { PictureVariant } from '../model/picture.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';

/** A file of the site: where it stands, what stands for all that it is made of, and how it is made. */
export type Product = PageProduct | FileProduct | CopyProduct | PictureProduct;

export interface ProductPlace {
  /** From the root of the site, without a leading slash: `places/sirte/index.html`. */
  readonly path: string;
  /** Stands for all that it is made of. Looking at that costs, so it is done when it is asked for. */
  readonly stamp: () => ProductStamp;
}

/** What stands for all that a file is made of. */
export interface ProductStamp {
  /** As long as it is the same, so is the file. */
  readonly digest: string;
  /** Paths of the articles whose texts it shows, in whole or in part. */
  readonly texts: readonly string[];
  /** Paths of the articles of whose texts it shows no more than sentences with names. */
  readonly quoted: readonly string[];
  /** Of what shows any text, paths of all articles of which it is made; else empty. */
  readonly articles: readonly string[];
}

/** A page, which its layout renders. */
export interface PageProduct extends ProductPlace {
  readonly make: 'page';
  readonly page: PlannedPage;
}

/** A file whose content is made by a function, which may take its time. */
export interface FileProduct extends ProductPlace {
  readonly make: 'file';
  readonly body: () => string | Uint8Array | Promise<Uint8Array>;
}

/** A file that is copied as it is. */
export interface CopyProduct extends ProductPlace {
  readonly make: 'copy';
  /** Absolute path. */
  readonly from: string;
}

/** A file of a picture, in one format and width. */
export interface PictureProduct extends ProductPlace {
  readonly make: 'picture';
  readonly variant: PictureVariant;
  readonly origin: {
    /** Absolute path. */
    readonly from: string;
    /** Path inside the content folder. */
    readonly path: string;
    /** Stands for its content. */
    readonly digest: string;
  };
}

/** Products by who makes them. */
export function sortedOut(products: readonly Product[]) {
  const files: (FileProduct | CopyProduct)[] = [];
  const pages: PageProduct[] = [];
  const pictures: PictureProduct[] = [];
  for (const product of products) {
    if (product.make === 'page') pages.push(product);
    else if (product.make === 'picture') pictures.push(product);
    else files.push(product);
  }
  return { files, pages, pictures };
}
