interface EncryptedWayProps {
  readonly here: string;
  readonly between: string;
  readonly there: string;
}

/** This computer, a locked pipe, Runbox. The words are real text, so the picture need not be described. */
export function EncryptedWay({ here, between, there }: EncryptedWayProps) {
  return (
    <div className="encrypted-way">
      <div className="way-end">
        <svg className="drawing" viewBox="0 0 72 56" aria-hidden="true" focusable="false">
          <rect className="device" x="12" y="6" width="48" height="34" rx="4" />
          <path className="device-line" d="M4 48h64" />
          <rect className="paper" x="26" y="16" width="20" height="14" rx="2" />
          <path className="fold" d="m27.5 18 8.5 7 8.5-7" />
        </svg>
        <span>{here}</span>
      </div>
      <div className="way-middle">
        <svg className="drawing" viewBox="0 0 220 56" aria-hidden="true" focusable="false">
          <path className="pipe" d="M4 28h212" />
          <path className="pipe-flow" d="M14 28h70M136 28h70" />
          <circle className="lock-ground" cx="110" cy="28" r="25" />
          <rect className="lock" x="99" y="25" width="22" height="17" rx="3.5" />
          <path className="lock-bow" d="M103 25v-5a7 7 0 0 1 14 0v5" />
          <circle className="lock-hole" cx="110" cy="33" r="2.3" />
        </svg>
        <span>{between}</span>
      </div>
      <div className="way-end">
        <svg className="drawing" viewBox="0 0 72 56" aria-hidden="true" focusable="false">
          <path className="house full" d="M14 22 36 4l22 18v26a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4z" />
          <rect className="paper" x="26" y="28" width="20" height="14" rx="2" />
          <path className="fold" d="m27.5 30 8.5 7 8.5-7" />
        </svg>
        <span>{there}</span>
      </div>
    </div>
  );
}
