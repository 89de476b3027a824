import type { PreviewFile, SettingValue } from '../../electron/contract/plan';
import { useLanguage } from '../parts/language-context';

type PreviewSetting = PreviewFile['settings'][number];

/** One file or folder of the plan, with each setting before and after. */
export function PreviewFileTable({ file }: { file: PreviewFile }) {
  const { pages, settings } = useLanguage();
  const words = pages.review;
  // In a file that is new there is nothing to compare with.
  const compares = file.settings.some(({ before, secret }) => before !== null || secret);
  return (
    <div className="file">
      <p className="path">
        <strong>{words.what[file.what]}</strong>
        {file.meaning !== null && ` (${settings.meaning[file.meaning]})`} <bdi>{file.path}</bdi>
      </p>
      {file.settings.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.setting}</th>
              {compares && <th scope="col">{words.before}</th>}
              <th scope="col">{compares ? words.after : words.value}</th>
            </tr>
          </thead>
          <tbody>
            {file.settings.map((setting) => (
              <tr key={setting.key}>
                <th scope="row">
                  {settings.meaning[setting.meaning]} <code>{setting.key}</code>
                </th>
                {compares && (
                  <td>
                    <Value setting={setting} value={setting.before} />
                  </td>
                )}
                <td>
                  <Value setting={setting} value={setting.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Value({ setting, value }: { setting: PreviewSetting; value: SettingValue | null }) {
  const { pages, settings } = useLanguage();
  const { common, review: words } = pages;
  if (setting.secret) return words.hidden;
  if (value === null) return words.absent;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  const reading = setting.legend?.[value];
  return reading ? `${settings.reading[reading]} (${value})` : <bdi>{value}</bdi>;
}
