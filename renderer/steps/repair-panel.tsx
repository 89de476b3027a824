import { useEffect } from 'react';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { findRepairOffers, type RepairOffer } from '../wizard/repair-offers';
import { useSend, useWizard } from '../wizard/wizard-context';
import type { AddressState } from '../wizard/wizard-state';

export function RepairPanel({ state: { found } }: { state: AddressState }) {
  const seeWhatIsThere = useWizard((wizard) => wizard.seeWhatIsThere);
  useEffect(() => void seeWhatIsThere(), [seeWhatIsThere]);
  return findRepairOffers(found).map((offer) => (
    <Offer key={`${offer.choice.profile} ${offer.repair.answers.address}`} offer={offer} />
  ));
}

function Offer({ offer }: { offer: RepairOffer }) {
  const words = useLanguage().repair;
  const send = useSend();
  const { answers, faults } = offer.repair;
  return (
    <Notice kind="information" title={words.title(offer.programName, answers.address)}>
      <ul>
        {faults.map((fault) => (
          <li key={words.fault(fault)}>{words.fault(fault)}</li>
        ))}
      </ul>
      <p>{words.explained}</p>
      <button type="button" className="button beside" onClick={() => send({ type: 'repair-chosen', offer })}>
        {words.look}
      </button>
    </Notice>
  );
}
