/** `ps -x -ww -o comm=`: the executable of each process of this person. */
module.exports = (_args, machine) => ({
  output: ['/sbin/launchd', ...machine.state().running, ''].join('\n'),
});
