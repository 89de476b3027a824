import { useLanguage } from '../parts/language-context';

/** The way through System Settings to the profiles, drawn as its two columns. */
export function SettingsPaneDrawing({ system, way }: { system: string; way: readonly string[] }) {
  const { settings } = useLanguage().devices.apple;
  return (
    <figure className="settings-pane">
      <figcaption>{system}</figcaption>
      <svg viewBox="0 0 24 10" aria-hidden="true">
        <rect x="0.5" y="0.5" width="23" height="9" rx="1" fill="none" stroke="currentColor" />
        <path d="M8.5 0.5v9M2 3h4M2 5h5M2 7h3M11 3h9M11 5h6M11 7h8" stroke="currentColor" />
      </svg>
      <p>{[settings, ...way].join(' → ')}</p>
    </figure>
  );
}
