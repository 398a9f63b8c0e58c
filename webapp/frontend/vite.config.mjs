// Builds every page's script and style into webapp/static/built, with a manifest the templates read.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "/static/built/",
  publicDir: false,
  logLevel: "warn",
  // dkfds names no stylesheet among its exports, so the path is given once here.
  resolve: { alias: { "dkfds.css": here("node_modules/dkfds/dist/css/dkfds.min.css") } },
  build: {
    outDir: here("../static/built"),
    emptyOutDir: true,
    manifest: "manifest.json",
    // Nothing inline: the content security policy allows images and fonts from our own address only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000, // the page that draws is large, and loads nothing else
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { app: here("src/app.mjs"), viewer: here("src/viewer.mjs"), editor: here("src/editor.mjs"), table: here("src/table.mjs"), charts: here("src/charts.mjs") } },
  },
});
