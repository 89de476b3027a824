import type { EndpointReport, ProbeStage } from '../../contract/network';

/** What was seen of an endpoint so far. */
export type SeenSoFar = Pick<
  EndpointReport,
  'addresses' | 'connectedTo' | 'stage' | 'milliseconds' | 'encryption' | 'greeting' | 'capabilities'
>;

const stages: readonly ProbeStage[] = ['resolving', 'connecting', 'encrypting', 'greeting', 'finished'];

/** Takes notes of one probe. */
export class ProbeWatch {
  readonly #start = performance.now();
  #seen: SeenSoFar = {
    addresses: [],
    connectedTo: null,
    stage: 'resolving',
    milliseconds: {},
    encryption: null,
    greeting: null,
    capabilities: [],
  };

  get seen(): SeenSoFar {
    return this.#seen;
  }

  note(part: Partial<Omit<SeenSoFar, 'stage' | 'milliseconds'>>): void {
    this.#seen = { ...this.#seen, ...part };
  }

  /** The present stage has been passed. */
  pass(): void {
    const { stage } = this.#seen;
    const milliseconds = { ...this.#seen.milliseconds, [stage]: Math.round(performance.now() - this.#start) };
    const next = stages[stages.indexOf(stage) + 1] ?? stage;
    this.#seen = { ...this.#seen, milliseconds, stage: next };
  }
}
