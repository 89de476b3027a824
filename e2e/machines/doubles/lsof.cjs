/** `lsof -t -- FILE`: the numbers of the processes that have the file open; ends with 1 when there is none. */
module.exports = (args, machine) =>
  machine.isHeld(args.at(-1)) ? { output: '4711\n' } : { output: '', exitCode: 1 };
