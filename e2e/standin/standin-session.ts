import type { CustomScheme, Protocol, Session, WebRequest } from 'electron';
import type { Chromium } from './chromium';
import { say, strict } from './strict';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0];

interface PausedRequest {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string };
}

/**
 * Every request of the browser ends here: the schemes that the app handles are answered by the app, and
 * there is no network. Chromium shows a custom scheme as `https://host.scheme.invalid`, so that it is a
 * secure context with an origin of its own; the app sees its own addresses.
 */
export class StandInSession {
  readonly #schemes = new Set<string>();
  readonly #handlers = new Map<string, Handler>();
  #beforeRequest: BeforeRequest = null;

  /** That of every session, because there is one. */
  readonly protocol = strict('protocol', {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
      for (const { scheme } of schemes) this.#schemes.add(scheme);
    },
    handle: (scheme, handler) => {
      this.#handlers.set(scheme, handler as Handler);
    },
  } satisfies Partial<Protocol>);

  /** Permissions are refused by Chromium itself, so the handlers are never asked. */
  readonly session = strict('session', {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    webRequest: strict('session.webRequest', {
      onBeforeRequest: (listener: unknown) => {
        this.#beforeRequest = listener as BeforeRequest;
      },
    } satisfies Partial<WebRequest>) as WebRequest,
    protocol: this.protocol as Protocol,
  } satisfies Partial<Session>);

  toChromium(address: string): string {
    return address.replace(/^([a-z][\w+-]*):\/\/([^/?#]*)/, (all, scheme, host) =>
      this.#schemes.has(scheme) ? `https://${host}.${scheme}.invalid` : all,
    );
  }

  fromChromium(address: string): string {
    return address.replace(/^https:\/\/([^/?#]*)\.([a-z][\w+-]*)\.invalid(?=[/?#]|$)/, (all, host, scheme) =>
      this.#schemes.has(scheme) ? `${scheme}://${host}` : all,
    );
  }

  async answer(chromium: Chromium, { requestId, request }: PausedRequest): Promise<void> {
    const url = this.fromChromium(request.url);
    const handler = this.#handlers.get(url.slice(0, url.indexOf(':')));
    if (handler === undefined || this.#isCancelled(url)) {
      say('refused:', url);
      await chromium.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    const response = await handler(new Request(url, { method: request.method }));
    await chromium.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({
        name,
        value: this.#namesOrigins(value),
      })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  /** Where a policy names origins, Chromium has to find those that it knows. */
  #namesOrigins(header: string): string {
    return header.replaceAll(/[a-z][\w+-]*:\/\/[^/?#\s;]+/g, (origin) => this.toChromium(origin));
  }

  #isCancelled(url: string): boolean {
    let cancelled = false;
    const details = { url } as Parameters<NonNullable<BeforeRequest>>[0];
    this.#beforeRequest?.(details, ({ cancel }) => {
      cancelled = cancel === true;
    });
    return cancelled;
  }
}
