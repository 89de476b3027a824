// Loaded into the app's main process before the app, which does not know: the page of the button's frame is not found,
// or comes only once a test calls `letFrameIn`, as FRAME_TROUBLE says.
const { session } = require('electron');

const trouble = process.env.FRAME_TROUBLE;
const letIn = new Promise((resolve) => {
  Object.assign(globalThis, { letFrameIn: resolve });
});

const fromPartition = session.fromPartition;
session.fromPartition = (...args) => {
  const made = Reflect.apply(fromPartition, session, args);
  const handle = made.protocol.handle;
  made.protocol.handle = (scheme, handler) =>
    Reflect.apply(handle, made.protocol, [
      scheme,
      async (/** @type {Request} */ request) => {
        const isFrame = new URL(request.url).host === 'approval';
        if (isFrame && trouble === 'missing') return new Response(null, { status: 404 });
        if (isFrame) await letIn;
        return handler(request);
      },
    ]);
  return made;
};
