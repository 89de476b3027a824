/** What support is told of where the app runs. Nothing in it is the person's. */
export interface MachineFacts {
  readonly appVersion: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** As the system calls its own version. */
  readonly release: string;
  /** Such as `x64`. */
  readonly architecture: string;
}
