const SHOWN = '(secret)';

/**
 * A password, in the main process's memory only. Whatever prints, logs or serialises it gets a fixed
 * word; the few places that need the text call `reveal`.
 */
export class Secret {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  /** Drops the text. JavaScript cannot overwrite a string, so this is the most that can be done. */
  forget(): void {
    this.#text = '';
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN;
  }
}
