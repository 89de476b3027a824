/** What may be looked at until the first look that finds something. */
export async function firstFound<Candidate, Found>(
  candidates: Iterable<Candidate>,
  look: (candidate: Candidate) => Promise<Found | null>,
): Promise<Found | null> {
  for (const candidate of candidates) {
    const found = await look(candidate);
    if (found !== null) return found;
  }
  return null;
}
