import type { Parcel } from './plain-json';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type FromPreload =
  | {
      readonly type: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly Parcel[];
    }
  | { readonly type: 'place'; readonly place: Place };

export type ToPreload =
  | { readonly type: 'answer'; readonly id: number; readonly value: Parcel }
  | { readonly type: 'refusal'; readonly id: number; readonly text: string }
  | { readonly type: 'event'; readonly channel: string; readonly args: readonly Parcel[] };
