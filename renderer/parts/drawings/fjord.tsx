interface FjordProps {
  /** How far the letter has come, from 0 to 1. */
  readonly sailed: number;
}

const shores = { from: 26, to: 168 };

/** A letter that sails across the fjord, a little further with every page. */
export function Fjord({ sailed }: FjordProps) {
  const x = Math.round(shores.from + (shores.to - shores.from) * sailed);
  return (
    <svg
      className="fjord"
      viewBox="0 0 228 680"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="sky" width="228" height="680" />
      <circle className="sun-glow" cx="150" cy="258" r="64" />
      <circle className="sun" cx="150" cy="258" r="34" />
      <path className="ridge far" d="M0 352 34 300l22 26 40-74 36 58 24-30 38 52 34-40v220H0z" />
      <path className="snow" d="m96 252 17 28-9-4-8 9-9-8-7 4zM156 280l12 17-8-2-7 5-7-5z" />
      <path className="ridge middle" d="M0 400 30 362l28 40 34-24 42 46 44-62 50 58v160H0z" />
      <path className="ridge near" d="M0 446c20-14 42-16 58-2 20 16 44 24 70 22 40-2 64-30 100-32v140H0z" />
      <rect className="water" y="484" width="228" height="196" />
      <path className="ripple" d="M14 520h48M150 506h56M96 548h40M168 556h44M30 578h58" />
      <g className="letter" transform={`translate(${x} 470)`}>
        <path className="wake" d="M-26 31h-18M-24 38h-30" />
        <g transform="rotate(-4)">
          <rect className="letter-paper" x="-20" y="0" width="40" height="28" rx="4" />
          <path className="letter-fold" d="m-18 3 16 13c1 1 3 1 4 0L18 3" />
        </g>
        <path className="water" d="M-34 28c8-4 12-4 18 0s12 4 18 0 12-4 18 0 8 3 14 1v12h-68z" />
      </g>
    </svg>
  );
}
