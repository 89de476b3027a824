/** `profiles list`: one line for each profile of the person. */
module.exports = (_args, machine) => {
  const { profiles } = machine.state();
  if (profiles.length === 0)
    return { output: 'There are no configuration profiles installed for user anna\n' };
  const lines = profiles.map((name, index) => `anna[${index + 1}] attribute: profileIdentifier: ${name}\n`);
  return { output: `${lines.join('')}There are ${profiles.length} user configuration profiles installed\n` };
};
