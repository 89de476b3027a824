import { useState } from 'react';
import type { Account } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { type SheetPart, sheetParts } from './sheet-rows';

/** On paper there is nothing but the sheet, whether it is shown on the screen or not. */
export function SettingsSheet({ account }: { account: Account }) {
  const { byHand } = useLanguage();
  const words = byHand.sheet;
  const [shown, show] = useState(false);
  return (
    <section className="sheet-offer" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <div className="sheet-actions">
        <button type="button" className="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-expanded={shown}
          aria-controls="sheet"
          onClick={() => show(!shown)}
        >
          {shown ? words.hide : words.show}
        </button>
      </div>
      <div id="sheet" className={shown ? 'sheet' : 'sheet folded'}>
        <p className="sheet-account">
          Runbox: <bdi>{account.address}</bdi>
        </p>
        {sheetParts(account, byHand).map((part) => (
          <SheetTable key={part.title} part={part} />
        ))}
        <p className="hint">{words.help}</p>
      </div>
    </section>
  );
}

function SheetTable({ part }: { part: SheetPart }) {
  const words = useLanguage().byHand.sheet;
  return (
    <table>
      <caption>{part.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.setting}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {part.rows.map(({ name, value, meaning }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="sheet-value">
              <bdi>{value}</bdi>
            </td>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
