/** Mail at Runbox, seen by a computer and a phone alike. */
export function ImapDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 200 84" aria-hidden="true" focusable="false">
      <Box x={77} full />
      <path className="link" d="M54 48h14m-6-6 6 6-6 6m-2-12-6 6 6 6M134 48h18m-6-6 6 6-6 6m-6-12-6 6 6 6" />
      <Computer x={6} full />
      <Phone x={160} full />
    </svg>
  );
}

/** Mail that has gone from Runbox to one computer. */
export function PopDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 200 84" aria-hidden="true" focusable="false">
      <Box x={112} full={false} />
      <path className="link" d="M102 50H82m7-7-7 7 7 7" />
      <Computer x={32} full />
    </svg>
  );
}

function Letter({ x, y, width }: { x: number; y: number; width: number }) {
  const height = width * 0.68;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className="paper" width={width} height={height} rx={width / 10} />
      <path className="fold" d={`M1.5 2 ${width / 2} ${height * 0.58}L${width - 1.5} 2`} />
    </g>
  );
}

function Box({ x, full }: { x: number; full: boolean }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path
        className={full ? 'house full' : 'house'}
        d="M0 30 24 10l24 20v40a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4z"
      />
      {full && <Letter x={11} y={38} width={26} />}
    </g>
  );
}

function Computer({ x, full }: { x: number; full: boolean }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <rect className="device" x="0" y="32" width="40" height="28" rx="3" />
      <path className="device-line" d="M-5 66h50" />
      {full && <Letter x={11} y={40} width={18} />}
    </g>
  );
}

function Phone({ x, full }: { x: number; full: boolean }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <rect className="device" x="0" y="30" width="22" height="38" rx="4" />
      {full && <Letter x={4} y={43} width={14} />}
    </g>
  );
}
