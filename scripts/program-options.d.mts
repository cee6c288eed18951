import { type BuildOptions } from 'esbuild'

export declare function programOptions(root: string): BuildOptions
export declare function scriptOptions(root: string): BuildOptions
