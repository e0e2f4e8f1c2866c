import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface TabItem {
  pagePath: string;
  text?: string;
}

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  tabBar?: { custom?: boolean; list: TabItem[] };
  usingComponents?: Record<string, string>;
  window?: Record<string, unknown>;
}

export interface ComponentJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  navigationBarTitleText?: string;
}

export interface PackageBytes {
  main: number;
  /** root of the sub-package → bytes */
  subPackages: Record<string, number>;
  total: number;
}

/** The built mini-program on disk: what WeChat's tools would upload. */
export class PackageFiles {
  readonly root: string;
  readonly app: AppJson;
  /** every page, sub-packages included */
  readonly pages: readonly string[];

  constructor(root: string) {
    this.root = path.resolve(root);
    this.app = this.json<AppJson>('app');
    const inSubPackages = (this.app.subPackages ?? []).flatMap((one) => one.pages.map((page) => path.posix.join(one.root, page)));
    this.pages = [...this.app.pages, ...inSubPackages];
  }

  json<T>(name: string): T {
    return JSON.parse(this.text(`${name}.json`)) as T;
  }

  text(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** Files ending in `ext`, with forward slashes, without the extension. */
  named(ext: string): string[] {
    return this.all()
      .filter((file) => file.endsWith(ext))
      .map((file) => file.slice(0, -ext.length));
  }

  bytes(): PackageBytes {
    const subPackages: Record<string, number> = {};
    for (const { root } of this.app.subPackages ?? []) subPackages[root] = 0;
    let main = 0;
    for (const file of this.all()) {
      const { size } = statSync(path.join(this.root, file));
      const owner = Object.keys(subPackages).find((root) => file.startsWith(`${root.replace(/\/$/, '')}/`));
      if (owner === undefined) main += size;
      else subPackages[owner] = (subPackages[owner] ?? 0) + size;
    }
    return { main, subPackages, total: Object.values(subPackages).reduce((sum, one) => sum + one, main) };
  }

  private all(): string[] {
    return readdirSync(this.root, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(this.root, file)).isFile())
      .map((file) => file.split(path.sep).join('/'));
  }
}
