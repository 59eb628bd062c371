import type { Plugin } from 'vite';

const styles = /\.styles\.ts$/;
const template = /css`([^`]*)`/g;

/** Takes the white space out of styles in templates, which no minifier looks into. */
export function lean(): Plugin {
  return {
    name: 'throughline-lean',
    apply: 'build',
    transform(code, id) {
      if (!styles.test(id)) return null;
      return { code: code.replace(template, (_all, css: string) => `css\`${squeezed(css)}\``), map: null };
    },
  };
}

function squeezed(css: string): string {
  return css.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').trim();
}
