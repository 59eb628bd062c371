/** Which of many rows are drawn, and how much room the others take above and below. */
export interface Drawn {
  first: number;
  /** One past the last one drawn. */
  end: number;
  above: number;
  below: number;
}

const usual = 52;

/**
 * Draws only what is near the window on a list of rows of unlike height. What was drawn once is known by its measured
 * height, everything else is guessed by the mean of those.
 */
export class RowWindow {
  readonly #heights = new Map<string, number>();
  #sum = 0;

  /** A row stood on the screen with this height. */
  measured(key: string, height: number): void {
    this.#sum += height - (this.#heights.get(key) ?? 0);
    this.#heights.set(key, height);
  }

  get guess(): number {
    return this.#heights.size === 0 ? usual : this.#sum / this.#heights.size;
  }

  /** Where a row begins below the top of the list. */
  top(keys: readonly string[], place: number): number {
    const guess = this.guess;
    return keys.slice(0, place).reduce((sum, key) => sum + (this.#heights.get(key) ?? guess), 0);
  }

  /**
   * The rows that touch the stretch of the list between two distances from its top; the nearest one if none does, so that
   * whoever reads without looking finds the way in.
   */
  between(keys: readonly string[], from: number, to: number): Drawn {
    const guess = this.guess;
    const drawn: Drawn = { first: 0, end: 0, above: 0, below: 0 };
    let at = 0;
    keys.forEach((key, place) => {
      const height = this.#heights.get(key) ?? guess;
      at += height;
      if (at <= from) {
        drawn.first = drawn.end = place + 1;
        drawn.above = at;
      } else if (at - height < to) drawn.end = place + 1;
      else drawn.below += height;
    });
    return drawn.first < drawn.end || keys.length === 0 ? drawn : this.#nearest(keys, drawn);
  }

  #nearest(keys: readonly string[], drawn: Drawn): Drawn {
    const first = Math.min(drawn.first, keys.length - 1);
    const height = this.#heights.get(keys[first] ?? '') ?? this.guess;
    const isLast = first < drawn.first;
    return { first, end: first + 1, above: drawn.above - (isLast ? height : 0), below: drawn.below - (isLast ? 0 : height) };
  }
}
