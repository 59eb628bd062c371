import type { Connect, Plugin } from 'vite';

/** Lets Vite's servers answer `/desk` with desk.html, as the hub does. */
export function pages(names: string[]): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const name = path.replace(/^\/|\/$/g, '');
    if (names.includes(name) && request.method === 'GET') {
      request.url = `/${name}.html${query === undefined ? '' : `?${query}`}`;
    }
    next();
  };
  return {
    name: 'throughline-pages',
    configureServer(server) {
      server.middlewares.use(rewrite);
    },
    configurePreviewServer(server) {
      server.middlewares.use(rewrite);
    },
  };
}
